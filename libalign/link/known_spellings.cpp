// SPDX-License-Identifier: Apache-2.0
// The dictionary asked for a whole word, then for its parts.
#include "libalign/link/known_spellings.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/link/composition.hpp"
#include "libalign/link/dictionary_spellings.hpp"
#include "libalign/link/dotted.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace yakugo::link {

namespace {

constexpr std::size_t kMostKnownRows = 3;  // of a run with middle dots

/// The phrase as a gloss has it; as it is where a gloss is written like that.
std::optional<std::string> dictionary_form(std::string_view phrase, const SpellingSources& sources) {
    const std::string key = lexicon::english_key(phrase, sources.english);
    const std::string wanted = text::normalized(phrase, text::Profile::match_en);
    std::optional<std::string> form;
    for (const lexicon::Entry& entry : sources.lexicon.find_english(key)) {
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (gloss.key != key || text::normalized(gloss.text, text::Profile::match_en) != wanted) continue;
            if (gloss.text == phrase) return std::string(phrase);
            if (!form) form = gloss.text;
        }
    }
    return form;
}

std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        words.emplace_back(phrase.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace

std::vector<translit::Known> known_english(std::string_view katakana, const SpellingSources& sources) {
    if (!translit::why_not_katakana(katakana).empty()) return {};
    const std::string whole = text::normalized(text::trim(katakana), text::Profile::match_ja);
    const std::vector<std::string> parts = run_parts(whole);
    if (parts.empty()) return {};
    const std::vector<DictionarySpelling> glosses = find_whole(whole, parts, sources);
    if (!glosses.empty()) return known(glosses);
    std::vector<translit::Known> out;
    if (parts.size() == 1) {
        out = compose(whole, sources);
        for (translit::Known& one : out) one.text = display_form(one.text, sources);
        return out;
    }
    const auto known_only = [](const std::string&, const std::vector<translit::Known>& known_part) {
        std::vector<translit::Spelt> spelt;
        spelt.reserve(known_part.size());
        for (const translit::Known& one : known_part) spelt.push_back({one.text, one.prior, true});
        return spelt;
    };
    for (translit::Spelt& one : spell_dotted(parts, kMostKnownRows, sources, known_only))
        out.push_back({std::move(one.text), one.probability});
    return out;
}

std::vector<translit::Known> known_katakana(std::string_view english, const SpellingSources& sources) {
    if (!translit::why_not_english(english).empty()) return {};
    return known(find_headwords(text::trim(english), sources));
}

std::optional<std::string> dictionary_word(std::string_view word, const SpellingSources& sources) {
    const std::string form = text::normalized(word, text::Profile::match_en);
    for (const lexicon::Entry& entry : sources.lexicon.find_english(lexicon::english_key(word, sources.english))) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses)
            if (text::normalized(gloss.text, text::Profile::match_en) == form) return std::string(gloss.text);
    }
    return std::nullopt;
}

std::string display_form(std::string_view made, const SpellingSources& sources) {
    if (!text::is_valid_utf8(made)) return std::string(made);
    if (auto form = dictionary_form(made, sources)) return *form;
    std::vector<std::string> words = words_of(made);
    if (words.size() == 1) return words[0];
    bool names = false;
    for (std::string& word : words) {
        if (auto form = dictionary_form(word, sources); form && !word.empty() && !is_ascii_upper(word[0])) word = *form;
        names = names || (!word.empty() && is_ascii_upper(word[0]));
    }
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string& word = words[i];
        if (names && !word.empty() && word[0] >= 'a' && word[0] <= 'z' && !text::is_function_word(word))
            word[0] = static_cast<char>(word[0] - 'a' + 'A');
        out += (i > 0 ? " " : "") + word;
    }
    return out;
}

}  // namespace yakugo::link
