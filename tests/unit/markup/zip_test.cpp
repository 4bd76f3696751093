// SPDX-License-Identifier: Apache-2.0
#include "libalign/markup/zip.hpp"
#include "libalign/core/error.hpp"

#include <zip.h>

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace yakugo;
using markup::ZipArchive;

namespace {

// A member as its headers have it, which nothing has to agree with.
struct Raw {
    std::string name, data;  // stored, whatever `method` says
    std::uint16_t flags = 0, method = 0;
    std::uint32_t size = 0;                // 0: of the data
    bool shares = false, bad_crc = false;  // the bytes of the first member
};

std::uint32_t crc_of(const std::string& data) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : data) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i, value >>= 8U) out += static_cast<char>(value & 0xFFU);
}

// APPNOTE 4.3.7 and 4.3.12 from "version needed" to the length of the name.
void put_common(std::string& out, const Raw& raw) {
    put(out, 20, 2);
    put(out, raw.flags, 2);
    put(out, raw.method, 2);
    put(out, 0x58210000, 4);  // 2024-01-01
    put(out, crc_of(raw.data) ^ (raw.bad_crc ? 1U : 0U), 4);
    put(out, static_cast<std::uint32_t>(raw.data.size()), 4);
    put(out, raw.size == 0 ? static_cast<std::uint32_t>(raw.data.size()) : raw.size, 4);
    put(out, static_cast<std::uint32_t>(raw.name.size()), 2);
}

std::string archive_of(const std::vector<Raw>& members) {
    std::string out, directory;
    for (const Raw& raw : members) {
        const auto offset = raw.shares ? 0U : static_cast<std::uint32_t>(out.size());
        if (!raw.shares) {
            out += "PK\x03\x04";
            put_common(out, raw);
            put(out, 0, 2);
            out += raw.name + raw.data;
        }
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        put_common(directory, raw);
        put(directory, 0, 2 + 2 + 2 + 2 + 4);
        put(directory, offset, 4);
        directory += raw.name;
    }
    const auto at = static_cast<std::uint32_t>(out.size());
    out += directory + "PK\x05\x06";
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, static_cast<std::uint32_t>(directory.size()), 4);
    put(out, at, 4);
    put(out, 0, 2);
    return out;
}

std::string zipped(const std::string& name, const std::string& bytes, const char* password = nullptr) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const whole = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(whole);
    zip_t* const zip = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), 0);
    if (password != nullptr) zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    REQUIRE(zip_close(zip) == 0);
    zip_source_open(whole);
    std::string out, piece(1U << 16U, '\0');
    for (zip_int64_t got = 0; (got = zip_source_read(whole, piece.data(), piece.size())) > 0;)
        out.append(piece, 0, static_cast<std::size_t>(got));
    zip_source_close(whole);
    zip_source_free(whole);
    return out;
}

