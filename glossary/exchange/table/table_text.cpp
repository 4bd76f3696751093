// SPDX-License-Identifier: Apache-2.0
// Which encoding a table is in, decided on its first megabytes.
#include "glossary/exchange/table/table_text.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace yakugo::exchange {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = std::size_t{8} << 20U;            // bytes that decide whether the file is UTF-8
constexpr std::uintmax_t kDecoded = std::uintmax_t{64} << 20U;  // most bytes that are decoded whole
constexpr std::size_t kPiece = std::size_t{64} << 10U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Appends up to `size` bytes; 0 at the end.
std::size_t append(markup::Input& input, std::string& buffer, std::size_t size) {
    const std::size_t before = buffer.size();
    buffer.resize(before + size);
    const std::size_t got = input.read(std::span<char>(buffer).subspan(before));
    buffer.resize(before + got);
    return got;
}

/// Anything can be read as a table, which then is one of nonsense.
void refuse_other_forms(markup::Input& input) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> others = {
        {{"<?xml", "XML"},
         {"<!DOCTYPE", "XML or HTML"},
         {"<html", "HTML"},
         {"PK\x03\x04", "a ZIP archive or workbook"},
         {"\xD0\xCF\x11\xE0", "a workbook of Excel 97 (.xls); saved as .xlsx it can be read"},
         {"%PDF-", "PDF"}}};
    std::string begin;
    for (const char c : input.peek().substr(0, 64)) {
        if (c != '\0') begin += c;  // of UTF-16
    }
    std::string_view text = begin;
    for (const std::string_view mark : {kByteOrderMark, "\xFF\xFE"sv, "\xFE\xFF"sv})
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    for (const auto& [sign, what] : others) {
        if (text.starts_with(sign)) throw InputError({input.name(), 1}, "expected a table, found " + std::string(what));
    }
}

}  // namespace

TextStream::TextStream(markup::Input& input, markup::ReadReport& report) : input_(input) {
    refuse_other_forms(input);
    while (!ended_ && head_.size() < kHead) ended_ = append(input_, head_, kPiece) == 0;
    if (!is_streamed()) {
        decode(report);
    } else if (head_.starts_with(kByteOrderMark)) {
        head_.erase(0, kByteOrderMark.size());
    }
}

bool TextStream::is_streamed() const {
    // NUL is a sign of UTF-16, ESC of ISO-2022-JP.
    if (head_.find('\0') != std::string::npos || head_.find('\x1B') != std::string::npos) return false;
    const std::size_t rest = head_.size() - text::valid_utf8_prefix(head_);
    constexpr std::size_t cut = 3;  // bytes of a character whose last byte is not read yet
    return rest == 0 || (!ended_ && rest <= cut);
}

void TextStream::decode(markup::ReadReport& report) {
    head_ += input_.rest(kDecoded - std::min<std::uintmax_t>(head_.size(), kDecoded));
    ended_ = true;
    text::Decoded decoded = text::decode(head_, input_.name());
    head_ = std::move(decoded.text);
    for (Diagnostic& diagnostic : decoded.diagnostics) add(report, std::move(diagnostic));
    if (decoded.guessed) {
        add(report, Severity::note, {input_.name(), 0},
            "read as " + std::string(text::name(decoded.encoding)) + ", which the file does not say");
    }
}

bool TextStream::more(std::string& buffer) {
    if (!head_.empty()) {
        if (buffer.empty()) {
            buffer.swap(head_);
        } else {
            buffer += head_;
            head_ = {};
        }
        return true;
    }
    // Doubling keeps a row that comes in many pieces linear.
    if (!ended_) ended_ = append(input_, buffer, std::max(kPiece, buffer.size())) == 0;
    return !ended_;
}

}  // namespace yakugo::exchange
