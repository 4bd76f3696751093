// SPDX-License-Identifier: Apache-2.0
#include "glossary/store/page_cache.hpp"

#include <fmt/format.h>

#include <string>

namespace yakugo::store {

PageCache::PageCache(Database& database, std::size_t kib, std::size_t wal_pages) : database_(database) {
    set(kib, wal_pages);
}

PageCache::~PageCache() {
    set(kUsual, kUsualWal);
}

void PageCache::set(std::size_t kib, std::size_t wal_pages) {
    const std::string script = fmt::format("PRAGMA cache_size = -{}; PRAGMA wal_autocheckpoint = {}", kib, wal_pages);
    sqlite3_exec(database_.handle(), script.c_str(), nullptr, nullptr, nullptr);
}

}  // namespace yakugo::store
