// SPDX-License-Identifier: Apache-2.0
// A command line or a yakugo.conf that makes no sense.
#pragma once

#include <boost/program_options.hpp>

#include <stdexcept>
#include <string>

namespace yakugo::cli {

/// Ends the program with exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What Boost.Program_options found wrong, for the user: which option, and what was expected of it. Never asks an error
/// for its what(), which puts what the user wrote in the place of marks like %value%, without end where the user wrote
/// such a mark.
std::string what_is_wrong(const boost::program_options::error& error);

}  // namespace yakugo::cli
