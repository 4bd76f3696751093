// SPDX-License-Identifier: Apache-2.0
// Decisions that write an entry: notes, edits, merges.
#include "glossary/review/draft.hpp"

#include "glossary/store/fold.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace yakugo::review {

namespace {

using store::ConceptEntry;
using store::Operation;
using store::PairRow;
using store::Status;
using store::Term;
using store::Usage;

/// What the entry says of a pair that is there.
store::PairDecision decision_of(const store::StatedPair& stated, const PairRow& pair) {
    store::PairDecision out{.id = pair.id};
    out.status = stated.candidate ? Status::candidate : Status::accepted;
    if (!stated.candidate) out.forbidden = stated.forbidden;
    out.chosen =
        !stated.candidate && stated.forbidden == store::Forbidden::none && stated.ja_preferred && stated.en_preferred;
    return out;
}

bool says_more(const store::PairDecision& decision, const PairRow& pair) {
    return decision.status != pair.status || decision.forbidden != pair.forbidden || decision.chosen != pair.chosen;
}

/// Own entries beside the draft's that its pairs are in: they have become part of it.
void take_in_others(const store::TermBase& base, const EntryDraft& draft, Operation& out) {
    std::set<ConceptId> concepts;
    std::set<PairId> ids;
    for (const Seen& seen : draft.pairs) {
        ids.insert(seen.id);
        if (const auto pair = base.pair(seen.id)) concepts.insert(pair->concept_id);
    }
    for (const ConceptId id : concepts) {
        for (const store::EntryRow& row : base.entries_in(id)) {
            const bool holds =
                std::any_of(row.pairs.begin(), row.pairs.end(), [&](PairId pair) { return ids.contains(pair); });
            if (row.own_id != 0 && row.own_id != draft.own_id && holds)
                out.entries.push_back({row.own_id, std::nullopt, row.revision});
        }
    }
}

void check(const ConceptEntry& entry) {
    for (const store::LanguageSection& section : entry.languages) {
        for (const Term& term : section.terms) {
            if (term.surface.empty()) throw ChangeError("a term of the entry is empty");
        }
    }
    if (store::stated_pairs(entry).empty())
        throw ChangeError("expected at least one Japanese and one English term in the entry");
}

/// A space before or after a word, as pasting leaves it, is no part of it.
std::string trimmed(const std::string& word) {
    return std::string(text::trim(word));
}

/// The draft as an own entry, and what follows for pairs that were there before.
Operation write(const store::TermBase& base, const char* action, EntryDraft draft, const Author& author,
                std::string_view note) {
    check(draft.entry);
    sign(draft.entry, author);
    Operation out{.action = action, .note = std::string(note)};
    const std::vector<store::StatedPair> stated = store::stated_pairs(draft.entry);
    std::set<PairId> handled;
    for (const store::StatedPair& one : stated) {
        const std::optional<PairId> id = base.find(one.ja, one.en);
        if (!id || !handled.insert(*id).second) continue;
        const PairRow pair = pair_of(base, *id);
        store::PairDecision decision = decision_of(one, pair);
        const auto seen =
            std::find_if(draft.pairs.begin(), draft.pairs.end(), [&](const Seen& known) { return known.id == *id; });
        if (seen != draft.pairs.end()) decision.seen = seen->revision;
        if (says_more(decision, pair)) out.pairs.push_back(decision);
    }
    for (const Seen& seen : draft.pairs) {
        if (!handled.insert(seen.id).second) continue;
        const std::optional<PairRow> pair = base.pair(seen.id);
        if (pair && pair->status != Status::rejected)
            out.pairs.push_back({.id = seen.id, .status = Status::rejected, .seen = seen.revision});
    }
    for (const Seen& seen : draft.pairs) {
        if (seen.revision) out.seen.emplace_back(seen.id, *seen.revision);
    }
    take_in_others(base, draft, out);
    out.entries.push_back({draft.own_id, std::move(draft.entry), draft.revision});
    return out;
}

void replace_term(ConceptEntry& entry, Language language, const std::string& from, const std::string& to) {
    if (to.empty() || to == from) return;
    Term* old = find_term(entry, language, from);
    Term* known = find_term(entry, language, to);
    if (known != nullptr && known != old) {  // it is there already: the wrong one goes
        for (store::LanguageSection& section : entry.languages)
            std::erase_if(section.terms, [&](const Term& term) { return &term == old; });
    } else if (old != nullptr) {
        old->surface = to;
    }
}

void set_field(std::vector<store::Field>& fields, const std::string& name, const std::string& value) {
    std::erase_if(fields, [&](const store::Field& field) { return field.name == name; });
    if (!value.empty()) fields.push_back({name, value});
}

void accept_term(Term* term, const std::string& type) {
    if (term == nullptr) return;
    for (const char* machine : {"status", "confidence", "evidence"}) set_field(term->fields, machine, {});
    if (!type.empty()) set_field(term->fields, "type", type);
}

/// The preferred term is that; another one of the merged pairs is admitted, or forbidden.
void set_usage(ConceptEntry& entry, Language language, const std::string& preferred,
               const std::set<std::string>& merged, Rest rest) {
    const std::string folded = store::fold_case(preferred);
    for (Term* term : terms_of(entry, language)) {
        const std::string surface = store::fold_case(term->surface);
        if (surface == folded) {
            term->usage = Usage::preferred;
        } else if (merged.contains(surface)) {
            term->usage = rest == Rest::forbidden ? Usage::deprecated : Usage::admitted;
        } else if (term->usage == Usage::preferred) {
            term->usage = Usage::admitted;
        }
        if (surface == folded || merged.contains(surface)) accept_term(term, {});
    }
}

}  // namespace

