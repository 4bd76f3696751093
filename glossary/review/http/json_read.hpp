// SPDX-License-Identifier: Apache-2.0
// Bodies and parameters of requests, read strictly: a wrong field is named, with what was expected and what was found.
#pragma once

#include "glossary/review/change.hpp"
#include "glossary/store/queue.hpp"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::review::http {

/// Throws Refusal 400: no JSON (with line, column and what was expected), nested deeper than 64, invalid UTF-8, no object.
nlohmann::json parse_body(const std::string& text);

/// A value with its name in the body: "pairs[3].id". Everything throws Refusal 400.
class Value {
public:
    Value(const nlohmann::json& value, std::string name) : value_(&value), name_(std::move(name)) {}

    Value field(const char* name) const;                 ///< of an object; must be there
    std::optional<Value> maybe(const char* name) const;  ///< nothing where it is missing or null
    std::vector<Value> list(std::size_t most) const;
    std::string text(std::size_t most = 10000) const;  ///< bytes; no U+0000
    std::int64_t integer(std::int64_t least, std::int64_t most) const;
    double number(double least, double most) const;
    bool boolean() const;
    std::string word(std::initializer_list<const char*> words) const;  ///< one of these
    const nlohmann::json& json() const { return *value_; }
    [[noreturn]] void fail(const std::string& expected) const;

private:
    const nlohmann::json* value_;
    std::string name_;
};

std::string text_or(const Value& body, const char* name, const std::string& otherwise = {});
Seen read_seen(const Value& ref);
/// At least one, at most 1,000, each id once.
Pairs read_pairs(const Value& list);
store::QueueFilter read_filter(const Value& filter);

/// Parameters of a query. Everything throws Refusal 400: a parameter twice, no number, out of range, invalid UTF-8.
std::string text_parameter(const httplib::Request& request, const char* name);
std::optional<std::int64_t> integer_parameter(const httplib::Request& request, const char* name, std::int64_t least,
                                              std::int64_t most);
bool flag_parameter(const httplib::Request& request, const char* name);  ///< true or false; 1 or 0
store::QueueFilter filter_parameters(const httplib::Request& request);

/// A place of the queue as one word, and back.
std::string cursor_of(const store::QueuePlace& place);
std::optional<store::QueuePlace> read_cursor(const std::string& text);

}  // namespace yakugo::review::http
