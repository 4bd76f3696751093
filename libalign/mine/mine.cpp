// SPDX-License-Identifier: Apache-2.0
// Finders, then features, then confidence.
#include "libalign/mine/mine.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/expansion.hpp"
#include "libalign/mine/features.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/mine/renderings.hpp"
#include "libalign/mine/type_context.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/sentence.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace yakugo::mine {

namespace {

/// Sentences around places of a document; a block is split once.
class Contexts {
public:
    explicit Contexts(const document::Document& document) : document_(document) {}

    /// The sentence around a place, and where the words stand in it.
    std::pair<std::string, ByteRange> of(const Place& place, Language language) {
        if (place.range.empty()) return {};
        const std::string_view block = document_.at(place.block);
        const ByteRange words{place.range.begin - place.block.begin, place.range.end - place.block.begin};
        auto& sentences = sentences_[{place.block.begin, place.block.end, language}];
        if (sentences.empty()) sentences = text::split_sentences(block, language);
        for (const ByteRange sentence : sentences) {
            if (sentence.contains(words))
                return {std::string(slice(block, sentence)),
                        {words.begin - sentence.begin, words.end - sentence.begin}};
        }
        return {std::string(block), words};
    }

private:
    const document::Document& document_;
    std::map<std::tuple<std::size_t, std::size_t, Language>, std::vector<ByteRange>> sentences_;
};

Evidence evidence_of(Contexts& contexts, const Sighting& sighting) {
    Evidence out;
    out.kind = sighting.kind;
    out.score = sighting.score * sighting.ja_coverage * sighting.en_coverage;
    out.ja_line = sighting.ja_place.line;
    out.en_line = sighting.en_place.line;
    std::tie(out.context_ja, out.ja_range) = contexts.of(sighting.ja_place, Language::ja);
    // Words that stand inside the Japanese text have that sentence as their context.
    const bool inside = sighting.en_place.block == sighting.ja_place.block;
    std::tie(out.context_en, out.en_range) = contexts.of(sighting.en_place, inside ? Language::ja : Language::en);
    return out;
}

std::vector<Evidence> all_evidence(Contexts& contexts, const Collector::Group& group) {
    std::vector<Evidence> out;
    for (const Sighting& sighting : group.sightings) {
        const bool seen = std::any_of(out.begin(), out.end(), [&](const Evidence& e) {
            return e.kind == sighting.kind && e.ja_line == sighting.ja_place.line &&
                   e.en_line == sighting.en_place.line;
        });
        if (!seen) out.push_back(evidence_of(contexts, sighting));
    }
    std::stable_sort(out.begin(), out.end(), [](const Evidence& a, const Evidence& b) { return a.score > b.score; });
    return out;
}

std::vector<Collector::Group> find_all(const PostText& post) {
    Collector collector;
    find_parentheticals(post, collector);
    find_inline_latin(post, collector);
    Collector copy = collector;
    const std::vector<Collector::Group> glosses = std::move(copy).take();
    find_expansions(post, glosses, collector);
    Collector found;
    find_renderings(post, glosses, found);
    const std::vector<Collector::Group> renderings = std::move(found).take();
    for (const Collector::Group& group : renderings)
        for (const Sighting& sighting : group.sightings) collector.add(sighting);
    find_expansions(post, renderings, collector);
    find_listed_acronyms(post, collector);
    find_segment_terms(post, collector);
    find_transliterations(post, collector);
    find_body_terms(post, collector);
    find_verbatim(post, collector);
    return std::move(collector).take();
}

/// オスプレイ, "Ospreys": the plural of a name that its katakana do not say. フェデラリス, "Federalis", say it.
void name_one(Collector::Group& group, const link::Resources& resources) {
    const std::size_t last = group.en.find_last_of(" -") + 1;  // 0 where there is none
    const std::string many = group.en.substr(last), one = text::singular(many);
    if (one == many || !is_ascii_upper(many[0])) return;
    const std::vector<ByteRange> runs = link::katakana_runs(group.ja);
    if (runs.empty() || runs.back().end != group.ja.size()) return;
    const std::vector<ByteRange> parts = link::katakana_parts(group.ja, runs.back());
    if (parts.empty()) return;
    const std::string katakana(slice(group.ja, parts.back()));
    if (resources.sound.probability(katakana, one) > resources.sound.probability(katakana, many))
        group.en.replace(last, many.size(), one);
}

Candidate candidate_of(Contexts& contexts, const Suggestion& suggestion, const Miner& miner) {
    Candidate out{.ja = suggestion.ja,
                  .en = suggestion.en,
                  .confidence = suggestion.confidence,
                  .evidence = {},
                  .hints = suggestion.hints,
                  .suggested = true};
    out.type = suggestion.person ? miner.types.type_of_name(out.ja, out.en, miner.resources)
                                 : miner.types.type_of(out.ja, out.en, miner.resources);
    Evidence evidence;
    evidence.kind = EvidenceKind::suggested;
    evidence.score = suggestion.confidence;
    evidence.ja_line = suggestion.place.line;
    std::tie(evidence.context_ja, evidence.ja_range) = contexts.of(suggestion.place, Language::ja);
    out.evidence.push_back(std::move(evidence));
    return out;
}

/// アーウィン, "Irwin", of アーウィン基地, "Fort Irwin": a name that stands only before the general word of a place or an organisation is looked
/// up with it, where the English has that word, too.
bool is_looked_up_with_head(const Candidate& one, const Candidate& whole, const TypeRules& types) {
    constexpr std::size_t kTwoCharacters = 6;  // bytes: レイセオン社 is Raytheon itself
    if (whole.confidence < Suggester::kEvidenced || whole.ja.size() < one.ja.size() + kTwoCharacters ||
        !whole.ja.starts_with(one.ja))
        return false;
    const std::string_view rest = std::string_view(whole.ja).substr(one.ja.size());
    if (text::count_scripts(rest).kanji != text::count_code_points(rest)) return false;
    const auto type = types.rule_before(rest);
    const std::string longer = Collector::english_form(whole.en), words = Collector::english_form(one.en);
    return (type == TermType::place || type == TermType::org) && longer != words && Collector::has_words(longer, words);
}

void drop_headed(std::vector<Candidate>& candidates, const TypeRules& types) {
    std::set<std::pair<std::string, std::string>> parts;
    for (const Candidate& one : candidates) {
        const auto has = [&](Feature feature) { return one.features[static_cast<std::size_t>(feature)] > 0; };
        if (!has(Feature::katakana) || !has(Feature::embedded)) continue;
        const bool part = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& whole) {
            return is_looked_up_with_head(one, whole, types);
        });
        if (part) parts.emplace(one.ja, one.en);
    }
    std::erase_if(candidates, [&](const Candidate& one) { return parts.count({one.ja, one.en}) > 0; });
}

