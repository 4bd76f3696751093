// SPDX-License-Identifier: Apache-2.0
// The words round a finding.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/finding.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// The line of a text round a place, at most 240 bytes on either side of it.
struct Excerpt {
    std::string line;          ///< valid UTF-8 without a line break; empty where the place cannot be shown
    ByteRange mark;            ///< of `line`: the place, as far as it stands on this line
    bool more_before = false;  ///< the line was cut at its beginning
    bool more_after = false;
    std::size_t end_line = 0;    ///< 1-based, where the place ends in the file; 0: not known
    std::size_t end_column = 0;  ///< 1-based, in code points, one behind the last
    bool is_verbatim = false;    ///< the file has just the words found at the place: no escape, no tag
};

/// Excerpts of one draft, which must outlive the object and not change. Where a text of the draft holds the place,
/// the excerpt is of that text, decoded and without tags (米空軍は<b>ビースト</b>モードで gives
/// 米空軍はビーストモードで); else it is of the file.
class Excerpts {
public:
    explicit Excerpts(const Draft& draft);

    Excerpt of(const Finding& finding) const;

private:
    struct Span {
        ByteRange range;  // of the file
        const Text* text = nullptr;
    };
    struct File {
        const SourceFile* source = nullptr;
        std::vector<Span> spans;  // by their begin
    };

    const Text* text_at(const File& file, ByteRange range) const;

    std::map<std::string, File, std::less<>> files_;
};

}  // namespace yakugo::check
