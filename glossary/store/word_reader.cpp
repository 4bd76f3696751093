// SPDX-License-Identifier: Apache-2.0
// One statement for each thing that is asked.
#include "glossary/store/word_reader.hpp"

namespace yakugo::store {

WordEntry& WordReader::entry(WordId word) {
    const auto [at, is_new] = entries_.try_emplace(word);
    if (!is_new) return at->second;
    Rows rows = database_.query("SELECT language, form, texts, best FROM word WHERE id = ?1", word);
    if (rows.next()) {
        at->second = {rows.text(0), rows.text(1), rows.size(2), std::nullopt};
        if (!rows.is_null(3)) at->second.best = rows.integer(3);
    }
    return at->second;
}

const std::vector<WordUse>& WordReader::sample(WordId word) {
    const auto [at, is_new] = samples_.try_emplace(word);
    if (!is_new) return at->second;
    Rows rows = database_.query(
        "SELECT wording_id, surface FROM word_use WHERE word_id = ?1 ORDER BY wording_id LIMIT ?2", word, kSample);
    while (rows.next()) at->second.push_back({rows.integer(0), rows.text(1)});
    return at->second;
}

std::vector<WordingId> WordReader::texts(WordId word) {
    std::vector<WordingId> out;
    Rows rows = database_.query("SELECT wording_id FROM word_use WHERE word_id = ?1", word);
    while (rows.next()) out.push_back(rows.integer(0));
    return out;
}

const Words& WordReader::words(WordingId wording) {
    const auto [at, is_new] = words_.try_emplace(wording);
    if (!is_new) return at->second;
    Rows rows = database_.query("SELECT words FROM wording WHERE id = ?1", wording);
    if (rows.next()) at->second = parse_words(rows.text(0));
    return at->second;
}

}  // namespace yakugo::store
