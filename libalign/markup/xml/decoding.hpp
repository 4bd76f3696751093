// SPDX-License-Identifier: Apache-2.0
// A file as UTF-8 text of which only a window is held, with the lines, columns and bytes of the file.
#pragma once

#include "libalign/markup/input.hpp"
#include "libalign/text/stream_decoder.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::markup {

/// The encoding of an XML file by its first bytes (XML 1.0, appendix F): byte order mark, UTF-16 by its zeros,
/// declaration ("Shift_JIS" of <?xml version="1.0" encoding="Shift_JIS"?>), else UTF-8. A declaration that its own
/// bytes contradict, UTF-16 in single bytes, is taken for UTF-8.
std::string xml_encoding(std::string_view first_bytes);

/// Offsets are bytes of the whole text, not of the window. Not for two threads at once.
class TextWindow {
public:
    struct Place {
        std::size_t line = 1;    ///< 1-based
        std::size_t column = 1;  ///< 1-based, bytes of the text
        std::size_t byte = 0;    ///< 0-based, of the file where that is UTF-8; else 0
    };
    /// Bytes that are no text: `length` of them from `byte` of the file.
    struct Bad {
        std::size_t text = 0;  ///< where they stand in the text
        std::size_t byte = 0, length = 0;
        bool is_zero = false;  ///< characters U+0000; `byte` is 0
    };
    /// A file that says it is ISO-8859-1 and is UTF-8.
    struct Misdeclared {
        std::string declared;
        Place place;  ///< of its first character beyond ASCII
    };

    /// `encoding` as xml_encoding() names it; a byte order mark is passed over. Throws InputError where nobody knows
    /// the encoding.
    TextWindow(Input& input, const std::string& encoding);

    /// Reads on by a piece that is not empty; false at the end. Bytes that are no text, and zeros, become U+0001, which
    /// no XML can hold; nothing else is changed. Throws InputError where the device fails.
    ///
    /// Where another encoding is declared, and the first piece that has bytes beyond ASCII has none but whole characters
    /// of UTF-8, the text is UTF-8 from there on: in ISO-8859-1 they would be letters like Ã behind each of which a
    /// symbol stands, in Shift_JIS half-width katakana behind kanji.
    bool more();
    /// What more() has found of that, once.
    std::optional<Misdeclared> take_misdeclared() { return std::exchange(misdeclared_, std::nullopt); }
    std::size_t end() const noexcept { return base_ + size_; }
    /// From `offset`, which is in the window, to its end. Until the next call of more().
    std::string_view from(std::size_t offset) const;
    /// Says that nothing before `offset` will be asked for.
    void forget(std::size_t offset);
    /// Of an offset in the window; cheap where offsets rise from call to call.
    Place place(std::size_t offset);
    /// The first bad bytes from `offset` to `offset` + `within`; of hostile text not each is known.
    std::optional<Bad> bad_at(std::size_t offset, std::size_t within) const;
    const std::string& encoding() const noexcept { return encoding_; }

private:
    struct Mark {
        std::size_t offset = 0, line = 1, line_start = 0;
    };
    bool read_utf8();
    bool read_other();
    bool read_raw();
    void settle_declared();
    void check_utf8();
    void replace(std::size_t at, std::size_t count, Bad bad);
    void replace_zeros(std::size_t at);
    void reserve(std::size_t more);
    void advance(Mark& mark, std::size_t offset) const;

    Input& input_;
    std::string encoding_;
    std::optional<text::StreamDecoder> decoder_;  // none: UTF-8
    std::string buffer_;                          // size() is what it could hold
    std::size_t base_ = 0;                        // offset of its first byte
    std::size_t size_ = 0;                        // bytes that are good text
    std::size_t tail_ = 0;                        // bytes behind them that begin a character
    std::size_t mark_bytes_ = 0;                  // of the byte order mark
    bool at_end_ = false;
    bool settled_ = false;  // bytes beyond ASCII have been seen, or mean nothing
    std::optional<Misdeclared> misdeclared_;
    std::string decoded_, raw_;
    std::vector<text::BadSequence> undecodable_;
    std::vector<Bad> bad_;
    Mark first_, cursor_;
};

}  // namespace yakugo::markup
