// SPDX-License-Identifier: Apache-2.0
// What the attributes of an element say, those that a reader of documents asks for.
#pragma once

#include "libalign/core/byte_range.hpp"
#include "libalign/document/html/tree.hpp"

#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

enum class Key {
    alt,
    aria_hidden,
    charset,
    class_,
    content,
    datetime,
    epub_type,
    hidden,
    href,
    http_equiv,
    id,
    itemprop,
    itemtype,
    lang,
    name,
    open,
    property,
    rel,
    role,
    style,
    title,
    type
};
inline constexpr std::size_t kKeys = 22;

class Properties {
public:
    Properties(std::string_view text, ByteRange tag);

    bool has(Key key) const { return found_[static_cast<std::size_t>(key)]; }
    /// Bytes of the text, as written.
    ByteRange range(Key key) const { return ranges_[static_cast<std::size_t>(key)]; }
    std::string_view raw(Key key) const { return slice(text_, range(key)); }
    /// With its character references resolved.
    std::string value(Key key) const;
    bool is(Key key, std::string_view value) const;
    /// Whether a list parted by white space (class, rel, role, itemprop) has a word, whatever its case.
    bool has_word(Key key, std::string_view word) const;
    /// hidden, aria-hidden="true", display: none, and classes that only screen readers are given.
    bool is_hidden() const;

private:
    std::string_view text_;
    std::array<ByteRange, kKeys> ranges_{};
    std::bitset<kKeys> found_;
};

/// The words of a list that is parted by white space, as views.
std::vector<std::string_view> words_of(std::string_view list);

}  // namespace yakugo::document::html
