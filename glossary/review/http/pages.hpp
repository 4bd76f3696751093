// SPDX-License-Identifier: Apache-2.0
// The files of page/, embedded in the program: there is no path that leads anywhere else.
#pragma once

#include <span>
#include <string_view>

namespace yakugo::review::http {

struct Page {
    std::string_view path;  ///< "/app.js"
    std::string_view type;  ///< "text/javascript; charset=utf-8"
    std::string_view content;
};

/// Made by embed.cmake; by path.
std::span<const Page> pages();
/// "/" is "/index.html". Null where there is none.
const Page* find_page(std::string_view path);

}  // namespace yakugo::review::http
