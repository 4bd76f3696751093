// SPDX-License-Identifier: Apache-2.0
// yakugo-lexicon: compiles EDICT, ENAMDICT and the seed table into the file that yakugo maps.
#include "libalign/core/error.hpp"
#include "libalign/lexicon/compile.hpp"
#include "libalign/lexicon/lexicon.hpp"
#include "libalign/text/japanese.hpp"
#include "tools/lexicon/mandarin.hpp"

#include <fmt/core.h>
#include <boost/program_options.hpp>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <list>
#include <string>
#include <system_error>
#include <vector>

namespace {

namespace options = boost::program_options;
using yakugo::lexicon::Source;

constexpr int exit_ok = 0;
constexpr int exit_usage = 2;
constexpr int exit_input = 3;
constexpr int exit_internal = 4;

/// Of a broken dictionary, the first few flaws tell the story.
constexpr std::size_t shown_diagnostics = 20;

struct Arguments {
    std::string output;
    std::string edict;
    std::string enamdict;
    std::string seed;
};

options::options_description describe_options(Arguments& arguments) {
    options::options_description out("Options");
    auto add = out.add_options();
    add("output,o", options::value(&arguments.output)->value_name("FILE"), "the lexicon to write");
    add("edict", options::value(&arguments.edict)->value_name("FILE"), "EDICT, in EUC-JP or UTF-8");
    add("enamdict", options::value(&arguments.enamdict)->value_name("FILE"), "ENAMDICT, likewise");
    add("seed", options::value(&arguments.seed)->value_name("FILE"), "yakugo's own table, in EDICT's format");
    add("help,h", "show this help");
    add("version", "show the version");
    return out;
}

std::string read_file(const std::string& path) {
    if (std::filesystem::is_directory(path))
        throw yakugo::InputError({path}, "expected a dictionary, found a directory");
    std::ifstream in(path, std::ios::binary);
    if (!in) throw yakugo::InputError({path}, "cannot be opened: " + std::generic_category().message(errno));
    std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (in.bad() || bytes.empty()) throw yakugo::InputError({path}, "expected a dictionary, found an empty file");
    return bytes;
}

std::vector<std::string> words_of(std::string_view headword, const yakugo::text::JapaneseTokenizer& japanese) {
    std::vector<std::string> out;
    for (const yakugo::text::JapaneseToken& token : japanese.tokenize(headword))
        out.emplace_back(yakugo::slice(headword, token.range));
    return out;
}

/// Writes beside the target and renames, so that a process that maps the old file keeps it whole.
void write_file(const std::string& path, const std::string& bytes) {
    const std::string part = path + ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    if (!out) throw yakugo::Error({part}, "cannot be written: " + std::generic_category().message(errno));
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
        std::remove(part.c_str());
        throw yakugo::Error({part}, "cannot be written: no space, or the device failed");
    }
    std::filesystem::rename(part, path);
}

void report(const std::vector<yakugo::Diagnostic>& diagnostics) {
    for (std::size_t i = 0; i < diagnostics.size() && i < shown_diagnostics; ++i) {
        fmt::print(stderr, "{}\n", yakugo::describe(diagnostics[i]));
    }
    if (diagnostics.size() > shown_diagnostics) {
        fmt::print(stderr, "... and {} more\n", diagnostics.size() - shown_diagnostics);
    }
}

void run(const Arguments& arguments) {
    std::list<std::string> contents;  // a list, because the sources hold views into its elements
    std::vector<Source> sources;
    const auto add = [&](Source::Kind kind, const std::string& path) {
        if (path.empty()) return;
        contents.push_back(read_file(path));
        sources.push_back({kind, path, contents.back()});
    };
    add(Source::Kind::edict, arguments.edict);
    add(Source::Kind::enamdict, arguments.enamdict);
    add(Source::Kind::seed, arguments.seed);
    if (arguments.edict.empty() && arguments.enamdict.empty()) {
        fmt::print(stderr,
                   "yakugo-lexicon: no dictionary given: the lexicon holds only the seed table (install the packages "
                   "edict and enamdict)\n");
    }
    const yakugo::text::JapaneseTokenizer japanese;
    const yakugo::lexicon::Compiled compiled = yakugo::lexicon::compile(
        sources, mandarin_readings(), [&](std::string_view headword) { return words_of(headword, japanese); });
    report(compiled.diagnostics);
    write_file(arguments.output, compiled.image);
    const auto lexicon = yakugo::lexicon::Lexicon::open(arguments.output);
    fmt::print(stderr, "{}: {}\n", arguments.output, lexicon.info().sources);
}

int parse_and_run(int argc, char** argv) {
    Arguments arguments;
    const options::options_description description = describe_options(arguments);
    options::variables_map values;
    options::store(options::command_line_parser(argc, argv).options(description).positional({}).run(), values);
    options::notify(values);
    if (values.count("help") > 0) {
        std::cout << "Usage: yakugo-lexicon --output FILE [--edict FILE] [--enamdict FILE] [--seed FILE]\n"
                  << description;
        return exit_ok;
    }
    if (values.count("version") > 0) {
        fmt::print("yakugo-lexicon {}\n", YAKUGO_VERSION);
        return exit_ok;
    }
    const bool any_source = !arguments.edict.empty() || !arguments.enamdict.empty() || !arguments.seed.empty();
    if (arguments.output.empty() || !any_source) {
        throw options::error("--output and at least one of --edict, --enamdict and --seed are needed");
    }
    run(arguments);
    return exit_ok;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return parse_and_run(argc, argv);
    } catch (const options::error& error) {
        fmt::print(stderr, "yakugo-lexicon: {}\n", error.what());
        return exit_usage;
    } catch (const yakugo::InputError& error) {
        fmt::print(stderr, "yakugo-lexicon: {}\n", error.what());
        return exit_input;
    } catch (const std::exception& error) {
        fmt::print(stderr, "yakugo-lexicon: {}\n", error.what());
        return exit_internal;
    }
}
