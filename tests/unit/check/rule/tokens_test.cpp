// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/masks.hpp"
#include "glossary/check/rule/token.hpp"
#include "glossary/check/rule/verbatim.hpp"
#include "tests/unit/check/rule/found.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace yakugo;
using yakugo::check::test::Sides;
using yakugo::check::test::told_by;
using Strings = std::vector<std::string>;

Strings keys(std::string_view text) {
    Strings out;
    for (const check::Token& token : check::find_tokens(text)) out.push_back(token.key);
    return out;
}

}  // namespace

TEST_CASE("tokens are found in both languages") {
    CHECK(keys("F-35戦闘機とＧＢＵ－３１") == Strings{"F35", "GBU31"});
    CHECK(keys("F-35-based and RC-135V/W's") == Strings{"F35", "AND", "RC135V/W"});
    CHECK(keys("%s と {name} と %(count)d と 100% sure") == Strings{"%s", "{name}", "%(count)d", "SURE"});
    CHECK(keys("https://example.org/a_b). a@example.org") == Strings{"https://example.org/a_b", "A@EXAMPLE.ORG"});
    CHECK(keys("version 3.12.1, 2.5") == Strings{"VERSION", "3.12.1"});
}

TEST_CASE("edits count swaps once") {
    CHECK(check::edits("GBU31", "GBU13", 2) == 1);
    CHECK(check::edits("", "ab", 5) == 2);
    CHECK(check::edits("kitten", "sitting", 5) == 3);
    CHECK(check::edits("kitten", "sitting", 1) == 2);
    CHECK(check::edits(std::string(1000, 'a') + "b", std::string(1000, 'a') + "c", 2) == 1);
}

TEST_CASE("tokens that are kept are no finding") {
    const std::vector<Sides> kept = {
        {"The F-35A left.", "Ｆ－３５Ａは去った。"},
        {"The F-35 left.", "F35は去った。"},
        {"The F-15/F-16 left.", "F-15とF-16は去った。"},
        {"The RC-135V/W left.", "RC-135V/Wは去った。"},
        {"The Su-35 left.", "スホーイ35は去った。"},
        {"The Mirage-2000 left.", "ミラージュ2000は去った。"},
        {"The GBU-31s left.", "GBU 31は去った。"},
        {"The FTO list", "外国テロ組織の名簿"},
        {"Claudia Sheinbaum left.", "クラウディア・シェインバウムは去った。"},
        {"Open %s in {0}.", "{0}で%sを開く。"},
        {"many branches", "多くのbranch"},
        {"the field names", "field_names"},
        {"NATO left.", "NATOは去った。"},
        {"See https://example.org/en/a.", "https://example.org/ja/a を参照。"},
        {"See https://example.org/.", "https://example.org を参照。"},
        {"It is de-referenced.", "参照外し(dereference)をする。"},
        {"the coordinating node", "調整(coordination)ノード"},
        {"BSD-style checksum", "BSD形式のチェックサム"},
        {"%s of %s is %d%%", "%2$sの%1$sは%3$d%%"},
        {"%2$s in %1$d", "%1$d中の%2$s"},
        {"%s: %m", "%1$s: %m"},
        {"%s in %<PRIu64>", "%2$<PRIu64>中の%1$s"},
    };
    for (const Sides& sides : kept) {
        INFO(sides.en << " = " << sides.ja);
        CHECK(told_by(check::check_tokens, {sides}) == Strings{});
    }
}

