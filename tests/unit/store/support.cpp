// SPDX-License-Identifier: Apache-2.0
// Helpers that look at the file past the code under test.
#include "tests/unit/store/support.hpp"

#include "glossary/store/evidence_text.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

namespace yakugo::testing {

namespace fs = std::filesystem;
using std::to_string;

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "yakugo-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::permissions(path_, fs::perms::owner_all, ignored);
    fs::remove_all(path_, ignored);
}

namespace {

/// SQL function with_contexts(evidence, contexts): pieces with their contexts instead of places, which differ with the order of pairs.
void with_contexts(sqlite3_context* context, int, sqlite3_value** values) {
    const auto text_of = [](sqlite3_value* value) {
        const unsigned char* text = sqlite3_value_text(value);
        return std::string(text == nullptr ? "" : reinterpret_cast<const char*>(text));
    };
    const std::string evidence = text_of(values[0]), contexts = text_of(values[1]);
    std::string out;
    for (store::EvidencePiece piece : store::parse_evidence(evidence)) {
        const std::string_view ja = store::context_at(contexts, piece.ja_context);
        const std::string_view en = store::context_at(contexts, piece.en_context);
        piece.ja_context = piece.en_context = {};
        store::append_evidence(out, piece);
        out.append(ja).append("\n").append(en).append("\n");
    }
    sqlite3_result_text(context, out.data(), static_cast<int>(out.size()), SQLITE_TRANSIENT);
}

}  // namespace

std::vector<std::string> sql(const std::string& path, const std::string& statement) {
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(path.c_str(), &handle);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owner(handle, sqlite3_close);
    if (opened != SQLITE_OK) throw std::runtime_error("cannot open " + path);
    sqlite3_create_function(handle, "with_contexts", 2, SQLITE_UTF8, nullptr, with_contexts, nullptr, nullptr);
    std::vector<std::string> out;
    const auto row = [](void* rows, int columns, char** values, char**) {
        std::string line;
        for (int i = 0; i < columns; ++i) {
            if (i > 0) line += '|';
            line += values[i] == nullptr ? "NULL" : values[i];
        }
        static_cast<std::vector<std::string>*>(rows)->push_back(line);
        return 0;
    };
    if (sqlite3_exec(handle, statement.c_str(), row, &out, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(handle));
    }
    return out;
}

