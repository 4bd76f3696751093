// SPDX-License-Identifier: Apache-2.0
// Terms in English text.
#pragma once

#include "glossary/check/match/automaton.hpp"
#include "glossary/check/match/english_text.hpp"
#include "glossary/check/match/key_table.hpp"
#include "glossary/check/match/matcher.hpp"
#include "glossary/check/match/string_ids.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// As Matcher says: the automaton reads words, by their lower-case singulars; then come capitals.
class EnglishMatcher {
public:
    EnglishMatcher(std::span<const Pattern> patterns, const text::EnglishTokenizer& tokenizer);

    std::vector<Match> find(std::string_view text, const text::EnglishTokenizer& tokenizer) const;
    std::size_t memory() const noexcept;

private:
    struct Entry {
        std::uint32_t id = 0;
        std::uint32_t surface = 0, size = 0;  // in bytes_
        std::uint32_t cased =
            kNoKey;  // in bytes_: its words as EnglishWord::cased, each with a NUL; kNoKey: any capitals do
    };
    struct Builder;

    bool has_capitals(const Entry& entry, std::span<const EnglishWord> words) const;
    std::size_t accept(std::string_view text, std::span<const EnglishWord> words, std::size_t begin, std::uint32_t key,
                       std::vector<Match>& matches) const;

    StringIds vocabulary_;  // the words of the keys; their numbers are the symbols
    std::string bytes_;
    KeyTable<Entry> keys_;
    std::optional<Automaton> automaton_;
};

}  // namespace yakugo::check
