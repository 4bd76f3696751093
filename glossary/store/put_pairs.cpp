// SPDX-License-Identifier: Apache-2.0
// Pairs, their terms and concepts, their evidence.
#include "glossary/store/put_pairs.hpp"

#include "glossary/store/conflicts.hpp"
#include "glossary/store/feedback.hpp"
#include "glossary/store/follow.hpp"
#include "glossary/store/gone_pairs.hpp"
#include "glossary/store/kinds.hpp"
#include "glossary/store/likelihood.hpp"
#include "glossary/store/number.hpp"
#include "glossary/store/regroup.hpp"
#include "glossary/store/spelling.hpp"
#include "glossary/store/term_base.hpp"
#include "glossary/store/terms.hpp"
#include "glossary/store/variants.hpp"

#include <set>
#include <utility>

namespace yakugo::store {

namespace {

std::optional<Forms> forms_of(Database& database, PairId id) {
    Rows rows = database.query(
        "SELECT j.link_form, e.link_form FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term "
        "WHERE p.id = ?1",
        id);
    return rows.next() ? std::optional(Forms{rows.text(0), rows.text(1)}) : std::nullopt;
}

struct Like {  // a pair with the same forms
    PairId id;
    std::string ja, en;
    bool has_posts, decided;
};

std::vector<Like> pairs_like(Database& database, const Forms& forms) {
    std::vector<Like> out;
    Rows rows = database.query(
        "SELECT p.id, j.surface, e.surface, EXISTS (SELECT 1 FROM post_pair WHERE pair_id = p.id), "
        "EXISTS (SELECT 1 FROM decision_in_force WHERE pair_id = p.id AND action <> 'follow') "
        "FROM term j CROSS JOIN pair p CROSS JOIN term e WHERE j.language = 'ja' AND j.link_form = ?1 "
        "AND p.ja_term = j.id AND e.id = p.en_term AND e.link_form = ?2 ORDER BY p.id",
        forms.first, forms.second);
    while (rows.next())
        out.push_back({{rows.integer(0)}, rows.text(1), rows.text(2), rows.integer(3) != 0, rows.integer(4) != 0});
    return out;
}

}  // namespace

void PairWriter::replace(PostId post, const std::vector<PairRecord>& pairs, const std::set<Forms>& together) {
    std::set<PairId> touched;
    {
        Rows rows = database_.query("SELECT pair_id FROM post_pair WHERE post_id = ?1", post);
        while (rows.next()) touched.insert({rows.integer(0)});
    }
    database_.execute("DELETE FROM post_pair WHERE post_id = ?1", post);
    for (const PairRecord& pair : pairs) {
        if (pair.ja.empty() || pair.en.empty()) continue;
        const PairId id = find_or_add(pair);
        support(post, id, pair);
        touched.insert(id);
    }
    std::set<Forms> forms = together;
    for (const PairId id : touched) {
        if (std::optional<Forms> of = forms_of(database_, id)) forms.insert(std::move(*of));
    }
    for (const Forms& of : forms) touched.merge(represent(of));
    update(std::move(touched));
}

void PairWriter::update(Touched touched) {
    std::set<PairId> pairs = std::move(touched.stated);
    kin_.emplace(database_);
    asked_.clear();
    unsettled_.merge(touched.unsettled);
    for (const PairId id : pairs) refresh(id);
    together_.clear();
    for (const PairId id : touched.decided) {
        if (!pairs.insert(id).second) continue;
        follow_entries(id);
        settle(id);
    }
    for (const PairId id : std::exchange(partners_, {})) {  // they back none of each other: once is enough
        follow_entries(id);
        settle(id);
        pairs.insert(id);
    }
    partners_.clear();
    pairs.merge(std::exchange(bereft_, {}));
    pairs.merge(relatives_of_turned());  // by the concepts they were in
    for (const PairId id : turned_) note_parts(database_, id);
    if (!unsettled_.empty()) pairs.merge(regroup(database_, unsettled_));
    unsettled_.clear();
    asked_.clear();
    pairs.merge(relatives_of_turned());  // by those they are in
    turned_.clear();
    adjust(database_, pairs, now_);
    note_variants(database_, pairs);
}

std::set<PairId> PairWriter::relatives_of_turned() {
    constexpr std::size_t few = 16;  // of which it pays to ask each for its own relatives
    if (turned_.size() > few) return neighbours(database_, turned_, asked_);
    std::set<PairId> out;
    for (const PairId id : turned_) out.merge(dependants(database_, id));
    return out;
}

PairId PairWriter::find_or_add(const PairRecord& pair) {
    if (const std::optional<PairId> known = pair_with_words(database_, pair.ja, pair.en)) return *known;
    const std::optional<PairId> rejected = rejected_variant(pair);
    return rejected ? *rejected : add(pair.ja, pair.en, pair.type);
}

PairId PairWriter::find_or_add(const StatedPair& pair) {
    const std::optional<PairId> known = pair_with_words(database_, pair.ja, pair.en);
    return known ? *known : add(pair.ja, pair.en, pair.type);
}

std::optional<PairId> PairWriter::rejected_variant(const PairRecord& pair) {
    std::optional<PairId> out;
    Rows rows = database_.query(
        "SELECT p.id, p.status FROM term j CROSS JOIN pair p CROSS JOIN term e WHERE j.language = 'ja' "
        "AND j.link_form = ?1 AND p.ja_term = j.id AND e.id = p.en_term AND e.match_form = ?2 ORDER BY p.id",
        link_form(Language::ja, pair.ja), match_form(Language::en, pair.en));
    while (rows.next()) {
        if (rows.text(1) != name(Status::rejected)) return std::nullopt;
        if (!out) out = PairId{rows.integer(0)};
    }
    return out;
}

PairId PairWriter::add(const std::string& ja_surface, const std::string& en_surface, const std::string& type) {
    if (const std::optional<PairId> gone = gone_pair(database_, ja_surface, en_surface)) {
        revive(database_, *gone, now_);
        ++added_;
        return *gone;
    }
    ++added_;
    return new_pair(database_, std::nullopt, {ja_surface, en_surface, type}, now_, now_);
}

void PairWriter::support(PostId post, PairId id, const PairRecord& pair) {
    // Of two records in one post the evidenced one counts, then the one with the higher confidence; type, features and
    // spelling go with it.
    database_.execute(
        "INSERT INTO post_pair (post_id, pair_id, type, confidence, suggested, features, en) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (pair_id, post_id) DO UPDATE SET confidence = "
        "excluded.confidence, "
        "type = excluded.type, suggested = excluded.suggested, features = excluded.features, en = excluded.en "
        "WHERE (excluded.suggested, -excluded.confidence) < (suggested, -confidence)",
        post, id, pair.type, unit(pair.confidence), pair.suggested, features_text(pair.features), pair.en);
    for (const EvidenceRecord& evidence : pair.evidence) support_by(post, id, evidence);
}

void PairWriter::support_by(PostId post, PairId id, const EvidenceRecord& evidence) {
    database_.execute(
        "INSERT INTO evidence (pair_id, post_id, kind, score, ja_line, en_line, ja_begin, ja_end, en_begin, en_end, "
        "context_ja, context_en) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        id, post, evidence.kind, unit(evidence.score), evidence.ja_line, evidence.en_line, evidence.ja_range.begin,
        evidence.ja_range.end, evidence.en_range.begin, evidence.en_range.end, evidence.context_ja,
        evidence.context_en);
}

std::set<PairId> PairWriter::with_forms_of(const std::set<PairId>& pairs) {
    std::set<Forms> forms;
    for (const PairId id : pairs) {
        if (std::optional<Forms> of = forms_of(database_, id)) forms.insert(std::move(*of));
    }
    std::set<PairId> out = pairs;
    for (const Forms& of : forms) out.merge(represent(of));
    return out;
}

std::set<PairId> PairWriter::represent(const Forms& forms) {
    std::set<PairId> out;
    const std::optional<Cooccurrence> found = cooccurrence(database_, forms);
    bool alone = true, stands = false;
    for (const Like& pair : pairs_like(database_, forms)) {
        out.insert(pair.id);
        alone = alone && !pair.has_posts && !pair.decided;
        if (!found || pair.has_posts) continue;
        const bool same = pair.ja == found->ja && pair.en == found->en;
        stands = stands || same;
        if (pair.decided || same) together_.insert(pair.id);
    }
    if (found && alone && !stands) {
        const PairId id = add(found->ja, found->en, "concept");
        together_.insert(id);
        out.insert(id);
    } else if (!alone) {
        for (const Like& pair : pairs_like(database_, forms)) {
            if (!pair.decided) together_.erase(pair.id);
        }
    }
    return out;
}

void PairWriter::refresh(PairId id) {
    note_kinds(database_, id);
    Described as;  // the surest post knows best, and one with the English better than one without
    const std::vector<double> suggesting = confidences_of(id, true, as);
    const std::vector<double> evidenced = confidences_of(id, false, as);
    const std::optional<Forms> forms = forms_of(database_, id);
    const std::optional<Cooccurrence> found = forms ? cooccurrence(database_, *forms) : std::nullopt;
    double machine = combine_confidence(evidenced, suggesting);
    if (evidenced.empty() && suggesting.empty()) {
        if (!found || !together_.contains(id)) return drop_unless_decided(id);
        machine = found->counts.confidence;
        as.type = "concept";
    } else if (found) {
        machine = moved(machine, found->counts.shift);
    }
    database_.execute(
        "UPDATE pair SET machine = ?2, type = ?3, suggested = ?4, changed = ?5 WHERE id = ?1 "
        "AND (machine <> ?2 OR type <> ?3 OR suggested <> ?4)",
        id, machine, as.type, evidenced.empty() && !found, now_);
    if (!as.en.empty() && !is_decided(id)) spell(id, as.en);
    follow_entries(id);
    settle(id);
}

void PairWriter::follow_entries(PairId id) {
    const Followed followed = follow(database_, id, now_);
    if (followed.turned) turned_.insert(id);
    if (followed.backing) note_partners(id);
}

void PairWriter::note_partners(PairId id) {
    for (const Partner& partner : conflict_partners(database_, id)) partners_.insert(partner.id);
}

void PairWriter::settle(PairId id) {
    const std::optional<Member> member = read_member(database_, id);
    Rows rows = database_.query("SELECT standing FROM pair WHERE id = ?1", id);
    if (!rows.next() || !member) return;
    if (rows.is_null(0) || rows.integer(0) != static_cast<int>(member->standing)) unsettled_.insert(id);
}

void PairWriter::spell(PairId id, const std::string& en) {
    Rows rows = database_.query(
        "SELECT j.concept_id, j.id, e.id FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term "
        "WHERE p.id = ?1 AND e.surface <> ?2",
        id, en);
    if (!rows.next()) return;
    const ConceptId concept_id{rows.integer(0)};
    const std::int64_t ja_term = rows.integer(1), old_term = rows.integer(2);
    const std::int64_t term = term_row(database_, concept_id, Language::en, en);
    // Ignored where a file of an older version holds a second pair, which is spelt so.
    database_.execute("UPDATE OR IGNORE pair SET en_term = ?2, changed = ?3 WHERE id = ?1", id, term, now_);
    drop_unused(database_, ja_term, old_term, concept_id);
    unsettled_.insert(id);  // capitals make acronyms
}

std::vector<double> PairWriter::confidences_of(PairId id, bool suggested, Described& as) {
    // A word of every post must not cost every post each time. What lies behind the limit weighs less than 2^-53 and
    // changes no double (see confidence.cpp).
    constexpr int limit = 64;
    std::vector<double> out;
    Rows rows = database_.query(
        "SELECT * FROM (SELECT confidence, type, en FROM post_pair WHERE pair_id = ?1 AND suggested = ?2 "
        "ORDER BY confidence DESC, type, en LIMIT ?3) UNION ALL "
        "SELECT confidence, type, '' FROM entry_pair WHERE pair_id = ?1 AND suggested = ?2 "
        "ORDER BY 1 DESC, 2, 3 LIMIT ?3",
        id, suggested, limit);
    while (rows.next()) {
        if (out.empty()) as = {.type = rows.text(1), .en = rows.text(2)};
        out.push_back(rows.real(0));
    }
    return out;
}

bool PairWriter::is_decided(PairId id) {
    Rows rows =
        database_.query("SELECT 1 FROM decision_in_force WHERE pair_id = ?1 AND action <> 'follow' LIMIT 1", id);
    return rows.next();
}

void PairWriter::drop_unless_decided(PairId id) {
    if (is_decided(id)) {  // no post or file speaks for it any more, so nothing but the decision does
        database_.execute("UPDATE pair SET machine = 0, changed = ?2 WHERE id = ?1 AND machine <> 0", id, now_);
        follow_entries(id);
        return settle(id);
    }
    if (const std::optional<Member> member = read_member(database_, id)) {
        for (const PairId kin : kin_->of(*member)) unsettled_.insert(kin);
    }
    note_partners(id);
    bereft_.merge(
        neighbours(database_, {id}, asked_));  // an accepted pair of a file moves relatives without a decision
    drop_pair(database_, id);
}

}  // namespace yakugo::store
