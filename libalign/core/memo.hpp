// SPDX-License-Identifier: Apache-2.0
// What was worked out lately, by the text that it was worked out from.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yakugo {

/// Keeps the values of at least the last `bytes` bytes of keys, and of twice as many at the most: when the young half is full, it becomes
/// the old one, and what was old and has not been asked for since goes. For one thread.
template <class Value>
class Memo {
public:
    explicit Memo(std::size_t bytes) : bytes_(bytes) {}

    /// The value kept for a key, else what make() gives, which is kept. Valid until the next call.
    template <class Make>
    const Value& get(std::string_view key, Make make) {
        if (const auto at = young_.find(key); at != young_.end()) return at->second;
        const auto old = old_.find(key);
        Value value = old != old_.end() ? std::move(old->second) : make();
        if (old != old_.end()) old_.erase(old);
        if (used_ > bytes_) {
            old_ = std::exchange(young_, {});
            used_ = 0;
        }
        used_ += key.size();
        return young_.emplace(std::string(key), std::move(value)).first->second;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    std::size_t bytes_, used_ = 0;
    Map young_, old_;
};

}  // namespace yakugo
