// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/flow.hpp"

#include "libalign/document/line_breaks.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/document/teasers.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::document {

void PartWriter::add(std::string_view utf8, ByteRange range) {
    line_ += utf8;
    origin_.add(utf8.size(), range);
}

void PartWriter::add(std::string_view text, const markup::Origin& origin, ByteRange range) {
    line_ += slice(text, range);
    origin_.append(origin, range);
}

bool PartWriter::end(Mark mark, std::size_t number, std::size_t entry, bool is_link) {
    const std::string_view whole = line_, kept = text::trim(whole);
    if (!kept.empty()) {
        if (gap_ && !part_.text.empty()) end_with_break();
        gap_ = false;
        const auto indent = static_cast<std::size_t>(kept.data() - whole.data());
        const std::size_t begin = part_.text.size() + indent;
        part_.text += whole.substr(0, indent + kept.size());
        part_.origin.append(origin_, {0, indent + kept.size()});
        part_.lines.push_back({{begin, part_.text.size()}, mark, number, entry, is_link, goes_on_});
        end_with_break();
    }
    const bool is_line = !kept.empty();
    goes_on_ = false;
    line_.clear();
    origin_ = {};
    return is_line;
}

void add_label(std::vector<std::string>& labels, std::string_view label) {
    if (!label.empty() && std::find(labels.begin(), labels.end(), label) == labels.end()) labels.emplace_back(label);
}

Prose prose_of(const Flow& flow) {
    Prose out;
    std::size_t end = 0;  // of the line before, in the text of its part
    for (std::size_t number = 0; number < flow.parts.size(); ++number) {
        const Part& part = flow.parts[number];
        const std::vector<bool> teasers = teasers_of(part);
        bool has_before = false;  // the line before is written
        for (std::size_t i = 0; i < part.lines.size(); ++i) {
            const FlowLine& line = part.lines[i];
            const std::string_view text = slice(part.text, line.range);
            const bool has_gap = line.range.begin < end || line.range.begin > end + 1;
            end = line.range.end;
            const bool is_left_out = line.mark == Mark::alt || is_url(text) || teasers[i];
            const bool continues = std::exchange(has_before, !is_left_out) && continues_sentence(part, i);
            if (is_left_out) continue;
            if (continues) {
                out.text.pop_back();
                out.text += joint_of(out.text, text);
            } else {
                if (has_gap && !out.text.empty()) {
                    out.text += '\n';
                    out.numbers.push_back(line.number);
                }
                out.numbers.push_back(line.number);
            }
            out.pieces.push_back({out.text.size(), number, line.range});
            out.text += text;
            out.text += '\n';
        }
    }
    return out;
}

void PartWriter::end_with_break() {
    const std::size_t place = part_.origin.file({part_.text.size(), part_.text.size()}).end;
    part_.text += '\n';
    part_.origin.add(1, {place, place});
}

}  // namespace yakugo::document
