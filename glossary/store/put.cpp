// SPDX-License-Identifier: Apache-2.0
// One run of put_source(): post after post, what is gone, and last the digest that says the run was finished.
#include "glossary/store/put.hpp"

#include "glossary/store/clock.hpp"
#include "glossary/store/digest.hpp"
#include "glossary/store/put_post.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <cassert>

namespace yakugo::store {

SourceId source_id(Database& database, const std::string& name) {
    {
        Rows rows = database.query("SELECT id FROM source WHERE name = ?1", name);
        if (rows.next()) return {rows.integer(0)};
    }
    // Another process may make the same row at this moment.
    database.execute("INSERT INTO source (name) VALUES (?1) ON CONFLICT DO NOTHING", name);
    Rows rows = database.query("SELECT id FROM source WHERE name = ?1", name);
    rows.next();
    return {rows.integer(0)};
}

SourceId source_of_file(Database& database, const std::string& name) {
    if (name == kOwnSource) {
        throw StoreError(
            Location{database.path(), 0},
            fmt::format("no file can be called \"{}\": that is where entries of one's own are kept", name));
    }
    return source_id(database, name);
}

PutRun::PutRun(Database& database, const SourceRecord& source, const std::vector<PostKey>& keys)
    : database_(database),
      source_(source_of_file(database, source.name)),
      source_digest_(source.digest),
      keys_(keys),
      recogniser_(database, source_, keys) {}

bool PutRun::is_unchanged(std::optional<PostId> post, const std::string& digest) {
    if (!post) return false;
    Rows rows = database_.query("SELECT 1 FROM claim WHERE source_id = ?1 AND post_id = ?2 AND digest = ?3", source_,
                                *post, digest);
    return rows.next();
}

/// The digest goes with the first change, so that a source whose run was killed does not look mined.
void PutRun::mark_unfinished() {
    database_.execute("UPDATE source SET digest = NULL WHERE id = ?1 AND digest IS NOT NULL", source_);
}

/// Text from which the same was mined as before.
void PutRun::keep_content(PostId post, const std::string& content) {
    const bool same = [&] {
        Rows rows = database_.query("SELECT 1 FROM claim WHERE source_id = ?1 AND post_id = ?2 AND content = ?3",
                                    source_, post, content);
        return rows.next();
    }();
    if (same) return;
    database_.execute("UPDATE claim SET content = ?3 WHERE source_id = ?1 AND post_id = ?2", source_, post, content);
}

void PutRun::put(const PostRecord& post) {
    assert(put_.size() < keys_.size());
    const PostKey& key = keys_[put_.size()];
    assert(key.url == post.url && key.title_ja == post.title_ja);
    const std::string digest = digest_of_post(post);
    std::optional<PostId> known = recogniser_.find(key);
    if (!is_unchanged(known, digest)) {
        Transaction transaction(database_, Transaction::Kind::write);
        known = recogniser_.find(key);  // again, now that no other process can put it meanwhile
        if (!is_unchanged(known, digest)) {
            known = write(known, post, key, digest);
            transaction.commit();
            recogniser_.take(*known);
            put_.push_back({*known, digest});
            return;
        }
        transaction.commit();
    }
    ++result_.posts_unchanged;
    keep_content(*known, key.content);
    recogniser_.take(*known);
    put_.push_back({*known, digest});
}

PostId PutRun::write(std::optional<PostId> known, const PostRecord& post, const PostKey& key,
                     const std::string& digest) {
    mark_unfinished();
    PostWriter writer(database_, now_utc());
    const Claim claim{source_, digest, key.content};
    const PostId id = known ? writer.change(*known, claim, post) : writer.add(claim, post);
    ++(known ? result_.posts_changed : result_.posts_added);
    result_.pairs_added += writer.pairs_added();
    return id;
}

PutResult PutRun::finish() {
    if (put_.size() != keys_.size()) {
        throw StoreError(
            Location{database_.path(), 0},
            fmt::format("was given {} posts of {}, so the run was not finished", put_.size(), keys_.size()));
    }
    for (const PostId post : recogniser_.untaken()) remove(post);
    write_digest();
    return result_;
}

void PutRun::remove(PostId post) {
    Transaction transaction(database_, Transaction::Kind::write);
    mark_unfinished();
    if (PostWriter(database_, now_utc()).remove(post, source_)) ++result_.posts_removed;
    transaction.commit();
}

/// Another process may have put the same source meanwhile, from another version of it. Then the digest stays away.
void PutRun::write_digest() {
    const auto stored = [&] {
        Rows rows = database_.query("SELECT 1 FROM source WHERE id = ?1 AND digest = ?2", source_, source_digest_);
        return rows.next();
    };
    if (stored()) return;
    Transaction transaction(database_, Transaction::Kind::write);
    bool complete = recogniser_.untaken().empty();
    for (std::size_t i = 0; i < put_.size() && complete; ++i) complete = is_unchanged(put_[i].id, put_[i].digest);
    if (complete) database_.execute("UPDATE source SET digest = ?2 WHERE id = ?1", source_, source_digest_);
    transaction.commit();
}

PutResult put_source(Database& database, const SourceRecord& source, const std::vector<PostRecord>& posts) {
    std::vector<PostKey> keys;
    for (const PostRecord& post : posts) keys.push_back({post.url, post.title_ja, digest_of_post(post), post.date});
    PutRun run(database, source, keys);
    for (const PostRecord& post : posts) run.put(post);
    return run.finish();
}

}  // namespace yakugo::store
