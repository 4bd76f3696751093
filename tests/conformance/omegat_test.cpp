// SPDX-License-Identifier: Apache-2.0
// The glossary as OmegaT reads it.
#include "tests/conformance/forms.hpp"
#include "tests/conformance/sample.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;

TEST_CASE("OmegaT reads every line of its glossary as an entry with a comment, the best first") {
    std::ostringstream out;
    const exchange::Report report = exchange::write_omegat(out, sample_pairs(), options(Language::en));
    const std::vector<GlossaryLine> lines = omegat_lines(out.str());
    REQUIRE(lines.size() == 4);
    CHECK(lines.size() == report.written);
    CHECK(lines[0].source == "foreign terrorist organization");
    CHECK(lines[0].target == "外国テロ組織");
    CHECK(lines[0].comment == "concept; accepted; confidence=0.97; 記事 <1> & more");
    CHECK(lines[1].source == "reprimand 👩‍🚀");
    CHECK(lines[1].target == "𠮟責");
    CHECK(lines[1].comment == "candidate; confidence=1.00");
    CHECK(lines[2].source == "FTO");
    CHECK(lines[3].source == "beast mode");
    CHECK(lines[3].comment == "concept; candidate; confidence=0.00");
}

TEST_CASE("OmegaT gets no forbidden target, no comment line by accident, no broken line") {
    store::PairRow hash, tabbed, rejected;
    hash.ja = "#タグ";
    hash.en = "#hashtag";
    tabbed.ja = "弁\tの\r軸";
    tabbed.en = "valve\nshaft";
    rejected.ja = "弁";
    rejected.en = "tap";
    rejected.status = store::Status::rejected;
    std::ostringstream out;
    const exchange::Report report = exchange::write_omegat(out, {hash, tabbed, rejected}, options(Language::ja));
    const std::vector<GlossaryLine> lines = omegat_lines(out.str());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].source == " #タグ");
    CHECK(lines[0].target == "#hashtag");
    CHECK(lines[1].source == "弁 の 軸");
    CHECK(lines[1].target == "valve shaft");
    CHECK(report.left_out == std::vector<std::string>{"OmegaT: 1 rejected pair left out"});
}
