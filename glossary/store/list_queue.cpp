// SPDX-License-Identifier: Apache-2.0
// Pages of the queue: the streams of the statuses, each in the order of the index, merged.
#include "glossary/store/kinds.hpp"
#include "glossary/store/list.hpp"
#include "glossary/store/queue_scan.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace yakugo::store {

namespace {

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

struct Place {
    bool last = false;
    double confidence = 0;
    PairId id;

    bool operator<(const Place& other) const {
        return std::tuple(last, -confidence, id) < std::tuple(other.last, -other.confidence, other.id);
    }
};

/// The first `limit` pairs behind `after`.
std::vector<Place> places(Database& database, const QueueFilter& filter, const std::optional<QueuePlace>& after,
                          std::size_t limit) {
    std::vector<Place> out;
    QueueScan scan(database, filter);
    for (const std::string_view shown : kShown) {
        if (!scan.has_status(shown) || limit == 0) continue;
        if (is_last(shown) && out.size() >= limit) break;  // the page is full of what comes before
        std::size_t found = 0;
        scan.each(shown, after, [&](const QueueEntry& entry) {
            if (!scan.has_type(entry.type) || !scan.has_kind(entry.kinds)) return true;
            out.push_back({is_last(shown), entry.confidence, entry.id});
            return ++found < limit;
        });
    }
    std::sort(out.begin(), out.end());
    if (out.size() > limit) out.resize(limit);
    return out;
}

std::vector<PairId> ids_of(const std::vector<Place>& places) {
    std::vector<PairId> out;
    for (const Place& place : places) out.push_back(place.id);
    return out;
}

}  // namespace

QueuePage list_queue(Database& database, const QueueFilter& filter, const std::optional<QueuePlace>& after,
                     std::size_t limit) {
    const Transaction snapshot(database, Transaction::Kind::read);
    QueuePage out;
    std::vector<Place> found = places(database, filter, after, limit == kAll ? limit : limit + 1);
    out.more = found.size() > limit;
    if (out.more) found.resize(limit);
    for (PairRow& pair : read_pairs(database, ids_of(found))) {
        Rows rows = database.query(
            "SELECT kinds, (SELECT count(*) FROM post_pair WHERE pair_id = ?1) FROM pair WHERE id = ?1", pair.id);
        rows.next();
        out.rows.push_back({std::move(pair), parse_kinds(rows.view(0)), rows.size(1)});
    }
    return out;
}

std::vector<PairId> list_queue_ids(Database& database, const QueueFilter& filter) {
    const Transaction snapshot(database, Transaction::Kind::read);
    return ids_of(places(database, filter, {}, kAll));
}

}  // namespace yakugo::store
