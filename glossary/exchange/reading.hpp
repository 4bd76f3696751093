// SPDX-License-Identifier: Apache-2.0
// What all readers take and give.
#pragma once

#include "glossary/exchange/input.hpp"
#include "glossary/store/entry.hpp"
#include "glossary/store/unit.hpp"
#include "libalign/core/diagnostic.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace yakugo::exchange {

/// Called once an entry or unit, in the order of the file. The reader uses the object again: copy or move out what is
/// to stay. What a sink throws goes through the reader to its caller.
using EntrySink = std::function<void(store::ConceptEntry&)>;
using UnitSink = std::function<void(store::TranslationUnit&)>;

struct ReadOptions {
    /// Go on after damage with the next unit that is whole. Without it the first damage throws InputError with
    /// file:line:column, what was expected and what was there. A unit that breaks a rule of its form but can be
    /// understood is no damage: it is read, with a diagnostic.
    bool recover = false;
    /// The language translated from, for forms that do not say: the first of two columns, PO's msgid.
    Language source = Language::en;
    /// Tables only: which column holds what, {"ja", "訳語"}, instead of what the header is taken for. See
    /// table_reader.hpp.
    std::map<std::string, std::string> columns = {};
};

/// What a reader has to say beside the units.
struct ReadReport {
    std::size_t read = 0;                      ///< entries or units given to the sink
    std::size_t bad = 0;                       ///< units lost to damage: recover only
    std::vector<Diagnostic> diagnostics = {};  ///< damage that was passed over, and rules that were broken; at most 100
    std::size_t more_diagnostics = 0;          ///< those beyond
};

/// Adds a diagnostic, or counts it where there are 100.
void add(ReadReport& report, Diagnostic diagnostic);
void add(ReadReport& report, Severity severity, Location where, std::string message);

}  // namespace yakugo::exchange
