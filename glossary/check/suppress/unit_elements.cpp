// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/unit_elements.hpp"

#include "libalign/markup/xml/tokens.hpp"

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

}  // namespace

std::vector<UnitElement> unit_elements(std::string_view xml) {
    std::vector<UnitElement> elements;
    std::vector<markup::XmlToken> open;
    const auto close = [&](std::size_t end) {
        elements.push_back({{open.back().range.begin, end}, is_one_of(kGroups, open.back().name)});
        open.pop_back();
    };
    markup::XmlTokens tokens(xml);
    for (markup::XmlToken token; tokens.next(token);) {
        const bool is_tag = token.kind == markup::XmlToken::Kind::start || token.kind == markup::XmlToken::Kind::end;
        if (!is_tag || (!is_one_of(kUnits, token.name) && !is_one_of(kGroups, token.name))) continue;
        if (token.kind == markup::XmlToken::Kind::end) {
            if (!open.empty() && open.back().name == token.name) close(token.range.end);
        } else if (!token.is_empty && open.size() < kDeepest) {
            open.push_back(token);
        }
    }
    while (!open.empty()) close(xml.size());
    return elements;
}

std::optional<UnitElement> innermost(const std::vector<UnitElement>& elements, std::size_t byte) {
    // Inner elements end before the outer ones.
    const auto at = std::find_if(elements.begin(), elements.end(), [&](const UnitElement& element) {
        return element.range.begin <= byte && byte < element.range.end;
    });
    return at == elements.end() ? std::nullopt : std::optional(*at);
}

}  // namespace yakugo::check
