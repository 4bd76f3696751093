// SPDX-License-Identifier: Apache-2.0
// What posts teach together that none of them teaches alone.
#include "glossary/store/term_base.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace yakugo;
using namespace yakugo::store;
using testing::sql;

namespace {

using Words = std::vector<std::string>;

std::vector<TermForm> terms(const Words& words) {
    std::vector<TermForm> out;
    for (const std::string& word : words) out.push_back({word, word});
    return out;
}

SegmentRecord segment(const std::string& n, const Words& ja, const Words& en) {
    SegmentRecord out{.kind = "caption", .ja = n, .en = n + ".", .score = 0.9};
    out.ja_line = out.en_line = static_cast<std::size_t>(n.back());
    for (const std::string& word : ja) out.ja += word;
    for (const std::string& word : en) out.en += " " + word;
    out.ja_terms = terms(ja);
    out.en_terms = terms(en);
    return out;
}

/// A post with one text that holds the two words, and two with words of its own.
PostRecord post_with(std::size_t i, const std::string& ja, const std::string& en) {
    const std::string n = std::to_string(i);
    PostRecord out = testing::post("記事" + n, "https://example.org/" + n, {});
    out.segments.push_back(segment(n + "a", {ja, "名" + n}, {en, "name" + n}));
    out.segments.push_back(segment(n + "b", {"港" + n, "船" + n}, {"port" + n, "ship" + n}));
    out.segments.push_back(segment(n + "c", {"空" + n, "山" + n}, {"sky" + n, "hill" + n}));
    return out;
}

std::vector<PostRecord> posts_with(std::size_t count, const std::string& ja = "突入", const std::string& en = "raid") {
    std::vector<PostRecord> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(post_with(i, ja, en));
    return out;
}

/// Everything about co-occurrence, without ids.
Words state(const std::string& path) {
    Words out = testing::dump(path);
    for (const char* statement :
         {"SELECT ja, en, posts, texts, ja_texts, en_texts, ratio FROM cooccurrence ORDER BY ja, en",
          "SELECT j.surface, e.surface, p.machine, p.suggested, p.standing FROM pair p JOIN term j ON j.id = p.ja_term "
          "JOIN term e ON e.id = p.en_term ORDER BY 1, 2",
          "SELECT w.language, w.form, w.texts, b.form FROM word w LEFT JOIN word b ON b.id = w.best ORDER BY 1, 2",
          "SELECT texts, (SELECT count(*) FROM wording), (SELECT count(*) FROM word_use) FROM corpus"}) {
        const Words rows = sql(path, statement);
        out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
}

Words cooccurrences(const std::string& path) {
    return sql(path, "SELECT ja || '=' || en FROM cooccurrence ORDER BY 1");
}

}  // namespace

TEST_CASE("Five posts teach a pair that no dictionary knows, one post and two do not") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("base.db");
    TermBase base = TermBase::open(path, Access::write);
    for (const std::size_t few : {1u, 2u}) {
        base.put_source({"page.txt", std::to_string(few)}, posts_with(few));
        CHECK(base.pairs().empty());
    }
    base.put_source({"page.txt", "5"}, posts_with(5));
    const std::vector<PairRow> pairs = base.pairs();
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.front().ja == "突入");
    CHECK(pairs.front().en == "raid");
    CHECK_FALSE(pairs.front().suggested);
    CHECK(pairs.front().confidence > 0.3);
    CHECK(pairs.front().confidence <= 0.8);
    REQUIRE(pairs.front().evidence.size() == 3);
    CHECK(pairs.front().evidence.front().kind == "cooccurrence");
    CHECK(pairs.front().evidence.front().context_ja.find("突入") != std::string::npos);
    CHECK(base.pairs({.evidence = "cooccurrence"}).size() == 1);
    CHECK(base.together(pairs.front().id).value().texts == 5);
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("What posts are taken away is forgotten to the last count") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("base.db"), once = folder.file("once.db");
    TermBase base = TermBase::open(path, Access::write);
    TermBase::open(once, Access::write).put_source({"page.txt", "2"}, posts_with(2));
    base.put_source({"page.txt", "2"}, posts_with(2));
    base.put_source({"page.txt", "9"}, posts_with(9));
    CHECK(base.pairs().size() == 1);
    base.put_source({"page.txt", "2"}, posts_with(2));
    CHECK(testing::difference(state(path), state(once)) == "");
    base.put_source({"page.txt", "0"}, {});
    CHECK(
        sql(path, "SELECT (SELECT count(*) FROM word) + (SELECT count(*) FROM wording) + (SELECT texts FROM corpus)") ==
        Words{"0"});
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("A changed post counts as it is now") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("base.db"), once = folder.file("once.db");
    TermBase base = TermBase::open(path, Access::write);
    std::vector<PostRecord> posts = posts_with(6);
    base.put_source({"page.txt", "1"}, posts);
    posts[2] = post_with(2, "襲撃", "attack");
    posts[3].segments[1].ja_terms.pop_back();  // the same text, cut up otherwise
    base.put_source({"page.txt", "2"}, posts);
    TermBase::open(once, Access::write).put_source({"page.txt", "2"}, posts);
    CHECK(testing::difference(state(path), state(once)) == "");
}

