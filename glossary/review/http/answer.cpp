// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/answer.hpp"

namespace yakugo::review::http {

using nlohmann::ordered_json;

std::string_view error_word(int status) {
    switch (status) {
        case 401: return "unauthorized";
        case 403: return "forbidden";
        case 404: return "not_found";
        case 405: return "method";
        case 409: return "stale";
        case 411: return "length";
        case 413: return "too_large";
        case 415: return "type";
        case 429: return "too_many";
        case 503: return "unavailable";
        default: return status < 500 ? "bad_request" : "internal";
    }
}

std::string to_text(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

void put_json(httplib::Response& response, const ordered_json& value) {
    response.set_content(to_text(value), "application/json");
}

void put_error(httplib::Response& response, int status, std::string_view message, const ordered_json& items) {
    ordered_json body = {{"error", error_word(status)}, {"message", message}};
    if (!items.is_null()) body["items"] = items;
    response.status = status;
    put_json(response, body);
}

httplib::Headers safe_headers() {
    return {{"Content-Security-Policy",
             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
             "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"},
            {"X-Content-Type-Options", "nosniff"},
            {"X-Frame-Options", "DENY"},
            {"Referrer-Policy", "no-referrer"},
            {"Cache-Control", "no-store"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"}};
}

}  // namespace yakugo::review::http
