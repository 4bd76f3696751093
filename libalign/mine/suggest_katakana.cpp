// SPDX-License-Identifier: Apache-2.0
// Katakana by themselves: names of persons, their parts, words and other names.
#include "libalign/mine/run_english.hpp"
#include "libalign/text/unicode.hpp"

namespace yakugo::mine {

void suggest_katakana(SuggestContext& context, std::vector<Suggestion>& out) {
    constexpr std::size_t kShortestWord =
        3;  // characters; shorter katakana spell too much, but where they are part of a name
    for (const Run& run : context.runs()) {
        const bool dotted = run.parts.size() > 1;
        const bool part = !dotted && (run.any(&RunPlace::titled) || context.is_name_part(run.parts[0]));
        if (!dotted && !part && text::count_code_points(run.text) < kShortestWord) continue;
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
        out.push_back(std::move(suggestion));
    }
}

}  // namespace yakugo::mine
