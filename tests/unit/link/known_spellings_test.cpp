// SPDX-License-Identifier: Apache-2.0
// Dictionary spellings over a dictionary of literal lines, with the sound model that yakugo ships.
#include "libalign/link/known_spellings.hpp"
#include "libalign/link/spell.hpp"
#include "tests/unit/lexicon/sample.hpp"
#include "tests/unit/link/resources.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace yakugo;
using link::SpellingSources;

namespace {

constexpr std::string_view kEdict =
    "ビースト /(n) beast/(P)/\n"
    "モード /(n) (1) mode (of a system)/(n) (2) fashion/(P)/\n"
    "ハード /(adj-na) (1) hard/(n) (2) (abbr) hardware/\n"
    "ハードウェア /(n) hardware/\n"
    "フェードイン /(n,vs) fade-in/FI/\n"
    "ソース /(n) (1) sauce/(n) (2) source/\n"
    "ファイル /(n,vs) file/(P)/\n"
    "ドイツ /(n) Germany/(P)/\n"
    "アルバイト /(n,vs) (1) part-time job/(n) (2) one two three four five words/(n) (3) 仕事/(n) (4) sub-/\n"
    "ロケット・ランチャー /(n) rocket launcher/\n"
    "ドローン /(n) drone/\n"
    "キエフ /(n) Kiev/Kyiv/\n"
    "キーウ /(n) Kyiv/\n"
    "獣 [けもの] /(n) beast/\n"
    "コロンビア /(n) Colombia/\n"
    "プラン /(n) plan/\n"
    "マーク /(n) mark/\n";
constexpr std::string_view kEnamdict =
    "クラウディア /(f) Claudia/\n"
    "ジョン /(g) Jon/John/\n"
    "ケネディ /(s) Kennedy/\n"
    "モード /(u) Maude/\n"
    "マーク /(g) Mark/\n"
    "キュビズム /(u) Cubisme/Cubisme/\n";

const SpellingSources& sources() {
    static const lexicon::Lexicon lexicon = sample::lexicon({sample::edict(kEdict), sample::enamdict(kEnamdict)});
    static const SpellingSources all{lexicon, real::resources().sound, real::resources().english};
    return all;
}

std::vector<std::string> texts(const std::vector<translit::Known>& known) {
    std::vector<std::string> out;
    for (const translit::Known& one : known) out.push_back(one.text);
    return out;
}

double total(const std::vector<translit::Known>& known) {
    double sum = 0;
    for (const translit::Known& one : known) sum += one.prior;
    return sum;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("glosses of a katakana headword, likeliest first", "[link]") {
    const std::pair<std::string, Texts> cases[] = {
        {"ビースト", {"beast"}},
        {"ﾋﾞｰｽﾄ", {"beast"}},
        {"モード", {"mode", "Maude", "fashion"}},  // sounds before means, EDICT before ENAMDICT
        {"ソース", {"sauce", "source"}},           // in the order of the senses
        {"ハード", {"hard", "hardware"}},          //
        {"アルバイト", {"part-time job"}},         // four words of Latin letters at most, no affixes
        {"ドイツ", {"Germany"}},                   // a translation, where there is nothing else
        {"マーク", {"mark"}},                      // Mark is no other word
        {"キュビズム", {"Cubisme"}},               //
        {"ロケット・ランチャー", {"rocket launcher"}},
        {"ビー・スト", {"beast"}},  // also without the middle dot
        {"獣", {}},                 // no katakana
        {"", {}},
        {"beast", {}},
        {"ビースト\xFF", {}},
        {"𠮟ビースト", {}},
        {"🚀", {}},
    };
    for (const auto& [katakana, expected] : cases) {
        INFO(katakana);
        CHECK(texts(link::known_english(katakana, sources())) == expected);
    }
}

TEST_CASE("runs that are made of dictionary words", "[link]") {
    const std::pair<std::string, std::string> cases[] = {
        {"ビーストモード", "beast mode"},
        {"ビースト・モード", "beast mode"},
        {"プラン・コロンビア", "Plan Colombia"},
        {"プランコロンビア", "Plan Colombia"},
        {"マーク・ケネディ", "Mark Kennedy"},  // a name, not a mark
        {"ジョン・F・ケネディ", "John F. Kennedy"},
        {"ジョン＝ケネディ", "John Kennedy"},
        {"ドイツファイル", "Germany File"},
        {"クラウディアモード", ""},  // without a dot, names take nothing apart
        {"クラウディア・シェインバウム", ""},
        {"ビーストーモード", ""},
        {"アルバイトファイル", ""},  // a translation is no spelling
    };
    for (const auto& [katakana, expected] : cases) {
        const auto known = link::known_english(katakana, sources());
        INFO(katakana);
        CHECK((known.empty() ? std::string() : known.front().text) == expected);
        CHECK(total(known) < 1);
    }
    const auto sauces = texts(link::known_english("ソースファイル", sources()));
    CHECK(sauces == Texts{"sauce file", "source file"});
    std::string longest;
    for (int i = 0; i < 15; ++i) longest += "ビースト";
    CHECK(link::known_english(longest, sources()).empty());  // more than four words
    CHECK(link::known_english(longest + longest, sources()).empty());
}

TEST_CASE("priors are below one in all and fall", "[link]") {
    for (const std::string katakana : {"ビースト", "モード", "ソース", "アルバイト", "ドイツ", "ジョン", "マーク"}) {
        const auto known = link::known_english(katakana, sources());
        INFO(katakana);
        CHECK(total(known) > 0);
        CHECK(total(known) < 1);
        CHECK(
            std::is_sorted(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.prior > b.prior; }));
    }
    // One that sounds alike has .75; beside it, translations share .05; alone they have .3.
    CHECK(link::known_english("ビースト", sources())[0].prior == Approx(0.75));
    CHECK(link::known_english("アルバイト", sources())[0].prior == Approx(0.3));
    CHECK(total(link::known_english("ハード", sources())) == Approx(0.8));
    CHECK(total(link::known_english("ソース", sources())) == Approx(0.75));
}

TEST_CASE("katakana headwords of an English phrase", "[link]") {
    const std::pair<std::string, Texts> cases[] = {
        {"beast", {"ビースト"}},  // not 獣
        {"Beast", {"ビースト"}},
        {"Kyiv", {"キーウ", "キエフ"}},
        {"drones", {"ドローン"}},  // another form of the word
        {"rocket launcher", {"ロケット・ランチャー"}},
        {"Rocket  Launcher ", {"ロケット・ランチャー"}},
        {"mark", {"マーク"}},
        {"Germany", {"ドイツ"}},
        {"Zork", {}},
        {"", {}},
        {"ビースト", {}},
        {"1941", {}},
        {"beast\xFF", {}},
    };
    for (const auto& [english, expected] : cases) {
        const auto known = link::known_katakana(english, sources());
        INFO(english);
        CHECK(texts(known) == expected);
        CHECK(total(known) < 1);
    }
}

TEST_CASE("made spellings get the capitals of the dictionary", "[link]") {
    const std::pair<std::string, std::string> cases[] = {
        {"kyiv", "Kyiv"},
        {"beast", "beast"},
        {"mark", "mark"},
        {"beast mode", "beast mode"},
        {"claudia sheinbaum", "Claudia Sheinbaum"},
        {"sheinbaum", "sheinbaum"},
        {"plan of colombia", "Plan of Colombia"},
        {"kyiv  zork", "Kyiv  Zork"},
        {"", ""},
        {" ", " "},
        {"zork\xFF", "zork\xFF"},
        {"łowmiański", "łowmiański"},
    };
    for (const auto& [made, expected] : cases) {
        INFO(made);
        CHECK(link::display_form(made, sources()) == expected);
    }
}

TEST_CASE("spellings of names part by part", "[link]") {
    const auto first = [](const std::vector<translit::Spelt>& spelt) {
        return spelt.empty() ? std::string() : spelt.front().text;
    };
    CHECK(first(link::spell_english("ビーストモード", 5, sources())) == "beast mode");
    CHECK(first(link::spell_english("ジョン・F・ケネディ", 5, sources())).ends_with(" F. Kennedy"));
    CHECK(first(link::spell_english("クラウディア・シェインバウム", 5, sources())).starts_with("Claudia S"));
    CHECK(first(link::spell_katakana("beast mode", 5, sources())) == "ビーストモード");
    CHECK(first(link::spell_katakana("Claudia Kennedy", 5, sources())) == "クラウディア・ケネディ");
    CHECK(first(link::spell_katakana("Claudia-Kennedy", 5, sources())) == "クラウディア・ケネディ");
    CHECK(first(link::spell_katakana("Claudia W. Kennedy", 5, sources())) == "クラウディア・W・ケネディ");
    for (const translit::Spelt& spelt : link::spell_katakana("Wi-Fi", 20, sources())) {
        INFO(spelt.text);
        CHECK(spelt.text.find("フェードイン") == std::string::npos);
    }
    for (const std::string text : {"", "・", "獣", "1941", "ビースト\xFF"}) {
        INFO(text);
        CHECK(link::spell_english(text, 5, sources()).empty());
        CHECK(link::spell_katakana(text, 5, sources()).empty());
    }
}

TEST_CASE("spellings are as many as asked for, differ, and fall", "[link]") {
    for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{20}}) {
        for (const std::string word :
             {"ソース", "ソースファイル", "クラウディア・ゾーク", "ゾーク", "beast", "bee steel", "Al Zork"}) {
            const auto spelt = translit::why_not_katakana(word) != "" ? link::spell_katakana(word, most, sources())
                                                                      : link::spell_english(word, most, sources());
            INFO(word << " " << most);
            CHECK(spelt.size() <= most);
            double sum = 0;
            for (std::size_t i = 0; i < spelt.size(); ++i) {
                sum += spelt[i].probability;
                if (i > 0) CHECK(spelt[i].probability <= spelt[i - 1].probability);
                const auto same = [&](const translit::Spelt& other) { return other.text == spelt[i].text; };
                CHECK(std::count_if(spelt.begin(), spelt.end(), same) == 1);
            }
            CHECK(sum <= 1 + 1e-9);
        }
    }
}

TEST_CASE("which candidate a word is", "[link]") {
    const Texts english = {"Germany", "bees", "Beast", "zork\xFF", "獣", ""},
                katakana = {"ビー・スト", "ドイツ", "ゾーク"};
    using Case = std::tuple<std::string, Language, std::optional<std::size_t>>;
    const Case cases[] = {
        {"ビースト", Language::ja, 2}, {"ﾋﾞｰｽﾄ", Language::ja, 2},   {"ドイツ", Language::ja, 0},  // by the dictionary
        {"beast", Language::en, 0},    {"Germany", Language::en, 1}, {"モード", Language::ja, {}},
    };
    for (const auto& [word, language, expected] : cases) {
        const auto choices =
            link::choose_spelling(word, language, language == Language::ja ? english : katakana, sources());
        INFO(word);
        REQUIRE(!choices.empty());
        CHECK(choices.front().candidate == expected);
    }
    CHECK(link::choose_spelling("ビースト", Language::ja, {}, sources()).size() == 1);
}
