// SPDX-License-Identifier: Apache-2.0
// Rows of a post, its authors and its segments.
#include "glossary/store/put_post.hpp"

#include "glossary/store/number.hpp"
#include "glossary/store/partners.hpp"

#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace yakugo::store {

namespace {

/// A segment as the file has it.
struct Stored {
    std::int64_t id = 0;
    std::optional<WordingId> wording;
};

}  // namespace

PostId PostWriter::add(const Claim& claim, const PostRecord& post) {
    database_.execute(
        "INSERT INTO post (source_id, first_line, last_line, title_ja, title_en, dek_ja, dek_en, outlet, date, url, "
        "address) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, address_of(?10))",
        claim.source, post.first_line, post.last_line, post.title_ja, post.title_en, post.dek_ja, post.dek_en,
        post.outlet, post.date, post.url);
    const PostId id{database_.last_id()};
    this->claim(id, claim);
    write_contents(id, post);
    return id;
}

PostId PostWriter::change(PostId id, const Claim& claim, const PostRecord& post) {
    const bool stored = [&] {
        Rows rows = database_.query(
            "SELECT 1 FROM post p JOIN claim c ON c.post_id = p.id AND c.source_id = p.source_id "
            "WHERE p.id = ?1 AND c.digest = ?2",
            id, claim.digest);
        return rows.next();
    }();
    this->claim(id, claim);
    if (stored) {
        database_.execute("UPDATE post SET source_id = ?2 WHERE id = ?1", id, claim.source);
        return id;
    }
    database_.execute(
        "UPDATE post SET source_id = ?2, first_line = ?3, last_line = ?4, title_ja = ?5, title_en = ?6, dek_ja = ?7, "
        "dek_en = ?8, outlet = ?9, date = ?10, url = ?11, address = address_of(?11) WHERE id = ?1",
        id, claim.source, post.first_line, post.last_line, post.title_ja, post.title_en, post.dek_ja, post.dek_en,
        post.outlet, post.date, post.url);
    database_.execute("DELETE FROM author WHERE post_id = ?1", id);
    database_.execute("DELETE FROM label WHERE post_id = ?1", id);
    write_contents(id, post);
    return id;
}

bool PostWriter::remove(PostId id, SourceId source) {
    if (!is_owned_by(id, source)) {
        database_.execute("DELETE FROM claim WHERE post_id = ?1 AND source_id = ?2", id, source);
        return false;
    }
    database_.execute("UPDATE source SET digest = NULL WHERE id IN (SELECT source_id FROM claim WHERE post_id = ?1)",
                      id);
    write_segments(id, {});
    pairs_.replace(id, {});
    database_.execute("DELETE FROM post WHERE id = ?1", id);
    return true;
}

void PostWriter::claim(PostId id, const Claim& claim) {
    database_.execute(
        "INSERT INTO claim (source_id, post_id, digest, content) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (source_id, post_id) DO UPDATE SET digest = excluded.digest, content = excluded.content",
        claim.source, id, claim.digest, claim.content);
}

bool PostWriter::is_owned_by(PostId id, SourceId source) {
    Rows rows = database_.query("SELECT 1 FROM post WHERE id = ?1 AND source_id = ?2", id, source);
    return rows.next();
}

void PostWriter::write_contents(PostId id, const PostRecord& post) {
    for (std::size_t i = 0; i < post.authors.size(); ++i) {
        database_.execute("INSERT INTO author (post_id, position, name) VALUES (?1, ?2, ?3)", id, i, post.authors[i]);
    }
    for (std::size_t i = 0; i < post.labels.size(); ++i) {
        database_.execute("INSERT INTO label (post_id, position, name) VALUES (?1, ?2, ?3)", id, i, post.labels[i]);
    }
    write_segments(id, post.segments);
    pairs_.replace(id, post.pairs);
}

void PostWriter::finish() {
    add_waiting();
    pairs_.finish(find_partners(database_, words_.settle()));
    words_.drop_unused();
}

void PostWriter::write_segments(PostId id, const std::vector<SegmentRecord>& segments) {
    std::multimap<std::tuple<std::string, std::string, std::string>, Stored> stored;
    {
        Rows rows = database_.query("SELECT id, kind, ja, en, wording FROM segment WHERE post_id = ?1 ORDER BY id", id);
        while (rows.next()) {
            Stored& segment = stored.emplace(std::tuple(rows.text(1), rows.text(2), rows.text(3)), Stored{})->second;
            segment.id = rows.integer(0);
            if (!rows.is_null(4)) segment.wording = rows.integer(4);
        }
    }
    std::set<WordingId> left;
    const auto leave = [&](const Stored& segment) {
        if (segment.wording) left.insert(*segment.wording);
    };
    for (const SegmentRecord& segment : segments) {
        const auto same = stored.find(std::tie(segment.kind, segment.ja, segment.en));
        if (same == stored.end()) {
            add(id, segment);
            continue;
        }
        leave(same->second);  // unless it keeps it
        database_.execute("UPDATE segment SET ja_line = ?2, en_line = ?3, score = ?4, wording = ?5 WHERE id = ?1",
                          same->second.id, segment.ja_line, segment.en_line, unit(segment.score), words_.keep(segment));
        stored.erase(same);
    }
    for (const auto& [words, segment] : stored) {
        leave(segment);
        database_.execute("DELETE FROM segment WHERE id = ?1", segment.id);
    }
    if (!left.empty()) add_waiting();  // what stands in one of them stays
    for (const WordingId wording : left) words_.release(wording);
}

void PostWriter::add(PostId id, const SegmentRecord& segment) {
    if (!segments_wait_) {
        database_.execute(
            "CREATE TEMP TABLE IF NOT EXISTS new_segment (post_id, kind, ja, en, ja_line, en_line, score, created, "
            "wording)");
    }
    segments_wait_ = true;
    database_.execute("INSERT INTO temp.new_segment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", id, segment.kind,
                      segment.ja, segment.en, segment.ja_line, segment.en_line, unit(segment.score), now_,
                      words_.keep(segment));
}

void PostWriter::add_waiting() {
    if (!segments_wait_) return;
    database_.execute(
        "INSERT INTO segment (post_id, kind, ja, en, ja_line, en_line, score, created, wording) "
        "SELECT post_id, kind, ja, en, ja_line, en_line, score, created, wording FROM temp.new_segment ORDER BY rowid");
    database_.execute("DELETE FROM temp.new_segment");
    segments_wait_ = false;
}

}  // namespace yakugo::store
