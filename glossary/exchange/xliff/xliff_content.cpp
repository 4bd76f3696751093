// SPDX-License-Identifier: Apache-2.0
// From the content of an element to the text of one segment: halves of pairs joined, codes looked up, white space.
#include "glossary/exchange/xliff/xliff_text.hpp"

#include "libalign/markup/utf8.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <algorithm>
#include <unordered_map>

namespace yakugo::exchange {

namespace {

/// Whether the characters before and behind a place are both of scripts that put no space between words: U+3000 and
/// above, where UTF-8 begins with 0xE3 and more.
bool between_wide(std::string_view before, std::string_view behind) {
    while (!before.empty() && (static_cast<unsigned char>(before.back()) & 0xC0U) == 0x80U) before.remove_suffix(1);
    return !before.empty() && !behind.empty() && static_cast<unsigned char>(before.back()) >= 0xE3 &&
           static_cast<unsigned char>(behind.front()) >= 0xE3;
}

/// What an editor of XML put in, line breaks and the indent behind them, is no part of the text.
void unwrap(store::InlineText& text) {
    const std::string from = std::move(text.text);
    text.text.clear();
    auto tag = text.tags.begin();
    for (std::size_t at = 0; at <= from.size();) {
        std::size_t end = at;
        while (end < from.size() && markup::kXmlSpace.find(from[end]) != std::string_view::npos) ++end;
        const std::string_view run = std::string_view(from).substr(at, end - at);
        const std::size_t begin = text.text.size();
        if (run.find_first_of("\r\n") == std::string_view::npos) {
            end = std::max(end, at + 1);
            text.text.append(from, at, end - at);
            for (; tag != text.tags.end() && tag->at < end; ++tag) tag->at = begin + tag->at - at;
        } else {
            const bool edge = begin == 0 || end == from.size();
            if (!edge && !between_wide(text.text, std::string_view(from).substr(end))) text.text += ' ';
            for (; tag != text.tags.end() && tag->at < end; ++tag) tag->at = tag->at == at ? begin : text.text.size();
        }
        at = end;
    }
    for (; tag != text.tags.end(); ++tag) tag->at = text.text.size();
}

/// Both halves get one number; a half without the other becomes TMX's <it>.
void join_pairs(const std::vector<XliffTag>& from, std::vector<store::InlineTag>& tags) {
    std::unordered_map<std::string_view, std::size_t> begun;
    std::vector<std::size_t> other(tags.size(), tags.size());
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const std::string& element = tags[i].element;
        if (element == "bpt" || element == "hi") begun[from[i].pair] = i;
        if (element != "ept" && element != "/hi") continue;
        const auto found = begun.find(from[i].pair);
        if (found == begun.end()) continue;
        other[i] = found->second;
        other[found->second] = i;
        begun.erase(found);
    }
    std::size_t number = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const bool begins = tags[i].element == "bpt" || tags[i].element == "hi";
        const bool ends = tags[i].element == "ept" || tags[i].element == "/hi";
        if ((!begins && !ends)) continue;
        if (other[i] == tags.size()) {
            tags[i].element = "it";
            tags[i].attributes.emplace_back("pos", begins ? "begin" : "end");
        } else if (tags[i].element == "bpt") {
            const std::string n = std::to_string(++number);
            tags[i].attributes.emplace(tags[i].attributes.begin(), "i", n);
            // TMX has x on the first half only.
            tags[other[i]].attributes = {{"i", n}};
        } else if (tags[i].element == "/hi") {
            tags[i].attributes.clear();
        }
    }
}

}  // namespace

bool XliffContent::has_text_between() const {
    std::size_t at = 0;
    const auto has_text = [&](std::size_t end) {
        while (at < end) {
            const auto c = markup::read_code_point(text, at);
            if (!c || !markup::is_white(*c)) return true;  // Trados parts segments by no-break spaces
        }
        return false;
    };
    for (const Segment& segment : segments) {
        if (has_text(segment.begin)) return true;
        at = segment.end;
    }
    return !segments.empty() && has_text(text.size());
}

store::InlineText XliffContent::whole(const XliffCodes& codes) const {
    return segment({{}, 0, text.size(), 0, tags.size()}, codes);
}

store::InlineText XliffContent::segment(const Segment& segment, const XliffCodes& codes) const {
    store::InlineText out{text.substr(segment.begin, segment.end - segment.begin)};
    const std::vector<XliffTag> inside(tags.begin() + static_cast<std::ptrdiff_t>(segment.first),
                                       tags.begin() + static_cast<std::ptrdiff_t>(segment.last));
    for (const XliffTag& one : inside) {
        out.tags.push_back(one.tag);
        out.tags.back().at -= segment.begin;
        const auto code = codes.find(one.reference);
        if (code != codes.end()) out.tags.back().code = code->second;
    }
    join_pairs(inside, out.tags);
    if (!preserve) unwrap(out);
    return out;
}

}  // namespace yakugo::exchange
