// SPDX-License-Identifier: Apache-2.0
// Imported entries brought up to date, and mined concepts beside them.
#include "glossary/exchange/term_entries.hpp"

#include "glossary/exchange/entry.hpp"
#include "glossary/store/fold.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace yakugo::exchange {

namespace {

using store::ConceptEntry;
using store::Field;
using store::PairRow;
using store::Term;
using store::Usage;

const Field* find_value(const std::vector<Field>& fields, std::string_view name, std::string_view target) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == name && field.target == target; });
    return found == fields.end() ? nullptr : &*found;
}

/// What decisions since the import make of a term; `pairs` are those of the entry that hold it and are chosen.
void bring_up_to_date(Term& term, const Pairs& pairs, Language language) {
    const bool accepted = std::any_of(pairs.begin(), pairs.end(),
                                      [](const PairRow* pair) { return pair->status == store::Status::accepted; });
    const store::Forbidden side = language == Language::ja ? store::Forbidden::ja : store::Forbidden::en;
    const bool allowed = std::any_of(pairs.begin(), pairs.end(), [&](const PairRow* pair) {
        return pair->status == store::Status::accepted && pair->forbidden != side &&
               pair->forbidden != store::Forbidden::both;
    });
    const bool is_forbidden = store::is_forbidden(term.usage);
    if (allowed && is_forbidden) term.usage = Usage::admitted;
    if (accepted && !allowed && !is_forbidden) term.usage = Usage::deprecated;
    if (accepted) {
        std::erase_if(term.fields, [](const Field& field) { return field.name == "status"; });
    } else if (store::find(term.fields, "status") == nullptr) {
        term.fields.push_back({"status", "candidate"});
    }
}

/// Adds what the mined entry knows more.
void add_mined(ConceptEntry& entry, const ConceptEntry& mined) {
    for (const Field& field : mined.fields) {
        const bool is_new =
            field.name == "externalCrossReference" && find_value(entry.fields, field.name, field.target) == nullptr;
        if (is_new) entry.fields.push_back(field);
    }
    for (const store::LanguageSection& from : mined.languages) {
        const auto section = std::find_if(entry.languages.begin(), entry.languages.end(), [&](const auto& one) {
            return store::is_of_language(one.language, from.language);
        });
        if (section == entry.languages.end()) {
            entry.languages.push_back(from);
            continue;
        }
        for (const Term& term : from.terms) {
            const std::string folded = store::fold_case(term.surface);
            const auto known = std::find_if(section->terms.begin(), section->terms.end(),
                                            [&](const Term& one) { return store::fold_case(one.surface) == folded; });
            if (known == section->terms.end()) {
                section->terms.push_back(term);
                if (term.usage == Usage::preferred) section->terms.back().usage = Usage::admitted;
            } else if (const Field* context = store::find(term.fields, "context");
                       context != nullptr && store::find(known->fields, "context") == nullptr) {
                known->fields.push_back(*context);
            }
        }
    }
}

class Feed {
public:
    Feed(const std::vector<PairRow>& pairs, const Options& options, Cleaner& cleaner)
        : options_(options), cleaner_(cleaner), mined_(group(pairs)) {
        losses_.rejected = mined_.rejected;
        for (const PairRow& pair : pairs) {
            if (pair.status != store::Status::rejected) by_id_.emplace(pair.id.value, &pair);
        }
        for (std::size_t i = 0; i < mined_.concepts.size(); ++i)
            concepts_.emplace(mined_.concepts[i].front()->concept_id.value, i);
    }

    /// The concepts that an entry takes with it: each goes with the first of its entries.
    void claim(const store::EntryRow& row) {
        for (const PairId id : row.pairs) {
            stated_.insert(id.value);
            if (row.own_id != 0) own_.insert(id.value);
            if (const auto pair = by_id_.find(id.value); pair != by_id_.end())
                owners_.emplace(pair->second->concept_id.value, row.id);
        }
    }

    std::optional<ConceptEntry> imported(const store::EntryRow& row, bool one_sided);
    PairLosses rest(const std::function<void(const ConceptEntry&)>& sink);

private:
    bool keep_chosen(ConceptEntry& entry, const Pairs& chosen);

