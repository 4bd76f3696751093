// SPDX-License-Identifier: Apache-2.0
// What is written as TBX-Basic is read as it was.
#include "glossary/exchange/tbx/tbx.hpp"
#include "tests/unit/exchange/rows.hpp"
#include "tests/unit/exchange/tbx_random.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using testing::RandomEntries;
using testing::shown;
using testing::sorted;
using Entries = std::vector<store::ConceptEntry>;
using MakeWriter = std::unique_ptr<EntryWriter> (*)(std::ostream&, const Options&);

namespace {

constexpr std::pair<const char*, MakeWriter> dialects[] = {{"DCA", tbx_basic_dca_writer},
                                                           {"DCT", tbx_basic_dct_writer}};

std::string written(MakeWriter make, const Entries& entries) {
    std::ostringstream out;
    const auto writer = make(out, testing::options(Language::en));
    for (const store::ConceptEntry& entry : entries) writer->write(entry);
    CHECK(writer->finish().written == entries.size());
    return out.str();
}

Entries read(const std::string& file) {
    Entries out;
    markup::Input input = markup::Input::of(file, "x.tbx");
    read_tbx(input, [&](store::ConceptEntry& entry) { out.push_back(entry); }, {});
    return out;
}

Entries random_entries(std::uint32_t seed, std::size_t count, bool is_dirty) {
    RandomEntries random(seed, is_dirty);
    Entries out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(random.entry());
    return out;
}

}  // namespace

TEST_CASE("entries of all kinds survive, each field and target") {
    for (const auto& [name, make] : dialects) {
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            INFO(name << ", seed " << seed);
            const Entries entries = random_entries(seed, 20, false), back = read(written(make, entries));
            REQUIRE(back.size() == entries.size());
            for (std::size_t i = 0; i < back.size(); ++i) {
                INFO(shown(sorted(back[i])) << "\nexpected\n" << shown(sorted(entries[i])));
                REQUIRE(sorted(back[i]) == sorted(entries[i]));
            }
        }
    }
}

TEST_CASE("what has been through a file once stays as it is, to the byte") {
    for (const auto& [name, make] : dialects) {
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            INFO(name << ", seed " << seed);
            std::ostringstream out;
            const auto writer = make(out, testing::options(Language::en));
            for (const store::ConceptEntry& entry : random_entries(seed, 20, true)) writer->write(entry);
            writer->finish();
            const Entries back = read(out.str());
            const std::string again = written(make, back);
            REQUIRE(read(again).size() == back.size());
            REQUIRE(written(make, read(again)) == again);
            for (std::size_t i = 0; i < back.size(); ++i) {
                REQUIRE(shown(sorted(read(again)[i])) == shown(sorted(back[i])));
            }
        }
    }
}

TEST_CASE("both styles hold the same") {
    const Entries entries = random_entries(7, 100, true);
    std::ostringstream dca, dct;
    const auto a = tbx_basic_dca_writer(dca, testing::options(Language::ja));
    const auto b = tbx_basic_dct_writer(dct, testing::options(Language::ja));
    for (const store::ConceptEntry& entry : entries) {
        a->write(entry);
        b->write(entry);
    }
    CHECK(a->finish().left_out == b->finish().left_out);
    const Entries from_dca = read(dca.str()), from_dct = read(dct.str());
    REQUIRE(from_dca.size() == from_dct.size());
    for (std::size_t i = 0; i < from_dca.size(); ++i) CHECK(shown(from_dca[i]) == shown(from_dct[i]));
}
