// SPDX-License-Identifier: Apache-2.0
// Command line, messages and files.
#include "tools/train/program.hpp"

#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>

namespace yakugo::train {

namespace po = boost::program_options;

int run_program(int argc, char** argv, po::options_description described,
                const std::function<void(const po::variables_map&)>& run) {
    described.add_options()("help,h", "print this");
    try {
        po::variables_map options;
        po::store(po::parse_command_line(argc, argv, described), options);
        po::notify(options);
        if (options.count("help") != 0)
            std::cout << described;
        else
            run(options);
        return 0;
    } catch (const po::error& error) {
        say(error.what());
        return 2;
    } catch (const std::exception& error) {
        say(error.what());
        return 3;
    }
}

void say(const std::string& message) {
    fmt::print(stderr, "{}\n", message);
}

void write_file(const std::string& path, const std::vector<std::byte>& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw InputError({path}, "cannot write");
}

}  // namespace yakugo::train
