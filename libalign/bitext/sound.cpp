// SPDX-License-Identifier: Apache-2.0
// Asking the sound model, after what costs less.
#include "libalign/bitext/sound.hpp"

#include "libalign/link/spoken.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr double kLeastSound = 0.5;      // probability that two words are one
constexpr double kLeastInitial = 0.02;   // probability that an English first letter can be that of a first mora
constexpr std::size_t kMostPlaces = 8;   // sentences of a katakana word
constexpr std::size_t kShortest = 3;     // letters that katakana can be told by
constexpr std::size_t kMostLetters = 3;  // for a kana

class Listener {
public:
    Listener(const Comparison& comparison, const Band& band, const link::Resources& resources)
        : en_(comparison.en.vocabulary),
          ja_(comparison.ja.vocabulary),
          band_(band),
          resources_(resources),
          asked_(en_.words.size(), std::numeric_limits<Word>::max()) {}

    void listen(Word word, std::vector<LinkedWords>& out) {
        const std::string& katakana = ja_.words[word].surface;
        const std::size_t kana = text::count_code_points(katakana);
        if (kana < 2) return;
        const translit::KatakanaSound heard = resources_.sound.hear(katakana);
        const std::array<double, 26> initials = resources_.sound.initials(katakana);
        const auto places = ja_.places[word];
        for (const std::uint32_t place : places.first(std::min(places.size(), kMostPlaces))) {
            for (std::size_t i = band_.rows[place].begin; i < band_.rows[place].end; ++i) {
                for (const Word english : en_.sentences[i]) {
                    if (std::exchange(asked_[english], word) == word || !may_be(english, kana, initials)) continue;
                    const double sound = link::sounds_like(heard, link::Spoken(en_.words[english].surface), resources_);
                    if (sound >= kLeastSound) out.push_back({english, word, Reason::sound});
                }
            }
        }
    }

private:
    bool may_be(Word english, std::size_t kana, const std::array<double, 26>& initials) const {
        const WordForm& form = en_.words[english];
        if (form.kind == WordKind::function || form.kind == WordKind::number || form.surface.size() < kShortest)
            return false;
        const auto letter = static_cast<std::size_t>((form.surface[0] | 0x20) - 'a');
        return form.surface.size() >= kana && form.surface.size() <= kMostLetters * kana + 1 &&
               letter < initials.size() && initials.at(letter) >= kLeastInitial;
    }

    const Vocabulary& en_;
    const Vocabulary& ja_;
    const Band& band_;
    const link::Resources& resources_;
    std::vector<Word> asked_;  // by English word: the Japanese one that has asked last
};

}  // namespace

std::vector<LinkedWords> link_by_sound(const Comparison& comparison, const Band& band,
                                       const link::Resources& resources) {
    Listener listener(comparison, band, resources);
    std::vector<LinkedWords> out;
    for (Word word = 0; word < comparison.ja.vocabulary.words.size(); ++word) {
        if (comparison.ja.vocabulary.words[word].kind == WordKind::katakana && comparison.links.of_ja[word].empty())
            listener.listen(word, out);
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace yakugo::bitext
