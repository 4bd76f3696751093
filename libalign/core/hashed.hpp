// SPDX-License-Identifier: Apache-2.0
// Texts as keys of hash tables, each hashed once however often it is looked up.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yakugo {

inline std::size_t hash_of(std::string_view text) noexcept {
    return std::hash<std::string_view>{}(text);
}

/// A text with its hash_of(): a view to look up, a string to keep.
template <class Text>
struct Hashed {
    Text text;
    std::size_t hash;
};
inline Hashed<std::string_view> hashed(std::string_view text) noexcept {
    return {text, hash_of(text)};
}

/// A table by text in which Hashed views are looked up.
struct ByHash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the name that the library asks for
    template <class Text>
    std::size_t operator()(const Hashed<Text>& key) const noexcept {
        return key.hash;
    }
    template <class A, class B>
    bool operator()(const Hashed<A>& a, const Hashed<B>& b) const noexcept {
        return std::string_view(a.text) == std::string_view(b.text);
    }
};
template <class Value>
using HashedMap = std::unordered_map<Hashed<std::string>, Value, ByHash, ByHash>;

}  // namespace yakugo
