// SPDX-License-Identifier: Apache-2.0
// The words of tools, and dates.
#include "glossary/exchange/term_fields.hpp"

#include <catch2/catch.hpp>

#include <tuple>

using namespace yakugo;
using namespace yakugo::exchange;

TEST_CASE("fields have TBX's names whatever a tool calls them") {
    const std::pair<const char*, const char*> cases[] = {{"partOfSpeech", "partOfSpeech"},
                                                         {"Part of Speech", "partOfSpeech"},
                                                         {"part_of_speech", "partOfSpeech"},
                                                         {"POS", "partOfSpeech"},
                                                         {"品詞", "partOfSpeech"},
                                                         {"Definition", "definition"},
                                                         {"subject", "subjectField"},
                                                         {"sourceIdentifier", "source"},
                                                         {"termStatus", "administrativeStatus"},
                                                         {"usageStatus", "administrativeStatus"},
                                                         {"xGraphic", "xGraphic"},
                                                         {"読み", "reading"},
                                                         {"customer", "customerSubset"},
                                                         {"transactionType", "transaction"},
                                                         {"Notes", "note"},
                                                         {"reliabilityCode", "reliabilityCode"},
                                                         {"用途", "用途"},
                                                         {"", ""},
                                                         {"𠮟", "𠮟"},
                                                         {"GEOGRAPHICAL-USAGE", "geographicalUsage"}};
    for (const auto& [written, name] : cases) {
        INFO(written);
        CHECK(field_name(written) == name);
    }
}

TEST_CASE("values are TBX-Basic's where the meaning is plain, and stay where it is not") {
    const std::tuple<const char*, const char*, const char*> cases[] = {
        {"partOfSpeech", "Noun", "noun"},
        {"partOfSpeech", "名詞", "noun"},
        {"partOfSpeech", "ADVERB", "adverb"},
        {"partOfSpeech", "properNoun", "properNoun"},
        {"partOfSpeech", "Not Selected", "Not Selected"},
        {"partOfSpeech", "", ""},
        {"termType", "full form", "fullForm"},
        {"termType", "entryTerm", "entryTerm"},
        {"termType", "ACRONYM", "acronym"},
        {"transaction", "creation", "origination"},
        {"termLocation", "menuitem", "menuItem"},
        {"termLocation", "User-defined type", "user-definedType"},
        {"grammaticalGender", "n", "neuter"},
        {"definition", "Noun", "Noun"},
        {"unheard of", "Noun", "Noun"}};
    for (const auto& [name, written, value] : cases) {
        INFO(name << " " << written);
        CHECK(field_value(name, written) == value);
    }
}

TEST_CASE("statuses of all tools become usages") {
    using store::Usage;
    const std::pair<const char*, Usage> cases[] = {{"preferredTerm-admn-sts", Usage::preferred},
                                                   {"preferred", Usage::preferred},
                                                   {"Preferred Term", Usage::preferred},
                                                   {"standardizedTerm-admn-sts", Usage::preferred},
                                                   {"admittedTerm-admn-sts", Usage::admitted},
                                                   {"ADMITTED", Usage::admitted},
                                                   {"deprecatedTerm-admn-sts", Usage::deprecated},
                                                   {"notRecommended", Usage::deprecated},
                                                   {"forbidden", Usage::deprecated},
                                                   {"禁止", Usage::deprecated},
                                                   {"NG", Usage::deprecated},
                                                   {"ＮＧ", Usage::deprecated},
                                                   {"不可", Usage::deprecated},
                                                   {"使用しない", Usage::deprecated},
                                                   {"使用不可", Usage::deprecated},
                                                   {"OK", Usage::admitted},
                                                   {"可", Usage::admitted},
                                                   {"使用可", Usage::admitted},
                                                   {"推奨語", Usage::preferred},
                                                   {"廃語", Usage::superseded},
                                                   {"supersededTerm", Usage::superseded},
                                                   {"obsolete", Usage::superseded}};
    for (const auto& [written, usage] : cases) {
        INFO(written);
        CHECK(usage_of(written) == usage);
    }
    for (const char* written : {"", "legalTerm-admn-sts", "approved", "candidate", "suggested", "term", "-admn-sts"}) {
        INFO(written);
        CHECK_FALSE(usage_of(written));
    }
    CHECK(is_plain_usage("notRecommended"));
    CHECK_FALSE(is_plain_usage("standardizedTerm-admn-sts"));
    for (const Usage usage : {Usage::preferred, Usage::admitted, Usage::deprecated, Usage::superseded}) {
        CHECK(usage_of(administrative_status(usage)) == usage);
    }
    CHECK(administrative_status(Usage::unknown).empty());
}

