// SPDX-License-Identifier: Apache-2.0
// Boost.Program_options behind the common options.
#include "tools/yakugo/arguments.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iostream>
#include <sstream>

namespace yakugo::cli {

namespace po = boost::program_options;

namespace {

constexpr const char* kFormats = "table, jsonl, tsv or json (default: table)";

po::options_description common_options(const std::string& formats) {
    po::options_description out("Everywhere");
    out.add_options()("db,d", po::value<std::string>()->value_name("FILE"), "term base (default: yakugo.db)")(
        "format", po::value<std::string>()->value_name("F"), formats.empty() ? kFormats : formats.c_str())(
        "color", po::value<std::string>()->value_name("WHEN"),
        "auto, always or never (default: auto; NO_COLOR is heeded)")(
        "quiet,q", po::bool_switch(), "no progress and no messages but errors")("help,h", po::bool_switch(),
                                                                                "this text");
    return out;
}

/// `where` names the option or the line of yakugo.conf in the message.
Style style_of(const std::string& name, const std::string& where) {
    if (name == "table") return Style::table;
    if (name == "jsonl") return Style::jsonl;
    if (name == "tsv") return Style::tsv;
    if (name == "json") return Style::json;
    throw UsageError(where + ": expected table, jsonl, tsv or json, found \"" + name + "\"");
}

/// A relative term base in a configuration file counts from that file.
void apply(const Configuration& configuration, Common& common) {
    for (const auto& [key, value] : configuration.settings) {
        if (key == "db") common.db = (configuration.file.parent_path() / value).string();
        if (key == "color") common.color = value;
        if (key == "format") common.style = style_of(value, configuration.where(key));
    }
}

}  // namespace

Parser::Parser(std::string usage, std::string about) : usage_(std::move(usage)), about_(std::move(about)) {}

void Parser::positional(const std::string& name, std::size_t least, const std::string& what) {
    positional_ = name;
    positional_about_ = what;
    least_ = least;
}

bool Parser::parse(const std::vector<std::string>& arguments, Common& common) {
    po::options_description all, hidden;
    po::positional_options_description places;
    if (!positional_.empty()) {
        hidden.add_options()(positional_.c_str(), po::value<std::vector<std::string>>());
        places.add(positional_.c_str(), -1);
    }
    all.add(common_options(formats_)).add(own_).add(hidden);
    try {
        const auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        po::store(po::command_line_parser(arguments).options(all).positional(places).style(style).run(), values_);
        po::notify(values_);
    } catch (const po::error& error) {
        throw UsageError(what_is_wrong(error));
    }
    if (values_["help"].as<bool>()) {
        print_help();
        return false;
    }
    configuration_ = read_configuration();
    apply(configuration_, common);
    if (values_.count("db") > 0) common.db = values_["db"].as<std::string>();
    if (values_.count("format") > 0 && formats_.empty())
        common.style = style_of(values_["format"].as<std::string>(), "--format");
    if (values_.count("color") > 0) common.color = values_["color"].as<std::string>();
    if (common.color != "auto" && common.color != "always" && common.color != "never") {
        throw UsageError("--color: expected auto, always or never, found \"" + common.color + "\"");
    }
    common.quiet = values_["quiet"].as<bool>();
    if (!positional_.empty() && words(positional_).size() < least_) throw UsageError("expected " + positional_about_);
    return true;
}

std::vector<std::string> Parser::words(const std::string& name) const {
    return values_.count(name) > 0 ? values_[name].as<std::vector<std::string>>() : std::vector<std::string>{};
}

void Parser::print_help() const {
    std::ostringstream options;
    if (!own_.options().empty()) options << own_ << '\n';
    options << common_options(formats_);
    fmt::print(
        "Usage: yakugo {}\n{}\n\n{}\nExit: 0 well, 2 wrong usage, 3 a file could not be read or written, 4 internal "
        "error.\n",
        usage_, about_, options.str());
}

std::size_t command_position(const std::vector<std::string>& arguments) {
    static const std::vector<std::string> with_value = {"-d", "--db", "--format", "--color"};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (std::find(with_value.begin(), with_value.end(), arguments[i]) != with_value.end())
            ++i;
        else if (arguments[i].empty() || arguments[i][0] != '-')
            return i;
    }
    return arguments.size();
}

Language language_option(const Parser& parser, const std::string& name) {
    const std::string word = parser.values()[name].as<std::string>();
    for (const Language language : {Language::en, Language::ja}) {
        if (word == code(language)) return language;
    }
    throw UsageError("--" + name + ": expected en or ja, found \"" + word + "\"");
}

double probability(const po::variables_map& values, const std::string& name) {
    const double p = values[name].as<double>();
    if (!(p >= 0 && p <= 1)) throw UsageError(fmt::format("--{}: expected a number from 0 to 1, found {}", name, p));
    return p;
}

}  // namespace yakugo::cli
