// SPDX-License-Identifier: Apache-2.0
// What `yakugo translit` answers to one input, as rows.
#pragma once

#include "libalign/core/language.hpp"
#include "libalign/link/known_spellings.hpp"
#include "libalign/translit/variant.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::cli {

/// A line of the file of candidates.
struct SpellingCandidate {
    std::string text;
    std::size_t line = 0;
};

struct TranslitOptions {
    std::optional<Language> language;  ///< of the inputs; nothing: each one's own
    std::size_t most = 5;              ///< rows an input; "none" is there even where it comes later
    bool explain = false;
    std::optional<std::vector<SpellingCandidate>> candidates;
};

/// Rows with the fields input, output, score, rank; with candidates also candidate; where asked for also units.
struct Answer {
    std::vector<nlohmann::ordered_json> rows;
    std::string why_not;  ///< why there are none, for a message
};

class Transliterator {
public:
    /// Maps the dictionary and the sound model of `folder` and reads the variants; throws InputError where one is missing.
    Transliterator(const std::string& folder, TranslitOptions options);

    /// `input`: a word or phrase, or a pair with a TAB between, of both scripts or two katakana spellings, whose probability alone
    /// is the answer. Any bytes will do.
    Answer answer(const std::string& input) const;

private:
    Answer pair(const std::string& input) const;
    Answer spell(const std::string& input, Language language) const;
    Answer match(const std::string& input, Language language) const;
    nlohmann::ordered_json row(const std::string& input, const std::string& output, double score,
                               std::size_t rank) const;
    void explain(nlohmann::ordered_json& row, const std::string& input, const std::string& output,
                 Language language) const;

    TranslitOptions options_;
    lexicon::Lexicon lexicon_;
    translit::Model sound_;
    translit::VariantModel variants_;
    text::EnglishTokenizer english_;
};

}  // namespace yakugo::cli