TEST_CASE("The order of posts does not matter") {
    std::vector<PostRecord> posts = posts_with(9);
    for (std::size_t i = 0; i < 9; ++i) {
        // More that competes: raid = 急襲 in some, 突入 = assault in others, a surface with a capital.
        const std::string n = std::to_string(i);
        posts[i].segments.push_back(segment("x" + n, {i % 2 == 0 ? "急襲" : "突入", "部隊"}, {"raid", "force"}));
        if (i % 3 == 0) posts[i].segments[1].en_terms.front().surface = "Raid";
        if (i > 4) posts[i].pairs.push_back(testing::pair("突入", "raids", 0.3));
    }
    Words expected;
    for (const int step : {1, 2, 4, 5, 7, 8}) {
        INFO("every " << step << "th post first");
        const testing::TemporaryFolder folder;
        const std::string path = folder.file("base.db");
        TermBase base = TermBase::open(path, Access::write);
        for (std::size_t i = 0; i < 9; ++i) {
            const std::size_t at = i * static_cast<std::size_t>(step) % 9;
            base.put_source({"page" + std::to_string(at), "1"}, {posts[at]});
        }
        if (expected.empty()) expected = state(path);
        CHECK(testing::difference(state(path), expected) == "");
        CHECK(testing::flaws(path).empty());
    }
}

TEST_CASE("A partner that has become frequent gives way to another, in whose texts nothing has changed") {
    const auto posts_of = [](const std::string& n, std::size_t count, const Words& ja, const Words& en) {
        std::vector<PostRecord> out;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string name = n + std::to_string(i);
            PostRecord& post = out.emplace_back(testing::post(name, "https://example.org/" + name, {}));
            post.segments.push_back(segment(name + "a", ja, en));
            post.segments.back().ja_terms.push_back({name, name});  // tells the texts apart
            post.segments.back().en_terms.push_back({name, name});
        }
        return out;
    };
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("base.db");
    TermBase base = TermBase::open(path, Access::write);
    base.put_source({"fill", "1"}, posts_of("f", 36, {}, {}));
    base.put_source({"four", "1"}, posts_of("b", 4, {"急襲"}, {"raid"}));
    base.put_source({"five", "1"}, posts_of("a", 5, {"突入"}, {"raid"}));
    CHECK(cooccurrences(path) == Words{"突入=raid"});
    base.put_source({"more", "1"}, posts_of("c", 12, {"突入"}, {}));  // 57 texts, under 64 throughout
    CHECK(cooccurrences(path) == Words{"急襲=raid"});
    base.put_source({"more", "2"}, {});
    CHECK(cooccurrences(path) == Words{"突入=raid"});
}

namespace {

/// Posts whose words go together in part: word k of one language stands with word k of the other in three cases of four.
std::vector<PostRecord> random_posts(std::size_t count, std::minstd_rand& random) {
    std::vector<PostRecord> out;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        PostRecord& post = out.emplace_back(testing::post("記事" + n, "https://example.org/" + n, {}));
        for (std::size_t k = 0; k < 4; ++k) {
            Words ja, en;
            for (std::size_t at = 0; at < 5; ++at) {
                const std::size_t word = random() % (1 + random() % 40);
                ja.push_back("語" + std::to_string(word));
                en.push_back("w" + std::to_string(random() % 4 == 0 ? random() % 40 : word));
            }
            post.segments.push_back(
                segment(std::to_string(random() % 8 == 0 ? 0 : i) + std::string(1, "abcd"[k]), ja, en));
        }
        if (random() % 3 == 0) post.pairs.push_back(testing::pair("語5", random() % 2 == 0 ? "w5" : "W5s", 0.4));
    }
    return out;
}

}  // namespace

