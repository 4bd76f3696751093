// SPDX-License-Identifier: Apache-2.0
// The sum behind a probability.
#include "glossary/review/breakdown.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <tuple>

namespace yakugo::review {

Weights Weights::parse(std::string_view tsv) {
    Weights out;
    for (std::size_t at = 0; at < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
        const std::string_view line = tsv.substr(at, end - at);
        at = end + 1;
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string_view::npos) continue;
        double weight = 0;
        const auto result = std::from_chars(line.data() + tab + 1, line.data() + line.size(), weight);
        if (result.ec == std::errc{} && std::isfinite(weight)) out.by_name_.emplace(line.substr(0, tab), weight);
    }
    return out;
}

Weights Weights::load(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return parse(std::string(std::istreambuf_iterator<char>(in), {}));
}

std::optional<double> Weights::of(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

Breakdown break_down(const std::vector<store::FeatureRecord>& features, const Weights& weights) {
    Breakdown out;
    out.bias = weights.of("bias");
    out.sum = out.bias.value_or(0);
    out.complete = out.bias.has_value();
    for (const store::FeatureRecord& feature : features) {
        Piece& piece = out.pieces.emplace_back(Piece{feature.name, feature.value, weights.of(feature.name), 0});
        piece.contribution = piece.weight.value_or(0) * piece.value;
        out.complete = out.complete && piece.weight.has_value();
        out.sum += piece.contribution;
    }
    out.probability = 1 / (1 + std::exp(-out.sum));
    std::sort(out.pieces.begin(), out.pieces.end(), [](const Piece& a, const Piece& b) {
        return std::tuple(-std::abs(a.contribution), std::string_view(a.feature)) <
               std::tuple(-std::abs(b.contribution), std::string_view(b.feature));
    });
    return out;
}

}  // namespace yakugo::review
