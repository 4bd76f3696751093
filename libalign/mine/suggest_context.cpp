// SPDX-License-Identifier: Apache-2.0
// Gathers the katakana of a post and what its evidence says of them.
#include "libalign/mine/suggest_context.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/words.hpp"
#include "libalign/link/composition.hpp"
#include "libalign/link/dotted.hpp"
#include "libalign/mine/compound.hpp"
#include "libalign/mine/gloss_order.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

constexpr std::string_view kDot = "・";
constexpr std::size_t kMostKatakanaRuns = 2000;  // no article has as many
constexpr std::size_t kLongestKatakana = 60;     // code points; longer katakana is no term
constexpr double kSpells = 0.3;                  // probability of sound from which evidenced English spells katakana
constexpr double kSureOfPart = 0.97;             // probability of a part's spelling that evidence of the post shows

/// Begin of a run with the initials before it: J・D・ヴァンス.
std::size_t with_initials(std::string_view text, std::size_t begin) {
    for (;;) {
        const std::size_t dot = begin - std::min(begin, kDot.size());
        if (text.substr(dot, begin - dot) != kDot || dot == 0 || !is_ascii_upper(text[dot - 1])) return begin;
        const bool alone = dot == 1 || static_cast<unsigned char>(text[dot - 2]) >= 0x80;
        if (!alone) return begin;
        begin = dot - 1;
    }
}

/// Katakana runs, those that initials join as one.
std::vector<ByteRange> joined_runs(const link::JapaneseText& japanese) {
    std::vector<ByteRange> out;
    for (const ByteRange run : japanese.katakana) {
        std::size_t begin = with_initials(japanese.text, run.begin);
        const bool joined = begin < run.begin && begin >= kDot.size() && !out.empty() &&
                            out.back().end + kDot.size() == begin &&
                            japanese.text.substr(out.back().end, kDot.size()) == kDot;
        if (joined)
            out.back().end = run.end;
        else
            out.push_back({begin, run.end});
    }
    return out;
}

bool designates(char32_t c) {
    const text::Script script = text::script_of(c);
    return script == text::Script::latin || script == text::Script::digit;
}

bool joins(char32_t c) {
    return text::script_of(c) == text::Script::kanji || designates(c);
}

/// 国防長官, and with what may stand before a title: 米国防長官, 元大統領.
bool is_titled(std::string_view behind, const HeadRules& heads) {
    static constexpr std::u32string_view kBefore = U"米英仏独露伊中日韓前元現故新";
    if (behind.empty()) return false;
    if (heads.titles(behind)) return true;
    std::size_t at = 0;
    return kBefore.find(text::next_code_point(behind, at)) != std::u32string_view::npos &&
           heads.titles(behind.substr(at));
}

RunPlace place_of(const JapaneseBlock& block, ByteRange range, const HeadRules& heads) {
    const std::string_view text = block.analysis.text, before = text.substr(0, range.begin),
                           behind = text.substr(range.end);
    RunPlace out{&block, range};
    std::size_t left = range.begin, right = range.end;
    const char32_t beside = range.begin > 0 ? text::previous_code_point(text, left) : U' ';
    out.left = joins(beside);
    out.designated = designates(beside);
    out.right = range.end < text.size() && joins(text::next_code_point(text, right));
    out.titled = is_titled(behind, heads);
    out.quoted =
        (before.ends_with("「") && behind.starts_with("」")) || (before.ends_with("『") && behind.starts_with("』"));
    out.credit = block.kind == document::BlockKind::credit;
    return out;
}

/// What a word that has lost its beginning left: ェネラル・アトミクス, which no word begins with; スラエル at the beginning of a block, where the post has
/// イスラエル elsewhere, all `runs` in normal form.
bool is_rest(const Run& run, const std::map<std::string, std::size_t, std::less<>>& runs) {
    std::size_t at = 0;
    if (!translit::can_begin_word(text::next_code_point(run.text, at))) return true;
    const bool begins =
        std::all_of(run.places.begin(), run.places.end(), [](const RunPlace& place) { return place.range.begin == 0; });
    const std::string form = text::normalized(run.text, text::Profile::match_ja);
    return begins && std::any_of(runs.begin(), runs.end(), [&](const auto& other) {
               const std::string_view whole = other.first;
               std::size_t first = 0;
               if (whole.size() <= form.size() || !whole.ends_with(form)) return false;
               text::next_code_point(whole, first);
               return whole.size() - first == form.size();
           });
}

