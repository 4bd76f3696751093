// SPDX-License-Identifier: Apache-2.0
// How far two katakana spellings lie apart, and whether they are two spellings of one word.
#pragma once

#include "libalign/translit/variant_costs.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::translit {

/// One difference: what stands in one spelling for what stands in the other. ヴァ for バ; nothing for ー; "・" between two words.
struct VariantEdit {
    std::string a, b;
    double cost = 0;  ///< nats
};

/// A weighted edit distance over morae with learned costs (after Ristad & Yianilos 1998, section 2, but trained to tell variants
/// from near misses), and a logistic regression over it. The costs stand in a file that people can read and correct.
/// Texts are read by spell_katakana(): half-width kana are made full-width, and all that is no katakana counts as one boundary
/// of words, so kanji are not compared: ask for the katakana alone. A text is unreadable where it has no katakana, more than
/// kMaxSymbols characters, or (where spell_katakana() notices) bytes that are not UTF-8.
/// Immutable; any number of threads may ask at once. distance() and probability() need 25 KB of stack and, for full-width
/// katakana, no heap.
class VariantModel {
public:
    /// Reads a file in the form of seeds/translit/variants.tsv. Throws InputError, naming file and line.
    static VariantModel load(const std::string& path);
    /// The same for text at hand; `file` is for messages.
    static VariantModel parse(std::string_view tsv, const std::string& file);

    /// In nats: the cost of the cheapest way from one spelling to the other; a cost is by how much an edit lowers the log odds that
    /// two spellings are of one word. 0 for the same spelling, more for all others, symmetric; no metric, as the sum of two
    /// distances may be less than the third. None where a text is unreadable. ヴァイオリン, バイオリン -> 0.02; チケット, チャット -> 9.45
    std::optional<double> distance(std::string_view a, std::string_view b) const;

    /// Calibrated probability, 0 to 1, that both are spellings of one word. Prior: two headwords drawn from a dictionary, at most
    /// four kana and half of the longer one apart; among those that differ in one kana 1 in 12 pairs is of one word, in two 1 in 230
    /// (held-out pairs of yakugo-train-variants). Whoever knows other odds multiplies p / (1 - p) by the ratio. 1 for the same spelling,
    /// 0 where a text is unreadable. コンピュータ, コンピューター -> 0.87; バス, パス -> 0.002
    double probability(std::string_view a, std::string_view b) const;

    /// The edits of the cheapest way, in order, for people who ask why; empty where there is nothing to change or to read.
    std::vector<VariantEdit> explain(std::string_view a, std::string_view b) const;

private:
    explicit VariantModel(const std::vector<CostRow>& rows);

    CostTable costs_;
    std::array<double, kVariantWeights> weights_{};
};

}  // namespace yakugo::translit
