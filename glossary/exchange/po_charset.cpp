// SPDX-License-Identifier: Apache-2.0
// Japanese charsets by ICU, with Microsoft's choices, all others by iconv.
#include "glossary/exchange/po_charset.hpp"

#include "libalign/text/converter.hpp"
#include "libalign/text/encoding_guess.hpp"
#include "libalign/text/utf8.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace yakugo::exchange {

namespace {

using text::Encoding;

constexpr std::string_view kIntroduction = "charset=";

std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == '-' || c == '_') continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::optional<Encoding> encoding_of(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Encoding>, 13> known = {{{"utf8", Encoding::utf8},
                                                                                     {"ascii", Encoding::utf8},
                                                                                     {"usascii", Encoding::utf8},
                                                                                     {"shiftjis", Encoding::cp932},
                                                                                     {"sjis", Encoding::cp932},
                                                                                     {"cp932", Encoding::cp932},
                                                                                     {"ms932", Encoding::cp932},
                                                                                     {"windows31j", Encoding::cp932},
                                                                                     {"eucjp", Encoding::euc_jp},
                                                                                     {"ujis", Encoding::euc_jp},
                                                                                     {"cp51932", Encoding::euc_jp},
                                                                                     {"iso2022jp", Encoding::iso2022jp},
                                                                                     {"jis", Encoding::iso2022jp}}};
    const std::string wanted = plain(name);
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& k) { return k.first == wanted; });
    if (found == known.end()) return std::nullopt;
    return found->second;
}

Encoding guess(std::string_view bytes) {
    if (text::valid_utf8_prefix(bytes) == bytes.size()) return Encoding::utf8;
    return text::guess_multibyte(bytes);
}

}  // namespace

struct PoCharset::Handle {
    iconv_t conversion;

    explicit Handle(const std::string& name) : conversion(::iconv_open("UTF-8", name.c_str())) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (known()) ::iconv_close(conversion);
    }
    bool known() const { return conversion != reinterpret_cast<iconv_t>(-1); }

    Decoded decode(std::string_view bytes) const {
        Decoded out;
        ::iconv(conversion, nullptr, nullptr, nullptr, nullptr);
        std::string copy(bytes);
        char* from = copy.data();
        std::size_t left = copy.size();
        std::array<char, 4096> piece{};
        while (left > 0) {
            char* to = piece.data();
            std::size_t room = piece.size();
            const bool failed = ::iconv(conversion, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
            const int why = errno;
            out.text.append(piece.data(), piece.size() - room);
            if (!failed || why == E2BIG) continue;
            if (!out.bad) out.bad = out.text.size();
            ++from;
            --left;
        }
        return out;
    }
};

PoCharset::PoCharset() = default;

std::optional<PoCharset> PoCharset::of(std::string_view name) {
    PoCharset out;
    out.name_ = name;
    if (encoding_of(name)) return out;
    if (name.empty()) return std::nullopt;  // which iconv would take for the locale's
    // Neither one that is no superset of ASCII, which cannot have named itself, nor iconv's //TRANSLIT.
    if (name.find('/') != std::string_view::npos || plain(name).starts_with("utf")) return std::nullopt;
    out.handle_ = std::make_shared<Handle>(out.name_);
    if (!out.handle_->known()) return std::nullopt;
    return out;
}

PoCharset::Decoded PoCharset::decode(std::string_view bytes) const {
    if (handle_) return handle_->decode(bytes);
    const text::Converted converted = text::convert(bytes, encoding_of(name_).value_or(guess(bytes)));
    Decoded out{converted.text, std::nullopt};
    if (!converted.bad.empty()) out.bad = converted.bad.front().text;
    return out;
}

std::string_view po_charset_name(std::string_view header) {
    const auto at = header.find(kIntroduction);
    if (at == std::string_view::npos) return {};
    header.remove_prefix(at + kIntroduction.size());
    const std::string_view name = header.substr(0, header.find_first_of(" \t\\\";\n"));
    return name == "CHARSET" ? std::string_view() : name;
}

std::string with_utf8_charset(std::string_view header) {
    std::string out(header);
    const auto at = out.find(kIntroduction);
    if (at == std::string::npos) return out;
    const auto begin = at + kIntroduction.size();
    return out.replace(begin, std::min(out.find_first_of(" \t\\\";\n", begin), out.size()) - begin, "UTF-8");
}

}  // namespace yakugo::exchange
