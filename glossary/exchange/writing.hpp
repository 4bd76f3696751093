// SPDX-License-Identifier: Apache-2.0
// What all writers take and give.
#pragma once

#include "glossary/store/entry.hpp"
#include "glossary/store/unit.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

class Bans;

struct Options {
    Language source = Language::en;  ///< the language translated from: TMX srclang, column order
    std::string title = "yakugo term base";
    std::string date;  ///< of the export, UTC, 2026-05-08T09:30:00Z; an argument so that equal input gives equal bytes
    std::string version;  ///< of yakugo
    /// Whether a unit of the export holds several sentences (segment_kind.hpp): asked at most once, by a form whose beginning
    /// says so of all units. None: no.
    std::function<bool()> any_paragraph = {};
    /// Of the whole export (bans.hpp), for a form that can say of an entry only what is not to be used. Null: not known. It
    /// outlives the writer.
    const Bans* bans = nullptr;
};

/// What a form had no place for, one line a field: "CSV: 41 context sentences left out".
struct Report {
    std::size_t written = 0;  ///< concepts or units
    std::vector<std::string> left_out;
};

/// A writer of term entries. UTF-8; bytes that are malformed and characters that XML 1.0 forbids are dropped and
/// counted; equal input gives equal bytes; a write that fails is left to the state of the stream, which the caller
/// looks at after it has flushed. Memory does not grow with the number of entries.
class EntryWriter {
public:
    virtual ~EntryWriter() = default;
    /// An entry without a term in one of the two languages is left out and counted where the form needs both.
    virtual void write(const store::ConceptEntry& entry) = 0;
    /// Ends the file. To be called once, also where nothing was written: an empty file is a whole one.
    virtual Report finish() = 0;
};

/// The same for translation units.
class UnitWriter {
public:
    virtual ~UnitWriter() = default;
    virtual void write(const store::TranslationUnit& unit) = 0;
    virtual Report finish() = 0;
};

}  // namespace yakugo::exchange
