// SPDX-License-Identifier: Apache-2.0
// Looks kana up, and doubles consonants behind ッ.
#include "tests/bench/romaji.hpp"

#include "libalign/core/error.hpp"
#include "libalign/translit/spelling.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <utility>

namespace yakugo::bench {

using translit::kSymbols;
using translit::Spelling;

namespace {

constexpr std::size_t kSmallTsu = 0x30C3 - 0x30A0;

}  // namespace

Romaji::Romaji(const std::string& path) : table_(kSymbols * kSymbols) {
    std::ifstream in(path);
    if (!in) throw InputError({path}, "cannot open");
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        const std::size_t tab = line.find('\t');
        Spelling kana;
        if (tab == std::string::npos || !translit::spell_katakana(line.substr(0, tab), kana) || kana.size > 2)
            throw InputError({path, number}, "expected one or two kana, a tab and their romaji, found '" + line + "'");
        table_[kana.symbol(0) * kSymbols + (kana.size == 2 ? kana.symbol(1) : 0)] = line.substr(tab + 1);
    }
}

std::string Romaji::of(std::string_view katakana) const {
    Spelling kana;
    std::string out;
    if (!translit::spell_katakana(katakana, kana)) return out;
    bool twice = false;
    for (std::size_t i = 0; i < kana.size; ++i) {
        if (kana.symbol(i) == kSmallTsu) {
            twice = true;
            continue;
        }
        const std::string* letters = &table_[kana.symbol(i) * kSymbols];
        if (i + 1 < kana.size) {
            const std::string& joint = table_[kana.symbol(i) * kSymbols + kana.symbol(i + 1)];
            if (!joint.empty()) {
                letters = &joint;
                ++i;
            }
        }
        if (twice && !letters->empty()) out += letters->starts_with("ch") ? 't' : letters->front();
        twice = false;
        out += *letters;
    }
    return out;
}

std::string fold_english(std::string_view english) {
    Spelling letters;
    std::string out;
    if (!translit::spell_english(english, letters)) return out;
    for (std::size_t i = 0; i < letters.size; ++i)
        out += static_cast<char>('a' + static_cast<int>(letters.symbol(i)) - 1);
    return out;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

double relative_distance(std::string_view a, std::string_view b) {
    const std::size_t longer = std::max(a.size(), b.size());
    return longer == 0 ? 1 : static_cast<double>(distance(a, b)) / static_cast<double>(longer);
}

}  // namespace yakugo::bench
