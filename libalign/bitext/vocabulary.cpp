// SPDX-License-Identifier: Apache-2.0
// Reading the words of sentences.
#include "libalign/bitext/vocabulary.hpp"

#include "libalign/link/analysis.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yakugo::bitext {

namespace {

using text::NounKind;
using text::PartOfSpeech;

constexpr std::size_t kLongestCompound = 5;  // Japanese tokens in one dictionary headword

/// Fills Vocabulary::places.
void find_places(Vocabulary& vocabulary) {
    std::vector<std::vector<std::uint32_t>> places(vocabulary.words.size());
    for (std::size_t i = 0; i < vocabulary.sentences.size(); ++i)
        for (const Word word : vocabulary.sentences[i]) places[word].push_back(static_cast<std::uint32_t>(i));
    for (const auto& list : places) {
        for (const std::uint32_t place : list) vocabulary.places.add(place);
        vocabulary.places.close();
    }
}

/// Numbers the words, and gathers them by sentence.
class Collector {
public:
    void add(std::string key, WordKind kind, std::string_view surface) {
        const auto [at, is_new] = numbers_.try_emplace(std::move(key), static_cast<Word>(out_.words.size()));
        if (is_new) out_.words.push_back({at->first, kind, std::string(surface)});
        sentence_.push_back(at->second);
    }
    void add_measure(const Measure& measure, std::string_view surface) {
        char value[64];
        std::snprintf(value, sizeof value, " %.6g %.3g", measure.value, measure.tolerance);
        add("~" + measure.dimension + value, WordKind::number, surface);
        out_.words[sentence_.back()].measure = measure;
    }
    void end_sentence() {
        std::sort(sentence_.begin(), sentence_.end());
        sentence_.erase(std::unique(sentence_.begin(), sentence_.end()), sentence_.end());
        for (const Word word : sentence_) out_.sentences.add(word);
        out_.sentences.close();
        sentence_.clear();
    }
    Vocabulary finish() {
        find_places(out_);
        return std::move(out_);
    }

private:
    Vocabulary out_;
    std::unordered_map<std::string, Word> numbers_;  // only looked up
    std::vector<Word> sentence_;
};

std::string number_key(const link::Quantity& quantity) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, quantity.month ? "#m%.0f" : "#%.10g", quantity.value);
    return buffer;
}

/// Numbers, and the measures that they are of.
void add_quantities(Collector& out, const std::vector<link::Quantity>& quantities, std::string_view text,
                    Language language, const Units& units) {
    for (const link::Quantity& q : quantities) out.add(number_key(q), WordKind::number, slice(text, q.range));
    for (const Measure& m : units.measures(text, quantities, language)) out.add_measure(m, slice(text, m.range));
}

WordKind kind_of(const text::EnglishToken& token) {
    if (token.function) return WordKind::function;
    return token.capital || token.upper ? WordKind::name : WordKind::word;
}

bool is_japanese(std::string_view token) {
    return text::count_scripts(token).japanese() > 0;
}

/// Words in Latin letters inside Japanese text.
void add_latin(Collector& out, std::string_view text, const link::Resources& resources) {
    const text::ScriptCounts counts = text::count_scripts(text);
    if (counts.latin == 0) return;
    for (const text::EnglishToken& token : resources.english.tokenize(text)) {
        if (!token.word || token.number || is_japanese(slice(text, token.range))) continue;
        out.add("=" + token.stem, WordKind::latin, slice(text, token.range));
    }
}

WordKind kind_of(const text::JapaneseToken& token, std::string_view surface) {
    switch (token.pos) {
        case PartOfSpeech::noun: {
            const text::ScriptCounts counts = text::count_scripts(surface);
            if (counts.katakana > 1 && counts.katakana == counts.japanese()) return WordKind::katakana;
            if (text::is_proper_noun(token.noun) || !token.known) return WordKind::name;
            const bool bare =
                token.noun == NounKind::dependent || token.noun == NounKind::pronoun || token.noun == NounKind::suffix;
            return bare ? WordKind::function : WordKind::word;
        }
        case PartOfSpeech::verb:
        case PartOfSpeech::adjective:
        case PartOfSpeech::adverb: return WordKind::word;
        default: return WordKind::function;
    }
}

