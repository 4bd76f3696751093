// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/report/artifact_uri.hpp"

#include <fmt/format.h>

namespace yakugo::check {
namespace {

// RFC 3986, 2.3
bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = digit(text[i + 1]), low = digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

}  // namespace

std::string uri_of_path(std::string_view path) {
    std::string out = path.starts_with('/') ? "file://" : "";
    while (path.starts_with("./")) {
        path.remove_prefix(2);
        while (path.starts_with('/')) path.remove_prefix(1);
    }
    for (const char c : path) {
        if (is_unreserved(c) || c == '/')
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::optional<std::string> path_of_uri(std::string_view uri) {
    constexpr std::string_view kScheme = "file://", kHost = "localhost";
    if (!uri.starts_with(kScheme)) return std::nullopt;
    uri.remove_prefix(kScheme.size());
    if (uri.starts_with(kHost)) uri.remove_prefix(kHost.size());
    if (!uri.starts_with('/')) return std::nullopt;
    auto path = decoded(uri.substr(0, uri.find_first_of("?#")));
    if (path && path->find('\0') != std::string::npos) return std::nullopt;
    return path;
}

}  // namespace yakugo::check
