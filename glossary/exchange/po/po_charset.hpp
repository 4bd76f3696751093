// SPDX-License-Identifier: Apache-2.0
// The charset that the header of a PO file names.
#pragma once

#include "libalign/text/stream_decoder.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// To UTF-8 from one charset. Not for two threads at once.
///
/// Where another one is named, and the first text beyond ASCII that tells the two apart has none but whole characters of
/// UTF-8, it is UTF-8 from there on. A text tells nothing that has characters of two bytes only, each pair of which is a
/// character of the other charset, too (kanji of EUC-JP).
class PoCharset {
public:
    /// Guesses, piece by piece: UTF-8 where that is valid, else CP932 or EUC-JP.
    PoCharset() = default;
    /// Nothing where ICU does not know the name, or where it is of no superset of ASCII: such a file cannot have named
    /// it.
    static std::optional<PoCharset> of(std::string_view name);

    struct Decoded {
        std::string text;
        std::optional<std::size_t> bad;  ///< offset in the text of the first U+FFFD for bytes that are no character
        std::optional<std::size_t> misnamed;  ///< offset of the text's first character that showed that it is UTF-8
    };
    Decoded decode(std::string_view bytes);
    /// As the header has it; empty where it has none.
    const std::string& name() const noexcept { return name_; }
    /// What texts are in: the other one where that was misnamed.
    std::string_view in_use() const noexcept { return is_utf8_ || name_.empty() ? "UTF-8" : std::string_view(name_); }

private:
    bool is_misnamed(std::string_view bytes, std::string_view decoded);

    std::string name_;
    std::optional<text::StreamDecoder> decoder_;
    bool is_utf8_ = false;  // then valid bytes are the text
    bool settled_ = false;  // a text was in the charset that is named, or it is UTF-8
};

/// The name behind the last "charset=" in the lines of a header, whose comments may speak of others; empty where there
/// is none, or the "CHARSET" of a template.
std::string_view po_charset_name(std::string_view header);

}  // namespace yakugo::exchange
