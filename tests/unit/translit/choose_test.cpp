// SPDX-License-Identifier: Apache-2.0
// Which of several candidates the katakana spell, and when none of them.
#include "libalign/translit/model.hpp"
#include "tests/unit/translit/shipped.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

using namespace yakugo::translit;
using yakugo::sample::shipped;

TEST_CASE("odds are shared out among the candidates and none", "[translit]") {
    struct {
        const char* name;
        std::vector<double> probabilities;
        std::vector<int> order;  // -1: none
        double first;
    } const cases[] = {
        {"no candidate", {}, {-1}, 1},
        {"one that is as likely as not", {0.5}, {0, -1}, 0.5},
        {"two that both fit", {0.9, 0.9}, {0, 1, -1}, 9.0 / 19},         // odds 9, 9, 1
        {"one fits, one does not", {0.2, 0.8}, {1, -1, 0}, 4 / 5.25},    // odds 0.25, 4, 1
        {"nothing fits", {0, 0.01}, {-1, 1, 0}, 1 / (1 + 0.01 / 0.99)},  //
        {"a certain one", {0.9, 1}, {1, 0, -1}, 1},                      // odds 9, 1e12, 1
        {"outside 0 to 1", {-3, 7}, {1, -1, 0}, 1},                      //
        {"no number", {std::numeric_limits<double>::quiet_NaN()}, {-1, 0}, 1},
    };
    for (const auto& c : cases) {
        INFO(c.name);
        const std::vector<Choice> choices = rank(c.probabilities);
        std::vector<int> order;
        double sum = 0;
        for (const Choice& choice : choices) {
            order.push_back(choice.candidate ? static_cast<int>(*choice.candidate) : -1);
            sum += choice.probability;
        }
        CHECK(order == c.order);
        CHECK(choices.front().probability == Approx(c.first));
        CHECK(sum == Approx(1));
    }
}

TEST_CASE("the name that is meant comes first, none where it is not there", "[translit]") {
    struct {
        const char* katakana;
        std::vector<std::string> candidates;
        const char* best;
    } const cases[] = {
        {"シェインバウム", {"Claudia", "Sheinbaum", "Shenberg"}, "Sheinbaum"},
        {"カルテル", {"Carter", "cartel", "kettle"}, "cartel"},
        {"フアレス", {"Flores", "Juárez", "Torres"}, "Juárez"},
        {"ヘグセス", {"Hexagon", "Hedges", "Health"}, "none"},
        {"ポーランド", {"Holland", "Portland", "Roland"}, "none"},
        {"ミサイル", {}, "none"},
        {"防衛", {"defence"}, "none"},
        {"コロンビア", {"", "ミサイル", "Colombia"}, "Colombia"},
    };
    for (const auto& c : cases) {
        INFO(c.katakana);
        const Choice best = shipped().choose(c.katakana, c.candidates).front();
        CHECK((best.candidate ? c.candidates[*best.candidate] : "none") == c.best);
    }
}
