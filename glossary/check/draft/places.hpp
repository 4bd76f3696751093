// SPDX-License-Identifier: Apache-2.0
// The texts of translation units found again in the file: the readers of exchange say what they are, a scanner where.
#pragma once

#include "glossary/store/unit.hpp"
#include "libalign/markup/origin.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A text that may be one of a unit's.
struct ScannedText {
    bool target = false;
    std::string text = {};       ///< escapes resolved
    markup::Origin origin = {};  ///< to the bytes on disk
    bool may_repeat = false;     ///< several units may have it: the only form of a plural
    bool used = false;           ///< one has it
};

/// What a unit, or several, are made of.
struct ScannedUnit {
    std::size_t line = 0, last_line = 0;  ///< 1-based; between them the reader says that its units begin
    std::size_t part = 0;                 ///< Unit::part
    std::vector<ScannedText> texts;
};

/// The origin of `wanted` where it is `scanned` but for white space: readers take out line breaks and the indentation
/// round them, and blanks at the ends. Nothing where the texts differ in anything else. Linear.
std::optional<markup::Origin> find_text(std::string_view wanted, std::string_view scanned,
                                        const markup::Origin& origin);

/// Goes through a file's scanned units beside its reader.
class Places {
public:
    /// `next` fills the next unit; false at the end.
    explicit Places(std::function<bool(ScannedUnit&)> next) : next_(std::move(next)) {}

    struct Found {
        std::vector<std::optional<markup::Origin>> origins;  ///< of the texts of the variants, in order
        std::size_t part = 0;
    };
    /// Of the next unit that the reader gives. `has_sides`: the first variant is a source and the others are targets,
    /// but where there is one only. Where one text of it is not found, none is.
    Found find(const store::TranslationUnit& unit, bool has_sides);

private:
    bool fill(std::size_t count);

    std::function<bool(ScannedUnit&)> next_;
    std::deque<ScannedUnit> ahead_;
};

}  // namespace yakugo::check
