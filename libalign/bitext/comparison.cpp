// SPDX-License-Identifier: Apache-2.0
// Counting how often chance would explain a word, and the features of beads.
#include "libalign/bitext/comparison.hpp"

#include "libalign/bitext/anchors.hpp"
#include "libalign/bitext/sound.hpp"
#include "libalign/bitext/traits.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr double kUsualRatio =
    0.49;  // Japanese letters for an English one: between 0.35 of kftt_train and 0.69 of pydocs
constexpr double kUsualLetters = 2000;  // English letters that the usual ratio counts as
constexpr float kLeastChance = 1.0F / 2000;

/// How many of the other text's sentences can explain each word, as a smoothed relative frequency.
std::vector<float> chances(const Lists<WordLink>& links, const Vocabulary& own, const Vocabulary& other) {
    std::vector<float> out(own.words.size(), 0);
    std::vector<std::size_t> seen(other.sentences.size(), std::numeric_limits<std::size_t>::max());
    const auto sentences = static_cast<float>(other.sentences.size());
    for (Word word = 0; word < own.words.size(); ++word) {
        float count = 0;
        for (const WordLink& link : links[word]) {
            for (const std::uint32_t place : other.places[link.other]) {
                if (std::exchange(seen[place], word) != word) count += 1;
            }
        }
        if (count > 0) out[word] = std::max((count + 0.5F) / (sentences + 1), kLeastChance);
    }
    return out;
}

/// Letters of the whole text, and how often a sentence begins a paragraph: of its sentences, and a little of none.
struct Totals {
    double letters = 0, paragraphs = 0;
};
Totals totals_of(const std::vector<Shape>& shapes) {
    Totals out;
    for (const Shape& shape : shapes) {
        out.letters += shape.letters;
        out.paragraphs += shape.begins ? 1 : 0;
    }
    out.paragraphs = out.paragraphs / static_cast<double>(shapes.size() + 1);
    return out;
}

/// The reasons by which the words of `other` explain those of a side, kReasons where they do not.
class Explanations {
public:
    Explanations(const Lists<WordLink>& links, const Vocabulary& other, Span span)
        : links_(links), other_(other), span_(span) {}

    std::size_t reason_for(Word word) const {
        std::size_t best = kReasons;
        for (const WordLink& link : links_[word]) {
            const auto reason = static_cast<std::size_t>(link.reason);
            if (reason < best && stands(link.other)) best = reason;
        }
        return best;
    }

private:
    bool stands(Word word) const {
        const auto places = other_.places[word];
        const auto at = std::lower_bound(places.begin(), places.end(), span_.begin);
        return at != places.end() && *at < span_.end;
    }
    const Lists<WordLink>& links_;
    const Vocabulary& other_;
    Span span_;
};

struct SideCoverage {
    double whole = 0, weakest = 1;
};

SideCoverage add_words(Side name, const ComparedSide& side, Span own, const Explanations& explanations,
                       std::size_t sentences, Features& out) {
    double all = 0, covered = 0;
    SideCoverage result;
    for (std::size_t i = own.begin; i < own.end; ++i) {
        double sentence_all = 0, sentence_covered = 0;
        for (const Word word : side.vocabulary.sentences[i]) {
            if (side.chance[word] == 0) continue;
            const double chance = chance_of(side.chance[word], sentences);
            const double bits = -std::log(chance);
            const std::size_t reason = explanations.reason_for(word);
            sentence_all += bits;
            if (reason == kReasons) {
                const auto kind = static_cast<std::size_t>(side.vocabulary.words[word].kind);
                out[unexplained(name, kind)] += 1;
                out[silence(name, kind)] += std::log1p(-chance);
            } else {
                sentence_covered += bits;
                out[explained(name, reason)] += 1;
                out[information(name, reason)] += bits;
            }
        }
        if (sentence_all > 0) result.weakest = std::min(result.weakest, sentence_covered / sentence_all);
        all += sentence_all;
        covered += sentence_covered;
    }
    result.whole = all > 0 ? covered / all : 0;
    return result;
}

}  // namespace

Comparison compare(const Text& en, const Text& ja, const Units& units, const link::Resources& resources,
                   std::span<const KnownTerm> known) {
    Comparison out;
    const KnownTerms terms(known, resources);
    const Sources sources{resources, units, terms};
    out.en = {english_vocabulary(en, sources), shapes_of(en), {}, 0};
    out.ja = {japanese_vocabulary(ja, sources), shapes_of(ja), {}, 0};
    const Totals en_totals = totals_of(out.en.shapes), ja_totals = totals_of(out.ja.shapes);
    out.en.paragraphs = en_totals.paragraphs;
    out.ja.paragraphs = ja_totals.paragraphs;
    out.letters_ratio = (ja_totals.letters + kUsualRatio * kUsualLetters) / (en_totals.letters + kUsualLetters);
    set_links(out, link_words(out.en.vocabulary, out.ja.vocabulary, resources));
    add_links(out, link_by_sound(out, find_band(out), resources));
    return out;
}

