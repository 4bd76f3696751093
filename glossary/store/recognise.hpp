// SPDX-License-Identifier: Apache-2.0
// Which stored post a post that is put now is a version of.
#pragma once

#include "glossary/store/model.hpp"
#include "glossary/store/sqlite.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yakugo::store {

/// Recognises the posts of one run. A post is recognised by its address (address.hpp) in any source, those of its own
/// source first; else, within the source, by its Japanese title; else in any source by its Japanese title and date,
/// where not both have an address: a page, and a text without the link. Else, if it has no URL, by its content or by its
/// place among the posts without a URL that nothing else recognises. No stored post is recognised twice, and none is given away
/// that another post of the run has a better right to (its address, its unchanged content).
class Recogniser {
public:
    Recogniser(Database& database, SourceId source, const std::vector<PostKey>& keys);

    /// The stored post, by what the file holds now; certain only inside a write transaction.
    std::optional<PostId> find(const PostKey& key) const;

    /// The post has been put: it will not be found again.
    void take(PostId post);

    /// Posts of the source that nothing has taken.
    std::vector<PostId> untaken() const;

private:
    struct Stored {
        PostId id;
        std::string address, content;
    };
    bool is_free(const Stored& stored, const PostKey& key) const;
    std::optional<PostId> first_free(Rows rows, const PostKey& key) const;
    std::optional<PostId> by_place() const;
    void find_places();

    Database& database_;
    SourceId source_;
    std::set<std::string, std::less<>> addresses_, titles_, contents_;  // of the run
    std::vector<PostId> places_;                                        // posts that only their place can recognise
    std::size_t next_place_ = 0;                                        // all before are taken
    std::set<PostId> taken_;
};

}  // namespace yakugo::store
