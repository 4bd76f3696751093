// SPDX-License-Identifier: Apache-2.0
// Joining the English pieces of a post and finding the way back.
#include "libalign/mine/english_pool.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::mine {

namespace {

text::EnglishToken full_stop(std::size_t at) {
    text::EnglishToken out;
    out.range = {at, at + 1};
    out.lower = out.stem = ".";
    out.word = false;
    return out;
}

}  // namespace

link::EnglishText EnglishPool::join(const PostText& post) {
    std::vector<text::EnglishToken> tokens;
    for (const EnglishPiece& piece : post.english) {
        if (piece.source == EnglishSource::byline) continue;
        parts_.push_back({&piece, tokens.size()});
        for (text::EnglishToken token : piece.analysis.tokens) {
            token.range = {token.range.begin + joined_.size(), token.range.end + joined_.size()};
            tokens.push_back(std::move(token));
        }
        joined_ += piece.analysis.text;
        tokens.push_back(full_stop(joined_.size() + 1));
        joined_ += " .\n";
    }
    return {joined_, std::move(tokens), {}};
}

EnglishPool::EnglishPool(const PostText& post) : text_(join(post)), phrases_(text_) {}

EnglishPool::Stretch EnglishPool::locate(std::size_t begin, std::size_t end) const {
    const auto next = std::upper_bound(parts_.begin(), parts_.end(), begin,
                                       [](std::size_t token, const Part& part) { return token < part.begin; });
    const Part& part = *(next - 1);
    if (end - part.begin > part.piece->analysis.tokens.size()) return {nullptr, 0, 0};
    return {part.piece, begin - part.begin, end - part.begin};
}

}  // namespace yakugo::mine
