// SPDX-License-Identifier: Apache-2.0
// By the name that the import had, or another name of the same file.
#include "tools/yakugo/import_forget.hpp"
#include "tools/yakugo/counted.hpp"

#include "libalign/core/error.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/rows.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <ostream>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

std::string wording(const std::string& name, const store::Forgotten& forgotten, bool kept) {
    std::string brought = counted(forgotten.entries, "entry", "entries");
    if (forgotten.units > 0)
        brought = (forgotten.entries > 0 ? brought + " and " : "") + counted(forgotten.units, "unit");
    std::string out = fmt::format("{}: {} taken back", name, brought);
    if (forgotten.entries > 0) out += ", " + counted(forgotten.pairs_gone, "pair of terms", "pairs of terms") + " gone";
    return out + (kept ? "\n" : " (nothing was changed)\n");
}

ordered_json to_json(const std::string& name, const store::Forgotten& forgotten, bool kept) {
    return {{"file", name},
            {"kept", kept},
            {"units_gone", forgotten.units},
            {"entries_gone", forgotten.entries},
            {"pairs_gone", forgotten.pairs_gone}};
}

std::string names(const std::vector<std::string>& files) {
    constexpr std::size_t most = 20;
    if (files.empty()) return "nothing was imported";
    std::string out = "imported were ";
    for (std::size_t i = 0; i < std::min(most, files.size()); ++i) out.append(i > 0 ? ", " : "").append(files[i]);
    if (files.size() > most) out += fmt::format(" and {} more", files.size() - most);
    return out;
}

}  // namespace

std::string name_of_import(const std::vector<std::string>& files, const std::string& given) {
    const auto by = [&](const auto& is_it) {
        const auto found = std::find_if(files.begin(), files.end(), is_it);
        return found == files.end() ? std::string() : *found;
    };
    std::string out = by([&](const std::string& file) { return file == given; });
    if (out.empty()) out = by([&](const std::string& file) { return is_same_file(file, given); });
    if (out.empty()) throw InputError({given, 0}, "expected the name of a file that was imported; " + names(files));
    return out;
}

int forget_imports(store::TermBase& base, const std::vector<std::string>& files, bool kept, const Common& common,
                   std::ostream& out) {
    std::vector<ordered_json> rows;
    int code = exit_well;
    for (const std::string& file : files) {
        try {
            const std::string name = name_of_import(base.imported_files(), file);
            const store::Forgotten forgotten = base.forget(name);
            rows.push_back(to_json(name, forgotten, kept));
            if (!common.quiet && common.style == Style::table) out << wording(name, forgotten, kept);
        } catch (const InputError& error) {
            fmt::print(stderr, "yakugo: {}\n", error.what());
            code = exit_input;
        }
    }
    if (!common.quiet && common.style != Style::table)
        print_rows(out, common.style, {{"file"}, {"units_gone"}, {"entries_gone"}, {"pairs_gone"}}, rows);
    return code;
}

}  // namespace yakugo::cli
