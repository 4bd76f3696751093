// SPDX-License-Identifier: Apache-2.0
// Opens the file of a term base, or refuses it without having touched it.
#pragma once

#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace yakugo::store {

struct Opened {
    Database database;
    std::optional<Upgrade> upgraded;  ///< set where the file has just been brought up to date
};

/// The connection behind TermBase::open(), whose contract it keeps.
Opened open_database(const std::string& path, Access access, std::chrono::milliseconds busy_timeout);

}  // namespace yakugo::store
