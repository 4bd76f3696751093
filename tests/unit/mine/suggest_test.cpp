// SPDX-License-Identifier: Apache-2.0
// English that stands nowhere in the post.
#include "libalign/mine/suggest.hpp"
#include "libalign/mine/suggest_context.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;

namespace {

std::vector<mine::Candidate> evidenced(const sample::Post& post) {
    const mine::Miner miner{sample::resources(), sample::confidence(), sample::types()};
    return miner.mine(post.document, post.document.posts.front(), post.segments);
}

std::vector<mine::Suggestion> suggested(const sample::Post& post) {
    return sample::suggester().suggest(post.text, evidenced(post));
}

sample::Parts body(const std::string& text) {
    sample::Parts parts;
    parts.body = text;
    return parts;
}

/// What is suggested for the Japanese term in a post of this body; empty where nothing is.
std::string english(const std::string& text, std::string_view ja) {
    const sample::Post post(body(text));
    for (const mine::Suggestion& one : suggested(post))
        if (one.ja == ja) return one.en;
    return {};
}

struct Case {
    const char* body;
    const char* ja;
    const char* en;  ///< empty: no suggestion
};

void check(const std::vector<Case>& cases) {
    if (sample::lacks_edict()) return;
    for (const Case& c : cases) {
        INFO(c.body << " " << c.ja);
        CHECK(english(c.body, c.ja) == c.en);
    }
}

}  // namespace

TEST_CASE("persons are spelt part by part, and their parts like the whole", "[mine][suggest]") {
    check({
        {"ジョージ・W・ブッシュ元大統領が来た。", "ジョージ・W・ブッシュ", "George W. Bush"},
        {"J・D・ヴァンス副大統領が来た。", "J・D・ヴァンス", "J. D. Vance"},
        {"灯台守のジェラルド・R・フォードが来た。", "ジェラルド・R・フォード", "Gerald R. Ford"},
        {"ロナルド・レーガンが来た。レーガンは笑った。", "レーガン", "Reagan"},
        {"研究員アンキット・パンダが来た。パンダは笑った。", "パンダ", "Panda"},
        {"アブ・バクル・アル=バグダーディが来た。", "アブ・バクル・アル=バグダーディ", "Abu Bakr al-Baghdadi"},
        {"オサマ・ビン・ラディンが来た。", "オサマ・ビン・ラディン", "Osama bin Laden"},
        {"バイデン政権が決めた。", "バイデン", "Biden"},
        {"プーチン大統領が来た。", "プーチン", "Putin"},
        // Of homophones the usual given name, not Mathew, Josef, Erik and Katy.
        {"灯台守のマシュー・ブラックウェルが来た。", "マシュー・ブラックウェル", "Matthew Blackwell"},
        {"灯台守のジョセフ・レーガンが来た。", "ジョセフ・レーガン", "Joseph Reagan"},
        {"灯台守のエリック・レーガンが来た。", "エリック・レーガン", "Eric Reagan"},
        {"灯台守のケイティ・レーガンが来た。", "ケイティ・レーガン", "Katie Reagan"},
    });
}

TEST_CASE("the dictionary's words and names", "[mine][suggest]") {
    check({
        {"ホワイトハウスが述べた。", "ホワイトハウス", "White House"},
        {"悪名高い「スターウォーズ」が帰る。", "スターウォーズ", "Star Wars"},
        {"フェンタニルを運ぶ。", "フェンタニル", "fentanyl"},
        {"ラテンアメリカを回る。", "ラテンアメリカ", "Latin America"},
        {"キーウを守る。", "キーウ", "Kyiv"},
        {"ガザを離れる。", "ガザ", "Gaza"},
        {"パワーバランスが崩れる。", "パワーバランス", "power balance"},  // Powerball has its stem
        {"AP通信が報じた。", "AP通信", "Associated Press"},
        {"ウォール街が荒れた。", "ウォール街", "Wall Street"},
        {"インド太平洋地域を回る。", "インド太平洋", "Indo-Pacific"},
        {"イラン革命防衛隊が出る。", "イラン革命", ""},  // is no part of that name
        {"第7特殊部隊グループが来た。", "第7特殊部隊グループ", "7th Special Forces Group"},
    });
}

