// SPDX-License-Identifier: Apache-2.0
// Pieces of evidence come back as they were, and damage ends the reading.
#include "glossary/store/evidence_text.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;
using namespace yakugo::store;

namespace {

const EvidencePiece kParenthetical = {.kind = "parenthetical",
                                      .score = 0.9,
                                      .ja_line = 3,
                                      .ja_range = {0, 18},
                                      .en_range = {0, 3},
                                      .context_ja = "外国テロ組織(FTO)",
                                      .context_en = "FTO"};

std::string text_of(const EvidencePiece& piece) {
    std::string out;
    append_evidence(out, piece);
    return out;
}

}  // namespace

TEST_CASE("A piece of evidence is a line of numbers and its contexts") {
    CHECK(text_of(kParenthetical) == "0.9 3 0 0 18 0 3 23 3 parenthetical\n外国テロ組織(FTO)FTO");
    CHECK(text_of({.kind = "a\nb", .score = 2}) == "1 0 0 0 0 0 0 0 0 a b\n");
}

TEST_CASE("Pieces come back in their order, whatever their contexts hold") {
    const std::string odd("1 2 3\n\0𠮟", 11);
    std::string text = text_of(kParenthetical);
    append_evidence(text, {.kind = "title pair", .score = 1.0 / 3, .en_line = 7, .context_en = odd});
    append_evidence(text, {});
    const std::vector<EvidencePiece> pieces = parse_evidence(text);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].kind == "parenthetical");
    CHECK(pieces[0].score == 0.9);
    CHECK(pieces[0].ja_line == 3);
    CHECK(pieces[0].ja_range.end == 18);
    CHECK(pieces[0].en_range.end == 3);
    CHECK(pieces[0].context_ja == "外国テロ組織(FTO)");
    CHECK(pieces[0].context_en == "FTO");
    CHECK(pieces[1].kind == "title pair");
    CHECK(pieces[1].score == 1.0 / 3);
    CHECK(pieces[1].en_line == 7);
    CHECK(pieces[1].context_en == odd);
    CHECK(pieces[2].kind.empty());
}

TEST_CASE("Evidence that is cut off anywhere is read as far as it is whole") {
    const std::string whole = text_of(kParenthetical);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size);
        CHECK(parse_evidence(whole.substr(0, size)).empty());
        CHECK(parse_evidence(whole + whole.substr(0, size)).size() == 1);
    }
    CHECK(parse_evidence("0.9 -3 0 0 18 0 3 0 0 kind\n").empty());
    CHECK(parse_evidence("0.9 3 0 0 18 0 3 18446744073709551615 3 kind\nabc").empty());
}
