// SPDX-License-Identifier: Apache-2.0
// Recognisers by hand-written scanning: dumps can be large, and a regular expression engine cannot be bounded.
#include "libalign/document/patterns.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace yakugo::document {

namespace {

/// Reads a number of one to `most` digits at `position`, which is moved behind it.
std::optional<int> read_number(std::string_view text, std::size_t& position, std::size_t most) {
    const std::size_t begin = position;
    int value = 0;
    while (position < text.size() && is_ascii_digit(text[position]) && position - begin < most) {
        value = value * 10 + (text[position++] - '0');
    }
    if (position == begin) return std::nullopt;
    return value;
}

std::optional<std::string> iso_date(int year, int month, int day) {
    if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

bool skip(std::string_view text, std::size_t& position, std::string_view expected) {
    if (text.substr(position, expected.size()) != expected) return false;
    position += expected.size();
    return true;
}

/// Words of ASCII letters, digits and the characters in `inside`.
std::vector<std::string_view> words_of(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t end = text.find_first_of(separators, begin);
        if (end == std::string_view::npos) end = text.size();
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

int month_of(std::string_view word) {
    static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                                "may",       "june",     "july",     "august",
                                                                "september", "october",  "november", "december"};
    const std::string folded = ascii_lowered(word);
    for (std::size_t i = 0; i < months.size(); ++i) {
        const bool abbreviated = folded.size() >= 3 && months[i].substr(0, folded.size()) == folded;
        if (abbreviated || (folded == "sept" && i == 8)) return static_cast<int>(i) + 1;
    }
    return 0;
}

/// Words that may stand beside the day in a date line: on, at, am, weekday names, time zones.
bool belongs_to_date(std::string_view word) {
    static constexpr std::array<std::string_view, 26> known = {
        "on",  "at",  "a.m", "p.m", "am",  "pm",  "published", "updated", "posted",   "last", "et", "est", "edt",
        "utc", "gmt", "jst", "pt",  "pst", "pdt", "ct",        "first",   "modified", "and",  "by", "the", "of"};
    static constexpr std::array<std::string_view, 7> days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    std::string folded = ascii_lowered(word);
    while (!folded.empty() && folded.back() == '.') folded.pop_back();
    if (std::find(known.begin(), known.end(), folded) != known.end()) return true;
    return folded.size() >= 3 &&
           std::any_of(days.begin(), days.end(), [&](std::string_view day) { return folded.substr(0, 3) == day; });
}

bool is_time(std::string_view word) {
    return !word.empty() && is_ascii_digit(word[0]) && std::all_of(word.begin(), word.end(), [](char c) {
        return is_ascii_digit(c) || c == ':' || c == '.' || ascii_lower(c) == 'a' || ascii_lower(c) == 'p' ||
               ascii_lower(c) == 'm';
    });
}

}  // namespace

std::optional<std::string> day_header(std::string_view line) {
    if (line.size() > 64) return std::nullopt;
    const std::string folded = text::normalized(line, text::Profile::nfkc);
    std::size_t at = 0;
    const auto year = read_number(folded, at, 4);
    const bool kanji = year && skip(folded, at, "年");
    if (!kanji && !(year && at < folded.size() && (folded[at] == '-' || folded[at] == '/'))) return std::nullopt;
    if (!kanji) ++at;
    const auto month = read_number(folded, at, 2);
    if (!month || !(kanji ? skip(folded, at, "月") : at < folded.size() && (folded[at] == '-' || folded[at] == '/')))
        return std::nullopt;
    if (!kanji) ++at;
    const auto day = read_number(folded, at, 2);
    if (!day || (kanji && !skip(folded, at, "日"))) return std::nullopt;
    std::string_view rest = text::trim(std::string_view(folded).substr(at));
    if (!rest.empty() && (rest.front() == '(')) rest = rest.substr(1, rest.size() - 1);
    if (!rest.empty() && rest.back() == ')') rest.remove_suffix(1);
    static constexpr std::array<std::string_view, 7> names = {"月", "火", "水", "木", "金", "土", "日"};
    const bool weekday =
        rest.empty() || std::any_of(names.begin(), names.end(), [&](std::string_view name) {
            return rest == name || rest == std::string(name) + "曜日" || rest == std::string(name) + "曜";
        });
    return weekday ? iso_date(*year, *month, *day) : std::nullopt;
}

std::optional<std::string> english_date(std::string_view line) {
    if (line.size() > 80) return std::nullopt;
    const std::string folded = text::normalized(line, text::Profile::nfkc);
    int year = 0, month = 0, day = 0;
    for (std::string_view word : words_of(folded, " ,\t:|")) {
        std::size_t at = 0;
        const auto number = read_number(word, at, 4);
        const std::string_view rest = word.substr(at);
        if (const int m = number ? 0 : month_of(word.back() == '.' ? word.substr(0, word.size() - 1) : word);
            m != 0 && month == 0) {
            month = m;
        } else if (number && *number > 1800 && rest.empty() && year == 0) {
            year = *number;
        } else if (number && day == 0 && *number <= 31 &&
                   (rest.empty() || rest == "th" || rest == "st" || rest == "nd" || rest == "rd")) {
            day = *number;
        } else if (!belongs_to_date(word) && !is_time(word)) {
            return std::nullopt;
        }
    }
    return iso_date(year, month, day);
}

bool is_url(std::string_view line) {
    const bool scheme =
        line.substr(0, 7) == "http://" || line.substr(0, 8) == "https://" || line.substr(0, 4) == "www.";
    return scheme && line.find(' ') == std::string_view::npos && line.find('.') != std::string_view::npos;
}

std::string host_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    std::string host = ascii_lowered(url.substr(0, url.find_first_of("/?#:")));
    if (host.substr(0, 4) == "www.") host.erase(0, 4);
    return host;
}

