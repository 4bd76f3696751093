// SPDX-License-Identifier: Apache-2.0
// Sentence pairs inside a caption by dynamic programming.
#include "libalign/pair/sentences.hpp"

#include "libalign/pair/coverage.hpp"
#include "libalign/text/sentence.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::pair {

namespace {

// Chosen on the captions of gold/seed-000 and the sample posts: above this share of linked content two texts are a pair.
constexpr double kHalfCovered = 0.40;
constexpr double kSteepness = 9;
constexpr double kSingle = 1;  // log-odds that two captions of one sentence each are a pair
constexpr double kLeastRatio = 0.15,
                 kDwarfed = 30;  // of the shorter text's content to the longer one's, and what falling short costs

constexpr std::size_t kMostCells =
    10000;  // a hundred sentences on each side; what is longer is no caption and stays whole

struct Step {
    std::size_t en, ja;
};
constexpr Step kSteps[] = {{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}};

double log_odds(double p) {
    return std::log(p / (1 - p));
}

}  // namespace

double pair_score(const link::JapaneseText& japanese, ByteRange ja, const link::EnglishText& english, ByteRange en,
                  const std::vector<link::Link>& links, Prior prior) {
    const Coverage c = coverage(japanese, ja, english, en, links);
    // Either side may be a fraction of the other: half a caption is rendered, or an alt text grows into a caption.
    const double more = prior.whole ? 0.5 : 0.8;
    const double shared = std::max(c.en, c.ja) * more + std::min(c.en, c.ja) * (1 - more);
    // A name alone renders no paragraph, nor the other way round.
    const double dwarfed =
        std::max(0.0, kLeastRatio - std::min(c.en_weight, c.ja_weight) / std::max({c.en_weight, c.ja_weight, 1.0})) *
        kDwarfed;
    const double size = std::min({c.en_weight, c.ja_weight, 4.0}) / 4;  // one word in common out of one proves little
    const double x = prior.log_odds - dwarfed + kSteepness * (shared - kHalfCovered) * (0.5 + 0.5 * size) +
                     0.15 * std::min(c.strong, 4.0);
    return 1 / (1 + std::exp(-x));
}

std::vector<SentencePair> pair_sentences(const link::JapaneseText& japanese, const link::EnglishText& english,
                                         const std::vector<link::Link>& links) {
    const std::vector<ByteRange> en = text::split_sentences(english.text, Language::en);
    const std::vector<ByteRange> ja = text::split_sentences(japanese.text, Language::ja);
    if (en.empty() || ja.empty()) return {};
    if (en.size() * ja.size() > kMostCells) {
        const ByteRange all_ja{ja.front().begin, ja.back().end}, all_en{en.front().begin, en.back().end};
        return {{all_ja, all_en, pair_score(japanese, all_ja, english, all_en, links, {0, false})}};
    }
    if (en.size() == 1 && ja.size() == 1)
        return {{ja[0], en[0], pair_score(japanese, ja[0], english, en[0], links, {kSingle, false})}};
    struct Cell {
        double best = -1e9, score = 0;
        Step step{0, 0};
    };
    std::vector<Cell> cells((en.size() + 1) * (ja.size() + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> Cell& { return cells[i * (ja.size() + 1) + j]; };
    at(0, 0).best = 0;
    for (std::size_t i = 0; i <= en.size(); ++i) {
        for (std::size_t j = 0; j <= ja.size(); ++j) {
            for (const Step step : kSteps) {
                if (step.en > i || step.ja > j) continue;
                Cell next{at(i - step.en, j - step.ja).best, 0, step};
                if (step.en > 0 && step.ja > 0) {
                    next.score = pair_score(japanese, {ja[j - step.ja].begin, ja[j - 1].end}, english,
                                            {en[i - step.en].begin, en[i - 1].end}, links, {0, false});
                    next.best += log_odds(next.score) - (step.en + step.ja > 2 ? 0.5 : 0);
                }
                if (next.best > at(i, j).best) at(i, j) = next;
            }
        }
    }
    std::vector<SentencePair> out;
    for (std::size_t i = en.size(), j = ja.size(); i > 0 || j > 0;) {
        const Cell& cell = at(i, j);
        if (cell.step.en == 0 && cell.step.ja == 0) break;
        if (cell.step.en > 0 && cell.step.ja > 0) {
            out.push_back(
                {{ja[j - cell.step.ja].begin, ja[j - 1].end}, {en[i - cell.step.en].begin, en[i - 1].end}, cell.score});
        }
        i -= cell.step.en;
        j -= cell.step.ja;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace yakugo::pair
