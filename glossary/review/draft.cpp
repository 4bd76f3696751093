// SPDX-License-Identifier: Apache-2.0
// Own, imported and mined parts of a concept, as one entry.
#include "glossary/review/draft.hpp"

#include "glossary/exchange/term_entries.hpp"
#include "glossary/store/fold.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::review {

namespace {

using store::ConceptEntry;
using store::Field;
using store::PairRow;
using store::Term;

void add_missing(std::vector<Field>& fields, const std::vector<Field>& more) {
    for (const Field& field : more) {
        const bool known = std::any_of(fields.begin(), fields.end(), [&](const Field& one) {
            return one.name == field.name && one.value == field.value && one.target == field.target;
        });
        if (!known) fields.push_back(field);
    }
}

/// What the machine has counted says nothing of a term that a person has accepted.
void drop_machine_fields(Term& term) {
    const bool undecided = store::find(term.fields, "status") != nullptr;
    std::erase_if(term.fields, [&](const Field& field) {
        return field.name == "evidence" || (field.name == "confidence" && !undecided);
    });
}

/// The entries of the pairs that count: own ones where there are any, for they were made of the others.
std::vector<store::EntryRow> entries_that_count(const store::TermBase& base, ConceptId id,
                                                const std::set<PairId>& only) {
    std::vector<store::EntryRow> entries = base.entries_in(id);
    std::erase_if(entries, [&](const store::EntryRow& row) {
        return std::none_of(row.pairs.begin(), row.pairs.end(), [&](PairId pair) { return only.contains(pair); });
    });
    const bool own = std::any_of(entries.begin(), entries.end(), [](const auto& row) { return row.own_id != 0; });
    if (own) std::erase_if(entries, [](const store::EntryRow& row) { return row.own_id == 0; });
    return entries;
}

std::vector<PairRow> chosen_pairs(const store::TermBase& base, ConceptId id, const std::set<PairId>& only,
                                  const std::vector<store::EntryRow>& entries) {
    std::set<PairId> wanted = only;
    for (const store::EntryRow& row : entries) wanted.insert(row.pairs.begin(), row.pairs.end());
    std::vector<PairRow> out = base.pairs_in(id);
    std::erase_if(
        out, [&](const PairRow& pair) { return pair.status == store::Status::rejected || !wanted.contains(pair.id); });
    return out;
}

}  // namespace

void join(ConceptEntry& entry, const ConceptEntry& more) {
    add_missing(entry.fields, more.fields);
    for (const store::LanguageSection& from : more.languages) {
        const auto section =
            std::find_if(entry.languages.begin(), entry.languages.end(),
                         [&](const store::LanguageSection& one) { return one.language == from.language; });
        if (section == entry.languages.end()) {
            entry.languages.push_back(from);
            continue;
        }
        add_missing(section->fields, from.fields);
        for (const Term& term : from.terms) {
            const auto known = std::find_if(section->terms.begin(), section->terms.end(), [&](const Term& one) {
                return store::fold_case(one.surface) == store::fold_case(term.surface);
            });
            if (known == section->terms.end()) {
                section->terms.push_back(term);
            } else {
                add_missing(known->fields, term.fields);
            }
        }
    }
}

std::vector<Term*> terms_of(ConceptEntry& entry, Language language) {
    std::vector<Term*> out;
    for (store::LanguageSection& section : entry.languages) {
        if (!store::is_of_language(section.language, code(language))) continue;
        for (Term& term : section.terms) out.push_back(&term);
    }
    return out;
}

Term* find_term(ConceptEntry& entry, Language language, std::string_view surface) {
    const std::string folded = store::fold_case(surface);
    for (Term* term : terms_of(entry, language)) {
        if (store::fold_case(term->surface) == folded) return term;
    }
    return nullptr;
}

void sign(ConceptEntry& entry, const Author& author) {
    std::erase_if(entry.fields,
                  [](const Field& field) { return field.name == "transaction" && field.value == "modification"; });
    Field field{.name = "transaction", .value = "modification", .with = {{"date", author.now}}};
    if (!author.name.empty()) field.with.push_back({"responsibility", author.name});
    entry.fields.push_back(std::move(field));
}

EntryDraft draft_of(const store::TermBase& base, ConceptId id, const std::set<PairId>& only) {
    const std::vector<store::EntryRow> entries = entries_that_count(base, id, only);
    const std::vector<PairRow> pairs = chosen_pairs(base, id, only, entries);
    EntryDraft out;
    for (const PairRow& pair : pairs) out.pairs.push_back({pair.id, pair.revision});
    exchange::Cleaner cleaner;
    bool first = true;
    exchange::each_entry([&](const auto& take) { std::for_each(entries.begin(), entries.end(), take); }, pairs, false,
                         {}, cleaner,
                         [&](const ConceptEntry& entry) {
                             if (std::exchange(first, false)) {
                                 out.entry = entry;
                             } else {
                                 join(out.entry, entry);
                             }
                         });
    if (first && base.pairs_in(id).empty())
        throw store::MissingError("there is no concept " + std::to_string(id.value));
    if (first) throw ChangeError("expected a term that is not rejected; reopen one first");
    out.entry.line = 0;
    for (store::LanguageSection& section : out.entry.languages) {
        for (Term& term : section.terms) drop_machine_fields(term);
    }
    if (!entries.empty() && entries.front().own_id != 0) {
        out.own_id = entries.front().own_id;
        out.revision = entries.front().revision;
    }
    return out;
}

EntryDraft draft_of(const store::TermBase& base, ConceptId id) {
    std::set<PairId> all;
    for (const PairRow& pair : base.pairs_in(id)) all.insert(pair.id);
    return draft_of(base, id, all);
}

}  // namespace yakugo::review