/// Small letters, with one space round each word.
std::string spaced(std::string_view english) {
    std::string out = " ";
    for (const char c : text::normalized(english, text::Profile::match_en)) {
        const bool parts = c == ' ' || c == '-' || c == ',' || c == '.' || c == ':' || c == '(' || c == ')' || c == '"';
        if (!parts)
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

}  // namespace

bool ends_word(const link::JapaneseText& japanese, std::size_t end, const HeadRules& heads) {
    static constexpr std::u32string_view kMayFollow = U"沖内側等発製用式型上下中間付近周辺北南東西級各";
    const bool token = std::any_of(japanese.tokens.begin(), japanese.tokens.end(),
                                   [&](const text::JapaneseToken& t) { return t.range.end == end; });
    if (!token || end == japanese.text.size()) return token;
    std::size_t at = end;
    const char32_t next = text::next_code_point(japanese.text, at);
    return text::script_of(next) != text::Script::kanji || kMayFollow.find(next) != std::u32string_view::npos ||
           heads.titles(japanese.text.substr(end)) || heads.head(japanese.text.substr(end)).forms != nullptr;
}

bool Run::any(bool RunPlace::*what) const {
    return std::any_of(places.begin(), places.end(), [&](const RunPlace& place) { return place.*what; });
}

bool Run::all(bool RunPlace::*what) const {
    return std::all_of(places.begin(), places.end(), [&](const RunPlace& place) { return place.*what; });
}

const RunPlace& Run::best() const {
    const auto alone = std::find_if(places.begin(), places.end(),
                                    [](const RunPlace& place) { return !place.left && !place.right && !place.credit; });
    return alone == places.end() ? places.front() : *alone;
}

const text::JapaneseToken* Run::known_word() const {
    const auto& tokens = best().block->analysis.tokens;
    const auto token = std::find_if(tokens.begin(), tokens.end(),
                                    [&](const text::JapaneseToken& t) { return t.range == best().range && t.known; });
    return token == tokens.end() ? nullptr : &*token;
}

bool Run::is_country() const {
    const text::JapaneseToken* word = known_word();
    return word != nullptr && mine::is_country(*word);
}

SuggestContext::SuggestContext(const PostText& post, const std::vector<Candidate>& evidenced, const HeadRules& heads,
                               NameSpeller& speller)
    : post_(post), evidenced_(evidenced), heads_(heads), speller_(speller) {
    read_runs();
    read_evidence();
    for (const EnglishPiece& piece : post.english) english_ += spaced(piece.analysis.text);
}

void SuggestContext::read_runs() {
    std::map<std::string, std::size_t, std::less<>> index;
    for (const JapaneseBlock& block : post_.japanese) {
        for (const ByteRange range : joined_runs(block.analysis)) {
            const std::string_view text = slice(block.analysis.text, range);
            if (text::count_code_points(text) < 2 || text::count_code_points(text) > kLongestKatakana) continue;
            const std::string form = text::normalized(text, text::Profile::match_ja);
            const auto [at, fresh] = index.try_emplace(form, runs_.size());
            if (fresh && runs_.size() >= kMostKatakanaRuns) continue;
            if (fresh) runs_.push_back({std::string(text), link::run_parts(form), {}, 1});
            if (at->second < runs_.size()) runs_[at->second].places.push_back(place_of(block, range, heads_));
        }
    }
    std::erase_if(runs_, [&](const Run& run) { return run.parts.empty() || is_rest(run, index); });
    for (Run& run : runs_) {
        if (run.parts.size() < 2 || run.any(&RunPlace::titled)) continue;
        // A designation is part of the name of a thing.
        run.name = run.all(&RunPlace::designated) ? 0 : link::reads_as_name(run.parts, sources());
    }
}

void SuggestContext::read_evidence() {
    for (const Candidate& candidate : evidenced_) {
        const std::string ja = text::normalized(candidate.ja, text::Profile::match_ja);
        const auto [at, fresh] = pairs_.try_emplace(ja, candidate.en, candidate.confidence);
        if (!fresh && candidate.confidence > at->second.second) at->second = {candidate.en, candidate.confidence};
        if (candidate.confidence < Suggester::kEvidenced) continue;
        const std::vector<std::string> parts = link::run_parts(ja);
        const std::vector<std::string_view> words = between_spaces(candidate.en);
        if (parts.size() != words.size()) continue;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (resources().sound.probability(parts[i], words[i]) >= kSpells) backing_.try_emplace(parts[i], words[i]);
        }
    }
}

