// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/json_write.hpp"

#include <algorithm>

namespace yakugo::review::http {

namespace {

Json range(const ByteRange& range) {
    return Json::array({range.begin, range.end});
}

}  // namespace

Json to_json(const store::QueueRow& row) {
    const store::PairRow& pair = row.pair;
    return {{"id", pair.id.value},
            {"concept", pair.concept_id.value},
            {"ja", pair.ja},
            {"en", pair.en},
            {"type", pair.type},
            {"status", store::shown_status(pair)},
            {"forbidden", store::name(pair.forbidden)},
            {"suggested", pair.suggested},
            {"chosen", pair.chosen},
            {"confidence", pair.confidence},
            {"revision", pair.revision},
            {"posts", row.posts},
            {"kinds", row.kinds},
            {"created", pair.created},
            {"changed", pair.changed}};
}

Json items_of(const store::TermBase& base, const std::vector<PairId>& ids) {
    return list_of(base.queue_rows(ids));
}

Json to_json(const store::Rendering& rendering) {
    Json out = to_json(static_cast<const store::QueueRow&>(rendering));
    out["pieces"] = rendering.pieces;
    out["same_concept"] = rendering.same_concept;
    return out;
}

Json to_json(const store::SimilarPair& pair) {
    Json out = to_json(static_cast<const store::QueueRow&>(pair));
    out["reason"] = pair.reason;
    out["likeness"] = pair.likeness;
    return out;
}

Json to_json(const store::OperationRow& operation) {
    Json pairs = Json::array();
    for (const auto& [ja, en] : operation.pairs) pairs.push_back({{"ja", ja}, {"en", en}});
    Json words = Json::array();
    for (const store::WordsDecision& one : operation.words) words.push_back({{"a", one.a}, {"b", one.b}});
    return {{"id", operation.id.value},
            {"action", operation.action},
            {"who", operation.who},
            {"when", operation.when},
            {"note", operation.note},
            {"undone", operation.undone},
            {"target", operation.target ? Json(operation.target->value) : Json()},
            {"pair_count", operation.pair_count},
            {"pairs", std::move(pairs)},
            {"words", std::move(words)}};
}

Json to_json(const std::optional<store::OperationRow>& operation) {
    return operation ? to_json(*operation) : Json();
}

Json to_json(const store::Decision& decision) {
    return {{"action", decision.action},
            {"before", decision.before},
            {"after", decision.after},
            {"who", decision.who},
            {"when", decision.when},
            {"note", decision.note},
            {"forbidden", store::name(decision.forbidden)},
            {"chosen", decision.chosen},
            {"undone", decision.undone},
            {"operation", decision.operation.value == 0 ? Json() : Json(decision.operation.value)}};
}

Json to_json(const store::Influence& influence) {
    return {{"id", influence.id.value},
            {"ja", influence.ja},
            {"en", influence.en},
            {"status", store::name(influence.status)},
            {"relation", store::name(influence.relation)},
            {"shift", influence.shift}};
}

Json to_json(const store::Together& together) {
    return {{"posts", together.posts},          {"texts", together.texts}, {"ja_texts", together.ja_texts},
            {"en_texts", together.en_texts},    {"ratio", together.ratio}, {"shift", together.shift},
            {"confidence", together.confidence}};
}

Json to_json(const store::SupportRow& support) {
    return {{"source", support.source},      {"post", support.post},
            {"date", support.date},          {"url", support.url},
            {"type", support.type},          {"confidence", support.confidence},
            {"suggested", support.suggested}};
}

Json to_json(const store::EvidenceRow& evidence, const std::vector<store::SupportRow>& support) {
    const auto post = std::find_if(support.begin(), support.end(), [&](const store::SupportRow& row) {
        return row.source == evidence.source && row.post == evidence.post && row.url == evidence.url;
    });
    return {{"kind", evidence.kind},
            {"score", evidence.score},
            {"ja", evidence.context_ja},
            {"en", evidence.context_en},
            {"ja_range", range(evidence.ja_range)},
            {"en_range", range(evidence.en_range)},
            {"ja_line", evidence.ja_line},
            {"en_line", evidence.en_line},
            {"source", evidence.source},
            {"post", evidence.post},
            {"date", post == support.end() ? std::string() : post->date},
            {"url", evidence.url}};
}

Json to_json(const store::Conflict& conflict) {
    return {{"kind", store::name(conflict.kind)},
            {"line", conflict.line},
            {"ja", conflict.ja},
            {"en", conflict.en},
            {"other", conflict.other.value},
            {"other_ja", conflict.other_ja},
            {"other_en", conflict.other_en},
            {"file_wins", conflict.file_wins}};
}

Json parts_of(const std::vector<store::SupportRow>& support, const Models& models) {
    Json out = Json::array();
    const auto best = std::max_element(support.begin(), support.end(), [](const auto& a, const auto& b) {
        return std::pair(!a.suggested, a.confidence) < std::pair(!b.suggested, b.confidence);
    });
    if (best == support.end()) return out;
    const Breakdown parts = break_down(best->features, best->suggested ? models.suggested : models.evidenced);
    if (parts.pieces.empty()) return out;
    const auto number = [](const std::optional<double>& value) { return value ? Json(*value) : Json(); };
    for (const Piece& piece : parts.pieces) {
        out.push_back({{"name", piece.feature},
                       {"value", piece.value},
                       {"weight", number(piece.weight)},
                       {"product", piece.contribution}});
    }
    if (parts.bias) out.push_back({{"name", "bias"}, {"value", 1}, {"weight", *parts.bias}, {"product", *parts.bias}});
    return out;
}

Json counts_json(const store::QueueCounts& counts) {
    return {{"total", counts.total}, {"status", counts.statuses}, {"type", counts.types}, {"evidence", counts.kinds}};
}

}  // namespace yakugo::review::http
