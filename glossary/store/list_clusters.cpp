// SPDX-License-Identifier: Apache-2.0
// Concepts that spell a term in several ways.
#include "glossary/store/list.hpp"
#include "glossary/store/spelling.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace yakugo::store {

namespace {

struct Spelling {
    std::int64_t term = 0;
    std::string form;  // link form
};

/// The terms of one language in one concept.
struct Terms {
    ConceptId concept_id;
    Language language = Language::ja;
    std::vector<Spelling> terms;
};

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
        Rows rows = database.query("SELECT a, b FROM distinct_words");
        while (rows.next()) words_.emplace(rows.text(0), rows.text(1));
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

/// Terms with the same number are spellings of one.
std::vector<std::size_t> spellings(const Terms& terms, Apart& apart) {
    constexpr std::size_t most = 64;  // of katakana: one letter makes no variant among thousands
    std::vector<std::size_t> group(terms.terms.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    const bool near = terms.language == Language::ja && group.size() <= most;
    for (std::size_t b = 1; b < group.size(); ++b) {
        for (std::size_t a = near ? 0 : b - 1; a < b; ++a) {  // equal forms stand together
            const Spelling &one = terms.terms[a], &other = terms.terms[b];
            if (group[a] == group[b] || (one.form != other.form && !(near && are_near_katakana(one.form, other.form))))
                continue;
            if (apart(one.term, other.term)) continue;
            std::replace(group.begin(), group.end(), std::max(group[a], group[b]), std::min(group[a], group[b]));
        }
    }
    return group;
}

/// Of the choices in a concept the last one counts.
bool is_choice(Database& database, ConceptId concept_id, std::int64_t choice) {
    Rows rows = database.query(
        "SELECT max(p.chosen) FROM term j CROSS JOIN pair p WHERE j.concept_id = ?1 AND j.language = 'ja' "
        "AND p.ja_term = j.id AND p.status = 'accepted'",
        concept_id);
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

void add_clusters(Database& database, const Terms& terms, Apart& apart, std::vector<Cluster>& out) {
    const std::vector<std::size_t> group = spellings(terms, apart);
    std::map<std::size_t, std::vector<std::int64_t>> groups;
    for (std::size_t i = 0; i < group.size(); ++i) groups[group[i]].push_back(terms.terms[i].term);
    for (const auto& [number, members] : groups) {
        if (members.size() < 2) continue;
        Cluster cluster{.concept_id = terms.concept_id, .language = terms.language, .pairs = {}, .decided = true};
        bool chosen = false;
        for (const std::int64_t term : members) add_pairs(database, term, cluster, chosen);
        cluster.decided = cluster.decided && chosen;
        if (cluster.pairs.size() > 1) out.push_back(std::move(cluster));
    }
}

/// Of all concepts with several terms of a language, in the order of the index.
std::vector<Terms> several_terms(Database& database) {
    std::vector<Terms> out;
    Rows rows = database.query(
        "SELECT t.concept_id, t.language, t.id, t.link_form FROM (SELECT concept_id, language FROM term "
        "INDEXED BY term_spelling GROUP BY concept_id, language HAVING count(*) > 1) s "
        "CROSS JOIN term t INDEXED BY term_spelling WHERE t.concept_id = s.concept_id AND t.language = s.language "
        "ORDER BY t.concept_id, t.language, t.link_form, t.id");
    while (rows.next()) {
        const ConceptId concept_id{rows.integer(0)};
        const Language language = rows.view(1) == code(Language::ja) ? Language::ja : Language::en;
        if (out.empty() || out.back().concept_id != concept_id || out.back().language != language)
            out.push_back({concept_id, language, {}});
        out.back().terms.push_back({rows.integer(2), rows.text(3)});
    }
    return out;
}

Rendering rendering(Database& database, PairRow pair) {
    Rows rows = database.query(
        "SELECT (SELECT count(*) FROM post_pair WHERE pair_id = ?1), (SELECT count(*) FROM evidence WHERE pair_id = "
        "?1)",
        pair.id);
    rows.next();
    return {.pair = std::move(pair), .posts = rows.size(0), .pieces = rows.size(1), .same_concept = true};
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
    std::vector<Cluster> all;
    for (const Terms& terms : several_terms(database)) add_clusters(database, terms, apart, all);
    if (undecided) std::erase_if(all, [](const Cluster& cluster) { return cluster.decided; });
    std::stable_sort(all.begin(), all.end(), [](const Cluster& a, const Cluster& b) {
        return std::pair(b.posts, a.concept_id) < std::pair(a.posts, b.concept_id);
    });
    std::vector<SpellingCluster> out;
    for (std::size_t i = offset; i < all.size() && out.size() < limit; ++i)
        out.push_back(read_cluster(database, all[i]));
    return out;
}

}  // namespace yakugo::store
