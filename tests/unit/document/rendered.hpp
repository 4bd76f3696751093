// SPDX-License-Identifier: Apache-2.0
// Posts of a dump as Blogger and WordPress would publish and export them.
#pragma once

#include "libalign/document/document.hpp"

#include <string>
#include <string_view>

namespace rendered {

/// & < > " as references.
std::string escaped(std::string_view text);

/// The text that Blogger's editor keeps of a post: pictures in separators, captions in tables, paragraphs in <div>.
std::string body(const yakugo::document::Document& document, const yakugo::document::Post& post);
/// The whole title line, with publication and comment.
std::string title(const yakugo::document::Document& document, const yakugo::document::Post& post);
/// Where the post itself was published.
std::string url(std::size_t number);

/// An archive page with all posts, as saved by a browser.
std::string blogger_page(const yakugo::document::Document& document);
/// A backup: settings, a template, the posts, a draft, a comment and a page.
std::string blogger_backup(const yakugo::document::Document& document);
/// The same from Google Takeout.
std::string blogger_takeout(const yakugo::document::Document& document);
/// WordPress' export, with the text as its classic editor keeps it.
std::string wordpress_export(const yakugo::document::Document& document);

}  // namespace rendered
