// SPDX-License-Identifier: Apache-2.0
// The table of the DTD.
#include "glossary/exchange/tmx/inline_element.hpp"

#include <algorithm>

namespace yakugo::exchange {

const InlineElement* inline_element(std::string_view name) {
    static constexpr std::array<InlineElement, 7> elements = {{{"bpt", true, {"i", "x", "type"}, "i"},
                                                               {"ept", true, {"i", "", ""}, "i"},
                                                               {"it", true, {"pos", "x", "type"}, "pos"},
                                                               {"ph", true, {"x", "assoc", "type"}, ""},
                                                               {"ut", true, {"x", "", ""}, ""},
                                                               {"hi", false, {"x", "type", ""}, ""},
                                                               {"sub", false, {"datatype", "type", ""}, ""}}};
    const auto found =
        std::find_if(elements.begin(), elements.end(), [&](const InlineElement& e) { return e.name == name; });
    return found == elements.end() ? nullptr : &*found;
}

}  // namespace yakugo::exchange
