// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/open_base.hpp"

#include <fmt/core.h>

#include <cstdio>

namespace yakugo::cli {

store::TermBase open_base(const Common& common, store::Access access) {
    store::TermBase base = store::TermBase::open(common.db, access);
    if (const auto& upgraded = base.upgraded(); upgraded && !common.quiet)
        fmt::print(stderr, "{}: brought up to date from schema {} to {}; as it was before, it is kept as {}\n",
                   common.db, upgraded->version, store::TermBase::schema_version(), upgraded->backup);
    return base;
}

}  // namespace yakugo::cli
