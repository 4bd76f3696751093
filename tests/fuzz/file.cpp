// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/file.hpp"

#include "tests/fuzz/target.hpp"

#include <fstream>
#include <iterator>

#include <sys/mman.h>
#include <unistd.h>

namespace yakugo::fuzz {

namespace fs = std::filesystem;

MemoryFile::MemoryFile(std::string_view bytes) : descriptor_(memfd_create("yakugo-fuzz", MFD_CLOEXEC)) {
    expect(descriptor_ >= 0, "the system gives files in memory");
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
        expect(written > 0, "a file in memory takes bytes");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

MemoryFile::~MemoryFile() {
    close(descriptor_);
}

std::string MemoryFile::path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

Folder::Folder() {
    const fs::path memory = "/dev/shm";
    std::error_code none;
    const bool there = fs::is_directory(memory, none) && access(memory.c_str(), W_OK) == 0;
    std::string name = ((there ? memory : fs::temp_directory_path()) / "yakugo-fuzz-XXXXXX").string();
    expect(mkdtemp(name.data()) != nullptr, "there is a place for temporary files");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, std::string_view bytes) const {
    const fs::path file = path_ / name;
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
}

void Folder::clear() const {
    for (const auto& entry : fs::directory_iterator(path_)) fs::remove_all(entry.path());
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace yakugo::fuzz
