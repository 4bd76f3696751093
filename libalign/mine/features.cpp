// SPDX-License-Identifier: Apache-2.0
// Measuring groups: what evidence they have, what words they are, and what else competes for them.
#include "libalign/mine/features.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace yakugo::mine {

namespace {

using text::NounKind;

class Row {
public:
    double& operator[](Feature feature) { return values_[static_cast<std::size_t>(feature)]; }
    void raise(Feature feature, double value) { (*this)[feature] = std::max((*this)[feature], value); }
    const Features& values() const { return values_; }

private:
    Features values_{};
};

bool is_segment(EvidenceKind kind) {
    return kind == EvidenceKind::title_pair || kind == EvidenceKind::dek_pair || kind == EvidenceKind::caption_pair ||
           kind == EvidenceKind::alt_pair;
}

Feature feature_of(EvidenceKind kind) {
    switch (kind) {
        case EvidenceKind::parenthetical: return Feature::parenthetical;
        case EvidenceKind::inline_latin: return Feature::inline_latin;
        case EvidenceKind::byline: return Feature::byline;
        case EvidenceKind::transliteration: return Feature::sound;
        case EvidenceKind::initials: return Feature::initials;
        case EvidenceKind::lexicon: return Feature::lexicon;
        case EvidenceKind::verbatim: return Feature::verbatim;
        default: return Feature::segment;
    }
}

/// Words that are matched because both were left over count for something, but for less than linked ones.
double worth(const Sighting& sighting) {
    const double left_over = sighting.inferred ? 0.6 : 0;
    const auto covered = [&](double coverage) { return coverage + left_over * (1 - coverage); };
    return sighting.score * covered(sighting.ja_coverage) * covered(sighting.en_coverage);
}

const Sighting* best_segment(const Collector::Group& group) {
    const Sighting* best = nullptr;
    for (const Sighting& sighting : group.sightings) {
        if (is_segment(sighting.kind) && (best == nullptr || worth(sighting) > worth(*best))) best = &sighting;
    }
    return best;
}

void measure_evidence(const Collector::Group& group, Row& row) {
    std::vector<bool> kinds(kEvidenceKinds, false);
    for (const Sighting& sighting : group.sightings) {
        kinds[static_cast<std::size_t>(sighting.kind)] = true;
        if (!is_segment(sighting.kind)) row.raise(feature_of(sighting.kind), sighting.score);
    }
    row[Feature::embedded] =
        std::all_of(group.sightings.begin(), group.sightings.end(), [](const Sighting& s) { return s.embedded; });
    const auto several = static_cast<double>(std::count(kinds.begin(), kinds.end(), true));
    row[Feature::several] = std::min((several - 1) / 3, 1.0);
    if (const Sighting* best = best_segment(group)) {
        row[Feature::segment] = best->score;
        row[Feature::ja_uncovered] = 1 - best->ja_coverage;
        row[Feature::en_uncovered] = 1 - best->en_coverage;
        row[Feature::inferred] = best->inferred;
    }
}

/// MeCab guesses that every unknown katakana word names an organisation.
bool is_proper(const text::JapaneseToken& token) {
    return token.known && text::is_proper_noun(token.noun);
}

/// Occurrences in the post's Japanese, overlapping ones counted once.
double frequency(const std::string& ja, const PostText& post) {
    std::size_t count = 0;
    for (const JapaneseBlock& block : post.japanese) {
        for (auto at = block.analysis.text.find(ja); at != std::string_view::npos;
             at = block.analysis.text.find(ja, at + ja.size()))
            ++count;
    }
    return std::clamp(std::log2(static_cast<double>(std::max<std::size_t>(count, 1))) / 3, 0.0, 1.0);
}

void measure_japanese(const std::string& ja, const PostText& post, Row& row) {
    constexpr double kEveryday = 3500, kSeldom = 9000;  // word costs of ipadic
    const link::Resources& resources = *post.resources;
    const std::vector<text::JapaneseToken> tokens = resources.japanese.tokenize(ja);
    const text::ScriptCounts counts = text::count_scripts(ja);
    std::size_t words = 0;
    for (const text::JapaneseToken& token : tokens) {
        words += token.pos == text::PartOfSpeech::noun && token.noun != NounKind::suffix;
        if (is_proper(token)) row[Feature::proper] = 1;
        row.raise(Feature::rare,
                  token.known ? std::clamp((token.cost - kEveryday) / (kSeldom - kEveryday), 0.0, 1.0) : 1);
    }
    row[Feature::frequent] = frequency(ja, post);
    row[Feature::katakana] = counts.katakana > 0 && counts.kanji + counts.hiragana + counts.latin + counts.digit == 0;
    row[Feature::designation] = counts.latin > 0 || counts.digit > 0;
    row[Feature::compound] = std::clamp((static_cast<double>(words) - 1) / 3, 0.0, 1.0);
    row[Feature::verbal] =
        tokens.size() == 1 && (tokens[0].noun == NounKind::verbal || tokens[0].noun == NounKind::adjectival ||
                               tokens[0].noun == NounKind::adverbial);
    row[Feature::tiny] = text::count_code_points(ja) <= 1;
    for (const lexicon::Entry& entry : resources.lexicon.find_japanese(ja)) {
        if (entry.origin == lexicon::Origin::enamdict)
            row[Feature::proper] = 1;
        else
            row.raise(Feature::general, entry.common ? 1 : 0.5);
    }
    row[Feature::fragment] = row[Feature::embedded] > 0 && row[Feature::general] == 0;
}

void measure_english(const std::string& en, const link::Resources& resources, Row& row) {
    constexpr std::size_t kMostEntries = 100;
    const auto entries = static_cast<double>(
        resources.lexicon.find_english(lexicon::english_key(en, resources.english), kMostEntries).size());
    row[Feature::generic] = std::log10(1 + entries) / 2;
    const auto words =
        static_cast<double>(std::count_if(en.begin(), en.end(), [](char c) { return c == ' ' || c == '-'; }));
    row[Feature::multiword] = std::min(words / 3, 1.0);
    row[Feature::inflected] = words == 0 && (en.ends_with("ed") || en.ends_with("ing") || en.ends_with("ly"));
    if (text::count_code_points(en) <= 2) row[Feature::tiny] = 1;
    const text::ScriptCounts counts = text::count_scripts(en);
    if (counts.digit == 0 && std::any_of(en.begin(), en.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        row[Feature::designation] = 0;
}

}  // namespace

std::vector<Features> measure(const std::vector<Collector::Group>& groups, const PostText& post) {
    std::map<std::string, double> best_ja, best_en;
    std::vector<double> worths;
    for (const Collector::Group& group : groups) {
        double best = 0;
        for (const Sighting& sighting : group.sightings) best = std::max(best, worth(sighting));
        worths.push_back(best);
        double& ja = best_ja[group.ja];
        double& en = best_en[text::normalized(group.en, text::Profile::match_en)];
        ja = std::max(ja, best);
        en = std::max(en, best);
    }
    std::vector<Features> out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Row row;
        measure_evidence(groups[i], row);
        measure_japanese(groups[i].ja, post, row);
        measure_english(groups[i].en, *post.resources, row);
        row[Feature::beaten_ja] = best_ja[groups[i].ja] > worths[i];
        row[Feature::beaten_en] = best_en[text::normalized(groups[i].en, text::Profile::match_en)] > worths[i];
        out.push_back(row.values());
    }
    return out;
}

}  // namespace yakugo::mine
