// SPDX-License-Identifier: Apache-2.0
// A stream is counted while it is read.
#include "tools/yakugo/import_input.hpp"

#include "libalign/core/error.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <memory>
#include <span>
#include <utility>

namespace yakugo::cli {

bool is_stream(const std::string& file) {
    struct stat status {};
    const int failed = file == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(file.c_str(), &status);
    return failed == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

markup::Input open_import(const std::string& file, const std::string& name, std::uintmax_t most) {
    if (file != "-" && !is_stream(file)) return markup::Input::open(file);
    struct Counted {
        markup::Input input;
        std::uintmax_t bytes = 0;
    };
    const auto counted = std::make_shared<Counted>(Counted{markup::Input::open(file)});
    const std::string called = file == "-" ? name : file;
    return markup::Input::from(
        [counted, called, most](std::span<char> into) {
            const std::size_t got = counted->input.read(into);
            counted->bytes += got;
            if (most > 0 && counted->bytes > most)
                throw InputError({called, 0}, std::string("gives too much: ") + kStreamWords);
            return got;
        },
        called);
}

}  // namespace yakugo::cli
