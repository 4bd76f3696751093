// SPDX-License-Identifier: Apache-2.0
// What all readers take and give.
#pragma once

#include "glossary/store/entry.hpp"
#include "glossary/store/unit.hpp"
#include "libalign/core/language.hpp"
#include "libalign/markup/input.hpp"
#include "libalign/markup/read_report.hpp"

#include <functional>
#include <map>
#include <string>

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

}  // namespace yakugo::exchange
