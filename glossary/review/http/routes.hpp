// SPDX-License-Identifier: Apache-2.0
// The API: which path answers to what, and by whom.
#pragma once

#include "glossary/review/http/guard.hpp"

#include <httplib.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::review::http {

struct Call {
    const httplib::Request& request;
    std::int64_t id = 0;  ///< of the path, where it has one
};

struct Route {
    Access access;
    std::string_view path;  ///< "*" stands for an id: "/api/concepts/*/entry"
    std::function<void(const Call&, httplib::Response&)> answer;
};

/// The table; filled before the first request, then for many threads.
class Routes {
public:
    void add(Route route) { routes_.push_back(std::move(route)); }

    struct Found {
        const Route* route = nullptr;
        std::int64_t id = 0;
    };
    /// Throws Refusal: 404 no such path, or an id that is no number; 405 another method.
    Found find(const std::string& method, std::string_view path) const;

private:
    std::vector<Route> routes_;
};

}  // namespace yakugo::review::http
