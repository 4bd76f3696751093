// SPDX-License-Identifier: Apache-2.0
// mkdtemp, and away with it.
#include "tests/bench/temporary.hpp"

#include "libalign/core/error.hpp"

#include <stdlib.h>  // mkdtemp
#include <string>
#include <system_error>

namespace yakugo::bench {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "yakugo-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw InputError({name}, "cannot make a folder for temporary files");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace yakugo::bench
