// SPDX-License-Identifier: Apache-2.0
// A katakana name with a general word behind it: ミシガン大学, グアンタナモ湾海軍基地.
#include "libalign/mine/run_english.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

constexpr double kInDictionary =
    30;                          // a form that the dictionary has, "Columbia University", against one that it has not
constexpr double kInPost = 300;  // one that stands in the post

bool ends_token(const link::JapaneseText& japanese, std::size_t end) {
    return std::any_of(japanese.tokens.begin(), japanese.tokens.end(),
                       [&](const text::JapaneseToken& token) { return token.range.end == end; });
}

/// Every form with every spelling, likeliest first.
std::vector<RunEnglish> fill_forms(const std::vector<RunEnglish>& names, const std::vector<HeadForm>& forms,
                                   const SuggestContext& context) {
    std::vector<RunEnglish> out;
    double weights = 0, total = 0, before = 0;
    for (const HeadForm& form : forms) weights += form.weight;
    for (const RunEnglish& name : names) {
        before += name.probability;
        for (const HeadForm& form : forms) {
            RunEnglish filled = name;
            filled.text = form.fill(name.text);
            filled.probability *= form.weight / weights;
            if (form.form != "{}" &&
                context.resources().lexicon.has_english(lexicon::english_key(filled.text, context.resources().english)))
                filled.probability *= kInDictionary;
            if (form.form != "{}" && context.stands(filled.text)) filled.probability *= kInPost;
            total += filled.probability;
            out.push_back(std::move(filled));
        }
    }
    for (RunEnglish& one : out) one.probability *= before / total;
    std::stable_sort(out.begin(), out.end(),
                     [](const RunEnglish& a, const RunEnglish& b) { return a.probability > b.probability; });
    if (out.size() > 4) out.resize(4);
    return out;
}

/// A gloss of the dictionary for the whole term.
std::string listed(std::string_view ja, const SuggestContext& context) {
    for (const lexicon::Entry& entry : context.resources().lexicon.find_japanese(ja))
        if (!entry.glosses.empty()) return std::string(entry.glosses[0].text);
    return {};
}

void suggest_at(const RunPlace& place, std::vector<RunEnglish> names, SuggestContext& context,
                std::vector<Suggestion>& out) {
    const link::JapaneseText& japanese = place.block->analysis;
    ByteRange range = place.range;
    for (;;) {
        const HeadRules::Head head = context.heads().head(japanese.text.substr(range.end));
        if (head.forms == nullptr || !ends_token(japanese, range.end + head.ja.size())) return;
        range.end += head.ja.size();
        names = fill_forms(names, *head.forms, context);
        Suggestion suggestion = context.about(*place.block, range);
        const std::string_view shown = context.evidenced_english(suggestion.ja);
        if (const std::string whole = listed(suggestion.ja, context); !whole.empty()) {
            names = {{whole, 0.95, Reading::word}};
        } else if (!shown.empty()) {
            names = {{std::string(shown), 0.95, Reading::word, 1}};
        }
        suggestion.en = names[0].text;
        at(suggestion.hints, Hint::headed) = 1;
        describe_spelling(names, suggestion);
        describe_english(suggestion, context);
        out.push_back(std::move(suggestion));
    }
}

}  // namespace

void suggest_heads(SuggestContext& context, std::vector<Suggestion>& out) {
    for (const Run& run : context.runs()) {
        std::vector<RunEnglish> names;
        for (const RunPlace& place : run.places) {
            if (context.heads().head(place.block->analysis.text.substr(place.range.end)).forms == nullptr) continue;
            if (names.empty()) names = spell_run(run, context);
            if (!names.empty()) suggest_at(place, names, context, out);
        }
    }
}

}  // namespace yakugo::mine
