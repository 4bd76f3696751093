// SPDX-License-Identifier: Apache-2.0
// One file of another tool on its way into the term base.
#pragma once

#include "glossary/store/imports.hpp"
#include "glossary/store/page_cache.hpp"
#include "glossary/store/put_entries.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/unit_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yakugo::store {

/// Behind TermBase::Import, whose contract it keeps.
class ImportRun {
public:
    ImportRun(Database& database, const std::string& source, const ImportOptions& options);

    void put(const PackedUnit& unit);
    void put(const ConceptEntry& entry);
    ImportResult finish(const std::string& digest, bool keep);
    /// Instead: nothing takes the place of what was imported before, and the source goes with it.
    Forgotten forget();

private:
    void keep_source_page();

    Database& database_;
    std::optional<PageCache> cache_;  // of an import of entries; units stand one behind the other and need none
    Transaction transaction_;
    SourceId source_;
    EntryRun entries_;
    std::size_t units_ = 0, units_gone_ = 0, two_sided_ = 0;
    std::size_t unlooked_ = 0;  // bytes of units since the page of the source was looked at
};

/// TermBase::imported_files().
std::vector<std::string> imported_files(Database& database);
/// TermBase::forget().
Forgotten forget(Database& database, const std::string& source);

}  // namespace yakugo::store
