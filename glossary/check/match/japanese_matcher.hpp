// SPDX-License-Identifier: Apache-2.0
// Terms in Japanese text.
#pragma once

#include "glossary/check/match/alphabet.hpp"
#include "glossary/check/match/automaton.hpp"
#include "glossary/check/match/folded_text.hpp"
#include "glossary/check/match/key_table.hpp"
#include "glossary/check/match/matcher.hpp"
#include "glossary/check/match/words.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// As Matcher says. The automaton proposes the leftmost and longest, the edges dispose: what is refused gives way to the shorter
/// ones of the same place and then to what begins one character further.
class JapaneseMatcher {
public:
    explicit JapaneseMatcher(std::span<const Pattern> patterns);

    std::vector<Match> find(std::string_view text, const text::JapaneseTokenizer& tokenizer) const;
    std::size_t memory() const noexcept;

private:
    /// A pattern at its key: its surface, or the stem of an inflected one.
    struct Entry {
        std::uint32_t id = 0;
        std::uint32_t detail = 0;  // 1 + index in details_; 0: the key is the surface
    };
    struct Detail {
        std::string surface;  // where the key is not the surface letter by letter
        std::string ending;   // of an inflected pattern, whose key is a stem; else empty
    };
    struct Source;
    class Search;

    static Source collect(std::span<const Pattern> patterns, std::vector<Detail>& details);

    std::vector<Detail> details_;
    KeyTable<Entry> keys_;
    bool stems_ = false;  // whether there is any inflected pattern
    std::optional<Alphabet> alphabet_;
    std::optional<Automaton> automaton_;
};

}  // namespace yakugo::check
