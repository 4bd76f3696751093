// SPDX-License-Identifier: Apache-2.0
// How well a katakana spelling and an English one sound alike: a joint-sequence model.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::translit {

/// One step of an alignment: these katakana were written for these letters.
struct Unit {
    std::string kana, letters;
    double log_probability = 0;
};

/// Joint-sequence model (Bisani & Ney 2008): a pair of spellings is a sequence of units of a few katakana and a few letters;
/// the probability of the best sequence, against that of the two spellings by themselves, says whether they are one word.
/// Immutable after open(); any number of threads may score at once.
class Model {
public:
    /// Maps a model file. Throws InputError where it is missing, damaged or of another version.
    static Model open(const std::string& path);
    ~Model();
    Model(Model&&) noexcept;
    Model& operator=(Model&&) noexcept;

    /// Calibrated probability, 0 to 1, that katakana and English spell one word or name. Both may hold several words
    /// (ノースロップ・グラマン / Northrop Grumman); middle dots, spaces, hyphens, case and diacritics do not matter. 0 where either side
    /// has no katakana or no Latin letters, or more than 200 characters. クラウディア / Claudia -> near 1.
    double probability(std::string_view katakana, std::string_view english) const;

    /// The best alignment, for people who ask why; empty where there is none.
    std::vector<Unit> explain(std::string_view katakana, std::string_view english) const;

    /// Where the model comes from, for `yakugo doctor`.
    const std::string& description() const noexcept;

private:
    struct Impl;
    explicit Model(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::translit
