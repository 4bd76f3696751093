// SPDX-License-Identifier: Apache-2.0
// Chains of anchors beside a slow reference, and what a band promises.
#include "libalign/bitext/anchors.hpp"

#include "tests/unit/bitext/support.hpp"

#include <algorithm>
#include <cmath>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

double weight_of(const std::vector<Anchor>& chain) {
    double sum = 0;
    for (const Anchor& anchor : chain) sum += anchor.weight;
    return sum;
}

/// The weight of the heaviest chain, by its recurrence: O(n^2).
double heaviest(const std::vector<Anchor>& anchors) {
    std::vector<double> best;
    for (const Anchor& anchor : anchors) {
        double before = 0;
        for (std::size_t l = 0; l < best.size(); ++l)
            if (anchors[l].ja <= anchor.ja) before = std::max(before, best[l]);
        best.push_back(before + anchor.weight);
    }
    return best.empty() ? 0 : *std::max_element(best.begin(), best.end());
}

bool same(const Anchor& a, const Anchor& b) {
    return a.en == b.en && a.ja == b.ja && a.weight == b.weight;
}

/// What a band breaks of its promises; empty where it breaks none.
std::string fault(const Band& band, std::size_t english, std::size_t japanese) {
    if (band.english != english || band.rows.size() != japanese) return "size";
    if (japanese == 0) return "";
    if (band.rows.front().begin != 0) return "begins late";
    if (band.rows.back().end != english) return "ends early";
    for (std::size_t y = 0; y < japanese; ++y) {
        if (band.rows[y].end < band.rows[y].begin || band.rows[y].end > english) return "no range";
        if (y == 0) continue;
        if (band.rows[y].begin < band.rows[y - 1].begin) return "begins descend";
        if (band.rows[y].end < band.rows[y - 1].end) return "ends descend";
        if (band.rows[y].begin > band.rows[y - 1].end) return "a gap";
    }
    return "";
}

std::vector<Anchor> random_anchors(std::mt19937& random, std::size_t count, std::size_t english, std::size_t japanese) {
    std::uniform_int_distribution<std::size_t> en(0, english - 1), ja(0, japanese - 1);
    std::uniform_real_distribution<double> weight(0.01, 5);
    std::vector<Anchor> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back({en(random), ja(random), weight(random)});
    const auto place = [](const Anchor& anchor) { return std::pair(anchor.en, anchor.ja); };
    std::sort(out.begin(), out.end(), [&](const Anchor& a, const Anchor& b) { return place(a) < place(b); });
    const auto twice = [&](const Anchor& a, const Anchor& b) { return place(a) == place(b); };
    out.erase(std::unique(out.begin(), out.end(), twice), out.end());
    return out;
}

}  // namespace

TEST_CASE("the heaviest chain is as heavy as a slow search finds") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(1, 40), count(0, 120);
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        const std::size_t japanese = length(random);
        const std::vector<Anchor> anchors = random_anchors(random, count(random), length(random), japanese);
        const std::vector<Anchor> chain = heaviest_chain(anchors, japanese);
        CHECK(weight_of(chain) == Approx(heaviest(anchors)));
        for (std::size_t i = 0; i < chain.size(); ++i) {
            const auto is_it = [&](const Anchor& anchor) { return same(anchor, chain[i]); };
            CHECK(std::any_of(anchors.begin(), anchors.end(), is_it));
            if (i > 0) CHECK((chain[i - 1].en <= chain[i].en && chain[i - 1].ja <= chain[i].ja));
        }
    }
}

TEST_CASE("anchors are rare words in common") {
    const Comparison comparison = sample::compared({"The C-130J is cold.", "It is cold.", "He is cold.", "Cold bread.",
                                                    "It is cold in Tokyo.", "The cold C-130J."},
                                                   {"C-130Jは寒い。", "寒い。", "寒い。", "寒い。", "東京は寒い。"});
    const std::vector<Anchor> anchors = find_anchors(comparison);
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (const Anchor& anchor : anchors) places.emplace_back(anchor.en, anchor.ja);
    std::vector<std::pair<std::size_t, std::size_t>> expected = {{0, 0}, {4, 4}, {5, 0}};
    if (real::has_dictionary()) CHECK(places == expected);
    for (const Anchor& anchor : anchors) CHECK(anchor.weight > 0);
}

TEST_CASE("a rare word stands in four sentences at most, and several in one place are one anchor") {
    struct Case {
        const char* name;
        std::size_t en_times, ja_times, anchors;
    };
    for (const Case& c : {Case{"once", 1, 1, 1},
                          {"four times", 4, 1, 4},
                          {"five times", 5, 1, 0},
                          {"four times in Japanese", 1, 4, 4},
                          {"five times in Japanese", 1, 5, 0},
                          {"too many pairs", 4, 4, 16}}) {
        INFO(c.name);
        sample::Sentences en(20, "No."), ja(20, "否。");
        std::fill_n(en.begin() + 2, c.en_times, "77 88.");
        std::fill_n(ja.begin() + 3, c.ja_times, "77、88。");
        const std::vector<Anchor> anchors = find_anchors(sample::compared(en, ja));
        REQUIRE(anchors.size() == c.anchors);
        if (anchors.empty()) continue;
        CHECK((anchors[0].en == 2 && anchors[0].ja == 3));
        CHECK(anchors[0].weight == Approx(2 * std::log(20.0 / static_cast<double>(c.en_times * c.ja_times))));
    }
}

