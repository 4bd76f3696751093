// SPDX-License-Identifier: Apache-2.0
// The posts of a document as units: pairs first, then what is left of each block, then what stands in no block at all.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "libalign/link/linker.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace yakugo::check {

/// For one document and one draft, which outlives it.
class DumpReader {
public:
    /// `text_at` gives the text of a range of the document.
    using TextAt = std::function<Text(ByteRange, document::BlockKind)>;
    DumpReader(Draft& draft, document::Document document, TextAt text_at)
        : draft_(draft), document_(std::move(document)), text_at_(std::move(text_at)) {}

    /// Whether a post has all that a page of a blog would have: a draft that only ends in the address of its source
    /// has no English title.
    bool is_dump() const;

    /// Adds the units. Without resources the blocks of posts stay apart.
    void read(const link::Resources* resources);

private:
    /// A piece of the document that becomes a text.
    struct Piece {
        ByteRange range;
        document::BlockKind kind = document::BlockKind::body;
        std::optional<Language> language = {};
        std::size_t part = 0;
    };

    void add_pairs(const document::Post& post, std::size_t part, const link::Resources& resources);
    void add_outlet(const document::Post& post);
    void add_rest(const Piece& piece);
    void add(const Piece& piece);
    void add_lines();
    void take(ByteRange range) { fresh_.push_back(range); }
    void settle();
    std::vector<ByteRange>::const_iterator first_after(std::size_t byte) const;
    bool is_taken(ByteRange range) const;

    Draft& draft_;
    document::Document document_;
    TextAt text_at_;
    std::vector<ByteRange> taken_, fresh_;  // taken_ is sorted by settle(); what was taken since is in fresh_
};

}  // namespace yakugo::check
