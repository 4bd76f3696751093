// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/references.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kLongestName = 31;        // "CounterClockwiseContourIntegral"
constexpr std::size_t kLongestOldName = 6;      // "Aacute", of those that need no semicolon
constexpr unsigned kLastOldCharacter = 0x2666;  // &diams;, the last one of HTML 4

struct Named {
    std::string_view name;
    char32_t code_point;
};

// Of the HTML Standard's 2,231 names those that HTML 4 has not, and that authoring systems write in prose.
constexpr auto kNewNames = std::to_array<Named>({
    {"AMP", '&'},        {"COPY", 0xA9},      {"GT", '>'},           {"Hat", '^'},       {"LT", '<'},
    {"NewLine", '\n'},   {"NoBreak", 0x2060}, {"QUOT", '"'},         {"REG", 0xAE},      {"TRADE", 0x2122},
    {"Tab", '\t'},       {"UnderBar", '_'},   {"VerticalLine", '|'}, {"apos", '\''},     {"ast", '*'},
    {"bigstar", 0x2605}, {"bsol", '\\'},      {"caret", 0x2041},     {"check", 0x2713},  {"colon", ':'},
    {"comma", ','},      {"commat", '@'},     {"copysr", 0x2117},    {"cross", 0x2717},  {"dash", 0x2010},
    {"dollar", '$'},     {"emsp13", 0x2004},  {"emsp14", 0x2005},    {"equals", '='},    {"excl", '!'},
    {"female", 0x2640},  {"flat", 0x266D},    {"frac13", 0x2153},    {"frac15", 0x2155}, {"frac18", 0x215B},
    {"frac23", 0x2154},  {"frac38", 0x215C},  {"frac58", 0x215D},    {"frac78", 0x215E}, {"grave", '`'},
    {"hairsp", 0x200A},  {"half", 0xBD},      {"horbar", 0x2015},    {"hyphen", 0x2010}, {"incare", 0x2105},
    {"lbrace", '{'},     {"lbrack", '['},     {"lcub", '{'},         {"ldquor", 0x201E}, {"lowbar", '_'},
    {"lpar", '('},       {"lsqb", '['},       {"lsquor", 0x201A},    {"male", 0x2642},   {"midast", '*'},
    {"mldr", 0x2026},    {"natural", 0x266E}, {"nldr", 0x2025},      {"num", '#'},       {"numero", 0x2116},
    {"numsp", 0x2007},   {"percnt", '%'},     {"period", '.'},       {"phone", 0x260E},  {"plus", '+'},
    {"puncsp", 0x2008},  {"quest", '?'},      {"rbrace", '}'},       {"rbrack", ']'},    {"rcub", '}'},
    {"rdquor", 0x201D},  {"rpar", ')'},       {"rsqb", ']'},         {"rsquor", 0x2019}, {"semi", ';'},
    {"sharp", 0x266F},   {"sol", '/'},        {"star", 0x2606},      {"starf", 0x2605},  {"verbar", '|'},
    {"vert", '|'},       {"yen", 0xA5},
});

using Names = std::unordered_map<std::string_view, char32_t>;

// libxml2 has the table of HTML 4.
const Names& names() {
    static const Names all = [] {
        Names names;
        for (unsigned value = 1; value <= kLastOldCharacter; ++value) {
            if (const htmlEntityDesc* entity = htmlEntityValueLookup(value)) names.emplace(entity->name, value);
        }
        for (const Named& added : kNewNames) names.emplace(added.name, added.code_point);
        return names;
    }();
    return all;
}

// Those that browsers know without a semicolon, for old pages' sake: Latin-1 and a few in capitals.
bool needs_no_semicolon(std::string_view name, char32_t code_point) {
    if (code_point >= 0xA0) return code_point <= 0xFF && name != "half" && name != "TRADE";
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "AMP" || name == "LT" ||
           name == "GT" || name == "QUOT";
}

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

int digit_of(char c, bool hexadecimal) {
    if (c >= '0' && c <= '9') return c - '0';
    if (!hexadecimal) return -1;
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Windows-1252 where it differs from Latin-1; 0: the number itself.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Reference numeric(std::string_view text) {
    const bool hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const std::size_t first = hexadecimal ? 3 : 2;
    std::size_t at = first;
    char32_t value = 0;
    for (; at < text.size(); ++at) {
        const int digit = digit_of(text[at], hexadecimal);
        if (digit < 0) break;
        value = std::min<char32_t>(value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
    }
    if (at == first) return {};
    if (at < text.size() && text[at] == ';') ++at;
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
    if (value >= 0x80 && value <= 0x9F && kWindows1252[value - 0x80] != 0) value = kWindows1252[value - 0x80];
    return {at, value};
}

}  // namespace

Reference reference_at(std::string_view text, bool in_attribute) {
    if (text.size() < 3) return {};
    if (text[1] == '#') return numeric(text);
    std::size_t end = 1;
    while (end < text.size() && end <= kLongestName && is_alphanumeric(text[end])) ++end;
    if (end < text.size() && text[end] == ';') {
        if (const auto found = names().find(text.substr(1, end - 1)); found != names().end())
            return {end + 1, found->second};
    }
    for (std::size_t size = std::min(end - 1, kLongestOldName); size >= 2; --size) {
        const auto found = names().find(text.substr(1, size));
        if (found == names().end() || !needs_no_semicolon(found->first, found->second)) continue;
        const std::size_t next = size + 1;
        if (in_attribute && next < text.size() && (text[next] == '=' || is_alphanumeric(text[next]))) return {};
        return {next, found->second};
    }
    return {};
}

}  // namespace yakugo::document::html
