// SPDX-License-Identifier: Apache-2.0
// A file mapped read-only into memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace yakugo::lexicon {

/// The bytes stay valid, at the same address, until destruction, also across a move. A file that is truncated while it
/// is mapped would kill the reader: writers must rename a finished file over the old one.
class MappedFile {
public:
    /// Throws InputError where the file cannot be opened, is no regular file, or is empty.
    explicit MappedFile(const std::string& path);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        return *this;
    }

    std::string_view bytes() const noexcept { return {static_cast<const char*>(data_), size_}; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace yakugo::lexicon
