// SPDX-License-Identifier: Apache-2.0
// Findings that comments in a draft suppress, and the comments that suppress nothing.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/finding.hpp"
#include "glossary/check/rules.hpp"
#include "glossary/check/suppress/mark.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// The marks (see mark.hpp) in the files of a draft, which must outlive the object. A mark is about findings that begin
///  - yakugo-ignore in a unit of XLIFF, TMX or PO: in that unit;
///  - in a <note> elsewhere: in the group or file that has it;
///  - beside other words: on the lines of the comment, and in the paragraph that it stands in;
///  - alone on its line, and yakugo-ignore-next-line: on the next line that is not blank, and in the paragraphs and
///    units that begin there.
/// A finding with several places goes by its first one.
class Comments {
public:
    explicit Comments(const Draft& draft);

    /// Remembers which marks were of use.
    bool suppresses(const Finding& finding);
    /// X905 for each mark that was of no use to any suppresses() before, or only to some of its rules, or that names
    /// a rule that is not there. A rule that is off by `severities` is not reported: where it is on, the mark may
    /// well be needed.
    std::vector<Finding> unused(const Severities& severities);

private:
    struct Scoped {
        Mark mark;
        std::size_t begin = 0;              // of the mark in the file
        std::vector<ByteRange> scope = {};  // of the file; not of off and on
        std::set<std::string> used = {};    // rules
        bool ends_something = false;        // of on
    };
    struct File {
        std::vector<Scoped> marks;
        bool has_switches = false;
    };

    void read(const Draft& draft, std::size_t index);
    static void pair_switches(File& file);
    Scoped* switched_off(File& file, std::string_view rule, std::size_t byte);
    Finding unused_at(std::size_t index, const Scoped& scoped, std::string message) const;

    const Draft& draft_;
    std::vector<File> files_;  // as Draft::files
    std::map<std::string, std::size_t, std::less<>> indexes_;
};

}  // namespace yakugo::check
