// SPDX-License-Identifier: Apache-2.0
// Which publication an article is from, when its label and its URL disagree.
#pragma once

#include "libalign/document/document.hpp"

namespace yakugo::document {

/// True when a printed label can be the owner of a host: "USNI News" of news.usni.org, "The War Zone" of twz.com (initials),
/// "Breaking Defense" of breakingdefense.com; "Defense News" is not of breakingdefense.com.
bool label_fits_host(std::string_view label, std::string_view host);

/// Fills Post::outlet of all posts: the printed label where it fits the URL's host (or there is no URL); else a label that other posts
/// of the document print and that fits, with a diagnostic where it replaces another one; else the printed label, or the bare host where
/// nothing is printed.
void settle_outlets(Document& document);

}  // namespace yakugo::document
