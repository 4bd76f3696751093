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
    };
    Decoded decode(std::string_view bytes);
    const std::string& name() const noexcept { return name_; }

private:
    std::string name_;
    std::optional<text::StreamDecoder> decoder_;
    bool is_utf8_ = false;  // then valid bytes are the text
};

/// The name behind the last "charset=" in the lines of a header, whose comments may speak of others; empty where there
/// is none, or the "CHARSET" of a template.
std::string_view po_charset_name(std::string_view header);

}  // namespace yakugo::exchange
