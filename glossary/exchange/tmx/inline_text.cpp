// SPDX-License-Identifier: Apache-2.0
// From events to text and tags; what tags have in common.
#include "glossary/exchange/tmx/inline_text.hpp"

#include "libalign/markup/xml/xml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yakugo::exchange {

namespace {

/// As XML, in one spelling: what means the same is the same text.
void escape(std::string_view text, bool in_attribute, std::string& out) {
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '\r': out += "&#13;"; break;
            case '"': out += in_attribute ? "&quot;" : "\""; break;
            case '\n': out += in_attribute ? "&#10;" : "\n"; break;
            case '\t': out += in_attribute ? "&#9;" : "\t"; break;
            default: out += c;
        }
    }
}

std::string full_name(std::string_view prefix, std::string_view name) {
    return prefix.empty() ? std::string(name) : fmt::format("{}:{}", prefix, name);
}

std::string start_tag(const markup::XmlElement& element) {
    std::string out = "<" + full_name(element.prefix, element.name);
    for (const markup::XmlElement::Attribute& attribute : element.attributes) {
        out += " " + full_name(attribute.prefix, attribute.name) + "=\"";
        escape(attribute.value, true, out);
        out += '"';
    }
    return out + ">";
}

bool holds_code(std::string_view name) {
    static constexpr std::array<std::string_view, 5> all = {"bpt", "ept", "ph", "it", "ut"};
    return std::find(all.begin(), all.end(), name) != all.end();
}

std::string_view value(const store::InlineTag& tag, std::string_view name) {
    for (const auto& [key, value] : tag.attributes)
        if (key == name) return value;
    return {};
}

/// What a tag of another text must have to be the same: element, type, x, pos; an ept is what its bpt is.
using Identity = std::array<std::string_view, 4>;

Identity identity(const store::InlineText& text, const store::InlineTag& tag) {
    const store::InlineTag* speaks = &tag;
    if (tag.element == "ept") {
        for (const store::InlineTag& other : text.tags)
            if (other.element == "bpt" && value(other, "i") == value(tag, "i")) speaks = &other;
    }
    return {tag.element, value(*speaks, "type"), value(*speaks, "x"), value(tag, "pos")};
}

std::vector<Identity> identities(const store::InlineText& text) {
    std::vector<Identity> out;
    out.reserve(text.tags.size());
    for (const store::InlineTag& tag : text.tags) out.push_back(identity(text, tag));
    std::sort(out.begin(), out.end());
    return out;
}

bool breaks(std::string_view blanks) {
    return blanks.find('\n') != std::string_view::npos;
}
bool indents(std::string_view blanks) {
    return blanks.find("\n ") != std::string_view::npos || blanks.find("\n\t") != std::string_view::npos;
}

}  // namespace

void InlineReader::begin(store::InlineText& into) {
    into_ = &into;
    into.text.clear();
    into.tags.clear();
    code_depth_ = unknown_ = 0;
    pairs_.clear();
}

void InlineReader::add_tag(std::string_view element) {
    into_->tags.push_back({.at = into_->text.size(), .element = std::string(element)});
}

void InlineReader::start(const markup::XmlElement& element) {
    pairs_.push_back(0);
    if (code_depth_ > 0) {
        into_->tags.back().code += start_tag(element);
        return;
    }
    const bool has_code = holds_code(element.name);
    if (!has_code && element.name != "hi") return open_unknown(element);
    add_tag(element.name);
    for (const markup::XmlElement::Attribute& attribute : element.attributes)
        into_->tags.back().attributes.emplace_back(full_name(attribute.prefix, attribute.name), attribute.value);
    if (has_code) code_depth_ = pairs_.size();
}

void InlineReader::open_unknown(const markup::XmlElement& element) {
    pairs_.back() = ++unknown_;
    add_tag("bpt");
    into_->tags.back().attributes.emplace_back("i", fmt::format("unknown-{}", unknown_));
    escape(start_tag(element), false, into_->tags.back().code);
}

void InlineReader::end(std::string_view name) {
    const std::size_t pair = pairs_.back();
    if (code_depth_ == pairs_.size()) {
        code_depth_ = 0;
    } else if (code_depth_ > 0) {
        into_->tags.back().code += fmt::format("</{}>", name);
    } else if (pair > 0) {
        add_tag("ept");
        into_->tags.back().attributes.emplace_back("i", fmt::format("unknown-{}", pair));
        into_->tags.back().code = fmt::format("&lt;/{}&gt;", name);
    } else {
        add_tag("/hi");
    }
    pairs_.pop_back();
}

void InlineReader::text(std::string_view piece) {
    if (code_depth_ > 0) {
        escape(piece, false, into_->tags.back().code);
    } else {
        into_->text += piece;
    }
}

void unindent(store::InlineText& segment) {
    std::string& text = segment.text;
    const std::size_t first_tag = segment.tags.empty() ? text.size() : segment.tags.front().at;
    const std::size_t last_tag = segment.tags.empty() ? 0 : segment.tags.back().at;
    const std::size_t begin = std::min({text.find_first_not_of(markup::kXmlSpace), text.size(), first_tag});
    const std::size_t end = std::max(text.find_last_not_of(markup::kXmlSpace) + 1, last_tag);  // npos + 1 is 0
    if (begin == 0 || end == text.size()) {
        if (segment.tags.empty() && begin == text.size() && indents(text)) text.clear();
        return;
    }
    const std::string_view before = std::string_view(text).substr(0, begin), after = std::string_view(text).substr(end);
    if (!breaks(before) || !breaks(after) || !(indents(before) || indents(after))) return;
    for (store::InlineTag& tag : segment.tags) tag.at -= begin;
    text.resize(end);
    text.erase(0, begin);
}

bool same_tags(const store::InlineText& a, const store::InlineText& b) {
    if (a.tags.size() != b.tags.size()) return false;
    return a.tags.empty() || identities(a) == identities(b);
}

}  // namespace yakugo::exchange