TEST_CASE("tokens that are changed or lost are told") {
    struct Case {
        Sides sides;
        Strings told;
    };
    const std::vector<Case> cases = {
        {{"The GBU-31 fell.", "GBU-13が落ちた。"}, {"T111 GBU-13 > GBU-31"}},
        {{"The F-35A left.", "F-35Bは去った。"}, {"T111 F-35B > F-35A"}},
        {{"The MQ-9 left.", "RQ-9は去った。"}, {"T111 RQ-9 > MQ-9"}},
        {{"NATO left.", "NTAOは去った。"}, {"T111 NTAO > NATO"}},
        {{"Claudia Sheinbaum left.", "クラウディア・シェインバウム(Claudia Shienbaum)は去った。"},
         {"T111 Shienbaum > Sheinbaum"}},
        {{"Open %s in {0}.", "{0}で開く。"}, {"T111 %s > %s"}},
        {{"Open %s now.", "%dを今開く。"}, {"T111 %d > %s"}},
        {{"The GBU-31 fell.", "爆弾が落ちた。"}, {"T111 GBU-31 > GBU-31"}},
        {{"The F-35 and the F-35 left.", "F-35とF-53は去った。"}, {"T111 F-53 > F-35"}},
        {{"%s of %s", "%sの"}, {"T111 %s > %s"}},
        {{"%s of %s", "%2$sの%2$s"}, {"T111 %s > %s"}},
        {{"%s of %d", "%2$sの%1$s"}, {"T111 %2$s > %d"}},
        {{"%s (%ds)", "%s(秒)"}, {"T111 %d > %d"}},
        {{"{a} of {a}", "{a}の"}, {"T111 {a} > {a}"}},
        {{"BSD-style checksum", "BDS形式のチェックサム"}, {"T111 BDS > BSD"}},
        {{"the Kubernetes node", "Kubernetseノード"}, {"T111 Kubernetse > Kubernetes"}},
        {{"Use version 3.12.1.", "3.12.2版を使う。"}, {"T111 3.12.2 > 3.12.1"}},
        {{"See https://example.org/abc1.", "https://example.org/abd1 を参照。"},
         {"T111 https://example.org/abd1 > https://example.org/abc1"}},
    };
    for (const Case& one : cases) {
        INFO(one.sides.en << " = " << one.sides.ja);
        CHECK(told_by(check::check_tokens, {one.sides}) == one.told);
    }
}

TEST_CASE("figures of code are kept, and what code names need not be said as often") {
    const auto told_in_code = [](const Sides& sides) {
        check::Draft draft = yakugo::check::test::draft_of({sides});
        check::mark(draft);
        const check::Glossary glossary;
        return yakugo::check::test::told(
            check::check_tokens(check::Study(draft, glossary, yakugo::check::test::resources())));
    };
    CHECK(told_in_code({"Returns `0` or `-1`.", "`2` か `-1` を返す。"}) == Strings{"T111 2 > 0"});
    CHECK(told_in_code({"``0`` and ``0``", "``0`` と ``6``"}) == Strings{"T111 6 > 0"});
    CHECK(told_in_code({"See :pep:`302`.", ":pep:`320` を参照。"}) == Strings{"T111 320 > 302"});
    CHECK(told_in_code({"Returns `0`, else `1`.", "`1` か `0` を返す。"}) == Strings{});
    CHECK(told_in_code({"Returns zero.", "`0` を返す。"}) == Strings{});
    CHECK(told_in_code({"`%s` is the name, `%s` again", "`%s` は名前"}) == Strings{});
}

TEST_CASE("the mark of a key and the word behind a hyphen are no part of an acronym") {
    CHECK(told_by(check::check_tokens, {{"Import _DTAUS", "DTAUS をインポート(_D)"}}) == Strings{});
    CHECK(told_by(check::check_tokens, {{"Adobe PDF-Document", "Adobe PDF ドキュメント"}}) == Strings{});
    CHECK(told_by(check::check_tokens, {{"Adobe PDF-Document", "Adobe DPF ドキュメント"}}) ==
          Strings{"T111 DPF > PDF"});
}

TEST_CASE("a designation that all units translate is the translator's choice") {
    CHECK(told_by(check::check_tokens,
                  {{"The B-2 left.", "スピリットは去った。"}, {"The B-2 came.", "スピリットは来た。"}}) == Strings{});
    CHECK(told_by(check::check_tokens, {{"The B-2 left.", "B-2は去った。"}, {"The B-2 came.", "爆撃機は来た。"}}) ==
          Strings{"T111 B-2 > B-2"});
}

TEST_CASE("a designation of the glossary is the business of other rules") {
    const check::Glossary glossary{{yakugo::check::test::accepted(1, "スピリット", "B-2")}};
    CHECK(told_by(check::check_tokens, {{"The B-2 left.", "爆撃機は去った。"}}, glossary) == Strings{});
}

TEST_CASE("F35 is told where the draft writes F-35") {
    CHECK(told_by(check::check_tokens, {{"The F-35 left.", "F-35は去った。"}, {"The F-35 came.", "F35は来た。"}}) ==
          Strings{"T111 F35 > F-35"});
}
