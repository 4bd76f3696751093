// SPDX-License-Identifier: Apache-2.0
// Makes suggestions, gives them their confidence and keeps the best of each term.
#include "libalign/mine/suggest.hpp"

#include "libalign/mine/collector.hpp"
#include "libalign/mine/gloss_order.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/mine/suggest_context.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace yakugo::mine {

namespace {

constexpr double kNearlyAsLikely = 0.9;  // of the best one's confidence, and the second is told, too

/// An acronym does not say its words; any other evidenced English makes a suggestion needless.
bool is_settled(const Suggestion& suggestion, const SuggestContext& context) {
    const std::string_view english = context.evidenced_english(suggestion.ja);
    const bool words = at(suggestion.hints, Hint::expansion) + at(suggestion.hints, Hint::spelt_out) > 0 ||
                       initials_in_order(english, suggestion.en) > 0.99;
    if (words && context.is_spelt_out(suggestion.ja, suggestion.en)) return true;
    const bool spelt_out =
        words && is_acronym(english) && Collector::english_form(english) != Collector::english_form(suggestion.en);
    return !english.empty() && !spelt_out;
}

bool is_listed(std::string_view words, const link::SpellingSources& sources) {
    return sources.lexicon.has_english(lexicon::english_key(words, sources.english));
}

/// The American form of a word, where the dictionary has it beside the British one; else the word.
std::string american(const std::string& word, const link::SpellingSources& sources) {
    static constexpr std::array<std::array<std::string_view, 2>, 6> kEnds = {{{"isation", "ization"},
                                                                              {"defence", "defense"},
                                                                              {"our", "or"},
                                                                              {"centre", "center"},
                                                                              {"programme", "program"},
                                                                              {"aeroplane", "airplane"}}};
    for (const auto& [british, other] : kEnds) {
        if (!word.ends_with(british)) continue;
        const std::string out = word.substr(0, word.size() - british.size()) + std::string(other);
        if (is_listed(out, sources)) return out;
    }
    return word;
}

/// American words, and one word for two where the dictionary has that, too: cyber security, cybersecurity.
std::string usual_form(const std::string& english, const link::SpellingSources& sources) {
    std::string out;
    for (std::size_t begin = 0; begin < english.size();) {
        const std::size_t end = std::min(english.find(' ', begin), english.size());
        out += (begin > 0 ? " " : "") + american(english.substr(begin, end - begin), sources);
        begin = end + 1;
    }
    const auto joint = out.find_first_of("- ");
    if (joint == std::string::npos || out.find_first_of("- ", joint + 1) != std::string::npos) return out;
    const bool small = std::none_of(out.begin(), out.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    std::string closed = out;
    closed.erase(joint, 1);
    return (small || out[joint] == '-') && link::dictionary_word(closed, sources) ? closed : out;
}

/// アイアン・ドームシステム "iron dome system" where the post shows アイアン・ドーム "Iron Dome": what everyday words add to a term that is known
/// needs no suggestion. Heads that names have (ウクライナ戦争, Ukraine War) make another name.
bool adds_everyday_words(const Suggestion& one, const SuggestContext& context) {
    if (at(one.hints, Hint::composed) + at(one.hints, Hint::small_head) == 0) return false;
    const std::string whole = Collector::english_form(one.en);
    return std::any_of(context.evidenced().begin(), context.evidenced().end(), [&](const Candidate& pair) {
        return pair.confidence >= Suggester::kEvidenced && one.ja.size() > pair.ja.size() &&
               one.ja.starts_with(pair.ja) && whole.starts_with(Collector::english_form(pair.en) + " ");
    });
}

std::vector<ByteRange> places_of(std::string_view words, std::string_view text) {
    std::vector<ByteRange> out;
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + words.size()))
        out.push_back({at, at + words.size()});
    return out;
}

/// Whether each place of the Japanese in the post lies inside one of the longer terms.
bool stands_inside(std::string_view ja, const std::vector<std::string_view>& longer, const PostText& post) {
    if (longer.empty()) return false;
    for (const JapaneseBlock& block : post.japanese) {
        std::vector<ByteRange> covered;
        for (const std::string_view term : longer)
            for (const ByteRange place : places_of(term, block.analysis.text)) covered.push_back(place);
        for (const ByteRange place : places_of(ja, block.analysis.text)) {
            if (std::none_of(covered.begin(), covered.end(), [&](ByteRange one) { return one.contains(place); }))
                return false;
        }
    }
    return true;
}

/// Fills Hint::inside of katakana: longer terms are other suggestions and evidenced pairs.
void look_inside(std::vector<Suggestion>& suggestions, const SuggestContext& context) {
    for (Suggestion& one : suggestions) {
        if (at(one.hints, Hint::word) + at(one.hints, Hint::composed) + at(one.hints, Hint::part) == 0) continue;
        std::vector<std::string_view> longer;
        const auto take = [&](std::string_view ja) {
            if (ja.size() > one.ja.size() && ja.find(one.ja) != std::string_view::npos) longer.push_back(ja);
        };
        for (const Suggestion& other : suggestions) take(other.ja);
        for (const Candidate& pair : context.evidenced())
            if (pair.confidence >= Suggester::kEvidenced) take(pair.ja);
        at(one.hints, Hint::inside) = stands_inside(one.ja, longer, context.post());
    }
}

}  // namespace

std::vector<Suggestion> Suggester::all(const PostText& post, const std::vector<Candidate>& evidenced) const {
    SuggestContext context(post, evidenced, heads_, speller_);
    std::vector<Suggestion> out;
    suggest_katakana(context, out);
    suggest_heads(context, out);
    suggest_compounds(context, out);
    suggest_designations(context, out);
    suggest_expansions(context, out);
    for (Suggestion& one : out) one.en = usual_form(one.en, context.sources());
    std::set<std::pair<std::string, std::string>> seen;
    std::erase_if(out, [&](const Suggestion& one) {
        std::pair pair{text::normalized(one.ja, text::Profile::match_ja), Collector::english_form(one.en)};
        return pair.second.empty() || is_settled(one, context) || adds_everyday_words(one, context) ||
               !seen.insert(std::move(pair)).second;
    });
    look_inside(out, context);
    for (Suggestion& one : out) one.confidence = model_.probability(one.hints);
    return out;
}

std::vector<Suggestion> Suggester::suggest(const PostText& post, const std::vector<Candidate>& evidenced) const {
    std::map<std::string, std::vector<Suggestion>> by_term;
    for (Suggestion& one : all(post, evidenced))
        by_term[text::normalized(one.ja, text::Profile::match_ja)].push_back(std::move(one));
    std::vector<Suggestion> out;
    for (auto& entry : by_term) {
        std::vector<Suggestion>& of_term = entry.second;
        std::stable_sort(of_term.begin(), of_term.end(),
                         [](const Suggestion& a, const Suggestion& b) { return a.confidence > b.confidence; });
        const bool near = of_term.size() > 1 && of_term[1].confidence >= kNearlyAsLikely * of_term[0].confidence;
        of_term.resize(near ? 2 : 1);
        std::move(of_term.begin(), of_term.end(), std::back_inserter(out));
    }
    return out;
}

}  // namespace yakugo::mine
