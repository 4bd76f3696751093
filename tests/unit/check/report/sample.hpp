// SPDX-License-Identifier: Apache-2.0
// A draft and findings in it, written by hand.
#pragma once

#include "glossary/check/draft/source_file.hpp"
#include "glossary/check/report/report.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check::test {

/// A file whose lines are paragraphs.
inline Draft draft_of(const std::string& name, const std::string& bytes) {
    Draft draft;
    draft.files.push_back(read_source_as(name, bytes, "UTF-8"));
    std::size_t begin = 0, line = 1;
    const auto paragraph = [&](std::size_t end) {
        if (end > begin) {
            Unit unit;
            unit.ja.emplace();
            unit.ja->text = bytes.substr(begin, end - begin);
            unit.ja->origin.add(end - begin, {begin, end});
            unit.ja->line = line;
            draft.units.push_back(unit);
        }
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\n') continue;
        paragraph(i > begin && bytes[i - 1] == '\r' ? i - 1 : i);
        begin = i + 1;
        ++line;
    }
    paragraph(bytes.size());
    return draft;
}

/// A finding at the nth time (from 0) that the words stand in the file.
inline Finding finding_of(const Draft& draft, std::string_view rule, const std::string& words, std::size_t nth = 0) {
    const std::string& bytes = draft.files[0].bytes;
    std::size_t at = bytes.find(words);
    for (; nth > 0 && at != std::string::npos; --nth) at = bytes.find(words, at + 1);
    Text text;
    text.text = bytes;
    text.origin.add(bytes.size(), {0, bytes.size()});
    Finding finding;
    finding.rule = rule;
    finding.place = draft.place(text, {at, at + words.size()});
    finding.message = "\"" + words + "\" is written otherwise";
    finding.found = words;
    return finding;
}

inline std::string report_of(std::string_view form, const Draft& draft, const std::vector<Finding>& findings,
                             const ReportOptions& options = {}) {
    std::ostringstream out;
    const auto report = make_report(form, out, options);
    const Excerpts excerpts(draft);
    for (const Finding& finding : findings) report->add({finding, excerpts.of(finding), "0123456789abcdef:1", {}});
    report->finish();
    return out.str();
}

}  // namespace yakugo::check::test
