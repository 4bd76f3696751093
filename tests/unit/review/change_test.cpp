// SPDX-License-Identifier: Apache-2.0
// From what a person says to what the term base then holds.
#include "glossary/review/change.hpp"
#include "glossary/exchange/term_entries.hpp"
#include "glossary/review/entry_json.hpp"
#include "tests/unit/store/entries.hpp"
#include "tests/unit/store/support.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace yakugo;
using namespace yakugo::testing;
using store::ConceptEntry;
using store::PairRow;
using store::Status;
using store::Usage;

namespace {

const review::Author kAuthor{"訳者", "2026-05-08T09:30:00Z"};

/// A base of posts: two spellings of a name, a rendering with acronym and expansion, and something else.
struct Base {
    TemporaryFolder folder;
    store::TermBase base = store::TermBase::open(folder.file("t.db"), store::Access::write);

    Base() {
        base.put_source({"posts.txt", "1"},
                        {post("記事", "https://example.com/1",
                              {pair("ヘグゼス", "Hegseth", 0.9, "person"), pair("ヘグセス", "Hegseth", 0.6, "person"),
                               pair("協働型戦闘機", "CCA", 0.8), pair("随伴機", "loyal wingman", 0.4),
                               pair("空軍", "Air Force", 0.7, "org")})});
    }
    PairRow row(const char* ja, const char* en) const {
        const auto id = base.find(ja, en);
        REQUIRE(id);
        return *base.pair(*id);
    }
    review::Seen seen(const char* ja, const char* en) const {
        const PairRow pair = row(ja, en);
        return {pair.id, pair.revision};
    }
    std::vector<ConceptEntry> exported() const {
        std::vector<ConceptEntry> out;
        exchange::Cleaner cleaner;
        exchange::each_entry([&](const auto& take) { base.each_entry(take); }, base.pairs({}), true, {}, cleaner,
                             [&](const ConceptEntry& entry) { out.push_back(entry); });
        return out;
    }
};

/// Of all entries the terms with this surface.
std::vector<store::Term> terms(const std::vector<ConceptEntry>& entries, const std::string& surface) {
    std::vector<store::Term> out;
    for (const ConceptEntry& entry : entries) {
        for (const store::LanguageSection& section : entry.languages) {
            for (const store::Term& term : section.terms) {
                if (term.surface == surface) out.push_back(term);
            }
        }
    }
    return out;
}

}  // namespace

TEST_CASE("A decision stands until it is taken back") {
    Base in;
    in.base.perform(review::accept({in.seen("空軍", "Air Force")}, "家の書き方"), "訳者");
    CHECK(in.row("空軍", "air force").status == Status::accepted);
    in.base.perform(review::forbid({in.seen("空軍", "Air Force")}, store::Forbidden::ja), "訳者");
    CHECK(in.row("空軍", "Air Force").forbidden == store::Forbidden::ja);
    CHECK(terms(in.exported(), "空軍").at(0).usage == Usage::deprecated);
    in.base.perform(review::reject({in.seen("空軍", "Air Force")}), "訳者");
    CHECK(in.row("空軍", "Air Force").status == Status::rejected);
    CHECK(in.row("空軍", "Air Force").forbidden == store::Forbidden::none);
    in.base.undo("訳者");
    CHECK(in.row("空軍", "Air Force").forbidden == store::Forbidden::ja);
    in.base.undo("訳者");
    in.base.undo("訳者");
    CHECK(in.row("空軍", "Air Force").status == Status::candidate);
    CHECK_FALSE(in.base.undo("訳者"));
    CHECK_THROWS_AS(review::forbid({in.seen("空軍", "Air Force")}, store::Forbidden::none), review::ChangeError);
}

TEST_CASE("The chosen rendering is the preferred one") {
    Base in;
    CHECK(in.row("ヘグゼス", "Hegseth").ja_preferred);
    in.base.perform(review::accept({in.seen("ヘグゼス", "Hegseth")}), "訳者");
    in.base.perform(review::choose(in.seen("ヘグセス", "Hegseth")), "訳者");
    CHECK(in.row("ヘグセス", "Hegseth").ja_preferred);
    CHECK(in.row("ヘグセス", "Hegseth").chosen);
    CHECK_FALSE(in.row("ヘグゼス", "Hegseth").ja_preferred);
    in.base.perform(review::choose(in.seen("ヘグゼス", "Hegseth")), "訳者");
    CHECK(in.row("ヘグゼス", "Hegseth").chosen);
    CHECK_FALSE(in.row("ヘグセス", "Hegseth").chosen);
    in.base.undo("訳者");
    CHECK(in.row("ヘグセス", "Hegseth").chosen);
}

