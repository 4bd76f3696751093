// SPDX-License-Identifier: Apache-2.0
// Inline elements with the attributes of tmx14.dtd.
#include "glossary/exchange/tmx/tmx_inline.hpp"

#include "glossary/exchange/tmx/inline_element.hpp"
#include "glossary/exchange/tmx/inline_text.hpp"

#include <algorithm>
#include <array>

namespace yakugo::exchange {

namespace {

/// ph for what TMX does not know.
const InlineElement& element_named(std::string_view name) {
    const InlineElement* found = inline_element(name);
    return found == nullptr || found->name == "sub" ? *inline_element("ph") : *found;
}

/// Where a tag can stand: not before the last one, and between characters.
std::size_t place(std::string_view text, std::size_t wanted, std::size_t least) {
    std::size_t at = std::min(std::max(wanted, least), text.size());
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
    return at;
}

const std::string* value_of(const store::InlineTag& tag, std::string_view name) {
    for (const auto& [key, value] : tag.attributes)
        if (key == name) return &value;
    return nullptr;
}

}  // namespace

void TmxInline::write(const store::InlineText& text) {
    if (text.tags.empty()) return xml_.text(text.text);
    open_marks_ = next_pair_ = 0;
    open_pairs_.clear();
    std::size_t at = 0;
    for (const store::InlineTag& t : text.tags) {
        const std::size_t next = place(text.text, t.at, at);
        xml_.text(std::string_view(text.text).substr(at, next - at));
        at = next;
        tag(t);
    }
    xml_.text(std::string_view(text.text).substr(at));
    lone_marks_ += open_marks_;
    for (; open_marks_ > 0; --open_marks_) xml_.close();
}

void TmxInline::tag(const store::InlineTag& tag) {
    if (tag.element == "/hi") {
        if (open_marks_ == 0) {
            ++lone_marks_;
        } else {
            --open_marks_;
            xml_.close();
        }
        return;
    }
    const InlineElement& element = element_named(tag.element);
    xml_.open(element.name);
    attributes(tag, element.name);
    if (element.name == "hi") {
        xml_.text("");
        ++open_marks_;
        return;
    }
    if (is_inline_code(tag.code)) {
        if (!tag.code.empty()) xml_.markup(tag.code);
    } else {
        xml_.text(tag.code);
    }
    xml_.close();
}

void TmxInline::attributes(const store::InlineTag& tag, std::string_view name) {
    const InlineElement& element = element_named(name);
    for (const std::string_view attribute : element.attributes) {
        const std::string* value = attribute.empty() ? nullptr : value_of(tag, attribute);
        const bool refused = attribute == "pos" && value != nullptr && *value != "begin" && *value != "end";
        if (value != nullptr && !refused) {
            xml_.attribute(attribute, *value);
            if (name == "bpt" && attribute == "i") open_pairs_.push_back(*value);
            if (name == "ept" && attribute == "i") std::erase(open_pairs_, *value);
        } else if (attribute == element.needs && !element.needs.empty()) {
            xml_.attribute(attribute, needed(name));
        }
    }
}

std::string TmxInline::needed(std::string_view element) {
    if (element == "it") return "begin";
    if (element == "ept" && !open_pairs_.empty()) {
        std::string last = std::move(open_pairs_.back());
        open_pairs_.pop_back();
        return last;
    }
    const std::string made = "made-" + std::to_string(++next_pair_);
    if (element == "bpt") open_pairs_.push_back(made);
    return made;
}

}  // namespace yakugo::exchange
