// SPDX-License-Identifier: Apache-2.0
// Reading units beside numbers.
#include "libalign/bitext/measure.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/normalize.hpp"

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
    if (error != std::errc{} || end != text.data() + text.size() || !(value > 0)) return std::nullopt;
    return value;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether `text` begins with the unit as a word: an English one may have an -s, and no other letter follows Latin ones.
bool begins_with(std::string_view text, std::string_view unit) {
    if (!text.starts_with(unit)) return false;
    text.remove_prefix(unit.size());
    if (!is_letter(unit.back())) return true;
    if (text.starts_with("s") || text.starts_with("es")) text.remove_prefix(text[0] == 's' ? 1 : 2);
    return text.empty() || !is_letter(text[0]);
}

}  // namespace

bool may_be_same(const Measure& a, const Measure& b) {
    return a.dimension == b.dimension && std::abs(std::log(a.value / b.value)) <= std::max(a.tolerance, b.tolerance);
}

Units Units::parse(std::string_view tsv, const std::string& file) {
    Units out;
    for (const auto& [number, line] : data_lines(tsv)) {
        const std::vector<std::string_view> parts = fields(line);
        const auto size = parts.size() == 5 ? number_of(parts[3]) : std::nullopt;
        const auto tolerance = parts.size() == 5 ? number_of(parts[4]) : std::nullopt;
        const bool ja = parts[0] == code(Language::ja);
        if (!size || !tolerance || parts[1].empty() || (!ja && parts[0] != code(Language::en))) {
            throw InputError(
                {file, number},
                "expected ja or en, a unit, its dimension, its size and a tolerance, with tabs between; found \"" +
                    std::string(line) + "\"");
        }
        out.units_[ja ? Language::ja : Language::en].push_back(
            {std::string(parts[1]), std::string(parts[2]), *size, *tolerance});
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
        std::string_view behind = text.substr(quantity.range.end), before = text.substr(0, quantity.range.begin);
        if (behind.starts_with(' ') || behind.starts_with('-')) behind.remove_prefix(1);
        constexpr std::size_t kLongestUnit = 48;  // bytes
        const std::string next = text::normalized(
            behind.substr(0, std::min(behind.find_first_of(".,;:()\n"), kLongestUnit)), text::Profile::match_en);
        std::size_t taken = 0;  // length of the unit: a shorter one that begins it is none
        for (const Unit& unit : units->second) {
            if (unit.spelling.size() < taken) break;
            if (!begins_with(next, unit.spelling) && !before.ends_with(unit.spelling)) continue;
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
