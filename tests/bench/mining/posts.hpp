// SPDX-License-Identifier: Apache-2.0
// Any number of posts that look like the sample posts and differ from them and from one another.
#pragma once

#include "libalign/document/document.hpp"
#include "tests/bench/mining/names.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace yakugo::bench {

/// Each post is a sample post with other names and numbers, the same in both languages, about half of its body paragraphs taken from
/// other sample posts, and a number in its titles and URL that no other post has. Post n is the same whatever is made beside it.
class PostMaker {
public:
    /// `posts` is a folder of sample files, `truth` the folder of the hand-made truth that names their names.
    PostMaker(const std::string& posts, const std::string& truth, const std::string& names, std::uint64_t seed);

    /// A dump of posts first to first + count - 1, in UTF-8, one to four of them under a date header.
    std::string dump(std::size_t first, std::size_t count) const;

private:
    struct Line {
        std::string text;
        bool body = false;   ///< a Japanese paragraph
        bool fixed = false;  ///< a date: stays as it is
        bool url = false;
    };
    struct Sample {
        std::vector<Line> lines;  ///< from the Japanese title to the last one
        std::size_t title_end = 0,
                    title_en = 0;  ///< byte of the first line behind the title; line of the English one, 0: none
        Slots slots;
    };

    static Sample sample_of(const document::Document& document, const document::Post& post);
    std::string post(std::size_t number) const;

    std::vector<Sample> samples_;
    std::vector<std::pair<std::size_t, std::size_t>> paragraphs_;  ///< sample, line
    NameTable names_;
    std::uint64_t seed_;
};

}  // namespace yakugo::bench
