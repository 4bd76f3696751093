// SPDX-License-Identifier: Apache-2.0
// What one post has for a pair, in one text: a row costs more than its bytes, and a post has a hundred pieces. The sentences stand in
// another text, each once a post: a sentence speaks for many pairs.
#pragma once

#include "glossary/store/model.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yakugo::store {

/// EvidenceRecord without copies; its contexts are bytes of the post's contexts.
struct EvidencePiece {
    std::string_view kind;
    double score = 0;
    std::size_t ja_line = 0, en_line = 0;
    ByteRange ja_range = {}, en_range = {};  // within the contexts
    ByteRange ja_context = {}, en_context = {};
};

/// The contexts of one post, one behind the other.
class Contexts {
public:
    /// Where the context stands; it is added where it does not yet. What it is a view of must live as long as this.
    ByteRange place(std::string_view context);
    const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
    std::unordered_map<std::string_view, ByteRange> places_;
};

/// These bytes of a post's contexts; nothing where they are none.
std::string_view context_at(std::string_view contexts, ByteRange place);

/// Appends a piece: a line of its numbers in the order above, each range as two, and of its kind.
/// "0.9 3 0 0 18 0 3 0 23 0 23 parenthetical". A line break in the kind becomes a space; the score is cut to [0, 1].
void append_evidence(std::string& out, const EvidencePiece& piece);

/// The inverse, with views of `text`; ends where something else stands there.
std::vector<EvidencePiece> parse_evidence(std::string_view text);

}  // namespace yakugo::store
