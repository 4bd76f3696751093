// SPDX-License-Identifier: Apache-2.0
// The elements of HTML and what each does to text and to the elements round it.
#pragma once

#include <cstdint>
#include <string_view>

namespace yakugo::document::html {

/// Elements that something depends on; all others are `unknown` and behave as <span> does.
enum class Tag : std::uint8_t {
    unknown,
    a,
    address,
    applet,
    area,
    article,
    aside,
    audio,
    b,
    base,
    basefont,
    bgsound,
    big,
    blockquote,
    body,
    br,
    button,
    canvas,
    caption,
    center,
    code,
    col,
    colgroup,
    datalist,
    dd,
    details,
    dialog,
    dir,
    div,
    dl,
    dt,
    em,
    embed,
    fieldset,
    figcaption,
    figure,
    font,
    footer,
    foreignobject,
    form,
    frame,
    frameset,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    head,
    header,
    hgroup,
    hr,
    html,
    i,
    iframe,
    img,
    input,
    keygen,
    label,
    li,
    link,
    listing,
    main,
    map,
    marquee,
    math,
    menu,
    meta,
    meter,
    nav,
    nobr,
    noembed,
    noframes,
    noscript,
    object,
    ol,
    optgroup,
    option,
    output,
    p,
    param,
    plaintext,
    pre,
    progress,
    q,
    rb,
    rp,
    rt,
    rtc,
    ruby,
    s,
    script,
    search,
    section,
    select,
    small,
    source,
    strike,
    strong,
    style,
    summary,
    svg,
    table,
    tbody,
    td,
    template_,
    textarea,
    tfoot,
    th,
    thead,
    time,
    title,
    tr,
    track,
    tt,
    u,
    ul,
    video,
    wbr,
    xmp
};

/// Tag of a name in any case.
Tag tag_of(std::string_view name);

// Sets of elements, as bits.
inline constexpr std::uint32_t kVoid = 1;           ///< never has content: <br>
inline constexpr std::uint32_t kRawText = 2;        ///< its content has no tags: <script>
inline constexpr std::uint32_t kSpecial = 4;        ///< the Standard's "special" elements, which end tags do not cross
inline constexpr std::uint32_t kScope = 8;          ///< nothing outside is closed from inside: <td>
inline constexpr std::uint32_t kClosesP = 16;       ///< its start tag ends a paragraph
inline constexpr std::uint32_t kBlock = 32;         ///< begins and ends a line
inline constexpr std::uint32_t kMargin = 64;        ///< a blank line before and behind it
inline constexpr std::uint32_t kDropped = 128;      ///< shows no text of the document: <script>, <button>
inline constexpr std::uint32_t kHeading = 256;      ///< <h1> to <h6>
inline constexpr std::uint32_t kInHead = 512;       ///< may stand in <head>
inline constexpr std::uint32_t kFormatting = 1024;  ///< <b>, <font>: an end tag does not cross blocks
inline constexpr std::uint32_t kTablePart = 2048;   ///< <tr>, <tbody> ...: only in a table

std::uint32_t traits_of(Tag tag);
inline bool is(Tag tag, std::uint32_t any) {
    return (traits_of(tag) & any) != 0;
}

}  // namespace yakugo::document::html
