// SPDX-License-Identifier: Apache-2.0
// The glossary as OmegaT reads it.
#include "tests/conformance/forms.hpp"
#include "tests/conformance/sample.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;

TEST_CASE("OmegaT reads every line of its glossary as an entry with a comment") {
    std::ostringstream out;
    const exchange::Report report = write_omegat_pairs(out, sample_pairs(), options(Language::en));
    const std::vector<GlossaryLine> lines = omegat_lines(out.str());
    REQUIRE(lines.size() == 4);
    CHECK(report.written == 3);
    CHECK(lines[0].source == "foreign terrorist organization");
    CHECK(lines[0].target == "外国テロ組織");
    CHECK(lines[0].comment.starts_with("concept; accepted; confidence=0.97"));
    CHECK(lines[1].source == "FTO");
    CHECK(lines[1].comment.starts_with("acronym; candidate; confidence=0.93"));
    CHECK(lines[2].source == "reprimand 👩‍🚀");
    CHECK(lines[2].target == "𠮟責");
    CHECK(lines[2].comment == "candidate; confidence=1.00");
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
    hash.concept_id = {1};
    tabbed.concept_id = {2};
    rejected.concept_id = {3};
    std::ostringstream out;
    const exchange::Report report = write_omegat_pairs(out, {hash, tabbed, rejected}, options(Language::ja));
    const std::vector<GlossaryLine> lines = omegat_lines(out.str());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].source == " #タグ");
    CHECK(lines[0].target == "#hashtag");
    CHECK(lines[1].source == "弁 の 軸");
    CHECK(lines[1].target == "valve shaft");
    CHECK(report.left_out.back() == "OmegaT: 1 rejected pair left out");
}
