// SPDX-License-Identifier: Apache-2.0
// Concepts over many posts: in any order the same, growing together, falling apart, under ids that stay.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;
using testing::the_pair;

namespace {

/// Pairs by concept, without ids: "甲=A 乙=A | 丙=B".
std::string partition(const TermBase& base) {
    std::map<ConceptId, std::set<std::string>> by_id;
    for (const PairRow& row : base.pairs()) by_id[row.concept_id].insert(row.ja + "=" + row.en);
    std::set<std::string> groups;
    for (const auto& [id, pairs] : by_id) {
        groups.insert(std::accumulate(pairs.begin(), pairs.end(), std::string(),
                                      [](const std::string& all, const std::string& one) { return all + one + " "; }));
    }
    return std::accumulate(groups.begin(), groups.end(), std::string(),
                           [](const std::string& all, const std::string& one) { return all + one + "| "; });
}

struct RegroupFixture {
    testing::TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);

    /// One source a pair, so that each can be put and taken away by itself.
    void put(const PairRecord& record) {
        const std::string name = record.ja + record.en;
        base.put_source({name, "1"}, {post(name, "https://example.org/" + name, {record})});
    }
    void drop(const PairRecord& record) { base.put_source({record.ja + record.en, "2"}, {}); }
    ConceptId concept_of(const std::string& ja, const std::string& en) { return the_pair(base, ja, en).concept_id; }
};

const PairRecord cca = pair("協働型戦闘機", "CCA", 0.9),
                 reading = pair("コラボレイティブ・コンバット・エアクラフト", "Collaborative Combat Aircraft", 0.9),
                 bridge = pair("コラボレイティブ・コンバット・エアクラフト", "CCA", 0.8);

}  // namespace

