// SPDX-License-Identifier: Apache-2.0
// What is written as TBX-Basic is read as it was.
#include "glossary/exchange/tbx/tbx.hpp"
#include "tests/unit/exchange/rows.hpp"
#include "tests/unit/exchange/tbx_random.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using namespace yakugo::exchange;
using testing::described;
using testing::RandomEntries;
using testing::sorted;
using EntryList = std::vector<store::ConceptEntry>;
using MakeWriter = std::unique_ptr<EntryWriter> (*)(std::ostream&, const Options&);

namespace {

constexpr std::pair<const char*, MakeWriter> dialects[] = {{"DCA", tbx_basic_dca_writer},
                                                           {"DCT", tbx_basic_dct_writer}};

std::string written_tbx(MakeWriter make, const EntryList& entries) {
    std::ostringstream out;
    const auto writer = make(out, testing::options(Language::en));
    for (const store::ConceptEntry& entry : entries) writer->write(entry);
    CHECK(writer->finish().written == entries.size());
    return out.str();
}

EntryList read_back(const std::string& file) {
    EntryList out;
    markup::Input input = markup::Input::of(file, "x.tbx");
    read_tbx(input, [&](store::ConceptEntry& entry) { out.push_back(entry); }, {});
    return out;
}

EntryList random_entries(std::uint32_t seed, std::size_t count, bool is_dirty) {
    RandomEntries random(seed, is_dirty);
    EntryList out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(random.entry());
    return out;
}

}  // namespace

TEST_CASE("entries of all kinds survive, each field and target") {
    for (const auto& [name, make] : dialects) {
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            INFO(name << ", seed " << seed);
            const EntryList entries = random_entries(seed, 20, false), back = read_back(written_tbx(make, entries));
            REQUIRE(back.size() == entries.size());
            for (std::size_t i = 0; i < back.size(); ++i) {
                INFO(described(sorted(back[i])) << "\nexpected\n" << described(sorted(entries[i])));
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
            const EntryList back = read_back(out.str());
            const std::string again = written_tbx(make, back);
            REQUIRE(read_back(again).size() == back.size());
            REQUIRE(written_tbx(make, read_back(again)) == again);
            for (std::size_t i = 0; i < back.size(); ++i) {
                REQUIRE(described(sorted(read_back(again)[i])) == described(sorted(back[i])));
            }
        }
    }
}

TEST_CASE("both styles hold the same") {
    const EntryList entries = random_entries(7, 100, true);
    std::ostringstream dca, dct;
    const auto a = tbx_basic_dca_writer(dca, testing::options(Language::ja));
    const auto b = tbx_basic_dct_writer(dct, testing::options(Language::ja));
    for (const store::ConceptEntry& entry : entries) {
        a->write(entry);
        b->write(entry);
    }
    CHECK(a->finish().left_out == b->finish().left_out);
    const EntryList from_dca = read_back(dca.str()), from_dct = read_back(dct.str());
    REQUIRE(from_dca.size() == from_dct.size());
    for (std::size_t i = 0; i < from_dca.size(); ++i) CHECK(described(from_dca[i]) == described(from_dct[i]));
}
