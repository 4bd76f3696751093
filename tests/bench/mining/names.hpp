// SPDX-License-Identifier: Apache-2.0
// Other names and numbers for a text, the same ones in both languages.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::bench {

/// A generator whose numbers are the same with every standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    /// 0 to below - 1.
    std::size_t below(std::size_t below);

private:
    std::uint64_t state_;  // of splitmix64
};

struct NamePair {
    std::string ja, en;
};

/// Names by kind: given, family, place.
using NameTable = std::map<std::string, std::vector<NamePair>, std::less<>>;
NameTable read_names(const std::string& path);

/// Parts of a text that may be exchanged: the words of its names by kind, and the numbers that stand in both languages.
struct Slots {
    std::vector<std::pair<std::string, NamePair>> names;  ///< kind, one word in both languages
    std::set<std::string> numbers;
};

/// One choice of other names and numbers.
class Exchange {
public:
    Exchange(const Slots& slots, const NameTable& names, Random& random);
    /// The text with them. Katakana between middle dots, Latin words (case as it was), and numbers are exchanged as wholes only.
    std::string apply(std::string_view text) const;

private:
    std::map<std::string, std::string, std::less<>> words_;  ///< katakana, or small Latin letters
    std::map<std::string, std::string, std::less<>> numbers_;
};

/// Numbers of a text as they are written: "70,000", "63".
std::set<std::string> numbers_of(std::string_view text);

}  // namespace yakugo::bench