TEST_CASE("what nobody looks up is not suggested", "[mine][suggest]") {
    check({
        {"新しいシステムのニュースを読む。", "システム", ""},
        {"新しいシステムのニュースを読む。", "ニュース", ""},
        {"ミサイルとドローンが飛ぶ。", "ミサイル", ""},
        {"ロシアとスペインが争う。", "ロシア", ""},
        {"ロシアとスペインが争う。", "スペイン", ""},
        {"10メートル進む。", "メートル", ""},
        {"10メートル進む。", "10メートル", ""},
        {"ヨーロッパを回る。", "ヨーロッパ", ""},
        {"U-2パイロットが飛ぶ。", "U-2パイロット", ""},
        {"新型GMDシステムを試す。", "GMDシステム", ""},
        // The rest of a word whose beginning was lost.
        {"ェネラル・アトミクスが作る。", "ェネラル・アトミクス", ""},
        {"国ージスが飛ぶ。", "ージス", ""},
        {"ルウェーの船が来た。ノルウェーは喜ぶ。", "ルウェー", ""},
    });
}

TEST_CASE("a name with a general word behind it", "[mine][suggest]") {
    check({
        {"ミシガン大学で教える。", "ミシガン大学", "University of Michigan"},
        {"プリンストン大学で教える。", "プリンストン大学", "Princeton University"},
        {"コロンビア大学で教える。", "コロンビア大学", "Columbia University"},
        {"テキサス州へ行く。", "テキサス州", "Texas"},
        {"グアンタナモ湾海軍基地を広げる。", "グアンタナモ湾海軍基地", "Naval Station Guantanamo Bay"},
        {"グアンタナモ湾海軍基地を広げる。", "グアンタナモ湾", "Guantanamo Bay"},
        {"ロスアラモス国立研究所が示す。", "ロスアラモス国立研究所", "Los Alamos National Laboratory"},
        {"「ネプチューン・スピア作戦」が始まる。", "ネプチューン・スピア作戦", "Operation Neptune Spear"},
        {"タイコンデロガ級が並ぶ。", "タイコンデロガ級", "Ticonderoga-class"},
        {"イラン革命防衛隊が来た。", "イラン革命", ""},
        {"エグリン空軍基地で待つ。", "エグリン", ""},
        {"カーネギー国際平和財団で待つ。", "カーネギー", ""},
        {"ダッソー製戦闘機で待つ。", "ダッソー", "Dassault"},
        {"カーネギーとカーネギー国際平和財団で待つ。", "カーネギー", "Carnegie"},
    });
}

TEST_CASE("a country's forces have its adjective", "[mine][suggest]") {
    check({
        {"イスラエル空軍が飛ぶ。", "イスラエル空軍", "Israeli Air Force"},
        {"コロンビア海軍が出る。", "コロンビア海軍", "Colombian Navy"},
        {"フランス陸軍が出る。", "フランス陸軍", "French Army"},
        {"スウェーデン国防省が述べた。", "スウェーデン国防省", "Swedish Ministry of Defense"},
        {"コルベラ空軍が飛ぶ。", "コルベラ空軍", ""},  // is no country
    });
}

TEST_CASE("katakana beside Latin letters and digits", "[mine][suggest]") {
    check({
        {"F/A-18ホーネットが飛ぶ。", "F/A-18ホーネット", "F/A-18 Hornet"},
        {"MQ-9リーパーが飛ぶ。", "MQ-9リーパー", "MQ-9 Reaper"},
        {"Foxニュースが流れる。", "Foxニュース", "Fox News"},
        {"新型F-16フリートが並ぶ。", "F-16フリート", "F-16 Fleet"},
        {"「タイトル50」に基づく。", "タイトル50", "Title 50"},
        {"ロッキードL-188エレクトラが飛ぶ。", "ロッキードL-188エレクトラ", "Lockheed L-188 Electra"},
        {"ロッキードL-188エレクトラが飛ぶ。", "ロッキードL-188", ""},
        {"スプートニク1号が飛ぶ。", "スプートニク1号", "Sputnik 1"},
        {"空母-HMSクイーン・エリザベスが来た。", "HMSクイーン・エリザベス", "HMS Queen Elizabeth"},
        {"カナダ3人が来た。", "カナダ3", ""},
    });
}

TEST_CASE("what a glossed acronym stands for", "[mine][suggest]") {
    check({
        {"地位協定(SOFA)を結ぶ。", "地位協定", "status of forces agreement"},
        {"米空軍の船が着いた。USAFは静かだった。", "米空軍", "US Air Force"},
        {"大陸間弾道ミサイル(ICBM)を数える。", "大陸間弾道ミサイル", "Intercontinental Ballistic Missile"},
        {"米中央情報局(CIA)が知る。", "米中央情報局", "Central Intelligence Agency"},
        {"戦略防衛構想(SDI)を唱える。", "戦略防衛構想", "Strategic Defense Initiative"},
        {"外国テロ組織(FTO)に指定する。", "外国テロ組織", "foreign terrorist organization"},
        {"アメリカン・エンタープライズ研究所(AEI)が述べた。", "アメリカン・エンタープライズ研究所",
         "American Enterprise Institute"},
        {"情報収集、監視、偵察(ISR)を行う。", "情報収集、監視、偵察", "intelligence, surveillance and reconnaissance"},
        {"国土安全保障DHS長官が国土安全保障省で語る。", "国土安全保障省", "Department of Homeland Security"},
        {"米北方軍NORTHCOMが答えない。", "米北方軍", "U.S. Northern Command"},
        {"地位協定を結ぶ。", "地位協定", ""},
    });
}

