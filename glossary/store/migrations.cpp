// SPDX-License-Identifier: Apache-2.0
// The versions in their order.
#include "glossary/store/migrations.hpp"

#include "glossary/store/migration_texts.hpp"

#include <array>

namespace yakugo::store {

std::span<const char* const> migrations() {
    static const std::array all = {kVersion1, kVersion2, kVersion3, kVersion4, kVersion5,
                                   kVersion6, kVersion7, kVersion8, kVersion9, kVersion10, kVersion11};
    return all;
}

}  // namespace yakugo::store
