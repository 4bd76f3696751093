// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/presence.hpp"

#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/spelling/neighbours.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::check {
namespace {

constexpr double kOneSpelling = 0.5;  // as kOneWord of the rules about spelling

std::string bare(std::string_view text) {
    std::string folded = bare_spelling(text::normalized(text, text::Profile::match_ja));
    std::erase_if(folded, [](char c) { return c == ' '; });
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

std::string without_hiragana(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (text::script_of(c) != text::Script::hiragana) text::append(out, c);
    }
    return out;
}

/// The surface without the kana that inflection changes: 飛ばす -> 飛, 運用する -> 運用; itself where little would be left.
std::string_view stem_of(std::string_view surface) {
    std::size_t end = surface.size();
    while (end > 0) {
        std::size_t before = end;
        if (text::script_of(text::previous_code_point(surface, before)) != text::Script::hiragana) break;
        end = before;
    }
    return end == 0 ? surface : surface.substr(0, end);
}

}  // namespace

Presence::Presence(std::string_view text, Language language, const Resources& resources)
    : language_(language), resources_(resources) {
    if (language == Language::en) {
        stems_ = stems(text);
        return;
    }
    bare_ = bare(text);
    kanji_ = without_hiragana(bare_);
    for (const ByteRange run : katakana_runs(text)) katakana_.emplace_back(slice(text, run));
}

bool Presence::has(std::string_view surface) const {
    if (language_ == Language::en) return has_english(surface);
    const std::string wanted = bare(surface);
    if (wanted.empty() || bare_.find(wanted) != std::string::npos) return true;
    if (const std::string_view stem = stem_of(wanted);
        stem.size() < wanted.size() && text::count_scripts(stem).kanji > 0 && bare_.find(stem) != std::string::npos)
        return true;
    if (text::count_scripts(wanted).kanji >= 2 && kanji_.find(without_hiragana(wanted)) != std::string::npos)
        return true;
    return text::only_katakana(surface) && has_spelling(std::string(surface));
}

bool Presence::has_spelling(const std::string& surface) const {
    return std::any_of(katakana_.begin(), katakana_.end(), [&](const std::string& word) {
        return resources_.variants.probability(word, surface) >= kOneSpelling;
    });
}

bool Presence::has_english(std::string_view surface) const {
    const std::string wanted = stems(surface);
    return wanted.size() < 3 || stems_.find(wanted) != std::string::npos;
}

std::string Presence::stems(std::string_view text) const {
    std::string out = " ";
    for (const text::EnglishToken& token : resources_.language.english.tokenize(text)) {
        if (!token.word) continue;
        std::string lower = token.lower;  // designations too may be written without hyphens
        std::erase_if(lower, [](char c) { return c == '-' || c == '.'; });
        if (token.upper && lower.ends_with('s')) lower.pop_back();
        out += (token.upper ? lower : token.stem) + ' ';
    }
    return out;
}

}  // namespace yakugo::check
