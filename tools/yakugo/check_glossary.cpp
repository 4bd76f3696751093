// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/check_glossary.hpp"

#include "glossary/check/match/relevance.hpp"
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/kept_terms.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace yakugo::cli {

namespace {

check::Standing standing_of(store::Status status) {
    switch (status) {
        case store::Status::accepted: return check::Standing::accepted;
        case store::Status::rejected: return check::Standing::rejected;
        case store::Status::candidate: break;
    }
    return check::Standing::open;
}

check::TermPair term_pair(store::PairRow row) {
    check::TermPair pair;
    pair.id = row.id.value;
    pair.concept_id = row.concept_id.value;
    pair.ja = std::move(row.ja);
    pair.en = std::move(row.en);
    pair.type = std::move(row.type);
    pair.standing = standing_of(row.status);
    pair.confidence = row.confidence;
    pair.ja_forbidden = row.forbidden == store::Forbidden::ja || row.forbidden == store::Forbidden::both;
    pair.en_forbidden = row.forbidden == store::Forbidden::en || row.forbidden == store::Forbidden::both;
    pair.ja_preferred = row.ja_preferred;
    pair.en_preferred = row.en_preferred;
    return pair;
}

/// Pairs by their ids, and all words told apart.
check::Glossary glossary_of(const store::TermBase& base, const std::vector<PairId>& ids) {
    check::Glossary glossary;
    for (store::PairRow& row : base.pairs_of(ids)) glossary.pairs.push_back(term_pair(std::move(row)));
    for (store::DistinctWords& words : base.distinct_words())
        glossary.different.emplace_back(std::move(words.a), std::move(words.b));
    return glossary;
}

bool counts(const store::SurfaceRow& row, double least_confidence) {
    return row.status != store::Status::candidate || row.confidence >= least_confidence;
}

/// The ids of what can matter to a draft.
std::vector<PairId> relevant_ids(const store::Surfaces& surfaces, double least_confidence, const check::Draft& draft) {
    std::vector<check::RelevanceRow> rows;
    std::vector<std::uint32_t> keys;
    rows.reserve(surfaces.rows.size());
    for (const store::SurfaceRow& row : surfaces.rows)
        rows.push_back(check::relevance_row(row.ja, row.en, row.concept_id.value, keys));
    const auto relevance = std::make_unique<const check::Relevance>(draft);
    std::vector<PairId> ids;
    const auto among = [&](std::size_t i) { return counts(surfaces.rows[i], least_confidence); };
    for (const std::size_t i : check::relevant_rows(rows, keys, *relevance, among)) ids.push_back(surfaces.rows[i].id);
    return ids;
}

std::vector<PairId> all_ids(const store::Surfaces& surfaces, double least_confidence) {
    std::vector<PairId> ids;
    for (const store::SurfaceRow& row : surfaces.rows) {
        if (counts(row, least_confidence)) ids.push_back(row.id);
    }
    return ids;
}

}  // namespace

check::Glossary read_glossary(const std::string& db, double least_confidence, const check::Draft* draft) {
    constexpr std::size_t kLarge = 5000;  // pairs: fewer are read from the term base in some milliseconds
    std::error_code none;
    if (!std::filesystem::exists(db, none)) return {};
    const KeptTerms kept(db);
    if (draft != nullptr) {
        if (std::optional<check::Glossary> part = kept.relevant_part(*draft, least_confidence)) return *std::move(part);
    }
    const store::TermBase base = store::TermBase::open(db, store::Access::read);
    const store::Surfaces surfaces = base.surfaces();
    if (draft == nullptr) return glossary_of(base, all_ids(surfaces, least_confidence));
    if (surfaces.rows.size() < kLarge) {
        kept.drop();
    } else if (kept.can_keep()) {
        kept.keep(glossary_of(base, all_ids(surfaces, 0)));
    }
    return glossary_of(base, relevant_ids(surfaces, least_confidence, *draft));
}

}  // namespace yakugo::cli
