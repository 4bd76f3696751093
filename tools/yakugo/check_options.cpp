// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/check_options.hpp"

#include "glossary/check/report/report.hpp"
#include "libalign/core/error.hpp"

#include <fmt/core.h>

#include <string_view>

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

constexpr std::string_view kSection = "check.";

// A line of the section that is a rule's or a policy's.
void set_rule(check::Settings& settings, const std::string& text, const std::string& where) {
    try {
        check::set_rule(settings, text);
    } catch (const Error& error) {
        throw UsageError(where + ": " + error.what());
    }
}

double confidence(const std::string& text, const std::string& where) {
    std::size_t end = 0;
    double value = -1;
    try {
        value = std::stod(text, &end);
    } catch (const std::exception&) {
        end = 0;
    }
    if (end != text.size() || !(value >= 0 && value <= 1)) {
        throw UsageError(fmt::format("{}: expected a number from 0 to 1, found \"{}\"", where, text));
    }
    return value;
}

void read_section(const Configuration& configuration, check::Settings& settings) {
    for (const auto& [key, value] : configuration.settings) {
        if (!key.starts_with(kSection)) continue;
        const std::string name = key.substr(kSection.size());
        if (name == "exclude") {
            settings.exclude.push_back(value);
        } else if (name == "min-confidence") {
            settings.min_confidence = confidence(value, configuration.where(name));
        } else {
            set_rule(settings, name + "=" + value, configuration.where(name));
        }
    }
}

}  // namespace

void add_check_options(Parser& parser) {
    parser.own()("rule", po::value<std::vector<std::string>>()->value_name("ID=LEVEL"),
                 "severity of a rule: off, note, warning or error; T112=keep|drop, T113=dot|none|space; several times")(
        "as", po::value<std::string>()->value_name("FORM"),
        "read all files as text, markdown, posts, table, tmx, xliff, po, html, feed, docx, odt or epub")(
        "pair", po::bool_switch(), "the two files are a text and its translation")(
        "source", po::value<std::string>()->value_name("LANG"), "en or ja: language translated from")(
        "target", po::value<std::string>()->value_name("LANG"),
        "en or ja: language that is checked (default: by the file)")(
        "min-confidence", po::value<double>()->value_name("P"), "of terms that nobody has decided on (default: 0.5)");
}

CheckOptions check_options(const Parser& parser, const Common& common) {
    const po::variables_map& values = parser.values();
    CheckOptions options;
    options.common = common;
    options.own_db = values.count("db") > 0;
    read_section(parser.configuration(), options.settings);
    for (const std::string& rule : parser.words("rule")) set_rule(options.settings, rule, "--rule");
    if (values.count("source") > 0) options.settings.source = language_option(parser, "source");
    if (values.count("target") > 0) options.settings.target = language_option(parser, "target");
    if (values.count("min-confidence") > 0) options.settings.min_confidence = probability(values, "min-confidence");
    if (values.count("as") > 0) {
        options.form = check::form_named(values["as"].as<std::string>());
        if (!options.form)
            throw UsageError("--as: expected a form (yakugo check --help), found " + values["as"].as<std::string>());
    }
    options.pair = values["pair"].as<bool>();
    options.files = parser.words("file");
    if (options.pair && options.files.size() != 2) {
        throw UsageError(fmt::format("--pair: expected SOURCE and TARGET, found {} files", options.files.size()));
    }
    return options;
}

std::optional<Severity> fail_on(const std::string& word) {
    if (word == "never") return std::nullopt;
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
        if (word == check::name(severity)) return severity;
    }
    throw UsageError("--fail-on: expected note, warning, error or never, found \"" + word + "\"");
}

}  // namespace yakugo::cli
