// SPDX-License-Identifier: Apache-2.0
// Each bracket goes on a stack and off it once.
#include "libalign/text/japanese_brackets.hpp"

#include "libalign/text/unicode.hpp"

#include <array>
#include <string_view>

namespace yakugo::text {
namespace {

constexpr std::u32string_view kOpeners = U"「『（(〔［[〈《【“｢";
constexpr std::u32string_view kClosers = U"」』）)〕］]〉》】”｣";

/// Two of one line that stand in the same brackets: `partner` holds those of the brackets.
void match_straight_quotes(const std::vector<Letter>& letters, std::vector<std::size_t>& partner) {
    struct Level {
        std::size_t end, open;  // where the bracket closes, and the quote in it that waits for its partner
    };
    std::vector<Level> levels{{letters.size(), kNoPartner}};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (levels.back().end == i) levels.pop_back();
        if (partner[i] != kNoPartner) levels.push_back({partner[i], kNoPartner});
        if (letters[i].code_point == '\n') {
            for (Level& level : levels) level.open = kNoPartner;
        }
        if (letters[i].code_point != '"') continue;
        std::size_t& open = levels.back().open;
        if (open != kNoPartner) {
            partner[open] = i;
            open = kNoPartner;
        } else if (i == 0 || script_of(letters[i - 1].code_point) != Script::digit) {
            open = i;
        }
    }
}

}  // namespace

std::vector<std::size_t> match_brackets(const std::vector<Letter>& letters) {
    std::vector<std::size_t> partner(letters.size(), kNoPartner);
    std::vector<std::size_t> open;
    std::array<std::size_t, kOpeners.size()> count{};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char32_t c = letters[i].code_point;
        if (const std::size_t kind = kOpeners.find(c); kind != std::u32string_view::npos) {
            open.push_back(i);
            ++count.at(kind);
        }
        const std::size_t kind = kClosers.find(c);
        if (kind == std::u32string_view::npos || count.at(kind) == 0) continue;
        std::size_t closed = kNoPartner;
        while (closed != kind) {
            closed = kOpeners.find(letters[open.back()].code_point);
            if (closed == kind) partner[open.back()] = i;
            --count.at(closed);
            open.pop_back();
        }
    }
    match_straight_quotes(letters, partner);
    return partner;
}

}  // namespace yakugo::text
