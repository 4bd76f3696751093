// SPDX-License-Identifier: Apache-2.0
// One value holds the whole explanation; text, JSON and TSV are views of it.
#include "tools/yakugo/explain.hpp"

#include "tools/yakugo/rows.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <ostream>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

ordered_json number(double value) {
    return rounded(value);
}

/// "-" in text, null in JSON where it is unknown.
ordered_json optional_number(const std::optional<double>& value) {
    return value ? number(*value) : ordered_json();
}

ordered_json post_json(const store::SupportRow& post, const review::Models& models) {
    const review::Breakdown parts =
        review::break_down(post.features, post.suggested ? models.suggested : models.evidenced);
    ordered_json pieces = ordered_json::array();
    for (const review::Piece& piece : parts.pieces) {
        pieces.push_back({{"feature", piece.feature},
                          {"value", number(piece.value)},
                          {"weight", optional_number(piece.weight)},
                          {"contribution", piece.weight ? number(piece.contribution) : ordered_json()}});
    }
    return {{"post", post.post},
            {"source", post.source},
            {"date", post.date},
            {"url", post.url},
            {"type", post.type},
            {"suggested", post.suggested},
            {"confidence", number(post.confidence)},
            {"pieces", std::move(pieces)},
            {"bias", optional_number(parts.bias)},
            {"sum", parts.complete ? number(parts.sum) : ordered_json()},
            {"probability", parts.complete ? number(parts.probability) : ordered_json()}};
}

ordered_json relative_json(const store::Influence& relative) {
    return {{"id", relative.id.value},
            {"ja", relative.ja},
            {"en", relative.en},
            {"status", store::name(relative.status)},
            {"relation", store::name(relative.relation)},
            {"shift", number(relative.shift)}};
}

ordered_json together_json(const store::Together& together) {
    return {{"posts", together.posts},
            {"texts", together.texts},
            {"ja_texts", together.ja_texts},
            {"en_texts", together.en_texts},
            {"ratio", number(together.ratio)},
            {"shift", number(together.shift)},
            {"alone", number(together.confidence)}};
}

ordered_json combination_json(const std::vector<store::SupportRow>& posts,
                              const std::optional<store::Together>& together,
                              const std::vector<store::Influence>& relatives, const store::PairRow& pair) {
    ordered_json evidenced = ordered_json::array(), suggested = ordered_json::array(), decided = ordered_json::array();
    for (const store::Influence& relative : relatives) decided.push_back(relative_json(relative));
    for (const store::SupportRow& post : posts)
        (post.suggested ? suggested : evidenced).push_back(number(post.confidence));
    ordered_json out = {{"evidenced", std::move(evidenced)}, {"suggested", std::move(suggested)}};
    if (together) out["cooccurrence"] = together_json(*together);
    out["machine"] = number(pair.machine);
    out["relatives"] = std::move(decided);
    out["confidence"] = number(pair.confidence);
    return out;
}

ordered_json to_json(const store::TermBase& base, const store::PairRow& pair, const review::Models& models) {
    const std::vector<store::SupportRow> support = base.support(pair.id);
    ordered_json posts = ordered_json::array(), evidence = ordered_json::array();
    for (const store::SupportRow& post : support) posts.push_back(post_json(post, models));
    for (const store::EvidenceRow& row : pair.evidence) evidence.push_back(evidence_json(row));
    return {{"id", pair.id.value},
            {"ja", pair.ja},
            {"en", pair.en},
            {"type", pair.type},
            {"status", store::shown_status(pair)},
            {"confidence", number(pair.confidence)},
            {"concept", pair.concept_id.value},
            {"posts", std::move(posts)},
            {"combination", combination_json(support, base.together(pair.id), base.influences(pair.id), pair)},
            {"evidence", std::move(evidence)}};
}

std::string digits(const ordered_json& value) {
    return value.is_null() ? "-" : fmt::format("{:.4f}", value.get<double>());
}

/// The pieces of all posts as rows with the number of their post, 1-based.
std::vector<ordered_json> piece_rows(const ordered_json& post, std::size_t index) {
    std::vector<ordered_json> rows;
    const auto add = [&](const std::string& name, const ordered_json& value, const ordered_json& weight,
                         const ordered_json& contribution) {
        rows.push_back({{"post", index},
                        {"feature", name},
                        {"value", value.is_null() ? "" : digits(value)},
                        {"weight", weight.is_string() ? weight : ordered_json(digits(weight))},
                        {"contribution", digits(contribution)}});
    };
    for (const ordered_json& piece : post["pieces"])
        add(piece["feature"].get<std::string>(), piece["value"], piece["weight"], piece["contribution"]);
    add("bias", {}, "", post["bias"]);
    add("sum", {}, "", post["sum"]);
    add("probability", {}, "", post["probability"]);
    return rows;
}

void print_post(std::ostream& out, const ordered_json& post, std::size_t index, std::size_t all) {
    const bool suggested = post["suggested"].get<bool>();
    out << fmt::format("\nPost {} of {}: {}\n{}{}\n{} {}\n", index, all, post["post"].get<std::string>(),
                       post["source"].get<std::string>(),
                       post["url"].get<std::string>().empty() ? "" : "  " + post["url"].get<std::string>(),
                       suggested ? "suggests it, confidence" : "confidence", digits(post["confidence"]));
    print_rows(out, Style::table, {{"feature", 40}, {"value"}, {"weight"}, {"contribution"}}, piece_rows(post, index));
    if (post["pieces"].empty()) {
        out << "no features are stored: it was mined by an older yakugo\n";
    } else if (post["probability"].is_null()) {
        out << "these data files do not know every weight, so there is no sum\n";
    } else if (std::abs(post["probability"].get<double>() - post["confidence"].get<double>()) > 0.0005) {
        out << "it was mined with other weights than these; mine it again to bring it up to date\n";
    }
}

