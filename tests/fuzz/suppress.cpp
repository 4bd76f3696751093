// SPDX-License-Identifier: Apache-2.0
// Marks in drafts, baselines, diffs and globs.
#include "glossary/check/settings.hpp"
#include "glossary/check/suppress/baseline.hpp"
#include "glossary/check/suppress/changed_lines.hpp"
#include "glossary/check/suppress/mark.hpp"
#include "glossary/check/suppress/scope.hpp"
#include "glossary/check/suppress/unit_elements.hpp"
#include "libalign/core/error.hpp"
#include "tests/fuzz/target.hpp"

#include <sstream>

namespace yakugo::fuzz {

namespace {

void run_marks(std::string_view bytes) {
    const std::string text = valid_text(bytes);
    check::markup_of(text);
    for (const auto markup : {check::Markup::text, check::Markup::xml, check::Markup::po}) {
        const auto marks = check::find_marks(text, markup);
        std::size_t at = 0;
        for (const check::Mark& mark : marks) {
            expect_range(text, mark.bytes);
            expect_range(text, mark.words);
            expect(mark.words.begin >= at, "marks ascend");
            expect(mark.bytes.contains(mark.words), "the words of a mark stand in it");
            at = mark.words.begin;
        }
        const auto scopes = check::scopes(text, markup, marks, {{0, text.size() / 2}, {text.size() / 2, text.size()}});
        expect(scopes.size() == marks.size(), "each mark has its scopes");
        for (const auto& ranges : scopes)
            for (const ByteRange range : ranges) expect(range.begin <= range.end, "a scope ends behind its beginning");
    }
    for (const auto& element : check::unit_elements(text))
        expect(element.range.begin < element.range.end && element.range.end <= text.size(),
               "an element is in the text");
}

void run_baseline(std::string_view bytes) {
    std::istringstream in{std::string(bytes)};
    try {
        const auto read = check::Baseline::read(in, "baseline.jsonl");
        std::ostringstream first, second;
        read.write(first);
        expect_text(first.str());
        std::istringstream again(first.str());
        const auto back = check::Baseline::read(again, "again.jsonl");
        back.write(second);
        expect(first.str() == second.str() && read.size() == back.size(), "what was written is read as the same");
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

void run_diff(std::string_view bytes) {
    try {
        const auto lines = check::changed_lines(bytes);
        for (const auto& [file, ranges] : lines.files()) {
            std::size_t last = 0;
            for (const check::LineRange range : ranges) {
                expect(range.first <= range.last && (range.first > last || last == 0), "ranges ascend, and are apart");
                last = range.last;
            }
            if (!ranges.empty()) expect(lines.touches(file, ranges.front()), "a changed line is touched");
        }
    } catch (const Error& error) {
        expect_text(error.what());
    }
}

/// The first line is the glob, the rest the path.
void run_glob(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string glob = valid_text(bytes.substr(0, end));
    const std::string path = valid_text(bytes.substr(std::min(end + 1, bytes.size())));
    check::matches_glob(glob, path);
    check::Settings settings;
    try {
        check::set_rule(settings, glob);
    } catch (const Error& error) {
        expect_text(error.what());
    }
    if (path.find_first_of("*?[]!") == std::string::npos && !path.empty() && path.find('/') == std::string::npos)
        expect(check::matches_glob(path, "folder/" + path), "a name without stars is about itself");
}

const Register marks("marks", run_marks), baseline("baseline", run_baseline), diff("diff", run_diff),
    glob("glob", run_glob);

}  // namespace

}  // namespace yakugo::fuzz
