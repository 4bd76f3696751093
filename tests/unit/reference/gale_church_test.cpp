// SPDX-License-Identifier: Apache-2.0
// Aligning by lengths, against costs worked out by hand.
#include "tests/reference/gale_church.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace yakugo;

namespace {

/// Beads as "en+ja", sizes only: the reference's beads are ascending.
std::string shown(const std::vector<double>& first, const std::vector<double>& second) {
    std::string out;
    std::size_t en = 0, ja = 0;
    for (const bitext::Bead& bead : reference::align_by_length(first, second)) {
        CHECK(bead.en.begin == en);
        CHECK(bead.ja.begin == ja);
        en = bead.en.end;
        ja = bead.ja.end;
        out += (out.empty() ? "" : " ") + std::to_string(bead.en.size()) + "-" + std::to_string(bead.ja.size());
    }
    CHECK(en == first.size());
    CHECK(ja == second.size());
    return out;
}

}  // namespace

// Costs are -log prior, 0.12 for 1-1, 2.42 for 1-2 and 2-1, 4.51 for 2-2, 4.62 for 1-0 and 0-1, and -log erfc(|delta| / sqrt 2), with
// delta = (second - ratio * first) / sqrt(6.8 * (first + second / ratio) / 2).
TEST_CASE("sentences are aligned by their lengths") {
    // Twice as long everywhere: ratio 2, every delta 0.
    CHECK(shown({10, 50, 20}, {20, 100, 40}) == "1-1 1-1 1-1");
    // Ratio 1. The first two are one: 0 + 2.42, and 0.12 for the third. 1-1 and 1-1 leave a sentence of 40, 4.62 and more.
    CHECK(shown({40, 40, 30}, {80, 30}) == "2-1 1-1");
    CHECK(shown({80, 30}, {40, 40, 30}) == "1-2 1-1");
    // Ratio 1. 1-1 twice: delta = 100 / sqrt(6.8 * 60) = 4.95, 0.12 + 14.1 each; 2-2: 4.51 + 0.
    CHECK(shown({10, 110}, {110, 10}) == "2-2");
    // Ratio 190 / 160. 1-2 and 1-1: deltas 0.42 and 0.58, 2.42 + 0.12 + 0.39 + 0.58 = 3.51; 1-1 and 1-2: 0.75 and 0.87, 4.29; a lonely 30 costs 4.62
    // and the surprise of its length, delta = 30 / sqrt(6.8 * 12.6) = 3.24, 6.7.
    CHECK(shown({100, 60}, {100, 30, 60}) == "1-2 1-1");
}

TEST_CASE("texts without sentences, and without letters") {
    CHECK(shown({}, {}).empty());
    CHECK(shown({5, 5}, {}) == "1-0 1-0");
    CHECK(shown({}, {5}) == "0-1");
    CHECK(shown({0, 0}, {0, 0}) == "1-1 1-1");
    CHECK(shown({1e6}, {1}) == "1-1");
}
