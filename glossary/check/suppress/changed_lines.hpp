// SPDX-License-Identifier: Apache-2.0
// Which lines a diff has changed, so that only what is new is reported.
#pragma once

#include "glossary/check/finding.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// Lines [first, last], 1-based.
struct LineRange {
    std::size_t first = 0, last = 0;
    friend bool operator==(const LineRange&, const LineRange&) = default;
};

/// The lines of the new side of a diff, by file.
class ChangedLines {
public:
    void add(const std::string& file, LineRange lines);
    /// The whole file is new: one that git does not know.
    void add_file(const std::string& file) { add(file, {0, kAll}); }

    bool touches(std::string_view file, LineRange lines) const;
    /// Whether the finding or any of its other places stands on a changed line. A finding of a whole file (line 0) is
    /// kept where anything in the file was changed.
    bool keeps(const Finding& finding) const;
    const std::map<std::string, std::vector<LineRange>, std::less<>>& files() const { return files_; }

private:
    static constexpr std::size_t kAll = static_cast<std::size_t>(-1) / 2;
    std::map<std::string, std::vector<LineRange>, std::less<>> files_;  // without a leading "./"; ascending, apart
};

/// Reads a unified diff, as `git diff -U0 --no-color --no-ext-diff --relative REV` prints it; contexts of any size
/// are understood. Names come as git writes them: with the prefix of one letter ("b/") or without, quoted with octal
/// escapes where they are not ASCII ("b/\350\250\263.md" is 訳.md). Deleted and binary files have no lines. Throws
/// Error with the line of the diff where a hunk is cut off or is none, and for combined diffs (of merges), which say
/// nothing of one revision.
ChangedLines changed_lines(std::string_view diff);

}  // namespace yakugo::check
