// SPDX-License-Identifier: Apache-2.0
// Delimited text: quoting as little as RFC 4180 allows.
#include "glossary/exchange/table/table_writer.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace yakugo::exchange {

DelimitedRows::DelimitedRows(std::ostream& out, Style style) : out_(out), style_(style) {
    if (style_.mark) out_ << "\xEF\xBB\xBF";
}

void DelimitedRows::row(std::span<const std::string> cells) {
    bool first = true;
    for (const std::string& text : cells) {
        if (!first) out_.put(style_.delimiter);
        first = false;
        cell(text);
    }
    out_ << (style_.cr_lf ? "\r\n" : "\n");
}

void DelimitedRows::cell(const std::string& text) {
    if (!style_.quotes) {
        std::string line = text;
        std::replace_if(
            line.begin(), line.end(), [&](char c) { return c == style_.delimiter || c == '\n' || c == '\r'; }, ' ');
        out_ << line;
        return;
    }
    const std::size_t sign = text.find_first_not_of('\'');
    const bool formula =
        sign != std::string::npos && std::string_view("=+-@").find(text[sign]) != std::string_view::npos;
    const char special[] = {style_.delimiter, '"', '\r', '\n'};
    const bool quoted = text.find_first_of(special, 0, sizeof special) != std::string::npos;
    if (quoted) out_.put('"');
    if (style_.guard && formula) out_.put('\'');
    for (const char c : text) {
        if (c == '"') out_.put('"');
        out_.put(c);
    }
    if (quoted) out_.put('"');
}

}  // namespace yakugo::exchange
