// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/dump_reader.hpp"

#include "glossary/check/draft/readers.hpp"

#include "libalign/document/outlet.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/pair/pair.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace yakugo::check {
namespace {

using document::BlockKind;
using document::Post;

bool is_whole(const Post& post) {
    return !post.title_ja.text.empty() && !post.title_en.text.empty() && !post.url.empty();
}

ByteRange trimmed(std::string_view text, ByteRange range) {
    const std::string_view inner = text::trim(slice(text, range));
    if (inner.empty()) return {range.begin, range.begin};
    const auto begin = static_cast<std::size_t>(inner.data() - text.data());
    return {begin, begin + inner.size()};
}

// The place of a text, for the order of units.
std::tuple<std::size_t, std::size_t, std::size_t> place_of(const Unit& unit, Language target) {
    const Text& text = unit.side(target) ? *unit.side(target) : unit.ja ? *unit.ja : *unit.en;
    return {text.file, text.origin.file({0, 0}).begin, text.line};
}

ByteRange range_of(const Post& post) {
    ByteRange out;
    for (const document::Block& block : post.blocks) {
        if (out.empty()) out = block.range;
        out = {std::min(out.begin, block.range.begin), std::max({out.end, block.range.end, block.credit.end})};
    }
    return out;
}

}  // namespace

bool DumpReader::is_dump() const {
    return std::any_of(document_.posts.begin(), document_.posts.end(), is_whole);
}

void DumpReader::read(const link::Resources* resources) {
    for (std::size_t i = 0; i < document_.posts.size(); ++i) {
        const Post& post = document_.posts[i];
        if (resources != nullptr) add_pairs(post, i + 1, *resources);
        settle();
        add_outlet(post);
        for (const document::Block& block : post.blocks) {
            add_rest({block.range, block.kind, block.language, i + 1});
            if (!block.credit.empty()) add_rest({block.credit, BlockKind::credit, {}, i + 1});
        }
        settle();
    }
    add_lines();
    std::stable_sort(draft_.units.begin(), draft_.units.end(), [&](const Unit& a, const Unit& b) {
        return place_of(a, draft_.target) < place_of(b, draft_.target);
    });
}

void DumpReader::add_pairs(const Post& post, std::size_t part, const link::Resources& resources) {
    for (const pair::Segment& segment : pair::pair_post(document_, post, resources)) {
        if (is_taken(segment.ja) || is_taken(segment.en)) continue;
        Unit unit;
        unit.part = part;
        unit.partial = segment.kind != BlockKind::title;
        unit.ja = text_at_(segment.ja, segment.kind);
        unit.en = text_at_(segment.en, segment.kind);
        draft_.units.push_back(std::move(unit));
        take(segment.ja);
        take(segment.en);
    }
}

void DumpReader::add_outlet(const Post& post) {
    const std::string host = document::host_of(post.url);
    if (post.printed_outlet.empty() || host.empty() || document::label_fits_host(post.printed_outlet, host)) return;
    const std::size_t name = document_.text.find(post.printed_outlet, post.title_ja.range.end);
    if (name == std::string::npos || name == 0) return;
    ByteRange range{name, name + post.printed_outlet.size()};
    if (document_.text[name - 1] == '(' && document_.text.substr(range.end, 1) == ")")
        range = {range.begin - 1, range.end + 1};
    draft_.outlets.push_back({text_at_(range, BlockKind::title), post.printed_outlet, post.outlet, host});
}

// What of a piece is in no unit yet.
void DumpReader::add_rest(const Piece& piece) {
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

void DumpReader::add(const Piece& piece) {
    Text text = text_at_(piece.range, piece.kind);
    take(piece.range);
    if (!piece.language) return add_text(draft_, std::move(text), piece.part);
    Unit unit;
    unit.part = piece.part;
    unit.side(*piece.language) = std::move(text);
    draft_.units.push_back(std::move(unit));
}

// Day headers, and whatever else the grammar of posts has no place for.
void DumpReader::add_lines() {
    const std::string& text = document_.text;
    std::vector<ByteRange> posts;
    for (const Post& post : document_.posts) posts.push_back(range_of(post));
    std::size_t post = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        while (post < posts.size() && posts[post].begin < end) ++post;
        const bool inside = post > 0 && begin < posts[post - 1].end;
        const ByteRange range = trimmed(text, {begin, end});
        if (!range.empty()) add_rest({range, BlockKind::body, {}, inside ? post : 0});
        begin = end + 1;
    }
}

void DumpReader::settle() {
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

std::vector<ByteRange>::const_iterator DumpReader::first_after(std::size_t byte) const {
    return std::partition_point(taken_.begin(), taken_.end(), [&](ByteRange one) { return one.end <= byte; });
}

bool DumpReader::is_taken(ByteRange range) const {
    return std::any_of(fresh_.begin(), fresh_.end(), [&](ByteRange one) { return one.overlaps(range); });
}

}  // namespace yakugo::check
