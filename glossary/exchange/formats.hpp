// SPDX-License-Identifier: Apache-2.0
// Every form that files come and go in: the one table that commands, messages and tests take them from.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"

#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// One form, or one of the shapes that a form has in different tools.
struct Profile {
    std::string_view name;  ///< of --profile: "basic-dca", "memoq"
    std::string_view
        extensions;  ///< with dots, parted by spaces: ".tbx .xml"; the first profile that has one is its default
    std::string_view summary;  ///< one line for --list-profiles
    /// Null where that direction is not there.
    ReadReport (*read_entries)(Input&, const EntrySink&, const ReadOptions&) = nullptr;
    ReadReport (*read_units)(Input&, const UnitSink&, const ReadOptions&) = nullptr;
    std::unique_ptr<EntryWriter> (*write_entries)(std::ostream&, const Options&) = nullptr;
    std::unique_ptr<UnitWriter> (*write_units)(std::ostream&, const Options&) = nullptr;
};

}  // namespace yakugo::exchange
