// SPDX-License-Identifier: Apache-2.0
// Measuring groups: what evidence they have, what words they are, and what else competes for them.
#include "libalign/mine/features.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/competition.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cmath>

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
           kind == EvidenceKind::alt_pair || kind == EvidenceKind::sentence_pair;
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
        row[Feature::joined] = best->joined;
        row[Feature::ja_open] = best->ja_open;
        row[Feature::en_open] = best->en_open;
        row[Feature::cut_name] = best->cut_name;
    }
}

/// MeCab guesses that every unknown katakana word names an organisation.
bool is_proper(const text::JapaneseToken& token) {
    return token.known && text::is_proper_noun(token.noun);
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
    row[Feature::katakana] = counts.only_katakana() || (counts.only_hiragana() && row[Feature::sound] > 0);
    row[Feature::designation] = counts.latin > 0 || counts.digit > 0;
    row[Feature::compound] = std::clamp((static_cast<double>(words) - 1) / 3, 0.0, 1.0);
    row[Feature::verbal] =
        tokens.size() == 1 && (tokens[0].noun == NounKind::verbal || tokens[0].noun == NounKind::adjectival ||
                               tokens[0].noun == NounKind::adverbial);
    row[Feature::tiny] = text::count_code_points(ja) <= 1;
    for (const lexicon::Entry& entry : link::KnownEntries(ja, resources)) {
        if (entry.origin == lexicon::Origin::enamdict)
            row[Feature::proper] = 1;
        else
            row.raise(Feature::general, entry.common ? 1 : 0.5);
    }
    row[Feature::fragment] = row[Feature::embedded] > 0 && row[Feature::general] == 0;
    if (row[Feature::fragment] > 0) row[Feature::several] = 0;  // as the C-value has it (Frantzi and others, 2000)
}

/// `key` is the lexicon's key of the English.
void measure_english(const std::string& en, const std::string& key, const link::Resources& resources, Row& row) {
    constexpr std::size_t kMostEntries = 100;
    const auto entries = static_cast<double>(resources.lexicon.count_words_for_english(key, kMostEntries));
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

/// Numbers and Latin words of the Japanese, letters and digits each by themselves, in small letters.
std::vector<std::string> codes_of(std::string_view ja) {
    const std::string text = text::normalized(ja, text::Profile::match_en);
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto is_kind = [&](std::size_t i, bool digit) {
            return i < text.size() && (digit ? is_ascii_digit(text[i]) : is_ascii_lower(text[i]));
        };
        const bool digit = is_kind(at, true);
        std::size_t end = at;
        while (is_kind(end, digit)) ++end;
        if (end > at) out.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return out;
}

/// What the codes of the Japanese say of the English.
struct Codes {
    bool lost = false;  ///< one is not in it
    bool anchored =
        false;  ///< a Latin name in both holds them together, however far apart they stand: USNIニュース, "USNI News"
};

Codes compare_codes(std::string_view ja, std::string_view en) {
    constexpr std::size_t kShortestName = 3;
    Codes out;
    const std::vector<std::string> codes = codes_of(ja);
    if (codes.empty()) return out;
    const std::string english = " " + text::normalized(en, text::Profile::match_en) + " ";
    for (const std::string& code : codes) {
        const bool numeral = code.find_first_not_of("ivx0123456789") == std::string::npos;
        const bool name = code.size() >= kShortestName && !numeral;
        out.lost = out.lost || english.find(code) == std::string::npos;
        out.anchored = out.anchored || (name && english.find(" " + code + " ") != std::string::npos);
    }
    return out;
}

/// Whether the dictionary has the pair itself: 1 as the first sense of the Japanese word, less as a later one.
double known(const std::string& ja, const std::string& key, const link::Resources& resources) {
    constexpr double kEachSense = 0.1, kLeast = 0.5;
    double best = 0;
    for (const lexicon::Entry& entry : link::KnownEntries(ja, resources)) {
        for (std::size_t sense = 0; sense < entry.glosses.size(); ++sense) {
            if (entry.glosses[sense].key == key)
                best = std::max({best, kLeast, 1 - kEachSense * static_cast<double>(sense)});
        }
    }
    return best;
}

void measure_pair(const Collector::Group& group, const std::string& key, const link::Resources& resources, Row& row) {
    row[Feature::known] = known(group.ja, key, resources);
    const Codes codes = compare_codes(group.ja, group.en);
    row[Feature::lost] = codes.lost;
    const auto of_kind = [&](auto test) {
        return std::any_of(group.sightings.begin(), group.sightings.end(),
                           [&](const Sighting& s) { return test(s.kind); });
    };
    row[Feature::headline] = of_kind([](EvidenceKind kind) { return kind == EvidenceKind::title_pair; });
    row[Feature::capital] = group.en[0] >= 'A' && group.en[0] <= 'Z';
    const bool apart = !codes.anchored && !of_kind([](EvidenceKind kind) {
        return kind != EvidenceKind::lexicon && kind != EvidenceKind::transliteration && kind != EvidenceKind::verbatim;
    });
    const Feature kind = row[Feature::multiword] > 0 ? Feature::apart_phrase
                         : row[Feature::capital] > 0 ? Feature::apart_name
                                                     : Feature::apart_word;
    if (apart) row[kind] = 1;
    if (row[Feature::capital] > 0 && row[Feature::proper] > 0) row[Feature::generic] = 0;
    row[Feature::known_phrase] = row[Feature::multiword] > 0 && row[Feature::known] > 0;
    row[Feature::named_model] = row[Feature::designation] > 0 ? row[Feature::lexicon] : 0;
}

void measure_standing(const Standing& standing, Row& row) {
    row[Feature::beaten_ja] = standing.beaten_ja;
    row[Feature::beaten_en] = standing.beaten_en;
    row[Feature::longer_ja] = standing.longer_ja;
    row[Feature::shorter_ja] = standing.shorter_ja;
    row[Feature::longer_en] = standing.longer_en;
    row[Feature::shorter_en] = standing.shorter_en;
    row[Feature::part_of] = standing.part_of;
}

}  // namespace

std::vector<Features> measure(const std::vector<Collector::Group>& groups, const PostText& post,
                              const TypeRules& types) {
    const std::vector<Standing> standings = compare(groups);
    std::vector<Features> out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Row row;
        measure_evidence(groups[i], row);
        measure_japanese(groups[i].ja, post, row);
        const std::string key = lexicon::english_key(groups[i].en, post.resources->english);
        measure_english(groups[i].en, key, *post.resources, row);
        measure_pair(groups[i], key, *post.resources, row);
        row[Feature::kind] = row[Feature::capital] == 0 && types.rule_for(groups[i].ja, groups[i].en);
        measure_standing(standings[i], row);
        out.push_back(row.values());
    }
    return out;
}

}  // namespace yakugo::mine
