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

void match_straight_quotes(const std::vector<Letter>& letters, std::vector<std::size_t>& partner) {
    std::size_t open = kNoPartner;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i].code_point == '\n') open = kNoPartner;
        if (letters[i].code_point != '"') continue;
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