// Of opening the archive and reading its first member.
std::string error_of(const std::string& bytes, const markup::ZipOptions& options) {
    try {
        ZipArchive(bytes, "a.zip", options).read(0);
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("names of members in whatever encoding they were written") {
    constexpr std::uint16_t utf8 = 0x800;
    const struct {
        const char* name;
        Raw raw;
        std::string read;
    } cases[] = {
        {"ASCII", {"a/b.txt", "x"}, "a/b.txt"},
        {"UTF-8 as the standard has it", {"資料/𠮟.txt", "x", utf8}, "資料/𠮟.txt"},
        {"UTF-8 that is not said, as macOS writes it", {"資料.txt", "x"}, "資料.txt"},
        {"Japanese Windows", {"\x8E\x91\x97\xBF/\x8F\x62.txt", "x"}, "資料/獣.txt"},
        {"CP437", {"caf\x82.txt", "x"}, "café.txt"},
        {"CP437 that would be half-width punctuation", {"se\xA4or.txt", "x"}, "señor.txt"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        ZipArchive archive(archive_of({c.raw}), "a.zip");
        REQUIRE(archive.members().size() == 1);
        CHECK(archive.members()[0].name == c.read);
        CHECK(archive.read(c.read) == "x");
        CHECK_FALSE(archive.members()[0].is_folder);
        CHECK(archive.diagnostics().empty());
    }
}

TEST_CASE("members in order, folders and doubles among them") {
    ZipArchive archive(archive_of({{"b/", ""}, {"b/x", "1"}, {"a", "2"}, {"a", "3"}}), "a.zip");
    REQUIRE(archive.members().size() == 4);
    CHECK(archive.members()[0].is_folder);
    CHECK(archive.members()[1].size == 1);
    CHECK(archive.find("a") == 2);
    CHECK(archive.read("a") == "2");
    CHECK(archive.read(3) == "3");
    CHECK_FALSE(archive.has("c"));
    CHECK_THROWS_WITH(archive.read("c"), "a.zip: expected c in the archive, found none");
}

TEST_CASE("names that lead out of the archive are told, and read as names") {
    const std::vector<std::string> names = {"/etc/x", "a/../../x", "..\\x", "C:\\x", "\\\\host\\x"};
    std::vector<Raw> raws = {{"a..b/..c", "x"}};
    for (const std::string& name : names) raws.push_back({name, "x"});
    ZipArchive archive(archive_of(raws), "a.zip");
    CHECK_FALSE(archive.members()[0].leads_out);
    for (std::size_t i = 1; i < raws.size(); ++i) {
        INFO(raws[i].name);
        CHECK(archive.members()[i].leads_out);
        CHECK(archive.read(i) == "x");
    }
    REQUIRE(archive.diagnostics().size() == 1);
    CHECK(describe(archive.diagnostics()[0]) ==
          "a.zip: warning: expected names inside of the archive, found \"/etc/x\" and 4 more that lead out of it; "
          "nothing is "
          "written by them");
}

TEST_CASE("members are replaced, and no other is touched") {
    const std::string bytes = archive_of({{"mimetype", "m"}, {"\x8E\x91", "old"}, {"c", "old"}, {"d", "d"}});
    const ZipArchive archive(bytes, "a.zip");
    ZipArchive back(archive.with({{"資", "新しい"}, {"c", ""}}), "b.zip");
    REQUIRE(back.members().size() == 4);
    CHECK(back.members()[0].name == "mimetype");
    CHECK(back.read("資") == "新しい");
    CHECK(back.read("c").empty());
    CHECK(back.read("d") == "d");
    CHECK_THROWS_AS(archive.with({{"e", "x"}}), InputError);
    CHECK(ZipArchive(ZipArchive(bytes, "a.zip").with({{"d", "D"}}), "a.zip").read("d") == "D");
}

TEST_CASE("archives that are refused, each in one line") {
    const std::string text(1000, 'x');
    std::string overlapping = archive_of({{"a", text}, {"b", text, 0, 0, 0, true}, {"c", text, 0, 0, 0, true}});
    std::string cut = archive_of({{"a", text}});
    cut.resize(cut.size() - 30);
    std::vector<Raw> many(300, Raw{"a", ""});
    std::string headers;
    for (int i = 0; i < 70'000; ++i) headers += "PK\x01\x02";
    const struct {
        std::string name, bytes;
        markup::ZipOptions options;
        std::string message;
    } cases[] = {
        {"nothing", "", {}, "a.zip: expected a ZIP archive, found an empty file: "},
        {"something else", "text", {}, "a.zip: expected a ZIP archive, found something else: "},
        {"an old Office file", "\xD0\xCF\x11\xE0", {}, "a.zip: expected a ZIP archive, found an encrypted Office file"},
        {"cut", cut, {}, "a.zip: expected a ZIP archive, found a damaged one: "},
        {"shared bytes",
         overlapping,
         {},
         "a.zip: expected members that have bytes of their own, found some that share them"},
        {"too many",
         archive_of(many),
         {.members = 299},
         "a.zip: expected an archive of at most 299 members, found more"},
        {"headers alone",
         archive_of({{"a", headers}}),
         {},
         "a.zip: expected an archive of at most 65535 members, found more"},
        {"encrypted",
         zipped("a", text, "secret"),
         {},
         "a.zip:a: expected a member that can be read, found an encrypted one"},
        {"of an unknown method", archive_of({{"a", text, 0, 97}}), {}, "a.zip:a: cannot be read: "},
        {"checksum", archive_of({{"a", text, 0, 0, 0, false, true}}), {}, "a.zip:a: cannot be decompressed: CRC error"},
        {"no deflated bytes", archive_of({{"a", text, 0, 8}}), {}, "a.zip:a: cannot be decompressed: "},
        {"one that says how large it is",
         zipped("a", std::string(3U << 20U, 'x')),
         {.member = 2U << 20U},
         "a.zip:a: expected at most 2 MiB, found more"},
        {"one that lies", archive_of({{"a", text, 0, 0, 10}}), {}, "a.zip:a: cannot be "},
        {"nothing but zeros",
         zipped("a", std::string(20U << 20U, '\0')),
         {},
         "a.zip:a: expected text, found 20 MiB packed into "},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const std::string error = error_of(c.bytes, c.options);
        INFO(error);
        CHECK(error.starts_with(c.message));
        CHECK(error.find('\n') == std::string::npos);
    }
}

TEST_CASE("what is read of an archive is limited altogether") {
    ZipArchive archive(archive_of({{"a", std::string(700, 'x')}, {"b", std::string(700, 'y')}}), "a.zip",
                       {.total = 1000});
    CHECK(archive.read(0).size() == 700);
    CHECK(archive.left() == 300);
    CHECK_THROWS_WITH(archive.read(1), "a.zip: expected at most 0 MiB in all members, found more");
}

TEST_CASE("a member is read piece by piece, up to its limit") {
    ZipArchive archive(zipped("a", std::string(200'000, 'x')), "a.zip");
    CHECK(archive.open("a", 200'000).rest(1U << 20U).size() == 200'000);
    CHECK_THROWS_WITH(archive.open("a", 199'999), "a.zip:a: expected at most 0 MiB, found more");
    const markup::Input input = archive.open("a", 200'000);
    CHECK(input.name() == "a.zip:a");
}
