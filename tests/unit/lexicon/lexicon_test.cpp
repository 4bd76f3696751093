// SPDX-License-Identifier: Apache-2.0
// Look-ups in both directions.
#include "libalign/core/error.hpp"
#include "libalign/lexicon/format.hpp"
#include "tests/unit/lexicon/sample.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include <sys/stat.h>

using namespace yakugo::lexicon;
using Words = std::vector<std::string>;

namespace {

constexpr std::string_view edict_lines =
    "　？？？ /EDICT/Created: 2021-02-03/\n"
    "空中給油 [くうちゅうきゅうゆ] /(n) aerial refueling/in-flight refueling/\n"
    "格闘家 [かくとうか] /(n) martial artist/fighter/\n"
    "戦闘機 [せんとうき] /(n) fighter/(P)/\n"
    "闘士 [とうし] /(n) champion/fighter/(P)/\n"
    "アイアン・ドーム /(n) Iron Dome/\n"
    "ＮＡＴＯ [ナトー] /(n) NATO/\n"
    "攻撃 [こうげき] /(n,vs) attack/attacks/(P)/\n"
    "攻撃する [こうげきする] /(vs-i,vt) to attack/\n"
    "𠮟る [しかる] /(v5r,vt) to scold/\n"
    "🚀 [ロケット] /(n) rocket/\n"
    "明日 [あした] /(n-t) tomorrow/(P)/\n"
    "明日 [みょうにち] /(n-t) tomorrow/near future/\n";
constexpr std::string_view enamdict_lines =
    "明日 [あけび] /(p) Akebi/\n"
    "アイアンサイド /(u) Fighter/\n"
    "モスクワ /(p) Moskva (Russia)/Moscow/\n";

Lexicon open_sample() {
    return sample::lexicon({sample::enamdict(enamdict_lines), sample::edict(edict_lines)});
}

}  // namespace

TEST_CASE("readings of kanji in Chinese", "[lexicon]") {
    std::string readings(2 * mandarin_bytes, '\0');  // of 一 and 丁
    readings.replace(0, 2, "yi").replace(mandarin_bytes, mandarin_bytes, "zhuang");
    const sample::File file(compile({sample::edict("空 [そら] /(n) sky/\n")}, readings).image);
    const Lexicon lexicon = Lexicon::open(file.path());
    CHECK(lexicon.mandarin(U'一') == "yi");
    CHECK(lexicon.mandarin(U'丁') == "zhuang");
    CHECK(lexicon.mandarin(U'丂').empty());
    CHECK(lexicon.mandarin(U'あ').empty());
    CHECK(sample::lexicon({sample::edict("空 [そら] /(n) sky/\n")}).mandarin(U'一').empty());
}

TEST_CASE("Japanese headwords are found in the form in which they are written", "[lexicon]") {
    const Lexicon lexicon = open_sample();
    struct Case {
        std::string_view query;
        Words found;
    };
    const Case cases[] = {
        {"空中給油", {"空中給油"}},
        {"アイアン・ドーム", {"アイアン・ドーム"}},
        {"ｱｲｱﾝ･ﾄﾞｰﾑ", {"アイアン・ドーム"}},
        {"NATO", {"NATO"}},
        {"ＮＡＴＯ", {"NATO"}},
        {"𠮟る", {"𠮟る"}},
        {"🚀", {"🚀"}},
        {"明日", {"明日", "明日", "明日"}},
        {"", {}},
        {"空中", {}},
        {"空中給油機", {}},
        {"くうちゅうきゅうゆ", {}},
        {"nato", {}},
        {"\xE7\xA9\xBA\xE4", {}},
        {"\xFF", {}},
    };
    for (const Case& each : cases) {
        INFO(each.query);
        CHECK(sample::headwords(lexicon.find_japanese(each.query)) == each.found);
        CHECK(lexicon.has_japanese(each.query) == !each.found.empty());
    }
    CHECK_FALSE(lexicon.has_japanese(std::string(1'000'000, 'x')));
}

TEST_CASE("what a headword begins with may begin one", "[lexicon]") {
    const Lexicon lexicon = open_sample();
    for (const std::string_view beginning : {"空", "空中", "空中給油", "アイアン・", "NAT", "明日", "モスクワ"}) {
        INFO(beginning);
        CHECK(lexicon.may_begin_japanese(beginning));
    }
    // What normalising might change is never ruled out.
    for (const std::string_view odd : {"ｱｲ", "Ｎ", "🚀", "𠮟", "\xFF"}) {
        INFO(odd);
        CHECK(lexicon.may_begin_japanese(odd));
    }
    // A Bloom filter may err, but not for nearly all of many texts.
    std::size_t ruled_out = 0;
    for (int i = 0; i < 1000; ++i) ruled_out += !lexicon.may_begin_japanese("船" + std::to_string(i));
    CHECK(ruled_out > 800);
}

