// SPDX-License-Identifier: Apache-2.0
// Spellings of whole names and compounds: word by word, together with what is known of them.
#include "libalign/translit/generator.hpp"
#include "libalign/translit/joined.hpp"
#include "libalign/translit/model_impl.hpp"
#include "libalign/translit/scorer.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::translit {

namespace {

using Spellings = std::vector<Spelt>;

std::string text_of(const ModelView& model, Direction to, const std::vector<std::uint16_t>& output) {
    std::string out;
    for (const std::uint16_t symbol : output) {
        if (to == Direction::to_english) {
            out += static_cast<char>('a' + symbol - 1);
            continue;
        }
        const MoraInfo& mora = model.morae()[symbol];
        out += katakana_utf8(mora.kana).data();
        if (mora.small != 0) out += katakana_utf8(mora.small).data();
    }
    return out;
}

/// One word; probabilities add up to the share of wanted spellings that the search finds.
Spellings spell_word(const ModelView& model, const UnitIndex& index, Direction to,
                     std::span<const std::uint16_t> source, std::size_t most, SearchWidth width) {
    const std::vector<Made> made = generate(model, index, to, source, width);
    double total = 0;
    for (const Made& one : made) total += std::exp(one.score - made.front().score);
    const double found = double{model.header().found[static_cast<std::size_t>(to)]};
    Spellings out;
    for (std::size_t i = 0; i < std::min(made.size(), most); ++i) {
        out.push_back(
            {text_of(model, to, made[i].output), found * std::exp(made[i].score - made.front().score) / total, false});
    }
    return out;
}

/// Both spellings of a text are symbols in a row, so that Moscow and moscow, ＭＯＳＣＯＷ and モスクワ with and without a dot are the same.
std::vector<std::size_t> symbols(std::string_view text, bool katakana) {
    Spelling spelling;
    std::vector<std::size_t> out;
    if (!(katakana ? spell_katakana(text, spelling) : spell_english(text, spelling))) return out;
    for (std::size_t i = 0; i < spelling.size; ++i) out.push_back(spelling.symbol(i));
    return out;
}

/// P = prior of what is known; what else was made shares the rest of the probability as it did before.
Spellings add_known(Spellings made, std::span<const Known> known, bool katakana, std::size_t most) {
    Spellings out;
    std::vector<std::vector<std::size_t>> spelt;
    double left = 1, others = 1;
    for (const Known& one : known) {
        out.push_back({one.text, one.prior, true});
        spelt.push_back(symbols(one.text, katakana));
        left -= one.prior;
    }
    std::erase_if(made, [&](const Spelt& one) {
        const bool same = std::find(spelt.begin(), spelt.end(), symbols(one.text, katakana)) != spelt.end();
        if (same) others -= one.probability;
        return same;
    });
    constexpr double kLeastShare = 1e-9;  // rounding must not make it 0
    for (Spelt& one : made) {
        out.push_back({std::move(one.text), std::max(left, 0.0) * one.probability / std::max(others, kLeastShare)});
    }
    keep_best(out, most);
    return out;
}

}  // namespace

std::vector<Spelt> Model::to_katakana(std::string_view english, std::size_t most, std::span<const Known> known) const {
    Spelling letters;
    if (!spell_english(english, letters)) return {};
    const std::size_t keep = std::max(most, kLeastKept);
    const bool name = std::any_of(english.begin(), english.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    std::vector<Spellings> words;
    for (std::size_t begin = 0, end = 1; begin < letters.size; begin = end++) {
        while (end < letters.size && !letters.starts_word(end)) ++end;
        std::vector<std::uint16_t> word;
        for (std::size_t i = begin; i < end; ++i) word.push_back(static_cast<std::uint16_t>(letters.symbol(i)));
        // An initial among other words stays what it is: ジョン・F・ケネディ.
        words.push_back(end == begin + 1 && letters.size > 1
                            ? Spellings{{std::string(1, static_cast<char>('A' + word[0] - 1)), 1, false}}
                            : spell_word(impl_->view, impl_->index, Direction::to_katakana, word, keep, {}));
    }
    return add_known(join(words, name ? "・" : "", keep), known, true, most);
}

std::vector<Spelt> Model::to_english(std::string_view katakana, std::size_t most, std::span<const Known> known,
                                     SearchWidth width) const {
    Spelling kana;
    if (!spell_katakana(katakana, kana)) return {};
    const std::size_t keep = std::max(most, kLeastKept);
    const Morae morae = find_morae(impl_->view, kana);
    std::vector<Spellings> words;
    for (std::size_t begin = 0, end = 1; begin < morae.size; begin = end++) {
        while (end < morae.size && !morae.starts_word[end]) ++end;
        const std::span word(morae.number.data() + begin, end - begin);
        const MoraInfo& first = impl_->view.morae()[word.front()];
        words.push_back(word.size() == 1 && first.kana >= kLatinSymbol
                            ? Spellings{{katakana_utf8(first.kana).data(), 1, false}}
                            : spell_word(impl_->view, impl_->index, Direction::to_english, word, keep, width));
    }
    return add_known(join(words, " ", keep), known, false, most);
}

}  // namespace yakugo::translit
