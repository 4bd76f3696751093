// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/configuration.hpp"

#include "libalign/text/encoding.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/usage_error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string_view>

namespace yakugo::cli {

namespace po = boost::program_options;

namespace {

std::filesystem::path find_configuration() {
    std::error_code none;
    for (std::filesystem::path folder = std::filesystem::current_path(none); !folder.empty();
         folder = folder.parent_path()) {
        if (std::filesystem::is_regular_file(folder / "yakugo.conf", none)) return folder / "yakugo.conf";
        if (folder == folder.parent_path()) break;
    }
    return {};
}

/// Boost tells what a line has, not which one it is: the first that has it, from 1.
std::ptrdiff_t line_of(const std::string& text, const std::string& part) {
    const auto at = static_cast<std::ptrdiff_t>(std::min(text.find(part), text.size()));
    return std::count(text.begin(), text.begin() + at, '\n') + 1;
}

void refuse_second_ones(const Configuration& configuration) {
    std::set<std::string_view> seen;
    for (const Setting& setting : configuration.settings) {
        const bool in_section = setting.key.find('.') != std::string::npos;
        if (!in_section && !seen.insert(setting.key).second)
            throw UsageError(configuration.where(setting.key) + ": expected once, found twice");
    }
}

}  // namespace

Configuration read_configuration() {
    Configuration out{.file = find_configuration(), .settings = {}};
    if (out.file.empty()) return out;
    std::string bytes = read_input(out.file.string());
    if (bytes.starts_with(text::kUtf8Bom)) bytes.erase(0, text::kUtf8Bom.size());
    std::istringstream in(bytes);
    try {
        const po::options_description nothing;
        for (const po::option& line : po::parse_config_file(in, nothing, true).options) {
            if (!line.value.empty()) out.settings.push_back({line.string_key, line.value.front()});
        }
    } catch (const po::invalid_config_file_syntax& error) {
        throw UsageError(fmt::format("{}:{}: expected \"key = value\", found \"{}\"", out.file.string(),
                                     line_of(bytes, error.tokens()), error.tokens()));
    } catch (const po::error& error) {
        throw UsageError(out.file.string() + ": " + what_is_wrong(error));
    }
    refuse_second_ones(out);
    return out;
}

}  // namespace yakugo::cli
