// SPDX-License-Identifier: Apache-2.0
// By what a finding is known again after lines have moved.
#pragma once

#include "glossary/check/finding.hpp"
#include "glossary/check/report/excerpt.hpp"

#include <compare>
#include <cstddef>
#include <map>
#include <string>

namespace yakugo::check {

/// What is wrong and the words round it, without any number of a line. `before` and `after` are at most 12 characters
/// of the same line, blanks as one space: 米空軍はビースト・モードで飛んだ。 has "米空軍は" and "で飛んだ。". All
/// text is valid UTF-8.
struct Fingerprint {
    std::string file, rule, found, before, after;

    /// "9ae16a3b2f90404f:2" for the second finding with this fingerprint; a hash of 64 bits that does not depend on
    /// the machine.
    std::string text(std::size_t occurrence) const;
    friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

Fingerprint fingerprint(const Finding& finding, const Excerpt& excerpt);

/// Numbers findings with equal fingerprints from 1, in the order in which they come.
class Occurrences {
public:
    std::size_t next(const Fingerprint& fingerprint) { return ++counts_[fingerprint]; }

private:
    std::map<Fingerprint, std::size_t> counts_;
};

}  // namespace yakugo::check
