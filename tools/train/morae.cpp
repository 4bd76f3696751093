// SPDX-License-Identifier: Apache-2.0
// Counts kana and pairs of kana.
#include "tools/train/morae.hpp"

namespace yakugo::train {

using translit::kSmallKana;

namespace {

constexpr std::size_t kKnownPair = 8;  // pairs of kana that are rarer (ホャ) are typing errors as often as not

}  // namespace

MoraTable collect_morae(const std::vector<WordPair>& pairs) {
    std::array<std::size_t, translit::kSymbols * kSmallKana> counts{};
    for (const WordPair& pair : pairs) {
        for (std::size_t i = 0; i < pair.kana.size(); ++i) {
            ++counts[pair.kana[i] * kSmallKana];
            if (i + 1 == pair.kana.size()) continue;
            const std::size_t column = translit::small_column(pair.kana[i + 1]);
            if (column > 0) ++counts[pair.kana[i] * kSmallKana + column];
        }
    }
    std::array<std::uint8_t, kSmallKana> small{};
    for (std::size_t symbol = 0; symbol < translit::kLatinSymbol; ++symbol) {
        if (const std::size_t column = translit::small_column(symbol))
            small[column] = static_cast<std::uint8_t>(symbol);
    }
    MoraTable table;
    table.infos.emplace_back();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::size_t symbol = i / kSmallKana, column = i % kSmallKana;
        const bool latin = column == 0 && symbol >= translit::kLatinSymbol && symbol < translit::kLatinSymbol + 26;
        const bool wanted = latin || (symbol < translit::kLatinSymbol && counts[i] >= (column == 0 ? 1 : kKnownPair));
        if (!wanted) continue;
        table.number[i] = static_cast<std::uint16_t>(table.infos.size());
        translit::MoraInfo info;
        info.kana = static_cast<std::uint8_t>(symbol);
        info.small = small[column];
        table.infos.push_back(info);
    }
    return table;
}

void cut_into_morae(const MoraTable& table, std::vector<WordPair>& pairs) {
    for (WordPair& pair : pairs) {
        pair.morae.clear();
        for (std::size_t i = 0; i < pair.kana.size();) {
            const std::size_t column = i + 1 < pair.kana.size() ? translit::small_column(pair.kana[i + 1]) : 0;
            const std::uint16_t joint =
                column == 0 ? std::uint16_t{0} : table.number[pair.kana[i] * kSmallKana + column];
            pair.morae.push_back(joint != 0 ? joint : table.number[pair.kana[i] * kSmallKana]);
            i += joint != 0 ? 2 : 1;
        }
    }
}

}  // namespace yakugo::train
