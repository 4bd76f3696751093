// SPDX-License-Identifier: Apache-2.0
// Numbers with units, on one scale for each dimension: 3万フィート is 30,000 feet and 9,144 metres.
#pragma once

#include "libalign/core/language.hpp"
#include "libalign/link/quantity.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bitext {

struct Measure {
    std::string dimension;  ///< "length", "money"
    double value = 0;       ///< in the dimension's first unit
    double tolerance = 0;   ///< by which a converted and rounded number may differ, as a part of it
    ByteRange range;        ///< of the number
};

/// Whether the translator of one may have written the other.
bool may_be_same(const Measure& a, const Measure& b);

/// The units of both languages.
class Units {
public:
    /// Lines "language TAB spelling TAB dimension TAB size TAB tolerance", where the unit stands before its number also
    /// "TAB before"; # for comments. Throws InputError with the line of what is wrong.
    static Units parse(std::string_view tsv, const std::string& file);
    static Units open(const std::string& path);

    /// Numbers whose unit stands right behind them, a space, a line break or a hyphen between, or right before them
    /// ($5, マッハ2). A unit that may be of two dimensions (キロ) gives two measures. English units in the plural too.
    /// Linear in the text.
    std::vector<Measure> measures(std::string_view text, const std::vector<link::Quantity>& quantities,
                                  Language language) const;

private:
    struct Unit {
        std::string spelling;  // small letters
        std::string dimension;
        double size, tolerance;
        bool before;  // its number, not behind it
    };
    std::map<Language, std::vector<Unit>> units_;  // longer spellings first
};

/// Years of the Western calendar that a Japanese text counts by era: 令和6年 is 2024. Of the eras from 1868 on.
std::vector<double> era_years(std::string_view text, const std::vector<link::Quantity>& quantities);

}  // namespace yakugo::bitext
