// SPDX-License-Identifier: Apache-2.0
// Words and their texts as partners are found: read once, counted fast.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "glossary/store/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace yakugo::store {

inline constexpr std::size_t kSample = 24;  ///< texts of one word that are looked at: partners.hpp

struct WordEntry {
    std::string language, form;
    std::size_t texts = 0;
    std::optional<WordId> best;
};

struct WordUse {
    WordingId wording;
    std::string surface;
};

/// How often each id was added since the last clear(). Ids are row numbers, so an array is smaller than the texts.
class Tally {
public:
    std::size_t add(WordId id) {
        const auto at = static_cast<std::size_t>(id);
        if (at >= counts_.size()) counts_.resize(2 * at + 1);
        if (++counts_[at] == 1) ids_.push_back(id);
        return counts_[at];
    }
    std::size_t of(WordId id) const { return counts_[static_cast<std::size_t>(id)]; }
    const std::vector<WordId>& ids() const { return ids_; }
    void clear() {
        for (const WordId id : ids_) counts_[static_cast<std::size_t>(id)] = 0;
        ids_.clear();
    }

private:
    std::vector<std::uint32_t> counts_;
    std::vector<WordId> ids_;
};

/// What is read of the file while partners are found, each thing once.
class WordReader {
public:
    explicit WordReader(Database& database) : database_(database) {}

    WordEntry& entry(WordId word);
    const std::vector<WordUse>& sample(WordId word);
    /// All texts of a word. Not kept.
    std::vector<WordingId> texts(WordId word);
    const Words& words(WordingId wording);
    /// The words of the other language in a text.
    const std::vector<WordId>& others(WordId word, WordingId wording) {
        return entry(word).language == "ja" ? words(wording).en : words(wording).ja;
    }

private:
    Database& database_;
    std::unordered_map<WordId, WordEntry> entries_;
    std::unordered_map<WordId, std::vector<WordUse>> samples_;
    std::unordered_map<WordingId, Words> words_;
};

}  // namespace yakugo::store
