// SPDX-License-Identifier: Apache-2.0
// Files for parsers that open one by its name.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace yakugo::fuzz {

/// A file in memory, whose path is good as long as the object.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const;

private:
    int descriptor_ = -1;
};

/// A folder of this process that goes with the object; in memory where the system has a file system for that.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    /// Writes a file, gives its path.
    std::string write(const std::string& name, std::string_view bytes) const;
    /// Removes all that is in it.
    void clear() const;

private:
    std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& file);

}  // namespace yakugo::fuzz
