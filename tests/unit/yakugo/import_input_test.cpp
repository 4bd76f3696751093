// SPDX-License-Identifier: Apache-2.0
// Streams under a name and with a bound; the names that imports have.
#include "tools/yakugo/import_input.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/import_forget.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <thread>

#include <sys/stat.h>

using namespace yakugo;
using namespace yakugo::cli;

TEST_CASE("A stream is read up to its bound, a file whole") {
    const ScratchFolder folder;
    const std::string file = folder.path() + "/a.csv", pipe = folder.path() + "/pipe";
    std::ofstream(file) << std::string(100'000, 'a');
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK_FALSE(is_stream(file));
    CHECK_FALSE(is_stream(folder.path()));
    CHECK_FALSE(is_stream(folder.path() + "/none"));
    CHECK(is_stream(pipe));
    CHECK(is_stream("/dev/null"));
    CHECK(open_import(file, "name", 10).rest(1'000'000).size() == 100'000);
    for (const std::uintmax_t most : {std::uintmax_t{0}, std::uintmax_t{100'000}, std::uintmax_t{99'999}}) {
        INFO(most);
        std::thread writer([&] { std::ofstream(pipe) << std::string(100'000, 'a'); });
        std::string message;
        std::size_t got = 0;
        {
            markup::Input input = open_import(pipe, "name", most);
            CHECK(input.name() == pipe);
            try {
                got = input.rest(1'000'000).size();
            } catch (const InputError& error) {
                message = error.what();
            }
        }
        writer.join();
        CHECK(got == (most == 99'999 ? 0 : 100'000));
        CHECK(message == (most == 99'999 ? pipe + ": gives too much: " + kStreamWords : ""));
    }
}

TEST_CASE("An import is found by its name, else by its file") {
    const ScratchFolder folder;
    const std::string file = folder.path() + "/a.csv";
    std::ofstream(file) << "x";
    const std::vector<std::string> files = {"a.csv", file, "standard input", folder.path() + "/gone.tmx"};
    CHECK(name_of_import(files, "a.csv") == "a.csv");
    CHECK(name_of_import(files, folder.path() + "/./a.csv") == file);
    CHECK(name_of_import(files, folder.path() + "/x/../gone.tmx") == files[3]);
    CHECK(name_of_import(files, "standard input") == "standard input");
    CHECK_THROWS_WITH(name_of_import(files, "b.csv"),
                      Catch::Contains("b.csv: expected the name of a file that was imported; imported were a.csv, "));
    CHECK_THROWS_WITH(name_of_import({}, "b.csv"), Catch::EndsWith("nothing was imported"));
}
