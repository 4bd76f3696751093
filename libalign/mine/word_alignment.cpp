// SPDX-License-Identifier: Apache-2.0
// Greedy competitive linking (Melamed 2000) with a bonus for context.
#include "libalign/mine/word_alignment.hpp"

#include "libalign/mine/compound.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::mine {

namespace {

constexpr double kLonger = 0.5;     // worth of each further word in a link
constexpr double kNeighbour = 0.2;  // of a link that goes on where this one ends
constexpr double kFirmName = 0.9;   // of the score of name and word together
constexpr double kPosition = 0.2;   // of equal relative position

struct LinkOption {
    WordAlignment::Chosen link;
    double weight;
};

double context(const WordAlignment::Chosen& a, const std::vector<LinkOption>& all) {
    double bonus = 0;
    for (const LinkOption& other : all) {
        const auto& b = other.link;
        const bool behind = b.ja_begin == a.ja_end && b.en_begin == a.en_end;
        const bool before = b.ja_end == a.ja_begin && b.en_end == a.en_begin;
        if (behind || before) bonus += kNeighbour * b.score;
    }
    return std::min(bonus, 2 * kNeighbour);
}

/// ジェイホーク・ヘリコプター, "Jayhawk helicopter", sounds alike as a whole, but its last word is an ordinary one that the dictionary has: two
/// links, so that the name can be a term without it. Empty where the link is not of this kind.
std::vector<WordAlignment::Chosen> name_and_word(const WordAlignment::Chosen& whole, const std::vector<LinkOption>& all,
                                                 const link::EnglishText& english) {
    if (whole.kind != link::LinkKind::sound || whole.en_end - whole.en_begin < 2) return {};
    for (const LinkOption& second : all) {
        const auto& word = second.link;
        if (word.kind != link::LinkKind::lexicon || word.ja_end != whole.ja_end || word.en_end != whole.en_end ||
            word.ja_begin <= whole.ja_begin || word.en_begin <= whole.en_begin || english.tokens[word.en_begin].capital)
            continue;
        for (const LinkOption& first : all) {
            const auto& name = first.link;
            if (name.ja_begin == whole.ja_begin && name.en_begin == whole.en_begin && name.en_end == word.en_begin &&
                name.ja_end > name.ja_begin && name.ja_end <= word.ja_begin && name.score >= kFirmName * whole.score)
                return {name, word};
        }
    }
    return {};
}

}  // namespace

WordAlignment align_words(const link::JapaneseText& japanese, const link::EnglishText& english,
                          const std::vector<link::Link>& links) {
    std::vector<LinkOption> options;
    for (const link::Link& link : links) {
        const TokenRange tokens = tokens_of(japanese, link.ja);
        if (!tokens.empty())
            options.push_back({{tokens.begin, tokens.end, link.en_begin, link.en_end, link.kind, link.score}, 0});
    }
    const double ja_size = static_cast<double>(std::max<std::size_t>(japanese.tokens.size(), 1));
    const double en_size = static_cast<double>(std::max<std::size_t>(english.tokens.size(), 1));
    for (LinkOption& option : options) {
        const auto& l = option.link;
        const double words = static_cast<double>(l.ja_end - l.ja_begin - 1 + l.en_end - l.en_begin - 1);
        const double shift =
            std::abs(static_cast<double>(l.ja_begin) / ja_size - static_cast<double>(l.en_begin) / en_size);
        option.weight = l.score * (1 + kLonger * words) + kPosition * (1 - shift);
    }
    for (LinkOption& option : options) option.weight += context(option.link, options);
    std::stable_sort(options.begin(), options.end(),
                     [](const LinkOption& a, const LinkOption& b) { return a.weight > b.weight; });
    WordAlignment out{{},
                      std::vector<std::size_t>(japanese.tokens.size(), kUnlinked),
                      std::vector<std::size_t>(english.tokens.size(), kUnlinked)};
    const auto is_free = [](const std::vector<std::size_t>& of, std::size_t begin, std::size_t end) {
        return std::all_of(of.begin() + static_cast<std::ptrdiff_t>(begin),
                           of.begin() + static_cast<std::ptrdiff_t>(end), [](std::size_t i) { return i == kUnlinked; });
    };
    for (const LinkOption& option : options) {
        const auto& l = option.link;
        if (!is_free(out.of_ja, l.ja_begin, l.ja_end) || !is_free(out.of_en, l.en_begin, l.en_end)) continue;
        std::vector<WordAlignment::Chosen> parts = name_and_word(l, options, english);
        if (parts.empty()) parts.push_back(l);
        for (const auto& part : parts) {
            std::fill(out.of_ja.begin() + static_cast<std::ptrdiff_t>(part.ja_begin),
                      out.of_ja.begin() + static_cast<std::ptrdiff_t>(part.ja_end), out.links.size());
            std::fill(out.of_en.begin() + static_cast<std::ptrdiff_t>(part.en_begin),
                      out.of_en.begin() + static_cast<std::ptrdiff_t>(part.en_end), out.links.size());
            out.links.push_back(part);
        }
    }
    return out;
}

}  // namespace yakugo::mine
