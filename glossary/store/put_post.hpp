// SPDX-License-Identifier: Apache-2.0
// Writes one post with its segments and pairs.
#pragma once

#include "glossary/store/model.hpp"
#include "glossary/store/put_pairs.hpp"
#include "glossary/store/sqlite.hpp"

#include <cstddef>
#include <string>

namespace yakugo::store {

/// For use inside one write transaction. `now` is the time of all its records.
class PostWriter {
public:
    PostWriter(Database& database, std::string now)
        : database_(database), now_(std::move(now)), pairs_(database, now_) {}

    PostId add(SourceId source, const PostRecord& post, const std::string& digest);

    /// Makes the stored post this one, and the source its owner. A version that another source has put already only
    /// changes hands. Returns `id`.
    PostId change(PostId id, SourceId source, const PostRecord& post, const std::string& digest);

    /// Takes the post away if the source owns it, else only the source's claim to it. True if the post is gone. The
    /// other sources that held it lose their digest: they are read again and may bring it back.
    bool remove(PostId id, SourceId source);

    std::size_t pairs_added() const noexcept { return pairs_.added(); }

private:
    void claim(PostId id, SourceId source, const std::string& digest);
    bool is_owned_by(PostId id, SourceId source);
    void write_contents(PostId id, const PostRecord& post);

    Database& database_;
    std::string now_;
    PairWriter pairs_;
};

}  // namespace yakugo::store
