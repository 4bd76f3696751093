// SPDX-License-Identifier: Apache-2.0
// yakugo import: files of other tools into the term base.
#include "glossary/exchange/formats.hpp"
#include "glossary/store/term_base.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/conveyor.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/import_summary.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <iostream>
#include <optional>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

struct ImportRequest {
    const exchange::Profile* profile = nullptr;  ///< null: each file says what it is
    exchange::ReadOptions reading;
    store::ImportOptions storing;
    bool keep = true;
};

Parser make_parser() {
    Parser parser(
        "import [options] FILE...",
        "Brings term bases and translation memories of other tools into the term base: TBX, TMX, XLIFF, PO, "
        "CSV, TSV,\nUTX, OmegaT glossary, XLSX, told by their content, then by their extension. What you have "
        "decided stays as it is.");
    parser.positional("file", 1, "at least one FILE to read");
    parser.own()("profile,p", po::value<std::string>()->value_name("NAME"),
                 "what the files are, instead of finding out; \"yakugo export --list-profiles\" lists them")(
        "source", po::value<std::string>()->default_value("en")->value_name("LANG"),
        "language translated from, en or ja: one term of it with two renderings is a conflict")(
        "prefer", po::value<std::string>()->default_value("base")->value_name("WHO"),
        "who wins a conflict: base, file or newest")("dry-run,n", po::bool_switch(),
                                                     "say what would change, change nothing")(
        "recover", po::bool_switch(), "pass over what is damaged, keep what is whole")(
        "candidates", po::bool_switch(), "terms are to be decided, whatever the file says of them")(
        "column", po::value<std::vector<std::string>>()->value_name("WHAT=NAME"),
        "tables: the column that holds ja, en, definition, note ...; once for each");
    return parser;
}

store::Prefer prefer(const std::string& word) {
    if (word == "base") return store::Prefer::base;
    if (word == "file") return store::Prefer::file;
    if (word == "newest") return store::Prefer::newest;
    throw UsageError("--prefer: expected base, file or newest, found \"" + word + "\"");
}

std::map<std::string, std::string> columns(const Parser& parser) {
    std::map<std::string, std::string> out;
    if (parser.values().count("column") == 0) return out;
    for (const std::string& word : parser.values()["column"].as<std::vector<std::string>>()) {
        const std::size_t at = word.find('=');
        if (at == 0 || at == std::string::npos)
            throw UsageError("--column: expected WHAT=NAME, such as ja=訳語, found \"" + word + "\"");
        out[word.substr(0, at)] = word.substr(at + 1);
    }
    return out;
}

ImportRequest request(const Parser& parser) {
    const auto text = [&](const char* name) { return parser.values()[name].as<std::string>(); };
    const auto is_on = [&](const char* name) { return parser.values()[name].as<bool>(); };
    ImportRequest out;
    out.storing.source = out.reading.source = language_option(parser, "source");
    out.storing.prefer = prefer(text("prefer"));
    out.storing.as_candidates = is_on("candidates");
    out.reading.recover = is_on("recover");
    out.reading.columns = columns(parser);
    out.keep = !is_on("dry-run");
    if (parser.values().count("profile") == 0) return out;
    out.profile = exchange::find_profile(text("profile"));
    if (out.profile == nullptr || !out.profile->reads())
        throw UsageError("--profile: \"" + text("profile") +
                         "\" is not a profile that import can read; \"yakugo export --list-profiles\" lists them");
    return out;
}

/// What else decides the outcome: the same file with other answers is imported again.
std::string answers(const ImportRequest& asked) {
    std::string out = fmt::format("{} {} {} {}", code(asked.storing.source), asked.storing.as_candidates,
                                  store::name(asked.storing.prefer), asked.reading.recover);
    for (const auto& [what, column] : asked.reading.columns) out += fmt::format(" {}={}", what, column);
    return out;
}

/// Whether the file was imported before as it is now. Standard input can be read once only.
bool is_known(const store::TermBase& base, const std::string& file, const std::string& how) {
    const std::optional<std::string> known = file == "-" ? std::nullopt : base.digest_of(file);
    return known && *known == how + exchange::Input::open(file).digest();
}

