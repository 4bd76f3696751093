// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/spellings.hpp"

#include "libalign/text/normalize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace yakugo::check {
namespace {

// What nobody has decided is believed from here on.
constexpr double kLeastConfidence = 0.5;

// The katakana of the glossary's terms, each with its best pair: a decided one, else the surest.
std::map<std::string, const TermPair*> glossary_spellings(const Glossary& glossary) {
    std::map<std::string, const TermPair*> spellings;
    for (const TermPair& pair : glossary.pairs) {
        if (!is_believed(pair)) continue;
        for (const ByteRange run : katakana_runs(pair.ja)) {
            const TermPair*& best = spellings[text::normalized(slice(pair.ja, run), text::Profile::match_ja)];
            if (best == nullptr ||
                std::pair(is_decided(pair), pair.confidence) > std::pair(is_decided(*best), best->confidence)) {
                best = &pair;
            }
        }
    }
    return spellings;
}

std::vector<std::string> surfaces_of(const std::vector<Word>& words) {
    std::vector<std::string> surfaces;
    surfaces.reserve(words.size());
    for (const Word& word : words) surfaces.push_back(word.surface);
    return surfaces;
}

// Adds what only the glossary has.
std::vector<Word> with_glossary(std::vector<Word> words, const std::map<std::string, const TermPair*>& glossary) {
    std::vector<Word> more;
    const auto by_surface = [](const Word& a, const Word& b) { return a.surface < b.surface; };
    for (const auto& [surface, pair] : glossary) {
        Word word{surface};
        if (!std::binary_search(words.begin(), words.end(), word, by_surface)) more.push_back(std::move(word));
    }
    std::vector<Word> all;
    std::merge(std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()),
               std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()), std::back_inserter(all),
               by_surface);
    return all;
}

}  // namespace

bool is_believed(const TermPair& pair) {
    if (pair.ja_forbidden || pair.standing == Standing::rejected) return false;
    return is_decided(pair) || pair.confidence >= kLeastConfidence;
}

Spellings::Spellings(const Study& study)
    : study_(study),
      words_(katakana_words(study.draft())),
      judge_(study, words_),
      compounds_(compounds_of(study.draft())) {
    const std::map<std::string, const TermPair*> glossary = glossary_spellings(study.glossary());
    words_ = with_glossary(std::move(words_), glossary);
    for (const Word& word : words_) {
        const auto term = glossary.find(word.surface);
        terms_.push_back(term == glossary.end() ? nullptr : term->second);
    }
    const std::vector<std::string> surfaces = surfaces_of(words_);
    const Neighbours neighbours(surfaces);
    for (std::size_t a = 0; a < surfaces.size(); ++a) {
        if (words_[a].uses.empty()) continue;
        for (const std::size_t b : neighbours.of(surfaces[a])) {
            // Each pair once: by its first word where both stand in the draft.
            if (b == a || (b < a && !words_[b].uses.empty())) continue;
            pairs_.push_back({a, b, judge_.judge(surfaces[a], surfaces[b])});
        }
    }
}

Finding Spellings::finding(std::string_view rule, const Word& word, const Use& use, std::string message) const {
    const Text& text = *study_.draft().units[use.unit].ja;
    Finding finding = finding_at(study_, rule, text, use.range, std::move(message));
    finding.variants = {word.surface};
    return finding;
}

Finding Spellings::known(const Word& word, const Use& use, const std::string& right, const TermPair& term) const {
    Finding out = finding("T104", word, use, fmt::format("the term base writes {} ({})", right, term.en));
    out.expected = right;
    out.variants.push_back(right);
    out.term_id = term.id;
    return out;
}

void Spellings::add_places(std::span<const Word* const> words, std::optional<Finding>& finding,
                           const std::string& message) const {
    for (const Word* word : words.subspan(1)) {
        for (const Use& use : word->uses) {
            Finding at = this->finding("T106", *word, use, message);
            if (finding) {
                finding->also.push_back(std::move(at.place));
            } else {
                at.variants.clear();
                finding = std::move(at);
            }
        }
        finding->variants.push_back(word->surface);
    }
    finding->variants.push_back(words.front()->surface);
}

Finding Spellings::several_ways(std::span<const Word* const> words) const {
    std::optional<Finding> finding;
    add_places(words, finding, std::string(kSeveralWays) + listed(words));
    finding->expected = words.front()->surface;
    return std::move(*finding);
}

std::string listed(std::span<const Word* const> words) {
    std::string text;
    for (const Word* word : words)
        text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", word->surface, word->uses.size());
    return text;
}

std::vector<Finding> check_spelling(const Study& study) {
    const Spellings spellings(study);
    std::vector<Finding> all;
    for (const auto find :
         {find_known_spellings, find_joined_terms, find_two_spellings, find_okurigana, find_english_spellings,
          find_titled_words, find_near_misses, find_stutters, find_lost_characters}) {
        std::vector<Finding> found = find(spellings);
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return all;
}

}  // namespace yakugo::check
