// SPDX-License-Identifier: Apache-2.0
// The values of the API, as README.md names them.
#pragma once

#include "glossary/review/breakdown.hpp"
#include "glossary/store/term_base.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace yakugo::review::http {

using Json = nlohmann::ordered_json;

Json to_json(const store::QueueRow& row);  ///< item
/// The rows of these pairs, in this order, as items.
Json items_of(const store::TermBase& base, const std::vector<PairId>& ids);

/// Items with `pieces` and `same_concept`, or with `reason` and `likeness`.
Json to_json(const store::Rendering& rendering);
Json to_json(const store::SimilarPair& pair);

Json to_json(const store::OperationRow& operation);
Json to_json(const std::optional<store::OperationRow>& operation);  ///< null where there is none
Json to_json(const store::Decision& decision);
Json to_json(const store::Influence& influence);
Json to_json(const store::Together& together);
Json to_json(const store::SupportRow& support);
/// With the date of its post, which evidence does not have.
Json to_json(const store::EvidenceRow& evidence, const std::vector<store::SupportRow>& support);
Json to_json(const store::Conflict& conflict);
/// Of the post that speaks for the pair most: {name, value, weight, product}; the greatest product first, up or down.
Json parts_of(const std::vector<store::SupportRow>& support, const Models& models);
Json counts_json(const store::QueueCounts& counts);

/// The rows of a list, each as to_json() gives it.
template <class Row>
Json list_of(const std::vector<Row>& rows) {
    Json out = Json::array();
    for (const Row& row : rows) out.push_back(to_json(row));
    return out;
}

}  // namespace yakugo::review::http
