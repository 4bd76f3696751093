// SPDX-License-Identifier: Apache-2.0
// One pair with all that is known of it, places where words stand, one concept as an entry.
#include "glossary/review/entry_json.hpp"
#include "glossary/review/http/answer.hpp"
#include "glossary/review/http/api.hpp"
#include "glossary/review/http/marks.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace yakugo::review::http {

namespace {

constexpr std::size_t kSimilar = 20, kEvidence = 500;

void add_notes(Json& out, const std::vector<store::Field>& fields, const std::string& source) {
    for (const store::Field& field : fields) {
        const auto known =
            std::any_of(out.begin(), out.end(), [&](const Json& note) { return note["text"] == field.value; });
        if (field.name == "note" && !known) out.push_back({{"text", field.value}, {"source", source}});
    }
}

// Of the entries that state the pair: of concept, languages and terms, each once.
Json notes_of(const store::TermBase& base, const store::PairRow& pair) {
    Json out = Json::array();
    for (const store::EntryRow& row : base.entries_in(pair.concept_id)) {
        if (std::find(row.pairs.begin(), row.pairs.end(), pair.id) == row.pairs.end()) continue;
        add_notes(out, row.entry.fields, row.source);
        for (const store::LanguageSection& section : row.entry.languages) {
            add_notes(out, section.fields, row.source);
            for (const store::Term& term : section.terms)
                if (term.surface == pair.ja || term.surface == pair.en) add_notes(out, term.fields, row.source);
        }
    }
    return out;
}

/// To whom asks for it, an entry that cannot be made is none.
EntryDraft draft_to_edit(const store::TermBase& base, ConceptId id) {
    try {
        return draft_of(base, id);
    } catch (const ChangeError& error) {
        throw Refusal(404, error.what());
    }
}

}  // namespace

void Api::add_details(Routes& routes) {
    get(routes, "/api/terms/*", &Api::term);
    get(routes, "/api/concord", &Api::concord);
    get(routes, "/api/concepts/*/entry", &Api::entry);
}

Json Api::term(const Call& call) {
    const PairId id{call.id};
    return bases_.read([&](const store::TermBase& base) -> Json {
        const std::optional<store::PairRow> pair = base.pair(id);
        const std::vector<store::QueueRow> row = base.queue_rows({id});
        if (!pair || row.empty()) throw Refusal(404, fmt::format("there is no term with id {}", id.value));
        const std::vector<store::SupportRow> support = base.support(id);
        const std::optional<store::Together> together = base.together(id);
        Json evidence = Json::array();
        for (const store::EvidenceRow& piece : pair->evidence) {
            if (evidence.size() < kEvidence) evidence.push_back(to_json(piece, support));
        }
        return {{"item", to_json(row.front())},
                {"evidence", std::move(evidence)},
                {"support", list_of(support)},
                {"parts", parts_of(support, options_.models)},
                {"together", together ? to_json(*together) : Json()},
                {"influences", list_of(base.influences(id))},
                {"renderings", list_of(base.renderings(id))},
                {"similar", list_of(base.similar(id, kSimilar))},
                {"conflicts", items_of(base, pair->conflicts)},
                {"history", list_of(base.history(id))},
                {"notes", notes_of(base, *pair)}};
    });
}

Json Api::concord(const Call& call) {
    const std::string text = text_parameter(call.request, "text");
    const auto limit = static_cast<std::size_t>(integer_parameter(call.request, "limit", 1, 200).value_or(50));
    if (text.empty()) throw Refusal(400, "text: is missing");
    return bases_.read([&](const store::TermBase& base) -> Json {
        Json out = Json::array();
        bool more = false;
        for (const store::SegmentRow& row : base.segments({.text = text})) {
            more = out.size() == limit;
            if (more) break;
            out.push_back({{"kind", row.kind},
                           {"ja", row.ja},
                           {"en", row.en},
                           {"ja_marks", marks_json(marks_of(row.ja, text))},
                           {"en_marks", marks_json(marks_of(row.en, text))},
                           {"post", row.post},
                           {"date", ""},
                           {"url", row.url},
                           {"source", row.source}});
        }
        add_dates(base, out);
        return {{"segments", std::move(out)}, {"more", more}};
    });
}

Json Api::entry(const Call& call) {
    const ConceptId id{call.id};
    return bases_.read([&](const store::TermBase& base) -> Json {
        if (base.pairs_in(id).empty()) throw Refusal(404, fmt::format("there is no concept with id {}", id.value));
        const EntryDraft draft = draft_to_edit(base, id);
        Json seen = Json::array();
        for (const Seen& pair : draft.pairs)
            seen.push_back({{"id", pair.id.value}, {"seen", pair.revision ? Json(*pair.revision) : Json()}});
        return {{"entry", review::to_json(draft.entry)},
                {"own", draft.own_id},
                {"revision", draft.revision ? Json(*draft.revision) : Json()},
                {"seen", std::move(seen)}};
    });
}

}  // namespace yakugo::review::http
