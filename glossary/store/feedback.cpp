// SPDX-License-Identifier: Apache-2.0
// Relatives by indexed forms, and the log odds that they add.
#include "glossary/store/feedback.hpp"

#include "glossary/store/acronym.hpp"
#include "glossary/store/conflicts.hpp"
#include "glossary/store/spelling.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <optional>

namespace yakugo::store {

namespace {

constexpr double kMostSteps = 2;

const double kStep = std::log(3.0);

constexpr double kLoser = 0.5;  // of two renderings that exclude each other

/// A pair as relations see it.
struct Node {
    PairId id;
    std::string ja, en, ja_form, en_form;
    Status status = Status::candidate;
    ConceptId concept_id;
    double machine = 0, confidence = 0;
};

constexpr const char* kNode =
    "SELECT p.id, j.surface, e.surface, j.link_form, e.link_form, p.status, j.concept_id, p.machine, p.confidence "
    "FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term ";

std::vector<Node> nodes(Rows rows) {
    std::vector<Node> out;
    while (rows.next()) {
        out.push_back({.id = {rows.integer(0)},
                       .ja = rows.text(1),
                       .en = rows.text(2),
                       .ja_form = rows.text(3),
                       .en_form = rows.text(4),
                       .status = rows.text(5) == "accepted"   ? Status::accepted
                                 : rows.text(5) == "rejected" ? Status::rejected
                                                              : Status::candidate,
                       .concept_id = {rows.integer(6)},
                       .machine = rows.real(7),
                       .confidence = rows.real(8)});
    }
    return out;
}

std::optional<Node> read_node(Database& database, PairId id) {
    static const std::string query = std::string(kNode) + "WHERE p.id = ?1";
    std::vector<Node> found = nodes(database.query(query, id));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

/// Whether one text holds the other as whole words.
bool holds_words(std::string_view a, std::string_view b) {
    const std::string longer = " " + std::string(a) + " ", shorter = " " + std::string(b) + " ";
    return longer.find(shorter) != std::string::npos || shorter.find(longer) != std::string::npos;
}

bool holds(std::string_view a, std::string_view b) {
    return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

/// Both sides of `part` begin, or both end, `whole`.
bool is_part(const Node& part, const Node& whole) {
    if (part.ja_form.size() >= whole.ja_form.size() || part.en_form.size() >= whole.en_form.size()) return false;
    if (whole.ja_form.ends_with(part.ja_form) && whole.en_form.ends_with(" " + part.en_form)) return true;
    if (!whole.ja_form.starts_with(part.ja_form)) return false;
    for (std::size_t end = whole.en_form.find(' '); end != std::string::npos; end = whole.en_form.find(' ', end + 1)) {
        if (link_form(Language::en, whole.en_form.substr(0, end)) == part.en_form) return true;
    }
    return false;
}

/// What `other` is to `pair`.
std::optional<Relation> relation(const Node& pair, const Node& other) {
    const bool same_ja = pair.ja_form == other.ja_form || are_near_katakana(pair.ja_form, other.ja_form);
    const bool same_en = pair.en_form == other.en_form;
    if (same_ja && (same_en || are_acronym_and_expansion(pair.en, other.en))) return Relation::variant;
    if (same_en && holds(pair.ja_form, other.ja_form)) return Relation::overlap;
    if (pair.ja_form == other.ja_form && holds_words(pair.en_form, other.en_form)) return Relation::overlap;
    if (pair.concept_id == other.concept_id) return Relation::family;
    if (is_part(pair, other)) return Relation::part;
    return std::nullopt;
}

double steps(Relation relation, Status decided) {
    const bool accepted = decided == Status::accepted;
    switch (relation) {
        case Relation::variant: return accepted ? 1 : -1;
        case Relation::overlap: return -1;
        case Relation::family: return accepted ? 1 : 0;
        case Relation::part: return accepted ? 0.5 : 0;
    }
    return 0;
}

/// Pairs that share one thing with another; only decided ones where `decided` says so, and of these 32: two steps
/// are reached by few, and a word with thousands of decided translations must not cost thousands each time.
enum class Shared { english, japanese, concept_id };

std::vector<Node> sharing(Database& database, Shared what, const Node& pair, bool decided) {
    static const std::string only = " AND (?2 = 0 OR p.status <> 'candidate') LIMIT CASE WHEN ?2 THEN 32 ELSE -1 END";
    static const std::string by_english = kNode + ("WHERE e.language = 'en' AND e.link_form = ?1" + only);
    static const std::string by_japanese = kNode + ("WHERE j.language = 'ja' AND j.link_form = ?1" + only);
    static const std::string by_concept = kNode + ("WHERE j.language = 'ja' AND j.concept_id = ?1" + only);
    switch (what) {
        case Shared::english: return nodes(database.query(by_english, pair.en_form, decided));
        case Shared::japanese: return nodes(database.query(by_japanese, pair.ja_form, decided));
        case Shared::concept_id: return nodes(database.query(by_concept, pair.concept_id, decided));
    }
    return {};
}

constexpr Shared kShared[] = {Shared::english, Shared::japanese, Shared::concept_id};

/// Decided pairs by what they share, each looked for once: many pairs that are adjusted together ask for the same ones.
class Decided {
public:
    explicit Decided(Database& database) : database_(database), any_(has_decisions(database)) {}

    /// False: there are none, and neither parts nor conflicts of such pairs.
    bool any() const { return any_; }

    /// Stays where it is until forget_if_full().
    const std::vector<Node>& sharing(Shared what, const Node& pair) {
        const std::string text = what == Shared::english    ? pair.en_form
                                 : what == Shared::japanese ? pair.ja_form
                                                            : std::to_string(pair.concept_id.value);
        const auto [found, is_new] = known_.try_emplace({what, text});
        if (is_new) {
            found->second = store::sharing(database_, what, pair, true);
            held_ += 1 + found->second.size();
        }
        return found->second;
    }

    void forget_if_full() {
        constexpr std::size_t most = 50000;  // texts and nodes: some ten megabytes
        if (held_ <= most) return;
        known_.clear();
        held_ = 0;
    }

private:
    Database& database_;
    bool any_;
    std::map<std::pair<Shared, std::string>, std::vector<Node>> known_;
    std::size_t held_ = 0;
};

/// Everything that may be a relative, but for parts, once each by id.
std::map<PairId, Node> candidates(Database& database, const Node& pair) {
    std::map<PairId, Node> out;
    for (const Shared what : kShared) {
        for (Node& node : sharing(database, what, pair, false)) {
            if (node.id != pair.id) out.emplace(node.id, std::move(node));
        }
    }
    return out;
}

/// Takes each decided pair that bears on `pair`, by id, and its shift in log odds.
void each_influence(Database& database, const Node& pair, Decided& decided,
                    const std::function<void(const Node&, Relation, double)>& take) {
    static const std::string wholes = std::string(kNode) + "JOIN part w ON w.pair_id = p.id WHERE w.form = ?1";
    if (!decided.any()) return;
    decided.forget_if_full();
    std::map<PairId, const Node*> found;
    const std::vector<Node> whole = nodes(database.query(wholes, pair.en_form));
    for (const Shared what : kShared) {
        for (const Node& node : decided.sharing(what, pair)) found.emplace(node.id, &node);
    }
    for (const Node& node : whole) found.emplace(node.id, &node);
    found.erase(pair.id);
    for (const auto& [other, node] : found) {
        const std::optional<Relation> is = relation(pair, *node);
        const double shift = is ? steps(*is, node->status) * kStep : 0;
        if (shift != 0) take(*node, *is, shift);
    }
}

bool loses_conflict(Database& database, PairId id) {
    const std::vector<Partner> all = conflict_partners(database, id);
    return std::any_of(all.begin(), all.end(), [](const Partner& partner) { return partner.accepted; });
}

}  // namespace

bool has_decisions(Database& database) {
    Rows rows = database.query("SELECT EXISTS (SELECT 1 FROM decision) OR EXISTS (SELECT 1 FROM entry)");
    return rows.next() && rows.integer(0) != 0;
}

std::string_view name(Relation relation) {
    switch (relation) {
        case Relation::variant: return "variant";
        case Relation::overlap: return "overlap";
        case Relation::family: return "family";
        case Relation::part: return "part";
    }
    return {};
}

double adjusted(double machine, double shift) {
    shift = std::clamp(shift, -kMostSteps * kStep, kMostSteps * kStep);
    if (shift == 0 || machine <= 0 || machine >= 1) return machine;
    return 1 / (1 + (1 - machine) / machine * std::exp(-shift));
}

std::vector<Influence> influences(Database& database, PairId id) {
    std::vector<Influence> out;
    const std::optional<Node> pair = read_node(database, id);
    if (!pair) return out;
    Decided decided(database);
    each_influence(database, *pair, decided, [&](const Node& node, Relation relation, double shift) {
        out.push_back({node.id, node.ja, node.en, node.status, relation, shift});
    });
    return out;
}

std::set<PairId> dependants(Database& database, PairId id) {
    static const std::string parts =
        std::string(kNode) + "WHERE e.language = 'en' AND e.link_form IN (SELECT form FROM part WHERE pair_id = ?1)";
    std::set<PairId> out;
    const std::optional<Node> pair = read_node(database, id);
    if (!pair) return out;
    std::map<PairId, Node> found = candidates(database, *pair);
    for (Node& node : nodes(database.query(parts, id))) found.emplace(node.id, std::move(node));
    for (const auto& [other, node] : found) {
        if (other != id && relation(node, *pair)) out.insert(other);
    }
    for (const Partner& partner : conflict_partners(database, id)) out.insert(partner.id);
    return out;
}

std::set<PairId> neighbours(Database& database, const std::set<PairId>& ids, std::set<std::string>& asked) {
    static const std::string parts =
        "SELECT p.id FROM term e JOIN pair p ON p.en_term = e.id WHERE e.language = 'en' AND "
        "e.link_form IN (SELECT form FROM part WHERE pair_id = ?1)";
    std::set<PairId> out;
    for (const PairId id : ids) {
        const std::optional<Node> pair = read_node(database, id);
        if (!pair) continue;
        const std::string keys[] = {"e" + pair->en_form, "j" + pair->ja_form,
                                    "c" + std::to_string(pair->concept_id.value)};
        for (std::size_t i = 0; i < std::size(kShared); ++i) {
            if (!asked.insert(keys[i]).second) continue;
            for (const Node& node : sharing(database, kShared[i], *pair, false)) out.insert(node.id);
        }
        for (Rows rows = database.query(parts, id); rows.next();) out.insert({rows.integer(0)});
        for (const Partner& partner : conflict_partners(database, id)) out.insert(partner.id);
    }
    return out;
}

namespace {

/// Where there are decided pairs.
void adjust(Database& database, PairId id, Decided& decided, const std::string& now) {
    const std::optional<Node> pair = read_node(database, id);
    if (!pair) return;
    double shift = 0;
    each_influence(database, *pair, decided, [&](const Node&, Relation, double by) { shift += by; });
    double confidence = adjusted(pair->machine, shift);
    if (pair->status == Status::candidate && loses_conflict(database, id)) confidence = std::min(confidence, kLoser);
    if (confidence == pair->confidence) return;
    database.execute("UPDATE pair SET confidence = ?2, changed = ?3 WHERE id = ?1", id, confidence, now);
}

}  // namespace

void adjust(Database& database, const std::set<PairId>& ids, const std::string& now) {
    Decided decided(database);
    for (const PairId id : ids) {
        if (decided.any()) {
            adjust(database, id, decided, now);
        } else {
            database.execute(
                "UPDATE pair SET confidence = machine, changed = ?2 WHERE id = ?1 AND confidence <> machine", id, now);
        }
    }
}

void note_parts(Database& database, PairId id) {
    database.execute("DELETE FROM part WHERE pair_id = ?1", id);
    const std::optional<Node> pair = read_node(database, id);
    if (!pair || pair->status != Status::accepted) return;
    for (std::size_t at = pair->en_form.find(' '); at != std::string::npos; at = pair->en_form.find(' ', at + 1)) {
        for (const std::string& words : {pair->en_form.substr(0, at), pair->en_form.substr(at + 1)}) {
            database.execute("INSERT INTO part (form, pair_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                             link_form(Language::en, words), id);
        }
    }
}

}  // namespace yakugo::store
