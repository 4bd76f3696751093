// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/boilerplate.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/document/page_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kLongestClass = 64;  // bytes of a class that is looked at

// "category-nav" says what a post is about, "has-sidebar" what a page has; neither says what the element is.
constexpr auto kDescribing = std::to_array<std::string_view>(
    {"category-", "tag-", "type-", "has-", "is-", "no-", "with-", "status-", "format-", "single-"});

constexpr auto kRolesAround = std::to_array<std::string_view>(
    {"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar"});

constexpr auto kWholes = std::to_array<std::string_view>({"entry", "post", "article", "story", "textnote"});
constexpr auto kContents =
    std::to_array<std::string_view>({"body", "content", "contents", "text", "bodytext", "bodyinner", "bodycontent"});
constexpr auto kTitles = std::to_array<std::string_view>({"title", "headline", "name"});
constexpr auto kLeads = std::to_array<std::string_view>(
    {"dek", "deck", "subtitle", "subhead", "subheadline", "subheading", "standfirst", "lede"});

// "post-body" + "entry_content" without what parts their words.
std::string joined(std::string_view name) {
    std::string out = ascii_lowered(name);
    std::erase_if(out, [](char c) { return c == '-' || c == '_'; });
    return out;
}

template <class Words>
bool contains(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <class Ends>
bool ends_as_part(std::string_view name, const Ends& ends) {
    for (const std::string_view whole : kWholes) {
        for (const std::string_view end : ends) {
            if (!name.ends_with(end)) continue;
            if (name.substr(0, name.size() - end.size()).ends_with(whole)) return true;
        }
    }
    return false;
}

bool is_page_word(PageWord kind, std::string_view word) {
    const auto words = page_words(kind);
    return std::binary_search(words.begin(), words.end(), word);
}

std::uint16_t around(std::string_view name) {
    const std::string all = ascii_lowered(name);
    if (std::any_of(kDescribing.begin(), kDescribing.end(), [&](auto prefix) { return all.starts_with(prefix); }))
        return 0;
    std::uint16_t purpose = 0;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find_first_of("-_", at), all.size());
        const std::string_view word = std::string_view(all).substr(at, end - at);
        if (is_page_word(PageWord::around, word)) purpose |= kAround;
        if (is_page_word(PageWord::other, word)) purpose |= kAround | kOther;
        at = end + 1;
    }
    return purpose;
}

std::uint16_t purpose_of_name(std::string_view name) {
    if (name.size() > kLongestClass) return 0;
    const std::string all = joined(name);
    std::uint16_t purpose = 0;
    if (all == "hentry" || all == "hnews") purpose |= kArticle;
    if (all == "post" || all == "entry" || all == "article" || all == "postouter" || all == "articleouter")
        purpose |= kMaybeArticle;
    if (all == "econtent" || ends_as_part(all, kContents)) purpose |= kContent;
    if (all == "pname" || all == "headline" || ends_as_part(all, kTitles)) purpose |= kTitle;
    if (all == "published" || all == "dtpublished" || all == "entrydate" || all == "postdate" || all == "articledate")
        purpose |= kPublished;
    if (all == "dateheader") purpose |= kDayHeader;
    if (all == "psummary" || std::any_of(kLeads.begin(), kLeads.end(), [&](auto end) { return all.ends_with(end); }))
        purpose |= kLead;
    if (all == "author" || all == "pauthor" || all.ends_with("byline") || all.ends_with("authorname"))
        purpose |= kByline;
    purpose |= around(name);
    if (all == "tableofcontents") purpose |= kAround;
    return purpose;
}

std::uint16_t purpose_of_data(const Properties& properties) {
    std::uint16_t purpose = 0;
    const std::string_view type = properties.raw(Key::itemtype);
    if (type.ends_with("Article") || type.ends_with("BlogPosting") || type.ends_with("/Report")) purpose |= kArticle;
    if (properties.has_word(Key::itemprop, "articleBody")) purpose |= kContent;
    if (properties.has_word(Key::itemprop, "headline")) purpose |= kTitle;
    if (properties.has_word(Key::itemprop, "datePublished")) purpose |= kPublished;
    if (properties.has_word(Key::rel, "tag")) purpose |= kTag;
    if (properties.has_word(Key::rel, "bookmark")) purpose |= kPermalink;
    const std::string_view role = properties.raw(Key::role);
    if (role == "article") purpose |= kArticle;
    if (role == "main") purpose |= kMain;
    if (role == "banner") purpose |= kHeader;
    if (contains(kRolesAround, role)) purpose |= kAround;
    return purpose;
}

}  // namespace

std::uint16_t purpose_of(Tag tag, const Properties& properties) {
    std::uint16_t purpose = purpose_of_data(properties);
    for (const std::string_view name : words_of(properties.raw(Key::class_))) purpose |= purpose_of_name(name);
    if (properties.has(Key::id)) purpose |= purpose_of_name(properties.raw(Key::id));
    if (tag == Tag::article) purpose |= kArticle;
    if (tag == Tag::main) purpose |= kMain;
    if (tag == Tag::time) purpose |= kPublished;
    if (tag == Tag::header) purpose |= kHeader;
    if (tag == Tag::nav || tag == Tag::footer || tag == Tag::menu) purpose |= kAround;
    if (tag == Tag::aside && !is_note(properties)) purpose |= kAround;
    if (tag == Tag::html || tag == Tag::body) purpose = 0;
    return purpose;
}

bool is_caption(const Properties& properties) {
    if (!properties.has(Key::class_)) return false;
    const auto classes = words_of(properties.raw(Key::class_));
    return std::any_of(classes.begin(), classes.end(), [](std::string_view name) {
        if (name.size() > kLongestClass || name == "wp-caption") return false;
        const std::string all = joined(name);
        const bool describes = all.starts_with("has") || all.starts_with("no") || all.starts_with("with");
        return !describes && (all.ends_with("caption") || all.ends_with("captiontext"));
    });
}

bool is_note(const Properties& properties) {
    for (const std::string_view word : {"doc-footnote", "doc-endnote", "doc-endnotes"})
        if (properties.has_word(Key::role, word)) return true;
    for (const std::string_view word : {"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"}) {
        if (properties.has_word(Key::epub_type, word) || properties.has_word(Key::class_, word)) return true;
    }
    return properties.has_word(Key::class_, "wp-block-footnotes");
}

}  // namespace yakugo::document::html
