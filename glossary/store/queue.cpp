// SPDX-License-Identifier: Apache-2.0
// The place of a row.
#include "glossary/store/queue.hpp"

namespace yakugo::store {

QueuePlace place_of(const QueueRow& row) {
    return {shown_status(row.pair) == "suggested", row.pair.confidence, row.pair.id};
}

}  // namespace yakugo::store
