// SPDX-License-Identifier: Apache-2.0
// Katakana beside Latin letters or digits: F/A-18ホーネット, Foxニュース, タイトル50, ミラージュ2000-5.
#include "libalign/mine/compound.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/run_english.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

bool is_latin(char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9');
}

std::size_t latin_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 &&
           (is_latin(text[begin - 1]) || text[begin - 1] == '-' || text[begin - 1] == '/' || text[begin - 1] == '&'))
        --begin;
    while (begin < end && !is_latin(text[begin])) ++begin;
    return begin;
}

std::size_t latin_behind(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && (is_latin(text[end]) ||
                                 (text[end] == '-' && end > begin && end + 1 < text.size() && is_latin(text[end + 1]))))
        ++end;
    return end;
}

/// 3人 of カナダ3人, 月 of 10月: a number that counts is no part of a name.
bool is_counted(const link::JapaneseText& japanese, ByteRange digits) {
    return std::any_of(japanese.tokens.begin(), japanese.tokens.end(), [&](const text::JapaneseToken& token) {
        return token.range.begin == digits.end && is_counter(token) && slice(japanese.text, token.range) != "号";
    });
}

/// The run that begins at a byte of the same block, if there is one.
const Run* run_at(const SuggestContext& context, const JapaneseBlock* block, std::size_t begin) {
    for (const Run& run : context.runs()) {
        for (const RunPlace& place : run.places)
            if (place.block == block && place.range.begin == begin) return &run;
    }
    return nullptr;
}

bool is_roman(std::string_view text) {
    return !text.empty() && text.find_first_not_of("IVX") == std::string_view::npos;
}

/// Latin letters and digits before and behind a run, as far as they make a name with it.
struct Neighbours {
    ByteRange before, behind;
};
Neighbours neighbours(const RunPlace& place) {
    const link::JapaneseText& japanese = place.block->analysis;
    Neighbours out{{latin_before(japanese.text, place.range.begin), place.range.begin},
                   {place.range.end, latin_behind(japanese.text, place.range.end)}};
    const std::string_view before = slice(japanese.text, out.before), behind = slice(japanese.text, out.behind);
    if (before.size() < 2 || std::none_of(before.begin(), before.end(), is_ascii_letter))
        out.before.begin = out.before.end;
    if (!is_roman(behind) && (!has_ascii_digit(behind) || is_counted(japanese, out.behind)))
        out.behind.end = out.behind.begin;
    return out;
}

/// F-16フリート is rather a Fleet than a Vliet: beside a designation the ordinary word is likelier than a name.
std::vector<RunEnglish> words_first(std::vector<RunEnglish> spellings, const SuggestContext& context) {
    if (spellings.size() < 2 || spellings[0].backed > 0) return spellings;
    double before = 0, after = 0;
    for (RunEnglish& one : spellings) {
        const std::size_t words = everyday_meanings(one.text, context.resources());
        before += one.probability;
        one.probability *= 1 + static_cast<double>(words);
        after += one.probability;
    }
    for (RunEnglish& one : spellings) one.probability *= before / after;
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const RunEnglish& a, const RunEnglish& b) { return a.probability > b.probability; });
    return spellings;
}

class Maker {
public:
    Maker(const Run& run, SuggestContext& context, std::vector<Suggestion>& out)
        : run_(run), context_(context), out_(out) {}

    void look_at(const RunPlace& place) {
        Neighbours beside = neighbours(place);
        // U-2パイロット, GMDシステム: an everyday word is not what something is called, but Foxニュース is called so.
        const std::string_view before = slice(place.block->analysis.text, beside.before);
        const bool small = std::any_of(before.begin(), before.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (!small && is_everyday(run_.text, context_.resources().lexicon)) beside.before.begin = beside.before.end;
        if (beside.before.empty() && beside.behind.empty()) return;
        if (spellings_.empty()) spellings_ = words_first(spell_run(run_, context_), context_);
        if (spellings_.empty()) return;
        const std::string_view text = place.block->analysis.text;
        std::string english = ascii_capitalized(spellings_[0].text);
        ByteRange range = place.range;
        if (!beside.behind.empty()) {
            english += " " + std::string(slice(text, beside.behind));
            range.end = beside.behind.end;
            static constexpr std::string_view kNumber = "号";
            if (text.substr(range.end).starts_with(kNumber)) range.end += kNumber.size();
            if (const Run* next = run_at(context_, place.block, range.end)) {  // ロッキードL-188エレクトラ
                const std::vector<RunEnglish> more = spell_run(*next, context_);
                if (more.empty()) return;
                english += " " + ascii_capitalized(more[0].text);
                range.end += next->text.size();
            }
        }
        if (!beside.before.empty()) {
            english = std::string(slice(text, beside.before)) + " " + english;
            range.begin = beside.before.begin;
        }
        add(place, range, std::move(english));
    }

private:
    void add(const RunPlace& place, ByteRange range, std::string english) {
        Suggestion suggestion = context_.about(*place.block, range);
        suggestion.en = std::move(english);
        at(suggestion.hints, Hint::designation) = 1;
        describe_spelling(spellings_, suggestion);
        describe_english(suggestion, context_);
        at(suggestion.hints, Hint::everyday) = is_everyday(run_.text, context_.resources().lexicon);
        out_.push_back(std::move(suggestion));
    }

    const Run& run_;
    SuggestContext& context_;
    std::vector<Suggestion>& out_;
    std::vector<RunEnglish> spellings_;
};

}  // namespace

void suggest_designations(SuggestContext& context, std::vector<Suggestion>& out) {
    for (const Run& run : context.runs()) {
        Maker maker(run, context, out);
        for (const RunPlace& place : run.places) maker.look_at(place);
    }
}

}  // namespace yakugo::mine
