// SPDX-License-Identifier: Apache-2.0
// Findings that a person has rejected: two words that look like one are two.
#pragma once

#include "glossary/check/finding.hpp"
#include "glossary/check/glossary.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace yakugo::check {

/// Pairs of surfaces, of one rule or of all; the order of two words makes no difference, nor does their width (NFKC).
class Rejections {
public:
    Rejections() = default;
    /// All of Glossary::different, for every rule.
    explicit Rejections(const Glossary& glossary);

    /// An empty rule: of all rules.
    void add(std::string_view rule, std::string_view a, std::string_view b);

    /// Whether what was found has been told apart from everything that the finding holds against it: its other
    /// variants and what it expects. Of チャット, チケット and チャッド the pair (チャット, チケット) alone rejects
    /// nothing: チャッド is still there.
    bool suppresses(const Finding& finding) const;
    bool empty() const { return pairs_.empty(); }

private:
    bool has(std::string_view rule, const std::string& a, const std::string& b) const;

    struct Pair {
        std::string rule, first, second;
        friend auto operator<=>(const Pair&, const Pair&) = default;
    };
    std::set<Pair> pairs_;
};

}  // namespace yakugo::check
