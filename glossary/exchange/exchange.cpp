// SPDX-License-Identifier: Apache-2.0
// Which form a file name asks for.
#include "glossary/exchange/exchange.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

/// ASCII only: an extension is compared the same way under every locale.
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<Format> format_of(std::string_view file_name) {
    static constexpr std::array<std::pair<std::string_view, Format>, 6> known = {{{".tbx", Format::tbx},
                                                                                  {".tmx", Format::tmx},
                                                                                  {".csv", Format::csv},
                                                                                  {".tsv", Format::tsv},
                                                                                  {".utf8", Format::omegat},
                                                                                  {".tab", Format::omegat}}};
    const auto slash = file_name.rfind('/');
    if (slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
    const auto dot = file_name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return std::nullopt;
    std::string extension(file_name.substr(dot));
    std::transform(extension.begin(), extension.end(), extension.begin(), lower);
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& k) { return k.first == extension; });
    if (found == known.end()) return std::nullopt;
    return found->second;
}

std::string_view name(Format format) {
    switch (format) {
        case Format::tbx: return "TBX";
        case Format::tmx: return "TMX";
        case Format::csv: return "CSV";
        case Format::tsv: return "TSV";
        case Format::omegat: return "OmegaT";
    }
    return "";
}

}  // namespace yakugo::exchange
