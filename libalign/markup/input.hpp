// SPDX-License-Identifier: Apache-2.0
// A file that is read piece by piece: memory does not grow with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace yakugo::markup {

/// Not for two threads at once. Readers take the bytes as they are in the file; decoding is theirs.
class Input {
public:
    /// Throws InputError: no such file, a directory, not readable. "-" is standard input.
    static Input open(const std::string& path);
    /// Bytes that are in memory, for tests and for members of an archive. `name` stands in messages.
    static Input of(std::string bytes, std::string name);
    /// What a function gives, like read(), for what is decompressed on the way: members of an archive.
    static Input from(std::function<std::size_t(std::span<char>)> read, std::string name);

    Input(Input&&) noexcept;
    Input& operator=(Input&&) noexcept;
    ~Input();

    const std::string& name() const noexcept;
    /// Up to into.size() bytes; 0 at the end. Throws InputError where the device fails.
    std::size_t read(std::span<char> into);
    /// The first bytes, at most 4,096, which read() will give as well.
    std::string_view peek();
    /// Tells whether the file has changed since: of all its bytes, those that nobody has read yet too.
    std::string digest();
    /// All that is left, for forms that must be read whole. Throws InputError beyond `limit` bytes.
    std::string rest(std::uintmax_t limit);

private:
    struct Impl;
    explicit Input(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::markup
