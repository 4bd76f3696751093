// SPDX-License-Identifier: Apache-2.0
// The vocabulary of the HTML Standard (WHATWG), with its obsolete elements (16.2), which old pages are made of.
#include "libalign/document/html/tags.hpp"

#include <algorithm>
#include <array>

namespace yakugo::document::html {

namespace {

struct Row {
    std::string_view name;
    Tag tag;
    std::uint32_t traits;
};

// In the order of the names, which is that of Tag.
constexpr auto kTags = std::to_array<Row>({
    {"", Tag::unknown, 0},
    {"a", Tag::a, kFormatting},
    {"address", Tag::address, kSpecial | kClosesP | kBlock},
    {"applet", Tag::applet, kSpecial | kScope | kDropped},
    {"area", Tag::area, kVoid | kSpecial | kDropped},
    {"article", Tag::article, kSpecial | kClosesP | kBlock},
    {"aside", Tag::aside, kSpecial | kClosesP | kBlock},
    {"audio", Tag::audio, kBlock | kDropped},
    {"b", Tag::b, kFormatting},
    {"base", Tag::base, kVoid | kSpecial | kDropped | kInHead},
    {"basefont", Tag::basefont, kVoid | kSpecial | kDropped | kInHead},
    {"bgsound", Tag::bgsound, kVoid | kSpecial | kDropped | kInHead},
    {"big", Tag::big, kFormatting},
    {"blockquote", Tag::blockquote, kSpecial | kClosesP | kBlock | kMargin},
    {"body", Tag::body, kSpecial | kBlock},
    {"br", Tag::br, kVoid | kSpecial},
    {"button", Tag::button, kSpecial | kDropped},
    {"canvas", Tag::canvas, kBlock | kDropped},
    {"caption", Tag::caption, kSpecial | kScope | kBlock | kTablePart},
    {"center", Tag::center, kSpecial | kClosesP | kBlock},
    {"code", Tag::code, kFormatting},
    {"col", Tag::col, kVoid | kSpecial | kDropped | kTablePart},
    {"colgroup", Tag::colgroup, kSpecial | kDropped | kTablePart},
    {"datalist", Tag::datalist, kDropped},
    {"dd", Tag::dd, kSpecial | kClosesP | kBlock},
    {"details", Tag::details, kSpecial | kClosesP | kBlock},
    {"dialog", Tag::dialog, kClosesP | kBlock},
    {"dir", Tag::dir, kSpecial | kClosesP | kBlock | kMargin},
    {"div", Tag::div, kSpecial | kClosesP | kBlock},
    {"dl", Tag::dl, kSpecial | kClosesP | kBlock | kMargin},
    {"dt", Tag::dt, kSpecial | kClosesP | kBlock},
    {"em", Tag::em, kFormatting},
    {"embed", Tag::embed, kVoid | kSpecial | kDropped},
    {"fieldset", Tag::fieldset, kSpecial | kClosesP | kBlock},
    {"figcaption", Tag::figcaption, kSpecial | kClosesP | kBlock},
    {"figure", Tag::figure, kSpecial | kClosesP | kBlock | kMargin},
    {"font", Tag::font, kFormatting},
    {"footer", Tag::footer, kSpecial | kClosesP | kBlock},
    {"foreignobject", Tag::foreignobject, kSpecial | kScope},
    {"form", Tag::form, kSpecial | kClosesP | kBlock},
    {"frame", Tag::frame, kVoid | kSpecial | kDropped},
    {"frameset", Tag::frameset, kSpecial | kBlock | kDropped},
    {"h1", Tag::h1, kSpecial | kClosesP | kBlock | kMargin | kHeading},
    {"h2", Tag::h2, kSpecial | kClosesP | kBlock | kMargin | kHeading},
    {"h3", Tag::h3, kSpecial | kClosesP | kBlock | kMargin | kHeading},
    {"h4", Tag::h4, kSpecial | kClosesP | kBlock | kMargin | kHeading},
    {"h5", Tag::h5, kSpecial | kClosesP | kBlock | kMargin | kHeading},
    {"h6", Tag::h6, kSpecial | kClosesP | kBlock | kMargin | kHeading},
    {"head", Tag::head, kSpecial | kDropped},
    {"header", Tag::header, kSpecial | kClosesP | kBlock},
    {"hgroup", Tag::hgroup, kSpecial | kClosesP | kBlock},
    {"hr", Tag::hr, kVoid | kSpecial | kClosesP | kBlock | kMargin},
    {"html", Tag::html, kSpecial | kScope | kBlock},
    {"i", Tag::i, kFormatting},
    {"iframe", Tag::iframe, kRawText | kSpecial | kBlock | kDropped},
    {"img", Tag::img, kVoid | kSpecial},
    {"input", Tag::input, kVoid | kSpecial | kDropped},
    {"keygen", Tag::keygen, kVoid | kSpecial | kDropped},
    {"label", Tag::label, 0},
    {"li", Tag::li, kSpecial | kClosesP | kBlock},
    {"link", Tag::link, kVoid | kSpecial | kDropped | kInHead},
    {"listing", Tag::listing, kSpecial | kClosesP | kBlock | kMargin},
    {"main", Tag::main, kSpecial | kClosesP | kBlock},
    {"map", Tag::map, kDropped},
    {"marquee", Tag::marquee, kSpecial | kScope | kBlock},
    {"math", Tag::math, kScope},
    {"menu", Tag::menu, kSpecial | kClosesP | kBlock | kMargin},
    {"meta", Tag::meta, kVoid | kSpecial | kDropped | kInHead},
    {"meter", Tag::meter, kDropped},
    {"nav", Tag::nav, kSpecial | kClosesP | kBlock},
    {"nobr", Tag::nobr, kFormatting},
    {"noembed", Tag::noembed, kRawText | kSpecial | kDropped},
    {"noframes", Tag::noframes, kRawText | kSpecial | kBlock | kDropped | kInHead},
    {"noscript", Tag::noscript, kSpecial | kDropped | kInHead},
    {"object", Tag::object, kSpecial | kScope | kBlock | kDropped},
    {"ol", Tag::ol, kSpecial | kClosesP | kBlock | kMargin},
    {"optgroup", Tag::optgroup, kBlock | kDropped},
    {"option", Tag::option, kBlock | kDropped},
    {"output", Tag::output, kDropped},
    {"p", Tag::p, kSpecial | kClosesP | kBlock | kMargin},
    {"param", Tag::param, kVoid | kSpecial | kDropped},
    {"plaintext", Tag::plaintext, kRawText | kSpecial | kClosesP | kBlock | kMargin},
    {"pre", Tag::pre, kSpecial | kClosesP | kBlock | kMargin},
    {"progress", Tag::progress, kDropped},
    {"q", Tag::q, 0},
    {"rb", Tag::rb, 0},
    {"rp", Tag::rp, kDropped},
    {"rt", Tag::rt, kDropped},
    {"rtc", Tag::rtc, kDropped},
    {"ruby", Tag::ruby, 0},
    {"s", Tag::s, kFormatting},
    {"script", Tag::script, kRawText | kSpecial | kDropped | kInHead},
    {"search", Tag::search, kSpecial | kClosesP | kBlock},
    {"section", Tag::section, kSpecial | kClosesP | kBlock},
    {"select", Tag::select, kSpecial | kDropped},
    {"small", Tag::small, kFormatting},
    {"source", Tag::source, kVoid | kSpecial | kDropped},
    {"strike", Tag::strike, kFormatting},
    {"strong", Tag::strong, kFormatting},
    {"style", Tag::style, kRawText | kSpecial | kDropped | kInHead},
    {"summary", Tag::summary, kSpecial | kClosesP | kBlock},
    {"svg", Tag::svg, kScope | kDropped},
    {"table", Tag::table, kSpecial | kScope | kClosesP | kBlock | kMargin},
    {"tbody", Tag::tbody, kSpecial | kBlock | kTablePart},
    {"td", Tag::td, kSpecial | kScope | kBlock | kTablePart},
    {"template", Tag::template_, kSpecial | kScope | kDropped | kInHead},
    {"textarea", Tag::textarea, kRawText | kSpecial | kDropped},
    {"tfoot", Tag::tfoot, kSpecial | kBlock | kTablePart},
    {"th", Tag::th, kSpecial | kScope | kBlock | kTablePart},
    {"thead", Tag::thead, kSpecial | kBlock | kTablePart},
    {"time", Tag::time, 0},
    {"title", Tag::title, kRawText | kSpecial | kDropped | kInHead},
    {"tr", Tag::tr, kSpecial | kBlock | kTablePart},
    {"track", Tag::track, kVoid | kSpecial | kDropped},
    {"tt", Tag::tt, kFormatting},
    {"u", Tag::u, kFormatting},
    {"ul", Tag::ul, kSpecial | kClosesP | kBlock | kMargin},
    {"video", Tag::video, kBlock | kDropped},
    {"wbr", Tag::wbr, kVoid | kSpecial},
    {"xmp", Tag::xmp, kRawText | kSpecial | kClosesP | kBlock | kMargin},
});

constexpr bool is_ordered() {
    for (std::size_t i = 0; i < kTags.size(); ++i) {
        if (static_cast<std::size_t>(kTags[i].tag) != i || (i > 0 && kTags[i].name <= kTags[i - 1].name)) return false;
    }
    return true;
}
static_assert(is_ordered());

constexpr std::size_t kLongest = 13;  // "foreignobject"

}  // namespace

Tag tag_of(std::string_view name) {
    if (name.size() > kLongest) return Tag::unknown;
    std::array<char, kLongest> lower{};
    std::transform(name.begin(), name.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    const std::string_view wanted(lower.data(), name.size());
    const auto found = std::lower_bound(kTags.begin(), kTags.end(), wanted,
                                        [](const Row& row, std::string_view value) { return row.name < value; });
    return found != kTags.end() && found->name == wanted ? found->tag : Tag::unknown;
}

std::uint32_t traits_of(Tag tag) {
    return kTags[static_cast<std::size_t>(tag)].traits;
}

}  // namespace yakugo::document::html
