// SPDX-License-Identifier: Apache-2.0
// yakugo import: files of other tools into the term base.
#include "glossary/exchange/formats.hpp"
#include "glossary/review/transfer/import.hpp"
#include "glossary/store/term_base.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/import_summary.hpp"
#include "tools/yakugo/jobs.hpp"
#include "tools/yakugo/open_base.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <iostream>
#include <optional>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

Parser import_parser() {
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
    add_jobs_option(parser, "threads: with two, texts are read while those before are stored; more have nothing to do");
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

review::ImportRequest import_request(const Parser& parser) {
    const auto text = [&](const char* name) { return parser.values()[name].as<std::string>(); };
    const auto is_on = [&](const char* name) { return parser.values()[name].as<bool>(); };
    review::ImportRequest out;
    out.storing.source = out.reading.source = language_option(parser, "source");
    out.storing.prefer = prefer(text("prefer"));
    out.storing.as_candidates = is_on("candidates");
    out.reading.recover = is_on("recover");
    out.reading.columns = columns(parser);
    out.jobs = jobs_of(parser);
    if (parser.values().count("profile") == 0) return out;
    out.profile = exchange::find_profile(text("profile"));
    if (out.profile == nullptr || !out.profile->reads())
        throw UsageError("--profile: \"" + text("profile") +
                         "\" is not a profile that import can read; \"yakugo export --list-profiles\" lists them");
    return out;
}

ImportSummary import_file(store::TermBase& base, const std::string& file, review::ImportRequest asked) {
    asked.storing.day = day_of_file(file);
    // Standard input can be read once only.
    if (file != "-") asked.digest = [&] { return markup::Input::open(file).digest(); };
    markup::Input input = markup::Input::open(file);
    review::Imported done = review::import_into(base, input, file, asked);
    return {.file = file,
            .form = std::move(done.form),
            .unchanged = done.unchanged,
            .read = std::move(done.read),
            .stored = std::move(done.stored)};
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
store::TermBase base_or_copy(const Common& common, const std::optional<ScratchFolder>& scratch) {
    const std::string& db = common.db;
    if (!scratch) return open_base(common, store::Access::write);
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
    Parser parser = import_parser();
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const review::ImportRequest asked = import_request(parser);
    const bool keep = !parser.values()["dry-run"].as<bool>();
    // A dry run keeps it in its copy of the term base: the next file is to find this one's terms.
    std::optional<ScratchFolder> scratch;
    if (!keep) scratch.emplace();
    store::TermBase base = base_or_copy(common, scratch);
    std::vector<ImportSummary> files;
    int code = exit_well;
    for (const std::string& file : parser.words("file")) {
        try {
            files.push_back(import_file(base, file, asked));
            files.back().kept = keep;
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
