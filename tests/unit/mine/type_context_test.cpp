// SPDX-License-Identifier: Apache-2.0
// Types of names from longer names of the post.
#include "libalign/mine/type_context.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;
using mine::TermType;

namespace {

mine::Candidate candidate(std::string ja, std::string en, TermType type, double confidence = 0.9) {
    mine::Candidate out;
    out.ja = std::move(ja);
    out.en = std::move(en);
    out.type = type;
    out.confidence = confidence;
    return out;
}

const mine::TypeRules& rules() {
    static const mine::TypeRules out = mine::TypeRules::parse(
        "ja\tsuffix\tカルテル\torg\nja\tsuffix\t軍\torg\nja\tsuffix\t核実験\tevent\nja\tsuffix\t州\tplace\n",
        "rules.tsv");
    return out;
}

TermType settled(mine::Candidate part, mine::Candidate whole) {
    std::vector<mine::Candidate> both{std::move(whole), std::move(part)};
    mine::settle_types(both, rules());
    return both[1].type;
}

}  // namespace

TEST_CASE("a part of a name has the type of the whole", "[mine]") {
    const auto part = [](std::string ja, std::string en) {
        return candidate(std::move(ja), std::move(en), TermType::concept_);
    };
    const auto vale = candidate("ハリー・ヴェイル", "Harry Vale", TermType::person);
    CHECK(settled(part("ヴェイル", "Vale"), vale) == TermType::person);
    CHECK(settled(part("ハリー", "Harry"), vale) == TermType::person);
    CHECK(settled(part("ェイル", "Vale"), vale) == TermType::concept_);
    CHECK(settled(part("ヴェイル", "Veil"), vale) == TermType::concept_);
    CHECK(settled(part("ヴェイル", "Vale"), candidate("ハリー・ヴェイル", "Harry Vale", TermType::person, 0.4)) ==
          TermType::concept_);
    const auto eagle = candidate("QZ-15イーグル", "QZ-15 Eagle", TermType::weapon);
    CHECK(settled(part("イーグル", "eagle"), eagle) == TermType::weapon);
    CHECK(settled(candidate("イーグル", "Eagle", TermType::person), eagle) == TermType::weapon);
    CHECK(settled(candidate("イーグル", "Eagle", TermType::place), eagle) == TermType::place);
    CHECK(settled(part("グル", "Eagle"), eagle) == TermType::concept_);
    const auto pilot = candidate("QZ-15パイロット", "QZ-15 pilot", TermType::weapon);
    CHECK(settled(part("パイロット", "pilot"), pilot) == TermType::concept_);
    // EDICT has the trump card, but a president is a person.
    const auto president = candidate("トランプ大統領", "President Trump", TermType::person);
    CHECK(settled(candidate("トランプ", "Trump", TermType::weapon), president) == TermType::person);
    CHECK(settled(part("トラン", "Trump"), president) == TermType::concept_);
    std::vector<mine::Candidate> none;
    CHECK_NOTHROW(mine::settle_types(none, rules()));
}

TEST_CASE("the words round a name say what it names", "[mine]") {
    struct Case {
        std::string before, ja, behind;
        TermType was, is;
    };
    const Case cases[] = {
        {"麻薬カルテル「", "セタス", "」の構成員", TermType::weapon, TermType::org},
        {"核実験", "スターフィッシュ・プライム", "の様子", TermType::concept_, TermType::event},
        {"QZ-15I「", "アディール", "」は", TermType::concept_, TermType::weapon},
        {"ソノラ州", "バビスペ", "の町", TermType::person, TermType::place},
        {"", "ダッソー", "製の機体", TermType::concept_, TermType::org},
        // A person, or what an army uses, may stand behind it; a full name is a person's wherever it stands.
        {"ロシア軍", "ポセイドン", "の", TermType::concept_, TermType::concept_},
        {"ソノラ州", "ハリー・ヴェイル", "氏", TermType::person, TermType::person},
        {"「", "アディール", "」は", TermType::concept_, TermType::concept_},
        {"", "𠮟", "社", TermType::concept_, TermType::concept_},
        {"", "", "", TermType::concept_, TermType::concept_},
    };
    for (const Case& one : cases) {
        INFO(one.before << one.ja << one.behind);
        mine::Candidate name = candidate(one.ja, "Name", one.was);
        mine::Evidence evidence;
        evidence.context_ja = one.before + one.ja + one.behind;
        evidence.ja_range = {one.before.size(), one.before.size() + one.ja.size()};
        name.evidence.push_back(evidence);
        std::vector<mine::Candidate> all{name};
        mine::settle_types(all, rules());
        CHECK(all[0].type == one.is);
    }
    const auto laden = candidate("オサマ・ビン・ラディン", "Osama bin Laden", TermType::person);
    CHECK(settled(candidate("ビンラディン", "bin Laden", TermType::concept_), laden) == TermType::person);
}
