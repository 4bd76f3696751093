// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace yakugo::cli {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        close();
        number_ = other.release();
    }
    return *this;
}

int Descriptor::release() noexcept {
    return std::exchange(number_, -1);
}

int Descriptor::close() noexcept {
    // Not again after EINTR: Linux has closed it by then.
    return number_ >= 0 && ::close(release()) != 0 && errno != EINTR ? errno : 0;
}

std::string system_words(int error) {
    return std::generic_category().message(error);
}

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
    setp(waiting_.data(), waiting_.data() + waiting_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type byte) {
    if (!empty()) return traits_type::eof();
    if (!traits_type::eq_int_type(byte, traits_type::eof())) {
        *pptr() = traits_type::to_char_type(byte);
        pbump(1);
    }
    return traits_type::not_eof(byte);
}

std::streamsize DescriptorBuffer::xsputn(const char* bytes, std::streamsize size) {
    if (size > epptr() - pptr()) {
        if (!empty()) return 0;
        if (size >= epptr() - pptr()) return write({bytes, static_cast<std::size_t>(size)}) ? size : 0;
    }
    std::copy_n(bytes, size, pptr());
    pbump(static_cast<int>(size));
    return size;
}

bool DescriptorBuffer::empty() {
    const std::string_view all(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    setp(waiting_.data(), waiting_.data() + waiting_.size());
    return write(all);
}

bool DescriptorBuffer::write(std::string_view bytes) {
    while (error_ == 0 && !bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (written == 0) {
            error_ = ENOSPC;  // no device says so, but an endless loop would be worse
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    return error_ == 0;
}

}  // namespace yakugo::cli
