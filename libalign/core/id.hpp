// SPDX-License-Identifier: Apache-2.0
// Integer keys that cannot be mixed up: a PostId is no TermId.
#pragma once

#include <compare>
#include <cstdint>

namespace yakugo {

template <class Tag>
struct Id {
    std::int64_t value = 0;
    friend auto operator<=>(const Id&, const Id&) = default;
};

using SourceId = Id<struct SourceTag>;
using PostId = Id<struct PostTag>;
using PairId = Id<struct PairTag>;
using ConceptId = Id<struct ConceptTag>;
using OperationId = Id<struct OperationTag>;

}  // namespace yakugo
