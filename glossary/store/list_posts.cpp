// SPDX-License-Identifier: Apache-2.0
// Posts, segments and the totals.
#include "glossary/store/fold.hpp"
#include "glossary/store/list.hpp"

#include <string>
#include <string_view>

namespace yakugo::store {

namespace {

/// What of `text` the trigram index looks up: at least three characters (it holds no less), up to a NUL (where its
/// queries end), at most 32 (a phrase costs its length times the places of its trigrams). Empty where that is too
/// little.
std::string_view indexed_part(std::string_view text) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 32;
    std::size_t characters = 0;
    std::size_t end = 0;
    while (end < text.size() && text[end] != '\0') {
        const bool begins_character = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80;
        if (begins_character && characters == longest) break;
        characters += begins_character ? 1 : 0;
        ++end;
    }
    return characters < shortest ? std::string_view() : text.substr(0, end);
}

/// An FTS5 string (https://www.sqlite.org/fts5.html, section 3.1), in which nothing but the quote means anything.
std::string fts_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::string segment_query(bool indexed) {
    const std::string from = indexed ? "segment_text t JOIN segment g ON g.id = t.rowid " : "segment g ";
    return "SELECT g.id, s.name, p.title_ja, p.url, g.kind, g.ja, g.en, g.ja_line, g.en_line, g.score, g.created "
           "FROM " +
           from +
           "JOIN post p ON p.id = g.post_id JOIN source s ON s.id = p.source_id "
           "WHERE (?1 = '' OR instr(fold(g.ja), ?1) OR instr(fold(g.en), ?1)) AND (?2 = '' OR g.kind = ?2) "
           "AND g.score >= ?3 "
           "AND (?4 = '' OR instr(fold(p.title_ja), ?4) OR instr(fold(p.title_en), ?4) OR instr(fold(p.url), ?4)) "
           "AND " +
           (indexed ? "segment_text MATCH ?5" : "?5 = ''") + " ORDER BY s.name, g.en_line, g.ja_line, g.id";
}

}  // namespace

std::vector<PostRow> list_posts(Database& database, const PostFilter& filter) {
    const Transaction snapshot(database, Transaction::Kind::read);
    std::vector<PostRow> out;
    Rows rows = database.query(
        "SELECT p.id, s.name, p.first_line, p.last_line, p.title_ja, p.title_en, p.dek_ja, p.dek_en, p.outlet, p.date, "
        "p.url FROM post p JOIN source s ON s.id = p.source_id "
        "WHERE (?1 = '' OR instr(fold(p.title_ja), ?1) OR instr(fold(p.title_en), ?1) OR instr(fold(p.dek_ja), ?1) "
        "OR instr(fold(p.dek_en), ?1) OR instr(fold(p.url), ?1)) AND (?2 = '' OR fold(p.outlet) = ?2) "
        "ORDER BY s.name, p.first_line, p.id",
        fold_case(filter.text), fold_case(filter.outlet));
    while (rows.next()) {
        PostRow& post = out.emplace_back();
        post.id = {rows.integer(0)};
        post.source = rows.text(1);
        post.first_line = rows.size(2);
        post.last_line = rows.size(3);
        post.title_ja = rows.text(4);
        post.title_en = rows.text(5);
        post.dek_ja = rows.text(6);
        post.dek_en = rows.text(7);
        post.outlet = rows.text(8);
        post.date = rows.text(9);
        post.url = rows.text(10);
        Rows authors = database.query("SELECT name FROM author WHERE post_id = ?1 ORDER BY position", post.id);
        while (authors.next()) post.authors.push_back(authors.text(0));
        Rows labels = database.query("SELECT name FROM label WHERE post_id = ?1 ORDER BY position", post.id);
        while (labels.next()) post.labels.push_back(labels.text(0));
    }
    return out;
}

std::vector<SegmentRow> list_segments(Database& database, const SegmentFilter& filter) {
    // The index narrows down, the comparison without case decides.
    const std::string_view part = indexed_part(filter.text);
    std::vector<SegmentRow> out;
    Rows rows = database.query(segment_query(!part.empty()), fold_case(filter.text), filter.kind, filter.min_score,
                               fold_case(filter.post), part.empty() ? "" : fts_string(part));
    while (rows.next()) {
        SegmentRow& segment = out.emplace_back();
        segment.id = rows.integer(0);
        segment.source = rows.text(1);
        segment.post = rows.text(2);
        segment.url = rows.text(3);
        segment.kind = rows.text(4);
        segment.ja = rows.text(5);
        segment.en = rows.text(6);
        segment.ja_line = rows.size(7);
        segment.en_line = rows.size(8);
        segment.score = rows.real(9);
        segment.created = rows.text(10);
    }
    return out;
}

Totals count_all(Database& database) {
    Rows rows = database.query(
        "SELECT (SELECT count(*) FROM source WHERE name <> ?1), (SELECT count(*) FROM post), (SELECT count(*) FROM "
        "segment), "
        "(SELECT count(*) FROM concept), (SELECT count(*) FROM pair), (SELECT total(pieces) FROM post_pair), "
        "(SELECT count(*) FROM pair WHERE status = 'accepted'), (SELECT count(*) FROM pair WHERE status = 'rejected'), "
        "(SELECT count(*) FROM pair WHERE status = 'candidate' AND suggested), (SELECT count(*) FROM unit), "
        "(SELECT count(*) FROM entry)",
        kOwnSource);
    rows.next();
    return {.sources = rows.size(0),
            .posts = rows.size(1),
            .segments = rows.size(2),
            .concepts = rows.size(3),
            .pairs = rows.size(4),
            .evidence = rows.size(5),
            .accepted = rows.size(6),
            .rejected = rows.size(7),
            .suggested = rows.size(8),
            .units = rows.size(9),
            .entries = rows.size(10)};
}

}  // namespace yakugo::store
