// SPDX-License-Identifier: Apache-2.0
// What a reader gives, as text that a test can compare.
#pragma once

#include "libalign/document/flow.hpp"
#include "libalign/document/html/html.hpp"

#include <string>
#include <string_view>

namespace html_lines {

std::string_view name(yakugo::document::Mark mark);
/// "heading:text|text||text": lines parted by |, gaps by ||, with their marks.
std::string shown(const yakugo::document::Flow& flow);
/// The same of a fragment, read by append_html().
std::string shown(std::string_view html, const yakugo::document::HtmlContext& context = {});
/// Reads a fragment in an encoding; lines are numbered as in a file.
yakugo::document::Flow read(const yakugo::markup::PlacedText& html, yakugo::document::HtmlContext context);

/// UTF-8 in another encoding, by ICU's name.
std::string encoded(std::string_view utf8, const char* encoding);

}  // namespace html_lines
