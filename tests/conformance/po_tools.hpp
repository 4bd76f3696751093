// SPDX-License-Identifier: Apache-2.0
// What read_po(), msgfmt and the translate toolkit read in a PO file, in one shape to be compared.
#pragma once

#include "glossary/store/unit.hpp"
#include "libalign/core/language.hpp"
#include "tests/conformance/validators.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yakugo::conformance {

/// Writes a file and gives its path.
std::string put(const Folder& folder, const std::string& name, const std::string& content);
/// The exit code of a command, whose output goes to `out`.
int run(const Folder& folder, const std::string& command, std::string& out);

/// One a message or plural form, as read_po() makes units: a catalogue's only form stands for both of the source.
struct PoRecord {
    std::string context, source, target;
    std::string flags;  ///< "fuzzy", "obsolete"

    bool operator==(const PoRecord&) const = default;
    auto operator<=>(const PoRecord&) const = default;
};
/// For messages of a failing test.
std::string describe(const std::vector<PoRecord>& records);

/// Throws InputError where read_po() does.
std::vector<PoRecord> our_records(const std::string& po, Language source);

/// False where there is none.
bool has_msgfmt();
bool has_toolkit(const Folder& folder);
/// msgfmt's verdict on the syntax and, sorted, without flags, what stands in the MO file that it makes: all but
/// untranslated and obsolete messages. Nothing where it refuses; `log` is what it says.
std::optional<std::vector<PoRecord>> msgfmt_records(const Folder& folder, const std::string& po, std::string& log);
/// Of each catalogue, in its order. Throws std::runtime_error with the toolkit's words where it refuses one.
std::vector<std::vector<PoRecord>> toolkit_records(const Folder& folder, const std::vector<std::string>& catalogues);

}  // namespace yakugo::conformance