std::vector<std::string> ascii_words(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_ascii_digit(c) || is_ascii_upper(c) || (c >= 'a' && c <= 'z')) {
            words.back() += ascii_lower(c);
        } else if (text.substr(at, 3) == "’" || text.substr(at, 3) == "‘") {
            at += 2;
        } else if (c != '\'' && !words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::vector<std::string> slug_words(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) {
        const auto path = url.find('/', scheme + 3);
        url = path == std::string_view::npos ? std::string_view{} : url.substr(path);
    }
    return ascii_words(url.substr(0, url.find_first_of("?#")));
}

bool is_slug(std::string_view line) {
    if (line.size() < 6 || line.size() > 200 || is_url(line)) return false;
    std::size_t joints = 0, digits = 0;
    for (const char c : line) {
        const bool inside =
            is_ascii_digit(c) || is_ascii_upper(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.';
        if (!inside) return false;
        joints += c == '_';
        digits += is_ascii_digit(c);
    }
    const auto dot = line.rfind('.');
    const bool file_name = dot != std::string_view::npos && line.size() - dot <= 5 && dot + 1 < line.size();
    return joints > 0 || digits >= 5 || file_name;
}

bool looks_like_names(std::string_view line) {
    if (line.empty() || line.size() > 160) return false;
    const std::string folded = text::normalized(line, text::Profile::nfkc);
    static constexpr std::array<std::string_view, 9> particles = {"and", "de",  "van", "von", "der",
                                                                  "al",  "bin", "la",  "&"};
    std::size_t names = 0, in_name = 0;
    for (std::string_view word : words_of(folded, " ,")) {
        const bool joint = std::find(particles.begin(), particles.end(), ascii_lowered(word)) != particles.end();
        if (joint) {
            if (ascii_lowered(word) == "and" || word == "&") {
                names += in_name > 0;
                in_name = 0;
            }
            continue;
        }
        if (!is_ascii_upper(word[0]) && static_cast<unsigned char>(word[0]) < 0x80) return false;
        if (std::any_of(word.begin(), word.end(), is_ascii_digit)) return false;
        if (word.size() > 2 && word.back() == '.' && word != "Jr." && word != "Sr.") return false;
        if (word.find_first_of("?!:;\"()") != std::string_view::npos) return false;
        ++in_name;
    }
    names += in_name > 0;
    const std::size_t words = words_of(folded, " ,").size();
    return names >= 1 && words >= 2 && words <= 5 * names;
}

bool looks_like_role(std::string_view line) {
    if (line.size() > 80) return false;
    static constexpr std::array<std::string_view, 14> roles = {
        "writer", "editor", "reporter",  "correspondent", "contributor", "fellow",   "analyst",
        "chief",  "bureau", "columnist", "director",      "staff",       "producer", "photographer"};
    const auto words = words_of(line, " ,/");
    if (words.empty() || words.size() > 7) return false;
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return std::find(roles.begin(), roles.end(), ascii_lowered(word)) != roles.end();
    });
}

TitleLine parse_title_line(std::string_view line) {
    TitleLine out{{0, line.size()}, "", false, ""};
    // The dash that opens the comment: U+2015, U+2014 or a doubled hyphen right behind the bracket or after a Japanese sentence.
    static constexpr std::array<std::string_view, 4> dashes = {"―", "—", "──", "--"};
    constexpr std::size_t kLongestOutlet = 60, kReach = 128;  // bytes inside a bracket, without and with its padding
    std::string_view head = line, outlet, comment;
    for (const std::string_view open : {std::string_view("("), std::string_view("（")}) {
        const std::string_view close = open == "(" ? ")" : "）";
        for (auto begin = line.find(open); begin != std::string_view::npos; begin = line.find(open, begin + 1)) {
            const std::string_view inner = line.substr(begin + open.size(), kReach);
            const auto length = inner.find(close);
            if (length == std::string_view::npos) continue;
            const std::string_view rest = text::trim(line.substr(begin + open.size() + length + close.size()));
            const auto dash = std::find_if(dashes.begin(), dashes.end(),
                                           [&](std::string_view d) { return rest.substr(0, d.size()) == d; });
            if (!rest.empty() && dash == dashes.end()) continue;
            const std::string_view inside = text::trim(inner.substr(0, length));
            if (inside.empty() || inside.size() > kLongestOutlet) continue;
            const bool latin = text::count_scripts(inside).japanese() == 0 && text::count_scripts(inside).latin > 0;
            // A comment has brackets of its own: only a Latin name takes the place of what was found before it.
            if (!outlet.empty() && !(latin && !out.latin_outlet)) continue;
            outlet = inside;
            out.latin_outlet = latin;
            comment = dash != dashes.end() ? text::trim(rest.substr(dash->size())) : std::string_view{};
            head = line.substr(0, begin);
        }
        if (!outlet.empty()) break;
    }
    out.outlet = outlet;
    out.comment = comment;
    const std::string_view title = text::trim(head);
    const auto offset = static_cast<std::size_t>(title.data() - line.data());
    out.title = {offset, offset + title.size()};
    return out;
}

}  // namespace yakugo::document
