// SPDX-License-Identifier: Apache-2.0
// Recognition by URL, title, content, place.
#include "glossary/store/recognise.hpp"

#include <utility>

namespace yakugo::store {

Recogniser::Recogniser(Database& database, SourceId source, const std::vector<PostRecord>& posts,
                       const std::vector<std::string>& digests)
    : database_(database), source_(source), digests_(digests.begin(), digests.end()) {
    for (const PostRecord& post : posts) {
        if (!post.url.empty()) urls_.insert(post.url);
        if (!post.title_ja.empty()) titles_.insert(post.title_ja);
    }
    find_places();
}

void Recogniser::find_places() {
    Rows rows = database_.query(
        "SELECT p.id, p.title_ja, c.digest FROM claim c JOIN post p ON p.id = c.post_id "
        "WHERE c.source_id = ?1 AND p.url = '' ORDER BY p.first_line, p.id",
        source_);
    while (rows.next()) {
        if (!titles_.contains(rows.text(1)) && !digests_.contains(rows.text(2))) places_.push_back({rows.integer(0)});
    }
}

bool Recogniser::is_free(const Stored& stored, const PostRecord& post, const std::string& digest) const {
    if (taken_.contains(stored.id)) return false;
    if (stored.url != post.url && urls_.contains(stored.url)) return false;
    return stored.digest == digest || !digests_.contains(stored.digest);
}

std::optional<PostId> Recogniser::first_free(Rows rows, const PostRecord& post, const std::string& digest) const {
    while (rows.next()) {
        const Stored stored{PostId{rows.integer(0)}, rows.text(1), rows.text(2)};
        if (is_free(stored, post, digest)) return stored.id;
    }
    return std::nullopt;
}

std::optional<PostId> Recogniser::find(const PostRecord& post, const std::string& digest) const {
    std::optional<PostId> found;
    if (!post.url.empty()) {
        found =
            first_free(database_.query("SELECT p.id, p.url, c.digest FROM post p "
                                       "LEFT JOIN claim c ON c.post_id = p.id AND c.source_id = ?1 WHERE p.url = ?2 "
                                       "AND p.url <> '' ORDER BY c.digest = ?3 DESC NULLS LAST, p.id",
                                       source_, post.url, digest),
                       post, digest);
    }
    if (!found && !post.title_ja.empty()) {
        found = first_free(database_.query("SELECT p.id, p.url, c.digest FROM post p "
                                           "JOIN claim c ON c.post_id = p.id AND c.source_id = ?1 "
                                           "WHERE p.title_ja = ?2 ORDER BY c.digest = ?3 DESC, p.id",
                                           source_, post.title_ja, digest),
                           post, digest);
    }
    if (found || !post.url.empty()) return found;
    found = first_free(database_.query("SELECT p.id, p.url, c.digest FROM claim c JOIN post p ON p.id = c.post_id "
                                       "WHERE c.source_id = ?1 AND c.digest = ?2 ORDER BY p.id",
                                       source_, digest),
                       post, digest);
    return found ? found : by_place();
}

std::optional<PostId> Recogniser::by_place() const {
    for (const PostId place : places_) {  // the first, unless another process has changed it
        Rows rows = database_.query(
            "SELECT 1 FROM claim c JOIN post p ON p.id = c.post_id "
            "WHERE c.source_id = ?1 AND c.post_id = ?2 AND p.url = ''",
            source_, place);
        if (rows.next()) return place;
    }
    return std::nullopt;
}

void Recogniser::take(PostId post) {
    taken_.insert(post);
    std::erase(places_, post);
}

std::vector<PostId> Recogniser::untaken() const {
    std::vector<PostId> out;
    Rows rows = database_.query("SELECT post_id FROM claim WHERE source_id = ?1 ORDER BY post_id", source_);
    while (rows.next()) {
        if (!taken_.contains({rows.integer(0)})) out.push_back({rows.integer(0)});
    }
    return out;
}

}  // namespace yakugo::store
