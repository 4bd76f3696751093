// SPDX-License-Identifier: Apache-2.0
// All English of a post as one text, to look up the words of the whole Japanese text at once.
#pragma once

#include "libalign/link/phrase_index.hpp"
#include "libalign/mine/post_text.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yakugo::mine {

/// The pieces of a post one behind the other, with a full stop between so that no phrase crosses from one to the next. Bylines are left
/// out. The PostText must outlive it; not copied.
class EnglishPool {
public:
    explicit EnglishPool(const PostText& post);
    EnglishPool(const EnglishPool&) = delete;
    EnglishPool& operator=(const EnglishPool&) = delete;

    const link::EnglishText& text() const { return text_; }
    const link::PhraseIndex& phrases() const { return phrases_; }

    struct Stretch {
        const EnglishPiece* piece;  ///< null where the tokens are of more than one piece
        std::size_t begin, end;     ///< tokens of the piece
    };
    /// The place in its piece of a stretch of tokens of text().
    Stretch locate(std::size_t begin, std::size_t end) const;

private:
    struct Part {
        const EnglishPiece* piece;
        std::size_t begin;  ///< token of text_
    };
    link::EnglishText join(const PostText& post);

    std::vector<Part> parts_;
    std::string joined_;
    link::EnglishText text_;  // without quantities
    link::PhraseIndex phrases_;
};

}  // namespace yakugo::mine
