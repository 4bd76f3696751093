// SPDX-License-Identifier: Apache-2.0
// The part of the file that a change can reach, grouped, and written back where it differs.
#include "glossary/store/regroup.hpp"

#include "glossary/store/acronym.hpp"
#include "glossary/store/spelling.hpp"
#include "glossary/store/terms.hpp"

#include <algorithm>
#include <map>

namespace yakugo::store {

namespace {

struct Where {
    Member member;
    ConceptId concept_id;
    std::int64_t ja_term = 0, en_term = 0;
};

bool has_told_apart(Database& database) {
    Rows rows = database.query("SELECT 1 FROM words_decision LIMIT 1");
    return rows.next();
}

/// Words that are not this one, as a person has said.
std::vector<std::string> told_apart(Database& database, const std::string& word) {
    std::vector<std::string> out;
    Rows rows = database.query(
        "SELECT b FROM distinct_words WHERE a = ?1 UNION ALL SELECT a FROM distinct_words WHERE b = ?1", word);
    while (rows.next()) out.push_back(rows.text(0));
    return out;
}

std::optional<Where> read_place(Database& database, PairId id) {
    Rows rows = database.query(
        "SELECT j.surface, e.surface, j.link_form, e.link_form, p.status, p.suggested, p.machine, j.concept_id, j.id, "
        "e.id FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term WHERE p.id = ?1",
        id);
    if (!rows.next()) return std::nullopt;
    std::vector<std::int64_t> entries;
    Rows stated = database.query("SELECT entry_id FROM entry_pair WHERE pair_id = ?1 ORDER BY entry_id", id);
    while (stated.next()) entries.push_back(stated.integer(0));
    return Where{.member = {.id = id,
                            .ja = rows.text(0),
                            .en = rows.text(1),
                            .ja_form = rows.text(2),
                            .en_form = rows.text(3),
                            .standing = standing_of(rows.view(4), rows.integer(5) != 0, rows.real(6)),
                            .entries = std::move(entries)},
                 .concept_id = {rows.integer(7)},
                 .ja_term = rows.integer(8),
                 .en_term = rows.integer(9)};
}

/// Spares a look at every translation of a Japanese word for the sake of a plain English one.
bool may_have_acronym_or_be_one(std::string_view en) {
    return en.find_first_of(" -/") != std::string_view::npos || acronym_letters(en) != "" ||
           std::any_of(en.begin(), en.end(), [](char c) { return '0' <= c && c <= '9'; });
}

std::vector<PairId> in_concept(Database& database, ConceptId concept_id) {
    std::vector<PairId> out;
    Rows rows = database.query(
        "SELECT p.id FROM term j JOIN pair p ON p.ja_term = j.id WHERE j.concept_id = ?1 AND j.language = 'ja'",
        concept_id);
    while (rows.next()) out.push_back({rows.integer(0)});
    return out;
}

/// All that the rule could join with the seeds, and all that shares a concept with these, by id.
std::vector<Where> reach(Database& database, const std::set<PairId>& seeds) {
    std::vector<Where> out;
    std::set<PairId> seen = seeds;
    std::set<ConceptId> concepts;
    Kin kin(database);
    std::vector<PairId> open(seeds.begin(), seeds.end());
    const auto add = [&](const std::vector<PairId>& found) {
        for (const PairId pair : found) {
            if (seen.insert(pair).second) open.push_back(pair);
        }
    };
    while (!open.empty()) {
        const std::optional<Where> place = read_place(database, open.back());
        open.pop_back();
        if (!place) continue;
        if (concepts.insert(place->concept_id).second) add(in_concept(database, place->concept_id));
        if (place->member.standing != Standing::rejected || seeds.contains(place->member.id)) {
            add(kin.of(place->member));
        }
        out.push_back(*place);
    }
    std::sort(out.begin(), out.end(), [](const Where& a, const Where& b) { return a.member.id < b.member.id; });
    return out;
}

/// The concept of each place: groups choose in the order of their oldest pair, rejected ones last.
std::vector<ConceptId> choose(Database& database, const std::vector<Where>& places) {
    std::vector<Member> members;
    for (const Where& place : places) members.push_back(place.member);
    if (has_told_apart(database)) {
        for (Member& member : members) {
            member.ja_apart = told_apart(database, member.ja);
            member.en_apart = told_apart(database, member.en);
        }
    }
    const std::vector<std::size_t> groups = group(members);
    std::map<std::size_t, std::set<ConceptId>> wanted;
    for (std::size_t i = 0; i < places.size(); ++i) wanted[groups[i]].insert(places[i].concept_id);
    std::map<std::size_t, ConceptId> chosen;
    std::set<ConceptId> taken;
    for (const bool rejected : {false, true}) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            if ((places[i].member.standing == Standing::rejected) != rejected || chosen.contains(groups[i])) continue;
            const std::set<ConceptId>& ids = wanted[groups[i]];
            const auto free = std::find_if(ids.begin(), ids.end(), [&](ConceptId id) { return !taken.contains(id); });
            const ConceptId id = free != ids.end() ? *free : new_concept(database);
            taken.insert(id);
            chosen.emplace(groups[i], id);
        }
    }
    std::vector<ConceptId> out;
    for (const std::size_t one : groups) out.push_back(chosen.at(one));
    return out;
}

