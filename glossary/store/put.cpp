// SPDX-License-Identifier: Apache-2.0
// One run of put_source(): post after post, what is gone, and last the digest that says the run was finished.
#include "glossary/store/put.hpp"

#include "glossary/store/clock.hpp"
#include "glossary/store/digest.hpp"
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

namespace {

// Of the posts of tests/bench/mine, which have 79 pairs each, 64 take 0.4 s of CPU time; others wait 5 s for the lock.
// A batch ends behind the post that brings it to 8,000 pairs, half as many again.
constexpr std::size_t kPostsAtOnce = 64, kPairsAtOnce = 8000;
// Posts share words that lie all over the file: KiB, which hold what a batch changes; and 16 MiB of the -wal, as a page that has changed often
// goes into the file once.
constexpr std::size_t kBatchCache = 8000, kBatchWal = 4000;

}  // namespace

bool are_enough_at_once(std::span<const PostRecord> posts) {
    std::size_t pairs = 0;
    for (const PostRecord& post : posts) pairs += post.pairs.size();
    return posts.size() >= kPostsAtOnce || pairs >= kPairsAtOnce;
}

PutRun::PutRun(Database& database, const SourceRecord& source, const std::vector<PostKey>& keys)
    : database_(database),
      source_(source_of_file(database, source.name)),
      source_digest_(source.digest),
      keys_(keys),
      recogniser_(database, source_, keys),
      cache_(database, kBatchCache, kBatchWal) {}

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

const PostKey& PutRun::key_of([[maybe_unused]] const PostRecord& post) const {
    assert(put_.size() < keys_.size());
    const PostKey& key = keys_[put_.size()];
    assert(key.url == post.url && key.title_ja == post.title_ja);
    return key;
}

void PutRun::put(std::span<const PostRecord> posts) {
    std::vector<std::string> digests;
    for (const PostRecord& post : posts) digests.push_back(digest_of_post(post));
    std::size_t at = 0;
    while (at < posts.size() && is_there(posts[at], digests[at])) ++at;
    if (at == posts.size()) return;
    Transaction transaction(database_, Transaction::Kind::write);
    PostWriter writer(database_, now_utc());
    for (; at < posts.size(); ++at) {  // the first again, now that no other process can put it meanwhile
        if (!is_there(posts[at], digests[at])) write(writer, posts[at], digests[at]);
    }
    writer.finish();
    transaction.commit();
    result_.pairs_added += writer.pairs_added();
}

/// The post is put if nothing of it has changed.
bool PutRun::is_there(const PostRecord& post, const std::string& digest) {
    const PostKey& key = key_of(post);
    const std::optional<PostId> known = recogniser_.find(key);
    if (!is_unchanged(known, digest)) return false;
    ++result_.posts_unchanged;
    keep_content(*known, key.content);
    take(*known, digest);
    return true;
}

void PutRun::write(PostWriter& writer, const PostRecord& post, const std::string& digest) {
    const PostKey& key = key_of(post);
    const std::optional<PostId> known = recogniser_.find(key);
    mark_unfinished();
    const Claim claim{source_, digest, key.content};
    take(known ? writer.change(*known, claim, post) : writer.add(claim, post), digest);
    ++(known ? result_.posts_changed : result_.posts_added);
}

void PutRun::take(PostId post, const std::string& digest) {
    recogniser_.take(post);
    put_.push_back({post, digest});
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
    PostWriter writer(database_, now_utc());
    if (writer.remove(post, source_)) ++result_.posts_removed;
    writer.finish();
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
    for (std::span<const PostRecord> left = posts; !left.empty();) {
        std::size_t next = 1;
        while (next < left.size() && !are_enough_at_once(left.first(next))) ++next;
        run.put(left.first(next));
        left = left.subspan(next);
    }
    return run.finish();
}

}  // namespace yakugo::store
