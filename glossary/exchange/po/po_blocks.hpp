// SPDX-License-Identifier: Apache-2.0
// A PO file cut into messages by its lines, so that each can be parsed, and lost, alone.
#pragma once

#include "libalign/markup/input.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// The lines of one message, from its first comment to its last string; of several where they share a line.
struct PoBlock {
    std::string bytes;       ///< in the charset of the file; each line ended by LF
    std::size_t line = 0;    ///< of its first line, 1-based
    bool header = false;     ///< msgid "" without msgctxt is in it
    bool too_large = false;  ///< bytes are incomplete
};

/// Lines are told by their first characters, which are ASCII in every charset that PO files may be in. A backslash in
/// the second byte of a character can only hide what stands behind a string in its line, and so put two messages into
/// one block.
class PoBlocks {
public:
    /// Bytes of a block; XML readers have the same limit of a text.
    static constexpr std::size_t kLargest = 10U << 20U;

    explicit PoBlocks(markup::Input& input) : input_(input) {}
    /// False at the end. Throws what Input throws.
    bool next(PoBlock& block);

private:
    struct State {  // of the message that is being collected
        bool context = false, id = false, translation = false, plural = false, other = false, empty_id = false;
    };

    bool read_line();
    bool begins_block(std::string_view keyword) const;
    void take(std::string_view keyword, std::string_view rest, PoBlock& block);
    void look_through(std::string_view line, PoBlock& block);
    std::size_t string_end(std::string_view line, std::size_t at);
    void word(std::string_view word);

    markup::Input& input_;
    std::vector<char> buffer_ = std::vector<char>(65536);
    std::size_t at_ = 0, filled_ = 0;
    std::string line_;
    bool line_cut_ = false, line_held_ = false, after_blank_ = false;
    bool in_string_ = false;  // which goes on in the next line
    std::size_t number_ = 0;
    State state_;
};

}  // namespace yakugo::exchange
