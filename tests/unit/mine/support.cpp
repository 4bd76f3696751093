// SPDX-License-Identifier: Apache-2.0
// Making posts.
#include "tests/unit/mine/support.hpp"

#include "libalign/document/post_dump.hpp"
#include "libalign/text/encoding.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

namespace sample {

using namespace yakugo;

namespace {

const std::string kData = YAKUGO_BINARY_DIR "/share/yakugo";

}  // namespace

const link::Resources& resources() {
    static const link::Resources all = link::open_resources(kData);
    return all;
}

const mine::ConfidenceModel& confidence() {
    static const mine::ConfidenceModel model = mine::ConfidenceModel::load(kData + "/confidence.tsv");
    return model;
}

const mine::TypeRules& types() {
    static const mine::TypeRules rules =
        mine::TypeRules::load(kData + "/types.tsv", mine::GivenNames::load(kData + "/given_names.tsv"));
    return rules;
}

const mine::Suggester& suggester() {
    static const mine::Suggester one(mine::SuggestionModel::load(kData + "/suggestions.tsv"),
                                     mine::HeadRules::load(kData + "/heads.tsv"),
                                     mine::GivenNames::load(kData + "/given_names.tsv"));
    return one;
}

bool lacks_edict() {
    if (!resources().lexicon.info().fallback) return false;
    WARN("SKIPPED: the lexicon was made without EDICT");
    return true;
}

std::string dump(const Parts& parts) {
    std::string out = "2031年3月4日火曜日\n\n";
    const auto add = [&](const std::string& line) {
        if (!line.empty()) out += line + "\n\n";
    };
    add(parts.title_ja.empty() ? "" : parts.title_ja + "（Harbor Lantern）―海辺で育った者として懐かしい");
    add(parts.body);
    add(parts.title_en);
    add(parts.dek_en);
    add(parts.author.empty() ? "" : "By " + parts.author);
    add("March 4, 2031");
    add("https://lantern.example.org/2031/03/04/a-post/");
    return out;
}

Post::Post(const std::string& dump) : document(document::read_post_dump(text::decode(dump, "dump"), "dump")) {
    if (document.posts.empty()) throw std::runtime_error("no post was found in: " + dump.substr(0, 200));
    segments = pair::pair_post(document, document.posts.front(), resources());
    text = mine::take_apart(document, document.posts.front(), segments, resources());
}

std::vector<mine::Sighting> sightings(const Post& post, const Finder& find) {
    mine::Collector collector;
    find(post.text, collector);
    std::vector<mine::Sighting> out;
    for (const mine::Collector::Group& group : std::move(collector).take())
        out.insert(out.end(), group.sightings.begin(), group.sightings.end());
    return out;
}

std::vector<std::string> pairs(const Post& post, const Finder& find) {
    std::vector<std::string> out;
    for (const mine::Sighting& sighting : sightings(post, find))
        out.push_back(std::string(mine::name(sighting.kind)) + ": " + sighting.ja + " = " + sighting.en);
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string> pairs(const std::string& body, const Finder& find) {
    Parts parts;
    parts.body = body;
    return pairs(Post(parts), find);
}

bool holds(const std::vector<std::string>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace sample
