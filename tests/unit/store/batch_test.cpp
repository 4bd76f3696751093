// SPDX-License-Identifier: Apache-2.0
// Posts put together end where the same posts put one by one do, whatever is put with what.
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <span>

using namespace yakugo;
using namespace yakugo::store;
using testing::dump;
using testing::pair;
using testing::post;

namespace {

using Random = std::minstd_rand;

/// Words of which some share a concept, a spelling, or their case: what posts say of one moves others.
const std::vector<std::pair<std::string, std::string>> kWords = {{"国防省", "Ministry of Defense"},
                                                                 {"国防省", "MOD"},
                                                                 {"国防省", "ministry of defense"},
                                                                 {"ヘグセス", "Hegseth"},
                                                                 {"ヘグゼス", "Hegseth"},
                                                                 {"空母", "carrier"},
                                                                 {"空母", "Carrier"},
                                                                 {"空 母", "carrier"},
                                                                 {"協働型戦闘機", "CCA"},
                                                                 {"無人戦闘機", "CCA"},
                                                                 {"型戦闘機", "CCA"},
                                                                 {"攻撃", "attack"},
                                                                 {"攻撃", "raid"},
                                                                 {"防空", "air defense"},
                                                                 {"防空", "Air Defense"},
                                                                 {"夜間", "night"}};

std::vector<TermForm> some_words(Random& random, bool ja) {
    std::vector<TermForm> out;
    for (const auto& [one, other] : kWords) {
        const std::string& word = ja ? one : other;
        if (random() % 3 == 0) out.push_back({word, word});
    }
    return out;
}

PostRecord some_post(Random& random, std::size_t number) {
    const std::string n = std::to_string(number);
    PostRecord out = post("題" + n, "https://example.org/" + n, {});
    for (std::size_t i = random() % 6; i > 0; --i) {
        const auto& [ja, en] = kWords[random() % kWords.size()];
        PairRecord& one = out.pairs.emplace_back(pair(ja, en, static_cast<double>(random() % 11) / 10));
        one.suggested = random() % 4 == 0;
        if (random() % 2 == 0) one.type = "acronym";
        for (EvidenceRecord& evidence : one.evidence) evidence.kind = random() % 2 == 0 ? "title_pair" : "dek_pair";
    }
    for (SegmentRecord& segment : out.segments) {
        segment.ja += n + (random() % 2 == 0 ? "甲" : "");
        segment.ja_terms = some_words(random, true);
        segment.en_terms = some_words(random, false);
    }
    return out;
}

std::vector<PostKey> keys_of(const std::vector<PostRecord>& posts) {
    std::vector<PostKey> out;
    for (const PostRecord& record : posts) out.push_back({record.url, record.title_ja, "text of " + record.title_ja});
    return out;
}

/// Puts up to `most` posts at a time.
PutResult put(TermBase& base, const std::vector<PostRecord>& posts, const std::string& digest, std::size_t most,
              Random random) {
    TermBase::Session session = base.begin({"a.txt", digest}, keys_of(posts));
    for (std::span<const PostRecord> left = posts; !left.empty();) {
        const std::size_t count = std::min<std::size_t>(left.size(), 1 + random() % most);
        session.put(left.first(count));
        left = left.subspan(count);
    }
    return session.finish();
}

/// Accepts and rejects the same words in each base.
void decide_some(TermBase& base) {
    for (const auto& [ja, en, status] :
         {std::tuple("空母", "carrier", Status::accepted), std::tuple("型戦闘機", "CCA", Status::rejected)}) {
        if (const std::optional<PairId> id = base.find(ja, en)) base.decide(*id, status, "訳者");
    }
}

}  // namespace

TEST_CASE("Posts put together end where posts put one by one do") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        std::vector<PostRecord> posts, edited;
        for (std::size_t i = 0; i < 30; ++i) posts.push_back(some_post(random, i));
        for (std::size_t i = 0; i < 34; ++i)
            if (random() % 4 != 0) edited.push_back(i < 30 && random() % 2 == 0 ? posts[i] : some_post(random, i));
        std::shuffle(edited.begin(), edited.end(), random);
        testing::NewBase single, several, all;
        for (const auto& [digest, version] : {std::pair("1", posts), std::pair("2", edited), std::pair("3", posts)}) {
            INFO("version " << digest);
            const PutResult expected = put(single.base, version, digest, 1, random);
            for (testing::NewBase* one : {&several, &all}) {
                const PutResult found = put(one->base, version, digest, one == &all ? 1000 : 7, random);
                CHECK(std::tuple(found.posts_added, found.posts_changed, found.posts_unchanged, found.posts_removed) ==
                      std::tuple(expected.posts_added, expected.posts_changed, expected.posts_unchanged,
                                 expected.posts_removed));
                CHECK(testing::difference(dump(one->folder.file("a.db")), dump(single.folder.file("a.db"))) == "");
                CHECK(testing::flaws(one->folder.file("a.db")).empty());
            }
            for (testing::NewBase* one : {&single, &several, &all}) decide_some(one->base);
        }
    }
}

TEST_CASE("Posts put together are there all or none") {
    testing::NewBase file;
    const std::string path = file.folder.file("a.db");
    const std::vector<PostRecord> posts = testing::many_posts(6, 3);
    TermBase::Session session = file.base.begin({"a.txt", "1"}, keys_of(posts));
    session.put(std::span(posts).first(2));
    testing::sql(path,
                 "CREATE TRIGGER stop BEFORE INSERT ON post WHEN new.title_ja = '記事4' "
                 "BEGIN SELECT raise(ABORT, 'stop here'); END");
    CHECK(testing::error_of([&] { session.put(std::span(posts).subspan(2)); }) == path + ": SQLite failed: stop here");
    CHECK(file.base.totals().posts == 2);
    CHECK_FALSE(file.base.digest_of("a.txt"));
    CHECK(testing::flaws(path).empty());
}

TEST_CASE("So many posts are put at once as other processes can wait for") {
    const std::vector<PostRecord> few = testing::many_posts(64, 1), large = testing::many_posts(2, 4000);
    CHECK_FALSE(are_enough_at_once(std::span(few).first(63)));
    CHECK(are_enough_at_once(few));
    CHECK_FALSE(are_enough_at_once(std::span(large).first(1)));
    CHECK(are_enough_at_once(large));
}
