// SPDX-License-Identifier: Apache-2.0
#include "libalign/text/converter_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::text {

const char* converter_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "UTF-8";
        case Encoding::utf16le: return "UTF-16LE";
        case Encoding::utf16be: return "UTF-16BE";
        case Encoding::cp932: return "ibm-943_P15A-2003";
        case Encoding::euc_jp: return "euc-jp-2007";
        case Encoding::iso2022jp: return "ISO_2022,locale=ja,version=3";  // with half-width kana and JIS X 0212
    }
    return "";
}

/// Names that ICU takes for narrower encodings than the files that bear them are in.
std::optional<Encoding> japanese_encoding(const std::string& name) {
    static constexpr std::array<std::pair<const char*, Encoding>, 14> known = {{{"shift_jis", Encoding::cp932},
                                                                                {"shift-jis", Encoding::cp932},
                                                                                {"sjis", Encoding::cp932},
                                                                                {"x-sjis", Encoding::cp932},
                                                                                {"ms_kanji", Encoding::cp932},
                                                                                {"csshiftjis", Encoding::cp932},
                                                                                {"windows-31j", Encoding::cp932},
                                                                                {"cswindows31j", Encoding::cp932},
                                                                                {"cp932", Encoding::cp932},
                                                                                {"ms932", Encoding::cp932},
                                                                                {"euc-jp", Encoding::euc_jp},
                                                                                {"x-euc-jp", Encoding::euc_jp},
                                                                                {"iso-2022-jp", Encoding::iso2022jp},
                                                                                {"csiso2022jp", Encoding::iso2022jp}}};
    std::string folded = name;
    for (char& c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& k) { return folded == k.first; });
    if (found == known.end()) return std::nullopt;
    return found->second;
}

}  // namespace yakugo::text
