// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/text_lines.hpp"

#include "libalign/document/readers.hpp"
#include "libalign/markup/placed_text.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace yakugo::document {

void add_text_lines(Flow& flow) {
    flow.entries.emplace_back();
    flow.is_plain = true;
    Part& part = flow.parts.front();
    const std::string_view text = part.text;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        ++number;
        const std::string_view kept = text::trim(text.substr(at, end - at));
        const auto begin = static_cast<std::size_t>(kept.data() - text.data());
        if (!kept.empty()) part.lines.push_back({{begin, begin + kept.size()}, Mark::none, number, 0});
        at = end + 1;
    }
}

Flow read_text_flow(const std::string& bytes, const std::string& name) {
    Flow flow;
    markup::PlacedText placed = markup::placed_text(bytes, name, flow.diagnostics);
    Part& part = flow.parts.emplace_back();
    static_cast<markup::PlacedText&>(part) = std::move(placed);
    add_text_lines(flow);
    return flow;
}

}  // namespace yakugo::document
