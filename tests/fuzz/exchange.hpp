// SPDX-License-Identifier: Apache-2.0
// What must hold of every form that entries or units come in.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"
#include "tests/fuzz/target.hpp"

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::fuzz {

using Entries = std::vector<store::ConceptEntry>;
using Units = std::vector<store::TranslationUnit>;
using EntryReader = markup::ReadReport (*)(markup::Input&, const exchange::EntrySink&, const exchange::ReadOptions&);
using UnitReader = markup::ReadReport (*)(markup::Input&, const exchange::UnitSink&, const exchange::ReadOptions&);
using MakeEntryWriter = std::unique_ptr<exchange::EntryWriter> (*)(std::ostream&, const exchange::Options&);
using MakeUnitWriter = std::unique_ptr<exchange::UnitWriter> (*)(std::ostream&, const exchange::Options&);

/// Reads the bytes strictly and with recovery, whole and in small pieces: the same comes out, all of it valid text, no
/// more than 100 diagnostics. With recovery nothing that was read strictly is lost. Gives what recovery read.
Entries check_entries(EntryReader read, std::string_view bytes, const std::string& name);
Units check_units(UnitReader read, std::string_view bytes, const std::string& name);

/// Written, read, written and read again: the second writing gives the same bytes as the first.
void check_round_trip(const Entries& entries, MakeEntryWriter write, EntryReader read, const std::string& name);
void check_round_trip(const Units& units, MakeUnitWriter write, UnitReader read, const std::string& name);

}  // namespace yakugo::fuzz
