// SPDX-License-Identifier: Apache-2.0
// Characters of the three multi-byte encodings by class, told from their bytes without decoding.
#pragma once

#include <cstddef>
#include <string_view>

namespace yakugo::text {

enum class UnitClass {
    ascii,
    ascii_letter,
    punctuation,  ///< the signs of Japanese prose: 、。「」・
    kana,
    full_width,  ///< letters and digits
    other_sign,
    common_kanji,  ///< JIS level 1; in UTF-8 all kanji
    rare_kanji,    ///< JIS level 2
    extension,     ///< kanji of the NEC and IBM extensions and of JIS X 0212
    half_kana,
    half_kana_voiceable,  ///< ｶ to ﾄ, ｳ
    half_kana_ha,         ///< ﾊ to ﾎ, which take ﾟ too
    half_voicing,         ///< ﾞ
    half_semivoicing,     ///< ﾟ
    private_use,
    error,  ///< undecodable bytes, and C1 control characters
};

struct Unit {
    UnitClass kind = UnitClass::ascii;
    std::size_t length = 1;        ///< bytes, at least 1
    bool swallows_letter = false;  ///< its last byte is an ASCII letter
};

/// The character at `position`, which must be inside `bytes`.
Unit read_utf8_unit(std::string_view bytes, std::size_t position);
Unit read_cp932_unit(std::string_view bytes, std::size_t position);
Unit read_euc_jp_unit(std::string_view bytes, std::size_t position);

}  // namespace yakugo::text
