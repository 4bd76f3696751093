// SPDX-License-Identifier: Apache-2.0
// Counts beside the filters: of all pairs from the table of counts, of some in one pass over the index.
#include "glossary/store/kinds.hpp"
#include "glossary/store/list.hpp"
#include "glossary/store/queue_scan.hpp"

#include <functional>
#include <map>

namespace yakugo::store {

namespace {

/// The few different values that 100,000 pairs have, each looked at once.
struct Value {
    bool passes = false;
    std::size_t count = 0;
};

class Values {
public:
    explicit Values(std::function<bool(std::string_view)> passes) : passes_(std::move(passes)) {}
    Value& operator[](std::string_view text) {
        if (last_ != nullptr && last_->first == text) return last_->second;
        auto found = known_.find(text);
        if (found == known_.end()) found = known_.emplace(std::string(text), Value{passes_(text), 0}).first;
        last_ = &*found;
        return found->second;
    }
    const auto& all() const { return known_; }

private:
    std::function<bool(std::string_view)> passes_;
    std::map<std::string, Value, std::less<>> known_;
    std::pair<const std::string, Value>* last_ = nullptr;
};

/// Whether statuses, types and kinds are all that the filter asks for.
bool asks_for_words_only(const QueueFilter& filter) {
    return filter.text.empty() && filter.post.empty() && !filter.in_conflict && filter.min_confidence <= 0 &&
           filter.max_confidence >= 1;
}

using Take = std::function<void(std::string_view type, std::string_view kinds, std::size_t pairs)>;

void each_count(Database& database, std::string_view shown, const Take& take) {
    Rows rows = database.query("SELECT type, kinds, pairs FROM pair_count WHERE shown = ?1", shown);
    while (rows.next()) take(rows.view(0), rows.view(1), rows.size(2));
}

}  // namespace

QueueCounts count_queue(Database& database, const QueueFilter& filter) {
    const Transaction snapshot(database, Transaction::Kind::read);
    const bool counted = asks_for_words_only(filter);
    QueueCounts out;
    QueueScan scan(database, filter);
    Values types([&](std::string_view type) { return scan.has_type(type); });
    Values kinds([&](std::string_view text) { return scan.has_kind(text); });
    for (const std::string_view shown : kShown) {
        const bool has_status = scan.has_status(shown);
        std::size_t here = 0;
        const auto take = [&](std::string_view of_type, std::string_view of_kinds, std::size_t pairs) {
            Value &type = types[of_type], &kind = kinds[of_kinds];
            if (type.passes && kind.passes) here += pairs;
            if (has_status && kind.passes) type.count += pairs;
            if (has_status && type.passes) kind.count += pairs;
        };
        if (counted) {
            each_count(database, shown, take);
        } else {
            scan.each(shown, {}, [&](const QueueEntry& entry) {
                take(entry.type, entry.kinds, 1);
                return true;
            });
        }
        if (here > 0) out.statuses.emplace(shown, here);
        if (has_status) out.total += here;
    }
    for (const auto& [type, value] : types.all()) {
        if (value.count > 0) out.types.emplace(type, value.count);
    }
    for (const auto& [text, value] : kinds.all()) {
        for (std::string& kind : parse_kinds(text)) {
            if (value.count > 0) out.kinds[std::move(kind)] += value.count;
        }
    }
    return out;
}

}  // namespace yakugo::store
