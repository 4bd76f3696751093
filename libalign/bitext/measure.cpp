// SPDX-License-Identifier: Apache-2.0
// Reading units beside numbers.
#include "libalign/bitext/measure.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace yakugo::bitext {

namespace {

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value > 0) || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool begins_with_katakana(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && text::script_of(text::next_code_point(text, at)) == text::Script::katakana;
}

/// Whether `text` begins with the unit as a whole: an English one may have an -s; katakana do not go on (ミリリットル is no
/// ミリ), nor do Latin letters, digits and strokes (m2, m/s).
bool begins_with(std::string_view text, std::string_view unit) {
    if (!text.starts_with(unit)) return false;
    text.remove_prefix(unit.size());
    if (!is_ascii_letter(unit.back())) return !begins_with_katakana(text);
    if (text.starts_with("s") || text.starts_with("es")) text.remove_prefix(text[0] == 's' ? 1 : 2);
    return text.empty() || !(is_ascii_letter(text[0]) || is_ascii_digit(text[0]) || text[0] == '/');
}

/// Whether `text` ends with the unit, and no word that only ends so.
bool ends_with(std::string_view text, std::string_view unit) {
    if (!text.ends_with(unit)) return false;
    std::size_t at = text.size() - unit.size();
    if (at == 0) return true;
    const text::Script before = text::script_of(text::previous_code_point(text, at));
    return before != text::Script::katakana && before != text::Script::latin;
}

/// What may hold the unit behind a number, in small letters.
std::string behind_of(std::string_view text, std::size_t end) {
    constexpr std::size_t kLongestUnit = 48;  // bytes
    text.remove_prefix(end);
    if (!text.empty() && (text[0] == ' ' || text[0] == '-' || text[0] == '\n')) text.remove_prefix(1);
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size() && at < kLongestUnit; length = at) {
        if (std::string_view(".,;:()\n").find(text[at]) != std::string_view::npos) break;
        text::next_code_point(text, at);
    }
    return text::normalized(text.substr(0, length), text::Profile::match_en);
}

/// What may hold the unit before a number, in small letters.
std::string before_of(std::string_view text, std::size_t begin) {
    constexpr std::size_t kCharacters = 12;
    if (begin > 0 && text[begin - 1] == ' ') --begin;
    std::size_t at = begin;
    for (std::size_t i = 0; i < kCharacters && at > 0; ++i) text::previous_code_point(text, at);
    return text::normalized(text.substr(at, begin - at), text::Profile::match_en);
}

}  // namespace

bool may_be_same(const Measure& a, const Measure& b) {
    return a.dimension == b.dimension && std::abs(std::log(a.value / b.value)) <= std::max(a.tolerance, b.tolerance);
}

Units Units::parse(std::string_view tsv, const std::string& file) {
    Units out;
    for (const auto& [number, line] : data_lines(tsv)) {
        const std::vector<std::string_view> parts = fields(line);
        const auto size = parts.size() >= 5 ? number_of(parts[3]) : std::nullopt;
        const auto tolerance = parts.size() >= 5 ? number_of(parts[4]) : std::nullopt;
        const bool ja = parts[0] == code(Language::ja), before = parts.size() == 6 && parts[5] == "before";
        if (parts.size() > (before ? 6U : 5U) || !size || !tolerance || parts[1].empty() ||
            (!ja && parts[0] != code(Language::en))) {
            throw InputError(
                {file, number},
                "expected ja or en, a unit, its dimension, its size and a tolerance, and perhaps the word before, with "
                "tabs between; found \"" +
                    std::string(line) + "\"");
        }
        out.units_[ja ? Language::ja : Language::en].push_back(
            {std::string(parts[1]), std::string(parts[2]), *size, *tolerance, before});
    }
    for (auto& [language, units] : out.units_) {
        std::stable_sort(units.begin(), units.end(),
                         [](const Unit& a, const Unit& b) { return a.spelling.size() > b.spelling.size(); });
    }
    return out;
}

Units Units::open(const std::string& path) {
    return parse(read_data_file(path), path);
}

std::vector<Measure> Units::measures(std::string_view text, const std::vector<link::Quantity>& quantities,
                                     Language language) const {
    std::vector<Measure> out;
    const auto units = units_.find(language);
    if (quantities.empty() || units == units_.end()) return out;
    for (const link::Quantity& quantity : quantities) {
        if (quantity.month || quantity.value <= 0) continue;
        const std::string next = behind_of(text, quantity.range.end);
        const std::string before = before_of(text, quantity.range.begin);
        std::size_t taken = 0;  // length of the unit: a shorter one that begins it is none
        for (const Unit& unit : units->second) {
            if (unit.spelling.size() < taken) break;
            if (unit.before ? !ends_with(before, unit.spelling) : !begins_with(next, unit.spelling)) continue;
            taken = unit.spelling.size();
            out.push_back({unit.dimension, quantity.value * unit.size, unit.tolerance, quantity.range});
        }
    }
    return out;
}

std::vector<double> era_years(std::string_view text, const std::vector<link::Quantity>& quantities) {
    static constexpr std::array<std::pair<std::string_view, double>, 5> kEras = {
        {{"明治", 1867}, {"大正", 1911}, {"昭和", 1925}, {"平成", 1988}, {"令和", 2018}}};
    std::vector<double> out;
    for (const link::Quantity& quantity : quantities) {
        if (quantity.month) continue;
        for (const auto& [era, before] : kEras)
            if (text.substr(0, quantity.range.begin).ends_with(era)) out.push_back(before + quantity.value);
    }
    return out;
}

}  // namespace yakugo::bitext
