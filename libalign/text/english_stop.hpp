// SPDX-License-Identifier: Apache-2.0
// What an English full stop stands for, and what the words behind a stop tell of it.
#pragma once

#include "libalign/text/sentence_rules.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::text {

/// Answers about one paragraph, which must outlive it. Positions are indices of its letters; each answer looks at a
/// few words only.
class EnglishStop {
public:
    explicit EnglishStop(const std::vector<Letter>& letters) : letters_(letters) {}

    /// Whether the full stop at `stop` only abbreviates, or numbers an item, in the sentence that begins at `start`;
    /// `next` is the first letter of what follows.
    bool abbreviates(std::size_t start, std::size_t stop, std::size_t next) const;

    /// Whether an ordinary word, and nothing that could be a rare abbreviation, stands before the full stop at `stop`.
    bool is_plain(std::size_t start, std::size_t stop) const;

    /// Whether the word at `next` goes on with the sentence: it begins with a small letter, and is none of iPhone,
    /// sys.path, p53, foo().
    bool starts_lower(std::size_t next) const;

    /// “Really?” Gen. Poe asked: whether a name, or I, and a verb of saying stand at `next`.
    bool reports(std::size_t next) const;

private:
    char32_t at(std::size_t i) const { return letters_[i].code_point; }
    std::size_t word_begin(std::size_t start, std::size_t stop) const;
    std::size_t word_end(std::size_t i) const;
    std::string lower_word(std::size_t begin, std::size_t end) const;
    bool is_dotted(std::size_t begin, std::size_t stop) const;
    bool is_item_number(std::size_t begin, std::size_t stop) const;
    bool is_number(std::size_t next) const;
    bool is_day_or_time(std::size_t next) const;
    bool begins_sentence(std::size_t next) const;

    const std::vector<Letter>& letters_;
};

}  // namespace yakugo::text
