// SPDX-License-Identifier: Apache-2.0
// Concepts that spell a term in several ways.
#include "glossary/store/list.hpp"
#include "glossary/store/operation_log.hpp"
#include "glossary/store/variants.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace yakugo::store {

namespace {

struct Cluster {
    ConceptId concept_id;
    Language language = Language::ja;
    std::vector<PairId> pairs;
    std::size_t posts = 0;
    bool decided = false;
};

/// Words that a person has told apart.
class Apart {
public:
    explicit Apart(Database& database) : database_(database) {
        for (DistinctWords& words : list_distinct(database)) words_.emplace(std::move(words.a), std::move(words.b));
    }
    bool operator()(std::int64_t a, std::int64_t b) {
        if (words_.empty()) return false;
        std::string first = surface(a), second = surface(b);
        if (first > second) first.swap(second);
        return words_.contains({first, second});
    }

private:
    std::string surface(std::int64_t term) {
        Rows rows = database_.query("SELECT surface FROM term WHERE id = ?1", term);
        return rows.next() ? rows.text(0) : std::string();
    }

    Database& database_;
    std::set<std::pair<std::string, std::string>> words_;
};

bool is_choice(Database& database, ConceptId concept_id, std::int64_t choice) {
    static const std::string query = "SELECT " + last_choice("?1");
    Rows rows = database.query(query, concept_id);
    return rows.next() && rows.integer(0) == choice;
}

void add_pairs(Database& database, std::int64_t term, Cluster& cluster, bool& chosen) {
    constexpr const char* by_ja =
        "SELECT p.id, p.status, p.chosen, (SELECT count(*) FROM post_pair s WHERE s.pair_id = p.id) FROM pair p "
        "WHERE p.ja_term = ?1 AND p.status <> 'rejected'";
    constexpr const char* by_en =
        "SELECT p.id, p.status, p.chosen, (SELECT count(*) FROM post_pair s WHERE s.pair_id = p.id) FROM pair p "
        "WHERE p.en_term = ?1 AND p.status <> 'rejected'";
    Rows rows = database.query(cluster.language == Language::ja ? by_ja : by_en, term);
    while (rows.next()) {
        cluster.pairs.push_back({rows.integer(0)});
        if (status_from(rows.view(1)) == Status::candidate) cluster.decided = false;
        const std::int64_t choice = rows.integer(2);
        if (choice != 0 && !chosen) chosen = is_choice(database, cluster.concept_id, choice);
        cluster.posts += rows.size(3);
    }
}

void add_clusters(Database& database, ConceptId concept_id, Language language, Apart& apart,
                  std::vector<Cluster>& out) {
    const std::vector<Spelling> terms = terms_in(database, concept_id, language);
    const std::vector<std::size_t> group =
        group_spellings(language, terms, [&](std::int64_t a, std::int64_t b) { return apart(a, b); });
    std::map<std::size_t, std::vector<std::int64_t>> groups;
    for (std::size_t i = 0; i < group.size(); ++i) groups[group[i]].push_back(terms[i].term);
    for (const auto& [number, members] : groups) {
        if (members.size() < 2) continue;
        Cluster cluster{.concept_id = concept_id, .language = language, .pairs = {}, .decided = true};
        bool chosen = false;
        for (const std::int64_t term : members) add_pairs(database, term, cluster, chosen);
        cluster.decided = cluster.decided && chosen;
        if (cluster.pairs.size() > 1) out.push_back(std::move(cluster));
    }
}

std::vector<Cluster> clusters_in(Database& database, ConceptId concept_id, Apart& apart) {
    std::vector<Cluster> out;
    for (const Language language : {Language::en, Language::ja})
        add_clusters(database, concept_id, language, apart, out);
    std::stable_sort(out.begin(), out.end(), [](const Cluster& a, const Cluster& b) { return a.posts > b.posts; });
    return out;
}

Rendering rendering(Database& database, PairRow pair) {
    Rendering out;
    out.pair = std::move(pair);
    out.same_concept = true;
    add_kinds_and_posts(database, out);
    Rows rows = database.query("SELECT total(pieces) FROM post_pair WHERE pair_id = ?1", out.pair.id);
    if (rows.next()) out.pieces = rows.size(0);
    return out;
}

SpellingCluster read_cluster(Database& database, const Cluster& cluster) {
    SpellingCluster out{.concept_id = cluster.concept_id,
                        .language = std::string(code(cluster.language)),
                        .spellings = {},
                        .decided = cluster.decided};
    for (PairRow& pair : read_pairs(database, cluster.pairs))
        out.spellings.push_back(rendering(database, std::move(pair)));
    const auto place = [](const Rendering& one) {
        const int preferred = one.pair.chosen ? 2 : one.pair.ja_preferred && one.pair.en_preferred ? 1 : 0;
        return std::tuple(-preferred, -static_cast<double>(one.posts), -static_cast<double>(one.pieces), one.pair.id);
    };
    std::sort(out.spellings.begin(), out.spellings.end(),
              [&](const Rendering& a, const Rendering& b) { return place(a) < place(b); });
    return out;
}

}  // namespace

std::vector<SpellingCluster> list_clusters(Database& database, bool undecided, std::size_t offset, std::size_t limit) {
    const Transaction snapshot(database, Transaction::Kind::read);
    Apart apart(database);
    std::vector<SpellingCluster> out;
    // Each page looks at those before it again: nobody turns thousands of pages.
    Rows rows = database.query("SELECT concept_id FROM concept_variants ORDER BY posts DESC, concept_id");
    for (std::size_t passed = 0; out.size() < limit && rows.next();) {
        for (const Cluster& cluster : clusters_in(database, {rows.integer(0)}, apart)) {
            if (undecided && cluster.decided) continue;
            if (passed++ >= offset && out.size() < limit) out.push_back(read_cluster(database, cluster));
        }
    }
    return out;
}

}  // namespace yakugo::store
