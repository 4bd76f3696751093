// SPDX-License-Identifier: Apache-2.0
// Reading a user's file whole, and writing one so that it is there completely or not at all.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

namespace yakugo::cli {

/// The largest file that is read whole: what it takes to work on it is a multiple of that (tests/faults/README.md).
constexpr std::uintmax_t kLargestInput = std::uintmax_t{256} << 20U;
/// The same of a text to align, of whose every sentence more is kept.
constexpr std::uintmax_t kLargestAligned = std::uintmax_t{64} << 20U;

/// All bytes of a file; "-" is standard input. Throws InputError: no such file, a directory, no permission, changed while
/// it was read, larger than `limit` bytes. What has no size (a pipe, a device) is read up to the limit, and no further
/// than its first 4,096 bytes where they are all NUL.
std::string read_input(const std::string& path, std::uintmax_t limit = kLargestInput);

/// Lets `write` fill a new file and moves it to `path` when that went well and is on the disk; "-" is standard output.
/// A file that was there keeps its owner and permissions, and a link leads where it did. Throws InputError with the
/// system's reason; an old file then stays as it was, and nothing else is left. What is no regular file (/dev/null, a
/// named pipe) is written to as it is. The stream throws nothing: it takes no more after the first failure.
void write_output(const std::string& path, const std::function<void(std::ostream&)>& write);

/// True where two names mean one file, whether it is there or not: ./x and x, a link and what it leads to.
bool is_same_file(const std::string& a, const std::string& b);

/// The day on which a file was last changed, UTC, 2026-05-08; today for standard input.
std::string day_of_file(const std::string& path);

/// A folder of its own that goes with the object.
class ScratchFolder {
public:
    ScratchFolder();  ///< throws InputError where there can be none
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

/// Now in UTC, as files say when they were made; SOURCE_DATE_EPOCH stands in for the clock where files must be
/// reproducible.
std::string export_date();

}  // namespace yakugo::cli
