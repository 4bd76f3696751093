// SPDX-License-Identifier: Apache-2.0
// What only cells of tables say; the rest of the vocabulary is term_fields.hpp's.
#include "glossary/exchange/table/column_values.hpp"

#include "glossary/exchange/plain.hpp"
#include "libalign/core/take.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace yakugo::exchange {

namespace {

using store::Usage;

template <class Value>
struct Word {
    std::string_view folded;
    Value value;
};

template <class Value>
const Value* look_up(std::span<const Word<Value>> words, std::string_view written) {
    const std::string key = folded(written);
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.folded == key; });
    return found == words.end() ? nullptr : &found->value;
}

constexpr std::array kStatuses = std::to_array<Word<std::string_view>>({
    {"accepted", ""},
    {"approved", ""},
    {"final", ""},
    {"承認", ""},
    {"承認済", ""},
    {"承認済み", ""},
    {"確定", ""},
    {"candidate", "candidate"},
    {"new", "candidate"},
    {"draft", "candidate"},
    {"proposed", "candidate"},
    {"provisional", "candidate"},
    {"候補", "candidate"},
    {"提案", "candidate"},
    {"未承認", "candidate"},
    {"暫定", "candidate"},
    {"suggested", "suggested"},
    {"rejected", "rejected"},
    {"却下", "rejected"},
    {"不採用", "rejected"},
});

constexpr std::array<std::string_view, 18> kYes = {"true", "yes",  "y",  "1",    "x",        "✓",
                                                   "✔",    "○",    "〇", "◯",    "はい",     "有",
                                                   "wahr", "vrai", "ja", "禁止", "使用禁止", "vero"};
constexpr std::array<std::string_view, 12> kNo = {"false", "no",     "n",  "0",      "-",    "×",
                                                  "✗",     "いいえ", "無", "falsch", "faux", ""};

constexpr std::array kGenders =
    std::to_array<Word<std::string_view>>({{"masc", "masculine"}, {"fem", "feminine"}, {"neu", "neuter"}});
constexpr std::array kMemoqParts = std::to_array<Word<std::string_view>>(
    {{"Noun", "noun"}, {"Verb", "verb"}, {"Adj", "adjective"}, {"Adv", "adverb"}, {"PosOther", "other"}});
constexpr std::array<std::string_view, 2> kInfoDefaults = {"casepermissive", "halfprefix"};

void join(std::string& list, std::string_view item) {
    if (!list.empty() && !item.empty()) list += ';';
    list += item;
}

std::string two(std::string_view digits) {
    return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
}

/// Takes the digits at the front.
std::string_view digits(std::string_view& text) {
    const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view out = text.substr(0, size);
    text.remove_prefix(size);
    return out;
}

int number_in(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

std::optional<Standing> standing_of(std::string_view written) {
    const std::string_view* status = look_up<std::string_view>(kStatuses, written);
    if (status != nullptr) return Standing{Usage::unknown, std::string(*status)};
    if (const auto usage = usage_of(written)) return Standing{*usage, {}};
    return std::nullopt;
}

bool is_yes(std::string_view written) {
    const std::string key = folded(written);
    return std::find(kYes.begin(), kYes.end(), key) != kYes.end();
}

bool is_no(std::string_view written) {
    const std::string key = folded(written);
    return written == "-" || std::find(kNo.begin(), kNo.end(), key) != kNo.end();
}

std::string utc_of_memoq(std::string_view written) {
    std::string_view rest = written;
    const std::string_view month = digits(rest);
    if (!take(rest, "/")) return std::string(written);
    const std::string_view day = digits(rest);
    if (!take(rest, "/")) return std::string(written);
    const std::string_view year = digits(rest);
    const std::string date = std::string(year) + '-' + two(month) + '-' + two(day);
    if (!calendar_day(date)) return std::string(written);
    if (rest.empty()) return date;
    if (!take(rest, " ")) return std::string(written);
    const std::string_view hour = digits(rest);
    if (!take(rest, ":")) return std::string(written);
    const std::string_view minute = digits(rest);
    if (!take(rest, ":")) return std::string(written);
    const std::string_view second = digits(rest);
    if (rest != " AM" && rest != " PM") return std::string(written);
    const int of_day = number_in(hour) % 12 + (rest == " PM" ? 12 : 0);
    const std::string time = fmt::format("{}T{:02}:{}:{}Z", date, of_day, two(minute), two(second));
    return compact_time(time) ? time : std::string(written);
}

std::string memoq_of_utc(std::string_view utc) {
    if (!calendar_day(utc) || (utc.size() > 10 && !compact_time(utc))) return std::string(utc);
    const std::string date =
        fmt::format("{}/{}/{}", number_in(utc.substr(5, 2)), number_in(utc.substr(8, 2)), utc.substr(0, 4));
    if (utc.size() == 10) return date;
    const int hour = number_in(utc.substr(11, 2));
    return fmt::format("{} {}:{} {}", date, hour % 12 == 0 ? 12 : hour % 12, utc.substr(14, 5),
                       hour < 12 ? "AM" : "PM");
}

TermInfo parse_term_info(std::string_view written) {
    TermInfo info;
    for (std::size_t at = 0; at <= written.size();) {
        const std::size_t end = std::min(written.find(';', at), written.size());
        const std::string_view token = written.substr(at, end - at);
        at = end + 1;
        const std::string key = folded(token);
        const auto part = std::find_if(kMemoqParts.begin(), kMemoqParts.end(),
                                       [&](const auto& word) { return folded(word.folded) == key; });
        const std::string_view* gender = look_up<std::string_view>(kGenders, token);
        if (key == "nonterm") {
            info.forbidden = true;
        } else if (part != kMemoqParts.end()) {
            info.part_of_speech = part->value;
        } else if (gender != nullptr) {
            info.gender = *gender;
        } else if (std::find(kInfoDefaults.begin(), kInfoDefaults.end(), key) == kInfoDefaults.end()) {
            join(info.rest, token);
        }
    }
    return info;
}

std::string write_term_info(const TermInfo& info) {
    std::string out;
    const std::string rest = folded(info.rest);
    if (rest.find("case") == std::string::npos) join(out, "CasePermissive");
    if (rest.find("prefix") == std::string::npos && rest.find("exact") == std::string::npos &&
        rest.find("fuzzy") == std::string::npos && rest.find("custom") == std::string::npos)
        join(out, "HalfPrefix");
    join(out, info.rest);
    if (info.forbidden) join(out, "NonTerm");
    for (const auto& word : kMemoqParts)
        if (word.value == info.part_of_speech) join(out, word.folded);
    if (info.gender == "masculine") join(out, "Masc");
    if (info.gender == "feminine") join(out, "Fem");
    if (info.gender == "neuter") join(out, "Neu");
    return out;
}

}  // namespace yakugo::exchange
