// SPDX-License-Identifier: Apache-2.0
// Every form that files come and go in: the one table that commands, messages and tests take them from.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/writing.hpp"
#include "glossary/store/model.hpp"

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// One form, or one of the shapes that a form has in different tools. Functions are null where that direction is not
/// there.
struct Profile {
    std::string_view name;  ///< of --profile: "basic-dca", "memoq"
    std::string_view
        extensions;  ///< with dots, parted by spaces: ".tbx .xml"; the first profile that has one is its default
    std::string_view label;    ///< in messages: "TBX", "memoQ CSV"
    std::string_view summary;  ///< one line for --list-profiles
    markup::ReadReport (*read_entries)(markup::Input&, const EntrySink&, const ReadOptions&) = nullptr;
    markup::ReadReport (*read_units)(markup::Input&, const UnitSink&, const ReadOptions&) = nullptr;
    std::unique_ptr<EntryWriter> (*write_entries)(std::ostream&, const Options&) = nullptr;
    std::unique_ptr<UnitWriter> (*write_units)(std::ostream&, const Options&) = nullptr;
    bool marks_unfinished = false;  ///< of units: the form itself says which translations are not finished
    Report (*write_pairs)(std::ostream&, const std::vector<store::PairRow>&, const Options&) = nullptr;

    bool has_extension(std::string_view file_name) const;  ///< without case
    bool reads() const { return read_entries != nullptr || read_units != nullptr; }
    bool writes() const { return write_entries != nullptr || write_units != nullptr || write_pairs != nullptr; }
};

/// In the order in which they are listed.
std::span<const Profile> profiles();
/// Null where there is none.
const Profile* find_profile(std::string_view name);
/// The default for a file that is to be written; null for an unknown extension.
const Profile* profile_to_write(std::string_view file_name);
/// What a file is: by its content, else by its extension. Throws InputError "expected TBX, TMX, ...; found ...".
const Profile& recognise(markup::Input& input);

/// All extensions that are written or read, for messages: ".tbx, .tmx, .csv".
std::string known_extensions(bool (Profile::*can)() const);

}  // namespace yakugo::exchange
