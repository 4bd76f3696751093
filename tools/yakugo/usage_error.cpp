// SPDX-License-Identifier: Apache-2.0
#include "tools/yakugo/usage_error.hpp"

namespace yakugo::cli {

namespace po = boost::program_options;

namespace {

std::string expected_syntax(po::invalid_syntax::kind_t kind) {
    switch (kind) {
        case po::invalid_syntax::empty_adjacent_parameter:
        case po::invalid_syntax::missing_parameter: return "expected a value";
        case po::invalid_syntax::extra_parameter: return "expected no value";
        default: return "expected an option";
    }
}

/// What was given for an option; Boost keeps it for its own messages alone.
std::string value_of(const po::error_with_option_name& error) {
    struct Opened : po::error_with_option_name {
        using po::error_with_option_name::m_substitutions;
    };
    const auto& known = error.*&Opened::m_substitutions;
    const auto value = known.find("value");
    return value == known.end() ? std::string() : value->second;
}

}  // namespace

std::string what_is_wrong(const po::error& error) {
    const auto* named = dynamic_cast<const po::error_with_option_name*>(&error);
    if (named == nullptr) return "expected options that go together";  // no user's words lead there
    const std::string name = named->get_option_name();
    if (dynamic_cast<const po::unknown_option*>(&error) != nullptr) return "no option " + name;
    if (const auto* syntax = dynamic_cast<const po::invalid_syntax*>(&error))
        return name + ": " + expected_syntax(syntax->kind());
    if (dynamic_cast<const po::multiple_occurrences*>(&error) != nullptr) return name + ": expected once, found twice";
    return name + ": expected a number, found \"" + value_of(*named) +
           "\"";  // all others are words, which any value is
}

}  // namespace yakugo::cli
