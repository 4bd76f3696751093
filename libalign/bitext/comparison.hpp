// SPDX-License-Identifier: Apache-2.0
// Two texts prepared for being compared, and what a bead of them looks like.
#pragma once

#include "libalign/bitext/bead.hpp"
#include "libalign/bitext/known_terms.hpp"
#include "libalign/bitext/links.hpp"
#include "libalign/bitext/model.hpp"
#include "libalign/bitext/shape.hpp"
#include "libalign/bitext/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace yakugo::bitext {

/// One of the texts.
struct ComparedSide {
    Vocabulary vocabulary;
    std::vector<Shape> shapes;
    /// For each word the probability that a sentence of the other text, taken at random, holds a word that can mean it;
    /// 0 for words that no word of the other text explains.
    std::vector<float> chance;
    double paragraphs = 0;  ///< part of the sentences that begin a paragraph
};

struct Comparison {
    ComparedSide en, ja;
    WordLinks links;
    double letters_ratio = 0;  ///< Japanese letters for an English one
};

/// Reads both texts and links their words.
Comparison compare(const Text& en, const Text& ja, const Units& units, const link::Resources& resources,
                   std::span<const KnownTerm> known = {});

/// Links other words, which changes what chance would explain.
void set_links(Comparison& comparison, std::vector<LinkedWords> pairs);
/// Links more.
void add_links(Comparison& comparison, const std::vector<LinkedWords>& more);

/// A stretch of each text, judged by what is known from the whole.
Comparison part_of(const Comparison& comparison, Span en, Span ja);

/// Probability that one of `sentences` sentences explains a word.
float chance_of(float chance, std::size_t sentences);

/// All features of a bead, counted one by one: what the fast search must agree with, and what the trainer sees.
Features features_of(const Comparison& comparison, Span en, Span ja);

/// Log odds of both texts if no sentence had a counterpart.
double score_of_nothing(const Comparison& comparison, const Features& weights);

}  // namespace yakugo::bitext
