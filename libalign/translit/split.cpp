// SPDX-License-Identifier: Apache-2.0
// The best row of parts, each of which an English word bears out.
#include "libalign/text/unicode.hpp"
#include "libalign/translit/calibration.hpp"
#include "libalign/translit/model_impl.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yakugo::translit {

namespace {

constexpr double kLeastPart = 0.5;
constexpr std::size_t kShortestPart = 2, kLongestPart = 30;  // katakana; one alone sounds like too much
constexpr std::size_t kLongestText = 3000;                   // bytes; no compound is as long
// Log odds for words that follow each other in English as their parts do in the katakana: judgement, as much as a coin's two sides.
constexpr double kInOrder = 0.7;

struct Cut {
    ByteRange range;
    bool begins;  ///< a word can begin here: neither small kana nor ー, ッ or ン
};

/// The katakana of a text; an empty range stands where other scripts interrupt them.
std::vector<Cut> katakana_places(std::string_view text) {
    std::vector<Cut> places;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = text::next_code_point(text, i);
        if (text::script_of(c) == text::Script::katakana)
            places.push_back({{begin, i}, can_begin_word(c)});
        else if (c != U'・' && c != U'=' && c != U'＝' && !places.empty() && !places.back().range.empty())
            places.push_back({{begin, begin}, true});
    }
    return places;
}

struct Scored {
    Part part;
    double gain = 0, best = 0;
    std::size_t before = 0;
};
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// best(p) = gain(p) + max over parts q that end where p begins or before of best(q) + kInOrder if q's word is the one before p's.
std::vector<Part> best_row(std::vector<Scored> parts) {
    std::sort(parts.begin(), parts.end(), [](const Scored& a, const Scored& b) {
        return std::tuple(a.part.katakana.end, a.part.katakana.begin, a.part.word) <
               std::tuple(b.part.katakana.end, b.part.katakana.begin, b.part.word);
    });
    std::size_t last = kNone;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        parts[p].best = parts[p].gain;
        parts[p].before = kNone;
        for (std::size_t q = 0; q < p; ++q) {
            if (parts[q].part.katakana.end > parts[p].part.katakana.begin) continue;
            const double sum =
                parts[p].gain + parts[q].best + (parts[q].part.word + 1 == parts[p].part.word ? kInOrder : 0);
            if (sum > parts[p].best) parts[p].best = sum, parts[p].before = q;
        }
        if (last == kNone || parts[p].best > parts[last].best) last = p;
    }
    std::vector<Part> row;
    for (; last != kNone; last = parts[last].before) row.push_back(parts[last].part);
    std::reverse(row.begin(), row.end());
    return row;
}

}  // namespace

std::vector<Part> Model::split(std::string_view text, std::span<const std::string> words) const {
    if (text.size() > kLongestText || !text::is_valid_utf8(text)) return {};
    std::vector<EnglishSound> spelt;
    for (const std::string& word : words) spelt.emplace_back(word);
    const std::vector<Cut> places = katakana_places(text);
    std::vector<Scored> parts;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i].begins || places[i].range.empty()) continue;
        for (std::size_t j = i + 1; j <= std::min(places.size(), i + kLongestPart); ++j) {
            if (places[j - 1].range.empty()) break;
            if (j - i < kShortestPart || (j < places.size() && !places[j].begins)) continue;
            const ByteRange range{places[i].range.begin, places[j - 1].range.end};
            const KatakanaSound kana(impl_->view, slice(text, range));
            for (std::size_t w = 0; w < words.size(); ++w) {
                if (!plausible(impl_->view, kana, spelt[w])) continue;
                const double p =
                    calibrated(impl_->view.header(), score_pair(impl_->view, kana.morae, spelt[w].spelling));
                if (p >= kLeastPart) parts.push_back({{range, w, p}, std::log(p / std::max(1 - p, 1e-6)), 0, 0});
            }
        }
    }
    return best_row(std::move(parts));
}

}  // namespace yakugo::translit
