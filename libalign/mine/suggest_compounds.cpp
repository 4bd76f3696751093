// SPDX-License-Identifier: Apache-2.0
// Compounds of katakana or Latin letters and kanji that the dictionary has, AP通信, and numbered ones word by word: 第7特殊部隊グループ.
#include "libalign/mine/compound.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/run_english.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace yakugo::mine {

namespace {

constexpr double kListedCompound = 0.95;       // probability of the dictionary's gloss
constexpr std::size_t kLongestPart = 5;        // tokens
constexpr std::size_t kMostCompoundWords = 4;  // of a compound that is put together

using link::JapaneseText;

std::string_view surface(const JapaneseText& japanese, TokenRange tokens) {
    return slice(japanese.text, bytes(japanese, tokens));
}

/// Katakana or Latin letters, and kanji.
bool is_mixed(std::string_view ja) {
    const text::ScriptCounts counts = text::count_scripts(ja);
    return counts.kanji > 0 && counts.katakana + counts.latin > 1 && counts.hiragana == 0;
}

/// Each word but function words begins with a capital: what is written small is an everyday compound (ミサイル攻撃).
bool is_name(std::string_view english) {
    for (std::size_t i = 0; i < english.size(); ++i) {
        const std::string_view word = english.substr(i, english.find(' ', i) - i);
        if ((i == 0 || english[i - 1] == ' ') && !(english[i] >= 'A' && english[i] <= 'Z') &&
            !text::is_function_word(word))
            return false;
    }
    return true;
}

/// First gloss that is no name's reading, of an everyday word (スペイン語) only where it is several words (ウォール街); of AP通信 that of AP通信社.
std::optional<std::string_view> gloss_of(std::string_view ja, const lexicon::Lexicon& lexicon) {
    for (const std::string& headword : {std::string(ja), std::string(ja) + "社"}) {
        for (const lexicon::Entry& entry : lexicon.find_japanese(headword)) {
            const bool person = entry.origin == lexicon::Origin::enamdict &&
                                (entry.names & (lexicon::name_organization | lexicon::name_place)) == 0;
            const bool everyday =
                entry.common && !entry.glosses.empty() && entry.glosses[0].text.find(' ') == std::string_view::npos;
            if (!person && !everyday && !entry.glosses.empty() && !entry.glosses[0].text.empty())
                return entry.glosses[0].text;
        }
    }
    return std::nullopt;
}

void add(const JapaneseBlock& block, ByteRange range, std::string english, Hint kind, double probability,
         const SuggestContext& context, std::vector<Suggestion>& out) {
    Suggestion suggestion = context.about(block, range);
    suggestion.en = std::move(english);
    at(suggestion.hints, kind) = 1;
    const RunEnglish word{suggestion.en, probability, Reading::word};
    describe_spelling({&word, 1}, suggestion);
    describe_english(suggestion, context);
    out.push_back(std::move(suggestion));
}

/// One word of a compound: its best gloss, and how sure that is among the others.
struct Word {
    std::string english;
    double probability = 0;
};
std::optional<Word> word_of(std::string_view ja, bool last, const lexicon::Lexicon& lexicon) {
    std::vector<lexicon::Entry> entries;
    if (!last) entries = lexicon.find_japanese(std::string(ja) + "的");
    if (entries.empty()) entries = lexicon.find_japanese(ja);
    for (const lexicon::Entry& entry : entries) {
        if (entry.origin == lexicon::Origin::enamdict || entry.glosses.empty() || !entry.noun) continue;
        const std::string_view gloss = entry.glosses[0].text;
        const auto spaces = std::count(gloss.begin(), gloss.end(), ' ');
        if (gloss.empty() || spaces > 2) return std::nullopt;
        return Word{std::string(gloss), 1 / (1 + 0.25 * static_cast<double>(entry.glosses.size() - 1))};
    }
    return std::nullopt;
}

/// Longest dictionary words from the left.
std::optional<Word> put_together(const JapaneseText& japanese, TokenRange tokens, const lexicon::Lexicon& lexicon) {
    Word out{"", 1};
    std::size_t words = 0;
    for (std::size_t i = tokens.begin; i < tokens.end; ++words) {
        std::size_t end = std::min(tokens.end, i + kLongestPart);
        std::optional<Word> word;
        for (; end > i && !word; --end) word = word_of(surface(japanese, {i, end}), end == tokens.end, lexicon);
        if (!word) return std::nullopt;
        out.english += (words > 0 ? " " : "") + word->english;
        out.probability *= word->probability;
        i = end + 1;
    }
    if (words < 2 || words > kMostCompoundWords) return std::nullopt;
    return out;
}

/// "7th" of 第7, when the compound begins with it; the tokens are moved behind it.
std::string ordinal(const JapaneseText& japanese, TokenRange& tokens) {
    std::size_t i = tokens.begin;
    if (surface(japanese, {i, i + 1}) != "第") return {};
    std::string digits;
    for (++i; i < tokens.end && text::count_scripts(surface(japanese, {i, i + 1})).digit > 0; ++i)
        digits += surface(japanese, {i, i + 1});
    if (digits.empty() || digits.size() > 3 || i == tokens.end ||
        digits.find_first_not_of("0123456789") != std::string::npos)
        return {};
    tokens.begin = i;
    const bool teen = digits.size() > 1 && digits[digits.size() - 2] == '1';
    const char last = digits.back();
    return digits + (teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th");
}

/// The name that the dictionary has of the compound, or of the longest beginning of several words: インド太平洋|地域.
bool look_up(const JapaneseBlock& block, TokenRange compound, const SuggestContext& context,
             std::vector<Suggestion>& out) {
    for (TokenRange tokens = compound; !tokens.empty(); --tokens.end) {
        const std::string_view ja = surface(block.analysis, tokens);
        const std::size_t end = bytes(block.analysis, tokens).end;
        if (!is_mixed(ja) || (tokens.end < compound.end && !ends_word(block.analysis, end, context.heads()))) continue;
        const auto gloss = gloss_of(ja, context.resources().lexicon);
        if (!gloss || !is_name(*gloss)) continue;
        add(block, bytes(block.analysis, tokens), std::string(*gloss), Hint::word, kListedCompound, context, out);
        return tokens.end == compound.end;
    }
    return false;
}

void look_at(const JapaneseBlock& block, TokenRange compound, SuggestContext& context, std::vector<Suggestion>& out) {
    if (look_up(block, compound, context, out)) return;
    const JapaneseText& japanese = block.analysis;
    const lexicon::Lexicon& lexicon = context.resources().lexicon;
    TokenRange rest = compound;
    const std::string number = ordinal(japanese, rest);
    if (number.empty() || !is_mixed(surface(japanese, rest))) return;
    // What has a number is a name; other compounds put together from glosses were terms in one of ten.
    if (const auto made = put_together(japanese, rest, lexicon))
        add(block, bytes(japanese, compound), number + " " + ascii_capitalized(made->english), Hint::headed,
            made->probability, context, out);
}

}  // namespace

void suggest_compounds(SuggestContext& context, std::vector<Suggestion>& out) {
    std::set<std::string_view> seen;
    for (const JapaneseBlock& block : context.post().japanese) {
        for (const TokenRange compound : block.compounds) {
            const std::string_view ja = surface(block.analysis, compound);
            if (!is_mixed(ja) || !seen.insert(ja).second) continue;
            look_at(block, compound, context, out);
        }
    }
}

}  // namespace yakugo::mine
