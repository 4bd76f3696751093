// SPDX-License-Identifier: Apache-2.0
// The three streams that a program is born with, where one of them is missing or takes nothing more.
#pragma once

namespace yakugo::cli {

/// To be called once, before any file is opened and anything is printed.
///
/// A stream that the caller has closed is taken by something that fails, else the first file to be opened, a term base or
/// an export, would get its number and what is printed. What cannot be written to standard output is remembered for
/// finish_output(), and messages that nobody can take are dropped: neither stops what is being stored. A file that would
/// grow over the limit of the shell (ulimit -f) becomes an error with a message instead of a signal that ends the program.
void prepare_streams();

/// Writes what standard output still holds back. Throws InputError with the system's reason where that, or something
/// before it, could not be written.
void finish_output();

}  // namespace yakugo::cli
