// SPDX-License-Identifier: Apache-2.0
// Any encoding that ICU knows to UTF-8, piece by piece: memory does not grow with the text.
#pragma once

#include "libalign/text/encoding.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::text {

struct BadSequence {
    std::size_t byte = 0;    ///< offset of its first byte in the input
    std::size_t length = 0;  ///< bytes
    std::size_t text = 0;    ///< offset of its U+FFFD in the output
};

/// Decodes strictly: 弁 is 95 D9 in Shift_JIS. Not for two threads at once.
class StreamDecoder {
public:
    /// By the name that a declaration gives, of IANA or of ICU, in any case. The Japanese names mean what files that
    /// bear them hold: Shift_JIS is CP932, EUC-JP has its NEC rows too (see convert()). Nothing where ICU knows no such
    /// encoding.
    static std::optional<StreamDecoder> open(const std::string& name);
    explicit StreamDecoder(Encoding encoding);

    StreamDecoder(StreamDecoder&&) noexcept;
    StreamDecoder& operator=(StreamDecoder&&) noexcept;
    ~StreamDecoder();

    /// Appends to `text`, and to `bad` what does not decode. A character that `bytes` begins only comes with the next
    /// call; `last` says that there is none. Requires less than 2 GiB at a time.
    void decode(std::string_view bytes, bool last, std::string& text, std::vector<BadSequence>& bad);

private:
    struct Impl;
    explicit StreamDecoder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::text
