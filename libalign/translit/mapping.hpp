// SPDX-License-Identifier: Apache-2.0
// A model file mapped read-only into memory.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace yakugo::translit {

/// The bytes stay where they are until destruction, also across a move. Who replaces a model file must rename the new one
/// over it: cutting a mapped file short would kill its readers.
class Mapping {
public:
    /// Throws InputError where the file cannot be opened or is no regular file with something in it.
    explicit Mapping(const std::string& path);
    ~Mapping();
    Mapping(Mapping&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    Mapping& operator=(Mapping&& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        return *this;
    }

    std::span<const std::byte> bytes() const noexcept { return {static_cast<const std::byte*>(data_), size_}; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace yakugo::translit
