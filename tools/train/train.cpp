// SPDX-License-Identifier: Apache-2.0
// Rounds of aligning, dropping what does not align, and learning again.
#include "tools/train/train.hpp"

#include "libalign/translit/scorer.hpp"
#include "tools/train/em.hpp"
#include "tools/train/grams.hpp"
#include "tools/train/image.hpp"
#include "tools/train/morae.hpp"
#include "tools/train/samples.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace yakugo::train {

namespace {

constexpr std::size_t kEmRounds = 3, kEmIterations = 3, kGramRounds = 3;
// Units seen once are kept: without those seen once or twice choice falls from 0.951 to 0.940.
constexpr std::size_t kLeastUnit = 1;
// How often a row of units must be seen. Aligning again must not find the last round's accidents confirmed; the model itself is the
// better for pairs seen once (with neither pairs nor triples of them the true spelling is among the first ten for 0.768 of held-out
// names, with both for 0.793), but beside the context models little for triples, which would double the time of a score; these only
// serve the spellings that are made (names that a dictionary has: first answer 0.474 instead of 0.459).
constexpr std::size_t kLeastWhileAligning = 2, kLeastPair = 1, kLeastTriple = 2;
// A pair must be this much likelier as a pair than as two words by chance, in nats a letter. On held-out
// names 0.25 and 0.45 choose equally well among 20, 0.8 costs half a percent.
constexpr double kLeastRatio = 0.45;

double letters_log(const std::vector<double>& model, const WordPair& pair) {
    double sum = 0;
    std::size_t context = 0;
    for (std::size_t j = 0; j <= pair.letters.size(); ++j) {
        const std::size_t letter = j < pair.letters.size() ? pair.letters[j] : 0;
        sum += model[context * 27 + letter];
        context = translit::append_letter_context(context, letter);
    }
    return sum;
}

/// Moves the pairs that `good` refuses to the end of `dropped`.
template <class Good>
void drop(std::vector<WordPair>& pairs, std::vector<WordPair>& dropped, Good good) {
    const auto bad = std::stable_partition(pairs.begin(), pairs.end(), good);
    dropped.insert(dropped.end(), bad, pairs.end());
    pairs.erase(bad, pairs.end());
}

/// Letters of each mora by expectation maximisation, where one mora knows nothing of the next.
void align_roughly(std::vector<WordPair>& pairs, std::vector<WordPair>& dropped, std::size_t morae, const Log& log) {
    Aligner aligner(pairs, morae);
    for (std::size_t round = 0; round < kEmRounds; ++round) {
        double likelihood = 0;
        for (std::size_t i = 0; i < kEmIterations; ++i)
            likelihood = aligner.iterate(pairs, std::vector<bool>(pairs.size(), true));
        const std::vector<double> letters = letter_model(pairs);
        drop(pairs, dropped, [&](const WordPair& pair) {
            return aligner.log_likelihood(pair) - letters_log(letters, pair) >=
                   kLeastRatio * static_cast<double>(pair.letters.size());
        });
        log(fmt::format("EM round {}: log likelihood {:.0f}, {} pairs kept, {} dropped", round + 1, likelihood,
                        pairs.size(), dropped.size()));
    }
    for (WordPair& pair : pairs) pair.lengths = aligner.best(pair);
}

/// Aligns again with the n-grams of the last round.
void align_again(const std::vector<std::byte>& image, std::vector<WordPair>& pairs, std::vector<WordPair>& dropped) {
    const translit::ModelView model(image, "the model being trained");
    const translit::Limits limits{.beam = 15, .floor = -60};
    drop(pairs, dropped, [&](WordPair& pair) {
        std::vector<translit::Step> steps;
        const translit::Spelling kana = spelling(pair.kana), letters = spelling(pair.letters);
        const translit::Score score = align(model, find_morae(model, kana), letters, limits, &steps);
        if (!score.possible || double{score.ratio} < kLeastRatio * static_cast<double>(pair.letters.size()))
            return false;
        pair.lengths.clear();
        for (const translit::Step& step : steps)
            pair.lengths.push_back(static_cast<std::uint8_t>(step.end - step.begin));
        return true;
    });
}

/// The words of both; of `more`, whose names are not to be known, only what dictionaries say counts.
std::vector<KnownWord> different_words(const std::vector<WordPair>& pairs, const std::vector<WordPair>& more) {
    std::vector<KnownWord> words;
    for (const WordPair& pair : pairs) words.push_back({pair.letters, pair.frequency + pair.dictionary});
    for (const WordPair& pair : more) words.push_back({pair.letters, pair.dictionary});
    // g++ 12 takes vector's own comparison for one of 2^63 bytes, and warns.
    std::stable_sort(words.begin(), words.end(), [](const KnownWord& a, const KnownWord& b) {
        return std::lexicographical_compare(a.letters.begin(), a.letters.end(), b.letters.begin(), b.letters.end());
    });
    std::vector<KnownWord> different;
    for (KnownWord& word : words) {
        if (different.empty() || different.back().letters != word.letters)
            different.push_back(std::move(word));
        else
            different.back().frequency += word.frequency;
    }
    return different;
}

/// ジョン・F・ケネディ: a capital is its own letter.
void add_initials(std::vector<WordPair>& pairs) {
    for (std::uint8_t i = 0; i < 26; ++i) {
        WordPair pair{{static_cast<std::uint8_t>(translit::kLatinSymbol + i)},
                      {static_cast<std::uint8_t>(1 + i)},
                      false,
                      1,
                      {},
                      {1}};
        pairs.insert(pairs.end(), kLeastUnit, pair);
    }
}

}  // namespace

Trained train(std::vector<WordPair> pairs, const std::vector<WordPair>& more_words, const Calibration& calibration,
              const std::string& description, const Log& log) {
    Trained trained;
    ImageParts parts{
        .known = different_words(pairs, more_words), .calibration = calibration, .description = description};
    MoraTable morae = collect_morae(pairs);
    cut_into_morae(morae, pairs);
    align_roughly(pairs, trained.dropped, morae.infos.size(), log);
    UnitInventory inventory;
    Grams grams;
    parts.morae = &morae;
    parts.inventory = &inventory;
    parts.grams = &grams;
    for (std::size_t round = 0; round < kGramRounds; ++round) {
        if (round > 0) {
            align_again(trained.image, pairs, trained.dropped);
            log(fmt::format("n-gram round {}: {} pairs kept, {} dropped", round, pairs.size(), trained.dropped.size()));
        }
        std::vector<WordPair> all = pairs;
        add_initials(all);
        cut_into_morae(morae, all);
        inventory = collect_units(all, morae.infos.size(), kLeastUnit);
        const bool last = round + 1 == kGramRounds;
        grams = count_grams(all, inventory, last ? kLeastPair : kLeastWhileAligning,
                            last ? kLeastTriple : kLeastWhileAligning);
        describe_morae(all, inventory, morae);
        parts.letters = letter_model(pairs);
        parts.mora_pairs = mora_model(pairs, morae.infos.size());
        trained.image = build_image(parts);
        log(fmt::format("{} morae, {} units, {} pairs and {} triples of units", morae.infos.size(),
                        inventory.units.size(), grams.pairs.size(), grams.triples.size()));
    }
    const translit::ModelView joint(trained.image, "the model being trained");
    for (const auto to : {translit::Direction::to_katakana, translit::Direction::to_english})
        parts.contexts[static_cast<std::size_t>(to)] = train_context(joint, to, pairs, log);
    trained.image = build_image(parts);
    trained.kept = std::move(pairs);
    return trained;
}

}  // namespace yakugo::train
