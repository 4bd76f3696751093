// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/report/printable.hpp"

#include "libalign/core/printable.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <fmt/format.h>

namespace yakugo::check {
namespace {

template <class Put>
std::string walk(std::string_view text, Put put) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const text::Utf8Step step = text::step_utf8(text, at);
        put(out, step.code_point, step.valid ? text.substr(at, step.length) : std::string_view("\uFFFD"));
        at += step.length;
    }
    return out;
}

}  // namespace

std::string printable(std::string_view text) {
    return walk(text, [](std::string& out, char32_t c, std::string_view bytes) {
        if (c == '\t' || c == '\n' || c == '\r')
            out += ' ';
        else if (is_dangerous(c))
            out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
        else
            out += bytes;
    });
}

std::string valid(std::string_view text) {
    return walk(text, [](std::string& out, char32_t, std::string_view bytes) { out += bytes; });
}

}  // namespace yakugo::check
