// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/properties.hpp"

#include "libalign/document/html/tokens.hpp"

#include <algorithm>

namespace yakugo::document::html {

namespace {

// In the order of Key.
constexpr std::array<std::string_view, kKeys> kNames = {
    "alt",      "aria-hidden", "charset", "class",    "content",  "datetime", "epub:type", "hidden",
    "href",     "http-equiv",  "id",      "itemprop", "itemtype", "lang",     "name",      "open",
    "property", "rel",         "role",    "style",    "title",    "type"};

std::string lower_without_spaces(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n') continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return out;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    for (std::size_t at = list.find_first_not_of(" \t\n\f\r"); at < list.size();) {
        const std::size_t end = std::min(list.find_first_of(" \t\n\f\r", at), list.size());
        words.push_back(list.substr(at, end - at));
        at = list.find_first_not_of(" \t\n\f\r", end);
    }
    return words;
}

Properties::Properties(std::string_view text, ByteRange tag) : text_(text) {
    if (tag.empty()) return;
    Attributes attributes(text, tag);
    for (Attribute attribute; attributes.next(attribute);) {
        for (std::size_t key = 0; key < kKeys; ++key) {
            if (found_[key] || !same_name(attribute.name, kNames[key])) continue;
            found_[key] = true;
            ranges_[key] = attribute.value;
        }
    }
}

std::string Properties::value(Key key) const {
    return unescaped(raw(key), true);
}

bool Properties::is(Key key, std::string_view value) const {
    return has(key) && same_name(raw(key), value);
}

bool Properties::has_word(Key key, std::string_view word) const {
    const std::string_view list = raw(key);
    if (list.size() < word.size()) return false;
    const auto words = words_of(list);
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return same_name(one, word); });
}

bool Properties::is_hidden() const {
    if (has(Key::hidden) || is(Key::aria_hidden, "true")) return true;
    if (has(Key::style)) {
        const std::string style = lower_without_spaces(raw(Key::style).substr(0, 10'000));
        if (style.find("display:none") != std::string::npos) return true;
        if (style.find("visibility:hidden") != std::string::npos) return true;
    }
    // The number of a note and the arrow back from it (EPUB Structural Semantics, DPUB-ARIA) are no words of a sentence.
    if (has_word(Key::epub_type, "noteref") || has_word(Key::role, "doc-noteref")) return true;
    if (has_word(Key::epub_type, "backlink") || has_word(Key::role, "doc-backlink")) return true;
    return has_word(Key::class_, "screen-reader-text") || has_word(Key::class_, "sr-only") ||
           has_word(Key::class_, "visually-hidden");
}

}  // namespace yakugo::document::html
