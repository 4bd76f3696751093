// SPDX-License-Identifier: Apache-2.0
// The model as the rest of yakugo sees it: a mapped file, and the scorer over it.
#include "libalign/translit/model.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/translit/calibration.hpp"
#include "libalign/translit/model_impl.hpp"
#include "libalign/translit/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace yakugo::translit {

Model::Model(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

Model Model::open(const std::string& path) {
    return Model(std::make_shared<const Impl>(path));
}

const std::string& Model::description() const noexcept {
    return impl_->description;
}

KatakanaSound Model::hear(std::string_view katakana) const {
    return {impl_->view, katakana};
}

double Model::probability(std::string_view katakana, std::string_view english) const {
    const KatakanaSound kana(impl_->view, katakana);
    const EnglishSound letters(english);
    if (!plausible(impl_->view, kana, letters)) return 0;
    return calibrated(impl_->view.header(), score_pair(impl_->view, kana.morae, letters.spelling));
}

namespace {

/// Both spellings, a byte a character, which no two pairs that sound otherwise have in common.
class PairKey {
public:
    PairKey(const Spelling& katakana, const Spelling& english) {
        add(katakana);
        bytes_[size_++] = '\0';
        add(english);
    }
    std::string_view view() const { return {bytes_.data(), size_}; }

private:
    void add(const Spelling& spelling) {
        for (std::size_t i = 0; i < spelling.size; ++i) bytes_[size_++] = static_cast<char>(spelling.symbols[i]);
    }
    std::array<char, 2 * kMaxSymbols + 1> bytes_;
    std::size_t size_ = 0;
};

}  // namespace

double Model::probability(const KatakanaSound& katakana, const EnglishSound& english, Heard& heard) const {
    // What is quickly told apart is not worth remembering.
    if (!plausible(impl_->view, katakana, english)) return 0;
    return heard.get(PairKey(katakana.spelling, english.spelling).view(), [&] {
        return calibrated(impl_->view.header(), score_unlikely_pair(impl_->view, katakana.morae, english.spelling));
    });
}

std::array<double, 26> Model::initials(std::string_view katakana) const {
    std::array<double, 26> out{};
    Spelling kana;
    if (!spell_katakana(katakana, kana)) return out;
    if (kana.symbol(0) >= kLatinSymbol) {
        out.at(kana.symbol(0) - kLatinSymbol) = 1;
        return out;
    }
    const std::uint16_t first = find_morae(impl_->view, kana).number[0];
    double all = 0;
    for (const Fit& fit : impl_->index.fits(Direction::to_english, {&first, 1}, 0)) {
        const Letters letters(impl_->view.unit(fit.unit).chunk());
        if (letters.size == 0) continue;
        const double probability = std::exp(double{impl_->view.unit_log(kNoUnit, kWordStartUnit, fit.unit)});
        all += probability;
        out.at(letters.letter[0] - 1U) += probability;
    }
    for (double& one : out) one = all > 0 ? one / all : 0;
    return out;
}

unsigned Model::commonness(std::string_view english) const {
    Spelling letters;
    if (!spell_english(english, letters)) return 0;
    unsigned least = std::numeric_limits<unsigned>::max();
    std::vector<std::uint8_t> word;
    for (std::size_t i = 0; i < letters.size; ++i) {
        word.push_back(static_cast<std::uint8_t>(letters.symbol(i)));
        if (i + 1 < letters.size && !letters.starts_word(i + 1)) continue;
        least = std::min(least, impl_->view.commonness(word));
        word.clear();
    }
    return least;
}

namespace {

/// Empty where either spelling is none, or they cannot be aligned.
std::vector<Step> best_steps(const ModelView& model, std::string_view katakana, std::string_view english,
                             Spelling& kana, Spelling& letters) {
    std::vector<Step> steps;
    if (!spell_katakana(katakana, kana) || !spell_english(english, letters)) return steps;
    // Whoever asks why also asks about bad pairs, so the search is wide and gives up late.
    align(model, find_morae(model, kana), letters, Limits{.beam = 30, .floor = -1000, .lenient = true}, &steps);
    return steps;
}

}  // namespace

double Model::fit(std::string_view katakana, std::string_view english) const {
    Spelling kana, letters;
    double sum = 0;
    for (const Step& step : best_steps(impl_->view, katakana, english, kana, letters))
        sum += double{step.log_probability};
    return sum;
}

std::vector<Unit> Model::explain(std::string_view katakana, std::string_view english) const {
    Spelling kana, letters;
    std::vector<Unit> units;
    std::size_t symbol = 0;
    for (const Step& step : best_steps(impl_->view, katakana, english, kana, letters)) {
        Unit unit;
        unit.log_probability = double{step.log_probability};
        unit.kana = katakana_utf8(kana.symbol(symbol++)).data();
        const std::size_t column =
            symbol < kana.size && !kana.starts_word(symbol) ? small_column(kana.symbol(symbol)) : 0;
        if (column != 0 && impl_->view.mora(kana.symbol(symbol - 1), column) != 0)
            unit.kana += katakana_utf8(kana.symbol(symbol++)).data();
        for (std::size_t i = step.begin; i < step.end; ++i)
            unit.letters += static_cast<char>('a' + static_cast<int>(letters.symbol(i)) - 1);
        units.push_back(std::move(unit));
    }
    return units;
}

namespace {

std::string why_not(std::string_view text, std::string_view expected, bool spelt) {
    if (spelt) return {};
    const std::string wanted = "expected " + std::string(expected);
    if (!text::is_valid_utf8(text)) return wanted + " in UTF-8, found bytes that are not UTF-8";
    if (text::trim(text).empty()) return wanted + ", found nothing";
    const std::size_t length = text::count_code_points(text);
    if (length > kMaxSymbols)
        return wanted + " of at most " + std::to_string(kMaxSymbols) + " characters, found " + std::to_string(length);
    return wanted + ", found none";
}

}  // namespace

std::string why_not_katakana(std::string_view text) {
    Spelling ignored;
    return why_not(text, "katakana", spell_katakana(text, ignored));
}

std::string why_not_english(std::string_view text) {
    Spelling ignored;
    return why_not(text, "Latin letters", spell_english(text, ignored));
}

}  // namespace yakugo::translit
