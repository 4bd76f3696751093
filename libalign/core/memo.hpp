// SPDX-License-Identifier: Apache-2.0
// What was worked out lately, by the text that it was worked out from.
#pragma once

#include "libalign/core/hashed.hpp"

#include <cstddef>
#include <string>
#include <string_view>
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
    const Value& get(std::string_view text, Make make) {
        const Hashed<std::string_view> key = hashed(text);
        const Value* known = find(key);
        return known != nullptr ? *known : keep(key, make());
    }

    /// The value kept for a key; null where there is none. Valid until the next call.
    const Value* find(std::string_view text) { return find(hashed(text)); }

private:
    const Value* find(Hashed<std::string_view> key) {
        if (const auto at = young_.find(key); at != young_.end()) return &at->second;
        const auto old = old_.find(key);
        if (old == old_.end()) return nullptr;
        Value value = std::move(old->second);
        old_.erase(old);
        return &keep(key, std::move(value));
    }

    const Value& keep(Hashed<std::string_view> key, Value value) {
        if (used_ > bytes_) {
            old_ = std::exchange(young_, {});
            used_ = 0;
        }
        used_ += key.text.size();
        return young_.emplace(Hashed<std::string>{std::string(key.text), key.hash}, std::move(value)).first->second;
    }

    std::size_t bytes_, used_ = 0;
    HashedMap<Value> young_, old_;
};

}  // namespace yakugo