TEST_CASE("dates become ISO 8601 in UTC") {
    const std::pair<const char*, const char*> cases[] = {
        {"2026-01-10", "2026-01-10"},
        {"2026/01/10", "2026-01-10"},
        {"2026/1/9", "2026-01-09"},
        {"2026.01.10", "2026-01-10"},
        {"20260110", "2026-01-10"},
        {"10.01.2026", "2026-01-10"},
        {"2026年1月10日", "2026-01-10"},
        {"2026-01-10Z", "2026-01-10"},
        {"2026-01-10T09:30:00Z", "2026-01-10T09:30:00Z"},
        {"2026-01-10T09:30:00", "2026-01-10T09:30:00Z"},
        {"2026-01-10T09:30", "2026-01-10T09:30:00Z"},
        {"2026-01-10 9:30", "2026-01-10T09:30:00Z"},
        {"2026-01-10T09:30:00.123Z", "2026-01-10T09:30:00Z"},
        {"20260110T093000Z", "2026-01-10T09:30:00Z"},
        {"2026-01-10T08:30:00+09:00", "2026-01-09T23:30:00Z"},
        {"2026-12-31T23:30:00-0500", "2027-01-01T04:30:00Z"},
        {"2024-02-29", "2024-02-29"},
    };
    for (const auto& [written, iso] : cases) {
        INFO(written);
        CHECK(iso_date(written) == iso);
        CHECK(iso_date(iso) == iso);
        CHECK(is_iso_date(iso));
    }
    for (const char* written : {"", "2026", "2026-13-01", "2026-02-29", "01/02/2026", "10.1.26", "2026-01-10T25:00:00Z",
                                "2026-01-10T09", "2026-01-10Tx", "yesterday", "2026-01-10 and so on", "９-9-9",
                                "0000-01-01", "9999-12-31T23:00:00-10:00", "2026-01-10T09:30:00+99:00", "2026-1/10"}) {
        INFO(written);
        CHECK_FALSE(iso_date(written));
        CHECK_FALSE(is_iso_date(written));
    }
    CHECK_FALSE(is_iso_date("2026/01/10"));
}

TEST_CASE("TBX-Basic says which values may stand where") {
    const Category* part_of_speech = basic_category("partOfSpeech");
    REQUIRE(part_of_speech != nullptr);
    CHECK(allows(*part_of_speech, Level::term, "noun"));
    CHECK_FALSE(allows(*part_of_speech, Level::term, "Noun"));
    CHECK_FALSE(allows(*part_of_speech, Level::entry, "noun"));
    CHECK(allows(*basic_category("definition"), Level::language, "流体"));
    CHECK_FALSE(allows(*basic_category("definition"), Level::term, "流体"));
    CHECK_FALSE(allows(*basic_category("definition"), Level::entry, ""));
    CHECK(allows(*basic_category("xGraphic"), Level::entry, ""));
    CHECK_FALSE(allows(*basic_category("xGraphic"), Level::term, ""));
    CHECK(basic_category("reliabilityCode") == nullptr);
    CHECK(basic_category("note") == nullptr);
}
