// SPDX-License-Identifier: Apache-2.0
// Parameters of queries.
#include "glossary/review/http/answer.hpp"
#include "glossary/review/http/json_read.hpp"
#include "libalign/markup/utf8.hpp"

#include <fmt/core.h>

#include <charconv>
#include <cmath>

namespace yakugo::review::http {

namespace {

constexpr std::size_t kMostBytes = 1000, kMostValues = 100;

std::string checked(std::string text, const char* name) {
    if (text.size() > kMostBytes) throw Refusal(400, fmt::format("{}: longer than {} bytes", name, kMostBytes));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const auto code = markup::read_code_point(text, at);
        if (!code) throw Refusal(400, fmt::format("{}: byte {}: invalid UTF-8", name, here + 1));
        if (*code == 0) throw Refusal(400, fmt::format("{}: holds U+0000", name));
    }
    return text;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
    Number out{};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
    return out;
}

double share(const httplib::Request& request, const char* name, double otherwise) {
    const std::string text = text_parameter(request, name);
    if (text.empty()) return otherwise;
    const auto out = number_of<double>(text);
    if (!out || !(*out >= 0 && *out <= 1))
        throw Refusal(400, fmt::format("{}: expected a number from 0 to 1, found \"{}\"", name, text));
    return *out;
}

}  // namespace

std::string text_parameter(const httplib::Request& request, const char* name) {
    const std::size_t count = request.get_param_value_count(name);
    if (count > 1) throw Refusal(400, fmt::format("{}: is there {} times", name, count));
    return count == 0 ? std::string() : checked(request.get_param_value(name), name);
}

std::optional<std::int64_t> integer_parameter(const httplib::Request& request, const char* name, std::int64_t least,
                                              std::int64_t most) {
    const std::string text = text_parameter(request, name);
    if (text.empty()) return std::nullopt;
    const auto out = number_of<std::int64_t>(text);
    if (!out || *out < least || *out > most)
        throw Refusal(400,
                      fmt::format("{}: expected a whole number from {} to {}, found \"{}\"", name, least, most, text));
    return out;
}

bool flag_parameter(const httplib::Request& request, const char* name) {
    const std::string text = text_parameter(request, name);
    if (text == "true" || text == "1") return true;
    if (text.empty() || text == "false" || text == "0") return false;
    throw Refusal(400, fmt::format("{}: expected true or false, found \"{}\"", name, text));
}

store::QueueFilter filter_parameters(const httplib::Request& request) {
    nlohmann::json words = nlohmann::json::object();
    for (const char* name : {"status", "type", "evidence"}) {
        const std::size_t count = request.get_param_value_count(name);
        if (count > kMostValues) throw Refusal(400, fmt::format("{}: more than {} values", name, kMostValues));
        for (std::size_t i = 0; i < count; ++i) words[name].push_back(checked(request.get_param_value(name, i), name));
    }
    store::QueueFilter out = read_filter({words, ""});
    out.min_confidence = share(request, "min", 0);
    out.max_confidence = share(request, "max", 1);
    out.text = text_parameter(request, "text");
    out.post = text_parameter(request, "post");
    out.in_conflict = flag_parameter(request, "conflicts");
    return out;
}

std::string cursor_of(const store::QueuePlace& place) {
    return fmt::format("{}_{}_{}", place.suggested ? 1 : 0, place.confidence, place.id.value);
}

std::optional<store::QueuePlace> read_cursor(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::size_t first = text.find('_'), second = text.rfind('_');
    const auto suggested = number_of<int>(std::string_view(text).substr(0, first));
    const auto confidence = first < second && second != std::string::npos
                                ? number_of<double>(std::string_view(text).substr(first + 1, second - first - 1))
                                : std::nullopt;
    const auto id =
        second != std::string::npos ? number_of<std::int64_t>(std::string_view(text).substr(second + 1)) : std::nullopt;
    if (!suggested || *suggested < 0 || *suggested > 1 || !confidence || !std::isfinite(*confidence) || !id)
        throw Refusal(400, fmt::format("after: expected \"next\" of an answer, found \"{}\"", text));
    return store::QueuePlace{.suggested = *suggested == 1, .confidence = *confidence, .id = {*id}};
}

}  // namespace yakugo::review::http