TEST_CASE("a band keeps its promises whatever rows it is made of") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(1, 20);
    for (int round = 0; round < 2000; ++round) {
        const std::size_t english = length(random), japanese = length(random);
        const std::vector<Span> rows = sample::random_rows(random, english, japanese);
        const Band band = make_band(rows, english);
        INFO("round " << round << ", " << english << " x " << japanese);
        REQUIRE(fault(band, english, japanese) == "");
        for (std::size_t y = 0; y < japanese; ++y) {
            if (rows[y].empty()) continue;
            REQUIRE(band.rows[y].begin <= std::min(rows[y].begin, english));
            REQUIRE(band.rows[y].end >= std::min(rows[y].end, english));
        }
        REQUIRE(make_band(band.rows, english).rows == band.rows);
    }
}

TEST_CASE("bands by hand") {
    struct Case {
        const char* name;
        std::vector<Span> rows;
        std::size_t english;
        std::vector<Span> expected;
    };
    for (const Case& c : {Case{"no rows", {}, 5, {}},
                          {"one row", {{2, 3}}, 5, {{0, 5}}},
                          {"all empty", {{0, 0}, {0, 0}}, 5, {{0, 0}, {0, 5}}},
                          {"a gap", {{0, 2}, {3, 5}}, 5, {{0, 2}, {2, 5}}},
                          {"a begin that descends", {{0, 4}, {3, 4}, {1, 5}}, 5, {{0, 4}, {1, 4}, {1, 5}}},
                          {"an end that descends", {{0, 4}, {1, 2}, {1, 5}}, 5, {{0, 4}, {1, 4}, {1, 5}}},
                          {"beyond the end", {{0, 9}, {8, 9}}, 5, {{0, 5}, {5, 5}}},
                          {"no English", {{0, 0}, {0, 0}}, 0, {{0, 0}, {0, 0}}}}) {
        INFO(c.name);
        CHECK(make_band(c.rows, c.english).rows == c.expected);
    }
    CHECK(fault(full_band(3, 4), 3, 4) == "");
    CHECK(full_band(3, 2).nodes(0) == Span{0, 4});
}

TEST_CASE("short texts are searched whole, long ones along a band") {
    const auto side = [](Language language, std::size_t sentences) {
        sample::Sentences out;
        for (std::size_t i = 0; i < sentences; ++i) {
            const std::string number = std::to_string(1000 + i);
            out.push_back(language == Language::en ? "Ship no. " + number + " left." : "船" + number + "号が出た。");
        }
        return out;
    };
    const Comparison few = sample::compared(side(Language::en, 250), side(Language::ja, 250));
    CHECK(find_band(few).rows == full_band(250, 250).rows);
    const Comparison many = sample::compared(side(Language::en, 900), side(Language::ja, 900));
    const Band band = find_band(many);
    REQUIRE(fault(band, 900, 900) == "");
    for (std::size_t i = 0; i < 900; ++i) {
        CHECK((band.rows[i].begin <= i && band.rows[i].end > i));
        CHECK(band.rows[i].size() < 100);
    }
}

TEST_CASE("where there is no anchor the band is wide, and one false friend does not bend it") {
    sample::Sentences en(900, "No."), ja(900, "否。");
    const auto check_wide = [&] {
        const Band band = find_band(sample::compared(en, ja));
        REQUIRE(fault(band, 900, 900) == "");
        for (std::size_t i = 0; i < 900; ++i) {
            CHECK(band.rows[i].begin + 250 <= std::max<std::size_t>(i, 250));
            CHECK(band.rows[i].end >= std::min<std::size_t>(i + 250, 900));
            CHECK(band.rows[i].size() < 600);
        }
    };
    check_wide();
    en[100] = "In 1789.";
    ja[800] = "1789年。";
    check_wide();
}

TEST_CASE("a chapter that only one text has is within the band") {
    sample::Sentences en, ja;
    for (int i = 0; i < 700; ++i) {
        en.push_back("Ship no. " + std::to_string(1000 + i) + " left.");
        if (i < 200 || i >= 500) ja.push_back("船" + std::to_string(1000 + i) + "号が出た。");
    }
    const Band band = find_band(sample::compared(en, ja));
    REQUIRE(fault(band, 700, 400) == "");
    for (std::size_t j = 0; j < 400; ++j) {
        const std::size_t i = j < 200 ? j : j + 300;
        CHECK((band.rows[j].begin <= i && band.rows[j].end > i));
    }
}
