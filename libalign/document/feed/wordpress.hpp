// SPDX-License-Identifier: Apache-2.0
// The text of WordPress' editor as HTML.
#pragma once

#include "libalign/markup/placed_text.hpp"

namespace yakugo::document::feed {

/// What WordPress does when it shows a post (wpautop() and shortcodes), as far as it moves text: where there is no <p>,
/// blank lines part paragraphs and line breaks are <br>; [caption]<img/> text[/caption] becomes a figure with its
/// caption; [embed] is left out with what is inside, other shortcodes without it. What is in square brackets and no
/// shortcode, as [sic], stays.
markup::PlacedText wordpress_html(const markup::PlacedText& content);

}  // namespace yakugo::document::feed
