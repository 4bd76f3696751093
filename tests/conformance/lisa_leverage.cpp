// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/lisa_leverage.hpp"

#include <algorithm>
#include <cctype>

namespace yakugo::lisa {

namespace {

using store::InlineTag;
using store::InlineText;

bool same_code(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

const InlineText* text_in(const store::TranslationUnit& unit, std::string_view language) {
    for (const store::Variant& variant : unit.variants)
        if (same_code(variant.language, language)) return &variant.text;
    return nullptr;
}

std::string value(const InlineTag& tag, std::string_view name) {
    for (const auto& [attribute, text] : tag.attributes)
        if (attribute == name) return text;
    return {};
}

InlineText without_highlights(InlineText text) {
    std::erase_if(text.tags, [](const InlineTag& tag) { return tag.element == "hi" || tag.element == "/hi"; });
    return text;
}

/// The index of the tag of `element` with this i; tags.size() where there is none.
std::size_t numbered(const InlineText& text, std::string_view element, const std::string& i) {
    return static_cast<std::size_t>(
        std::find_if(text.tags.begin(), text.tags.end(),
                     [&](const InlineTag& tag) { return tag.element == element && value(tag, "i") == i; }) -
        text.tags.begin());
}

/// Equal for texts that match: an ept stands with the place of its bpt in the text, an it with its half.
std::string key_of(const InlineText& text) {
    std::string out;
    std::size_t at = 0;
    for (const InlineTag& tag : text.tags) {
        out += text.text.substr(at, tag.at - at) + '\x01' + tag.element;
        if (tag.element == "ept") out += std::to_string(numbered(text, "bpt", value(tag, "i")));
        if (tag.element == "it") out += value(tag, "pos");
        out += '\x02';
        at = tag.at;
    }
    return out + text.text.substr(at);
}

/// Which tag of the source a tag of the target stands for: the one with its x, else the first of its kind that is left.
std::size_t counterpart(const InlineTag& tag, const InlineText& source, const std::vector<bool>& taken) {
    std::size_t first = source.tags.size();
    for (std::size_t i = source.tags.size(); i-- > 0;) {
        if (source.tags[i].element != tag.element || taken[i]) continue;
        first = i;
        if (!value(tag, "x").empty() && value(source.tags[i], "x") == value(tag, "x")) break;
    }
    return first;
}

}  // namespace

Memory::Memory(const std::vector<store::TranslationUnit>& units, std::string_view source, std::string_view target) {
    for (const store::TranslationUnit& unit : units) {
        const InlineText* from = text_in(unit, source);
        const InlineText* to = text_in(unit, target);
        if (from == nullptr || to == nullptr) continue;
        InlineText text = without_highlights(*from);
        pairs_.push_back({key_of(text), text, without_highlights(*to)});
    }
}

std::optional<InlineText> Memory::translate(const InlineText& segment) const {
    const std::string key = key_of(segment);
    const auto pair = std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& p) { return p.key == key; });
    if (pair == pairs_.end()) return std::nullopt;
    InlineText out = pair->target;
    std::vector<bool> taken(segment.tags.size());
    std::vector<std::size_t> stands_for(out.tags.size());
    for (std::size_t t = 0; t < out.tags.size(); ++t) {
        const std::string i = value(out.tags[t], "i");
        std::size_t index = 0;
        if (out.tags[t].element == "ept") {
            const std::size_t begin = numbered(pair->target, "bpt", i);
            if (begin == out.tags.size()) return std::nullopt;
            index = numbered(pair->source, "ept", value(pair->source.tags[stands_for[begin]], "i"));
        } else {
            index = counterpart(out.tags[t], pair->source, taken);
        }
        if (index == segment.tags.size()) return std::nullopt;
        taken[index] = true;
        stands_for[t] = index;
        out.tags[t].code = segment.tags[index].code;
    }
    return out;
}

}  // namespace yakugo::lisa