TEST_CASE("Concepts do not depend on the order of the posts") {
    const std::vector<std::vector<PairRecord>> families = {
        {cca, reading, bridge, pair("無人戦闘機", "CCAs", 0.7), pair("戦闘機", "CCA", 0.3)},
        {pair("特殊作戦部隊", "SOF"), pair("特殊作戦部隊", "special operations force"), pair("空軍部隊", "SOF"),
         pair("空軍部隊", "squadron of fighters"), pair("精鋭部隊", "SOF")},
        {pair("ヘグゼス", "Hegseth"), pair("ヘグセス", "hegseth"), pair("ヘクセス", "Hegseth", 0.2),
         pair("ヘグ・ゼス", "HEGSETH"), pair("長官", "Hegseth", 0.9)},
    };
    for (std::vector<PairRecord> pairs : families) {
        std::vector<std::size_t> order(pairs.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::string expected;
        do {
            RegroupFixture file;
            for (const std::size_t i : order) file.put(pairs[i]);
            const std::string found = partition(file.base);
            if (expected.empty()) expected = found;
            if (found != expected) CHECK(found == expected);
        } while (std::next_permutation(order.begin(), order.end()));
        INFO(expected);
        CHECK(std::count(expected.begin(), expected.end(), '|') < static_cast<std::ptrdiff_t>(pairs.size()));
    }
}

TEST_CASE_METHOD(RegroupFixture, "A bridging pair that comes later joins concepts into the oldest") {
    put(reading);
    put(cca);
    const ConceptId oldest = concept_of(reading.ja, reading.en);
    const PairId pair_before = the_pair(base, cca.ja, cca.en).id;
    base.decide(pair_before, Status::accepted, "訳者");
    CHECK(base.totals().concepts == 2);
    put(bridge);
    CHECK(base.totals().concepts == 1);
    CHECK(concept_of(cca.ja, cca.en) == oldest);
    CHECK(the_pair(base, cca.ja, cca.en).id == pair_before);
    CHECK(base.history(pair_before).size() == 1);
    CHECK(base.pair(pair_before)->status == Status::accepted);
    CHECK(testing::flaws(path).empty());

    drop(bridge);
    CHECK(base.totals().concepts == 2);
    CHECK(concept_of(reading.ja, reading.en) == oldest);
    const ConceptId fresh = concept_of(cca.ja, cca.en);
    CHECK(fresh > oldest);
    CHECK(testing::flaws(path).empty());
    put(bridge);
    CHECK(concept_of(cca.ja, cca.en) == oldest);
    drop(bridge);
    CHECK(concept_of(cca.ja, cca.en) > fresh);  // no id is given twice
}

TEST_CASE_METHOD(RegroupFixture, "Only what is accepted, or evidenced and as likely as not, joins concepts") {
    put(reading);
    put(cca);
    PairRecord weak = bridge;
    weak.confidence = 0.49;
    put(weak);
    CHECK(base.totals().concepts == 2);  // it stands with its expansion, and joins nothing else
    CHECK(concept_of(weak.ja, weak.en) == concept_of(reading.ja, reading.en));
    const PairId id = the_pair(base, weak.ja, weak.en).id;
    base.decide(id, Status::accepted, "訳者");
    CHECK(base.totals().concepts == 1);
    base.decide(id, Status::candidate, "訳者");
    CHECK(base.totals().concepts == 2);
    drop(weak);
    PairRecord guess = bridge;
    guess.suggested = true;
    put(guess);
    CHECK(base.totals().concepts == 2);
    guess.suggested = false;
    put(guess);
    CHECK(base.totals().concepts == 1);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE_METHOD(RegroupFixture, "A rejected pair holds nothing together, and comes back when it is reopened") {
    for (const PairRecord& record : {cca, reading, bridge}) put(record);
    const ConceptId one = concept_of(cca.ja, cca.en);
    const PairId id = the_pair(base, bridge.ja, bridge.en).id;
    base.decide(id, Status::rejected, "訳者");
    CHECK(base.totals().concepts == 3);
    CHECK(concept_of(cca.ja, cca.en) == one);
    CHECK(base.pair(id)->concept_id != one);
    CHECK(base.pair(id)->concept_id != concept_of(reading.ja, reading.en));
    base.decide(id, Status::candidate, "訳者");
    CHECK(base.totals().concepts == 1);
    CHECK(concept_of(reading.ja, reading.en) == one);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE_METHOD(RegroupFixture, "A second meaning that becomes known later parts what was one") {
    put(pair("特殊作戦部隊", "SOF"));
    put(pair("空軍部隊", "SOF"));
    CHECK(base.totals().concepts == 1);
    put(pair("特殊作戦部隊", "special operations force"));
    CHECK(base.totals().concepts == 1);
    put(pair("空軍部隊", "squadron of fighters"));
    CHECK(base.totals().concepts == 2);
    CHECK(base.pairs({.in_conflict = true}).empty());
}

TEST_CASE_METHOD(RegroupFixture, "Contradicting glosses of an acronym are a conflict until one is explained away") {
    put(pair("軍事力の行使に関する承認", "AUMF", 0.9));
    put(pair("戦争権限法", "AUMF", 0.6));
    put(pair("AUMF", "AUMF", 0.9));         // keeps the acronym: says nothing
    put(pair("武力行使", "AUMF", 0.4));     // not sure enough to contradict
    put(pair("空母", "aircraft carrier"));  // no acronym
    const std::vector<PairRow> rows = base.pairs({.in_conflict = true});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].conflicts == std::vector<PairId>{rows[1].id});
    CHECK(rows[1].conflicts == std::vector<PairId>{rows[0].id});
    CHECK(base.pair(rows[0].id)->conflicts == rows[0].conflicts);
    CHECK(the_pair(base, "武力行使", "AUMF").conflicts.empty());

    put(pair("軍事力の行使に関する承認", "Authorization for Use of Military Force"));
    CHECK(base.pairs({.in_conflict = true}).size() == 2);  // the other may still mean the same
    base.decide(rows[1].id, Status::rejected, "訳者");
    CHECK(base.pairs({.in_conflict = true}).empty());
    base.decide(rows[1].id, Status::candidate, "訳者");
    put(pair("戦争権限法", "another unexpected military fact"));
    CHECK(base.pairs({.in_conflict = true}).empty());  // two meanings
}

TEST_CASE_METHOD(RegroupFixture, "Each concept prefers a term in each language") {
    const auto preferred = [&] {
        std::set<std::string> out;
        for (const PairRow& row : base.pairs()) {
            if (row.ja_preferred) out.insert(row.ja);
            if (row.en_preferred) out.insert(row.en);
        }
        return out;
    };
    using Terms = std::set<std::string>;
    const auto dated = [&](const std::string& name, const std::string& date, const std::vector<PairRecord>& pairs) {
        PostRecord record = post(name, "https://example.org/" + name, pairs);
        record.date = date;
        base.put_source({name, "1"}, {record});
    };
    const PairRecord dot = pair("ビースト・モード", "Beast Mode"), plain = pair("ビーストモード", "beast mode");
    dated("一", "2026-05-01", {dot});
    dated("二", "2026-04-01", {plain});
    CHECK(preferred() == Terms{"ビースト・モード", "Beast Mode"});  // the newer post
    PairRecord rich = plain;
    rich.evidence.push_back(rich.evidence.front());
    dated("二", "2026-04-01", {rich});
    CHECK(preferred() == Terms{"ビーストモード", "beast mode"});  // more evidence
    dated("三", "", {dot});
    CHECK(preferred() == Terms{"ビースト・モード", "Beast Mode"});  // in more posts
    base.decide(the_pair(base, plain.ja, plain.en).id, Status::accepted, "訳者");
    CHECK(preferred() == Terms{"ビーストモード", "beast mode"});  // a person has said so
    base.decide(the_pair(base, plain.ja, plain.en).id, Status::rejected, "訳者");
    CHECK(preferred() == Terms{"ビースト・モード", "Beast Mode"});
    CHECK_FALSE(base.pairs({.status = Status::rejected}).at(0).ja_preferred);
    CHECK_FALSE(base.pairs({.with_evidence = false}).at(0).ja_preferred);
}
