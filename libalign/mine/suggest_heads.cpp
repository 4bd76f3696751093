// SPDX-License-Identifier: Apache-2.0
// A katakana name with a general word behind it: ミシガン大学, グアンタナモ湾海軍基地.
#include "libalign/mine/demonym.hpp"
#include "libalign/mine/run_english.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

constexpr double kInDictionary =
    30;                          // a form that the dictionary has, "Columbia University", against one that it has not
constexpr double kInPost = 300;  // one that stands in the post
constexpr double kOfCountry =
    0.02;  // estimate: a university with a country's name, against one with another name of the same sound
constexpr double kListedHead = 0.95;  // probability of what dictionary or evidence say of the whole term
constexpr std::size_t kMostForms = 4;

bool is_small(const std::string& name) {
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z';
}

std::string small_first(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((i == 0 || text[i - 1] == ' ') && text[i] >= 'A' && text[i] <= 'Z')
            text[i] = static_cast<char>(text[i] - 'A' + 'a');
    return text;
}

/// A proper noun of EDICT, whatever its katakana: the great states and cities. Lesser places and persons are in ENAMDICT alone.
bool is_great_name(std::string_view english, const link::Resources& resources) {
    constexpr std::size_t kMostEntries = 16;
    const std::string key = lexicon::english_key(english, resources.english);
    const std::vector<lexicon::Entry> entries = resources.lexicon.find_english(key, kMostEntries);
    return std::any_of(entries.begin(), entries.end(), [&](const lexicon::Entry& entry) {
        return entry.origin == lexicon::Origin::edict && !is_written_small(entry) && entry.glosses[0].key == key &&
               text::count_scripts(entry.headword).katakana > 0;
    });
}

/// The dictionary has a "Republic of Colombia", and so a university is rather Columbia's.
bool is_republic(const std::string& name, const link::Resources& resources) {
    return resources.lexicon.has_english(lexicon::english_key("Republic of " + name, resources.english));
}

/// What a form with a name is worth; 0 where they do not go together.
double worth(const HeadForm& form, const std::string& name, const SuggestContext& context) {
    const lexicon::Lexicon& lexicon = context.resources().lexicon;
    if (form.only_great && !is_great_name(name, context.resources())) return 0;
    if (is_small(name) && !form.form.starts_with("{}")) return 0;
    if (form.form == "{}") return form.weight;
    const std::string filled = form.fill(name);
    const bool of_country = filled.find("University") != std::string::npos && is_republic(name, context.resources());
    const bool listed = lexicon.has_english(lexicon::english_key(filled, context.resources().english));
    return form.weight * (of_country ? kOfCountry : 1) * (listed ? kInDictionary : 1) *
           (context.stands(filled) ? kInPost : 1);
}

/// Every form with every spelling, likeliest first.
std::vector<RunEnglish> fill_forms(const std::vector<RunEnglish>& names, const std::vector<HeadForm>& forms,
                                   const SuggestContext& context) {
    std::vector<RunEnglish> out;
    double total = 0, before = 0;
    for (const RunEnglish& name : names) {
        before += name.probability;
        for (const HeadForm& form : forms) {
            RunEnglish filled = name;
            filled.text = form.fill(name.text);
            if (is_small(name.text)) filled.text = small_first(filled.text);
            filled.probability *= worth(form, name.text, context);
            total += filled.probability;
            if (filled.probability > 0) out.push_back(std::move(filled));
        }
    }
    for (RunEnglish& one : out) one.probability *= before / total;
    std::stable_sort(out.begin(), out.end(),
                     [](const RunEnglish& a, const RunEnglish& b) { return a.probability > b.probability; });
    if (out.size() > kMostForms) out.resize(kMostForms);
    return out;
}

/// A gloss of the dictionary for the whole term.
std::string listed(std::string_view ja, const SuggestContext& context) {
    for (const lexicon::Entry& entry : link::KnownEntries(ja, context.resources()))
        if (!entry.glosses.empty()) return std::string(entry.glosses[0].text);
    return {};
}

/// The head of a name in the text behind it, `national` where it takes a country's adjective: イスラエル空軍.
struct NameHead {
    HeadRules::Head head;
    bool national = false;
};
NameHead head_of(const Run& run, std::string_view behind, const HeadRules& heads) {
    const HeadRules::Head head = heads.head(behind);
    const HeadRules::Head national = run.is_country() ? heads.national_head(behind) : HeadRules::Head{};
    return national.ja.size() > head.ja.size() ? NameHead{national, true} : NameHead{head, false};
}

/// The adjectives of countries, of those that have one.
std::vector<RunEnglish> adjectives(const Run& run, std::vector<RunEnglish> names, const SuggestContext& context) {
    for (RunEnglish& name : names) name.text = demonym(run.text, name.text, context.sources());
    std::erase_if(names, [](const RunEnglish& name) { return name.text.empty(); });
    return names;
}

void suggest_at(const Run& run, const RunPlace& place, std::vector<RunEnglish> names, SuggestContext& context,
                std::vector<Suggestion>& out) {
    const link::JapaneseText& japanese = place.block->analysis;
    ByteRange range = place.range;
    NameHead behind = head_of(run, japanese.text.substr(range.end), context.heads());
    if (behind.national) names = adjectives(run, std::move(names), context);
    for (; behind.head.forms != nullptr && !names.empty();
         behind = {context.heads().head(japanese.text.substr(range.end))}) {
        const HeadRules::Head& head = behind.head;
        names = fill_forms(names, *head.forms, context);
        range.end += head.ja.size();
        Suggestion suggestion = context.about(*place.block, range);
        const std::string_view shown = context.evidenced_english(suggestion.ja);
        if (const std::string whole = listed(suggestion.ja, context); !whole.empty()) {
            names = {{whole, kListedHead, Reading::word}};
        } else if (!shown.empty()) {
            names = {{std::string(shown), kListedHead, Reading::word, 1}};
        }
        if (names.empty()) return;
        const bool small = is_small(names[0].text) && is_everyday(run.text, context.resources().lexicon);  // テロ作戦
        if (small || !ends_word(japanese, range.end, context.heads())) continue;
        suggestion.en = names[0].text;
        at(suggestion.hints, Hint::headed) = 1;
        describe_spelling(names, suggestion);
        describe_english(suggestion, context);
        at(suggestion.hints, Hint::everyday) = is_everyday(run.text, context.resources().lexicon);
        out.push_back(std::move(suggestion));
    }
}

}  // namespace

void suggest_heads(SuggestContext& context, std::vector<Suggestion>& out) {
    for (const Run& run : context.runs()) {
        std::vector<RunEnglish> names;
        for (const RunPlace& place : run.places) {
            const std::string_view behind = place.block->analysis.text.substr(place.range.end);
            if (head_of(run, behind, context.heads()).head.forms == nullptr) continue;
            if (names.empty()) names = spell_run(run, context, true);
            if (!names.empty()) suggest_at(run, place, names, context, out);
        }
    }
}

}  // namespace yakugo::mine
