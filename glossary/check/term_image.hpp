// SPDX-License-Identifier: Apache-2.0
// The terms of a large glossary as bytes that a file can keep, from which a draft's part is chosen without reading the rest.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/glossary.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::check {

/// What Relevance asks of each pair is worked out beforehand: of 50,000 pairs a draft's part is chosen in some milliseconds. The bytes are
/// this machine's, with a digest over all of them, and say what they were made of: a `stamp` of the caller's. Immutable.
class TermImage {
public:
    /// All pairs of a glossary, in its order, and the words told apart.
    static std::string write(const Glossary& all, std::string_view stamp);

    /// Looks into bytes, which must outlive it and begin at an address that 8 divides. Nothing where they are damaged, were made by another
    /// program, or of something else.
    static std::optional<TermImage> read(std::string_view bytes, std::string_view stamp);

    /// What relevant_part() gives of the pairs that somebody has decided and those of at least this confidence.
    Glossary relevant_part(const Draft& draft, double least_confidence) const;

private:
    TermImage() = default;
    TermPair pair(std::size_t index) const;

    std::string_view bytes_;
    std::size_t pairs_ = 0, rows_ = 0, keys_ = 0, texts_ = 0, apart_ = 0, end_ = 0;  // where each part begins
    std::size_t count_ = 0;
};

}  // namespace yakugo::check
