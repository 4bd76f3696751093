// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lint/lint.hpp"

#include "tests/unit/check/rule/found.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace yakugo;
using yakugo::check::test::accepted;
using Strings = std::vector<std::string>;

Strings lint(const check::Glossary& glossary) {
    return yakugo::check::test::told(check::lint(glossary, yakugo::check::test::resources()));
}

check::TermPair preferred(std::int64_t concept_id, const std::string& ja, const std::string& en) {
    check::TermPair pair = accepted(concept_id, ja, en);
    pair.ja_preferred = true;
    return pair;
}

}  // namespace

TEST_CASE("the lint of a term base") {
    CHECK(lint({{accepted(1, "空母", "carrier"), accepted(2, "大統領令", "executive order"),
                 accepted(3, "𠮟責", "rebuke")}}) == Strings{});
    CHECK(lint({{yakugo::check::test::forbidden(1, "無人機", "drone"), accepted(2, "無人機部隊", "drone unit")}}) ==
          Strings{"B201 無人機 > 無人機部隊"});
    CHECK(lint({{accepted(1, "空母 ", "carrier")}}) == Strings{"B202 空母  > 空母"});
    CHECK(lint({{accepted(1, "…", "carrier")}}) == Strings{"B205 …"});
    CHECK(lint({{preferred(1, "大統領令", "executive order"), preferred(1, "行政命令", "executive order")}}) ==
          Strings{"B203 行政命令"});
    CHECK(lint({{accepted(1, "空母", "carrier"), accepted(2, "空母", "Carrier")}}) == Strings{"B204 空母"});
    CHECK(lint({{accepted(1, "機", "aircraft"), accepted(2, "艦艇", "the"), accepted(3, "アメ", "rain")}}) ==
          Strings{"B205 機", "B205 the", "B205 アメ"});
    CHECK(lint({{yakugo::check::test::rejected(1, "機", "aircraft")}}) == Strings{});
}