void set_links(Comparison& comparison, std::vector<LinkedWords> pairs) {
    ComparedSide &en = comparison.en, &ja = comparison.ja;
    comparison.links = index_links(std::move(pairs), en.vocabulary.words.size(), ja.vocabulary.words.size());
    en.chance = chances(comparison.links.of_en, en.vocabulary, ja.vocabulary);
    ja.chance = chances(comparison.links.of_ja, ja.vocabulary, en.vocabulary);
}

void add_links(Comparison& comparison, const std::vector<LinkedWords>& more) {
    std::vector<LinkedWords> pairs = pairs_of(comparison.links);
    pairs.insert(pairs.end(), more.begin(), more.end());
    set_links(comparison, std::move(pairs));
}

namespace {

/// The words that stand in some sentences, ascending: their places here are their new numbers.
std::vector<Word> words_in(const Vocabulary& vocabulary, Span sentences) {
    std::vector<Word> out;
    for (std::size_t i = sentences.begin; i < sentences.end; ++i) {
        const auto words = vocabulary.sentences[i];
        out.insert(out.end(), words.begin(), words.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

ComparedSide part_of(const ComparedSide& whole, Span sentences, const std::vector<Word>& words) {
    ComparedSide out{part_of(whole.vocabulary, sentences, words),
                     {whole.shapes.begin() + static_cast<std::ptrdiff_t>(sentences.begin),
                      whole.shapes.begin() + static_cast<std::ptrdiff_t>(sentences.end)},
                     {},
                     whole.paragraphs};
    for (const Word word : words) out.chance.push_back(whole.chance[word]);
    return out;
}

}  // namespace

Comparison part_of(const Comparison& comparison, Span en, Span ja) {
    const std::vector<Word> en_words = words_in(comparison.en.vocabulary, en);
    const std::vector<Word> ja_words = words_in(comparison.ja.vocabulary, ja);
    std::vector<LinkedWords> pairs;
    for (Word word = 0; word < en_words.size(); ++word) {
        for (const WordLink& link : comparison.links.of_en[en_words[word]]) {
            const auto at = std::lower_bound(ja_words.begin(), ja_words.end(), link.other);
            if (at != ja_words.end() && *at == link.other)
                pairs.push_back({word, static_cast<Word>(at - ja_words.begin()), link.reason});
        }
    }
    return {part_of(comparison.en, en, en_words), part_of(comparison.ja, ja, ja_words),
            index_links(std::move(pairs), en_words.size(), ja_words.size()), comparison.letters_ratio};
}

float chance_of(float chance, std::size_t sentences) {
    return std::min(1 - std::pow(1 - chance, static_cast<float>(sentences)), 0.999F);
}

Features features_of(const Comparison& comparison, Span en, Span ja) {
    Features out{};
    Coverage coverage;
    if (!en.empty() && !ja.empty()) {
        const ComparedSide &e = comparison.en, &j = comparison.ja;
        const SideCoverage of_en =
            add_words(Side::en, e, en, {comparison.links.of_en, j.vocabulary, ja}, ja.size(), out);
        const SideCoverage of_ja =
            add_words(Side::ja, j, ja, {comparison.links.of_ja, e.vocabulary, en}, en.size(), out);
        coverage = {of_en.whole, of_ja.whole, of_en.weakest, of_ja.weakest};
    }
    out[kind_weight(kind_number(en.size(), ja.size()))] = 1;
    const Traits traits = traits_of(comparison, en, ja, coverage);
    std::copy(traits.begin(), traits.end(), out.begin() + trait_weight(Trait{}));
    return out;
}

double score_of_nothing(const Comparison& comparison, const Features& weights) {
    double out = 0;
    const auto add = [&](const std::vector<Shape>& shapes, std::size_t kind, Trait letters) {
        for (const Shape& shape : shapes)
            out += weights[kind_weight(kind)] + weights[trait_weight(letters)] * shape.log_letters;
    };
    add(comparison.en.shapes, kind_number(1, 0), Trait::letters_en);
    add(comparison.ja.shapes, kind_number(0, 1), Trait::letters_ja);
    return out;
}

}  // namespace yakugo::bitext
