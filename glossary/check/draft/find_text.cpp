// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/find_text.hpp"

#include <cstddef>

namespace yakugo::check {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

std::optional<Origin> find_text(std::string_view wanted, std::string_view scanned, const Origin& origin) {
    Origin out;
    std::size_t have = 0, at = 0;
    while (have < wanted.size()) {
        std::size_t same = 0;
        while (have + same < wanted.size() && at + same < scanned.size() && wanted[have + same] == scanned[at + same])
            ++same;
        if (same > 0) {
            out.append(origin, {at, at + same});
            have += same;
            at += same;
        } else if (at < scanned.size() && is_blank(scanned[at])) {
            if (is_blank(wanted[have])) {  // a space for a line break
                out.append(origin, {at, at + 1});
                ++have;
            }
            ++at;
        } else {
            return std::nullopt;
        }
    }
    while (at < scanned.size() && is_blank(scanned[at])) ++at;
    if (at < scanned.size()) return std::nullopt;
    return out;
}

}  // namespace yakugo::check
