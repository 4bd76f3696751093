// SPDX-License-Identifier: Apache-2.0
// The comparison of spellings as the rest of yakugo sees it.
#include "libalign/translit/variant.hpp"

#include "libalign/translit/mapping.hpp"
#include "libalign/translit/variant_rows.hpp"

#include <cmath>

namespace yakugo::translit {

namespace {

bool read(std::string_view text, Tokens& out) {
    Spelling spelling;
    if (!spell_katakana(text, spelling)) return false;
    tokenise(spelling, out);
    return true;
}

std::string names(const Tokens& tokens, std::size_t begin, std::size_t size) {
    std::string out;
    for (std::size_t i = begin; i < begin + size; ++i) out += mora_name(tokens.token[i]);
    return out;
}

}  // namespace

VariantModel::VariantModel(const std::vector<CostRow>& rows) : costs_(rows) {
    for (const CostRow& row : rows) {
        if (row.key.kind == CostKind::weight) weights_[row.key.a] = row.value;
    }
}

VariantModel VariantModel::parse(std::string_view tsv, const std::string& file) {
    return VariantModel(parse_cost_rows(tsv, file));
}

VariantModel VariantModel::load(const std::string& path) {
    const Mapping file(path);
    return parse({reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()}, path);
}

std::optional<double> VariantModel::distance(std::string_view a, std::string_view b) const {
    Tokens x, y;
    if (!read(a, x) || !read(b, y)) return std::nullopt;
    return align(costs_, x, y);
}

double VariantModel::probability(std::string_view a, std::string_view b) const {
    Tokens x, y;
    if (!read(a, x) || !read(b, y)) return 0;
    const double distance = align(costs_, x, y);
    if (distance == 0) return 1;
    const auto features = variant_features(distance, x.morae, y.morae);
    double log_odds = 0;
    for (std::size_t i = 0; i < features.size(); ++i) log_odds += weights_[i] * features[i];
    return 1 / (1 + std::exp(-log_odds));
}

std::vector<VariantEdit> VariantModel::explain(std::string_view a, std::string_view b) const {
    Tokens x, y;
    if (!read(a, x) || !read(b, y)) return {};
    std::vector<Move> moves;
    align(costs_, x, y, &moves);
    std::vector<VariantEdit> edits;
    for (const Move& move : moves) {
        if (move.cost > 0) edits.push_back({names(x, move.a, move.a_size), names(y, move.b, move.b_size), move.cost});
    }
    return edits;
}

}  // namespace yakugo::translit
