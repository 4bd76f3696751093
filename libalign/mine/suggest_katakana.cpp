// SPDX-License-Identifier: Apache-2.0
// Katakana by themselves: names of persons, their parts, words and other names.
#include "libalign/mine/run_english.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

/// グアンタナモ of グアンタナモ湾: what has a head wherever it stands is looked up with it.
bool is_always_headed(const Run& run, const HeadRules& heads) {
    return std::all_of(run.places.begin(), run.places.end(), [&](const RunPlace& place) {
        return heads.head(place.block->analysis.text.substr(place.range.end)).forms != nullptr;
    });
}

}  // namespace

void suggest_katakana(SuggestContext& context, std::vector<Suggestion>& out) {
    constexpr std::size_t kShortestWord =
        3;  // characters; shorter katakana spell too much, but where they are part of a name
    for (const Run& run : context.runs()) {
        const bool dotted = run.parts.size() > 1;
        const bool part = is_name_part(run, context);
        const bool word = !part && (!dotted || run.name < 0.5);
        if (word && is_always_headed(run, context.heads())) continue;
        if (!dotted && !part &&
            (text::count_code_points(run.text) < kShortestWord || is_everyday(run.text, context.resources().lexicon)))
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
        if (!suggestion.person) describe_word(run, suggestion, context);
        out.push_back(std::move(suggestion));
    }
}

}  // namespace yakugo::mine
