// SPDX-License-Identifier: Apache-2.0
// The text of a table's file as UTF-8, in pieces, whatever encoding the file is in.
#pragma once

#include "glossary/exchange/reading.hpp"

#include <string>

namespace yakugo::exchange {

/// UTF-8 is streamed: what is no UTF-8 beyond the first 8 MiB stays in the text, and the Cleaner of cells takes it
/// out. Every other encoding of libalign/text (UTF-16, CP932, EUC-JP, ISO-2022-JP; by byte order mark, else guessed)
/// is decoded whole, up to 64 MiB; a larger file must be converted to UTF-8 first.
class TextStream {
public:
    /// Throws InputError: no text, what is plainly another form (XML, HTML, ZIP, PDF, .xls), or too large to be
    /// decoded. What decoding has to say goes to `report`.
    TextStream(markup::Input& input, markup::ReadReport& report);

    /// Appends at least one byte to `buffer`; false at the end.
    bool more(std::string& buffer);

private:
    bool is_streamed() const;
    void decode(markup::ReadReport& report);

    markup::Input& input_;
    std::string head_;    // read, not yet given
    bool ended_ = false;  // nothing is left in input_
};

}  // namespace yakugo::exchange
