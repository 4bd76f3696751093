// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/checking/plant.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/byte_range.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::bench {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

/// Runs of two or more digits that no letter, point or hyphen touches, and that the source has as they are.
std::vector<ByteRange> numbers(std::string_view source, std::string_view target) {
    std::vector<ByteRange> out;
    const auto touches = [&](std::size_t at) {
        return at < target.size() &&
               (is_ascii_letter(target[at]) || std::string_view("-./,:_%").find(target[at]) != std::string_view::npos);
    };
    for (std::size_t at = 0; at < target.size();) {
        std::size_t end = at;
        while (end < target.size() && is_ascii_digit(target[end])) ++end;
        if (end >= at + 2 && end <= at + 6 && !touches(end) && (at == 0 || !touches(at - 1)) &&
            source.find(target.substr(at, end - at)) != std::string_view::npos)
            out.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return out;
}

std::string replaced(std::string_view text, ByteRange range, std::string_view with) {
    return std::string(text.substr(0, range.begin)) + std::string(with) + std::string(text.substr(range.end));
}

std::optional<std::string> change_digit(std::string_view source, std::string_view target, Language, Random& random) {
    const auto all = numbers(source, target);
    if (all.empty()) return std::nullopt;
    const ByteRange number = all[below(random, all.size())];
    std::string changed(slice(target, number));
    char& digit = changed[below(random, changed.size())];
    digit = static_cast<char>('1' + (digit - '0' + static_cast<int>(below(random, 8))) % 9);
    if (changed == slice(target, number)) return std::nullopt;
    return replaced(target, number, changed);
}

std::optional<std::string> swap_digits(std::string_view source, std::string_view target, Language, Random& random) {
    const auto all = numbers(source, target);
    if (all.empty()) return std::nullopt;
    const ByteRange number = all[below(random, all.size())];
    std::string changed(slice(target, number));
    std::swap(changed[changed.size() - 1], changed[changed.size() - 2]);
    if (changed == slice(target, number) || changed[0] == '0') return std::nullopt;
    return replaced(target, number, changed);
}

std::optional<std::string> drop_number(std::string_view source, std::string_view target, Language, Random& random) {
    const auto all = numbers(source, target);
    if (all.empty()) return std::nullopt;
    const ByteRange number = all[below(random, all.size())];
    // one that stands twice is not lost
    if (target.find(slice(target, number)) != target.rfind(slice(target, number))) return std::nullopt;
    return replaced(target, number, "");
}

std::optional<std::string> replace_word(std::string_view target, Random& random, bool behind_digit,
                                        const std::vector<std::pair<std::string_view, std::string_view>>& words) {
    std::vector<std::pair<ByteRange, std::string_view>> all;
    for (const auto& [from, to] : words) {
        for (std::size_t at = target.find(from); at != std::string_view::npos; at = target.find(from, at + 1)) {
            const bool digit = at > 0 && (is_ascii_digit(target[at - 1]) ||
                                          (target[at - 1] == ' ' && at > 1 && is_ascii_digit(target[at - 2])));
            if (digit || !behind_digit) all.push_back({{at, at + from.size()}, to});
        }
    }
    if (all.empty()) return std::nullopt;
    const auto& [range, to] = all[below(random, all.size())];
    return replaced(target, range, to);
}

std::optional<std::string> shift(std::string_view, std::string_view target, Language language, Random& random) {
    if (language == Language::ja)
        return replace_word(target, random, true, {{"万", "億"}, {"億", "万"}, {"千", "万"}, {"兆", "億"}});
    return replace_word(
        target, random, true,
        {{"million", "billion"}, {"billion", "million"}, {"thousand", "million"}, {"trillion", "billion"}});
}

std::optional<std::string> change_month(std::string_view source, std::string_view target, Language language,
                                        Random& random) {
    static constexpr std::array<std::string_view, 11> kMonths = {"January", "February", "March",   "April",
                                                                 "June",    "July",     "August",  "September",
                                                                 "October", "November", "December"};
    if (std::none_of(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
            return (language == Language::ja ? source : target).find(month) != std::string_view::npos;
        }))
        return std::nullopt;
    if (language == Language::en) {
        std::vector<std::pair<std::string_view, std::string_view>> words;
        for (std::size_t i = 0; i < kMonths.size(); ++i)
            words.emplace_back(kMonths[i], kMonths[(i + 1 + below(random, 9)) % kMonths.size()]);
        return replace_word(target, random, false, words);
    }
    constexpr std::string_view kMonth = "月";
    for (std::size_t at = target.find(kMonth); at != std::string_view::npos; at = target.find(kMonth, at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_ascii_digit(target[begin - 1])) --begin;
        if (begin == at) continue;
        const int month = std::stoi(std::string(target.substr(begin, at - begin)));
        const int other = 1 + (month + static_cast<int>(below(random, 11))) % 12;
        if (other == month) return std::nullopt;
        return replaced(target, {begin, at}, std::to_string(other));
    }
    return std::nullopt;
}

std::optional<std::string> change_unit(std::string_view, std::string_view target, Language language, Random& random) {
    if (language == Language::ja)
        return replace_word(target, random, true,
                            {{"メートル", "フィート"},
                             {"フィート", "メートル"},
                             {"マイル", "キロ"},
                             {"ドル", "円"},
                             {"円", "ドル"},
                             {"キロ", "マイル"}});
    return replace_word(
        target, random, true,
        {{"meters", "feet"}, {"feet", "meters"}, {"miles", "kilometers"}, {"dollars", "yen"}, {"yen", "dollars"}});
}

/// A digit of a designation (F-35A, not IPv4's friends in small letters) that the source has, too.
std::optional<std::string> change_designation(std::string_view source, std::string_view target, Language,
                                              Random& random) {
    std::vector<std::pair<ByteRange, std::size_t>> all;
    for (std::size_t at = 0; at < target.size();) {
        std::size_t end = at;
        while (end < target.size() &&
               (is_ascii_letter(target[end]) || is_ascii_digit(target[end]) || target[end] == '-'))
            ++end;
        const std::string_view run = target.substr(at, end - at);
        const std::size_t digit = run.find_first_of("0123456789");
        if (digit != std::string_view::npos && digit > 0 && run[0] >= 'A' && run[0] <= 'Z' &&
            source.find(run) != std::string_view::npos && target.find(run) == target.rfind(run))
            all.push_back({{at, end}, digit});
        at = std::max(end, at + 1);
    }
    if (all.empty()) return std::nullopt;
    const auto& [range, digit] = all[below(random, all.size())];
    std::string changed(slice(target, range));
    changed[digit] = static_cast<char>('1' + (changed[digit] - '0' + static_cast<int>(below(random, 8))) % 9);
    if (changed == slice(target, range)) return std::nullopt;
    return replaced(target, range, changed);
}

}  // namespace

std::vector<Planter> planters() {
    return {{"digit changed", change_digit},
            {"digits swapped", swap_digits},
            {"number dropped", drop_number},
            {"thousands shifted", shift},
            {"month changed", change_month},
            {"unit changed", change_unit},
            {"designation changed", change_designation}};
}

}  // namespace yakugo::bench