std::string listed(const ordered_json& confidences) {
    std::string out;
    for (const ordered_json& confidence : confidences) out += (out.empty() ? "" : ", ") + digits(confidence);
    return out;
}

void print_together(std::ostream& out, const ordered_json& together, bool alone) {
    const auto count = [&](const char* name) { return together[name].get<std::size_t>(); };
    out << fmt::format("together in {} texts of {} posts; {} texts have the Japanese, {} the English: ", count("texts"),
                       count("posts"), count("ja_texts"), count("en_texts"))
        << fmt::format("log-likelihood ratio {:.1f}, ", together["ratio"].get<double>())
        << (alone ? "by itself " + digits(together["alone"])
                  : fmt::format("{:+.4f} log odds", together["shift"].get<double>()))
        << '\n';
}

void print_combination(std::ostream& out, const ordered_json& combination) {
    const ordered_json &evidenced = combination["evidenced"], &suggested = combination["suggested"];
    out << "\nPosts together\n";
    if (!evidenced.empty())
        out << fmt::format("{}: each further post counts half of the one before\n", listed(evidenced));
    if (!suggested.empty() && evidenced.empty()) {
        out << fmt::format("{}: suggestions only, each further one counts half\n", listed(suggested));
    } else if (!suggested.empty()) {
        out << fmt::format("{}: suggestions, which count a quarter beside evidence\n", listed(suggested));
    }
    const bool alone = evidenced.empty() && suggested.empty();
    if (combination.contains("cooccurrence")) {
        print_together(out, combination["cooccurrence"], alone);
    } else if (alone) {
        out << "no post supports it any more\n";
    }
    out << fmt::format("confidence {}\n", digits(combination["machine"]));
    if (combination["relatives"].empty()) return;
    out << "\nDecisions on relatives, in log odds\n";
    std::vector<ordered_json> rows;
    for (const ordered_json& relative : combination["relatives"]) {
        rows.push_back(relative);
        rows.back()["shift"] = fmt::format("{:+.4f}", relative["shift"].get<double>());
    }
    print_rows(out, Style::table, {{"id"}, {"ja"}, {"en"}, {"status"}, {"relation"}, {"shift"}}, rows);
    out << fmt::format("together no more than 2.1972 either way: confidence {}\n", digits(combination["confidence"]));
}

/// "page.txt:12": the Japanese line, else the English one.
std::string place(const ordered_json& evidence) {
    const auto ja = evidence["ja_line"].get<std::size_t>(), en = evidence["en_line"].get<std::size_t>();
    std::string out = evidence["source"].get<std::string>();
    if (ja > 0) out += fmt::format(":{}", ja);
    if (en > 0 && en != ja) out += fmt::format("{}:{}", ja > 0 ? ", " + evidence["source"].get<std::string>() : "", en);
    return out;
}

void print_evidence(std::ostream& out, const ordered_json& evidence) {
    out << "\nEvidence\n";
    if (evidence.empty()) out << "none\n";
    for (const ordered_json& row : evidence) {
        out << fmt::format("{} {}  {}\n", row["kind"].get<std::string>(), digits(row["score"]), place(row));
        for (const char* side : {"context", "context_en"}) {
            const std::string text = row.value(side, "");
            if (!text.empty()) out << "    " << text << '\n';
        }
    }
}

void print_text(std::ostream& out, const ordered_json& all) {
    out << fmt::format("{}  {} = {}\n{}, {}, confidence {}\n", all["id"].get<std::int64_t>(),
                       all["ja"].get<std::string>(), all["en"].get<std::string>(), all["status"].get<std::string>(),
                       all["type"].get<std::string>(), digits(all["confidence"]));
    const ordered_json& posts = all["posts"];
    for (std::size_t i = 0; i < posts.size(); ++i) print_post(out, posts[i], i + 1, posts.size());
    print_combination(out, all["combination"]);
    print_evidence(out, all["evidence"]);
}

}  // namespace

ordered_json evidence_json(const store::EvidenceRow& evidence) {
    ordered_json out = {{"kind", evidence.kind},          {"source", evidence.source},
                        {"ja_line", evidence.ja_line},    {"en_line", evidence.en_line},
                        {"context", evidence.context_ja}, {"score", rounded(evidence.score)}};
    if (evidence.context_en != evidence.context_ja) out["context_en"] = evidence.context_en;
    return out;
}

void explain(std::ostream& out, Style style, const store::TermBase& base, const store::PairRow& pair,
             const review::Models& models) {
    const ordered_json all = to_json(base, pair, models);
    if (style == Style::table) return print_text(out, all);
    if (style != Style::tsv) return print_rows(out, style, {}, {all});
    std::vector<ordered_json> rows;
    for (std::size_t i = 0; i < all["posts"].size(); ++i) {
        const std::vector<ordered_json> of_post = piece_rows(all["posts"][i], i + 1);
        rows.insert(rows.end(), of_post.begin(), of_post.end());
    }
    print_rows(out, style, {{"post"}, {"feature"}, {"value"}, {"weight"}, {"contribution"}}, rows);
}

}  // namespace yakugo::cli
