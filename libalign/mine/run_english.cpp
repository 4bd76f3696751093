// SPDX-License-Identifier: Apache-2.0
// Asks evidence, dictionary and sound model for the English of katakana.
#include "libalign/mine/run_english.hpp"

#include "libalign/link/dictionary_spellings.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

constexpr std::size_t kMost = 4;
constexpr double kReadsAsName = 0.3;  // less, and a run is not spelt as a name; more than 1 less this, and not as words
constexpr double kInitial = 0.995;    // an initial stays what it is
constexpr double kParticle = 0.95;
constexpr double kSureOfEvidence = 0.97;
constexpr double kTrust = 0.75;  // the most that link::known_english() gives
constexpr double kReadSo = 10;   // odds of a name for a name, of a word for a word
constexpr double kHeadedWords =
    0.3;  // what stands before a head is rather a name than words in a row: ラムシュタイン空軍基地

using Spellings = std::vector<RunEnglish>;

bool is_latin(const std::string& part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// アル of アブ・バクル・アル=バグダーディ; アル of アル・ゴア is a name.
bool is_particle(const Run& run, std::size_t part, const HeadRules& heads) {
    const std::string_view particle = heads.particle(run.parts[part]);
    if (part + 1 == run.parts.size() || particle.empty()) return false;
    if (particle[0] >= 'A' && particle[0] <= 'Z') return true;  // Abu may begin a name
    const std::string_view behind = std::string_view(run.text).substr(std::min(run.parts[0].size(), run.text.size()));
    return part > 0 || behind.starts_with("=") || behind.starts_with("＝");
}

/// ジュニア behind a name; empty for other parts.
std::string_view generation_of(const Run& run, std::size_t part) {
    if (part == 0 || part + 1 < run.parts.size()) return {};
    return run.parts[part] == "ジュニア" ? "Jr." : run.parts[part] == "シニア" ? "Sr." : std::string_view{};
}

/// The options of one part, of which a name takes one.
std::vector<NameSpelling> options_of(const Run& run, std::size_t part, SuggestContext& context, RunEnglish& counts) {
    const std::string& kana = run.parts[part];
    if (is_latin(kana)) return {{kana.size() == 1 ? kana + "." : kana, kInitial, 5, 0, true}};
    if (const std::string_view generation = generation_of(run, part); !generation.empty())
        return {{std::string(generation), kParticle, 5, 0, true}};
    if (is_particle(run, part, context.heads()))
        return {{std::string(context.heads().particle(kana)), kParticle, 5, 0, true}};
    SuggestContext::PartSpellings found = context.spell_part(kana, part + 1 < run.parts.size());
    if (found.options.empty()) return {};
    const double share = 1 / static_cast<double>(run.parts.size());
    counts.backed += found.backed ? share : 0;
    const NameSpelling& best = found.options[0];
    const auto elsewhere = [&] {
        return context.resources().lexicon.has_english(lexicon::english_key(best.text, context.resources().english));
    };
    counts.made += best.listed ? 0 : elsewhere() ? share / 2 : share;
    counts.outbid = std::max(counts.outbid, best.outbid);
    counts.common = part == 0 ? best.common : std::min(counts.common, best.common);
    return std::move(found.options);
}

/// P(name) is the product of its parts'. Keeps the kMost best at each part, which the product's monotony makes the best of all.
Spellings as_name(const Run& run, double reads_so, SuggestContext& context) {
    Spellings rows{{"", reads_so, Reading::name}};
    RunEnglish counts;
    for (std::size_t i = 0; i < run.parts.size(); ++i) {
        const std::vector<NameSpelling> options = options_of(run, i, context, counts);
        Spellings longer;
        for (const RunEnglish& row : rows) {
            for (const NameSpelling& option : options) {
                const bool glued = row.text.empty() || row.text.ends_with('-');
                longer.push_back(
                    {row.text + (glued ? "" : " ") + option.text, row.probability * option.probability, Reading::name});
            }
        }
        std::stable_sort(longer.begin(), longer.end(),
                         [](const RunEnglish& a, const RunEnglish& b) { return a.probability > b.probability; });
        if (longer.size() > kMost) longer.resize(kMost);
        rows = std::move(longer);
    }
    for (RunEnglish& row : rows) {
        row.backed = counts.backed;
        row.made = counts.made;
        row.outbid = counts.outbid;
        row.common = counts.common;
    }
    return rows;
}

std::string without_article(const std::string& english) {
    return english.starts_with("the ") || english.starts_with("The ") ? english.substr(4) : english;
}

bool is_person(const std::string& katakana, const lexicon::Lexicon& lexicon) {
    const auto entries = lexicon.find_japanese(katakana);
    return std::any_of(entries.begin(), entries.end(),
                       [](const lexicon::Entry& e) { return (e.names & lexicon::name_person) != 0; });
}

/// What the dictionary has of the run as a whole: ドナルド・トランプ, ホワイトハウス, ハワイ. Names of ENAMDICT alone come by how common
/// they are.
Spellings as_whole(const Run& run, bool name, SuggestContext& context) {
    const std::string form = text::normalized(run.text, text::Profile::match_ja);
    auto found = link::find_whole(form, run.parts, context.sources());
    const bool word = std::any_of(found.begin(), found.end(),
                                  [](const auto& one) { return one.word || one.text.find(' ') != std::string::npos; });
    if (!found.empty() && !word && run.parts.size() == 1) {
        Spellings out;
        const bool person = is_person(run.parts[0], context.resources().lexicon);
        for (const NameSpelling& one :
             person ? context.spell_part(run.parts[0]).options : context.spell_listed(run.parts[0]))
            if (out.size() < kMost)
                out.push_back({one.text, one.probability, Reading::word, 0, 0, one.outbid, one.common});
        if (!out.empty()) return out;
    }
    // ソウル is "Seoul" where MeCab reads a name, "soul" where it reads a word.
    const text::JapaneseToken* token = run.known_word();
    double total = 0;
    for (link::DictionarySpelling& one : found) {
        const bool capital = one.text[0] >= 'A' && one.text[0] <= 'Z';
        if (token != nullptr && one.word && capital == text::is_proper_noun(token->noun)) one.prior *= kReadSo;
        total += one.prior;
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.prior > b.prior; });
    Spellings out;
    for (const link::DictionarySpelling& one : found) {
        RunEnglish english{
            without_article(one.text), one.prior / total, name ? Reading::name : Reading::word, 0, 0, 0, one.common};
        const auto same =
            std::find_if(out.begin(), out.end(), [&](const RunEnglish& e) { return e.text == english.text; });
        if (same != out.end())
            same->probability += english.probability;
        else if (out.size() < kMost)
            out.push_back(std::move(english));
    }
    return out;
}

