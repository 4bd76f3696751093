// SPDX-License-Identifier: Apache-2.0
// Splitting a byline into names.
#include "libalign/document/tail.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::document {

namespace {

/// "AUDREY DECKER" -> "Audrey Decker", "O'NEIL" -> "O'Neil"; names with a lower-case letter stay.
std::string ordinary_case(std::string name) {
    if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return name;
    bool inside = false;
    for (char& c : name) {
        const bool letter = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter && inside) c = ascii_lower(c);
        inside = letter;
    }
    return name;
}

}  // namespace

std::vector<std::string> authors_of(std::string_view byline) {
    std::string text = text::normalized(byline, text::Profile::nfkc);
    for (const std::string_view head : {std::string_view("story by "), std::string_view("by ")}) {
        if (ascii_lowered(text.substr(0, head.size())) == head) text.erase(0, head.size());
    }
    if (text == "By" || text == "BY" || text == "by") text.clear();
    for (const std::string_view joint :
         {std::string_view(" and "), std::string_view(" AND "), std::string_view(" & ")}) {
        for (auto at = text.find(joint); at != std::string::npos; at = text.find(joint))
            text.replace(at, joint.size(), ",");
    }
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string name(text::trim(std::string_view(text).substr(at, end - at)));
        if (name == "Jr." || name == "Sr.") {
            if (!names.empty()) names.back() += ", " + name;
        } else if (!name.empty()) {
            names.push_back(ordinary_case(name));
        }
        at = end + 1;
    }
    return names;
}

}  // namespace yakugo::document
