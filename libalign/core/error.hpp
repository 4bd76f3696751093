// SPDX-License-Identifier: Apache-2.0
// The exceptions of both libraries: thrown when a call cannot go on, never for a flaw in data (see diagnostic.hpp).
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace yakugo {

/// A place in a user's file. `line` is 1-based; 0 means that the whole file is meant. `column` is 1-based, in bytes; 0
/// where only the line is known.
struct Location {
    Location() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): {file, line} is how places are written
    Location(std::string the_file, std::size_t the_line = 0, std::size_t the_column = 0)
        : file(std::move(the_file)), line(the_line), column(the_column) {}

    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// "file:line:column: message", without the parts that are not known.
std::string describe(const Location& where, const std::string& message);

/// Base of all exceptions that yakugo throws. `what()` names file, line, what was expected and what was found.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& message) : std::runtime_error(message) {}
    Error(Location where, const std::string& message)
        : std::runtime_error(describe(where, message)), where_(std::move(where)) {}

    const Location& where() const noexcept { return where_; }

private:
    Location where_;
};

/// An input that cannot be read at all (missing, a directory, binary, not of the form it claims).
class InputError : public Error {
public:
    using Error::Error;
};

/// A term base that cannot be opened or written (locked, read-only, newer, no SQLite file).
class StoreError : public Error {
public:
    using Error::Error;
};

}  // namespace yakugo
