// SPDX-License-Identifier: Apache-2.0
// The charset that the header of a PO file names.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// To UTF-8 from one charset. Not for two threads at once.
class PoCharset {
public:
    /// Guesses, piece by piece: UTF-8 where that is valid, else CP932 or EUC-JP.
    PoCharset();
    /// Nothing where neither yakugo::text nor iconv knows the name.
    static std::optional<PoCharset> of(std::string_view name);

    struct Decoded {
        std::string text;
        std::optional<std::size_t> bad;  ///< offset in the text where the first byte stood that is no character
    };
    Decoded decode(std::string_view bytes) const;
    const std::string& name() const noexcept { return name_; }

private:
    struct Handle;
    std::string name_;
    std::shared_ptr<Handle> handle_;  ///< iconv's; null where yakugo::text decodes
};

/// The name behind "charset=" in the lines of a header; empty where there is none, or the "CHARSET" of a template.
std::string_view po_charset_name(std::string_view header);
/// The same lines with UTF-8 as charset, once they have been decoded.
std::string with_utf8_charset(std::string_view header);

}  // namespace yakugo::exchange
