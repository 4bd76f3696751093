// SPDX-License-Identifier: Apache-2.0
// The stretches of a Japanese text that may be terms.
#pragma once

#include "libalign/mine/compound.hpp"

#include <vector>

namespace yakugo::mine {

struct Span {
    TokenRange tokens;
    bool joined =
        false;  ///< two compounds with の, への or quotation marks between: 宇宙空間への迎撃ミサイル, 麻薬カルテル「セタス」
    bool embedded = false;  ///< is_embedded(); of JapaneseBlock::spans alone
};

/// The compounds and their parts, each by its tokens from left to right, then the joined ones. A part does not end
/// before a suffix that belongs to it (海兵|隊, 戦闘|機; トランプ|氏 may be parted), nor with a prefix or a joint; neither does
/// any with what tells where, when or for what (ジャクソンビル|近郊, 飛行|中).
std::vector<Span> term_spans(const link::JapaneseText& japanese);
/// The same for who has its compounds() already.
std::vector<Span> term_spans(const link::JapaneseText& japanese, const std::vector<TokenRange>& compounds);

/// Whether a term may end before token `end`.
bool may_end(const link::JapaneseText& japanese, std::size_t end);

/// Amounts, dates, counts and ordinals alone (第25) are no terms; a number may end a name (ミラージュ2000) but not begin a
/// term.
bool is_amount(const link::JapaneseText& japanese, TokenRange tokens);

/// Whether the tokens are a part of a longer compound there.
bool is_embedded(const link::JapaneseText& japanese, TokenRange tokens);

}  // namespace yakugo::mine
