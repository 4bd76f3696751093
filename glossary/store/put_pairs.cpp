// SPDX-License-Identifier: Apache-2.0
// Pairs of posts and their evidence.
#include "glossary/store/put_pairs.hpp"

#include "glossary/store/evidence_text.hpp"
#include "glossary/store/gone_pairs.hpp"
#include "glossary/store/number.hpp"
#include "glossary/store/spelling.hpp"
#include "glossary/store/terms.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::store {

namespace {

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

void PairWriter::replace(PostId post, const std::vector<PairRecord>& pairs) {
    bool any = false;
    {
        Rows rows = database_.query("SELECT pair_id FROM post_pair WHERE post_id = ?1", post);
        for (; rows.next(); any = true) lost_.insert({rows.integer(0)});
    }
    if (any) {
        database_.execute("DELETE FROM post_pair WHERE post_id = ?1", post);
        database_.execute("DELETE FROM context WHERE post_id = ?1", post);
    }
    for (const PairRecord& pair : pairs)
        if (!pair.ja.empty() && !pair.en.empty()) waiting_.push_back({&find_or_add(pair), post, &pair});
}

void PairWriter::finish(const std::set<Forms>& together) {
    new_.finish(now_);
    // In the order of the rows.
    const auto key = [](const Waiting& one) { return std::pair(one.post, *one.pair); };
    std::stable_sort(waiting_.begin(), waiting_.end(),
                     [&](const Waiting& a, const Waiting& b) { return key(a) < key(b); });
    Contexts contexts;
    for (auto at = waiting_.begin(); at != waiting_.end();) {
        const auto end = std::find_if(at, waiting_.end(), [&](const Waiting& one) { return key(one) != key(*at); });
        support({at, end}, contexts);
        touched_.insert(*at->pair);
        if (end == waiting_.end() || end->post != at->post) {
            database_.execute("INSERT INTO context (post_id, text) VALUES (?1, ?2)", at->post, contexts.text());
            contexts = {};
        }
        at = end;
    }
    waiting_.clear();
    touched_.insert(lost_.begin(), lost_.end());
    update(with_forms_of(touched_, together));
}

const PairId& PairWriter::find_or_add(const PairRecord& pair) {
    const auto [at, is_new] = known_.try_emplace(pair.ja + '\n' + match_form(Language::en, pair.en));
    if (!is_new) return at->second;
    std::optional<PairId> found = pair_with_words(database_, pair.ja, pair.en);
    if (!found) found = rejected_variant(pair);
    if (!found) found = revived(pair.ja, pair.en);
    if (found) return at->second = *found;
    ++added_;
    new_.add({pair.ja, pair.en, pair.type}, at->second);
    return at->second;
}

PairId PairWriter::find_or_add(const StatedPair& pair) {
    const std::optional<PairId> known = pair_with_words(database_, pair.ja, pair.en);
    return known ? *known : add(pair.ja, pair.en, pair.type);
}

std::optional<PairId> PairWriter::rejected_variant(const PairRecord& pair) {
    std::optional<PairId> out;
    Rows rows = database_.query(
        "SELECT p.id, p.status FROM term j CROSS JOIN pair p CROSS JOIN term e WHERE j.language = 'ja' "
        "AND j.link_form = ?1 AND p.ja_term = j.id AND e.id = p.en_term AND e.match_form = ?2",
        link_form(Language::ja, pair.ja), match_form(Language::en, pair.en));
    while (rows.next()) {
        if (rows.text(1) != name(Status::rejected)) return std::nullopt;
        if (!out || rows.integer(0) < out->value) out = PairId{rows.integer(0)};
    }
    return out;
}

PairId PairWriter::add(const std::string& ja, const std::string& en, const std::string& type) {
    if (const std::optional<PairId> gone = revived(ja, en)) return *gone;
    ++added_;
    return new_pair(database_, std::nullopt, {ja, en, type}, now_, now_);
}

std::optional<PairId> PairWriter::revived(const std::string& ja, const std::string& en) {
    const std::optional<PairId> gone = gone_pair(database_, ja, en);
    if (gone) {
        revive(database_, *gone, now_);
        ++added_;
    }
    return gone;
}

void PairWriter::support(std::span<const Waiting> records, Contexts& contexts) {
    // The evidenced record counts, then the one with the higher confidence; type, features and spelling go with it.
    const auto rank = [](const Waiting& one) {
        return std::pair(one.record->suggested, -unit(one.record->confidence));
    };
    const Waiting& best = *std::min_element(records.begin(), records.end(),
                                            [&](const Waiting& a, const Waiting& b) { return rank(a) < rank(b); });
    const PairRecord& pair = *best.record;
    std::set<std::string>& kinds = fresh_[*best.pair];
    std::string evidence;
    std::size_t pieces = 0;
    for (const Waiting& one : records) {
        for (const EvidenceRecord& piece : one.record->evidence) {
            append_evidence(evidence,
                            {piece.kind, piece.score, piece.ja_line, piece.en_line, piece.ja_range, piece.en_range,
                             contexts.place(piece.context_ja), contexts.place(piece.context_en)});
            kinds.insert(piece.kind);
            ++pieces;
        }
    }
    database_.execute(
        "INSERT INTO post_pair (post_id, pair_id, type, confidence, suggested, features, en, pieces, evidence) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        best.post, *best.pair, pair.type, unit(pair.confidence), pair.suggested, features_text(pair.features), pair.en,
        pieces, evidence);
}

std::set<PairId> PairWriter::with_forms_of(const std::set<PairId>& pairs) {
    return with_forms_of(pairs, {});
}

/// Pairs with the same forms only have to do with each other where a co-occurrence has them too, or has just gone.
std::set<PairId> PairWriter::with_forms_of(const std::set<PairId>& pairs, std::set<Forms> forms) {
    for (const PairId id : pairs) {
        if (std::optional<Forms> together = forms_together(database_, id)) forms.insert(std::move(*together));
    }
    std::set<PairId> out = pairs;
    for (const Forms& of : forms) out.merge(represent(of));
    return out;
}

std::set<PairId> PairWriter::represent(const Forms& forms) {
    std::set<PairId> out;
    const std::optional<Cooccurrence> found = cooccurrence(database_, forms);
    const std::vector<Like> all = pairs_like(database_, forms);
    bool alone = true, stands = false;
    for (const Like& pair : all) {
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
        for (const Like& pair : all) {
            if (!pair.decided) together_.erase(pair.id);
        }
    }
    return out;
}

}  // namespace yakugo::store
