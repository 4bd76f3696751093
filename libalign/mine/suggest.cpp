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
    return !english.empty() && !(words && is_acronym(english));
}

/// American spelling, which the dictionary has beside the British one, and hyphenated words that are common as one: tilt-rotor.
std::string usual_form(const std::string& english, const link::SpellingSources& sources) {
    static constexpr std::array<std::array<std::string_view, 2>, 6> kAmerican = {{{"isation", "ization"},
                                                                                  {"defence", "defense"},
                                                                                  {"our", "or"},
                                                                                  {"tre", "ter"},
                                                                                  {"programme", "program"},
                                                                                  {"aeroplane", "airplane"}}};
    std::string out = english;
    for (const auto& [british, american] : kAmerican) {
        const auto at = out.find(british);
        const std::size_t end = at + british.size();
        if (at == std::string::npos || (end < out.size() && out[end] != ' ' && out[end] != 's')) continue;
        std::string other = out;
        other.replace(at, british.size(), american);
        if (sources.lexicon.has_english(lexicon::english_key(other, sources.english))) out = other;
    }
    const auto joint = out.find_first_of("- ");
    if (joint != std::string::npos && out.find_first_of("- ", joint + 1) == std::string::npos &&
        joint + 1 < out.size()) {
        std::string closed = out;
        closed.erase(joint, 1);
        if (closed[joint] >= 'A' && closed[joint] <= 'Z') closed[joint] = static_cast<char>(closed[joint] - 'A' + 'a');
        const auto listed = [&](const std::string& words) {
            return sources.lexicon.has_english(lexicon::english_key(words, sources.english));
        };
        const bool small = std::none_of(out.begin(), out.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if ((small || out[joint] == '-') && listed(closed)) out = closed;
    }
    return out;
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
        return pair.second.empty() || is_settled(one, context) || !seen.insert(std::move(pair)).second;
    });
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
