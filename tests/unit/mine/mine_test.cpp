// SPDX-License-Identifier: Apache-2.0
// Mining a whole post.
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

sample::Parts news() {
    sample::Parts parts;
    parts.title_ja = "沿岸警備隊が北極海で新型潜水艦を試験";
    parts.body =
        "沿岸警備隊(USCG)の船が弾道ミサイル防衛（BMD）の訓練を支えた。記者ハリー・ヴェイルがQZ-7Bとソノブイを見た。";
    parts.title_en = "Coast Guard Tests New Submarines in the Arctic Ocean";
    parts.dek_en = "A QZ-7B dropped sonobuoys while the crews spoke of ballistic missile defense.";
    parts.author = "Harry Vale";
    return parts;
}

std::vector<mine::Candidate> mined(const sample::Post& post, double least = 0.02) {
    const mine::Miner miner{sample::resources(), sample::confidence(), sample::types(), least};
    return miner.mine(post.document, post.document.posts.front(), post.segments);
}

std::string printed(const std::vector<mine::Candidate>& candidates) {
    std::string out;
    for (const mine::Candidate& c : candidates) {
        out += c.ja + "\t" + c.en + "\t" + std::string(mine::name(c.type)) + "\t" + std::to_string(c.confidence);
        for (const mine::Evidence& e : c.evidence)
            out += "\t" + std::string(mine::name(e.kind)) + std::to_string(e.score) + e.context_ja + e.context_en;
        out += "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the pairs of a post", "[mine]") {
    if (sample::lacks_edict()) return;
    const sample::Post post(news());
    const auto candidates = mined(post, 0);  // what is the same on both sides is hardly a term
    const std::string all = printed(candidates);
    INFO(all);
    for (const char* pair : {"ソノブイ\tsonobuoy\t", "ハリー・ヴェイル\tHarry Vale\tperson", "弾道ミサイル防衛\tBMD\t",
                             "弾道ミサイル防衛\tballistic missile defense\t", "QZ-7B\tQZ-7B\tverbatim",
                             "沿岸警備隊\tUSCG\tacronym", "潜水艦\tsubmarine\t", "北極海\tArctic Ocean\t"}) {
        INFO(pair);
        CHECK(("\n" + all).find("\n" + std::string(pair)) != std::string::npos);
    }
}

TEST_CASE("candidates are sorted, and their evidence quotes the post", "[mine]") {
    const sample::Post post(news());
    const auto candidates = mined(post);
    REQUIRE_FALSE(candidates.empty());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const mine::Candidate& candidate = candidates[i];
        INFO(candidate.ja << " = " << candidate.en);
        if (i > 0) CHECK(candidates[i - 1].confidence >= candidate.confidence);
        CHECK(candidate.confidence >= 0.02);
        CHECK(candidate.confidence <= 1);
        REQUIRE_FALSE(candidate.evidence.empty());
        for (std::size_t e = 0; e < candidate.evidence.size(); ++e) {
            const mine::Evidence& evidence = candidate.evidence[e];
            if (e > 0) CHECK(candidate.evidence[e - 1].score >= evidence.score);
            CHECK(slice(evidence.context_ja, evidence.ja_range) == candidate.ja);
            CHECK(evidence.en_range.end <= evidence.context_en.size());
            CHECK(evidence.ja_line > 0);
        }
    }
}

TEST_CASE("the same post twice gives the same", "[mine]") {
    const sample::Post a(news()), b(news());
    const std::string first = printed(mined(a));
    CHECK(first == printed(mined(a)));
    CHECK(first == printed(mined(b)));
}

TEST_CASE("pairs below the least confidence are left out", "[mine]") {
    const sample::Post post(news());
    const auto all = mined(post, 0), some = mined(post, 0.5);
    CHECK(some.size() < all.size());
    for (const mine::Candidate& candidate : some) CHECK(candidate.confidence >= 0.5);
    CHECK(mined(post, 1.1).empty());
}

TEST_CASE("a name is told in the number that its katakana say", "[mine]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts;
    parts.body =
        "夜の港は静かだった。\n\n"
        "A fishing boat and two Ospreys of the Navy in the harbor, where the squadron slept.\n\n"
        "飛行隊が眠る港に並ぶ、漁船と海軍のオスプレイ。\n\n夜の港は静かだった。";
    const sample::Post post(parts);
    std::string english;
    for (const mine::Candidate& c : mined(post))
        if (c.ja == "オスプレイ") english = c.en;
    CHECK(english == "Osprey");
}

TEST_CASE("a name that stands only before a general word is looked up with it", "[mine]") {
    if (sample::lacks_edict()) return;
    const auto english = [](const char* body, std::string_view ja, const char* where = "Fort Irwin") {
        sample::Parts parts;
        parts.title_ja = "海軍がアーウィン基地で夜間訓練";
        parts.body = body;
        parts.title_en = std::string("Navy in Night Training at ") + where;
        const sample::Post post(parts);
        for (const mine::Candidate& c : mined(post))
            if (c.ja == ja) return c.en;
        return std::string();
    };
    CHECK(mine::Collector::english_form(english("アーウィン基地は静かだった。", "アーウィン基地")) == "fort irwin");
    CHECK(english("アーウィン基地は静かだった。", "アーウィン").empty());
    CHECK(english("アーウィンは静かだった。", "アーウィン") == "Irwin");
    CHECK(english("アーウィン基地は静かだった。", "アーウィン", "Irwin") == "Irwin");  // whose head nobody says
}
