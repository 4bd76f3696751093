// SPDX-License-Identifier: Apache-2.0
// Mining with everything, and with one kind of evidence.
#include "tests/bench/finding/methods.hpp"

#include "libalign/core/data_file.hpp"
#include "libalign/document/post_dump.hpp"
#include "libalign/text/encoding.hpp"

#include <algorithm>

namespace yakugo::bench {

namespace {

constexpr double kGloss = 0.85;  // of a link: the gloss's own form, of a first or later sense

bool is_bracket(const mine::Evidence& evidence) {
    return evidence.kind == mine::EvidenceKind::parenthetical || evidence.kind == mine::EvidenceKind::inline_latin;
}

void look_up(std::string_view ja, std::string_view en, const link::Resources& resources, std::vector<gold::Term>& out) {
    const link::JapaneseText japanese = link::analyse_japanese(ja, resources.japanese);
    const link::EnglishText english = link::analyse_english(en, resources.english);
    for (const link::Link& link : link::find_links(japanese, english, resources)) {
        if (link.kind != link::LinkKind::lexicon || link.score < kGloss) continue;
        const ByteRange words{english.tokens[link.en_begin].range.begin, english.tokens[link.en_end - 1].range.end};
        out.push_back({std::string(slice(ja, link.ja)), std::string(slice(en, words)), 1});
    }
}

}  // namespace

Miners::Miners(const std::string& data)
    : resources(link::open_resources(data)),
      confidence(mine::ConfidenceModel::load(data + "/confidence.tsv")),
      types(mine::TypeRules::load(data + "/types.tsv")) {}

Methods find_terms(const std::string& path, const Miners& miners) {
    const document::Document document = document::read_post_dump(text::decode(read_data_file(path), path), path);
    const mine::Miner miner{miners.resources, miners.confidence, miners.types, 0};
    Methods out;
    for (const document::Post& post : document.posts) {
        const std::vector<pair::Segment> segments = pair::pair_post(document, post, miners.resources);
        for (const pair::Segment& segment : segments)
            look_up(document.at(segment.ja), document.at(segment.en), miners.resources, out.lexicon);
        for (const mine::Candidate& candidate : miner.mine(document, post, segments)) {
            out.yakugo.push_back({candidate.ja, candidate.en, candidate.confidence});
            if (std::any_of(candidate.evidence.begin(), candidate.evidence.end(), is_bracket))
                out.brackets.push_back({candidate.ja, candidate.en, 1});
        }
    }
    return out;
}

}  // namespace yakugo::bench
