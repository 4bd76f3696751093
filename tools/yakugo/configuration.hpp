// SPDX-License-Identifier: Apache-2.0
// yakugo.conf: options that stand in a file beside the work, not on the command line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace yakugo::cli {

/// "value" of "section.key = value"; a key before the first section is the key alone.
struct Setting {
    std::string key, value;
};

struct Configuration {
    std::filesystem::path file;     ///< empty: there is none
    std::vector<Setting> settings;  ///< in the order of the file

    /// How a message names a setting.
    std::string where(const std::string& key) const { return file.string() + ": " + key; }
};

/// The nearest yakugo.conf here or in a folder above. Throws UsageError with the line that is no setting, and where a
/// key without a section stands twice; InputError where the file cannot be read.
Configuration read_configuration();

}  // namespace yakugo::cli
