// SPDX-License-Identifier: Apache-2.0
// Counts beside the filters, in one pass over the index.
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

}  // namespace

QueueCounts count_queue(Database& database, const QueueFilter& filter) {
    const Transaction snapshot(database, Transaction::Kind::read);
    QueueCounts out;
    QueueScan scan(database, filter);
    Values types([&](std::string_view type) { return scan.has_type(type); });
    Values kinds([&](std::string_view text) { return scan.has_kind(text); });
    for (const std::string_view shown : kShown) {
        const bool has_status = scan.has_status(shown);
        std::size_t here = 0;
        scan.each(shown, {}, [&](const QueueEntry& entry) {
            Value &type = types[entry.type], &kind = kinds[entry.kinds];
            if (type.passes && kind.passes) ++here;
            if (has_status && kind.passes) ++type.count;
            if (has_status && type.passes) ++kind.count;
            return true;
        });
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