void move(Database& database, const Where& place, ConceptId to) {
    const std::int64_t ja = term_row(database, to, Language::ja, place.member.ja);
    const std::int64_t en = term_row(database, to, Language::en, place.member.en);
    database.execute("UPDATE pair SET ja_term = ?2, en_term = ?3 WHERE id = ?1", place.member.id, ja, en);
    drop_unused(database, place.ja_term, place.en_term, place.concept_id);
}

}  // namespace

Standing standing_of(std::string_view status, bool suggested, double machine) {
    constexpr double least = 0.5;  // more likely right than wrong
    if (status == "rejected") return Standing::rejected;
    return status == "accepted" || (!suggested && machine >= least) ? Standing::bridging : Standing::leaf;
}

std::optional<Member> read_member(Database& database, PairId id) {
    std::optional<Where> place = read_place(database, id);
    return place ? std::optional(std::move(place->member)) : std::nullopt;
}

bool has_other_standing(Database& database, PairId id) {
    Rows rows = database.query("SELECT status, suggested, machine, standing FROM pair WHERE id = ?1", id);
    if (!rows.next()) return false;
    const Standing now = standing_of(rows.view(0), rows.integer(1) != 0, rows.real(2));
    return rows.is_null(3) || rows.integer(3) != static_cast<int>(now);
}

std::vector<PairId> Kin::of(const Member& member) {
    std::vector<PairId> out;
    const auto add = [&out](Rows rows) {
        while (rows.next()) out.push_back({rows.integer(0)});
    };
    const bool variants = are_near_katakana(member.ja_form, member.ja_form);
    if (!asked_.contains("all " + member.en_form)) of_both_words(member, out);
    if ((variants || member.standing == Standing::bridging) && !asked_.contains("all " + member.en_form) &&
        is_new((variants ? "all " : "bridging ") + member.en_form)) {
        // Leaves join others by spelling only: what is not katakana has no variants but those above. NULL: it is new.
        add(database_.query(
            "SELECT p.id FROM term e JOIN pair p ON p.en_term = e.id WHERE e.language = 'en' AND e.link_form = ?1 "
            "AND p.status <> 'rejected' AND (?2 OR p.standing IS NOT 0)",
            member.en_form, variants));
    }
    for (const std::int64_t entry : member.entries) {
        if (!is_new("entry " + std::to_string(entry))) continue;
        add(
            database_.query("SELECT p.id FROM entry_pair ep JOIN pair p ON p.id = ep.pair_id WHERE ep.entry_id = ?1 "
                            "AND p.status <> 'rejected'",
                            entry));
    }
    if (may_have_acronym_or_be_one(member.en)) of_acronyms(member, out);
    return out;
}

void Kin::of_both_words(const Member& member, std::vector<PairId>& out) {
    // CROSS JOIN keeps the order: a Japanese word has fewer translations than "US" has guesses, as a rule.
    static const std::string where =
        "j.language = 'ja' AND j.link_form = ?1 AND e.language = 'en' AND e.link_form = ?2 AND p.status <> 'rejected'";
    static const std::string by_ja =
        "SELECT p.id FROM term j CROSS JOIN pair p ON p.ja_term = j.id CROSS JOIN term e ON e.id = p.en_term WHERE " +
        where;
    static const std::string by_en =
        "SELECT p.id FROM term e CROSS JOIN pair p ON p.en_term = e.id CROSS JOIN term j ON j.id = p.ja_term WHERE " +
        where;
    const bool common = is_common_form(database_, Language::ja, member.ja_form);
    Rows rows = database_.query(common ? by_en : by_ja, member.ja_form, member.en_form);
    while (rows.next()) out.push_back({rows.integer(0)});
}

/// Acronym and expansion with one Japanese form: one of them is a phrase, the other one is none.
void Kin::of_acronyms(const Member& member, std::vector<PairId>& out) {
    auto found = common_.find(member.ja_form);
    if (found == common_.end()) {
        found = common_.emplace(member.ja_form, std::array<std::vector<Rendering>, 2>()).first;
        Rows rows = database_.query(
            "SELECT p.id, e.surface FROM term j JOIN pair p ON p.ja_term = j.id JOIN term e ON e.id = p.en_term "
            "WHERE j.language = 'ja' AND j.link_form = ?1 AND p.status <> 'rejected'",
            member.ja_form);
        while (rows.next()) {
            std::string en = rows.text(1);
            std::vector<Rendering>& of_its_kind = found->second[is_phrase(en) ? 1 : 0];
            of_its_kind.push_back({{rows.integer(0)}, std::move(en)});
        }
    }
    for (const Rendering& other : found->second[is_phrase(member.en) ? 0 : 1]) {
        if (are_acronym_and_expansion(member.en, other.en)) out.push_back(other.id);
    }
    constexpr std::size_t few = 32;  // are read again rather than remembered
    if (found->second[0].size() + found->second[1].size() <= few) common_.erase(found);
}

std::set<PairId> regroup(Database& database, const std::set<PairId>& pairs) {
    std::set<PairId> out;
    const std::vector<Where> places = reach(database, pairs);
    const std::vector<ConceptId> concepts = choose(database, places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Member& member = places[i].member;
        if (places[i].concept_id != concepts[i]) move(database, places[i], concepts[i]);
        database.execute("UPDATE pair SET standing = ?2 WHERE id = ?1 AND standing IS NOT ?2", member.id,
                         static_cast<int>(member.standing));
        out.insert(member.id);
    }
    return out;
}

}  // namespace yakugo::store
