// SPDX-License-Identifier: Apache-2.0
// Files with reasons when they cannot be had.
#include "tools/yakugo/files.hpp"

#include "libalign/core/error.hpp"

#include <fmt/chrono.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <sys/stat.h>
#include <unistd.h>

namespace yakugo::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kLargest = std::uintmax_t{2} << 30;

}  // namespace

std::string day_of_file(const std::string& path) {
    struct stat status {};
    const bool known = path != "-" && ::stat(path.c_str(), &status) == 0;
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(known ? status.st_mtime : std::time(nullptr)));
}

ScratchFolder::ScratchFolder() : path_((fs::temp_directory_path() / "yakugo-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr)
        throw InputError({path_, 0}, std::string("cannot be made: ") + std::strerror(errno));
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string export_date() {
    const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
    const std::time_t now = fixed != nullptr ? static_cast<std::time_t>(std::atoll(fixed)) : std::time(nullptr);
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code failed;
    if (fs::equivalent(a, b, failed)) return true;
    const auto whole = [](const std::string& path) {
        std::error_code unknown, unresolved;
        const fs::path absolute = fs::absolute(path, unknown), out = fs::weakly_canonical(absolute, unresolved);
        return unresolved ? absolute.lexically_normal() : out;
    };
    return whole(a) == whole(b);
}

std::string read_input(const std::string& path) {
    if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found) throw InputError({path, 0}, "no such file");
    if (status.type() == fs::file_type::directory) throw InputError({path, 0}, "is a directory; expected a text file");
    const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(path, failed) : 0;
    if (!failed && size > kLargest) throw InputError({path, 0}, "is larger than 2 GiB");
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path, 0}, std::string("cannot be read: ") + std::strerror(errno));
    // As much as its size says, and what has come behind that, or all of a pipe.
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (in) bytes.append(std::istreambuf_iterator<char>(in), {});
    if (in.bad()) throw InputError({path, 0}, std::string("cannot be read: ") + std::strerror(errno));
    return bytes;
}

void write_output(const std::string& path, const std::function<void(std::ostream&)>& write) {
    if (path == "-") {
        write(std::cout);
        if (!std::cout.flush()) throw InputError({path, 0}, std::string("cannot be written: ") + std::strerror(errno));
        return;
    }
    std::error_code none;
    const fs::file_status status = fs::status(path, none);
    if (fs::exists(status) && !fs::is_regular_file(status)) {  // a device or a pipe is written to, never replaced
        std::ofstream device(path, std::ios::binary);
        if (device) write(device);
        if (!device.flush()) throw InputError({path, 0}, std::string("cannot be written: ") + std::strerror(errno));
        return;
    }
    const std::string temporary = path + ".part" + std::to_string(::getpid());
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    if (!out) throw InputError({path, 0}, std::string("cannot be written: ") + std::strerror(errno));
    try {
        write(out);
        out.close();
        if (!out) throw InputError({path, 0}, std::string("cannot be written: ") + std::strerror(errno));
        fs::rename(temporary, path);
    } catch (const fs::filesystem_error& error) {
        fs::remove(temporary);
        throw InputError({path, 0}, "cannot be written: " + error.code().message());
    } catch (...) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw;
    }
}

}  // namespace yakugo::cli