SuggestContext::PartSpellings SuggestContext::spell_part(const std::string& katakana, bool given) {
    const bool make = asked_.size() < kMostMade || asked_.count(katakana) > 0;
    if (make) asked_[katakana] = true;
    PartSpellings out{speller_.spell(katakana, make, sources(), given), false};
    const auto backed = backing_.find(katakana);
    if (backed == backing_.end()) return out;
    out.backed = true;
    const std::string form = text::normalized(backed->second, text::Profile::match_en);
    std::erase_if(out.options,
                  [&](const NameSpelling& o) { return text::normalized(o.text, text::Profile::match_en) == form; });
    for (NameSpelling& other : out.options) other.probability *= 1 - kSureOfPart;
    out.options.insert(out.options.begin(),
                       {backed->second, kSureOfPart, resources().sound.commonness(backed->second), 0, true});
    return out;
}

std::string_view SuggestContext::evidenced_english(std::string_view ja) const {
    const auto found = pairs_.find(text::normalized(ja, text::Profile::match_ja));
    return found == pairs_.end() || found->second.second < Suggester::kEvidenced ? std::string_view{}
                                                                                 : found->second.first;
}

std::string_view SuggestContext::evidenced_spelling(std::string_view run) const {
    const std::string_view english = evidenced_english(run);
    return english.empty() || resources().sound.probability(run, english) < kSpells ? std::string_view{} : english;
}

bool SuggestContext::is_spelt_out(std::string_view ja, std::string_view english) const {
    const std::string form = text::normalized(ja, text::Profile::match_ja);
    std::string letters;
    for (std::size_t i = 0; i < english.size(); ++i)
        if (i == 0 || english[i - 1] == ' ' || english[i - 1] == '-') letters += ascii_upper(english[i]);
    return std::any_of(evidenced_.begin(), evidenced_.end(), [&](const Candidate& pair) {
        return pair.confidence >= Suggester::kEvidenced && pair.en.find(' ') != std::string::npos &&
               text::normalized(pair.ja, text::Profile::match_ja) == form && initials_in_order(letters, pair.en) > 0.99;
    });
}

double SuggestContext::rival(std::string_view ja) const {
    const auto found = pairs_.find(text::normalized(ja, text::Profile::match_ja));
    return found == pairs_.end() ? 0 : found->second.second;
}

bool SuggestContext::is_name_part(std::string_view katakana) const {
    return std::any_of(runs_.begin(), runs_.end(), [&](const Run& run) {
        return run.parts.size() > 1 && run.name >= 0.5 &&
               std::find(run.parts.begin(), run.parts.end(), katakana) != run.parts.end();
    });
}

bool SuggestContext::stands(std::string_view english) const {
    return !english.empty() && english_.find(spaced(english)) != std::string::npos;
}

Suggestion SuggestContext::about(const JapaneseBlock& block, ByteRange range) const {
    Suggestion out;
    out.ja = slice(block.analysis.text, range);
    out.place = block.place(range);
    at(out.hints, Hint::rival) = rival(out.ja);
    at(out.hints, Hint::frequent) = frequency(out.ja, post_);
    at(out.hints, Hint::credit) = block.kind == document::BlockKind::credit;
    at(out.hints, Hint::length) = std::clamp((static_cast<double>(text::count_code_points(out.ja)) - 2) / 8, 0.0, 1.0);
    at(out.hints, Hint::quoted) = place_of(block, range, heads_).quoted;
    return out;
}

Suggestion SuggestContext::about(const Run& run) const {
    Suggestion out = about(*run.best().block, run.best().range);
    at(out.hints, Hint::credit) = run.all(&RunPlace::credit);
    at(out.hints, Hint::titled) = run.any(&RunPlace::titled);
    at(out.hints, Hint::quoted) = run.any(&RunPlace::quoted);
    double embedded = 1;
    for (const RunPlace& place : run.places)
        embedded = std::min(embedded, place.right && !place.titled ? 1 : place.left ? 0.5 : 0);
    at(out.hints, Hint::embedded) = embedded;
    return out;
}

}  // namespace yakugo::mine
