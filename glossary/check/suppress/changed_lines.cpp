// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/changed_lines.hpp"

#include "libalign/core/error.hpp"
#include "libalign/core/take.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace yakugo::check {
namespace {

std::string_view without_dot(std::string_view file) {
    while (file.starts_with("./")) file.remove_prefix(2);
    return file;
}

/// "12,3" or "12", which is "12,1".
struct Count {
    std::size_t first = 0, count = 1;
};

bool take_number(std::string_view& text, std::size_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool take_count(std::string_view& text, Count& out) {
    if (!take_number(text, out.first)) return false;
    return !take(text, ",") || take_number(text, out.count);
}

class DiffReader {
public:
    explicit DiffReader(std::string_view diff) : rest_(diff) {}

    ChangedLines read() {
        std::string old_name;
        for (std::string_view line; next(line);) {
            if (line.starts_with("--- ")) {
                old_name = name_in(line.substr(4));
            } else if (line.starts_with("+++ ")) {
                file_ = new_name(old_name, name_in(line.substr(4)));
            } else if (line.starts_with("@@@")) {
                fail("expected a diff of two sides, found one of more (of a merge)");
            } else if (line.starts_with("@@ ")) {
                hunk(line);
            }
        }
        return std::move(out_);
    }

private:
    bool next(std::string_view& line) {
        if (rest_.empty()) return false;
        const std::size_t end = std::min(rest_.find('\n'), rest_.size());
        line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        ++number_;
        return true;
    }

    [[noreturn]] void fail(const std::string& message) const { throw Error(Location("diff", number_), message); }

    std::string name_in(std::string_view text) const;
    static std::string new_name(std::string_view old_name, std::string_view name);
    void hunk(std::string_view header);

    std::string_view rest_;
    std::size_t number_ = 0;
    std::string file_;
    ChangedLines out_;
};

// A quoted name has C's escapes; a name with a space is ended by a tab.
std::string DiffReader::name_in(std::string_view text) const {
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (!text.starts_with('"')) return std::string(text.substr(0, text.find('\t')));
    constexpr std::string_view kLetters = "abtnvfr", kMeanings = "\a\b\t\n\v\f\r";
    std::string out;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') return out;
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        if (++i >= text.size()) break;
        if (text[i] >= '0' && text[i] <= '7') {
            unsigned value = 0;
            for (std::size_t n = 0; n < 3 && i < text.size() && text[i] >= '0' && text[i] <= '7'; ++n, ++i)
                value = value * 8 + static_cast<unsigned>(text[i] - '0');
            --i;
            out += static_cast<char>(value);
        } else {
            const std::size_t at = kLetters.find(text[i]);
            out += at == std::string_view::npos ? text[i] : kMeanings[at];
        }
    }
    fail("expected a quotation mark at the end of a file name, found none");
}

// diff.mnemonicPrefix gives other letters than a and b, diff.noprefix none: a prefix stands on both sides.
std::string DiffReader::new_name(std::string_view old_name, std::string_view name) {
    const auto has_prefix = [](std::string_view n) {
        return n.size() > 2 && n[1] == '/' && n[0] >= 'a' && n[0] <= 'z';
    };
    if (name == "/dev/null") return {};
    if (has_prefix(name) && (has_prefix(old_name) || old_name == "/dev/null")) name.remove_prefix(2);
    return std::string(name);
}

// A line of the text may look like a header, so the hunk's own numbers say where it ends.
void DiffReader::hunk(std::string_view header) {
    Count before, after;
    const bool is_hunk = take(header, "@@ -") && take_count(header, before) && take(header, " +") &&
                         take_count(header, after) && take(header, " @@");
    if (!is_hunk) fail("expected a hunk \"@@ -a,b +c,d @@\", found another line that begins with @@");
    std::size_t at = after.first;
    std::string_view line;
    while (before.count > 0 || after.count > 0) {
        if (!next(line)) fail("expected the rest of a hunk, found the end of the diff");
        const char kind = line.empty() ? ' ' : line.front();
        if (kind == '\\') continue;  // "\ No newline at end of file"
        if ((kind != '+' && before.count-- == 0) || (kind != '-' && after.count-- == 0) ||
            (kind != '+' && kind != '-' && kind != ' ' && kind != '\r'))
            fail("expected a line of a hunk, found another");
        if (kind == '+' && !file_.empty()) out_.add(file_, {at, at});
        if (kind != '-') ++at;
    }
}

}  // namespace

void ChangedLines::add(const std::string& file, LineRange lines) {
    auto& ranges = files_[std::string(without_dot(file))];
    auto first = std::partition_point(ranges.begin(), ranges.end(),
                                      [&](const LineRange& range) { return range.last + 1 < lines.first; });
    auto behind = first;
    for (; behind != ranges.end() && behind->first <= lines.last + 1; ++behind)
        lines = {std::min(lines.first, behind->first), std::max(lines.last, behind->last)};
    ranges.insert(ranges.erase(first, behind), lines);
}

bool ChangedLines::touches(std::string_view file, LineRange lines) const {
    const auto at = files_.find(without_dot(file));
    if (at == files_.end()) return false;
    if (lines.first == 0) return true;
    const auto& ranges = at->second;
    const auto near = std::partition_point(ranges.begin(), ranges.end(),
                                           [&](const LineRange& range) { return range.last < lines.first; });
    return near != ranges.end() && near->first <= lines.last;
}

bool ChangedLines::keeps(const Finding& finding) const {
    const auto breaks = static_cast<std::size_t>(std::count(finding.found.begin(), finding.found.end(), '\n'));
    const Place& place = finding.place;
    return touches(place.file, {place.line, place.line + breaks}) ||
           std::any_of(finding.also.begin(), finding.also.end(), [&](const Place& other) {
               return touches(other.file, {other.line, other.line + breaks});
           });
}

ChangedLines changed_lines(std::string_view diff) {
    return DiffReader(diff).read();
}

}  // namespace yakugo::check
