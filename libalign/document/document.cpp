// SPDX-License-Identifier: Apache-2.0
// Names of block kinds, as users and files see them.
#include "libalign/document/document.hpp"

namespace yakugo::document {

std::string_view name(BlockKind kind) {
    switch (kind) {
        case BlockKind::title: return "title";
        case BlockKind::dek: return "dek";
        case BlockKind::caption: return "caption";
        case BlockKind::alt: return "alt";
        case BlockKind::credit: return "credit";
        case BlockKind::byline: return "byline";
        case BlockKind::date: return "date";
        case BlockKind::url: return "url";
        case BlockKind::heading: return "heading";
        case BlockKind::body: return "body";
        case BlockKind::list: return "list";
        case BlockKind::sentence: return "sentence_pair";
    }
    return "";
}

}  // namespace yakugo::document
