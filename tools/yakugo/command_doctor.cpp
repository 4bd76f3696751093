// SPDX-License-Identifier: Apache-2.0
// yakugo doctor: what is installed and which data are used.
#include "libalign/bitext/model.hpp"
#include "libalign/core/error.hpp"
#include "libalign/translit/variant.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/rows.hpp"
#include "tools/yakugo/version.hpp"

#include "glossary/store/term_base.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <iostream>

#include <sqlite3.h>
#include <unicode/uversion.h>

namespace yakugo::cli {

namespace {

struct Part {
    std::string name, state, detail;
};

/// Runs a check; what it throws becomes the part's failure.
Part checked(const std::string& name, const std::function<std::string()>& check) {
    try {
        return {name, "ok", check()};
    } catch (const std::exception& error) {
        return {name, "missing", error.what()};
    }
}

std::string lexicon_state(const std::string& folder) {
    const lexicon::Lexicon lexicon = lexicon::Lexicon::open(folder + "/lexicon.bin");
    const lexicon::Info& info = lexicon.info();
    const char* advice =
        info.fallback ? "; only the small table: install the packages edict and enamdict and build again" : "";
    return fmt::format("{}; {} entries{}", info.sources, info.entries, advice);
}

std::string term_base_state(const std::string& path) {
    if (!std::filesystem::exists(path)) return path + ": not there yet";
    const store::Totals totals = store::TermBase::open(path, store::Access::read).totals();
    return fmt::format("{}: {} posts, {} segments, {} terms", path, totals.posts, totals.segments, totals.pairs);
}

/// The data of mining: each file is read as the commands read it.
void add_mining(std::vector<Part>& parts, const std::string& folder) {
    parts.push_back(checked("confidence", [&] {
        mine::ConfidenceModel::load(folder + "/confidence.tsv");
        return folder + "/confidence.tsv";
    }));
    parts.push_back(checked("suggestions", [&] {
        mine::SuggestionModel::load(folder + "/suggestions.tsv");
        mine::HeadRules::load(folder + "/heads.tsv");
        mine::GivenNames::load(folder + "/given_names.tsv");
        return folder + "/suggestions.tsv";
    }));
}

/// The data of all commands.
void add_data(std::vector<Part>& parts) {
    std::string folder;
    parts.push_back(checked("data folder", [&] { return folder = data_folder(); }));
    parts.push_back(checked("MeCab", [] { return text::JapaneseTokenizer().describe(); }));
    parts.push_back(checked("lexicon", [&] { return lexicon_state(folder); }));
    parts.push_back(
        checked("sound model", [&] { return translit::Model::open(folder + "/translit.model").description(); }));
    parts.push_back(checked("katakana variants", [&] {
        translit::VariantModel::load(folder + "/variants.tsv");
        return folder + "/variants.tsv";
    }));
    add_mining(parts, folder);
    parts.push_back(checked("sentence alignment", [&] {
        bitext::Model::open(folder);
        return fmt::format("{0}/bitext.tsv, {0}/units.tsv", folder);
    }));
    parts.push_back(checked("term types", [&] {
        mine::TypeRules::load(folder + "/types.tsv");
        return folder + "/types.tsv";
    }));
}

}  // namespace

int command_doctor(const Arguments& arguments) {
    Parser parser("doctor [options]", "Shows versions, data files and the term base, and what is missing.");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    std::vector<Part> parts = {
        {"yakugo", "ok", fmt::format("{}, term base schema {}", kVersion, store::TermBase::schema_version())},
        {"SQLite", "ok", sqlite3_libversion()},
        {"ICU", "ok", U_ICU_VERSION}};
    add_data(parts);
    parts.push_back(checked("term base", [&] { return term_base_state(common.db); }));
    std::vector<nlohmann::ordered_json> rows;
    bool whole = true;
    for (const Part& part : parts) {
        rows.push_back({{"part", part.name}, {"state", part.state}, {"detail", part.detail}});
        whole = whole && part.state == "ok";
    }
    print_rows(std::cout, common.style, {{"part", 20}, {"state", 8}, {"detail", 160}}, rows);
    return whole ? exit_well : exit_input;
}

}  // namespace yakugo::cli
