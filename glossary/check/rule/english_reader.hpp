// SPDX-License-Identifier: Apache-2.0
// Reads English amounts: what amount_english.cpp and spoken_english.cpp share.
#pragma once

#include "glossary/check/rule/amount.hpp"
#include "glossary/check/rule/amount_words.hpp"
#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {

/// Reads one text. Every read_…() looks at the token at `at`, adds what it finds and says how many tokens it took.
class EnglishReader {
public:
    EnglishReader(std::string_view text, std::span<const ByteRange> tokens)
        : folded_(text::normalize(text, text::Profile::nfkc)),
          lowered_(ascii_lowered(folded_.text())),
          tokens_(tokens),
          words_(english_words(folded_.text(), lowered_)) {}
    EnglishReader(const EnglishReader&) = delete;  // its words point into it
    EnglishReader& operator=(const EnglishReader&) = delete;

    std::vector<Amount> read() {
        for (std::size_t at = 0; at < words_.size();) at += std::max<std::size_t>(1, read_at(at));
        return std::move(out_);
    }

private:
    const EnglishToken& word(std::size_t at) const {
        static const EnglishToken kNoWord;
        return at < words_.size() ? words_[at] : kNoWord;
    }
    bool is(std::size_t at, std::string_view lower) const { return at < words_.size() && words_[at].lower == lower; }
    /// Whether nothing stands between two neighbours, or only `allowed`.
    bool joined(std::size_t at, std::string_view allowed) const {
        if (at + 1 >= words_.size()) return false;
        const std::string_view between =
            std::string_view(folded_.text()).substr(words_[at].end, words_[at + 1].begin - words_[at].end);
        return std::all_of(between.begin(), between.end(),
                           [&](char c) { return allowed.find(c) != std::string_view::npos; });
    }
    Amount& add(std::size_t first, std::size_t last, std::vector<Reading> readings, Weight weight) {
        const ByteRange range = folded_.original({words_[first].begin, words_[last].end});
        const bool inside =
            std::any_of(tokens_.begin(), tokens_.end(), [&](ByteRange token) { return token.overlaps(range); });
        out_.push_back({range, std::move(readings), inside ? Weight::soft : weight});
        return out_.back();
    }

    std::size_t read_at(std::size_t at) {
        const EnglishToken& first = word(at);
        if (first.kind == EnglishToken::Kind::number) return read_numeral(at);
        if (first.kind != EnglishToken::Kind::word) return 1;
        if (first.capital) {
            if (const std::size_t taken = read_calendar(at)) return taken;
        }
        if (!may_say_number(first.lower)) return 1;
        if (const std::size_t taken = read_number_words(at)) return taken;
        if (const auto reading = loose_reading(first.lower)) add(at, at, {*reading}, Weight::soft);
        return 1;
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    struct Spoken {
        double value = 0;
        bool ordinal = false;
        bool vague = false;  ///< "a hundred", "million": said without a number
        std::size_t last = kNone;
    };
    Spoken speak(std::size_t at) const;
    std::size_t read_numeral(std::size_t at);
    std::size_t read_clock(std::size_t at);
    std::size_t read_fraction(std::size_t at);
    std::size_t read_calendar(std::size_t at);
    std::size_t read_number_words(std::size_t at);
    std::size_t finish(std::size_t at, std::size_t last, double value, Weight weight);
    /// The word behind the token, a space, a line break or a hyphen between; the number of words where there is none.
    std::size_t behind(std::size_t at) const {
        if (is(at + 1, "-") && joined(at, "") && joined(at + 1, "")) return at + 2;
        return joined(at, " \n") ? at + 1 : words_.size();
    }
    double multiply(std::size_t& last) const;
    bool follows_letter(std::size_t at) const;
    std::optional<double> half_of_day(std::size_t at) const;

    text::Normalized folded_;
    std::string lowered_;
    std::span<const ByteRange> tokens_;
    std::vector<EnglishToken> words_;
    std::vector<Amount> out_;
};

}  // namespace yakugo::check