TEST_CASE("Random posts, put, changed and taken away in any order, leave what the same posts do that are put at once") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        INFO("seed " << seed);
        std::minstd_rand random(seed);
        const testing::TemporaryFolder folder;
        const std::string path = folder.file("base.db"), once = folder.file("once.db");
        std::vector<PostRecord> posts = random_posts(70, random), last = random_posts(70, random);
        TermBase base = TermBase::open(path, Access::write), fresh = TermBase::open(once, Access::write);
        const auto put = [&](std::size_t at, const std::string& version, const std::vector<PostRecord>& these) {
            base.put_source({"page" + std::to_string(at), version}, these);
        };
        for (std::size_t i = 0; i < posts.size(); ++i) put(i * 33 % 70, "1", {posts[i * 33 % 70]});
        for (std::size_t i = 0; i < posts.size(); ++i) {
            const std::size_t at = i * 17 % 70;
            if (at % 3 == 0) put(at, "2", {});
            if (at % 3 == 1) put(at, "2", {last[at]});
        }
        for (std::size_t at = 0; at < posts.size(); ++at) {
            const std::string version = at % 3 == 2 ? "1" : "2", name = "page" + std::to_string(at);
            if (at % 3 == 0) fresh.put_source({name, "2"}, {});
            if (at % 3 > 0) fresh.put_source({name, version}, {at % 3 == 1 ? last[at] : posts[at]});
        }
        CHECK(cooccurrences(path).size() > 5);
        CHECK(testing::difference(state(path), state(once)) == "");
        CHECK(testing::flaws(path).empty());
    }
}

TEST_CASE("A word of most texts is no partner, and a text that stands twice counts once") {
    const testing::TemporaryFolder folder;
    const std::string path = folder.file("base.db"), twice = folder.file("twice.db");
    std::vector<PostRecord> posts = posts_with(8);
    for (PostRecord& post : posts) {
        for (SegmentRecord& one : post.segments) {
            if (one.ja_terms.empty()) continue;
            one.ja_terms.push_back({"米国", "米国"});
            one.en_terms.push_back({"say", "say"});
        }
    }
    TermBase::open(path, Access::write).put_source({"page.txt", "1"}, posts);
    CHECK(cooccurrences(path) == Words{"突入=raid"});

    std::vector<PostRecord> same = posts_with(5);
    for (PostRecord& post : same) post.segments[1] = same.front().segments[1];
    TermBase::open(twice, Access::write).put_source({"page.txt", "1"}, same);
    CHECK(cooccurrences(twice).empty());
}

TEST_CASE("A term beats its parts where they always stand together, and strangers that do are no pair") {
    const testing::TemporaryFolder folder;
    const std::string parts = folder.file("parts.db"), strangers = folder.file("strangers.db");
    std::vector<PostRecord> posts = posts_with(5, "特殊部隊", "special force");
    for (PostRecord& post : posts) {
        for (const char* part : {"特殊", "部隊"}) post.segments[1].ja_terms.push_back({part, part});
        for (const char* part : {"special", "force"}) post.segments[1].en_terms.push_back({part, part});
    }
    TermBase::open(parts, Access::write).put_source({"page.txt", "1"}, posts);
    CHECK(cooccurrences(parts) == Words{"特殊部隊=special force"});

    posts = posts_with(5);
    for (PostRecord& post : posts) post.segments[1].en_terms.push_back({"dawn", "dawn"});
    TermBase::open(strangers, Access::write).put_source({"page.txt", "1"}, posts);
    CHECK(cooccurrences(strangers).empty());
}

TEST_CASE("Co-occurrence raises what posts say, and lets go of it again") {
    const testing::TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("base.db"), Access::write);
    std::vector<PostRecord> posts = posts_with(6);
    posts.front().pairs.push_back(testing::pair("突入", "raids", 0.3));
    base.put_source({"page.txt", "1"}, posts);
    REQUIRE(base.pairs().size() == 1);  // no second one beside that of the post
    const PairRow raised = testing::the_pair(base, "突入", "raids");
    CHECK(raised.confidence > 0.3);
    CHECK(base.together(raised.id).has_value());
    posts.resize(2);
    base.put_source({"page.txt", "2"}, posts);
    CHECK(testing::the_pair(base, "突入", "raids").confidence == Approx(0.3));
    CHECK_FALSE(base.together(raised.id).has_value());
}

TEST_CASE("A pair by co-occurrence that was rejected does not come back") {
    const testing::TemporaryFolder folder;
    TermBase base = TermBase::open(folder.file("base.db"), Access::write);
    base.put_source({"page.txt", "1"}, posts_with(5));
    REQUIRE(base.pairs().size() == 1);
    base.decide(base.pairs().front().id, Status::rejected, "訳者");
    base.put_source({"page.txt", "2"}, posts_with(2));
    base.put_source({"page.txt", "3"}, posts_with(9));
    CHECK(base.pairs().empty());
    CHECK(base.pairs({.status = Status::rejected}).size() == 1);
}
