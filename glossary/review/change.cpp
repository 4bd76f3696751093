// SPDX-License-Identifier: Apache-2.0
// Decisions on pairs alone, and on two words.
#include "glossary/review/draft.hpp"

#include "glossary/store/fold.hpp"

#include <algorithm>

namespace yakugo::review {

namespace {

store::Operation decide(const char* action, const Pairs& pairs, store::PairDecision decision, std::string_view note) {
    store::Operation out{.action = action, .note = std::string(note)};
    for (const Seen& pair : pairs) {
        decision.id = pair.id;
        decision.seen = pair.revision;
        out.pairs.push_back(decision);
    }
    return out;
}

/// An own entry that holds both terms lets the second one go.
void take_out(const store::TermBase& base, const store::PairRow& a, const store::PairRow& b, store::Operation& out) {
    if (a.concept_id != b.concept_id) return;
    for (const store::EntryRow& row : base.entries_in(a.concept_id)) {
        if (row.own_id == 0) continue;
        store::ConceptEntry entry = row.entry;
        bool changed = false;
        for (const store::WordsDecision& words : out.words) {
            const Language language = words.a == a.ja ? Language::ja : Language::en;
            if (find_term(entry, language, words.a) == nullptr || find_term(entry, language, words.b) == nullptr)
                continue;
            for (store::LanguageSection& section : entry.languages) {
                if (!store::is_of_language(section.language, code(language))) continue;
                changed |= std::erase_if(section.terms, [&](const store::Term& term) {
                               return store::fold_case(term.surface) == store::fold_case(words.b);
                           }) > 0;
            }
        }
        if (changed) out.entries.push_back({row.own_id, std::move(entry), row.revision});
    }
}

}  // namespace

store::Operation accept(const Pairs& pairs, std::string_view note) {
    return decide("accept", pairs, {.status = store::Status::accepted}, note);
}

store::Operation reject(const Pairs& pairs, std::string_view note) {
    return decide("reject", pairs, {.status = store::Status::rejected}, note);
}

store::Operation reopen(const Pairs& pairs, std::string_view note) {
    return decide("reopen", pairs, {.status = store::Status::candidate}, note);
}

store::Operation forbid(const Pairs& pairs, store::Forbidden side, std::string_view note) {
    if (side == store::Forbidden::none) throw ChangeError("expected the side to forbid: ja, en or both");
    return decide("forbid", pairs, {.status = store::Status::accepted, .forbidden = side}, note);
}

store::Operation choose(const Seen& pair, std::string_view note) {
    return decide("choose", {pair}, {.status = store::Status::accepted, .chosen = true}, note);
}

store::PairRow pair_of(const store::TermBase& base, PairId id) {
    std::optional<store::PairRow> pair = base.pair(id);
    if (!pair) throw store::MissingError("there is no term " + std::to_string(id.value));
    return std::move(*pair);
}

store::Operation apart(const store::TermBase& base, const Seen& a, const Seen& b, std::string_view note) {
    const store::PairRow first = pair_of(base, a.id), second = pair_of(base, b.id);
    store::Operation out{.action = "apart", .note = std::string(note)};
    if (first.ja != second.ja) out.words.push_back({first.ja, second.ja});
    const bool same_en = store::fold_case(first.en) == store::fold_case(second.en);
    if (!same_en) out.words.push_back({first.en, second.en});
    if (out.words.empty()) throw ChangeError("expected two terms with different words; these are one");
    for (const Seen& seen : {a, b}) {
        if (seen.revision) out.seen.emplace_back(seen.id, *seen.revision);
    }
    take_out(base, first, second, out);
    return out;
}

}  // namespace yakugo::review
