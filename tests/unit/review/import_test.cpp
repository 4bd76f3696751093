// SPDX-License-Identifier: Apache-2.0
// A file on its way into a term base: what is told of an empty one, and where too much ends.
#include "glossary/review/transfer/import.hpp"
#include "libalign/core/error.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using review::ImportRequest;

namespace {

std::string csv(int rows) {
    std::string out;
    for (int i = 0; i < rows; ++i) out += "word" + std::to_string(i) + ",語" + std::to_string(i) + "\n";
    return out;
}

std::string po(int rows) {
    std::string out;
    for (int i = 0; i < rows; ++i) out += "msgid \"a" + std::to_string(i) + "\"\nmsgstr \"い\"\n\n";
    return out;
}

}  // namespace

TEST_CASE("An import ends where more comes than is taken, and leaves nothing") {
    for (const std::size_t jobs : {1U, 2U}) {
        for (const bool recover : {false, true}) {
            for (const std::string name : {"a.csv", "a.po"}) {
                INFO(name << jobs << recover);
                const testing::TemporaryFolder folder;
                store::TermBase base = store::TermBase::open(folder.file("a.db"), store::Access::write);
                ImportRequest asked;
                asked.jobs = jobs;
                asked.reading.recover = recover;
                asked.most = 300;
                asked.beyond = "300 are the most";
                const auto import = [&](int rows) {
                    markup::Input input = markup::Input::of(name == "a.csv" ? csv(rows) : po(rows), name);
                    return review::import_into(base, input, name, asked);
                };
                CHECK_THROWS_AS(import(301), InputError);
                CHECK_THROWS_WITH(import(5000), Catch::Contains("holds too much: 300 are the most"));
                CHECK(base.totals().units + base.totals().entries == 0);
                CHECK(import(300).read.read == 300);
                asked.most = 0;
                CHECK(import(301).read.read == 301);
            }
        }
    }
}

TEST_CASE("An empty file is called so") {
    const testing::TemporaryFolder folder;
    store::TermBase base = store::TermBase::open(folder.file("a.db"), store::Access::write);
    for (const std::string name : {"a.csv", "a.tsv", "a.po", "a.utf8"}) {
        INFO(name);
        markup::Input input = markup::Input::of("", name);
        const review::Imported done = review::import_into(base, input, name, {});
        REQUIRE(done.read.diagnostics.size() == 1);
        CHECK(describe(done.read.diagnostics[0]) == name + ": warning: the file is empty");
        CHECK(done.stored.entries + done.stored.units == 0);
    }
}
