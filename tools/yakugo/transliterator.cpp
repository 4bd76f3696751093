// SPDX-License-Identifier: Apache-2.0
// Spells, matches or scores.
#include "tools/yakugo/transliterator.hpp"

#include "libalign/link/spell.hpp"
#include "libalign/text/unicode.hpp"
#include "tools/yakugo/rows.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

bool has_katakana(const std::string& text) {
    return text::is_valid_utf8(text) && text::count_scripts(text).katakana > 0;
}

/// Why `text` cannot be read as `language`; of an input that could have been either, what it should have been.
std::string why_not(const std::string& text, Language language, bool either) {
    if (language == Language::ja) return translit::why_not_katakana(text);
    std::string why = translit::why_not_english(text);
    constexpr std::string_view expected = "expected ";
    if (either && why.starts_with(expected)) why.insert(expected.size(), "katakana or ");
    return why;
}

/// The sound model passes over what it does not hear, which is fine for a match; but モスクワ大学 is not Moscow, nor F-35 エフ.
std::string why_not_spelt(const std::string& text, Language language) {
    const text::ScriptCounts counts = text::count_scripts(text);
    const std::string expected = language == Language::ja ? "expected katakana alone" : "expected Latin letters alone";
    if (counts.kanji > 0) return expected + ", found kanji as well";
    if (counts.hiragana > 0) return expected + ", found hiragana as well";
    if (counts.digit > 0) return expected + ", found digits as well";
    return {};
}

}  // namespace

Transliterator::Transliterator(const std::string& folder, TranslitOptions options)
    : options_(std::move(options)),
      lexicon_(lexicon::Lexicon::open(folder + "/lexicon.bin")),
      sound_(translit::Model::open(folder + "/translit.model")),
      variants_(translit::VariantModel::load(folder + "/variants.tsv")) {}

Answer Transliterator::answer(const std::string& input) const {
    if (input.find('\t') != std::string::npos) return pair(input);
    const std::string word(text::is_valid_utf8(input) ? text::trim(input) : input);
    const Language language = options_.language.value_or(has_katakana(word) ? Language::ja : Language::en);
    if (std::string why = why_not(word, language, !options_.language); !why.empty()) return {{}, std::move(why)};
    return options_.candidates ? match(word, language) : spell(word, language);
}

Answer Transliterator::pair(const std::string& input) const {
    if (!text::is_valid_utf8(input)) return {{}, "expected a pair in UTF-8, found bytes that are not UTF-8"};
    const std::size_t tab = input.find('\t');
    const std::string first(text::trim(std::string_view(input).substr(0, tab)));
    const std::string second(text::trim(std::string_view(input).substr(tab + 1)));
    if (second.find('\t') != std::string::npos) return {{}, "expected a pair, found more than one TAB"};
    const bool ja_first = has_katakana(first);
    const std::string &ja = ja_first ? first : second, &en = ja_first ? second : first;
    if (std::string why = translit::why_not_katakana(ja); !why.empty()) return {{}, "one side of the pair: " + why};
    if (has_katakana(en)) return {{row(first, second, variants_.probability(first, second), 1)}, {}};
    if (std::string why = translit::why_not_english(en); !why.empty())
        return {{}, "the other side of the pair: " + why};
    ordered_json out = row(first, second, sound_.probability(ja, en), 1);
    explain(out, first, second, ja_first ? Language::ja : Language::en);
    return {{std::move(out)}, {}};
}

Answer Transliterator::spell(const std::string& input, Language language) const {
    if (std::string why = why_not_spelt(input, language); !why.empty()) return {{}, std::move(why)};
    const link::SpellingSources sources{lexicon_, sound_, english_};
    const std::vector<translit::Spelt> spelt = language == Language::ja
                                                   ? link::spell_english(input, options_.most, sources)
                                                   : link::spell_katakana(input, options_.most, sources);
    Answer out;
    for (const translit::Spelt& one : spelt) {
        out.rows.push_back(row(input, one.text, one.probability, out.rows.size() + 1));
        explain(out.rows.back(), input, one.text, language);
    }
    return out;
}

Answer Transliterator::match(const std::string& input, Language language) const {
    std::vector<std::string> texts;
    for (const SpellingCandidate& candidate : *options_.candidates) texts.push_back(candidate.text);
    const std::vector<translit::Choice> choices =
        link::choose_spelling(input, language, texts, {lexicon_, sound_, english_});
    Answer out;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i >= options_.most && choices[i].candidate) continue;
        const SpellingCandidate none{"none", 0};
        const SpellingCandidate& choice = choices[i].candidate ? (*options_.candidates)[*choices[i].candidate] : none;
        ordered_json one = row(input, choice.text, choices[i].probability, i + 1);
        one["candidate"] = choices[i].candidate ? ordered_json(choice.line) : ordered_json();
        explain(one, input, choices[i].candidate ? choice.text : std::string{}, language);
        out.rows.push_back(std::move(one));
    }
    return out;
}

ordered_json Transliterator::row(const std::string& input, const std::string& output, double score,
                                 std::size_t rank) const {
    return {{"input", input}, {"output", output}, {"score", rounded(score)}, {"rank", rank}};
}

void Transliterator::explain(ordered_json& row, const std::string& input, const std::string& output,
                             Language language) const {
    if (!options_.explain) return;
    ordered_json units = ordered_json::array();
    const bool ja = language == Language::ja;
    for (const translit::Unit& unit : sound_.explain(ja ? input : output, ja ? output : input)) {
        units.push_back(
            {{"kana", unit.kana}, {"letters", unit.letters}, {"log_probability", rounded(unit.log_probability)}});
    }
    row["units"] = std::move(units);
}

}  // namespace yakugo::cli
