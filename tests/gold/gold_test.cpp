// SPDX-License-Identifier: Apache-2.0
// The whole engine, from bytes to term pairs, against the truth.
#include "libalign/document/post_dump.hpp"
#include "libalign/mine/mine.hpp"
#include "libalign/text/encoding.hpp"
#include "tests/gold/score.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

namespace {

using namespace yakugo;

// Floors lie 0.03 below the figures of the engine that these tests were written for, so that an honest change of a rule does not trip
// them; raise them when the engine gets better.
constexpr double kLeastConfidence = 0.5;
constexpr double kRecallOfGradeA = 0.84;
constexpr double kRecallOfGradeC = 0.40;
constexpr double kTermPrecision = 0.90;
constexpr double kSegmentPrecision = 0.95;

const std::string kSources = YAKUGO_SOURCE_DIR;
const std::string kData = YAKUGO_BINARY_DIR "/share/yakugo";

/// What a data folder holds, loaded once.
struct Engine {
    link::Resources resources = link::open_resources(kData);
    mine::ConfidenceModel confidence = mine::ConfidenceModel::load(kData + "/confidence.tsv");
    mine::TypeRules types =
        mine::TypeRules::load(kData + "/types.tsv", mine::GivenNames::load(kData + "/given_names.tsv"));
    mine::Suggester suggester{mine::SuggestionModel::load(kData + "/suggestions.tsv"),
                              mine::HeadRules::load(kData + "/heads.tsv"),
                              mine::GivenNames::load(kData + "/given_names.tsv")};
};

gold::Post fields_of(const document::Post& post) {
    return {{{"title_ja", post.title_ja.text},
             {"title_en", post.title_en.text},
             {"dek_ja", post.dek_ja.text},
             {"dek_en", post.dek_en.text},
             {"url", post.url},
             {"outlet", post.outlet}},
            post.authors};
}

gold::Found run(const Engine& engine, const std::string& path) {
    const document::Document document = document::read_post_dump(text::decode(gold::read_file(path), path), path);
    const mine::Miner miner{engine.resources, engine.confidence, engine.types, 0.02, &engine.suggester};
    gold::Found out;
    for (const document::Post& post : document.posts) {
        out.posts.push_back(fields_of(post));
        const std::vector<pair::Segment> segments = pair::pair_post(document, post, engine.resources);
        for (const pair::Segment& segment : segments)
            out.segments.push_back({std::string(document.at(segment.ja)), std::string(document.at(segment.en))});
        for (const mine::Candidate& candidate : miner.mine(document, post, segments))
            out.terms.push_back({candidate.ja, candidate.en, candidate.confidence});
    }
    return out;
}

/// Names of the sample files without .txt, in order.
std::vector<std::string> stems() {
    std::vector<std::string> out;
    for (const auto& file : std::filesystem::directory_iterator(kSources + "/seeds/posts")) {
        if (file.path().extension() == ".txt") out.push_back(file.path().stem().string());
    }
    std::sort(out.begin(), out.end());
    return out;
}

void print(const std::string& name, const gold::Share& share) {
    fmt::print("{:<20} {:.4f}   {}/{}\n", name, share.value(), share.found, share.wanted);
}

void print(const gold::Score& score) {
    for (const auto& [field, share] : score.posts) print(field, share);
    print("segments_exact", score.exact);
    print("segments_partial", score.partial);
    print("segments_precision", score.segment_precision);
    for (const auto& [grade, share] : score.grades) print("terms_" + grade, share);
    print("terms_precision", score.term_precision);
}

struct Floors {
    double grade_a, grade_b, grade_c, precision;
};

void check_terms(const Engine& engine, const std::filesystem::path& page, const std::string& truth,
                 const Floors& floors) {
    gold::Score score;
    gold::score_terms(gold::read_terms(truth), run(engine, page.string()), kLeastConfidence, score);
    fmt::print("{}\n", page.string());
    print(score);
    INFO(page);
    CHECK(score.grades.at("A").value() >= floors.grade_a);
    CHECK(score.grades.at("B").value() >= floors.grade_b);
    CHECK(score.grades.at("C").value() >= floors.grade_c);
    CHECK(score.term_precision.value() >= floors.precision);
}

}  // namespace

TEST_CASE("the engine finds what a reader found", "[gold]") {
    const Engine engine;
    if (engine.resources.lexicon.info().fallback) {
        WARN("SKIPPED: the lexicon was made without EDICT");
        return;
    }
    const std::vector<std::string> names = stems();
    REQUIRE(names.size() == 4);
    std::vector<gold::Score> scores;
    for (const std::string& name : names) {
        const gold::Truth truth = gold::read_truth(kSources + "/tests/gold/" + name);
        const gold::Found found = run(engine, kSources + "/seeds/posts/" + name + ".txt");
        gold::Score score;
        gold::score_posts(truth, found, score);
        gold::score_segments(truth, found, score);
        gold::score_terms(truth, found, kLeastConfidence, score);
        for (std::string& complaint : score.complaints) complaint = name + ": " + complaint;
        scores.push_back(std::move(score));
    }
    const gold::Score all = gold::sum(scores);
    print(all);
    std::string complaints;
    for (const std::string& complaint : all.complaints) complaints += complaint + "\n";
    INFO(complaints);
    for (const auto& [field, share] : all.posts) {
        INFO(field);
        CHECK(share.found == share.wanted);
    }
    CHECK(all.exact.wanted > 0);
    CHECK(all.exact.found == all.exact.wanted);
    CHECK(all.segment_precision.value() >= kSegmentPrecision);
    CHECK(all.grades.at("A").value() >= kRecallOfGradeA);
    CHECK(all.grades.at("C").value() >= kRecallOfGradeC);
    CHECK(all.term_precision.value() >= kTermPrecision);
}

TEST_CASE("the engine finds what a reader found in real dumps", "[gold]") {
    const std::string shared = kSources + "/../shared";
    const Engine engine;
    if (engine.resources.lexicon.info().fallback || !std::filesystem::is_directory(shared + "/seeds")) {
        WARN("SKIPPED: the real dumps are not beside the project, or the lexicon was made without EDICT");
        return;
    }
    for (const auto& file : std::filesystem::directory_iterator(shared + "/seeds")) {
        const std::string name = file.path().filename().string();
        if (name.starts_with("000_"))
            check_terms(engine, file.path(), shared + "/gold/seed-000", {0.89, 0.58, 0.58, 0.85});
        if (name.starts_with("001_"))
            check_terms(engine, file.path(), kSources + "/tests/gold/shared-001", {0.76, 0.41, 0.55, 0.91});
    }
}

TEST_CASE("the engine finds what a reader found in pages that made no rule", "[gold]") {
    const Engine engine;
    if (engine.resources.lexicon.info().fallback) {
        WARN("SKIPPED: the lexicon was made without EDICT");
        return;
    }
    const std::string folder = kSources + "/tests/gold/";
    const auto check = [&](const std::string& name, const Floors& floors) {
        check_terms(engine, folder + name + "/page.txt", folder + name, floors);
    };
    check("2026-08-page", {0.68, 0.38, 0.33, 0.80});
    check("2026-09-page", {0.68, 0.15, 0.31, 0.79});
    check("2026-10-page", {0.62, 0, 0.27, 0.74});
    check("2026-11-page", {0.65, 0.2, 0.29, 0.80});
}