TEST_CASE("What was merged is one concept, and the rest admitted or forbidden") {
    for (const review::Rest rest : {review::Rest::admitted, review::Rest::forbidden}) {
        Base in;
        const bool forbids = rest == review::Rest::forbidden;
        INFO("forbids " << forbids);
        const review::Seen cca = in.seen("協働型戦闘機", "CCA"), wingman = in.seen("随伴機", "loyal wingman");
        in.base.perform(review::merge(in.base, {wingman, cca}, cca.id, rest, kAuthor), "訳者");
        const PairRow first = in.row("協働型戦闘機", "CCA"), second = in.row("随伴機", "loyal wingman");
        CHECK(first.concept_id == second.concept_id);
        CHECK(first.status == Status::accepted);
        CHECK(first.ja_preferred);
        CHECK(first.en_preferred);
        CHECK(second.status == Status::accepted);
        CHECK(second.forbidden == (forbids ? store::Forbidden::both : store::Forbidden::none));
        const std::vector<ConceptEntry> entries = in.exported();
        REQUIRE(terms(entries, "随伴機").size() == 1);
        CHECK(terms(entries, "随伴機")[0].usage == (forbids ? Usage::deprecated : Usage::admitted));
        CHECK(terms(entries, "協働型戦闘機").at(0).usage == Usage::preferred);
        in.base.undo("訳者");
        CHECK(in.row("協働型戦闘機", "CCA").concept_id != in.row("随伴機", "loyal wingman").concept_id);
        CHECK(in.row("随伴機", "loyal wingman").status == Status::candidate);
        CHECK_FALSE(in.base.find("随伴機", "CCA"));
    }
}

TEST_CASE("A merge needs terms that can be merged") {
    Base in;
    const review::Seen a = in.seen("協働型戦闘機", "CCA"), b = in.seen("随伴機", "loyal wingman");
    CHECK_THROWS_AS(review::merge(in.base, {a}, a.id, review::Rest::admitted, kAuthor), review::ChangeError);
    CHECK_THROWS_AS(review::merge(in.base, {a, b}, {4711}, review::Rest::admitted, kAuthor), review::ChangeError);
    CHECK_THROWS_AS(review::merge(in.base, {a, {{4711}, {}}}, a.id, review::Rest::admitted, kAuthor), StoreError);
    in.base.perform(review::reject({b}), "訳者");
    CHECK_THROWS_AS(review::merge(in.base, {a, b}, a.id, review::Rest::admitted, kAuthor), review::ChangeError);
}

TEST_CASE("What was told apart is two concepts, until it is merged") {
    Base in;
    CHECK(in.row("ヘグゼス", "Hegseth").concept_id == in.row("ヘグセス", "Hegseth").concept_id);
    const auto apart = [&] {
        return review::apart(in.base, in.seen("ヘグゼス", "Hegseth"), in.seen("ヘグセス", "Hegseth"));
    };
    in.base.perform(apart(), "訳者");
    CHECK(in.row("ヘグゼス", "Hegseth").concept_id != in.row("ヘグセス", "Hegseth").concept_id);
    REQUIRE(in.base.distinct_words().size() == 1);
    const review::Seen a = in.seen("ヘグゼス", "Hegseth"), b = in.seen("ヘグセス", "Hegseth");
    in.base.perform(review::merge(in.base, {a, b}, a.id, review::Rest::forbidden, kAuthor), "訳者");
    CHECK(in.row("ヘグゼス", "Hegseth").concept_id == in.row("ヘグセス", "Hegseth").concept_id);
    CHECK(in.base.distinct_words().empty());
    in.base.perform(apart(), "訳者");
    CHECK(in.row("ヘグゼス", "Hegseth").concept_id != in.row("ヘグセス", "Hegseth").concept_id);
    for (const ConceptEntry& entry : in.exported()) {
        CHECK((terms({entry}, "ヘグゼス").empty() || terms({entry}, "ヘグセス").empty()));
    }
    in.base.undo("訳者");
    CHECK(in.row("ヘグゼス", "Hegseth").concept_id == in.row("ヘグセス", "Hegseth").concept_id);
}

