// SPDX-License-Identifier: Apache-2.0
// Finders, then features, then confidence.
#include "libalign/mine/mine.hpp"

#include "libalign/mine/expansion.hpp"
#include "libalign/mine/features.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/text/sentence.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace yakugo::mine {

namespace {

/// The sentence around a place, and where the words stand in it.
std::pair<std::string, ByteRange> context_of(const document::Document& document, const Place& place,
                                             Language language) {
    if (place.range.empty()) return {};
    const std::string_view block = document.at(place.block);
    const ByteRange words{place.range.begin - place.block.begin, place.range.end - place.block.begin};
    for (const ByteRange sentence : text::split_sentences(block, language)) {
        if (sentence.contains(words)) {
            return {std::string(slice(block, sentence)), {words.begin - sentence.begin, words.end - sentence.begin}};
        }
    }
    return {std::string(block), words};
}

Evidence evidence_of(const document::Document& document, const Sighting& sighting) {
    Evidence out;
    out.kind = sighting.kind;
    out.score = sighting.score * sighting.ja_coverage * sighting.en_coverage;
    out.ja_line = sighting.ja_place.line;
    out.en_line = sighting.en_place.line;
    std::tie(out.context_ja, out.ja_range) = context_of(document, sighting.ja_place, Language::ja);
    // Words that stand inside the Japanese text have that sentence as their context.
    const bool inside = sighting.en_place.block == sighting.ja_place.block;
    std::tie(out.context_en, out.en_range) =
        context_of(document, sighting.en_place, inside ? Language::ja : Language::en);
    return out;
}

std::vector<Evidence> all_evidence(const document::Document& document, const Collector::Group& group) {
    std::vector<Evidence> out;
    for (const Sighting& sighting : group.sightings) {
        const bool seen = std::any_of(out.begin(), out.end(), [&](const Evidence& e) {
            return e.kind == sighting.kind && e.ja_line == sighting.ja_place.line &&
                   e.en_line == sighting.en_place.line;
        });
        if (!seen) out.push_back(evidence_of(document, sighting));
    }
    std::stable_sort(out.begin(), out.end(), [](const Evidence& a, const Evidence& b) { return a.score > b.score; });
    return out;
}

std::vector<Collector::Group> find_all(const PostText& post) {
    Collector collector;
    find_parentheticals(post, collector);
    find_inline_latin(post, collector);
    Collector glosses = collector;
    find_expansions(post, std::move(glosses).take(), collector);
    find_segment_terms(post, collector);
    find_transliterations(post, collector);
    find_dictionary_terms(post, collector);
    find_verbatim(post, collector);
    return std::move(collector).take();
}

Candidate candidate_of(const document::Document& document, Suggestion suggestion, const Miner& miner) {
    Candidate out{suggestion.ja, suggestion.en, TermType::person, suggestion.confidence, {}, {}, true};
    if (!suggestion.person) out.type = miner.types.type_of(out.ja, out.en, miner.resources);
    Evidence evidence;
    evidence.kind = EvidenceKind::suggested;
    evidence.score = suggestion.confidence;
    evidence.ja_line = suggestion.place.line;
    std::tie(evidence.context_ja, evidence.ja_range) = context_of(document, suggestion.place, Language::ja);
    out.evidence.push_back(std::move(evidence));
    return out;
}

/// Adds suggestions. A pair that has weak evidence, too, is told once: as a suggestion, where that is the more confident, with its evidence.
void add_suggestions(const document::Document& document, const PostText& texts, const Miner& miner,
                     std::vector<Candidate>& out) {
    const std::size_t evidenced = out.size();
    for (Suggestion& suggestion : miner.suggester->suggest(texts, out)) {
        if (suggestion.confidence < miner.least_suggestion) continue;
        const auto end = out.begin() + static_cast<std::ptrdiff_t>(evidenced);
        const auto same = std::find_if(out.begin(), end, [&](const Candidate& c) {
            return c.ja == suggestion.ja && Collector::english_form(c.en) == Collector::english_form(suggestion.en);
        });
        Candidate candidate = candidate_of(document, std::move(suggestion), miner);
        if (same == end) {
            out.push_back(std::move(candidate));
        } else if (candidate.confidence > same->confidence) {
            std::move(same->evidence.begin(), same->evidence.end(), std::back_inserter(candidate.evidence));
            *same = std::move(candidate);
        }
    }
}

}  // namespace

std::vector<Candidate> Miner::mine(const document::Document& document, const document::Post& post,
                                   const std::vector<pair::Segment>& segments) const {
    const PostText texts = take_apart(document, post, segments, resources);
    const std::vector<Collector::Group> groups = find_all(texts);
    const std::vector<Features> features = measure(groups, texts);
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double p = confidence.probability(features[i]);
        if (p < least_confidence) continue;
        // Who signs an article is a person, whatever the name looks like.
        const bool author = features[i][static_cast<std::size_t>(Feature::byline)] > 0;
        const TermType type = author ? TermType::person : types.type_of(groups[i].ja, groups[i].en, resources);
        out.push_back({groups[i].ja, groups[i].en, type, p, features[i], all_evidence(document, groups[i])});
    }
    const auto sort = [&] {
        std::stable_sort(out.begin(), out.end(),
                         [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
    };
    sort();
    if (suggester != nullptr) {
        add_suggestions(document, texts, *this, out);
        sort();
    }
    return out;
}

}  // namespace yakugo::mine
