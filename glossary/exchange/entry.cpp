// SPDX-License-Identifier: Apache-2.0
// Grouping of pairs by concept, and what is an acronym.
#include "glossary/exchange/entry.hpp"

#include "libalign/markup/utf8.hpp"

#include <algorithm>

namespace yakugo::exchange {

namespace {

void add(std::vector<EntryTerm>& terms, std::string surface, const store::PairRow* pair) {
    const auto same =
        std::find_if(terms.begin(), terms.end(), [&](const EntryTerm& t) { return t.surface == surface; });
    if (same != terms.end()) {
        same->pairs.push_back(pair);
    } else {
        terms.push_back({std::move(surface), {pair}});
    }
}

/// The term that the term base prefers comes first; the others stay in their order.
void prefer(std::vector<EntryTerm>& terms, bool store::PairRow::*preferred) {
    const auto first = std::find_if(terms.begin(), terms.end(), [&](const EntryTerm& term) {
        return std::any_of(term.pairs.begin(), term.pairs.end(), [&](const auto* pair) { return pair->*preferred; });
    });
    if (first != terms.end()) std::rotate(terms.begin(), first, first + 1);
}

bool any_acronym(const std::vector<EntryTerm>& terms) {
    return std::any_of(terms.begin(), terms.end(), [](const EntryTerm& term) { return is_acronym(term.surface); });
}

/// Full-width forms to their ASCII twins, other characters to 0.
char ascii_of(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    return c < 0x80 ? static_cast<char>(c) : '\0';
}

}  // namespace

Entries group(const std::vector<store::PairRow>& rows) {
    Pairs sorted = ranked(rows);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const store::PairRow* a, const store::PairRow* b) { return a->concept_id < b->concept_id; });
    Entries out;
    const store::PairRow* last = nullptr;
    for (const store::PairRow* pair : sorted) {
        if (pair->status == store::Status::rejected) {
            ++out.rejected;
            continue;
        }
        if (last == nullptr || last->concept_id != pair->concept_id) out.concepts.emplace_back();
        out.concepts.back().push_back(pair);
        last = pair;
    }
    return out;
}

Entry make_entry(const Pairs& pairs, Cleaner& cleaner) {
    Entry entry;
    for (const store::PairRow* pair : pairs) {
        std::string ja = cleaner.term(pair->ja), en = cleaner.term(pair->en);
        if (ja.empty() || en.empty()) continue;
        entry.id = pair->concept_id;
        entry.pairs.push_back(pair);
        add(entry.ja, std::move(ja), pair);
        add(entry.en, std::move(en), pair);
    }
    prefer(entry.ja, &store::PairRow::ja_preferred);
    prefer(entry.en, &store::PairRow::en_preferred);
    entry.has_acronym = any_acronym(entry.ja) || any_acronym(entry.en);
    return entry;
}

bool is_acronym(std::string_view surface) {
    std::string letters;
    for (std::size_t at = 0; at < surface.size();) {
        const auto c = markup::read_code_point(surface, at);
        if (!c) return false;
        letters += ascii_of(*c);
    }
    const bool plural = letters.size() > 2 && letters.back() == 's';
    if (plural) letters.pop_back();
    std::size_t capitals = 0;
    for (const char c : letters) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool inside = (c >= '0' && c <= '9') || c == '&' || c == '/' || c == '.';
        if (!capital && !inside) return false;
        capitals += capital ? 1 : 0;
    }
    // MQ9 and KC46 are names of models, which no longer form stands behind.
    const bool numbered = !letters.empty() && letters.back() >= '0' && letters.back() <= '9';
    return capitals >= 2 && !numbered;
}

}  // namespace yakugo::exchange
