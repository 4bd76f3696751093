// SPDX-License-Identifier: Apache-2.0
// Findings that are known and left alone, in a file that is kept beside the drafts.
#pragma once

#include "glossary/check/suppress/fingerprint.hpp"

#include <cstddef>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// JSON Lines, an object a line, sorted, UTF-8:
///   {"file":"a.md","rule":"T104","found":"ビースト・モード","before":"米空軍は","after":"で飛んだ。","count":2}
/// No line of it has a number of a line of the draft: it stays true where paragraphs are moved, put in or taken out,
/// and merges well.
class Baseline {
public:
    Baseline() = default;
    /// Throws InputError with file and line where a line is no such object, is longer than 1 MiB, or there are more
    /// than a million.
    static Baseline read(std::istream& in, const std::string& file);

    /// Whether the baseline has one more finding with this fingerprint, which is used up by that. So of three equal
    /// findings, two of them known, the third is new.
    bool take(const Fingerprint& fingerprint);
    /// What take() has not used up: findings that are there no more.
    std::size_t left() const;

    void add(const Fingerprint& fingerprint) { ++counts_[fingerprint]; }
    void write(std::ostream& out) const;
    std::size_t size() const;

private:
    std::map<Fingerprint, std::size_t> counts_, taken_;
};

}  // namespace yakugo::check
