// SPDX-License-Identifier: Apache-2.0
// Katakana by themselves: names of persons, their parts, words and other names.
#include "libalign/mine/compound.hpp"
#include "libalign/mine/run_english.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

/// カーネギー|国際平和財団: a compound that the run begins ends with a head of two characters or more. ダッソー|製|戦闘機 is no name.
bool begins_headed_name(const RunPlace& place, const HeadRules& heads) {
    constexpr std::size_t kTwoCharacters = 6;  // bytes
    const link::JapaneseText& japanese = place.block->analysis;
    const std::size_t size = japanese.tokens.size();
    const auto goes_on = [&](std::size_t i) { return i < size && touches(japanese, i) && in_compound(japanese, i); };
    std::size_t i = 0;
    while (i < size && japanese.tokens[i].range.begin < place.range.end) ++i;
    if (!goes_on(i) || japanese.tokens[i].noun == text::NounKind::suffix) return false;
    for (; goes_on(i); ++i) {
        const std::size_t begin = japanese.tokens[i].range.begin;
        const std::size_t head = heads.head(japanese.text.substr(begin)).ja.size();
        std::size_t next = i;
        while (next < size && japanese.tokens[next].range.begin < begin + head) ++next;
        if (head >= kTwoCharacters && !goes_on(next)) return true;
    }
    return false;
}

/// グアンタナモ of グアンタナモ湾: what has a head wherever it stands is looked up with it.
bool is_always_headed(const Run& run, const HeadRules& heads) {
    return std::all_of(run.places.begin(), run.places.end(), [&](const RunPlace& place) {
        return heads.head(place.block->analysis.text.substr(place.range.end)).forms != nullptr ||
               (place.right && begins_headed_name(place, heads));
    });
}

/// Two characters spell too much, but where MeCab knows them as a name (ガザ) or they are part of one.
bool is_too_short(const Run& run) {
    const text::JapaneseToken* word = run.known_word();
    return text::count_code_points(run.text) < 3 && (word == nullptr || !text::is_proper_noun(word->noun));
}

/// Countries, and what EDICT lists under kanji (米 [メートル], 欧羅巴 [ヨーロッパ]): too well known to be looked up.
bool is_well_known(const Run& run, const lexicon::Lexicon& lexicon) {
    const text::JapaneseToken* word = run.known_word();
    if (word == nullptr) return false;
    const std::vector<lexicon::Entry> entries = lexicon.find_japanese(run.text);
    const bool listed = std::any_of(entries.begin(), entries.end(), [&](const lexicon::Entry& entry) {
        const bool name = entry.origin == lexicon::Origin::enamdict;
        return name ? text::is_proper_noun(word->noun) : entry.reading.empty();
    });
    return run.is_country() || !listed;
}

}  // namespace

void suggest_katakana(SuggestContext& context, std::vector<Suggestion>& out) {
    for (const Run& run : context.runs()) {
        const bool dotted = run.parts.size() > 1;
        const bool part = is_name_part(run, context);
        const bool word = !part && (!dotted || run.name < 0.5);
        if (word && is_always_headed(run, context.heads())) continue;
        if (!dotted && !part &&
            (is_too_short(run) || is_everyday(run.text, context.resources().lexicon) ||
             is_well_known(run, context.resources().lexicon)))
            continue;
        const std::vector<RunEnglish> spellings = spell_run(run, context);
        if (spellings.empty()) continue;
        Suggestion suggestion = context.about(run);
        suggestion.en = spellings[0].text;
        suggestion.person = part || (dotted && spellings[0].reading == Reading::name);
        const Hint kind = part                                        ? Hint::part
                          : suggestion.person                         ? Hint::person
                          : spellings[0].reading == Reading::composed ? Hint::composed
                                                                      : Hint::word;
        at(suggestion.hints, kind) = 1;
        describe_spelling(spellings, suggestion);
        describe_english(suggestion, context);
        if (suggestion.person) at(suggestion.hints, Hint::made_name) = at(suggestion.hints, Hint::made);
        if (!suggestion.person) describe_word(run, suggestion, context);
        out.push_back(std::move(suggestion));
    }
}

}  // namespace yakugo::mine
