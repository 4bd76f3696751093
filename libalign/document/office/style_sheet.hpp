// SPDX-License-Identifier: Apache-2.0
// What the styles of an office document say of a paragraph, whatever its user has called them.
#pragma once

#include "libalign/document/flow.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::document {

struct Style {
    std::string name = {};    ///< "heading 1": of the program, in English; empty where it has only an id
    std::string parent = {};  ///< id of the style that it is based on
    bool is_heading = false;  ///< it has an outline level
    bool is_list = false;
    std::optional<bool> hidden = {};
};

/// What a style means, its parents taken into account.
struct StyleMeaning {
    Mark mark = Mark::none;
    bool hidden = false;
    bool generated = false;  ///< a line of a table of contents
};

/// By the names that Word and OpenDocument give their own styles ("heading 1", "Intense Quote", "Text body"), which are
/// English in every language of their programs. Not for two threads at once.
class StyleSheet {
public:
    void add(std::string id, Style style);
    /// Of a style that is not there, by its id ("Heading1", "見出し1"), as documents without styles have them.
    const StyleMeaning& meaning(std::string_view id) const;

private:
    StyleMeaning find(std::string_view id) const;

    std::map<std::string, Style, std::less<>> styles_;
    mutable std::map<std::string, StyleMeaning, std::less<>> known_;
};

}  // namespace yakugo::document
