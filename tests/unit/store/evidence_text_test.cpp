// SPDX-License-Identifier: Apache-2.0
// Pieces of evidence come back as they were, and damage ends the reading.
#include "glossary/store/evidence_text.hpp"
#include "glossary/store/evidence_text_10.hpp"

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
                                      .ja_context = {0, 23},
                                      .en_context = {23, 26}};

std::string text_of(const EvidencePiece& piece) {
    std::string out;
    append_evidence(out, piece);
    return out;
}

}  // namespace

TEST_CASE("A piece of evidence is a line of numbers") {
    CHECK(text_of(kParenthetical) == "0.9 3 0 0 18 0 3 0 23 23 26 parenthetical\n");
    CHECK(text_of({.kind = "a\nb", .score = 2}) == "1 0 0 0 0 0 0 0 0 0 0 a b\n");
}

TEST_CASE("Each context stands once, and is found again") {
    const std::string odd("1 2 3\n\0𠮟", 11), term = "外国テロ組織(FTO)";
    Contexts contexts;
    const ByteRange first = contexts.place(term), second = contexts.place(odd);
    CHECK(contexts.place(std::string(term)) == first);
    CHECK(contexts.place(std::string(odd)) == second);
    CHECK(contexts.place("") == ByteRange{});
    CHECK(contexts.text() == term + odd);
    CHECK(context_at(contexts.text(), first) == term);
    CHECK(context_at(contexts.text(), second) == odd);
    CHECK(context_at(contexts.text(), {}).empty());
    CHECK(context_at(contexts.text(), {0, contexts.text().size() + 1}).empty());
    CHECK(context_at(contexts.text(), {3, 2}).empty());
}

TEST_CASE("Pieces come back in their order") {
    std::string text = text_of(kParenthetical);
    append_evidence(text, {.kind = "title pair", .score = 1.0 / 3, .en_line = 7, .en_context = {2, 5}});
    append_evidence(text, {});
    const std::vector<EvidencePiece> pieces = parse_evidence(text);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].kind == "parenthetical");
    CHECK(pieces[0].score == 0.9);
    CHECK(pieces[0].ja_line == 3);
    CHECK(pieces[0].ja_range == ByteRange{0, 18});
    CHECK(pieces[0].en_range == ByteRange{0, 3});
    CHECK(pieces[0].ja_context == ByteRange{0, 23});
    CHECK(pieces[0].en_context == ByteRange{23, 26});
    CHECK(pieces[1].kind == "title pair");
    CHECK(pieces[1].score == 1.0 / 3);
    CHECK(pieces[1].en_line == 7);
    CHECK(pieces[1].en_context == ByteRange{2, 5});
    CHECK(pieces[2].kind.empty());
}

TEST_CASE("Evidence that is cut off anywhere is read as far as it is whole") {
    const std::string whole = text_of(kParenthetical);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size);
        CHECK(parse_evidence(whole.substr(0, size)).empty());
        CHECK(parse_evidence(whole + whole.substr(0, size)).size() == 1);
    }
    CHECK(parse_evidence("0.9 -3 0 0 18 0 3 0 0 0 0 kind\n").empty());
    CHECK(parse_evidence("0.9 3 0 0 18 0 3 0 18446744073709551616 0 0 kind\n").empty());
}

TEST_CASE("Evidence of version 10 keeps its contexts, where they are whole") {
    const std::string odd = "1 2\n𠮟", term = "外国テロ組織(FTO)";
    std::string acronym, other;
    append_evidence_10(acronym, {.kind = "parenthetical", .score = 0.9, .ja_line = 3, .ja_range = {0, 18}}, term, term);
    CHECK(acronym == "0.9 3 0 0 18 0 0 23 23 parenthetical\n" + term + term);
    append_evidence_10(other, {.kind = "title\npair", .en_line = 7}, "", odd);
    const std::string contexts = contexts_of_10(acronym + other);
    CHECK(contexts == term + odd);
    CHECK(evidence_of_10(acronym, contexts) == "0.9 3 0 0 18 0 0 0 23 0 23 parenthetical\n");
    CHECK(evidence_of_10(other, contexts) == "0 0 7 0 0 0 0 0 0 23 31 title pair\n");
    CHECK(evidence_of_10(other, "") == "0 0 7 0 0 0 0 0 0 0 0 title pair\n");
    for (std::size_t size = 0; size < acronym.size(); ++size) {
        CHECK(contexts_of_10(acronym.substr(0, size)).empty());
        CHECK(evidence_of_10(acronym.substr(0, size), contexts).empty());
    }
}
