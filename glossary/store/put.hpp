// SPDX-License-Identifier: Apache-2.0
// Stores the posts of a source.
#pragma once

#include "glossary/store/page_cache.hpp"
#include "glossary/store/put_post.hpp"
#include "glossary/store/recognise.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/term_base.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yakugo::store {

/// Behind TermBase::Session, whose contract it keeps. Reads before it locks: where nothing has changed, nothing is
/// written.
class PutRun {
public:
    PutRun(Database& database, const SourceRecord& source, const std::vector<PostKey>& keys);

    /// In one transaction, of which there is none where all are there as they are.
    void put(std::span<const PostRecord> posts);
    PutResult finish();

private:
    struct Put {
        PostId id;
        std::string digest;
    };
    bool is_there(const PostRecord& post, const std::string& digest);
    void write(PostWriter& writer, const PostRecord& post, const std::string& digest);
    void take(PostId post, const std::string& digest);
    const PostKey& key_of(const PostRecord& post) const;
    void remove(PostId post);
    void write_digest();
    bool is_unchanged(std::optional<PostId> post, const std::string& digest);
    void keep_content(PostId post, const std::string& content);
    void mark_unfinished();

    Database& database_;
    SourceId source_;
    std::string source_digest_;
    std::vector<PostKey> keys_;
    Recogniser recogniser_;
    PageCache cache_;
    std::vector<Put> put_;
    PutResult result_;
};

/// The row of a source, which is made where there is none.
SourceId source_id(Database& database, const std::string& name);
/// The same of a file. Throws StoreError for the name that is taken: kOwnSource.
SourceId source_of_file(Database& database, const std::string& name);

/// TermBase::put_source().
PutResult put_source(Database& database, const SourceRecord& source, const std::vector<PostRecord>& posts);

}  // namespace yakugo::store
