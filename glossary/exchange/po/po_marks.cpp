// SPDX-License-Identifier: Apache-2.0
// References and flags of PO, taken apart.
#include "glossary/exchange/po/po_marks.hpp"

#include <algorithm>

namespace yakugo::exchange {

namespace {

constexpr std::string_view kIsolate = "\u2068", kEndIsolate = "\u2069";  // round a file name that has blanks in it

constexpr std::string_view kBlanksOfMarks = " \t\r";
constexpr std::string_view kFuzzy = "fuzzy";

/// Takes the word at the front of `text`, and what ends it, off.
std::string_view take_until(std::string_view& text, std::string_view ends) {
    const std::string_view out = text.substr(0, text.find_first_of(ends));
    text.remove_prefix(std::min(out.size() + 1, text.size()));
    return out;
}

}  // namespace

void add_po_references(std::string_view line, std::vector<std::string>& to) {
    std::string one;
    bool isolated = false;
    const auto finish = [&] {
        if (!one.empty()) to.push_back(std::move(one));
        one.clear();
    };
    while (!line.empty()) {
        if (line.starts_with(isolated ? kEndIsolate : kIsolate)) {
            line.remove_prefix(kIsolate.size());
            isolated = !isolated;
            continue;
        }
        const bool blank = kBlanksOfMarks.find(line.front()) != std::string_view::npos;
        if (blank && !isolated) {
            finish();
        } else {
            one += line.front();
        }
        line.remove_prefix(1);
    }
    finish();
}

/// gettext sees a fuzzy without its comma too.
bool add_po_flags(std::string_view line, std::vector<std::string>& to) {
    bool fuzzy = false;
    while (!line.empty()) {
        std::string flag;
        for (std::string_view part = take_until(line, ","); !part.empty();) {
            const std::string_view word = take_until(part, kBlanksOfMarks);
            if (word == kFuzzy) {
                fuzzy = true;
            } else if (!word.empty()) {
                flag.append(flag.empty() ? "" : " ").append(word);
            }
        }
        if (!flag.empty()) to.push_back(std::move(flag));
    }
    return fuzzy;
}

}  // namespace yakugo::exchange
