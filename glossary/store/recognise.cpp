// SPDX-License-Identifier: Apache-2.0
// Recognition by address, title, date, content, place.
#include "glossary/store/recognise.hpp"

#include "glossary/store/address.hpp"

#include <utility>

namespace yakugo::store {

Recogniser::Recogniser(Database& database, SourceId source, const std::vector<PostKey>& keys)
    : database_(database), source_(source) {
    for (const PostKey& key : keys) {
        if (!key.url.empty()) addresses_.insert(address_of(key.url));
        if (!key.title_ja.empty()) titles_.insert(key.title_ja);
        if (!key.content.empty()) contents_.insert(key.content);
    }
    find_places();
}

void Recogniser::find_places() {
    Rows rows = database_.query(
        "SELECT p.id, p.title_ja, c.content FROM claim c JOIN post p ON p.id = c.post_id "
        "WHERE c.source_id = ?1 AND p.url = '' ORDER BY p.first_line, p.id",
        source_);
    while (rows.next()) {
        if (!titles_.contains(rows.text(1)) && !contents_.contains(rows.text(2))) places_.push_back({rows.integer(0)});
    }
}

bool Recogniser::is_free(const Stored& stored, const PostKey& key) const {
    if (taken_.contains(stored.id)) return false;
    if (addresses_.contains(stored.address) && stored.address != address_of(key.url)) return false;
    return stored.content == key.content || !contents_.contains(stored.content);
}

std::optional<PostId> Recogniser::first_free(Rows rows, const PostKey& key) const {
    while (rows.next()) {
        const Stored stored{PostId{rows.integer(0)}, rows.text(1), rows.text(2)};
        if (is_free(stored, key)) return stored.id;
    }
    return std::nullopt;
}

std::optional<PostId> Recogniser::find(const PostKey& key) const {
    std::optional<PostId> found;
    if (!key.url.empty()) {
        found = first_free(
            database_.query("SELECT p.id, p.address, c.content FROM post p "
                            "LEFT JOIN claim c ON c.post_id = p.id AND c.source_id = ?1 WHERE p.address = ?2 "
                            "AND p.address <> '' ORDER BY c.content = ?3 DESC NULLS LAST, p.id",
                            source_, address_of(key.url), key.content),
            key);
    }
    if (!found && !key.title_ja.empty()) {
        // CROSS JOIN keeps the order: SQLite would else look at all posts of the source.
        found = first_free(database_.query("SELECT p.id, p.address, c.content FROM post p "
                                           "CROSS JOIN claim c ON c.post_id = p.id AND c.source_id = ?1 "
                                           "WHERE p.title_ja = ?2 ORDER BY c.content = ?3 DESC, p.id",
                                           source_, key.title_ja, key.content),
                           key);
    }
    if (!found && !key.title_ja.empty() && !key.date.empty()) {
        found = first_free(
            database_.query("SELECT p.id, p.address, c.content FROM post p "
                            "LEFT JOIN claim c ON c.post_id = p.id AND c.source_id = ?1 "
                            "WHERE p.title_ja = ?2 AND p.date = ?3 AND (p.address = '' OR ?4 = '') ORDER BY p.id",
                            source_, key.title_ja, key.date, key.url),
            key);
    }
    if (found || !key.url.empty()) return found;
    if (key.content.empty()) return by_place();
    found = first_free(database_.query("SELECT p.id, p.address, c.content FROM claim c JOIN post p ON p.id = c.post_id "
                                       "WHERE c.source_id = ?1 AND c.content = ?2 ORDER BY p.id",
                                       source_, key.content),
                       key);
    return found ? found : by_place();
}

std::optional<PostId> Recogniser::by_place() const {
    for (std::size_t i = next_place_; i < places_.size(); ++i) {
        const PostId place = places_[i];
        if (taken_.contains(place)) continue;  // the first, unless another process has changed it
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
    while (next_place_ < places_.size() && taken_.contains(places_[next_place_])) ++next_place_;
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
