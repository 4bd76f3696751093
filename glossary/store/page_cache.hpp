// SPDX-License-Identifier: Apache-2.0
// Memory for pages of the file, more than SQLite's own.
#pragma once

#include "glossary/store/sqlite.hpp"

#include <cstddef>

namespace yakugo::store {

/// As long as it lives the connection keeps so many pages in memory and lets the -wal grow so far before its pages go into the
/// file; then SQLite's own limits hold again. Whoever looks at many places of a large file reads and writes each of them
/// once with it, not time after time. What fails costs time only.
class PageCache {
public:
    /// What SQLite has where nothing is said: KiB of the cache, pages of the -wal.
    static constexpr std::size_t kUsual = 2000, kUsualWal = 1000;

    explicit PageCache(Database& database, std::size_t kib, std::size_t wal_pages = kUsualWal);
    ~PageCache();
    PageCache(const PageCache&) = delete;
    PageCache& operator=(const PageCache&) = delete;

private:
    void set(std::size_t kib, std::size_t wal_pages);

    Database& database_;
};

}  // namespace yakugo::store
