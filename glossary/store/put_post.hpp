// SPDX-License-Identifier: Apache-2.0
// Writes posts with their segments and pairs.
#pragma once

#include "glossary/store/model.hpp"
#include "glossary/store/put_pairs.hpp"
#include "glossary/store/sqlite.hpp"
#include "glossary/store/words.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::store {

/// What one source says of a post.
struct Claim {
    SourceId source;
    std::string digest;   ///< of the whole PostRecord
    std::string content;  ///< PostKey::content
};

/// For any number of posts, inside one write transaction. `now` is the time of all their records. What follows from the
/// posts is brought up to date by finish(), once for all of them: nothing of it depends on the order in which they came. The records must
/// live until then.
class PostWriter {
public:
    PostWriter(Database& database, std::string now)
        : database_(database), now_(std::move(now)), words_(database), pairs_(database, now_) {}

    PostId add(const Claim& claim, const PostRecord& post);

    /// Makes the stored post this one, and the source its owner. A version that another source has put already only
    /// changes hands. Returns `id`.
    PostId change(PostId id, const Claim& claim, const PostRecord& post);

    /// Takes the post away if the source owns it, else only the source's claim to it. True if the post is gone. The
    /// other sources that held it lose their digest: they are read again and may bring it back.
    bool remove(PostId id, SourceId source);

    /// To be called once, after the last post.
    void finish();

    std::size_t pairs_added() const noexcept { return pairs_.added(); }

private:
    void claim(PostId id, const Claim& claim);
    bool is_owned_by(PostId id, SourceId source);
    void write_contents(PostId id, const PostRecord& post);
    /// A segment with the same words stays the same one, with the time it was first seen: a dump that grows at its top
    /// moves the lines of all the others.
    void write_segments(PostId id, const std::vector<SegmentRecord>& segments);
    /// A new segment waits for the others: SQLite writes the index of their texts once a statement.
    void add(PostId id, const SegmentRecord& segment);
    void add_waiting();

    Database& database_;
    std::string now_;
    bool segments_wait_ = false;
    WordWriter words_;
    PairWriter pairs_;
};

}  // namespace yakugo::store
