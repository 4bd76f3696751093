// SPDX-License-Identifier: Apache-2.0
// What every command takes, and how a command line becomes options.
#pragma once

#include "libalign/core/language.hpp"
#include "tools/yakugo/configuration.hpp"
#include "tools/yakugo/usage_error.hpp"

#include <boost/program_options.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace yakugo::cli {

/// Exit codes of the command-line contract.
enum Exit { exit_well = 0, exit_findings = 1, exit_usage = 2, exit_input = 3, exit_internal = 4 };

/// How results are printed.
enum class Style { table, jsonl, tsv, json };

/// Options of every command, from the command line, else from the nearest yakugo.conf upward, else the default.
struct Common {
    std::string db = "yakugo.db";
    Style style = Style::table;
    std::string color = "auto";
    bool quiet = false;
};

/// One command's options: its own ones and the common ones, parsed together.
class Parser {
public:
    /// `usage` is what follows "yakugo" in the first line of the help; `about` one sentence.
    Parser(std::string usage, std::string about);

    boost::program_options::options_description_easy_init own() { return own_.add_options(); }
    /// Positional arguments, under the name `name`; at least `least` of them.
    void positional(const std::string& name, std::size_t least, const std::string& what);

    /// Throws UsageError. Returns false where --help was asked for (and printed to stdout).
    bool parse(const std::vector<std::string>& arguments, Common& common);
    /// The command has formats of its own instead of table, jsonl, tsv and json: they are for it to understand in values().
    void own_formats(const std::string& about) { formats_ = about; }

    const boost::program_options::variables_map& values() const { return values_; }
    std::vector<std::string> words(const std::string& name) const;
    /// The yakugo.conf that parse() has read.
    const Configuration& configuration() const { return configuration_; }

private:
    void print_help() const;

    std::string usage_, about_, positional_, positional_about_;
    std::string formats_;  // what the help says of --format; empty: the common ones
    std::size_t least_ = 0;
    boost::program_options::options_description own_{"Options"};
    boost::program_options::variables_map values_;
    Configuration configuration_;
};

/// Where the command's name stands in the arguments: the first word that is neither an option nor an option's value.
std::size_t command_position(const std::vector<std::string>& arguments);

/// A language given by a user, en or ja; throws UsageError for another.
Language language_option(const Parser& parser, const std::string& name);

/// A probability given by a user; throws UsageError outside 0 to 1.
double probability(const boost::program_options::variables_map& values, const std::string& name);

}  // namespace yakugo::cli
