// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/baseline.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <istream>
#include <numeric>
#include <ostream>

namespace yakugo::check {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestLine = 1U << 20U;  // bytes of a line
constexpr std::size_t kMost = 1'000'000;         // lines, and findings a line

struct Field {
    const char* name;
    std::string Fingerprint::*value;
};
constexpr std::array kFields = {Field{"file", &Fingerprint::file}, Field{"rule", &Fingerprint::rule},
                                Field{"found", &Fingerprint::found}, Field{"before", &Fingerprint::before},
                                Field{"after", &Fingerprint::after}};

struct Line {
    Fingerprint fingerprint;
    std::size_t count = 0;
};

Line parse(const std::string& text, const Location& where) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object())
        throw InputError(where, "expected a finding of a baseline as a JSON object, found other text");
    Line line;
    for (const Field& field : kFields) {
        const auto at = object.find(field.name);
        if (at == object.end() || !at->is_string())
            throw InputError(where, fmt::format("expected a text \"{}\" in the finding, found none", field.name));
        line.fingerprint.*field.value = at->get<std::string>();
    }
    const auto count = object.find("count");
    if (count == object.end() || !count->is_number_unsigned() || count->get<std::uint64_t>() == 0 ||
        count->get<std::uint64_t>() > kMost)
        throw InputError(where, fmt::format("expected a \"count\" from 1 to {}, found none", kMost));
    line.count = count->get<std::size_t>();
    return line;
}

// std::getline would take a line of any length into memory.
bool read_line(std::istream& in, std::string& line, const Location& where) {
    line.clear();
    for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
        if (c == '\n') return true;
        if (line.size() >= kLongestLine)
            throw InputError(
                where, fmt::format("expected at most {} bytes in a line of a baseline, found more", kLongestLine));
        line += static_cast<char>(c);
    }
    return !line.empty();
}

std::size_t sum(const std::map<Fingerprint, std::size_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0},
                           [](std::size_t total, const auto& entry) { return total + entry.second; });
}

}  // namespace

Baseline Baseline::read(std::istream& in, const std::string& file) {
    Baseline out;
    std::string line;
    for (std::size_t number = 1; read_line(in, line, {file, number}); ++number) {
        if (number > kMost)
            throw InputError({file, number}, fmt::format("expected at most {} lines, found more", kMost));
        if (line.ends_with('\r')) line.pop_back();
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (text::trim(line).empty()) continue;
        const Line parsed = parse(line, {file, number});
        out.counts_[parsed.fingerprint] += parsed.count;  // twice where two branches were merged
    }
    return out;
}

bool Baseline::take(const Fingerprint& fingerprint) {
    const auto known = counts_.find(fingerprint);
    if (known == counts_.end()) return false;
    std::size_t& taken = taken_[fingerprint];
    if (taken >= known->second) return false;
    ++taken;
    return true;
}

std::size_t Baseline::left() const {
    return sum(counts_) - sum(taken_);
}

std::size_t Baseline::size() const {
    return sum(counts_);
}

void Baseline::write(std::ostream& out) const {
    for (const auto& [fingerprint, count] : counts_) {
        nlohmann::ordered_json object;
        for (const Field& field : kFields) object[field.name] = fingerprint.*field.value;
        object["count"] = count;
        out << object.dump() << '\n';
    }
}

}  // namespace yakugo::check
