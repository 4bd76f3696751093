// SPDX-License-Identifier: Apache-2.0
// Imports, worded for people and for programs.
#include "tools/yakugo/import_summary.hpp"
#include "tools/yakugo/counted.hpp"

#include "tools/yakugo/rows.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <ostream>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kShown = 20;

std::string wording(const store::Conflict& conflict) {
    const char* who = conflict.file_wins ? "the file wins" : "the term base is kept";
    switch (conflict.kind) {
        case store::Conflict::Kind::rendering:
            return fmt::format("{} = {}; the term base has {} = {} ({}): {}", conflict.en, conflict.ja,
                               conflict.other_en, conflict.other_ja, conflict.other.value, who);
        case store::Conflict::Kind::rejected:
            return fmt::format("{} = {} was rejected or is forbidden ({}): {}", conflict.en, conflict.ja,
                               conflict.other.value, who);
        case store::Conflict::Kind::accepted:
            return fmt::format("{} = {} is forbidden by the file and was accepted ({}): {}", conflict.en, conflict.ja,
                               conflict.other.value, who);
    }
    return {};
}

void print_conflicts(std::ostream& out, const ImportSummary& file) {
    const store::ImportResult& stored = file.stored;
    if (stored.conflict_count == 0) return;
    out << fmt::format("  {} with the term base:\n", counted(stored.conflict_count, "conflict"));
    for (std::size_t i = 0; i < std::min(kShown, stored.conflicts.size()); ++i) {
        const store::Conflict& conflict = stored.conflicts[i];
        out << fmt::format("    {}\n", describe(Location{file.file, conflict.line}, wording(conflict)));
    }
    if (stored.conflict_count > kShown)
        out << fmt::format("    and {} more; \"yakugo terms --conflicts\" lists them\n",
                           stored.conflict_count - kShown);
}

void print_file(std::ostream& out, const ImportSummary& file) {
    if (!file.failure.empty()) return;
    if (file.unchanged) {
        out << fmt::format("{}: unchanged since it was imported\n", file.file);
        return;
    }
    const store::ImportResult& stored = file.stored;
    if (!stored.same_as.empty()) {
        out << fmt::format("{}: the same as {}, which is there already\n", file.file, stored.same_as);
        return;
    }
    const std::size_t gone = stored.units_gone + stored.entries_gone;
    out << fmt::format("{} ({}): {}, {} with Japanese and English{}{}\n", file.file, file.form,
                       file.units ? counted(stored.units, "unit") : counted(stored.entries, "entry", "entries"),
                       stored.two_sided, gone > 0 ? fmt::format(", in place of {}", gone) : "",
                       file.kept ? "" : " (nothing was changed)");
    if (!file.units && stored.entries > 0) {
        out << fmt::format("  {}, {} new", counted(stored.pairs, "pair of terms", "pairs of terms"),
                           stored.pairs_added);
        out << (stored.forbidden > 0 ? fmt::format(", {} forbidden\n", stored.forbidden) : "\n");
    }
    if (file.read.bad > 0) out << fmt::format("  {} damaged and left out\n", file.read.bad);
    print_conflicts(out, file);
}

ordered_json to_json(const ImportSummary& file) {
    ordered_json conflicts = ordered_json::array();
    for (const store::Conflict& conflict : file.stored.conflicts) {
        conflicts.push_back({{"kind", store::name(conflict.kind)},
                             {"line", conflict.line},
                             {"ja", conflict.ja},
                             {"en", conflict.en},
                             {"other", conflict.other.value},
                             {"other_ja", conflict.other_ja},
                             {"other_en", conflict.other_en},
                             {"wins", conflict.file_wins ? "file" : "base"}});
    }
    return {{"file", file.file},
            {"form", file.form},
            {"kept", file.kept},
            {"unchanged", file.unchanged},
            {"same_as", file.stored.same_as},
            {"failure", file.failure},
            {"units", file.stored.units},
            {"entries", file.stored.entries},
            {"two_sided", file.stored.two_sided},
            {"replaced", file.stored.units_gone + file.stored.entries_gone},
            {"pairs", file.stored.pairs},
            {"pairs_added", file.stored.pairs_added},
            {"forbidden", file.stored.forbidden},
            {"bad", file.read.bad},
            {"conflict_count", file.stored.conflict_count},
            {"conflicts", std::move(conflicts)}};
}

}  // namespace

void report_flaws(const ImportSummary& file) {
    if (!file.failure.empty()) fmt::print(stderr, "yakugo: {}\n", file.failure);
    for (const Diagnostic& flaw : file.read.diagnostics) fmt::print(stderr, "yakugo: {}\n", describe(flaw));
    if (file.read.more_diagnostics > 0)
        fmt::print(stderr, "yakugo: {}: and {} more\n", file.file, file.read.more_diagnostics);
}

void print_imports(std::ostream& out, Style style, const std::vector<ImportSummary>& files) {
    if (style == Style::table) {
        for (const ImportSummary& file : files) print_file(out, file);
        return;
    }
    std::vector<ordered_json> rows;
    for (const ImportSummary& file : files) rows.push_back(to_json(file));
    print_rows(out, style,
               {{"file"},
                {"form"},
                {"units"},
                {"entries"},
                {"pairs"},
                {"pairs_added"},
                {"forbidden"},
                {"bad"},
                {"conflict_count"},
                {"failure"}},
               rows);
}

}  // namespace yakugo::cli