TEST_CASE("Other words for a pair: the new ones are accepted, the old ones rejected, mining again changes nothing") {
    Base in;
    in.base.perform(review::edit(in.base, in.seen("随伴機", "loyal wingman"), {"忠実な僚機", "", ""}, kAuthor), "訳者");
    CHECK(in.row("忠実な僚機", "loyal wingman").status == Status::accepted);
    CHECK(in.row("随伴機", "loyal wingman").status == Status::rejected);
    in.base.put_source({"posts.txt", "2"},
                       {post("記事", "https://example.com/1", {pair("随伴機", "loyal wingman", 0.95)})});
    CHECK(in.row("忠実な僚機", "loyal wingman").status == Status::accepted);
    CHECK(in.row("随伴機", "loyal wingman").status == Status::rejected);
    in.base.undo("訳者");
    CHECK_FALSE(in.base.find("忠実な僚機", "loyal wingman"));
    CHECK(in.row("随伴機", "loyal wingman").status == Status::candidate);
}

TEST_CASE("Space round words that a person gives is no part of them") {
    Base in;
    in.base.perform(review::edit(in.base, in.seen("空軍", "Air Force"), {"　空軍 ", " Air Force", ""}, kAuthor),
                    "訳者");
    CHECK(in.row("空軍", "Air Force").status == Status::accepted);
    CHECK_FALSE(in.base.find("　空軍 ", "Air Force"));
    review::EntryDraft draft = review::draft_of(in.base, in.row("随伴機", "loyal wingman").concept_id);
    for (store::LanguageSection& section : draft.entry.languages) section.terms.front().surface += " \t";
    in.base.perform(review::edit(in.base, draft, kAuthor), "訳者");
    CHECK(in.row("随伴機", "loyal wingman").status != Status::rejected);
    for (store::LanguageSection& section : draft.entry.languages) section.terms.front().surface = "　";
    CHECK_THROWS_AS(review::edit(in.base, draft, kAuthor), review::ChangeError);
}

TEST_CASE("Only the case of the English is another: it is the same pair, shown as the person writes it") {
    Base in;
    in.base.perform(review::edit(in.base, in.seen("空軍", "Air Force"), {"", "air force", ""}, kAuthor), "訳者");
    CHECK(in.row("空軍", "AIR FORCE").en == "air force");
    CHECK(in.row("空軍", "air force").en_preferred);
    CHECK(in.row("空軍", "air force").status == Status::accepted);
    bool listed = false;
    const store::Surfaces all = in.base.surfaces();
    for (const store::SurfaceRow& row : all.rows) listed = listed || row.en == "air force";
    CHECK(listed);
    CHECK(terms(in.exported(), "air force").size() == 1);
    CHECK(terms(in.exported(), "Air Force").empty());
    in.base.put_source({"posts.txt", "2"}, {post("記事", "https://example.com/1", {pair("空軍", "AIR FORCE", 0.9)})});
    CHECK(in.row("空軍", "air force").en == "air force");
    in.base.undo("訳者");
    CHECK(in.row("空軍", "air force").en == "AIR FORCE");  // as the only post has it now
}

TEST_CASE("A note leaves an undecided pair as it is, and is exported") {
    Base in;
    const PairRow before = in.row("随伴機", "loyal wingman");
    in.base.perform(review::note(in.base, in.seen("随伴機", "loyal wingman"), "要確認 <b>𠮟る</b>", kAuthor), "訳者");
    const PairRow after = in.row("随伴機", "loyal wingman");
    CHECK(after.status == Status::candidate);
    CHECK(after.confidence == Approx(before.confidence));
    REQUIRE(in.base.history(after.id).size() == 1);
    CHECK(in.base.history(after.id)[0].action == "note");
    CHECK(in.base.history(after.id)[0].after.empty());
    std::size_t notes = 0;
    for (const ConceptEntry& entry : in.exported()) {
        if (!terms({entry}, "随伴機").empty()) CHECK(store::value_of(entry.fields, "note") == "要確認 <b>𠮟る</b>");
        notes += store::find(entry.fields, "note") == nullptr ? 0U : 1U;
    }
    CHECK(notes == 1);
    in.base.perform(review::note(in.base, in.seen("随伴機", "loyal wingman"), "", kAuthor), "訳者");
    for (const ConceptEntry& entry : in.exported()) CHECK(store::find(entry.fields, "note") == nullptr);
}

