// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/pages.hpp"

#include <algorithm>

namespace yakugo::review::http {

const Page* find_page(std::string_view path) {
    if (path == "/") path = "/index.html";
    const auto found =
        std::find_if(pages().begin(), pages().end(), [&](const Page& page) { return page.path == path; });
    return found == pages().end() ? nullptr : &*found;
}

}  // namespace yakugo::review::http