std::vector<std::string> dump(const std::string& path) {
    std::vector<std::string> out;
    for (const char* statement :
         {"SELECT 'source', name, digest FROM source ORDER BY name",
          "SELECT 'post', s.name, first_line, last_line, title_ja, title_en, dek_ja, dek_en, outlet, date, url, "
          "(SELECT group_concat(name, ';') FROM (SELECT name FROM author WHERE post_id = p.id ORDER BY position)) "
          "FROM post p JOIN source s ON s.id = source_id ORDER BY s.name, first_line, url, title_ja",
          "SELECT 'claim', s.name, p.url, p.title_ja, c.digest FROM claim c JOIN source s ON s.id = c.source_id "
          "JOIN post p ON p.id = c.post_id ORDER BY s.name, p.first_line, p.url, p.title_ja",
          "SELECT 'segment', p.url, p.title_ja, g.kind, g.ja, g.en, g.ja_line, g.en_line, g.score FROM segment g "
          "JOIN post p ON p.id = g.post_id ORDER BY p.url, p.title_ja, p.first_line, g.en_line, g.kind",
          "SELECT 'concept', (SELECT group_concat(t, ';') FROM (SELECT language || ' ' || surface || ' ' || match_form "
          "AS t FROM term WHERE concept_id = c.id ORDER BY language, surface)) AS terms FROM concept c ORDER BY terms",
          "SELECT 'pair', j.surface, e.surface, p.type, p.status, p.confidence FROM pair p JOIN term j ON "
          "j.id = p.ja_term JOIN term e ON e.id = p.en_term ORDER BY j.surface, e.surface",
          "SELECT 'evidence', j.surface, e.surface, o.url, o.title_ja, pp.type, pp.confidence, pp.suggested, "
          "pp.features, pp.pieces, with_contexts(pp.evidence, c.text) "
          "FROM post_pair pp JOIN post o ON o.id = pp.post_id JOIN context c ON c.post_id = o.id JOIN pair p ON p.id = "
          "pp.pair_id "
          "JOIN term j ON j.id = p.ja_term JOIN term e ON e.id = p.en_term "
          "ORDER BY j.surface, e.surface, o.url, o.title_ja, o.first_line",
          "SELECT 'decision', j.surface, e.surface, d.action, d.status_before, d.status_after, d.who, d.note "
          "FROM decision d JOIN pair p ON p.id = d.pair_id JOIN term j ON j.id = p.ja_term "
          "JOIN term e ON e.id = p.en_term ORDER BY d.id"}) {
        const std::vector<std::string> rows = sql(path, statement);
        out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
}

std::string difference(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
    const auto [a, b] = std::mismatch(found.begin(), found.end(), expected.begin(), expected.end());
    if (a == found.end() && b == expected.end()) return "";
    return "found: " + (a == found.end() ? "nothing" : *a) + "\nexpected: " + (b == expected.end() ? "nothing" : *b);
}

std::vector<std::string> raw_dump(const std::string& path) {
    std::vector<std::string> out;
    // Until version 10 there was a table evidence, since version 11 there is context.
    for (const std::string& table : sql(path,
                                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN "
                                        "('source', 'post', 'claim', 'author', 'segment', 'concept', 'term', "
                                        "'pair', 'post_pair', 'evidence', 'context', 'decision', 'sqlite_sequence')")) {
        const std::vector<std::string> rows = sql(path, "SELECT * FROM " + table);
        out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
}

std::vector<std::string> flaws(const std::string& path) {
    std::vector<std::string> out = sql(path, "PRAGMA integrity_check");
    if (out == std::vector<std::string>{"ok"}) out.clear();
    const std::vector<std::string> keys = sql(path, "PRAGMA foreign_key_check");
    out.insert(out.end(), keys.begin(), keys.end());
    for (const char* orphans :
         {"SELECT 'pair without post', id FROM pair WHERE id NOT IN (SELECT pair_id FROM post_pair) "
          "AND id NOT IN (SELECT pair_id FROM decision) AND id NOT IN (SELECT pair_id FROM entry_pair) AND NOT EXISTS "
          "(SELECT 1 FROM cooccurrence c "
          "JOIN term j ON j.id = ja_term JOIN term e ON e.id = en_term WHERE c.ja_form = j.link_form "
          "AND c.en_form = e.link_form)",
          "SELECT 'contexts without pair', post_id FROM context WHERE post_id NOT IN (SELECT post_id FROM post_pair)",
          "SELECT 'pair without contexts', pair_id FROM post_pair WHERE pieces > 0 AND post_id NOT IN (SELECT post_id "
          "FROM "
          "context)",
          "SELECT 'decision without pair', id FROM decision WHERE pair_id NOT IN (SELECT id FROM pair) "
          "AND pair_id NOT IN (SELECT id FROM gone_pair)",
          "SELECT 'pair there and gone', id FROM pair WHERE id IN (SELECT id FROM gone_pair)",
          "SELECT 'wrong count of texts', id FROM word WHERE texts <> (SELECT count(*) FROM word_use WHERE word_id = "
          "id) "
          "OR texts = 0",
          "SELECT 'wording without segment', id FROM wording WHERE id NOT IN (SELECT wording FROM segment WHERE "
          "wording "
          "IS NOT NULL)",
          "SELECT 'segment without its wording', id FROM segment WHERE wording IS NOT NULL "
          "AND wording NOT IN (SELECT id FROM wording)",
          "SELECT 'term without pair', id FROM term WHERE id NOT IN (SELECT ja_term FROM pair UNION SELECT en_term "
          "FROM pair)",
          "SELECT 'concept without term', id FROM concept WHERE id NOT IN (SELECT concept_id FROM term)",
          "SELECT 'wrong count', * FROM (SELECT shown, type, kinds, count(*) FROM pair GROUP BY 1, 2, 3 "
          "EXCEPT SELECT * FROM pair_count)",
          "SELECT 'count of none', * FROM (SELECT * FROM pair_count EXCEPT SELECT shown, type, kinds, count(*) "
          "FROM pair GROUP BY 1, 2, 3)",
          "SELECT 'variants without a row', a.id, b.id FROM term a JOIN term b ON b.concept_id = a.concept_id AND "
          "b.language = a.language AND b.link_form = a.link_form AND b.id > a.id WHERE a.concept_id NOT IN "
          "(SELECT concept_id FROM concept_variants)",
          "SELECT 'wrong posts of variants', v.* FROM concept_variants v WHERE posts <> (SELECT count(*) FROM term j "
          "JOIN pair p ON p.ja_term = j.id JOIN post_pair s ON s.pair_id = p.id WHERE j.concept_id = v.concept_id AND "
          "p.status <> 'rejected')",
          "SELECT 'pair of two concepts', p.id FROM pair p JOIN term j ON j.id = p.ja_term JOIN term e ON "
          "e.id = p.en_term WHERE j.concept_id <> e.concept_id"}) {
        const std::vector<std::string> rows = sql(path, orphans);
        out.insert(out.end(), rows.begin(), rows.end());
    }
    sql(path,
        "INSERT INTO segment_text (segment_text, rank) VALUES ('integrity-check', 1)");  // throws where it is wrong
    return out;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> out;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) out.push_back(entry.path().filename());
    std::sort(out.begin(), out.end());
    return out;
}

std::string error_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const StoreError& error) {
        return error.what();
    }
    return "no error";
}