TEST_CASE("what stands round a name in a dictionary or behind it in Japanese", "[mine][suggest]") {
    check({
        {"三菱重工業(MHI)は答えない。", "三菱重工業", "Mitsubishi Heavy Industries"},
        {"彼はフランク・S・ウィリアムズ・ジュニアだ。", "フランク・S・ウィリアムズ・ジュニア", "Frank S. Williams Jr."},
        {"港にA-10サンダーボルトが来た。", "A-10サンダーボルト", "A-10 Thunderbolt"},
    });
}

TEST_CASE("katakana that say the words of an acronym of the post, also inside a longer run", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts = body("空軍はコラボレイティブ・コンバット・エアクラフト・プログラムを急ぐ。");
    const auto words = [](const sample::Post& post) -> std::string {
        for (const mine::Suggestion& one : suggested(post))
            if (one.ja == "コラボレイティブ・コンバット・エアクラフト") return one.en;
        return {};
    };
    CHECK(words(sample::Post(parts)).empty());
    parts.dek_en = "The CCA is late.";
    CHECK(words(sample::Post(parts)) == "collaborative combat aircraft");
    parts.dek_en = "The ABC is late.";
    CHECK(words(sample::Post(parts)).empty());
}

TEST_CASE("evidence makes a suggestion needless, and spells what it is a part of", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts = body("シェインバウムは、妹のクラウディア・シェインバウムと来た。");
    parts.dek_en = "President Sheinbaum came to the lighthouse.";
    const sample::Post post(parts);
    const std::vector<mine::Candidate> known = evidenced(post);
    const bool shown = std::any_of(known.begin(), known.end(), [](const mine::Candidate& c) {
        return c.ja == "シェインバウム" && c.en == "Sheinbaum" && c.confidence >= mine::Suggester::kEvidenced;
    });
    REQUIRE(shown);
    std::string whole;
    for (const mine::Suggestion& one : sample::suggester().suggest(post.text, known)) {
        CHECK(one.ja != "シェインバウム");
        if (one.ja == "クラウディア・シェインバウム") whole = one.en;
    }
    CHECK(whole == "Claudia Sheinbaum");
}

TEST_CASE("words of the post that an acronym stands for make those of the dictionary needless", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts = body("退役した特殊作戦部隊(SOF)が港に来た。");
    const sample::Post without(parts);
    const std::vector<mine::Suggestion> listed = suggested(without);
    CHECK(std::any_of(listed.begin(), listed.end(), [](const auto& one) { return one.en == "special-ops forces"; }));
    const sample::Post post(parts);
    std::vector<mine::Candidate> known = evidenced(post);
    known.push_back({.ja = "特殊作戦部隊", .en = "special operations force", .confidence = 0.7, .evidence = {}});
    for (const mine::Suggestion& one : sample::suggester().suggest(post.text, known)) CHECK(one.ja != "特殊作戦部隊");
}

TEST_CASE("everyday words behind a term that the post shows", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    const sample::Post post(body("ウクライナチームとウクライナ戦争とウクライナが港に来た。"));
    const auto suggests = [&](const char* ja, double confidence) {
        const std::vector<mine::Candidate> known{
            {.ja = "ウクライナ", .en = "Ukraine", .confidence = confidence, .evidence = {}}};
        const auto all = sample::suggester().all(post.text, known);
        return std::any_of(all.begin(), all.end(), [&](const mine::Suggestion& one) { return one.ja == ja; });
    };
    CHECK_FALSE(suggests("ウクライナチーム", 0.9));
    CHECK(suggests("ウクライナチーム", 0.4));
    CHECK(suggests("ウクライナ戦争", 0.9));
}

TEST_CASE("a name with a head that is written small", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    const sample::Post post(body("コロンビア計画とミシガン大学を見た。"));
    for (const mine::Suggestion& one : sample::suggester().all(post.text, {})) {
        INFO(one.en);
        if (one.ja == "コロンビア計画" && one.en.ends_with(" program"))
            CHECK(at(one.hints, mine::Hint::small_head) == 1);
        if (one.ja == "ミシガン大学") CHECK(at(one.hints, mine::Hint::small_head) == 0);
    }
}

