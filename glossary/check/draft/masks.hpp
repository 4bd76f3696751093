// SPDX-License-Identifier: Apache-2.0
// Which parts of a text are no language, and which are other people's.
#pragma once

#include "glossary/check/draft/draft.hpp"

namespace yakugo::check {

/// Fills Text::masked and Text::quoted; what is masked already stays so. Linear in the text.
///
/// Masked: addresses (https://…, www.…), mail addresses, @handles, #hashtags, file paths (/usr/bin, C:\x, src/a.cpp,
/// IMG_0231.jpg), `code` and what stands in <code>, <pre>, <script>, <style>; tags, comments and entities of HTML;
/// readings of ruby (<rt>よみ</rt>, <rp>; 国境《こっきょう》 and ｜ before its base, also ［＃…］ as Aozora Bunko has
/// them); placeholders (%s, %1$d, %(name)s, {0}, ${x}, {{x}}); targets of Markdown's links, ](…) and ][…].
///
/// Quoted: 「…」, 『…』, “…” and "…", with their marks, the outermost ones; one that is not closed ends with the text,
/// but for a straight quotation mark, which then is none.
void mark(Text& text);
/// All texts of all units, in up to `jobs` threads.
void mark(Draft& draft, std::size_t jobs = 1);

}  // namespace yakugo::check
