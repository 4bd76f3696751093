// SPDX-License-Identifier: Apache-2.0
// A page, feed or office document in a draft: its texts, with their bytes in the file.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "libalign/document/read.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::check {

class DocumentText {
public:
    /// Reads a document and adds a file a part to the draft, with what is wrong with it. Throws as
    /// document::read_flow().
    DocumentText(Draft& draft, const std::string& name, std::string bytes, document::Form form);

    const document::Flow& flow() const { return flow_; }
    /// Of a range of the texts of all parts, one behind the other, as posts_of() joins them.
    Text at(ByteRange range, document::BlockKind kind) const;
    /// Lines from `first` to `last` of a part as one text.
    Text lines(std::size_t part, std::size_t first, std::size_t last) const;
    /// Of a range of a prose of this flow; what is in one part of it.
    Text at(const document::Prose& prose, ByteRange range) const;

private:
    struct Piece {
        std::size_t part = 0;
        ByteRange range;
    };
    Text of(const std::vector<Piece>& pieces, document::BlockKind kind) const;

    document::Flow flow_;
    std::size_t first_file_ = 0;
    std::vector<std::size_t> begins_;  // of the parts, one behind the other
};

}  // namespace yakugo::check
