// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/lisa_documents.hpp"

#include "tests/conformance/lisa_segments.hpp"

#include <array>
#include <utility>

namespace yakugo::lisa {

namespace {

constexpr std::array<std::pair<std::string_view, char>, 4> entities = {
    {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}}};

/// The character that an entity at the beginning of `html` stands for; its size, or no size where there is none.
std::pair<char, std::size_t> entity_at(std::string_view html) {
    for (const auto& [name, character] : entities)
        if (html.starts_with(name)) return {character, name.size()};
    return {'\0', 0};
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        std::string_view shown(&c, 1);
        for (const auto& [name, character] : entities)
            if (c == character) shown = name;
        out += shown;
    }
    return out;
}

store::InlineTag html_tag(std::size_t at, std::string_view tag) {
    const bool closes = tag[1] == '/';
    const char* kind = closes ? closing : tag[tag.size() - 2] == '/' ? alone : opening;
    const std::size_t name = closes ? 2 : 1;
    return raw_tag(at, kind, std::string(tag.substr(name, tag.find_first_of(" />", name) - name)), std::string(tag));
}

/// The content of one <p>.
store::InlineText read_paragraph(std::string_view html) {
    store::InlineText out;
    while (!html.empty()) {
        std::size_t size = 1;
        if (html[0] == '<') {
            size = html.find('>') + 1;
            out.tags.push_back(html_tag(out.text.size(), html.substr(0, size)));
        } else if (const auto [character, length] = entity_at(html); length > 0) {
            out.text += character;
            size = length;
        } else {
            out.text += html[0];
        }
        html.remove_prefix(size);
    }
    return out;
}

std::string write_segment(const store::InlineText& segment) {
    std::string out;
    std::size_t at = 0;
    for (const store::InlineTag& tag : segment.tags) {
        out += escaped(std::string_view(segment.text).substr(at, tag.at - at)) + tag.code;
        at = tag.at;
    }
    return out + escaped(std::string_view(segment.text).substr(at));
}

}  // namespace

Document read_text(std::string_view text) {
    Document out;
    std::string around;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) {
            out.around.push_back(std::exchange(around, {}));
            out.segments.push_back({.text = std::string(text.substr(0, end))});
        }
        around += text.substr(end, 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out.around.push_back(std::move(around));
    return out;
}

std::string write_text(const Document& document) {
    std::string out = document.around[0];
    for (std::size_t i = 0; i < document.segments.size(); ++i)
        out += document.segments[i].text + document.around[i + 1];
    return out;
}

Document read_html(std::string_view html) {
    Document out;
    std::string around;
    for (std::size_t begin; (begin = html.find("<p>")) != std::string_view::npos;) {
        begin += 3;
        const std::size_t end = html.find("</p>", begin);
        around += html.substr(0, begin);
        for (store::InlineText& segment : cut(read_paragraph(html.substr(begin, end - begin)))) {
            out.around.push_back(std::exchange(around, " "));
            out.segments.push_back(std::move(segment));
        }
        around.clear();
        html.remove_prefix(end);
    }
    out.around.push_back(around + std::string(html));
    return out;
}

std::string write_html(const Document& document) {
    std::string out = document.around[0];
    for (std::size_t i = 0; i < document.segments.size(); ++i)
        out += write_segment(document.segments[i]) + document.around[i + 1];
    return out;
}

}  // namespace yakugo::lisa
