// SPDX-License-Identifier: Apache-2.0
#include "glossary/store/uri.hpp"

#include <fmt/format.h>

namespace yakugo::store {

std::string uri_of(const std::string& path, std::string_view query) {
    std::string uri = path.front() == '/' ? "file://" : "file:./";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '/';
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return uri.append(query);
}

}  // namespace yakugo::store
