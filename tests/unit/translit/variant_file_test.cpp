// SPDX-License-Identifier: Apache-2.0
// The file of costs, whole and damaged, and how it is learned.
#include "libalign/core/error.hpp"
#include "libalign/translit/variant.hpp"
#include "libalign/translit/variant_rows.hpp"
#include "tools/train/variants.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace yakugo::translit;
using namespace yakugo::train;

constexpr const char* kSeedFile = YAKUGO_SOURCE_DIR "/seeds/translit/variants.tsv";
const std::string kWeights =
    "weight\tbias\t*\t*\t2\nweight\tdistance\t*\t*\t-1\nweight\tdistance_per_mora\t*\t*\t0\nweight\tlog_morae\t*\t*"
    "\t0\n";

std::string seed_text() {
    std::ifstream in(kSeedFile, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Kana kana(std::string_view text) {
    Spelling spelling;
    REQUIRE(spell_katakana(text, spelling));
    Kana out;
    for (std::size_t i = 0; i < spelling.size; ++i) {
        if (i > 0 && spelling.starts_word(i)) out += '\0';
        out += static_cast<char>(spelling.symbol(i));
    }
    return out;
}

}  // namespace

TEST_CASE("a damaged line is refused with file, line and what was expected") {
    struct {
        const char* name;
        const char* line;
        const char* message;
    } const cases[] = {
        {"text", "訳語𠮟🚀", "expected five columns"},
        {"four columns", "gap\t*\t*\tend", "expected five columns"},
        {"six columns", "gap\t*\t*\tend\t1\t1", "expected five columns"},
        {"spaces", "gap * * end 1", "expected five columns"},
        {"unknown kind", "swap\t*\t*\t*\t1", "expected consonant, vowel"},
        {"unknown consonant", "consonant\tq\tk\t*\t1", "expected a consonant such as"},
        {"one consonant", "consonant\t*\tk\t*\t1", "expected *, found \"k\""},
        {"unknown vowel", "vowel\ta\ty\t*\t1", "expected a vowel"},
        {"two morae", "replace\tウイ\tウィ\t*\t1", "expected a mora such as"},
        {"kanji", "replace\t防\tウィ\t*\t1", "expected a mora such as"},
        {"surroundings unknown", "replace\tx+ー\tエ+イ\t*\t1", "expected a mora such as"},
        {"empty name", "replace\t\tエ+イ\t*\t1", "expected a mora such as"},
        {"unknown place", "gap\tー\t*\tmiddle\t1", "expected a place"},
        {"place of a vowel", "vowel\ta\ti\tend\t1", "expected *, found \"end\""},
        {"no number", "gap\tー\t*\tend\tx", "expected a cost in nats, from 0.02 to 100, found \"x\""},
        {"half a number", "gap\tー\t*\tend\t1x", "expected a cost"},
        {"negative", "gap\tー\t*\tend\t-1", "expected a cost"},
        {"nothing", "gap\tー\t*\tend\t0", "expected a cost"},
        {"nan", "gap\tー\t*\tend\tnan", "expected a cost"},
        {"infinite", "gap\tー\t*\tend\tinf", "expected a cost"},
        {"unknown weight", "weight\tprior\t*\t*\t1", "expected a weight"},
        {"weight twice", "weight\tbias\t*\t*\t1", "expected each row once (see line 1)"},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const std::string text = kWeights + c.line + "\n";
        CHECK_THROWS_AS(VariantModel::parse(text, "costs.tsv"), yakugo::InputError);
        CHECK_THROWS_WITH(VariantModel::parse(text, "costs.tsv"),
                          Catch::Contains("costs.tsv:5: ") && Catch::Contains(c.message));
    }
    CHECK_THROWS_WITH(VariantModel::parse("", "costs.tsv"), Catch::Contains("expected a row for the weight \"bias\""));
    CHECK_THROWS_WITH(VariantModel::parse("replace\tア\tイ\t*\t1\nreplace\tイ\tア\t*\t1\n", "costs.tsv"),
                      Catch::Contains("costs.tsv:2: expected each row once (see line 1)"));
    CHECK_THROWS_AS(VariantModel::load("/nonexistent/variants.tsv"), yakugo::InputError);
    CHECK_THROWS_AS(VariantModel::load("/"), yakugo::InputError);
}

TEST_CASE("a damaged file is refused or still gives numbers") {
    constexpr unsigned kSeed = 20261126;
    INFO("seed " << kSeed);
    std::mt19937 random(kSeed);
    const std::string good = seed_text();
    int refused = 0;
    for (int round = 0; round < 40; ++round) {
        std::string bytes = good;
        for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
        try {
            const double probability = VariantModel::parse(bytes, "x").probability("ヴァイオリン", "バイオリーン");
            CHECK((probability >= 0 && probability <= 1));
        } catch (const yakugo::InputError&) {
            ++refused;
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("rows come back as they were written") {
    const std::vector<CostRow> rows = parse_cost_rows(seed_text(), kSeedFile);
    CHECK(rows.size() > 500);
    std::string text;
    for (const CostRow& row : rows) text += write_cost_row(row) + "\n";
    const std::vector<CostRow> again = parse_cost_rows(text, "again");
    REQUIRE(again.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(again[i].key == rows[i].key);
        CHECK(again[i].value == rows[i].value);
    }
}

TEST_CASE("Levenshtein's distance") {
    struct {
        const char *a, *b;
        std::size_t expected;
    } const cases[] = {
        {"バス", "バス", 0},     {"バス", "パス", 1},   {"ウィル", "ウイル", 1}, {"アイ・ドーム", "アイドーム", 1},
        {"カラ", "ミサイル", 3}, {"ア", "ミサイル", 3},
    };
    for (const auto& c : cases) {
        INFO(c.a << " " << c.b);
        CHECK(levenshtein(kana(c.a), kana(c.b), 2) == c.expected);
        CHECK(levenshtein(kana(c.b), kana(c.a), 2) == c.expected);
    }
}

TEST_CASE("what spellings of one English word differ in becomes cheap") {
    std::vector<Entry> entries;
    const char* const stems[] = {"アカ", "イキ", "ウク", "エケ", "オコ", "サタ", "シチ", "スツ", "セテ", "ソト"};
    const char* const english[] = {"aka", "iki", "uku", "eke", "oko", "sata", "shichi", "sutsu", "sete", "soto"};
    for (std::size_t i = 0; i < std::size(stems); ++i) {
        for (const auto& [end, letters] : {std::pair{"ナ", "na"}, std::pair{"ラ", "ra"}, std::pair{"マ", "ma"}}) {
            for (const char* const first : {"バ", "ヴァ"})
                entries.push_back({std::string(first) + stems[i] + end, std::string("va") + english[i] + letters});
        }
    }
    const std::vector<VariantPair> pairs = make_variant_pairs(entries);
    CHECK(std::count_if(pairs.begin(), pairs.end(), [](const VariantPair& pair) { return pair.same; }) == 30);
    CHECK(pairs.size() > 60);
    const auto quiet = [](const std::string&) {};
    const std::vector<CostRow> rows = learn_costs(pairs, quiet),
                               again = learn_costs(make_variant_pairs(entries), quiet);
    REQUIRE(rows.size() == again.size());
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(write_cost_row(rows[i]) == write_cost_row(again[i]));
    const CostTable costs(rows);
    const Token ba = parse_token("バ").value(), va = parse_token("ヴァ").value();
    const Token na = parse_token("ナ").value(), ra = parse_token("ラ").value();
    CHECK(costs.replace(ba, va) < 0.5);
    CHECK(costs.replace(na, ra) > 1);
}
