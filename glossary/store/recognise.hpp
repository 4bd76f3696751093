// SPDX-License-Identifier: Apache-2.0
// Which stored post a post that is put now is a version of.
#pragma once

#include "glossary/store/model.hpp"
#include "glossary/store/sqlite.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yakugo::store {

/// Recognises the posts of one put_source(). A post is recognised by its URL in any source, those of its own source
/// first; else, within the source, by its Japanese title; else, if it has no URL, by its content or by its place among
/// the posts without a URL that nothing else recognises. No stored post is recognised twice, and none is given away
/// that another post of the run has a better right to (its URL, its unchanged content).
class Recogniser {
public:
    /// `digests` are those of `posts`, one by one.
    Recogniser(Database& database, SourceId source, const std::vector<PostRecord>& posts,
               const std::vector<std::string>& digests);

    /// The stored post, by what the file holds now; certain only inside a write transaction.
    std::optional<PostId> find(const PostRecord& post, const std::string& digest) const;

    /// The post has been put: it will not be found again.
    void take(PostId post);

    /// Posts of the source that nothing has taken.
    std::vector<PostId> untaken() const;

private:
    struct Stored {
        PostId id;
        std::string url, digest;
    };
    bool is_free(const Stored& stored, const PostRecord& post, const std::string& digest) const;
    std::optional<PostId> first_free(Rows rows, const PostRecord& post, const std::string& digest) const;
    std::optional<PostId> by_place() const;
    void find_places();

    Database& database_;
    SourceId source_;
    std::set<std::string, std::less<>> urls_, titles_, digests_;  // of the run
    std::vector<PostId> places_;                                  // untaken posts that only their place can recognise
    std::set<PostId> taken_;
};

}  // namespace yakugo::store
