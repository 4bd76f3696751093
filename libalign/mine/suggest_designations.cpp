// SPDX-License-Identifier: Apache-2.0
// Katakana beside Latin letters or digits: F/A-18ホーネット, Foxニュース, タイトル50, ミラージュ2000-5.
#include "libalign/mine/compound.hpp"
#include "libalign/mine/run_english.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

bool is_latin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::size_t latin_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 &&
           (is_latin(text[begin - 1]) || text[begin - 1] == '-' || text[begin - 1] == '/' || text[begin - 1] == '&'))
        --begin;
    return begin;
}

std::size_t latin_behind(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && (is_latin(text[end]) ||
                                 (text[end] == '-' && end > begin && end + 1 < text.size() && is_latin(text[end + 1]))))
        ++end;
    return end;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

std::string title_case(std::string words) {
    bool begins = true;
    for (char& c : words) {
        if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        begins = c == ' ';
    }
    return words;
}

/// 3人 of カナダ3人, 月 of 10月: a number that counts is no part of a name.
bool is_counted(const link::JapaneseText& japanese, ByteRange digits) {
    return std::any_of(japanese.tokens.begin(), japanese.tokens.end(), [&](const text::JapaneseToken& token) {
        return token.range.begin == digits.end && is_counter(token) && slice(japanese.text, token.range) != "号";
    });
}

void add(const RunPlace& place, ByteRange range, std::string english, const std::vector<RunEnglish>& spellings,
         const SuggestContext& context, std::vector<Suggestion>& out) {
    Suggestion suggestion = context.about(*place.block, range);
    suggestion.en = std::move(english);
    at(suggestion.hints, Hint::designation) = 1;
    describe_spelling(spellings, suggestion);
    describe_english(suggestion, context);
    out.push_back(std::move(suggestion));
}

}  // namespace

void suggest_designations(SuggestContext& context, std::vector<Suggestion>& out) {
    for (const Run& run : context.runs()) {
        std::vector<RunEnglish> spellings;
        for (const RunPlace& place : run.places) {
            const link::JapaneseText& japanese = place.block->analysis;
            const ByteRange before{latin_before(japanese.text, place.range.begin), place.range.begin};
            const ByteRange behind{place.range.end, latin_behind(japanese.text, place.range.end)};
            const bool numbered = has_digit(slice(japanese.text, behind)) && !is_counted(japanese, behind);
            if (before.size() < 2 && !numbered) continue;
            if (spellings.empty()) spellings = spell_run(run, context);
            if (spellings.empty()) break;
            const std::string name = title_case(spellings[0].text);
            if (before.size() >= 2)
                add(place, {before.begin, place.range.end}, std::string(slice(japanese.text, before)) + " " + name,
                    spellings, context, out);
            if (numbered)
                add(place, {place.range.begin, behind.end}, name + " " + std::string(slice(japanese.text, behind)),
                    spellings, context, out);
        }
    }
}

}  // namespace yakugo::mine
