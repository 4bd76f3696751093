// SPDX-License-Identifier: Apache-2.0
// Reading a dump that stands in a test, and asking what its blocks are.
#pragma once

#include "libalign/document/post_dump.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dump {

inline yakugo::document::Document read(std::string_view bytes) {
    return yakugo::document::read_post_dump(yakugo::text::decode(bytes, "dump.txt"), "dump.txt");
}

/// "text" or "text | credit" of each block of a kind.
inline std::vector<std::string> blocks(const yakugo::document::Document& document, const yakugo::document::Post& post,
                                       yakugo::document::BlockKind kind) {
    std::vector<std::string> out;
    for (const auto& block : post.blocks) {
        if (block.kind != kind) continue;
        out.emplace_back(document.at(block.range));
        if (!block.credit.empty()) {
            std::string_view credit = document.at(block.credit);
            while (credit.starts_with(' ') || credit.starts_with("\u00a0"))
                credit.remove_prefix(credit[0] == ' ' ? 1 : 2);
            out.back() += " | " + std::string(credit);
        }
    }
    return out;
}

}  // namespace dump
