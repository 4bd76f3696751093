// SPDX-License-Identifier: Apache-2.0
// libFuzzer's two functions. The program's own name says which target it is: run it through a link build/.../fuzz/tmx.
#include "tests/fuzz/target.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>

namespace {

const yakugo::fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char*** arguments) {
    const std::string_view program = (*arguments)[0];
    const std::string_view name = program.substr(program.rfind('/') + 1);  // npos + 1 is 0
    chosen = yakugo::fuzz::find_target(name);
    if (chosen == nullptr) {
        std::cerr << "expected a link that is named after one of these targets, found \"" << name << "\":\n";
        for (const auto& target : yakugo::fuzz::targets()) std::cerr << target.name << '\n';
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(data), size});
    return 0;
}
