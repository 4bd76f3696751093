// SPDX-License-Identifier: Apache-2.0
// The model as the rest of yakugo sees it: a mapped file, and the scorer over it.
#include "libalign/translit/model.hpp"

#include "libalign/core/error.hpp"
#include "libalign/translit/calibration.hpp"
#include "libalign/translit/mapping.hpp"

namespace yakugo::translit {

struct Model::Impl {
    explicit Impl(const std::string& path)
        : mapping(path), view(mapping.bytes(), path), description(view.description()) {}

    Mapping mapping;
    ModelView view;
    std::string description;
};

Model::Model(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Model::~Model() = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;

Model Model::open(const std::string& path) {
    return Model(std::make_unique<Impl>(path));
}

const std::string& Model::description() const noexcept {
    return impl_->description;
}

double Model::probability(std::string_view katakana, std::string_view english) const {
    Spelling kana, letters;
    if (!spell_katakana(katakana, kana) || !spell_english(english, letters)) return 0;
    const Morae morae = find_morae(impl_->view, kana);
    if (!plausible(impl_->view, morae, letters)) return 0;
    return calibrated(impl_->view.header(), score_pair(impl_->view, morae, letters));
}

std::vector<Unit> Model::explain(std::string_view katakana, std::string_view english) const {
    Spelling kana, letters;
    if (!spell_katakana(katakana, kana) || !spell_english(english, letters)) return {};
    const Morae morae = find_morae(impl_->view, kana);
    std::vector<Step> steps;
    // Whoever asks why also asks about bad pairs, so the search is wide and gives up late.
    align(impl_->view, morae, letters, Limits{.beam = 30, .floor = -1000, .lenient = true}, &steps);
    std::vector<Unit> units;
    std::size_t symbol = 0;
    for (const Step& step : steps) {
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

}  // namespace yakugo::translit
