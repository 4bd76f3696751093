// SPDX-License-Identifier: Apache-2.0
// A digest as text.
#include "libalign/core/digest.hpp"

#include <array>
#include <charconv>

namespace yakugo {

std::string digest(std::string_view bytes) {
    std::array<char, 17> hex{};
    const auto end = std::to_chars(hex.data(), hex.data() + hex.size(), fnv1a(bytes), 16).ptr;
    const std::string digits(hex.data(), end);
    return std::string(16 - digits.size(), '0') + digits + "-" + std::to_string(bytes.size());
}

}  // namespace yakugo