pid_t start(const std::function<void()>& work) {
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child > 0) return child;
    try {
        work();
    } catch (const std::exception& error) {
        const std::string line = std::string("child: ") + error.what() + "\n";
        const auto ignored = ::write(STDERR_FILENO, line.data(), line.size());
        static_cast<void>(ignored);
        _exit(1);
    }
    _exit(0);
}

int wait_for(pid_t child) {
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait");
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

store::PairRecord pair(const std::string& ja, const std::string& en, double confidence, const std::string& type) {
    store::EvidenceRecord evidence{.kind = "title_pair",
                                   .score = confidence,
                                   .ja_line = 1,
                                   .en_line = 2,
                                   .ja_range = {0, ja.size()},
                                   .en_range = {4, 4 + en.size()},
                                   .context_ja = ja + "が来た",
                                   .context_en = "The " + en + " came"};
    return {.ja = ja, .en = en, .type = type, .confidence = confidence, .evidence = {evidence}};
}

store::PostRecord post(const std::string& title, const std::string& url, const std::vector<store::PairRecord>& pairs) {
    store::PostRecord out;
    out.first_line = 1;
    out.last_line = 9;
    out.title_ja = title;
    out.title_en = "Title of " + title;
    out.url = url;
    out.authors = {"Jane Doe", "𠮟る太郎"};
    out.segments = {{.kind = "title", .ja = title, .en = out.title_en, .ja_line = 1, .en_line = 2, .score = 0.9}};
    out.pairs = pairs;
    return out;
}

std::vector<store::PostRecord> many_posts(std::size_t count, std::size_t pairs, const std::string& prefix) {
    std::vector<store::PostRecord> out;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string n = to_string(i);
        store::PostRecord& record =
            out.emplace_back(post(prefix + n, i % 3 == 0 ? "" : "https://example.org/" + prefix + n, {}));
        record.first_line = 1 + 10 * i;
        record.last_line = 10 + 10 * i;
        record.segments.push_back(
            {.kind = "dek", .ja = "導入文" + n, .en = "Dek " + n, .ja_line = 3, .en_line = 4, .score = 0.7});
        record.segments.push_back({.kind = "alt",
                                   .ja = "🛩️飛行" + n,
                                   .en = "A flight " + n,
                                   .ja_line = 5,
                                   .en_line = 6,
                                   .score = 0.6});
        for (std::size_t k = 0; k < pairs; ++k) {
            const std::string own = k % 3 == 0 ? to_string(k) : n + "-" + to_string(k);
            record.pairs.push_back(pair("用語" + own, "term " + own, 0.3));
            record.pairs.back().evidence.push_back(record.pairs.back().evidence.front());
            record.pairs.back().evidence.back().kind = "lexicon";
        }
    }
    return out;
}

store::PairRow the_pair(const store::TermBase& base, const std::string& ja, const std::string& en) {
    for (store::PairRow& row : base.pairs()) {
        if (row.ja == ja && row.en == en) return row;
    }
    throw std::runtime_error("no pair " + ja + " = " + en);
}

}  // namespace yakugo::testing
