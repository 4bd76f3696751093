// SPDX-License-Identifier: Apache-2.0
// Joining the English pieces of a post and finding the way back.
#include "libalign/mine/english_pool.hpp"

#include <algorithm>

namespace yakugo::mine {

std::string EnglishPool::join(const PostText& post, std::vector<Part>& parts) {
    std::string out;
    for (const EnglishPiece& piece : post.english) {
        if (piece.source == EnglishSource::byline) continue;
        parts.push_back({&piece, out.size()});
        out += piece.analysis.text;
        out += " .\n";
    }
    return out;
}

EnglishPool::EnglishPool(const PostText& post)
    : joined_(join(post, parts_)), text_(link::analyse_english(joined_, post.resources->english)), phrases_(text_) {}

EnglishPool::Stretch EnglishPool::locate(std::size_t begin, std::size_t end) const {
    const ByteRange range{text_.tokens[begin].range.begin, text_.tokens[end - 1].range.end};
    const auto next = std::upper_bound(parts_.begin(), parts_.end(), range.begin,
                                       [](std::size_t at, const Part& part) { return at < part.begin; });
    const Part& part = *(next - 1);
    const auto& tokens = part.piece->analysis.tokens;
    const auto token_at = [&](std::size_t byte, auto edge) {
        return static_cast<std::size_t>(
            std::find_if(tokens.begin(), tokens.end(), [&](const auto& t) { return edge(t) + part.begin == byte; }) -
            tokens.begin());
    };
    const std::size_t first = token_at(range.begin, [](const auto& t) { return t.range.begin; });
    const std::size_t last = token_at(range.end, [](const auto& t) { return t.range.end; });
    if (first == tokens.size() || last == tokens.size() || last < first) return {nullptr, 0, 0};
    return {part.piece, first, last + 1};
}

}  // namespace yakugo::mine
