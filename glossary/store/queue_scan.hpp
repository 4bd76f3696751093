// SPDX-License-Identifier: Apache-2.0
// Reads the queue in its order, from one index, without a row of a table: pair_queue.
#pragma once

#include "glossary/store/queue.hpp"
#include "glossary/store/sqlite.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// The words of shown_status(), those that come last in the queue last.
inline constexpr std::array<std::string_view, 5> kShown = {"candidate", "accepted", "rejected", "forbidden",
                                                           "suggested"};
constexpr bool is_last(std::string_view shown) {
    return shown == kShown.back();
}

/// A pair as the index holds it; the views hold until the next one.
struct QueueEntry {
    PairId id;
    double confidence = 0;
    std::string_view type, kinds;
};

/// Ids that a filter lets through, by number.
class IdSet {
public:
    void insert(std::int64_t id) {
        const auto at = static_cast<std::size_t>(id);
        if (at >= bits_.size()) bits_.resize(at + at / 2 + 64);
        bits_[at] = true;
    }
    bool contains(std::int64_t id) const {
        const auto at = static_cast<std::size_t>(id);
        return at < bits_.size() && bits_[at];
    }

private:
    std::vector<bool> bits_;
};

/// For use inside one read transaction. The filter must live longer.
class QueueScan {
public:
    QueueScan(Database& database, const QueueFilter& filter);

    /// The pairs with this status, by confidence descending, then by id, behind `after` if it is given; only those that
    /// confidence, text, post and conflicts of the filter let through. Ends where `take` gives false.
    void each(std::string_view shown, const std::optional<QueuePlace>& after,
              const std::function<bool(const QueueEntry&)>& take);

    /// Whether the filter's own list of statuses, types, kinds lets it through.
    bool has_status(std::string_view shown) const;
    bool has_type(std::string_view type) const;
    bool has_kind(std::string_view kinds) const;

private:
    void find_terms();
    void find_posts();
    void find_conflicts();
    bool read(Rows& rows, const std::function<bool(const QueueEntry&)>& take);

    Database& database_;
    const QueueFilter& filter_;
    std::optional<IdSet> terms_, in_posts_, in_conflict_;
};

}  // namespace yakugo::store
