// SPDX-License-Identifier: Apache-2.0
// Posts made of literals, and what the finders see in them as plain strings.
#pragma once

#include "libalign/mine/collector.hpp"
#include "libalign/mine/mine.hpp"
#include "libalign/mine/post_text.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

/// The data of the build, loaded once.
const yakugo::link::Resources& resources();
const yakugo::mine::ConfidenceModel& confidence();
const yakugo::mine::TypeRules& types();
const yakugo::mine::Suggester& suggester();

/// True, with a warning, where the build found no EDICT: what a test expects of the dictionary cannot be had then.
bool lacks_edict();

/// The lines of a post; those that are empty are left out.
struct Parts {
    std::string title_ja = "港の灯台に新しい当番";
    std::string body = "夜の港は静かだった。";
    std::string title_en = "A Fresh Watch at the Harbor Lighthouse";
    std::string dek_en, author = "Nora Quill";
};
/// A dump of one post.
std::string dump(const Parts& parts);

/// A dump, read, paired and its first post taken apart. Stays where it is made, since everything points into it.
class Post {
public:
    explicit Post(const Parts& parts) : Post(dump(parts)) {}
    /// Throws std::runtime_error where the dump has no post.
    explicit Post(const std::string& dump);
    Post(const Post&) = delete;
    Post& operator=(const Post&) = delete;

    yakugo::document::Document document;
    std::vector<yakugo::pair::Segment> segments;
    yakugo::mine::PostText text;
};

using Finder = std::function<void(const yakugo::mine::PostText&, yakugo::mine::Collector&)>;

/// Everything that a finder reports, in the collector's order.
std::vector<yakugo::mine::Sighting> sightings(const Post& post, const Finder& find);
/// The same as "kind: ja = en", sorted.
std::vector<std::string> pairs(const Post& post, const Finder& find);
/// pairs() of a post that consists of the body only.
std::vector<std::string> pairs(const std::string& body, const Finder& find);

bool holds(const std::vector<std::string>& list, std::string_view text);

}  // namespace sample
