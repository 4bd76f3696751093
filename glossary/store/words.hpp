// SPDX-License-Identifier: Apache-2.0
// Which words stand in which texts, kept in step with the segments.
#pragma once

#include "glossary/store/model.hpp"
#include "glossary/store/sqlite.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::store {

using WordId = std::int64_t;
using WordingId = std::int64_t;

/// The words of a text, each once, by id.
struct Words {
    std::vector<WordId> ja, en;
};

std::string words_text(const Words& words);  ///< as the column wording.words holds them
Words parse_words(const std::string& text);  ///< the other way round
std::size_t texts_in(Database& database);    ///< all texts whose words are known
std::size_t texts_with(Database& database, WordId word);

/// What was changed since it was made. For use inside one write transaction.
struct WordChanges {
    std::map<WordId, std::size_t>
        texts_before;  ///< of every word that came to a text or left one, or whose texts came to a segment or left one
    std::size_t all_before = 0;  ///< texts_in()
};

/// For use inside one write transaction.
class WordWriter {
public:
    explicit WordWriter(Database& database) : database_(database) { changes_.all_before = texts_in(database); }

    /// Sees to it that the segment's text is there with these words, and returns its id for the column segment.wording;
    /// nothing where no words are known. The same text with other words gets the new ones.
    std::optional<WordingId> keep(const SegmentRecord& segment);

    /// To be called when a segment has let go of its wording: it goes with the last one.
    void release(WordingId wording);

    /// Writes the new counts of texts, and returns what has changed.
    const WordChanges& settle();

    /// Takes words away that stand in no text any more. To be called when nobody asks what has changed any more.
    void drop_unused();

private:
    void add(WordingId wording, Language language, const std::vector<TermForm>& terms);
    WordId find_or_add(Language language, const std::string& form);
    std::vector<WordId> ids_of(Language language, const std::vector<TermForm>& terms);
    void take_out(WordingId wording, const Words& words);
    void touch(const Words& words);
    void touch(WordId word);
    void count(WordId word, int step);

    Database& database_;
    WordChanges changes_;
    std::map<WordId, int> steps_;  // of counts, not written yet
    int corpus_step_ = 0;          // the same of texts
    std::set<WordId> rarer_;       // that have come to no more texts than they left: perhaps they stand in none
    std::map<std::pair<Language, std::string>, WordId> ids_;  // of words that were asked for
};

}  // namespace yakugo::store
