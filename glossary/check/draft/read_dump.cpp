// SPDX-License-Identifier: Apache-2.0
// A dump of posts: pairs first, then what is left of each block, then what stands in no block at all.
#include "glossary/check/draft/compose.hpp"
#include "glossary/check/draft/readers.hpp"

#include "libalign/document/post_dump.hpp"
#include "libalign/pair/pair.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

using document::BlockKind;
using document::Document;
using document::Post;

// A piece of the file that becomes a text.
struct Piece {
    ByteRange range;
    BlockKind kind = BlockKind::body;
    std::optional<Language> language = {};
    std::size_t part = 0;
};

// A post that a page of a blog would have: a draft that only ends in the address of its source has no English title.
bool is_whole(const Post& post) {
    return !post.title_ja.text.empty() && !post.title_en.text.empty() && !post.url.empty();
}

ByteRange trimmed(std::string_view text, ByteRange range) {
    const std::string_view inner = text::trim(slice(text, range));
    if (inner.empty()) return {range.begin, range.begin};
    const auto begin = static_cast<std::size_t>(inner.data() - text.data());
    return {begin, begin + inner.size()};
}

class DumpReader {
public:
    DumpReader(Draft& draft, std::size_t file, Document document)
        : draft_(draft), file_(file), document_(std::move(document)) {}

    bool is_dump() const { return std::any_of(document_.posts.begin(), document_.posts.end(), is_whole); }

    void read(const link::Resources* resources) {
        for (std::size_t i = 0; i < document_.posts.size(); ++i) {
            const Post& post = document_.posts[i];
            if (resources != nullptr) add_pairs(post, i + 1, *resources);
            settle();
            for (const document::Block& block : post.blocks) {
                add_rest({block.range, block.kind, block.language, i + 1});
                if (!block.credit.empty()) add_rest({block.credit, BlockKind::credit, {}, i + 1});
            }
            settle();
        }
        add_lines();
        std::stable_sort(draft_.units.begin(), draft_.units.end(),
                         [&](const Unit& a, const Unit& b) { return begin_of(a) < begin_of(b); });
    }

private:
    std::size_t begin_of(const Unit& unit) const {
        const Text& text = unit.side(draft_.target) ? *unit.side(draft_.target) : unit.ja ? *unit.ja : *unit.en;
        return text.origin.file({0, 0}).begin;
    }

    void add_pairs(const Post& post, std::size_t part, const link::Resources& resources) {
        for (const pair::Segment& segment : pair::pair_post(document_, post, resources)) {
            if (is_taken(segment.ja) || is_taken(segment.en)) continue;
            Unit unit;
            unit.part = part;
            unit.ja = text_of(draft_, file_, segment.ja, segment.kind);
            unit.en = text_of(draft_, file_, segment.en, segment.kind);
            draft_.units.push_back(std::move(unit));
            take(segment.ja);
            take(segment.en);
        }
    }

    // What of a piece is in no unit yet.
    void add_rest(const Piece& piece) {
        std::size_t at = piece.range.begin;
        const auto add_until = [&](std::size_t end) {
            const ByteRange range = trimmed(document_.text, {at, std::max(at, end)});
            if (!range.empty()) add({range, piece.kind, piece.language, piece.part});
        };
        for (auto taken = first_after(at); taken != taken_.end() && taken->begin < piece.range.end; ++taken) {
            add_until(taken->begin);
            at = std::max(at, taken->end);
        }
        add_until(piece.range.end);
    }

    void add(const Piece& piece) {
        Text text = text_of(draft_, file_, piece.range, piece.kind);
        take(piece.range);
        if (!piece.language) return add_text(draft_, std::move(text), piece.part);
        Unit unit;
        unit.part = piece.part;
        unit.side(*piece.language) = std::move(text);
        draft_.units.push_back(std::move(unit));
    }

    // Day headers, and whatever else the grammar of posts has no place for.
    void add_lines() {
        const std::string& text = document_.text;
        std::size_t post = 0, line = 0;
        for (std::size_t begin = 0; begin < text.size();) {
            ++line;
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            while (post < document_.posts.size() && document_.posts[post].first_line <= line) ++post;
            const bool inside = post > 0 && line <= document_.posts[post - 1].last_line;
            const ByteRange range = trimmed(text, {begin, end});
            if (!range.empty()) add_rest({range, BlockKind::body, {}, inside ? post : 0});
            begin = end + 1;
        }
    }

    // taken_ is sorted by settle(); what was taken since stands behind, in fresh_.
    void take(ByteRange range) { fresh_.push_back(range); }
    void settle() {
        const auto by_begin = [](ByteRange a, ByteRange b) { return a.begin < b.begin; };
        std::sort(fresh_.begin(), fresh_.end(), by_begin);
        const auto middle = static_cast<std::ptrdiff_t>(taken_.size());
        taken_.insert(taken_.end(), fresh_.begin(), fresh_.end());
        // Posts follow each other, so that what is fresh nearly always belongs at the end.
        const auto from = fresh_.empty()
                              ? taken_.begin() + middle
                              : std::upper_bound(taken_.begin(), taken_.begin() + middle, fresh_.front(), by_begin);
        std::inplace_merge(from, taken_.begin() + middle, taken_.end(), by_begin);
        fresh_.clear();
    }
    std::vector<ByteRange>::const_iterator first_after(std::size_t byte) const {
        return std::partition_point(taken_.begin(), taken_.end(), [&](ByteRange one) { return one.end <= byte; });
    }
    bool is_taken(ByteRange range) const {
        return std::any_of(fresh_.begin(), fresh_.end(), [&](ByteRange one) { return one.overlaps(range); });
    }

    Draft& draft_;
    std::size_t file_;
    Document document_;
    std::vector<ByteRange> taken_, fresh_;
};

}  // namespace

bool read_dump(Draft& draft, std::size_t file, const ReadDraft& options, bool sure) {
    text::Decoded decoded;
    decoded.text = draft.files[file].text;
    DumpReader reader(draft, file, document::read_post_dump(std::move(decoded), draft.files[file].name));
    if (!sure && !reader.is_dump()) return false;
    draft.target = options.target.value_or(Language::ja);
    reader.read(options.resources);
    return true;
}

}  // namespace yakugo::check