Spellings as_words(const Run& run, double reads_so, SuggestContext& context) {
    Spellings out;
    for (translit::Known& known : link::known_english(run.text, context.sources()))
        if (out.size() < kMost)
            out.push_back({std::move(known.text), known.prior / kTrust * reads_so, Reading::composed});
    return out;
}

double sum(const Spellings& spellings) {
    double total = 0;
    for (const RunEnglish& one : spellings) total += one.probability;
    return total;
}

}  // namespace

bool is_name_part(const Run& run, const SuggestContext& context) {
    return run.parts.size() == 1 && (run.any(&RunPlace::titled) || context.is_name_part(run.parts[0]));
}

Spellings spell_run(const Run& run, SuggestContext& context, bool headed) {
    const std::string_view shown = context.evidenced_spelling(run.text);
    if (!shown.empty()) return {{std::string(shown), kSureOfEvidence, Reading::word, 1}};
    const bool dotted = run.parts.size() > 1, part = is_name_part(run, context);
    double name = run.name;
    if (!part) {
        Spellings whole = as_whole(run, dotted && name >= 0.5, context);
        if (!whole.empty()) return whole;
    }
    Spellings out;
    if (!dotted && !part) {
        out = as_words(run, headed ? kHeadedWords : 1, context);
        name = 1 - sum(out);
    } else if (name < 1 - kReadsAsName) {
        out = as_words(run, 1 - name, context);
    }
    if (name >= kReadsAsName) {
        for (RunEnglish& row : as_name(run, name, context)) out.push_back(std::move(row));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const RunEnglish& a, const RunEnglish& b) { return a.probability > b.probability; });
    if (out.size() > kMost) out.resize(kMost);
    return out;
}

void describe_spelling(std::span<const RunEnglish> spellings, Suggestion& out) {
    const RunEnglish& best = spellings.front();
    const double second = spellings.size() > 1 ? spellings[1].probability : 0;
    at(out.hints, Hint::spelling) = best.probability;
    at(out.hints, Hint::margin) = best.probability > 0 ? (best.probability - second) / best.probability : 0;
    at(out.hints, Hint::backed) = best.backed;
    at(out.hints, Hint::made) = best.made;
    at(out.hints, Hint::outbid) = std::min(static_cast<double>(best.outbid) / 5, 1.0);
    at(out.hints, Hint::common) = static_cast<double>(best.common) / 15;
}

}  // namespace yakugo::mine
