// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/post_dump.hpp"

#include "libalign/document/read.hpp"
#include "libalign/document/text_lines.hpp"

#include <utility>

namespace yakugo::document {

Document read_post_dump(text::Decoded decoded, const std::string& source) {
    Flow flow;
    flow.diagnostics = std::move(decoded.diagnostics);
    flow.parts.emplace_back().text = std::move(decoded.text);
    add_text_lines(flow);
    return posts_of(std::move(flow), source);
}

}  // namespace yakugo::document
