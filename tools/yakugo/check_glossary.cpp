// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/check_glossary.hpp"

#include "glossary/check/match/relevance.hpp"
#include "glossary/store/term_base.hpp"

#include <filesystem>
#include <utility>

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

}  // namespace

check::Glossary read_glossary(const std::string& db, double least_confidence, const check::Draft* draft) {
    check::Glossary glossary;
    std::error_code none;
    if (!std::filesystem::exists(db, none)) return glossary;
    const store::TermBase base = store::TermBase::open(db, store::Access::read);
    const store::Surfaces surfaces = base.surfaces();
    std::vector<check::RelevanceRow> rows;
    std::vector<PairId> ids;
    for (const store::SurfaceRow& row : surfaces.rows) {
        if (row.status == store::Status::candidate && row.confidence < least_confidence) continue;
        rows.push_back({row.ja, row.en, row.concept_id.value});
        ids.push_back(row.id);
    }
    if (draft != nullptr && !rows.empty()) {
        std::vector<PairId> chosen;
        for (const std::size_t i : check::relevant_rows(rows, check::Relevance(*draft))) chosen.push_back(ids[i]);
        ids = std::move(chosen);
    }
    for (store::PairRow& row : base.pairs_of(ids)) glossary.pairs.push_back(term_pair(std::move(row)));
    for (store::DistinctWords& words : base.distinct_words())
        glossary.different.emplace_back(std::move(words.a), std::move(words.b));
    return glossary;
}

}  // namespace yakugo::cli
