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

TermType settled(mine::Candidate part, mine::Candidate whole) {
    std::vector<mine::Candidate> both{std::move(whole), std::move(part)};
    mine::settle_types(both);
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
    // EDICT has the trump card, but a president is a person.
    const auto president = candidate("トランプ大統領", "President Trump", TermType::person);
    CHECK(settled(candidate("トランプ", "Trump", TermType::weapon), president) == TermType::person);
    CHECK(settled(part("トラン", "Trump"), president) == TermType::concept_);
    std::vector<mine::Candidate> none;
    CHECK_NOTHROW(mine::settle_types(none));
}