    const Options& options_;
    Cleaner& cleaner_;
    Entries mined_;
    PairLosses losses_;
    std::unordered_map<std::int64_t, const PairRow*> by_id_;
    std::map<std::int64_t, std::size_t> concepts_;  // index in mined_ by concept
    std::map<std::int64_t, std::int64_t> owners_;   // entry by concept
    std::unordered_set<std::int64_t> stated_;       // pairs, by any entry
    std::unordered_set<std::int64_t> own_;          // pairs, by own entries
    std::set<std::string> keys_;                    // of imported entries so far
};

/// Leaves the terms that chosen pairs hold. False where a language is left without any.
bool Feed::keep_chosen(ConceptEntry& entry, const Pairs& chosen) {
    for (const Language language : {Language::ja, Language::en}) {
        bool any = false;
        for (store::LanguageSection& section : entry.languages) {
            if (!store::is_of_language(section.language, code(language))) continue;
            std::erase_if(section.terms, [&](Term& term) {
                Pairs holding;
                const std::string folded = store::fold_case(term.surface);
                for (const PairRow* pair : chosen) {
                    if (store::fold_case(surface(*pair, language)) == folded) holding.push_back(pair);
                }
                if (!holding.empty()) bring_up_to_date(term, holding, language);
                return holding.empty();
            });
            any = any || !section.terms.empty();
        }
        if (!any) return false;
    }
    std::erase_if(entry.languages, [](const auto& section) { return section.terms.empty() && section.fields.empty(); });
    return true;
}

std::optional<ConceptEntry> Feed::imported(const store::EntryRow& row, bool one_sided) {
    ConceptEntry entry = row.entry;
    // Two files may both number their entries from 1; a tool would take them for one.
    if (!entry.key.empty() && !keys_.insert(entry.key).second) entry.key += "-" + std::to_string(row.id);
    if (row.pairs.empty()) return one_sided ? std::optional(entry) : std::nullopt;
    Pairs chosen;
    std::set<std::int64_t> own;
    for (const PairId id : row.pairs) {
        const auto pair = by_id_.find(id.value);
        if (pair == by_id_.end()) continue;
        chosen.push_back(pair->second);
        const std::int64_t concept_id = pair->second->concept_id.value;
        if (owners_.at(concept_id) == row.id) own.insert(concept_id);
    }
    const bool replaced = row.own_id == 0 && std::all_of(chosen.begin(), chosen.end(), [&](const PairRow* pair) {
                              return own_.contains(pair->id.value);
                          });
    if (replaced || !keep_chosen(entry, chosen)) return std::nullopt;
    for (const std::int64_t concept_id : own) {
        PairLosses losses;  // of contexts too, but the entry's own are in it
        // What another file states is that file's business, perhaps another client's.
        Pairs pairs = mined_.concepts[concepts_.at(concept_id)];
        std::erase_if(pairs, [&](const PairRow* pair) {
            return stated_.contains(pair->id.value) && std::find(chosen.begin(), chosen.end(), pair) == chosen.end();
        });
        const std::optional<ConceptEntry> mined = entry_of(pairs, options_, cleaner_, losses);
        losses_.addresses += losses.addresses;
        losses_.empty += losses.empty;
        if (mined) add_mined(entry, *mined);
    }
    return entry;
}

PairLosses Feed::rest(const std::function<void(const ConceptEntry&)>& sink) {
    for (const Pairs& pairs : mined_.concepts) {
        if (owners_.contains(pairs.front()->concept_id.value)) continue;
        std::optional<ConceptEntry> entry = entry_of(pairs, options_, cleaner_, losses_);
        if (!entry) continue;
        if (!keys_.insert(entry->key).second) entry->key += "-mined";  // an entry was made of an earlier state of it
        sink(*entry);
    }
    return losses_;
}

}  // namespace

PairLosses each_entry(const EntryFeed& imported, const std::vector<store::PairRow>& pairs, bool one_sided,
                      const Options& options, Cleaner& cleaner,
                      const std::function<void(const store::ConceptEntry&)>& sink) {
    Feed feed(pairs, options, cleaner);
    if (imported) {
        imported([&](const store::EntryRow& row) { feed.claim(row); });
        imported([&](const store::EntryRow& row) {
            if (const std::optional<ConceptEntry> entry = feed.imported(row, one_sided)) sink(*entry);
        });
    }
    return feed.rest(sink);
}

}  // namespace yakugo::exchange
