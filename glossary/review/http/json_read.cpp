// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/json_read.hpp"

#include "glossary/review/http/answer.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace yakugo::review::http {

using nlohmann::json;

namespace {

constexpr std::size_t kNesting = 64, kPairs = 1000, kWords = 100;
constexpr std::int64_t kMostId = INT64_MAX;

// The parser has no limit of its own, and what it gives is taken apart by recursion.
void check_nesting(const std::string& text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kNesting)
                throw Refusal(400, fmt::format("body: byte {}: nested deeper than {} levels", i + 1, kNesting));
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
}

// Without the library's own name for the error.
std::string message_of(const json::exception& error) {
    const std::string text = error.what();
    const std::size_t end = text.find("] ");
    return end == std::string::npos ? text : text.substr(end + 2);
}

std::string found(const json& value) {
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return text.size() > 100 ? "a longer text" : fmt::format("\"{}\"", text);
    }
    if (value.is_number() || value.is_boolean() || value.is_null()) return value.dump();
    return value.is_array() ? "a list" : "an object";
}

}  // namespace

json parse_body(const std::string& text) {
    check_nesting(text);
    try {
        json out = json::parse(text);
        if (!out.is_object()) throw Refusal(400, fmt::format("body: expected an object, found {}", found(out)));
        return out;
    } catch (const json::exception& error) {
        throw Refusal(400, fmt::format("body: malformed JSON: {}", message_of(error)));
    }
}

void Value::fail(const std::string& expected) const {
    throw Refusal(400, fmt::format("{}: expected {}, found {}", name_, expected, found(*value_)));
}

std::optional<Value> Value::maybe(const char* name) const {
    if (!value_->is_object()) fail("an object");
    const auto at = value_->find(name);
    if (at == value_->end() || at->is_null()) return std::nullopt;
    return Value(*at, name_.empty() ? name : name_ + "." + name);
}

Value Value::field(const char* name) const {
    if (auto out = maybe(name)) return *out;
    throw Refusal(400, fmt::format("{}{}{}: is missing", name_, name_.empty() ? "" : ".", name));
}

std::vector<Value> Value::list(std::size_t most) const {
    if (!value_->is_array()) fail("a list");
    if (value_->size() > most)
        throw Refusal(400, fmt::format("{}: expected at most {} elements, found {}", name_, most, value_->size()));
    std::vector<Value> out;
    for (std::size_t i = 0; i < value_->size(); ++i) out.emplace_back((*value_)[i], fmt::format("{}[{}]", name_, i));
    return out;
}

std::string Value::text(std::size_t most) const {
    if (!value_->is_string()) fail("a text");
    const auto& out = value_->get_ref<const std::string&>();
    if (out.size() > most)
        throw Refusal(400, fmt::format("{}: expected at most {} bytes, found {}", name_, most, out.size()));
    if (out.find('\0') != std::string::npos) throw Refusal(400, fmt::format("{}: holds U+0000", name_));
    return out;
}

std::int64_t Value::integer(std::int64_t least, std::int64_t most) const {
    const bool fits = value_->is_number_unsigned() ? value_->get<std::uint64_t>() <= std::uint64_t{INT64_MAX}
                                                   : value_->is_number_integer();
    const std::int64_t out = fits ? value_->get<std::int64_t>() : 0;
    if (!fits || out < least || out > most)
        fail(most == kMostId ? fmt::format("a whole number from {}", least)
                             : fmt::format("a whole number from {} to {}", least, most));
    return out;
}

double Value::number(double least, double most) const {
    const double out = value_->is_number() ? value_->get<double>() : least - 1;
    if (!(out >= least && out <= most)) fail(fmt::format("a number from {} to {}", least, most));
    return out;
}

bool Value::boolean() const {
    if (!value_->is_boolean()) fail("true or false");
    return value_->get<bool>();
}

std::string Value::word(std::initializer_list<const char*> words) const {
    const std::string out = value_->is_string() ? text() : std::string();
    std::string expected;
    for (const char* word : words) {
        if (value_->is_string() && out == word) return out;
        expected += fmt::format("{}{}", expected.empty() ? "" : ", ", word);
    }
    fail("one of " + expected);
}

std::string text_or(const Value& body, const char* name, const std::string& otherwise) {
    const auto value = body.maybe(name);
    return value ? value->text() : otherwise;
}

Seen read_seen(const Value& ref) {
    Seen out{.id = {ref.field("id").integer(1, kMostId)}};
    if (const auto seen = ref.maybe("seen")) out.revision = seen->integer(0, kMostId);
    return out;
}

Pairs read_pairs(const Value& list) {
    Pairs out;
    std::set<PairId> ids;
    for (const Value& ref : list.list(kPairs)) {
        out.push_back(read_seen(ref));
        if (!ids.insert(out.back().id).second) ref.field("id").fail("each pair once");
    }
    if (out.empty()) list.fail("at least one pair");
    return out;
}

store::QueueFilter read_filter(const Value& filter) {
    store::QueueFilter out;
    const auto words = [&](const char* name) {
        std::vector<std::string> texts;
        if (const auto list = filter.maybe(name))
            for (const Value& word : list->list(kWords)) texts.push_back(word.text(200));
        return texts;
    };
    out.statuses = words("status");
    out.types = words("type");
    out.kinds = words("evidence");
    if (const auto least = filter.maybe("min")) out.min_confidence = least->number(0, 1);
    if (const auto most = filter.maybe("max")) out.max_confidence = most->number(0, 1);
    if (const auto text = filter.maybe("text")) out.text = text->text(1000);
    if (const auto post = filter.maybe("post")) out.post = post->text(1000);
    if (const auto conflicts = filter.maybe("conflicts")) out.in_conflict = conflicts->boolean();
    for (const std::string& status : out.statuses) {
        static const std::set<std::string> known = {"candidate", "suggested", "accepted", "rejected", "forbidden"};
        if (known.count(status) == 0)
            throw Refusal(400, fmt::format("status: expected one of candidate, suggested, accepted, rejected, "
                                           "forbidden, found \"{}\"",
                                           status));
    }
    return out;
}

}  // namespace yakugo::review::http
