// SPDX-License-Identifier: Apache-2.0
// Numbers of both languages on one scale.
#include "libalign/link/quantity.hpp"

#include <catch2/catch.hpp>

#include <iomanip>
#include <sstream>
#include <string>

using namespace yakugo::link;

namespace {

/// "text = value" of each quantity; a month has "m" behind it.
using Found = std::vector<std::pair<std::string, std::string>>;

std::string number(double value) {
    std::ostringstream out;
    out << std::setprecision(15) << value;
    return out.str();
}

Found list(std::string_view text, const std::vector<Quantity>& quantities) {
    Found out;
    for (const Quantity& each : quantities)
        out.emplace_back(yakugo::slice(text, each.range), number(each.value) + (each.month ? "m" : ""));
    return out;
}

struct QuantityCase {
    std::string_view text;
    Found expected;
};

}  // namespace

TEST_CASE("Japanese quantities", "[link]") {
    const QuantityCase cases[] = {
        {"15億ドル", {{"15億", "1500000000"}}},
        {"1兆7000億円", {{"1兆7000億", "1700000000000"}}},
        {"１２０万人", {{"１２０万", "1200000"}}},
        {"2千万円", {{"2千万", "20000000"}}},
        {"3万5千人", {{"3万5千", "35000"}}},
        {"3万5000", {{"3万5000", "35000"}}},
        {"70,000フィート", {{"70,000", "70000"}}},
        {"1.5トン", {{"1.5", "1.5"}}},
        {"40年", {{"40", "40"}}},
        {"1月12日", {{"1", "1m"}, {"12", "12"}}},
        {"１２月", {{"１２", "12m"}}},
        {"13月", {{"13", "13"}}},
        {"12か月", {{"12", "12"}}},
        {"𠮟5😀6", {{"5", "5"}, {"6", "6"}}},
        {"F35と第7", {{"7", "7"}}},
        {"数億", {}},
        {"", {}},
    };
    for (const QuantityCase& each : cases) {
        INFO(each.text);
        CHECK(list(each.text, japanese_quantities(each.text)) == each.expected);
    }
}

TEST_CASE("English quantities", "[link]") {
    const QuantityCase cases[] = {
        {"$1.5 billion", {{"1.5 billion", "1500000000"}}},
        {"1.7 trillion yen", {{"1.7 trillion", "1700000000000"}}},
        {"1,300 sailors", {{"1,300", "1300"}}},
        {"four decades", {{"four decades", "40"}}},
        {"two dozen", {{"two dozen", "24"}}},
        {"Forty-five ships", {{"Forty-five", "45"}}},
        {"three hundred thousand", {{"three hundred thousand", "300000"}}},
        {"January 12", {{"January", "1m"}, {"12", "12"}}},
        {"the 12th frigate", {{"12", "12"}}},
        {"nineteen", {{"nineteen", "19"}}},
        {"5 6", {{"5", "5"}, {"6", "6"}}},
        {"1. 2", {{"1", "1"}, {"2", "2"}}},
        {"F-35 and C130", {}},
        {"one-way", {{"one", "1"}}},
        {"stone tend", {}},
        {"𠮟 7 😀", {{"7", "7"}}},
        {"", {}},
    };
    for (const QuantityCase& each : cases) {
        INFO(each.text);
        CHECK(list(each.text, english_quantities(each.text)) == each.expected);
    }
}

TEST_CASE("the same number in two languages", "[link]") {
    struct Pair {
        std::string_view ja, en;
        bool expected;
    };
    const Pair cases[] = {
        {"15億", "1.5 billion", true},
        {"1兆7000億", "1.7 trillion", true},
        {"40年", "four decades", true},
        {"１２０万", "1.2 million", true},
        {"1月", "January", true},
        {"1", "January", false},
        {"5月", "5", false},
        {"15億", "15 million", false},
        {"1000002", "1000000", false},
        {"10000001", "10000000", true},
        {"0", "zero", true},
    };
    for (const Pair& each : cases) {
        INFO(each.ja << " / " << each.en);
        const auto ja = japanese_quantities(each.ja);
        const auto en = english_quantities(each.en);
        REQUIRE(ja.size() == 1);
        REQUIRE(en.size() == 1);
        CHECK(same(ja[0], en[0]) == each.expected);
    }
}

TEST_CASE("endless numbers come to an end", "[link]") {
    const std::string digits(100'000, '9'), commas = [] {
        std::string out;
        for (int i = 0; i < 50'000; ++i) out += "1,";
        return out;
    }();
    std::string units = "1";
    for (int i = 0; i < 50'000; ++i) units += "兆";
    for (const std::string& text : {digits, commas, units}) {
        INFO(text.substr(0, 10));
        for (const Quantity& each : japanese_quantities(text)) CHECK(each.range.end <= text.size());
        for (const Quantity& each : english_quantities(text)) CHECK(each.range.end <= text.size());
    }
}
