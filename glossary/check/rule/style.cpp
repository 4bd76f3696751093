// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/style.hpp"

#include "glossary/check/rule/place.hpp"
#include "glossary/check/spelling/katakana.hpp"
#include "glossary/check/spelling/likeness.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

constexpr std::string_view kLong = "ー", kDot = "・";
constexpr double kTaken = 0.5;  // as the rules about spelling have it

/// Kana that are a beat of their own: all but the small ones.
std::size_t count_beats(std::string_view word) {
    std::size_t beats = 0;
    for (std::size_t at = 0; at < word.size();) {
        if (!is_small_katakana(text::next_code_point(word, at))) ++beats;
    }
    return beats;
}

/// Surfaces that are accepted as they are written, by match_ja.
std::set<std::string, std::less<>> accepted_surfaces(const Glossary& glossary) {
    std::set<std::string, std::less<>> out;
    for (const TermPair& pair : glossary.pairs) {
        if (is_decided(pair)) out.insert(text::normalized(pair.ja, text::Profile::match_ja));
    }
    return out;
}

/// One finding for a word: its first place outside quotations, the others behind.
void tell(const Study& study, std::string_view rule, const Word& word, const std::string& expected,
          std::string_view policy, std::vector<Finding>& out) {
    Finding* first = nullptr;
    for (const Use& use : word.uses) {
        const Text& text = *study.draft().units[use.unit].ja;
        if (overlaps_any(text.quoted, use.range)) continue;
        if (first != nullptr) {
            first->also.push_back(study.draft().place(text, use.range));
            continue;
        }
        out.push_back(
            finding_at(study, rule, text, use.range,
                       fmt::format("{} should be {}: {}", in_quotes(word.surface), in_quotes(expected), policy)));
        first = &out.back();
        first->expected = expected;
        first->variants = {first->found, expected};
        if (text.origin.is_contiguous(use.range)) first->fix = expected;
    }
}

/// Whether all uses are parts of longer words, which are told themselves.
bool is_only_part(const Word& word) {
    return !word.whole;
}

/// A part of a word with the policy's ending; empty where it has it, or nobody knows.
std::string with_ending(const std::string& part, LongVowel policy, const SpellingJudge& judge) {
    if (policy == LongVowel::keep) {
        if (part.ends_with(kLong) || count_beats(part) < 3) return {};
        std::string longer = part + std::string(kLong);
        return judge.is_known(longer) && judge.judge(part, longer).probability >= kTaken ? longer : std::string();
    }
    constexpr std::size_t kLeast = 4;  // three sounds and the mark
    if (!part.ends_with(kLong) || count_beats(part) < kLeast) return {};
    std::string shorter = part.substr(0, part.size() - kLong.size());
    return judge.is_known(shorter) && judge.judge(part, shorter).probability >= kTaken ? shorter : std::string();
}

/// Compounds with dots that the draft or the glossary has, by their spelling without.
std::map<std::string, std::string> dotted_compounds(const Study& study, const std::vector<Word>& words) {
    std::map<std::string, std::string> out;
    for (const Word& word : words) {
        if (word.surface.find(kDot) != std::string::npos) out.emplace(without_dots(word.surface), word.surface);
    }
    for (const TermPair& pair : study.glossary().pairs) {
        const std::string surface = text::normalized(pair.ja, text::Profile::match_ja);
        if (pair.standing != Standing::rejected && surface.find(kDot) != std::string::npos)
            out.emplace(without_dots(surface), surface);
    }
    return out;
}

bool is_person(const Study& study, const std::string& surface) {
    for (const TermPair& pair : study.glossary().pairs) {
        if (text::normalized(pair.ja, text::Profile::match_ja) == surface) return pair.type == "person";
    }
    const std::vector<std::string> parts = parts_of(surface);
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        const auto entries = study.resources().language.lexicon.find_japanese(part);
        const bool name = std::any_of(entries.begin(), entries.end(), [](const lexicon::Entry& entry) {
            return (entry.names & lexicon::name_person) != 0;
        });
        return name || text::count_code_points(part) < 2;
    });
}

}  // namespace

std::vector<Finding> check_long_vowels(const Study& study, const Settings& settings) {
    std::vector<Finding> out;
    if (!settings.long_vowel || study.draft().target != Language::ja) return out;
    const std::vector<Word> words = katakana_words(study.draft());
    const SpellingJudge judge(study, words);
    const auto accepted = accepted_surfaces(study.glossary());
    for (const Word& word : words) {
        if (is_only_part(word) || accepted.contains(word.surface)) continue;
        std::string expected;
        bool changed = false;
        for (const std::string& part : parts_of(word.surface)) {
            const std::string better = with_ending(part, *settings.long_vowel, judge);
            changed = changed || !better.empty();
            if (!expected.empty()) expected += kDot;
            expected += better.empty() ? part : better;
        }
        if (changed)
            tell(
                study, "T112", word, expected,
                *settings.long_vowel == LongVowel::keep ? "long vowels keep their mark" : "long vowels drop their mark",
                out);
    }
    return out;
}

std::vector<Finding> check_separators(const Study& study, const Settings& settings) {
    std::vector<Finding> out;
    if (!settings.separator || study.draft().target != Language::ja) return out;
    const std::vector<Word> words = katakana_words(study.draft());
    const auto dotted = dotted_compounds(study, words);
    const auto accepted = accepted_surfaces(study.glossary());
    const std::string sign(*settings.separator == Separator::dot    ? kDot
                           : *settings.separator == Separator::none ? std::string_view()
                                                                    : std::string_view(" "));
    for (const Word& word : words) {
        if (is_only_part(word) || accepted.contains(word.surface)) continue;
        const bool has_dot = word.surface.find(kDot) != std::string::npos;
        const auto known = dotted.find(word.surface);
        if (has_dot == (sign == kDot) || (!has_dot && (known == dotted.end() || sign.empty()))) continue;
        const std::string& full = has_dot ? word.surface : known->second;
        if (is_person(study, full)) continue;
        std::string expected;
        for (const std::string& part : parts_of(full)) expected += (expected.empty() ? "" : sign) + part;
        tell(study, "T113", word, expected, "the separator between katakana words", out);
    }
    return out;
}

}  // namespace yakugo::check
