// SPDX-License-Identifier: Apache-2.0
// yakugo import: files of other tools into the term base.
#include "glossary/exchange/formats.hpp"
#include "glossary/review/transfer/import.hpp"
#include "glossary/store/term_base.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/import_forget.hpp"
#include "tools/yakugo/import_input.hpp"
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
        "tables: the column that holds ja, en, definition, note ...; once for each")(
        "name", po::value<std::string>()->value_name("NAME"),
        "what the term base is to call the one FILE; standard input is \"standard input\" otherwise")(
        "no-limit", po::bool_switch(),
        "take all that a pipe or standard input gives; otherwise 1 GiB and 1,000,000 entries or units")(
        "forget", po::bool_switch(),
        "take back what was imported from each FILE, which need not be there; what you have decided stays");
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
    out.most = is_on("no-limit") ? 0 : kStreamItems;
    out.beyond = kStreamWords;
    if (parser.values().count("profile") == 0) return out;
    out.profile = exchange::find_profile(text("profile"));
    if (out.profile == nullptr || !out.profile->reads())
        throw UsageError("--profile: \"" + text("profile") +
                         "\" is not a profile that import can read; \"yakugo export --list-profiles\" lists them");
    return out;
}

/// What the term base calls a file.
std::string name_of(const Parser& parser, const std::string& file) {
    if (parser.values().count("name") == 0) return file == "-" ? kStandardInput : file;
    const std::string name = parser.values()["name"].as<std::string>();
    if (name.empty()) throw UsageError("--name: expected a name, found nothing");
    if (parser.words("file").size() > 1) throw UsageError("--name: expected one FILE, found several");
    return name;
}

/// What says how a file is read or stored says nothing of one that is forgotten.
void refuse_options_of_reading(const Parser& parser) {
    for (const char* option : {"profile", "source", "prefer", "recover", "candidates", "column", "name", "no-limit"}) {
        const po::variable_value& value = parser.values()[option];
        const bool is_on = value.value().type() == typeid(bool) && value.as<bool>();
        if (is_on || (!value.empty() && !value.defaulted()))
            throw UsageError(fmt::format("--forget reads no file: --{} says nothing", option));
    }
}

ImportSummary import_file(store::TermBase& base, const std::string& file, const std::string& name,
                          review::ImportRequest asked) {
    asked.storing.day = day_of_file(file);
    const bool stream = is_stream(file), bounded = stream && asked.most > 0;
    if (!bounded) asked.most = 0;
    // A stream can be read once only.
    if (!stream && file != "-") asked.digest = [&] { return markup::Input::open(file).digest(); };
    markup::Input input = open_import(file, name, bounded ? kStreamBytes : 0);
    review::Imported done = review::import_into(base, input, name, asked);
    return {.file = name,
            .form = std::move(done.form),
            .units = done.units,
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
store::TermBase base_or_copy(const Common& common, store::Access access, const std::optional<ScratchFolder>& scratch) {
    const std::string& db = common.db;
    if (!scratch) return open_base(common, access);
    const std::string copy = copy_of(db, scratch->path());
    try {
        return store::TermBase::open(copy, access);
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
    const bool forgets = parser.values()["forget"].as<bool>();
    if (forgets) refuse_options_of_reading(parser);
    const review::ImportRequest asked = import_request(parser);
    const bool keep = !parser.values()["dry-run"].as<bool>();
    // A dry run keeps it in its copy of the term base: the next file is to find this one's terms.
    std::optional<ScratchFolder> scratch;
    if (!keep) scratch.emplace();
    store::TermBase base = base_or_copy(common, forgets ? store::Access::change : store::Access::write, scratch);
    if (forgets) return forget_imports(base, parser.words("file"), keep, common, std::cout);
    std::vector<ImportSummary> files;
    int code = exit_well;
    for (const std::string& file : parser.words("file")) {
        const std::string name = name_of(parser, file);
        try {
            files.push_back(import_file(base, file, name, asked));
            files.back().kept = keep;
        } catch (const InputError& error) {
            files.push_back({.file = name, .failure = error.what()});
        }
        report_flaws(files.back());
        if (!files.back().failure.empty() || files.back().read.bad > 0) code = exit_input;
    }
    if (!common.quiet) print_imports(std::cout, common.style, files);
    return code;
}

}  // namespace yakugo::cli
