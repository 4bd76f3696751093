// SPDX-License-Identifier: Apache-2.0
// One translation a source text, for tools that take the last one or any.
#pragma once

#include "glossary/exchange/writing.hpp"
#include "glossary/store/unit.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// Says of units in a row which are the first with their source text. Texts are known by 64 bits, and their
/// translations by 32: of ten million different texts two have the same with a probability of 3 in a million. Memory:
/// 12 to 48 bytes a text.
class FirstOfSource {
public:
    explicit FirstOfSource(Language source) : source_(source) {}

    /// False, and counted, where a side is empty or missing, and where another unit came first.
    bool take(const store::TranslationUnit& unit);
    /// True, and counted, where a unit with the same two texts was taken.
    bool repeats(const store::TranslationUnit& unit);
    /// What was counted, as lines of the report.
    void tell(Report& report, std::string_view form) const;

private:
    enum class Seen { no, same, other };
    Seen see(std::uint64_t source, std::uint32_t target);
    std::size_t place_of(std::uint64_t source) const;  // of it, or of the free place where it would go
    void grow();

    Language source_;
    std::vector<std::uint64_t> sources_;  // a table of open addressing; 0: free
    std::vector<std::uint32_t> targets_;
    std::size_t used_ = 0;
    std::size_t empty_ = 0, repeated_ = 0, rival_ = 0;
};

}  // namespace yakugo::exchange
