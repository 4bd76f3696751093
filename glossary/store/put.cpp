// SPDX-License-Identifier: Apache-2.0
// One run of put_source(): post after post, what is gone, and last the digest that says the run was finished.
#include "glossary/store/put.hpp"

#include "glossary/store/clock.hpp"
#include "glossary/store/digest.hpp"
#include "glossary/store/put_post.hpp"
#include "glossary/store/recognise.hpp"

#include <optional>
#include <string>

namespace yakugo::store {

namespace {

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

std::vector<std::string> digests_of(const std::vector<PostRecord>& posts) {
    std::vector<std::string> digests;
    digests.reserve(posts.size());
    for (const PostRecord& post : posts) digests.push_back(digest_of_post(post));
    return digests;
}

class Run {
public:
    Run(Database& database, const SourceRecord& source, const std::vector<PostRecord>& posts)
        : database_(database),
          posts_(posts),
          source_(source_id(database, source.name)),
          digests_(digests_of(posts)),
          recogniser_(database, source_, posts, digests_) {}

    PutResult result(const std::string& source_digest) {
        for (std::size_t i = 0; i < posts_.size(); ++i) put(posts_[i], digests_[i]);
        for (const PostId post : recogniser_.untaken()) remove(post);
        finish(source_digest);
        return result_;
    }

private:
    void put(const PostRecord& post, const std::string& digest);
    void remove(PostId post);
    void finish(const std::string& source_digest);
    bool is_unchanged(std::optional<PostId> post, const std::string& digest);
    void mark_unfinished();

    Database& database_;
    const std::vector<PostRecord>& posts_;
    SourceId source_;
    std::vector<std::string> digests_;
    Recogniser recogniser_;
    std::vector<PostId> put_;  // one a post
    PutResult result_;
};

bool Run::is_unchanged(std::optional<PostId> post, const std::string& digest) {
    if (!post) return false;
    Rows rows = database_.query("SELECT 1 FROM claim WHERE source_id = ?1 AND post_id = ?2 AND digest = ?3", source_,
                                *post, digest);
    return rows.next();
}

/// The digest goes with the first change, so that a source whose run was killed does not look mined.
void Run::mark_unfinished() {
    database_.execute("UPDATE source SET digest = NULL WHERE id = ?1 AND digest IS NOT NULL", source_);
}

void Run::put(const PostRecord& post, const std::string& digest) {
    std::optional<PostId> known = recogniser_.find(post, digest);
    if (is_unchanged(known, digest)) {
        ++result_.posts_unchanged;
    } else {
        Transaction transaction(database_, Transaction::Kind::write);
        known = recogniser_.find(post, digest);  // again, now that no other process can put it meanwhile
        if (is_unchanged(known, digest)) {
            ++result_.posts_unchanged;
        } else {
            mark_unfinished();
            PostWriter writer(database_, now_utc());
            ++(known ? result_.posts_changed : result_.posts_added);
            known = known ? writer.change(*known, source_, post, digest) : writer.add(source_, post, digest);
            result_.pairs_added += writer.pairs_added();
        }
        transaction.commit();
    }
    recogniser_.take(*known);
    put_.push_back(*known);
}

void Run::remove(PostId post) {
    Transaction transaction(database_, Transaction::Kind::write);
    mark_unfinished();
    if (PostWriter(database_, now_utc()).remove(post, source_)) ++result_.posts_removed;
    transaction.commit();
}

/// Another process may have put the same source meanwhile, from another version of it. Then the digest stays away.
void Run::finish(const std::string& source_digest) {
    const auto stored = [&] {
        Rows rows = database_.query("SELECT 1 FROM source WHERE id = ?1 AND digest = ?2", source_, source_digest);
        return rows.next();
    };
    if (stored()) return;
    Transaction transaction(database_, Transaction::Kind::write);
    bool complete = recogniser_.untaken().empty();
    for (std::size_t i = 0; i < put_.size() && complete; ++i) complete = is_unchanged(put_[i], digests_[i]);
    if (complete) database_.execute("UPDATE source SET digest = ?2 WHERE id = ?1", source_, source_digest);
    transaction.commit();
}

}  // namespace

PutResult put_source(Database& database, const SourceRecord& source, const std::vector<PostRecord>& posts) {
    return Run(database, source, posts).result(source.digest);
}

}  // namespace yakugo::store