bool in_compounds(const text::JapaneseToken& token) {
    return token.pos != PartOfSpeech::symbol && token.pos != PartOfSpeech::auxiliary;
}

/// Tokens in a row that the dictionary has as one word.
void add_compounds(Collector& out, std::string_view text, const std::vector<text::JapaneseToken>& tokens,
                   const link::Resources& resources) {
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        if (!in_compounds(tokens[begin]) || tokens[begin].pos == PartOfSpeech::particle) continue;
        for (std::size_t end = begin + 1; end < tokens.size() && end - begin < kLongestCompound; ++end) {
            if (!in_compounds(tokens[end]) || tokens[end].range.begin != tokens[end - 1].range.end) break;
            if (tokens[end].pos == PartOfSpeech::particle) continue;
            std::string word(slice(text, {tokens[begin].range.begin, tokens[end].range.begin}));
            word += tokens[end].base;
            if (resources.lexicon.has_japanese(word)) out.add(word, WordKind::compound, word);
        }
    }
}

/// A known term is one word, whatever else its words may be.
void add_known(Collector& out, const std::vector<std::uint32_t>& terms) {
    for (const std::uint32_t term : terms) out.add("!" + std::to_string(term), WordKind::compound, {});
}

/// MeCab leaves a name that it does not know in one piece: グレタ・リンドクヴィスト.
void add_parts(Collector& out, std::string_view token) {
    if (token.find("・") == std::string_view::npos) return;
    for (const ByteRange run : link::katakana_runs(token)) {
        for (const ByteRange part : link::katakana_parts(token, run)) {
            const std::string_view name = slice(token, part);
            out.add(text::normalized(name, text::Profile::match_ja), WordKind::katakana, name);
        }
    }
}

void add_japanese(Collector& out, std::string_view text, const Sources& sources) {
    const link::Resources& resources = sources.resources;
    const std::vector<text::JapaneseToken> tokens = resources.japanese.tokenize(text);
    for (const text::JapaneseToken& token : tokens) {
        const std::string_view surface = slice(text, token.range);
        if (token.pos == PartOfSpeech::symbol || !is_japanese(surface)) continue;
        out.add(text::normalized(token.base, text::Profile::match_ja), kind_of(token, surface), surface);
        add_parts(out, surface);
    }
    add_compounds(out, text, tokens, resources);
    add_latin(out, text, resources);
    const std::vector<link::Quantity> quantities = link::japanese_quantities(text);
    add_quantities(out, quantities, text, Language::ja, sources.units);
    for (const double year : era_years(text, quantities)) out.add(number_key({year, false, {}}), WordKind::number, {});
    add_known(out, sources.known.in_japanese(text, tokens));
}

void add_english(Collector& out, std::string_view text, const Sources& sources) {
    const std::vector<text::EnglishToken> tokens = sources.resources.english.tokenize(text);
    for (const text::EnglishToken& token : tokens) {
        if (token.word && !token.number) out.add(token.stem, kind_of(token), slice(text, token.range));
    }
    add_quantities(out, link::english_quantities(text), text, Language::en, sources.units);
    add_known(out, sources.known.in_english(tokens));
}

template <class Add>
Vocabulary read(const Text& text, const Sources& sources, Add add) {
    Collector out;
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        add(out, text.at(i), sources);
        out.end_sentence();
    }
    return out.finish();
}

}  // namespace

Vocabulary japanese_vocabulary(const Text& text, const Sources& sources) {
    return read(text, sources, add_japanese);
}

Vocabulary english_vocabulary(const Text& text, const Sources& sources) {
    return read(text, sources, add_english);
}

Vocabulary part_of(const Vocabulary& vocabulary, Span sentences, const std::vector<Word>& words) {
    Vocabulary out;
    for (const Word word : words) out.words.push_back(vocabulary.words[word]);
    for (std::size_t i = sentences.begin; i < sentences.end; ++i) {
        for (const Word word : vocabulary.sentences[i])
            out.sentences.add(static_cast<Word>(std::lower_bound(words.begin(), words.end(), word) - words.begin()));
        out.sentences.close();
    }
    find_places(out);
    return out;
}

}  // namespace yakugo::bitext
