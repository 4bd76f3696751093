// SPDX-License-Identifier: Apache-2.0
// The queue by pages and its counts, against the unpaged list and counts by hand.
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

using namespace yakugo;
using namespace yakugo::store;
using testing::pair;
using testing::post;

namespace {

struct QueueFixture {
    testing::TemporaryFolder folder;
    std::string path = folder.file("a.db");
    TermBase base = TermBase::open(path, Access::write);
};

PairRecord of_kind(PairRecord record, const std::vector<std::string>& kinds) {
    const EvidenceRecord piece = record.evidence.front();
    record.evidence.clear();
    for (const std::string& kind : kinds) {
        record.evidence.push_back(piece);
        record.evidence.back().kind = kind;
    }
    return record;
}

PairRecord suggestion(PairRecord record) {
    record.suggested = true;
    return record;
}

std::vector<std::string> texts(const QueuePage& page) {
    std::vector<std::string> out;
    for (const QueueRow& row : page.rows) out.push_back(row.pair.ja + "=" + row.pair.en);
    return out;
}

/// Every pair, whatever its status, as a list of the queue would show it.
std::vector<PairRow> everything(const TermBase& base) {
    std::vector<PairRow> out = base.pairs();
    for (PairRow& row : base.pairs({.status = Status::rejected})) out.push_back(std::move(row));
    std::sort(out.begin(), out.end(), [](const PairRow& a, const PairRow& b) {
        const auto place = [](const PairRow& row) {
            return std::tuple(shown_status(row) == "suggested", -row.confidence, row.id);
        };
        return place(a) < place(b);
    });
    return out;
}

std::set<std::string> kinds_of(const PairRow& row) {
    std::set<std::string> out;
    for (const EvidenceRow& evidence : row.evidence) out.insert(evidence.kind);
    return out;
}

bool holds(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// By the words of queue.hpp alone. `field` is the one left out: statuses, types, kinds.
bool passes(const QueueFilter& filter, const PairRow& row, const std::string& field = "") {
    const std::string shown(shown_status(row));
    if (field != "statuses" &&
        !(filter.statuses.empty() ? shown == "candidate" || shown == "suggested" : holds(filter.statuses, shown)))
        return false;
    if (field != "types" && !filter.types.empty() && !holds(filter.types, row.type)) return false;
    const std::set<std::string> kinds = kinds_of(row);
    if (field != "kinds" && !filter.kinds.empty() &&
        std::none_of(kinds.begin(), kinds.end(), [&](const std::string& kind) { return holds(filter.kinds, kind); }))
        return false;
    if (row.confidence < filter.min_confidence || row.confidence > filter.max_confidence) return false;
    if ((row.ja + "\n" + row.en).find(filter.text) == std::string::npos) return false;  // in lower case here
    const bool posted = std::any_of(row.evidence.begin(), row.evidence.end(), [&](const EvidenceRow& evidence) {
        return (evidence.post + "\n" + evidence.url).find(filter.post) != std::string::npos;
    });
    if (!filter.post.empty() && !posted) return false;
    return !filter.in_conflict || !row.conflicts.empty();
}

std::string digits(std::size_t n) {
    return std::to_string(n);
}

/// Posts with words of few kinds, so that terms, acronyms and spellings meet; some decided.
void fill(TermBase& base, std::mt19937& random) {
    const auto one_of = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const std::vector<std::string> kinds = {"title_pair", "lexicon", "parenthetical", "initials"};
    const std::vector<std::string> types = {"person", "org", "concept"};
    const std::vector<std::string> english = {"CCA", "FTO", "drone", "air force", "hegseth", "missile"};
    std::vector<PostRecord> posts;
    for (std::size_t i = 0; i < 12; ++i) {
        posts.push_back(post("記事" + digits(i), "https://example.org/" + digits(i), {}));
        for (std::size_t k = 0; k < 5; ++k) {
            PairRecord record = pair("用語" + digits(one_of(9)), english[one_of(english.size())],
                                     static_cast<double>(one_of(9) + 1) / 10, types[one_of(types.size())]);
            record = of_kind(std::move(record), {kinds[one_of(4)], kinds[one_of(4)]});
            record.suggested = one_of(3) == 0;
            posts.back().pairs.push_back(std::move(record));
        }
    }
    base.put_source({"posts", "1"}, posts);
    testing::import(base, "a.tbx",
                    {testing::entry({{.surface = "用語1"}}, {{.surface = "drone"}}),
                     testing::entry({{.surface = "用語2"}}, {{.surface = "UAV", .usage = Usage::deprecated}})});
    for (const PairRow& row : base.pairs()) {
        const std::size_t what = one_of(5);
        if (what < 2) base.decide(row.id, what == 0 ? Status::accepted : Status::rejected, "訳者");
    }
}

QueueFilter some_filter(std::mt19937& random) {
    const auto some = [&](const std::vector<std::string>& words) {
        std::vector<std::string> out;
        for (const std::string& word : words) {
            if (random() % 4 == 0) out.push_back(word);
        }
        return out;
    };
    QueueFilter out;
    out.statuses = some({"candidate", "suggested", "accepted", "rejected", "forbidden", "no such status"});
    out.types = some({"person", "org", "concept"});
    out.kinds = some({"title_pair", "lexicon", "parenthetical", "initials", "glossary", "cooccurrence"});
    if (random() % 3 == 0) out.min_confidence = 0.3;
    if (random() % 3 == 0) out.max_confidence = 0.7;
    if (random() % 3 == 0) out.text = random() % 2 == 0 ? "r" : "用語1";
    if (random() % 4 == 0) out.post = "記事1";
    out.in_conflict = random() % 5 == 0;
    return out;
}

/// All rows, page by page.
std::vector<PairId> paged(const TermBase& base, const QueueFilter& filter, std::size_t limit) {
    std::vector<PairId> out;
    std::optional<QueuePlace> after;
    for (bool more = true; more;) {
        const QueuePage page = base.queue(filter, after, limit);
        for (const QueueRow& row : page.rows) out.push_back(row.pair.id);
        more = page.more;
        REQUIRE(page.rows.size() <= limit);
        REQUIRE((!more || page.rows.size() == limit));
        if (!page.rows.empty()) after = place_of(page.rows.back());
    }
    return out;
}

}  // namespace

TEST_CASE_METHOD(QueueFixture, "The queue shows what is to be decided, the likeliest first, suggestions last") {
    base.put_source({"a", "1"},
                    {post("一", "https://example.org/1",
                          {pair("空母", "aircraft carrier", 0.6), pair("𠮟責", "Reprimand", 0.6, "event"),
                           of_kind(pair("協働型戦闘機", "CCA", 0.9), {"title_pair", "initials", "initials"}),
                           suggestion(pair("推測", "guess", 0.99))}),
                     post("二", "https://example.org/2", {pair("協働型戦闘機", "CCA", 0.9)})});
    const QueuePage page = base.queue({}, {}, 10);
    CHECK(texts(page) ==
          std::vector<std::string>{"協働型戦闘機=CCA", "空母=aircraft carrier", "𠮟責=Reprimand", "推測=guess"});
    CHECK_FALSE(page.more);
    CHECK(page.rows[0].kinds == std::vector<std::string>{"initials", "title_pair"});
    CHECK(page.rows[0].posts == 2);
    CHECK(page.rows[0].pair.evidence.empty());

    const std::vector<std::tuple<QueueFilter, std::vector<std::string>>> cases = {
        {{.types = {"event"}}, {"𠮟責=Reprimand"}},
        {{.kinds = {"initials", "none"}}, {"協働型戦闘機=CCA"}},
        {{.kinds = {"title"}}, {}},  // no part of a kind
        {{.text = "REPRI"}, {"𠮟責=Reprimand"}},
        {{.text = "戦闘"}, {"協働型戦闘機=CCA"}},
        {{.post = "EXAMPLE.org/2"}, {"協働型戦闘機=CCA"}},
        {{.post = "Title of 二"}, {"協働型戦闘機=CCA"}},
        {{.statuses = {"suggested"}}, {"推測=guess"}},
        {{.statuses = {"accepted"}}, {}},
        {{.min_confidence = 0.6, .max_confidence = 0.6}, {"空母=aircraft carrier", "𠮟責=Reprimand"}},
    };
    for (const auto& [filter, expected] : cases) {
        INFO(filter.text << filter.post << filter.kinds.size() << filter.types.size() << filter.statuses.size());
        CHECK(texts(base.queue(filter, {}, 10)) == expected);
    }
    CHECK(base.queue({}, {}, 0).more);
    CHECK(base.queue({.text = "nothing"}, {}, 0).more == false);
}

TEST_CASE_METHOD(QueueFixture, "Counts leave each group's own field of the filter out") {
    base.put_source({"a", "1"}, {post("一", "https://example.org/1",
                                      {pair("空母", "carrier", 0.6, "weapon"), pair("海軍", "Navy", 0.6, "org"),
                                       of_kind(pair("長官", "Secretary", 0.5, "person"), {"lexicon"}),
                                       suggestion(pair("推測", "guess", 0.9, "org"))})});
    base.decide(testing::the_pair(base, "海軍", "Navy").id, Status::accepted, "訳者");
    using Counts = std::map<std::string, std::size_t>;
    const QueueCounts all = base.queue_counts({});
    CHECK(all.total == 3);
    CHECK(all.statuses == Counts{{"accepted", 1}, {"candidate", 2}, {"suggested", 1}});
    CHECK(all.types == Counts{{"org", 1}, {"person", 1}, {"weapon", 1}});
    CHECK(all.kinds == Counts{{"lexicon", 1}, {"title_pair", 2}});
    const QueueCounts some = base.queue_counts({.statuses = {"candidate"}, .types = {"weapon"}});
    CHECK(some.total == 1);
    CHECK(some.statuses == Counts{{"candidate", 1}});
    CHECK(some.types == Counts{{"person", 1}, {"weapon", 1}});
    CHECK(some.kinds == Counts{{"title_pair", 1}});
}

TEST_CASE_METHOD(QueueFixture, "Kinds of evidence go with what gave them") {
    const auto kinds = [&] { return base.queue({.statuses = {"candidate", "accepted"}}, {}, 1).rows.at(0).kinds; };
    using Kinds = std::vector<std::string>;
    base.put_source({"a", "1"}, {post("一", "https://example.org/1", {pair("空母", "carrier")})});
    base.put_source({"b", "1"}, {post("二", "https://example.org/2",
                                      {of_kind(pair("空母", "carrier"), {"lexicon", "caption_pair"})})});
    CHECK(kinds() == Kinds{"caption_pair", "lexicon", "title_pair"});
    testing::import(base, "a.tbx", {testing::entry({{.surface = "空母"}}, {{.surface = "carrier"}})});
    CHECK(kinds() == Kinds{"caption_pair", "glossary", "lexicon", "title_pair"});
    base.put_source({"b", "2"}, {});
    CHECK(kinds() == Kinds{"glossary", "title_pair"});
    testing::import(base, "a.tbx", {testing::entry({{.surface = "空軍"}}, {{.surface = "air force"}})});
    base.put_source({"a", "2"},
                    {post("一", "https://example.org/1", {of_kind(pair("空母", "carrier"), {"dek_pair"})})});
    CHECK(base.queue({.text = "空母"}, {}, 1).rows.at(0).kinds == Kinds{"dek_pair"});
    base.decide(testing::the_pair(base, "空母", "carrier").id, Status::accepted, "訳者");
    base.put_source({"a", "3"}, {});
    CHECK(base.queue({.statuses = {"accepted"}, .text = "空母"}, {}, 1).rows.at(0).kinds.empty());
    CHECK(base.queue_counts({.statuses = {"accepted"}, .text = "空母"}).kinds.empty());
}

TEST_CASE("Pages of any size are the unpaged list, and counts those by hand, whatever the filter") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int run = 0; run < 3; ++run) {
        QueueFixture file;
        fill(file.base, random);
        const std::vector<PairRow> all = everything(file.base);
        for (int i = 0; i < 60; ++i) {
            const QueueFilter filter = i == 0 ? QueueFilter{} : some_filter(random);
            std::vector<PairId> expected;
            QueueCounts counts;
            for (const PairRow& row : all) {
                if (passes(filter, row)) expected.push_back(row.id);
                if (passes(filter, row, "statuses")) ++counts.statuses[std::string(shown_status(row))];
                if (passes(filter, row, "types")) ++counts.types[row.type];
                if (!passes(filter, row, "kinds")) continue;
                for (const std::string& kind : kinds_of(row)) ++counts.kinds[kind];
            }
            INFO("filter " << i << ": " << filter.text << ' ' << filter.post << ' ' << filter.in_conflict);
            const std::vector<PairId> ids = file.base.queue_ids(filter);
            REQUIRE(ids == expected);
            for (const std::size_t limit : {1U, 3U, 1000U}) REQUIRE(paged(file.base, filter, limit) == expected);
            const QueueCounts found = file.base.queue_counts(filter);
            REQUIRE(found.total == expected.size());
            REQUIRE(found.statuses == counts.statuses);
            REQUIRE(found.types == counts.types);
            REQUIRE(found.kinds == counts.kinds);
        }
    }
}
