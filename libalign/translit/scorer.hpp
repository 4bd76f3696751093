// SPDX-License-Identifier: Apache-2.0
// The best sequence of units for a pair of spellings, and how much better it is than chance.
#pragma once

#include "libalign/translit/format.hpp"
#include "libalign/translit/sound.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yakugo::translit {

/// What a mora was written for: letters [begin, end) of the English spelling.
struct Step {
    std::size_t mora = 0, begin = 0, end = 0;
    float log_probability = 0;
};

struct Score {
    bool possible = false;            ///< false: no sequence of units within the limits
    float ratio = 0;                  ///< log P(both) - log P(katakana) - log P(English), of the best sequence
    float katakana = 0, english = 0;  ///< log P(katakana), log P(English)
    std::size_t morae = 0, letters = 0, words = 0;
};

/// How far the search strays from the best, in nats of `ratio`. Measured on held-out names: a beam of 9 and a floor of -16 choose 0.956
/// right among 20, 8 and -12 0.955, 8 and -10 0.953; the first takes half as long again as the last.
struct Limits {
    float beam = 8;
    float floor = -12;     ///< a pair whose best beginning is worse is given up
    bool lenient = false;  ///< a unit may be followed by a letter that it does not explain: finds more, takes longer
};

/// Cheap and sound enough to be asked first: false where hardly any pair of one word has such morae and letters, and where either is empty.
bool plausible(const ModelView& model, const KatakanaSound& katakana, const EnglishSound& english);

Morae find_morae(const ModelView& model, const Spelling& katakana);

/// The score that probabilities are made of: strict where that finds a way, else lenient.
Score score_pair(const ModelView& model, const Morae& morae, const Spelling& english);

/// The same for who expects a pair that sounds like nothing: the lenient search, which has the strict one's ways and
/// more, is asked first, and its no is taken; it gives up beginnings that are worse than -6. Of 76,087 names of
/// wd_names_train80.tsv with a probability of 0.3 or more seven come to 0 so (one with -12, 18 with -5). 95 in a
/// hundred plausible pairs of posts end there, with -6 in three fifths of the time.
Score score_unlikely_pair(const ModelView& model, const Morae& morae, const Spelling& english);

/// Viterbi over sequences of units u1 u2 ... un, one per mora, each with 0 to 4 letters, under a trigram with back-off:
///   best(t, j, a, b) = max over c of best(t-1, j-a, b, c) + log P(u(t,j,a) | u(t-1,j-a,b), u(t-2,j-a-b,c))
/// where the unit u(t,j,a) joins mora t and the a letters before j. At most 31 states a cell; morae * letters cells, of
/// which the beam keeps few. Stack: 120 KB, no heap, but for `steps`, which gets the alignment where it is given.
Score align(const ModelView& model, const Morae& morae, const Spelling& english, const Limits& limits,
            std::vector<Step>* steps = nullptr);

}  // namespace yakugo::translit