TEST_CASE("one English a term, or two that are nearly as likely; the same post twice gives the same",
          "[mine][suggest]") {
    const sample::Post post(
        body("ドナルド・トランプとマイク・ウォルツが、カリフォルニア州のエグリン空軍基地と"
             "コロンビア大学でMQ-9リーパーとハリー・ヴェイルを見た。"));
    const auto first = suggested(post), again = suggested(post);
    REQUIRE(first.size() == again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        INFO(first[i].ja);
        CHECK(first[i].en == again[i].en);
        CHECK(first[i].confidence == again[i].confidence);
        CHECK(first[i].confidence > 0);
        CHECK(first[i].confidence < 1);
        CHECK(post.document.at(first[i].place.range) == first[i].ja);
        const auto count =
            std::count_if(first.begin(), first.end(), [&](const mine::Suggestion& s) { return s.ja == first[i].ja; });
        CHECK(count <= 2);
    }
}

TEST_CASE("a mined post tells suggestions from evidence", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    sample::Parts parts = body("沿岸警備隊(CG)の船でハリー・ヴェイルとロナルド・レーガンが話した。");
    parts.author = "Harry Vale";
    const sample::Post post(parts);
    const mine::Miner miner{sample::resources(), sample::confidence(), sample::types(), 0.02, &sample::suggester()};
    bool reagan = false, vale = false;
    for (const mine::Candidate& one : miner.mine(post.document, post.document.posts.front(), post.segments)) {
        INFO(one.ja << " = " << one.en);
        REQUIRE_FALSE(one.evidence.empty());
        const bool kind = one.evidence.front().kind == mine::EvidenceKind::suggested;
        if (!one.suggested) CHECK_FALSE(kind);
        if (one.ja == "ハリー・ヴェイル") vale = vale || !one.suggested;
        if (one.ja != "ロナルド・レーガン") continue;
        reagan = true;
        CHECK(one.suggested);
        CHECK(one.en == "Ronald Reagan");
        CHECK(one.type == mine::TermType::person);
        CHECK(kind);
        CHECK(one.evidence.front().en_line == 0);
        CHECK(one.evidence.front().context_en.empty());
        CHECK(slice(one.evidence.front().context_ja, one.evidence.front().ja_range) == one.ja);
        CHECK(mine::name(one.evidence.front().kind) == "suggested");
    }
    CHECK(reagan);
    CHECK(vale);
}

TEST_CASE("behind a designation nobody is named", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    const auto person = [](const std::string& text, std::string_view ja) {
        const sample::Post post(body(text));
        const auto all = suggested(post);
        return std::any_of(all.begin(), all.end(), [&](const mine::Suggestion& s) { return s.ja == ja && s.person; });
    };
    CHECK(person("ロナルド・レーガンが来た。", "ロナルド・レーガン"));
    CHECK_FALSE(person("QZ-7ロナルド・レーガンが飛ぶ。", "ロナルド・レーガン"));
    CHECK_FALSE(person("QZ-7ロナルド・レーガンが飛ぶ。レーガンは速い。", "レーガン"));
}

TEST_CASE("a part that stands only inside longer terms is less likely a term", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    const auto inside = [](const std::string& text) {
        const sample::Post post(body(text));
        for (const mine::Suggestion& one : sample::suggester().all(post.text, {}))
            if (one.ja == "リーパー") return at(one.hints, mine::Hint::inside);
        return -1.0;
    };
    CHECK(inside("MQ-9リーパーが飛ぶ。") == 1);
    CHECK(inside("MQ-9リーパーが飛ぶ。リーパーは速い。") == 0);
}

TEST_CASE("an everyday word is plain", "[mine][suggest]") {
    if (sample::lacks_edict()) return;
    CHECK(mine::everyday_meanings("platform", sample::resources()) >
          mine::everyday_meanings("fentanyl", sample::resources()));
    CHECK(mine::everyday_meanings("", sample::resources()) == 0);
}

TEST_CASE("hostile Japanese is survived", "[mine][suggest]") {
    for (const std::string& text :
         {std::string("・・・=＝・"), std::string("アル=アル=アル=アル"), std::string("𠮟ー𠮟・A・ー"),
          std::string("A・B・C・D"), std::string("州州州テキサス州州州"), std::string("F-ー-18ー第ー"),
          "ア" + std::string(5000, 'A') + "イ", std::string("「ー」(😀)(AA)")}) {
        INFO(text.substr(0, 40));
        CHECK_NOTHROW(english(text + "。", "x"));
    }
    std::string long_name = "ロナルド";
    for (int i = 0; i < 200; ++i) long_name += "・レーガン";
    CHECK_NOTHROW(english(long_name, "x"));
}
