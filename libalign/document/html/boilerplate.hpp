// SPDX-License-Identifier: Apache-2.0
// What an element is for: words that authoring systems use as classes, and the standards that say it.
#pragma once

#include "libalign/document/html/properties.hpp"
#include "libalign/document/html/tags.hpp"

#include <cstdint>

namespace yakugo::document::html {

// What an element may be at once, as bits.
inline constexpr std::uint16_t kArticle = 1;       ///< hAtom's hentry, h-entry, schema.org's Article, <article>
inline constexpr std::uint16_t kMaybeArticle = 2;  ///< "post", "entry": an article where it has content inside
inline constexpr std::uint16_t kTitle = 4;         ///< entry-title, headline
inline constexpr std::uint16_t kContent = 8;       ///< entry-content, post-body, articleBody
inline constexpr std::uint16_t kPublished = 16;    ///< <time>, published, datePublished
inline constexpr std::uint16_t kDayHeader = 32;    ///< Blogger's date-header, which governs the posts behind it
inline constexpr std::uint16_t kTag = 64;          ///< rel="tag"
inline constexpr std::uint16_t kPermalink = 128;   ///< rel="bookmark"
inline constexpr std::uint16_t kLead = 256;        ///< dek, subtitle, standfirst
inline constexpr std::uint16_t kByline = 512;      ///< author, byline
inline constexpr std::uint16_t kMain = 1024;       ///< <main>, role="main"
inline constexpr std::uint16_t kAround =
    2048;  ///< navigation, comments, shares, what is related: no text of the document
inline constexpr std::uint16_t kHeader = 4096;  ///< <header>, role="banner"
inline constexpr std::uint16_t kOther = 8192;   ///< with kAround: has running text of its own, comments for example

/// By tag, role, class, id, rel, itemprop and itemtype.
std::uint16_t purpose_of(Tag tag, const Properties& properties);

/// A class that is some kind of "caption": wp-caption-text, tr-caption. Containers of pictures are none.
bool is_caption(const Properties& properties);
/// A footnote or endnote, by role, epub:type or class.
bool is_note(const Properties& properties);

}  // namespace yakugo::document::html
