// SPDX-License-Identifier: Apache-2.0
// Brings pairs in line with posts, entries, co-occurrence and decisions.
#include "glossary/store/conflicts.hpp"
#include "glossary/store/feedback.hpp"
#include "glossary/store/follow.hpp"
#include "glossary/store/gone_pairs.hpp"
#include "glossary/store/kinds.hpp"
#include "glossary/store/likelihood.hpp"
#include "glossary/store/put_pairs.hpp"
#include "glossary/store/regroup.hpp"
#include "glossary/store/term_base.hpp"
#include "glossary/store/terms.hpp"
#include "glossary/store/variants.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace yakugo::store {

void PairWriter::update(Touched touched) {
    std::set<PairId> pairs = std::move(touched.stated);
    kin_.emplace(database_);
    any_decided_ = has_decisions(database_);
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

void PairWriter::refresh(PairId id) {
    const std::optional<PairState> was = read_pair_state(database_, id);
    if (!was) return;
    const std::vector<EntrySays> entries = was->stated ? entries_of(id) : std::vector<EntrySays>();
    const std::optional<Cooccurrence> found = was->together ? cooccurrence(database_, was->forms) : std::nullopt;
    PairState now = *was;
    now.kinds = kinds_text(kinds_of(id, *was), was->stated, was->together);
    Described as;  // the surest post knows best, and one with the English better than one without
    const std::vector<double> suggesting = confidences_of(id, *was, true, entries, as);
    const std::vector<double> evidenced = confidences_of(id, *was, false, entries, as);
    now.machine = combine_confidence(evidenced, suggesting);
    if (evidenced.empty() && suggesting.empty()) {
        if (!found || !together_.contains(id)) return drop_unless_decided(id, *was, now.kinds);
        now.machine = found->counts.confidence;
        as.type = "concept";
    } else if (found) {
        now.machine = moved(now.machine, found->counts.shift);
    }
    now.type = as.type;
    now.suggested = evidenced.empty() && !found;
    write(id, *was, now);
    if (!as.en.empty() && was->en != as.en && !(was->decided && is_decided(id))) spell(id, as.en);
    if (was->stated || was->decided || was->status != name(Status::candidate) || !was->forbidden.empty() ||
        was->backed) {
        follow_entries(id);
        return settle(id);
    }
    if (was->standing != static_cast<int>(standing_of(now.status, now.suggested, now.machine))) unsettled_.insert(id);
}

void PairWriter::write(PairId id, const PairState& was, PairState now) {
    if (!any_decided_) now.confidence = now.machine;
    const bool same_sort = was.type == now.type && was.suggested == now.suggested && was.kinds == now.kinds;
    if (same_sort && was.machine != now.machine) {  // as most are: nothing is counted anew
        database_.execute("UPDATE pair SET machine = ?2, confidence = ?3, changed = ?4 WHERE id = ?1", id, now.machine,
                          now.confidence, now_);
    } else if (was.machine != now.machine || was.type != now.type || was.suggested != now.suggested) {
        database_.execute(
            "UPDATE pair SET machine = ?2, type = ?3, suggested = ?4, kinds = ?5, confidence = ?6, changed = ?7 "
            "WHERE id = ?1",
            id, now.machine, now.type, now.suggested, now.kinds, now.confidence, now_);
    } else if (was.kinds != now.kinds) {
        database_.execute("UPDATE pair SET kinds = ?2 WHERE id = ?1", id, now.kinds);
    }
}

/// Those of evidence that has only come are known without looking at all of it.
std::set<std::string> PairWriter::kinds_of(PairId id, const PairState& was) const {
    std::set<std::string> out;
    for (std::string& kind : parse_kinds(was.kinds)) out.insert(std::move(kind));
    for (const std::string_view other : {kGlossary, kCooccurrence}) out.erase(std::string(other));
    if (const auto fresh = fresh_.find(id); fresh != fresh_.end())
        out.insert(fresh->second.begin(), fresh->second.end());
    return lost_.contains(id) ? kinds_in_posts(database_, id, out) : out;
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
    if (has_other_standing(database_, id)) unsettled_.insert(id);
}

void PairWriter::spell(PairId id, const std::string& en) {
    Rows rows = database_.query(
        "SELECT j.concept_id, j.id, e.id FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term "
        "WHERE p.id = ?1",
        id);
    if (!rows.next()) return;
    const ConceptId concept_id{rows.integer(0)};
    const std::int64_t ja_term = rows.integer(1), old_term = rows.integer(2);
    const std::int64_t term = term_row(database_, concept_id, Language::en, en);
    // Ignored where a file of an older version holds a second pair, which is spelt so.
    database_.execute("UPDATE OR IGNORE pair SET en_term = ?2, changed = ?3 WHERE id = ?1", id, term, now_);
    drop_unused(database_, ja_term, old_term, concept_id);
    unsettled_.insert(id);  // capitals make acronyms
}

std::vector<PairWriter::EntrySays> PairWriter::entries_of(PairId id) {
    std::vector<EntrySays> out;
    Rows rows = database_.query("SELECT suggested, confidence, type FROM entry_pair WHERE pair_id = ?1", id);
    while (rows.next()) out.push_back({rows.integer(0) != 0, rows.real(1), rows.text(2)});
    return out;
}

std::vector<double> PairWriter::confidences_of(PairId id, const PairState& was, bool suggested,
                                               const std::vector<EntrySays>& entries, Described& as) {
    // A word of every post must not cost every post each time. What lies behind the limit weighs less than 2^-53 and
    // changes no double (see confidence.cpp).
    constexpr std::size_t limit = 64;
    std::vector<double> out;
    if (suggested ? was.guessed : was.evidenced) {
        Rows rows = database_.query(
            "SELECT confidence, type, en FROM post_pair WHERE pair_id = ?1 AND suggested = ?2 "
            "ORDER BY confidence DESC, type, en LIMIT ?3",
            id, suggested, limit);
        while (rows.next()) {
            if (out.empty()) as = {.type = rows.text(1), .en = rows.text(2)};
            out.push_back(rows.real(0));
        }
    }
    for (const EntrySays& entry : entries) {
        if (entry.suggested != suggested) continue;
        const double highest = out.empty() ? -1 : out.front();
        if (std::tuple(-entry.confidence, entry.type, std::string()) < std::tuple(-highest, as.type, as.en))
            as = {.type = entry.type};
        out.insert(std::upper_bound(out.begin(), out.end(), entry.confidence, std::greater<>()), entry.confidence);
    }
    out.resize(std::min(out.size(), limit));
    return out;
}

bool PairWriter::is_decided(PairId id) {
    Rows rows =
        database_.query("SELECT 1 FROM decision_in_force WHERE pair_id = ?1 AND action <> 'follow' LIMIT 1", id);
    return rows.next();
}

void PairWriter::drop_unless_decided(PairId id, const PairState& was, const std::string& kinds) {
    if (was.decided && is_decided(id)) {  // no post or file speaks for it any more, so nothing but the decision does
        if (was.kinds != kinds) database_.execute("UPDATE pair SET kinds = ?2 WHERE id = ?1", id, kinds);
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
