// SPDX-License-Identifier: Apache-2.0
// What a request that gets nothing is told: status, one word, one sentence.
#pragma once

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace yakugo::review::http {

/// The word of README.md for a status: 404 is "not_found".
std::string_view error_word(int status);

/// Thrown by guard and routes; what() is for the person and the log.
class Refusal : public std::runtime_error {
public:
    Refusal(int status, const std::string& message) : std::runtime_error(message), status_(status) {}
    int status() const noexcept { return status_; }

private:
    int status_;
};

/// Bytes that are no UTF-8 become U+FFFD.
std::string to_text(const nlohmann::ordered_json& value);

void put_json(httplib::Response& response, const nlohmann::ordered_json& value);
/// `items`: of 409, the pairs as they are now; null: none.
void put_error(httplib::Response& response, int status, std::string_view message,
               const nlohmann::ordered_json& items = nullptr);

/// Headers of every answer, whatever it is.
httplib::Headers safe_headers();

}  // namespace yakugo::review::http
