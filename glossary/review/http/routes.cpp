// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/routes.hpp"

#include <fmt/core.h>

#include <charconv>
#include <optional>

namespace yakugo::review::http {

namespace {

// A positive number without sign or leading zero.
std::optional<std::int64_t> id_of(std::string_view text) {
    std::int64_t id = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), id);
    if (text.empty() || text.front() < '1' || text.front() > '9') return std::nullopt;
    return result.ec == std::errc{} && result.ptr == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

// What the path has where the pattern has "*", 0 where that has none; nothing where it does not fit.
std::optional<std::int64_t> fit(std::string_view pattern, std::string_view path) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == path ? std::optional<std::int64_t>(0) : std::nullopt;
    const std::string_view before = pattern.substr(0, star), behind = pattern.substr(star + 1);
    if (path.size() <= before.size() + behind.size() || !path.starts_with(before) || !path.ends_with(behind))
        return std::nullopt;
    return id_of(path.substr(before.size(), path.size() - before.size() - behind.size()));
}

}  // namespace

Routes::Found Routes::find(const std::string& method, std::string_view path) const {
    std::string methods;
    for (const Route& route : routes_) {
        const std::optional<std::int64_t> id = fit(route.path, path);
        if (!id) continue;
        if (method == route.access.method) return {&route, *id};
        methods += fmt::format("{}{}", methods.empty() ? "" : " or ", route.access.method);
    }
    if (methods.empty()) throw Refusal(404, "there is no such page");
    throw Refusal(405, fmt::format("expected {}, found {}", methods, method));
}

}  // namespace yakugo::review::http