TEST_CASE("an entry says all that the dictionary says", "[lexicon]") {
    const Lexicon lexicon = open_sample();
    const auto entries = lexicon.find_japanese("明日");
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].reading == "あした");
    CHECK(entries[0].common);
    CHECK(entries[1].reading == "みょうにち");
    CHECK(sample::texts(entries[1]) == Words{"tomorrow", "near future"});
    CHECK_FALSE(entries[1].common);
    CHECK(entries[1].origin == Origin::edict);
    CHECK(entries[2].origin == Origin::enamdict);
    CHECK(entries[2].names == name_place);

    const auto attack = lexicon.find_japanese("攻撃");
    REQUIRE(attack.size() == 1);
    CHECK(attack[0].verbal);
    CHECK(attack[0].noun);
    CHECK(attack[0].glosses[0].key == "attack");
    const auto to_attack = lexicon.find_japanese("攻撃する");
    REQUIRE(to_attack.size() == 1);
    CHECK(sample::texts(to_attack[0]) == Words{"attack"});
    CHECK_FALSE(to_attack[0].noun);
    const auto moscow = lexicon.find_japanese("モスクワ");
    REQUIRE(moscow.size() == 1);
    CHECK(sample::texts(moscow[0]) == Words{"Moskva", "Moscow"});
    CHECK(moscow[0].reading.empty());
}

TEST_CASE("English phrases are found by their key, everyday words first, names last", "[lexicon]") {
    const Lexicon lexicon = open_sample();
    const yakugo::text::EnglishTokenizer english;
    struct Case {
        std::string_view phrase;
        Words found;
    };
    const Case cases[] = {
        {"fighter", {"戦闘機", "闘士", "格闘家", "アイアンサイド"}},
        {"Fighters", {"戦闘機", "闘士", "格闘家", "アイアンサイド"}},
        {"in flight refuelings", {"空中給油"}},
        {"the Iron Domes", {"アイアン・ドーム"}},
        {"attack", {"攻撃", "攻撃する"}},
        {"to scold", {"𠮟る"}},
        {"Moscow", {"モスクワ"}},
        {"Russia", {}},
        {"iron", {}},
        {"", {}},
        {"🚀", {}},
    };
    for (const Case& each : cases) {
        INFO(each.phrase);
        const std::string key = english_key(each.phrase, english);
        CHECK(sample::headwords(lexicon.find_english(key)) == each.found);
        CHECK(lexicon.has_english(key) == !each.found.empty());
    }
    CHECK(sample::headwords(lexicon.find_english("fighter", 2)) == Words{"戦闘機", "闘士"});
    CHECK(lexicon.find_english("fighter", 0).empty());
    CHECK(lexicon.words_for_english("fighter") == std::vector<std::string_view>{"戦闘機", "闘士", "格闘家"});
    CHECK(sample::headwords(lexicon.find_everyday_english("fighter", 64)) == Words{"戦闘機", "闘士"});
    CHECK(lexicon.find_everyday_english("fighter", 1).size() == 1);
    CHECK(lexicon.find_everyday_english("moscow", 64).empty());
    for (const std::string_view key : {"fighter", "attack", "moscow", ""}) {
        INFO(key);
        for (const std::size_t limit : {0U, 1U, 2U, 64U})
            CHECK(lexicon.count_words_for_english(key, limit) == lexicon.words_for_english(key, limit).size());
    }
    CHECK_FALSE(lexicon.has_english("\xFF\xFE"));
}

TEST_CASE("many threads may look up at once, and a lexicon may move", "[lexicon]") {
    Lexicon first = open_sample();
    const Lexicon lexicon = std::move(first);
    std::atomic<int> found = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round) {
                found += static_cast<int>(lexicon.find_japanese("ｱｲｱﾝ･ﾄﾞｰﾑ").size() +
                                          lexicon.find_english("fighter").size());
            }
        });
    }
    threads.clear();
    CHECK(found == 4 * 200 * 5);
}

TEST_CASE("what cannot be opened is named", "[lexicon]") {
    const auto message = [](const std::string& path) -> std::string {
        try {
            Lexicon::open(path);
        } catch (const yakugo::InputError& error) {
            CHECK(error.where().file == path);
            return error.what();
        }
        return "opened";
    };
    CHECK_THAT(message("/nowhere/lexicon.bin"),
               Catch::Contains("/nowhere/lexicon.bin: cannot be opened: No such file"));
    CHECK_THAT(message("/"), Catch::Contains("no regular file"));
    const sample::File empty("");
    CHECK_THAT(message(empty.path()), Catch::Contains("empty file"));
    const sample::File text("空中給油 [くうちゅうきゅうゆ] /(n) aerial refueling/\n");
    CHECK_THAT(message(text.path()), Catch::Contains("expected a lexicon file of at least"));
    const sample::File other(std::string(4096, 'x'));
    CHECK_THAT(message(other.path()), Catch::Contains("another kind of file"));
    const sample::File pipe("");
    std::filesystem::remove(pipe.path());
    REQUIRE(::mkfifo(pipe.path().c_str(), 0600) == 0);
    CHECK_THAT(message(pipe.path()), Catch::Contains("no regular file"));
}
