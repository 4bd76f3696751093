// SPDX-License-Identifier: Apache-2.0
// How ICU's functions take a code point.
#pragma once

#include <unicode/umachine.h>

namespace yakugo::text {

constexpr UChar32 icu(char32_t code_point) {
    return static_cast<UChar32>(code_point);
}

}  // namespace yakugo::text