std::size_t bytes_of(const store::TranslationUnit& unit) {
    std::size_t out = sizeof unit;
    for (const store::Property& property : unit.properties) out += sizeof property + property.value.size();
    for (const store::Note& note : unit.notes) out += sizeof note + note.text.size();
    for (const store::Variant& variant : unit.variants) {
        out += sizeof variant + variant.text.text.size();
        for (const store::InlineTag& tag : variant.text.tags) out += sizeof tag + tag.code.size();
        for (const store::Property& property : variant.properties) out += sizeof property + property.value.size();
        for (const store::Note& note : variant.notes) out += sizeof note + note.text.size();
    }
    return out;
}

ImportSummary import_file(store::TermBase& base, const std::string& file, ImportRequest asked) {
    exchange::Input input = exchange::Input::open(file);
    const exchange::Profile& profile = asked.profile != nullptr ? *asked.profile : exchange::recognise(input);
    ImportSummary out{.file = file, .form = std::string(profile.label), .kept = asked.keep};
    asked.storing.day = day_of_file(file);
    const std::string how = fmt::format("import {} {} ", profile.name, answers(asked));
    out.unchanged = is_known(base, file, how);
    if (out.unchanged) return out;
    store::TermBase::Import import = base.import(file, asked.storing);
    if (profile.read_units != nullptr) {
        Conveyor<store::TranslationUnit>(bytes_of).run(
            [&](const auto& put) { out.read = profile.read_units(input, put, asked.reading); },
            [&](const store::TranslationUnit& unit) { import.put(unit); });
    } else {
        out.read = profile.read_entries(
            input, [&](store::ConceptEntry& entry) { import.put(entry); }, asked.reading);
    }
    // A damaged file is read again the next time, and says so again.
    // A dry run keeps it in its copy of the term base: the next file is to find this one's terms.
    out.stored = import.finish(out.read.bad > 0 ? std::string() : how + input.digest());
    return out;
}

/// A copy of the term base, for an import that is to change nothing: not even make or update the file. Gives its name.
std::string copy_of(const std::string& db, const std::string& folder) {
    namespace fs = std::filesystem;
    const std::string out = folder + "/yakugo.db";
    for (const char* part : {"", "-wal"}) {
        std::error_code absent, failed;
        if (fs::is_regular_file(db + part, absent)) fs::copy_file(db + part, out + part, failed);
        if (failed) throw StoreError({db, 0}, "cannot be copied: " + failed.message());
    }
    return out;
}

/// The term base to write; in a dry run a copy, whose errors are told of what was copied.
store::TermBase open_base(const std::string& db, const std::optional<ScratchFolder>& scratch) {
    if (!scratch) return store::TermBase::open(db, store::Access::write);
    const std::string copy = copy_of(db, scratch->path());
    try {
        return store::TermBase::open(copy, store::Access::write);
    } catch (const StoreError& error) {
        std::string message = error.what();
        if (const std::size_t at = message.find(copy); at != std::string::npos) message.replace(at, copy.size(), db);
        throw StoreError(message);
    }
}

}  // namespace

int command_import(const Arguments& arguments) {
    Parser parser = make_parser();
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const ImportRequest asked = request(parser);
    std::optional<ScratchFolder> scratch;
    if (!asked.keep) scratch.emplace();
    store::TermBase base = open_base(common.db, scratch);
    std::vector<ImportSummary> files;
    int code = exit_well;
    for (const std::string& file : parser.words("file")) {
        try {
            files.push_back(import_file(base, file, asked));
        } catch (const InputError& error) {
            files.push_back({.file = file, .failure = error.what()});
        }
        report_flaws(files.back());
        if (!files.back().failure.empty() || files.back().read.bad > 0) code = exit_input;
    }
    if (!common.quiet) print_imports(std::cout, common.style, files);
    return code;
}

}  // namespace yakugo::cli
