// SPDX-License-Identifier: Apache-2.0
// A place for files that a bench makes.
#pragma once

#include <filesystem>

namespace yakugo::bench {

/// A new folder for temporary files, removed with all in it at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace yakugo::bench