Operation note(const store::TermBase& base, const Seen& pair, const std::string& text, const Author& author) {
    const PairRow row = pair_of(base, pair.id);
    if (row.status == Status::rejected) return reject({pair}, text);  // it has no entry; the history keeps it
    EntryDraft draft = draft_of(base, row.concept_id, {pair.id});
    set_field(draft.entry.fields, "note", text);
    for (Seen& seen : draft.pairs) seen = seen.id == pair.id ? pair : seen;
    return write(base, "note", std::move(draft), author, text);
}

Operation edit(const store::TermBase& base, const Seen& pair, const Words& asked, const Author& author,
               std::string_view note) {
    const Words words{trimmed(asked.ja), trimmed(asked.en), asked.type};
    const PairRow row = pair_of(base, pair.id);
    if (row.status == Status::rejected) {  // its words may be right all the same: it begins anew
        Operation out = accept({pair}, note);
        if (words.ja.empty() && words.en.empty()) return out;
        throw ChangeError("expected a term that is not rejected; reopen it first");
    }
    EntryDraft draft = draft_of(base, row.concept_id, {pair.id});
    for (Seen& seen : draft.pairs) seen = seen.id == pair.id ? pair : seen;
    replace_term(draft.entry, Language::ja, row.ja, words.ja);
    replace_term(draft.entry, Language::en, row.en, words.en);
    accept_term(find_term(draft.entry, Language::ja, words.ja.empty() ? row.ja : words.ja), words.type);
    accept_term(find_term(draft.entry, Language::en, words.en.empty() ? row.en : words.en), words.type);
    return write(base, "edit", std::move(draft), author, note);
}

Operation edit(const store::TermBase& base, const EntryDraft& draft, const Author& author, std::string_view note) {
    EntryDraft trimmed_draft = draft;
    for (store::LanguageSection& section : trimmed_draft.entry.languages) {
        for (Term& term : section.terms) term.surface = trimmed(term.surface);
    }
    return write(base, "edit", std::move(trimmed_draft), author, note);
}

Operation merge(const store::TermBase& base, const Pairs& pairs, PairId preferred, Rest rest, const Author& author,
                std::string_view note) {
    if (pairs.size() < 2) throw ChangeError("expected at least two terms to merge");
    std::map<ConceptId, std::set<PairId>> by_concept;
    std::set<std::string> ja, en;  // folded
    std::optional<PairRow> best;
    for (const Seen& seen : pairs) {
        const PairRow row = pair_of(base, seen.id);
        if (row.status == Status::rejected) throw ChangeError("a rejected term cannot be merged: reopen it first");
        by_concept[row.concept_id].insert(row.id);
        ja.insert(store::fold_case(row.ja));
        en.insert(store::fold_case(row.en));
        if (row.id == preferred) best = row;
    }
    if (!best) throw ChangeError("expected the preferred term to be one of those to merge");
    EntryDraft draft = draft_of(base, best->concept_id, by_concept[best->concept_id]);
    for (const auto& [id, only] : by_concept) {
        if (id == best->concept_id) continue;
        const EntryDraft other = draft_of(base, id, only);
        join(draft.entry, other.entry);
        draft.pairs.insert(draft.pairs.end(), other.pairs.begin(), other.pairs.end());
    }
    set_usage(draft.entry, Language::ja, best->ja, ja, rest);
    set_usage(draft.entry, Language::en, best->en, en, rest);
    for (Seen& known : draft.pairs) {
        for (const Seen& seen : pairs) known = known.id == seen.id ? seen : known;
    }
    Operation out = write(base, "merge", std::move(draft), author, note);
    for (const store::DistinctWords& words : base.distinct_words()) {
        const auto merged = [&](const std::set<std::string>& side) {
            return side.contains(store::fold_case(words.a)) && side.contains(store::fold_case(words.b));
        };
        if (merged(ja) || merged(en)) out.words.push_back({words.a, words.b, false});
    }
    return out;
}

}  // namespace yakugo::review
