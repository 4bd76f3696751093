// SPDX-License-Identifier: Apache-2.0
// A post taken apart for mining: every Japanese block, and every English word that stands anywhere in it.
#pragma once

#include "libalign/document/document.hpp"
#include "libalign/link/linker.hpp"
#include "libalign/mine/spans.hpp"
#include "libalign/pair/pair.hpp"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::mine {

/// A place in the document: absolute bytes of Document::text, and the block they stand in.
struct Place {
    ByteRange range;
    ByteRange block;
    std::size_t line = 0;  ///< 1-based; 0: no place
};

struct JapaneseBlock {
    document::BlockKind kind;
    std::size_t line;
    ByteRange range;
    link::JapaneseText analysis;          ///< of `restored` bytes and the block; its ranges count from there
    std::vector<TokenRange> compounds{};  ///< compounds() of it; none of the side of a segment
    std::vector<Span> spans{};            ///< term_spans() of it; none of the side of a segment
    std::size_t restored = 0;             ///< bytes of lost_initial(), which the document does not have

    Place place(ByteRange within) const {
        const auto in_document = [&](std::size_t at) { return range.begin + std::max(at, restored) - restored; };
        return {{in_document(within.begin), in_document(within.end)}, range, line};
    }
};

enum class EnglishSource { block, byline, outlet, slug, inline_latin };

struct EnglishPiece {
    EnglishSource source;
    std::size_t line;
    ByteRange range;  ///< where it stands in the document; of a slug or outlet the whole of it
    bool exact;       ///< analysis.text is the document's text at `range`
    bool title_case;  ///< words begin with capitals because it is a headline
    bool credit;      ///< names photographers and agencies
    link::EnglishText analysis;

    /// Neither a headline nor a slug: a capital says that a word names something.
    bool tells_names() const { return !title_case && source != EnglishSource::slug; }

    Place place(ByteRange within) const {
        return {exact ? ByteRange{range.begin + within.begin, range.begin + within.end} : range, range, line};
    }
};

/// Views point into `document` and into `owned`; both must outlive the PostText. Not copied, moved only.
struct PostText {
    const document::Document* document = nullptr;
    const document::Post* post = nullptr;
    const std::vector<pair::Segment>* segments = nullptr;
    const link::Resources* resources = nullptr;
    std::vector<JapaneseBlock> japanese;
    std::string all_japanese;  ///< of the blocks, a NUL behind each
    std::vector<EnglishPiece> english;
    std::deque<std::string> owned;
};

PostText take_apart(const document::Document& document, const document::Post& post,
                    const std::vector<pair::Segment>& segments, const link::Resources& resources);

/// How often a term stands in the post's Japanese, overlapping occurrences counted once: 0 once or never, 1 eight times.
double frequency(std::string_view ja, const PostText& post);

/// The English side of a segment by itself.
EnglishPiece english_side(const document::Document& document, const pair::Segment& segment,
                          const link::Resources& resources);
/// Bytes of one side of a segment that is looked into; what is longer is a whole text, not aligned by sentences.
inline constexpr std::size_t kLongestSide = 16 * 1024;

/// True where most long words begin with a capital: a headline, in which capitals say nothing about names.
bool is_title_case(const link::EnglishText& english);

}  // namespace yakugo::mine
