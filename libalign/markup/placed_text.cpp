// SPDX-License-Identifier: Apache-2.0
// Characters with their places: UTF-8 in long runs, UTF-16 by the size of its code points, all else byte by byte.
#include "libalign/markup/placed_text.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/converter.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/stream_decoder.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace yakugo::markup {

namespace {

// Collects a text with its origin, and ends its lines by LF.
class Collector {
public:
    void add(std::string_view piece, ByteRange file) {
        const bool copied = piece.size() == file.size();
        std::size_t at = 0;
        while (at < piece.size()) {
            const std::size_t cr = copied ? std::min(piece.find('\r', at), piece.size()) : piece.size();
            if (cr > at) put(piece.substr(at, cr - at), copied ? ByteRange{file.begin + at, file.begin + cr} : file);
            if (cr < piece.size()) carriage_return({file.begin + cr, file.begin + cr + 1});
            at = cr + 1;
        }
    }
    // A character that may be of another size than in the file.
    void add_character(std::string_view character, ByteRange file) {
        if (character == "\r") return carriage_return(file);
        put(character, file);
    }
    void finish(PlacedText& file) {
        flush();
        file.text = std::move(text_);
        file.origin = std::move(origin_);
    }

private:
    void carriage_return(ByteRange file) {
        flush();
        pending_ = file;
    }
    void flush() {
        if (pending_) take("\n", *std::exchange(pending_, std::nullopt));
    }
    void put(std::string_view piece, ByteRange file) {
        if (pending_ && piece.starts_with('\n')) {
            const std::size_t first = piece.size() == file.size() ? file.begin + 1 : file.end;
            take("\n", {std::exchange(pending_, std::nullopt)->begin, first});
            piece.remove_prefix(1);
            file.begin = first;
        }
        flush();
        if (!piece.empty()) take(piece, file);
    }
    void take(std::string_view piece, ByteRange file) {
        text_ += piece;
        origin_.add(piece.size(), file);
    }

    std::string text_;
    Origin origin_;
    std::optional<ByteRange> pending_;  // a CR that an LF may follow
};

void collect_utf8(std::string_view bytes, std::size_t skip, Collector& out) {
    std::string replacement;
    text::append(replacement, text::kReplacement);
    for (std::size_t at = skip; at < bytes.size();) {
        const std::size_t valid = text::valid_utf8_prefix(bytes.substr(at));
        out.add(bytes.substr(at, valid), {at, at + valid});
        at += valid;
        if (at == bytes.size()) return;
        const std::size_t bad = text::step_utf8(bytes, at).length;
        out.add_character(replacement, {at, at + bad});
        at += bad;
    }
}

void collect_utf16(std::string_view bytes, std::size_t skip, text::Encoding encoding, Collector& out) {
    const text::Converted converted = text::convert(bytes.substr(skip), encoding);
    std::size_t byte = skip;
    auto bad = converted.bad.begin();
    for (std::size_t at = 0; at < converted.text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(converted.text, at);
        std::size_t size = c > 0xFFFF ? 4 : 2;
        if (bad != converted.bad.end() && bad->text == begin) size = (bad++)->length;
        const std::size_t end = std::min(byte + size, bytes.size());
        out.add_character(std::string_view(converted.text).substr(begin, at - begin), {byte, end});
        byte = end;
    }
}

// Bytes of the escape sequence of ISO-2022-JP at the front: ESC $ B, ESC ( B, ESC $ ( D.
std::size_t escape_length(std::string_view bytes) {
    if (!bytes.starts_with('\x1B')) return 0;
    return bytes.substr(1).starts_with("$(") ? 4 : 3;
}

// Behind the escape sequences that stand at `begin`, where they end before `end`.
std::size_t behind_escapes(std::string_view bytes, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    while (at < end) {
        const std::size_t escape = escape_length(bytes.substr(at, end - at));
        if (escape == 0) return at;
        at += escape;
    }
    return begin;  // an escape character at the end is no sequence
}

// A character is complete with the byte at which the decoder gives it.
void collect_by_steps(std::string_view bytes, std::size_t skip, text::StreamDecoder decoder, Collector& out) {
    const bool shifted = bytes.find('\x1B') != std::string_view::npos;  // there ASCII bytes can be kanji
    std::string piece;
    std::vector<text::BadSequence> bad;
    std::size_t begin = skip;
    for (std::size_t at = skip; at < bytes.size();) {
        std::size_t count = 1;
        if (!shifted && at == begin) count = std::max<std::size_t>(text::ascii_prefix(bytes.substr(at)), 1);
        piece.clear();
        decoder.decode(bytes.substr(at, count), at + count == bytes.size(), piece, bad);
        at += count;
        if (piece.empty()) continue;
        begin = behind_escapes(bytes, begin, at);
        if (piece.size() > 1 && piece.size() != at - begin && piece.back() == bytes[at - 1] && at - 1 > begin) {
            // A byte that is no character, and one that is.
            out.add_character(std::string_view(piece).substr(0, piece.size() - 1), {begin, at - 1});
            out.add_character(std::string_view(piece).substr(piece.size() - 1), {at - 1, at});
        } else if (piece.size() == at - begin) {
            out.add(piece, {begin, at});
        } else {
            out.add_character(piece, {begin, at});
        }
        begin = at;
    }
}

void find_lines(PlacedText& file) {
    file.line_starts = {0};
    const std::string& text = file.text;
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        if (at + 1 < text.size()) file.line_starts.push_back(file.origin.file({at + 1, at + 1}).begin);
    }
}

std::size_t mark_size(std::string_view bytes, std::string_view encoding) {
    if (encoding == "UTF-8" && bytes.starts_with("\xEF\xBB\xBF")) return 3;
    if (encoding == "UTF-16LE" && bytes.starts_with("\xFF\xFE")) return 2;
    if (encoding == "UTF-16BE" && bytes.starts_with("\xFE\xFF")) return 2;
    return 0;
}

}  // namespace

std::size_t PlacedText::line_of(std::size_t byte) const {
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), byte);
    return std::max<std::size_t>(static_cast<std::size_t>(after - line_starts.begin()), 1);
}

PlacedText placed_text_in(std::string_view bytes, const std::string& encoding, const std::string& name) {
    PlacedText file;
    Collector out;
    const std::size_t skip = mark_size(bytes, encoding);
    if (encoding == "UTF-8") {
        collect_utf8(bytes, skip, out);
    } else if (encoding == "UTF-16LE" || encoding == "UTF-16BE") {
        collect_utf16(bytes, skip, encoding == "UTF-16LE" ? text::Encoding::utf16le : text::Encoding::utf16be, out);
    } else {
        auto decoder = text::StreamDecoder::open(encoding);
        if (!decoder)
            throw InputError({name, 1}, "expected a known encoding, found \"" + encoding.substr(0, 100) + "\"");
        collect_by_steps(bytes, skip, std::move(*decoder), out);
    }
    out.finish(file);
    file.encoding = encoding;
    find_lines(file);
    return file;
}

PlacedText placed_text(std::string_view bytes, const std::string& name, std::vector<Diagnostic>& diagnostics) {
    text::Decoded decoded = text::decode(bytes, name);
    diagnostics.insert(diagnostics.end(), decoded.diagnostics.begin(), decoded.diagnostics.end());
    PlacedText file = placed_text_in(bytes, std::string(text::name(decoded.encoding)), name);
    file.guessed = decoded.guessed;
    return file;
}

}  // namespace yakugo::markup
