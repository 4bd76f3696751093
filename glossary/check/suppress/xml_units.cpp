// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/xml_units.hpp"

#include <algorithm>
#include <array>

namespace yakugo::check {
namespace {

constexpr std::size_t kDeepest = 1000;
constexpr std::array<std::string_view, 3> kUnits = {"trans-unit", "unit", "tu"};
constexpr std::array<std::string_view, 2> kGroups = {"group", "file"};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t behind(std::string_view view, std::size_t at, std::string_view end) {
    const std::size_t found = view.find(end, at);
    return found == std::string_view::npos ? view.size() : found + end.size();
}

// Behind the > of a tag, which may also stand in a value.
std::size_t tag_end(std::string_view view, std::size_t at) {
    char quote = '\0';
    for (; at < view.size(); ++at) {
        const char c = view[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return at;
}

std::string_view local_name(std::string_view tag) {
    const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Open {
    std::string_view name;
    std::size_t begin;
};

}  // namespace

std::vector<XmlUnit> xml_units(std::string_view view) {
    std::vector<XmlUnit> units;
    std::vector<Open> open;
    const auto close = [&](std::size_t end) {
        units.push_back({{open.back().begin, end}, is_one_of(kGroups, open.back().name)});
        open.pop_back();
    };
    for (std::size_t at = view.find('<'); at < view.size(); at = view.find('<', at)) {
        const std::string_view rest = view.substr(at);
        if (rest.starts_with("<!--")) {
            at = behind(view, at + 4, "-->");
            continue;
        }
        if (rest.starts_with("<![CDATA[")) {
            at = behind(view, at, "]]>");
            continue;
        }
        const std::size_t begin = at;
        at = tag_end(view, at);
        const bool is_end = rest.starts_with("</");
        const std::string_view name = local_name(rest.substr(is_end ? 2 : 1));
        if (!is_one_of(kUnits, name) && !is_one_of(kGroups, name)) continue;
        if (is_end) {
            if (!open.empty() && open.back().name == name) close(at);
        } else if (view[at - 1] == '>' && view[at - 2] != '/' && open.size() < kDeepest) {
            open.push_back({name, begin});
        }
    }
    while (!open.empty()) close(view.size());
    return units;
}

std::optional<XmlUnit> innermost(const std::vector<XmlUnit>& units, std::size_t byte) {
    // Inner elements end before the outer ones.
    const auto at = std::find_if(units.begin(), units.end(), [&](const XmlUnit& unit) {
        return unit.range.begin <= byte && byte < unit.range.end;
    });
    return at == units.end() ? std::nullopt : std::optional(*at);
}

}  // namespace yakugo::check