TEST_CASE("An edited entry stands in exports for the imported ones it was made of") {
    Base in;
    ConceptEntry file = entry({{"冷却材"}, {"冷却剤"}}, {{"coolant"}});
    file.fields = {{"definition", "炉心から熱を取り去る流体"}};
    import(in.base, "client.csv", {file});
    const PairRow coolant = in.row("冷却材", "coolant");
    review::EntryDraft draft = review::draft_of(in.base, coolant.concept_id);
    CHECK(store::value_of(draft.entry.fields, "definition") == "炉心から熱を取り去る流体");
    CHECK(draft.own_id == 0);
    draft.entry.fields.front().value = "冷やす流体";
    std::erase_if(draft.entry.languages.front().terms,
                  [](const store::Term& term) { return term.surface == "冷却剤"; });
    std::erase_if(draft.entry.languages.back().terms, [](const store::Term& term) { return term.surface == "冷却剤"; });
    in.base.perform(review::edit(in.base, draft, kAuthor), "訳者");
    CHECK(in.row("冷却剤", "coolant").status == Status::rejected);
    const std::vector<ConceptEntry> entries = in.exported();
    CHECK(terms(entries, "冷却材").size() == 1);
    CHECK(terms(entries, "冷却剤").empty());
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [](const ConceptEntry& one) { return !terms({one}, "冷却材").empty(); });
    CHECK(store::value_of(found->fields, "definition") == "冷やす流体");
    review::EntryDraft again = review::draft_of(in.base, coolant.concept_id);
    CHECK(again.own_id != 0);
    CHECK(again.entry.fields.front().value == "冷やす流体");
    draft.revision = 0;  // of before
    draft.own_id = again.own_id;
    CHECK_THROWS_AS(in.base.perform(review::edit(in.base, draft, kAuthor), "訳者"), store::StaleError);
}

TEST_CASE("An entry that was drafted before another one was written is refused") {
    Base in;
    const ConceptId id = in.row("随伴機", "loyal wingman").concept_id;
    const review::EntryDraft first = review::draft_of(in.base, id), second = first;
    in.base.perform(review::edit(in.base, first, kAuthor), "訳者");
    CHECK(in.row("随伴機", "loyal wingman").status == Status::candidate);
    CHECK_THROWS_AS(in.base.perform(review::edit(in.base, second, kAuthor), "別人"), store::StaleError);
    CHECK(in.base.operations(10).size() == 1);
    const review::Seen before = in.seen("ヘグゼス", "Hegseth");
    in.base.perform(review::reject({in.seen("ヘグゼス", "Hegseth")}), "訳者");
    CHECK_THROWS_AS(in.base.perform(review::apart(in.base, before, in.seen("ヘグセス", "Hegseth")), "別人"),
                    store::StaleError);
}

TEST_CASE("An entry needs a term on either side") {
    Base in;
    review::EntryDraft draft = review::draft_of(in.base, in.row("空軍", "Air Force").concept_id);
    draft.entry.languages.pop_back();
    CHECK_THROWS_AS(review::edit(in.base, draft, kAuthor), review::ChangeError);
    CHECK_THROWS_AS(review::draft_of(in.base, ConceptId{4711}), StoreError);
}

TEST_CASE("An entry as JSON is the same entry") {
    ConceptEntry one =
        entry({{"冷却材", Usage::preferred, {{"context", "文", "", {{"source", "記事"}}}}}}, {{"coolant"}});
    one.fields = {{"externalCrossReference", "記事", "https://example.com/1"}};
    one.line = 0;
    const nlohmann::json json = nlohmann::json::parse(review::to_json(one).dump());
    CHECK(review::entry_from(json) == one);
    const struct {
        const char *json, *message;
    } wrong[] = {
        {"[]", "entry: expected an object"},
        {R"({"languages": {}})", "entry.languages: expected a list"},
        {R"({"languages": [{"language": "ja", "terms": [{"surface": " "}]}]})",
         "entry.languages[0].terms[0].surface: expected a term"},
        {R"({"languages": [{"terms": []}]})", "entry.languages[0].language: expected a language code"},
        {R"({"languages": [{"language": "ja", "terms": [{"surface": "x", "usage": "best"}]}]})",
         "entry.languages[0].terms[0].usage: expected preferred, admitted, deprecated, superseded or unknown, found "
         "\"best\""},
        {R"({"fields": [{"value": "x"}]})", "entry.fields[0].name: expected a name"},
        {R"({"fields": [{"name": 7}]})", "entry.fields[0].name: expected a string"},
    };
    for (const auto& [text, message] : wrong) {
        INFO(text);
        CHECK_THROWS_WITH(review::entry_from(nlohmann::json::parse(text)), message);
    }
}
