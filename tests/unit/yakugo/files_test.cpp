// SPDX-License-Identifier: Apache-2.0
// What is read whole and what is written whole, with everything that a path can be.
#include "tools/yakugo/files.hpp"
#include "libalign/core/error.hpp"
#include "tools/yakugo/descriptor.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <ostream>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace yakugo;
using namespace yakugo::cli;

namespace {

namespace fs = std::filesystem;

struct WorkFolder {
    ScratchFolder scratch;
    std::string file(const std::string& name) const { return scratch.path() + "/" + name; }
    std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const auto& entry : fs::directory_iterator(scratch.path())) out.push_back(entry.path().filename());
        std::sort(out.begin(), out.end());
        return out;
    }
};

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string error_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

std::function<void(std::ostream&)> writes(const std::string& bytes) {
    return [bytes](std::ostream& out) { out << bytes; };
}

}  // namespace

TEST_CASE("A file is read whole, up to a limit") {
    const WorkFolder folder;
    const std::string path = folder.file("用語.txt");
    for (const std::string& bytes : {std::string(), std::string("訳語\r\n𠮟"), std::string(4096, '\0').substr(0, 4095),
                                     std::string(3'000'000, 'x')}) {
        put(path, bytes);
        CHECK(read_input(path) == bytes);
        CHECK(read_input(path, bytes.size()) == bytes);
    }
    CHECK(error_of([&] { read_input(path, 2'999'999); }) ==
          path + ": is larger than 2 MiB, the most that is read of one file");
    put(path, std::string(4096, '\0') + "text");
    CHECK(error_of([&] { read_input(path); }) == path + ": is not a text file (begins with 4096 NUL bytes)");
    CHECK(error_of([&] { read_input(folder.file("none")); }) == folder.file("none") + ": no such file");
    CHECK(error_of([&] { read_input(path + "/x"); }) == path + "/x: cannot be read: Not a directory");
    CHECK(error_of([&] { read_input(folder.scratch.path()); }) ==
          folder.scratch.path() + ": is a directory; expected a text file");
    CHECK(error_of([&] { read_input("/dev/zero"); }) == "/dev/zero: is not a text file (begins with 4096 NUL bytes)");
    CHECK(error_of([&] { read_input("/dev/urandom", 1U << 20U); }) ==
          "/dev/urandom: is larger than 1 MiB, the most that is read of one file");
    CHECK_FALSE(read_input("/proc/self/status").empty());  // a regular file that says to be empty
    fs::resize_file(path, 5'000'000'000);                  // a hole
    CHECK(error_of([&] { read_input(path); }) == path + ": is larger than 256 MiB, the most that is read of one file");
}

TEST_CASE("A pipe is read to its end") {
    const WorkFolder folder;
    const std::string path = folder.file("pipe"), bytes(300'000, 'p');
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::thread writer([&] { put(path, bytes); });
    CHECK(read_input(path) == bytes);
    writer.join();
}

TEST_CASE("A file is there completely or not at all") {
    const WorkFolder folder;
    const std::string path = folder.file("out.tbx");
    write_output(path, writes("one"));
    CHECK(bytes_of(path) == "one");
    write_output(path, writes(std::string(200'000, '2') + "end"));
    CHECK(bytes_of(path) == std::string(200'000, '2') + "end");

    struct Gone {};
    CHECK_THROWS_AS(write_output(path,
                                 [](std::ostream& out) {
                                     out << "half" << std::flush;
                                     throw Gone{};
                                 }),
                    Gone);
    CHECK(error_of([&] { write_output(path, [](std::ostream& out) { out.setstate(std::ios::badbit); }); }) ==
          path + ": cannot be written");
    CHECK(bytes_of(path).ends_with("end"));
    CHECK(folder.names() == std::vector<std::string>{"out.tbx"});
    CHECK(error_of([&] { write_output(folder.file("no/such.tbx"), writes("x")); }) ==
          folder.file("no/such.tbx") + ": cannot be written: No such file or directory");
    CHECK(error_of([&] { write_output(folder.scratch.path(), writes("x")); }) ==
          folder.scratch.path() + ": cannot be written: Is a directory");
    const std::string long_name = folder.file(std::string(255, 'n'));
    CHECK(error_of([&] { write_output(long_name + "n", writes("x")); }) ==
          long_name + "n: cannot be written: File name too long");
    CHECK(folder.names() == std::vector<std::string>{"out.tbx"});
}

TEST_CASE("What is replaced keeps its permissions, and a link leads where it did") {
    const WorkFolder folder;
    const std::string path = folder.file("draft.txt"), link = folder.file("link.txt"), nowhere = folder.file("new.txt");
    put(path, "old");
    fs::permissions(path, fs::perms(0640));
    fs::create_symlink("draft.txt", link);
    write_output(link, writes("new"));
    CHECK(fs::is_symlink(link));
    CHECK(bytes_of(path) == "new");
    CHECK(fs::status(path).permissions() == fs::perms(0640));

    fs::create_symlink(nowhere, folder.file("dangling"));
    write_output(folder.file("dangling"), writes("made"));
    CHECK(fs::is_symlink(folder.file("dangling")));
    CHECK(bytes_of(nowhere) == "made");
    const mode_t mask = ::umask(0);
    ::umask(mask);
    CHECK(fs::status(nowhere).permissions() == fs::perms(0666 & ~mask));

    fs::permissions(path, fs::perms(0440));
    if (::geteuid() == 0) return;  // whom no permission binds
    CHECK(error_of([&] { write_output(path, writes("x")); }) == path + ": cannot be written: Permission denied");
    CHECK(bytes_of(path) == "new");
}

TEST_CASE("Devices and pipes are written to, and what fails says why") {
    CHECK(error_of([&] { write_output("/dev/null", writes("x")); }) == "no error");
    CHECK(fs::is_character_file("/dev/null"));
    for (const std::string& bytes : {std::string("x"), std::string(500'000, 'x')})
        CHECK(error_of([&] { write_output("/dev/full", writes(bytes)); }) ==
              "/dev/full: cannot be written: No space left on device");
    const WorkFolder folder;
    const std::string path = folder.file("pipe");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::string got;
    std::thread reader([&] { got = bytes_of(path); });
    write_output(path, writes("through a pipe"));
    reader.join();
    CHECK(got == "through a pipe");
    CHECK(fs::is_fifo(path));
}

TEST_CASE("A stream over a descriptor passes on all bytes, and remembers the first failure") {
    const WorkFolder folder;
    std::string expected;
    {
        const Descriptor file(::open(folder.file("a").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
        REQUIRE(file);
        DescriptorBuffer buffer(file.number());
        std::ostream out(&buffer);
        for (std::size_t size : {1UL, 65'535UL, 1UL, 65'536UL, 0UL, 65'537UL, 200'000UL, 3UL, 40'000UL, 40'000UL}) {
            const std::string piece(size, static_cast<char>('a' + size % 26));
            out << piece;
            out.put('|');
            expected += piece + '|';
        }
        out.flush();
        CHECK(out.good());
        CHECK(buffer.error() == 0);
    }
    CHECK((bytes_of(folder.file("a")) == expected));

    DescriptorBuffer closed(-1);
    std::ostream out(&closed);
    out << "waits" << std::flush << "is not taken";
    CHECK(out.bad());
    CHECK(closed.error() == EBADF);
    CHECK(Descriptor(-1).close() == 0);
}