/// Adds suggestions. Where one says the same as a pair with evidence, that pair alone is told, and the suggestion is a feature of it.
void add_suggestions(Contexts& contexts, const PostText& texts, const Miner& miner, std::vector<Candidate>& out) {
    const std::size_t evidenced = out.size();
    for (const Suggestion& suggestion : miner.suggester->suggest(texts, out)) {
        const auto end = out.begin() + static_cast<std::ptrdiff_t>(evidenced);
        const auto same = std::find_if(out.begin(), end, [&](const Candidate& c) {
            return c.ja == suggestion.ja && Collector::english_form(c.en) == Collector::english_form(suggestion.en);
        });
        if (same != end) {
            same->features[static_cast<std::size_t>(Feature::suggestion)] = suggestion.confidence;
            same->confidence = miner.confidence.probability(same->features);
        } else if (suggestion.confidence >= miner.least_suggestion) {
            out.push_back(candidate_of(contexts, suggestion, miner));
        }
    }
}

}  // namespace

std::vector<Candidate> Miner::mine(const document::Document& document, const document::Post& post,
                                   const std::vector<pair::Segment>& segments) const {
    const PostText texts = take_apart(document, post, segments, resources);
    std::vector<Collector::Group> groups = find_all(texts);
    for (Collector::Group& group : groups) name_one(group, resources);
    const std::vector<Features> features = measure(groups, texts, types);
    Contexts contexts(document);
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double p = confidence.probability(features[i]);
        if (p < least_confidence) continue;
        // Who signs an article is a person, whatever the name looks like.
        const bool author = features[i][static_cast<std::size_t>(Feature::byline)] > 0;
        const TermType type = author ? TermType::person : types.type_of(groups[i].ja, groups[i].en, resources);
        out.push_back({.ja = groups[i].ja,
                       .en = groups[i].en,
                       .type = type,
                       .confidence = p,
                       .features = features[i],
                       .evidence = all_evidence(contexts, groups[i])});
    }
    const auto sort = [&] {
        std::stable_sort(out.begin(), out.end(),
                         [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
    };
    drop_headed(out, types);
    sort();
    if (suggester != nullptr) {
        add_suggestions(contexts, texts, *this, out);
        sort();
    }
    settle_types(out, types);
    return out;
}

}  // namespace yakugo::mine
