// SPDX-License-Identifier: Apache-2.0
// Runs of one script are cut by character, not by token: MeCab guesses at unknown katakana and Latin words.
#include "libalign/link/analysis.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace yakugo::link {

namespace {

bool is_name_joint(char32_t c) {
    return c == U'・' || c == U'･' || c == U'=' || c == U'＝' || c == U'゠';
}
bool is_latin_joint(char32_t c) {
    return c == U'-' || c == U'/' || c == U'.' || c == U'&' || c == U'\'' || c == U'’' || c == U'‑' || c == U'－';
}

/// Maximal runs of characters for which `inside` holds; a character for which `joint` holds belongs to a run between two of them.
template <class Inside, class Joint>
std::vector<ByteRange> runs(std::string_view text, Inside inside, Joint joint) {
    std::vector<ByteRange> out;
    bool open = false;
    std::size_t joint_end = 0;  // behind the last joint, when the run may go on there
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(text, at);
        if (inside(c)) {
            if (open && (out.back().end == begin || joint_end == begin))
                out.back().end = at;
            else
                out.push_back({begin, at});
            open = true;
        } else if (open && joint(c) && out.back().end == begin) {
            joint_end = at;
        } else {
            open = false;
        }
    }
    return out;
}

bool is_quoted(std::string_view text, ByteRange run) {
    const std::string_view before = text.substr(0, run.begin), behind = text.substr(run.end);
    return (before.ends_with("「") && behind.starts_with("」")) ||
           (before.ends_with("『") && behind.starts_with("』")) || (before.ends_with("“") && behind.starts_with("”"));
}

/// もがみ of もがみ型, 改もがみ型 and 海軍の|もがみ型: what a class of ships is named after, without the particle that joins it to a word
/// before; empty where the run ends like an attribute of 型 (のような, 似た), or goes on a word before.
ByteRange class_name(std::string_view text, ByteRange run) {
    static constexpr std::u32string_view kAttributes = U"なたるの", kParticles = U"のとやはがもに";
    const std::string_view before = text.substr(0, run.begin), behind = text.substr(run.end);
    std::size_t last = run.end, at = run.begin, first = run.begin;
    if (!behind.starts_with("型") && !behind.starts_with("級")) return {};
    if (kAttributes.find(text::previous_code_point(text, last)) != std::u32string_view::npos) return {};
    if (before.empty() || before.ends_with("改")) return run;
    const text::Script script = text::script_of(text::previous_code_point(text, at));
    if (script == text::Script::punctuation || script == text::Script::space) return run;
    const bool particle = kParticles.find(text::next_code_point(text, first)) != std::u32string_view::npos;
    return particle ? ByteRange{first, run.end} : ByteRange{};
}

/// Each range that whole tokens cover, い|ず|も, becomes one unknown noun, which is what MeCab makes of katakana that it
/// does not know. A noun that MeCab knows stays.
void join_tokens(std::vector<text::JapaneseToken>& tokens, std::string_view text, const std::vector<ByteRange>& names) {
    for (const ByteRange name : names) {
        const auto inside = [&](const text::JapaneseToken& token) { return name.contains(token.range); };
        const auto first = std::find_if(tokens.begin(), tokens.end(), inside);
        const auto last = std::find_if_not(first, tokens.end(), inside);
        if (first == last || first->range.begin != name.begin || (last - 1)->range.end != name.end) continue;
        if (last - first == 1 && first->pos == text::PartOfSpeech::noun) continue;
        text::JapaneseToken noun;
        noun.range = name;
        noun.pos = text::PartOfSpeech::noun;
        noun.noun = text::NounKind::general;
        noun.known = false;
        noun.base = slice(text, name);
        *first = std::move(noun);
        tokens.erase(first + 1, last);
    }
}

}  // namespace

std::vector<ByteRange> katakana_runs(std::string_view text) {
    return runs(
        text, [](char32_t c) { return text::script_of(c) == text::Script::katakana; }, is_name_joint);
}

std::vector<ByteRange> hiragana_names(std::string_view text) {
    constexpr std::size_t kFewest = 2, kMost = 8;
    const auto is_hiragana = [](char32_t c) { return text::script_of(c) == text::Script::hiragana; };
    std::vector<ByteRange> out;
    // Most texts have nothing that such a name stands before.
    static constexpr std::array<std::string_view, 5> kBehind = {"」", "』", "”", "型", "級"};
    const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
    if (std::none_of(kBehind.begin(), kBehind.end(), has)) return out;
    for (const ByteRange run : runs(text, is_hiragana, [](char32_t) { return false; })) {
        const ByteRange name = is_quoted(text, run) ? run : class_name(text, run);
        const std::size_t length = text::count_code_points(slice(text, name));
        if (length >= kFewest && length <= kMost) out.push_back(name);
    }
    return out;
}

std::vector<ByteRange> katakana_parts(std::string_view text, ByteRange run) {
    std::vector<ByteRange> parts = runs(
        slice(text, run), [](char32_t c) { return !is_name_joint(c); }, [](char32_t) { return false; });
    for (ByteRange& part : parts) part = {part.begin + run.begin, part.end + run.begin};
    return parts;
}

std::vector<ByteRange> latin_runs(std::string_view text) {
    const auto inside = [](char32_t c) {
        const text::Script script = text::script_of(c);
        return script == text::Script::latin || script == text::Script::digit;
    };
    std::vector<ByteRange> out = runs(text, inside, is_latin_joint);
    std::erase_if(out, [&](ByteRange run) {
        for (std::size_t at = run.begin; at < run.end;) {
            if (text::script_of(text::next_code_point(text, at)) == text::Script::latin) return false;
        }
        return true;
    });
    return out;
}

std::vector<LatinPhrase> latin_phrases(const JapaneseText& japanese) {
    const auto& runs = japanese.latin;
    std::vector<LatinPhrase> out;
    for (std::size_t i = 0; i < runs.size();) {
        std::size_t j = i + 1;
        while (j < runs.size() && runs[j].begin == runs[j - 1].end + 1 && japanese.text[runs[j - 1].end] == ' ') ++j;
        out.push_back({i, j, {runs[i].begin, runs[j - 1].end}});
        i = j;
    }
    return out;
}

JapaneseText analyse_japanese(std::string_view text, const text::JapaneseTokenizer& tokenizer) {
    const std::vector<ByteRange> katakana = katakana_runs(text), hiragana = hiragana_names(text);
    std::vector<ByteRange> spoken;
    std::merge(katakana.begin(), katakana.end(), hiragana.begin(), hiragana.end(), std::back_inserter(spoken),
               [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    std::vector<text::JapaneseToken> tokens = tokenizer.tokenize(text);
    join_tokens(tokens, text, hiragana);
    return {text, std::move(tokens), std::move(spoken), latin_runs(text), japanese_quantities(text)};
}

EnglishText analyse_english(std::string_view text, const text::EnglishTokenizer& tokenizer) {
    return {text, tokenizer.tokenize(text), english_quantities(text)};
}

}  // namespace yakugo::link
