// SPDX-License-Identifier: Apache-2.0
// A file descriptor that closes itself, and a stream buffer that writes to one and remembers why it could not.
#pragma once

#include <array>
#include <streambuf>
#include <string>
#include <string_view>

namespace yakugo::cli {

/// Owns a file descriptor of the system; -1 is none.
class Descriptor {
public:
    explicit Descriptor(int number = -1) noexcept : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;

    int number() const noexcept { return number_; }
    explicit operator bool() const noexcept { return number_ >= 0; }
    int release() noexcept;
    /// 0, or the errno of a failed close: some file systems say only then that the disk is full.
    int close() noexcept;

private:
    int number_;
};

/// The words of the system for an errno, "No space left on device"; locale and threads play no part.
std::string system_words(int error);

/// Writes to a descriptor that it does not own. After the first failure it takes nothing more, and the stream over it is
/// bad. Not for two threads at once.
class DescriptorBuffer final : public std::streambuf {
public:
    explicit DescriptorBuffer(int descriptor);

    /// errno of the first write that failed; 0: none has.
    int error() const noexcept { return error_; }

protected:
    int_type overflow(int_type byte) override;
    std::streamsize xsputn(const char* bytes, std::streamsize size) override;
    int sync() override { return empty() ? 0 : -1; }

private:
    bool empty();
    bool write(std::string_view bytes);

    int descriptor_, error_ = 0;
    std::array<char, 65536> waiting_{};
};

}  // namespace yakugo::cli
