// SPDX-License-Identifier: Apache-2.0
// What an acronym that glosses a Japanese term stands for: 地位協定(SOFA), 戦略防衛構想(SDI).
#include "libalign/link/composition.hpp"
#include "libalign/link/known_spellings.hpp"
#include "libalign/mine/compound.hpp"
#include "libalign/mine/gloss_order.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/mine/shared_words.hpp"
#include "libalign/mine/suggest_context.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <cmath>

namespace yakugo::mine {

namespace {

constexpr double kGlossed = 0.3;  // confidence from which a pair of term and acronym is taken for one
constexpr double kOfTerm = 0.95,
                 kOfAcronym = 0.8;  // that a gloss whose initials spell the acronym is the wanted English
constexpr double kSharesMeaning = 0.3;
constexpr std::size_t kMostEntries = 16;

struct ListedExpansion {
    std::string english;
    double probability = 0, coverage = 0;
    bool ordered = true, composed = false;
};

/// Glosses of two to twice as many words as the acronym has letters: a description finds room for any letters.
bool spells(std::string_view acronym, std::string_view gloss) {
    const auto spaces = static_cast<std::size_t>(std::count(gloss.begin(), gloss.end(), ' '));
    return spaces > 0 && spaces < 2 * acronym_letters(acronym).size() && initials_in_order(acronym, gloss) > 0.99;
}

/// Glosses of several words whose initials spell the acronym, or that have it beside them in the entry.
void look_up(std::string_view headword, std::string_view acronym, double probability, const SuggestContext& context,
             std::vector<ListedExpansion>& out) {
    for (const lexicon::Entry& entry : context.resources().lexicon.find_japanese(headword)) {
        const bool beside = std::any_of(entry.glosses.begin(), entry.glosses.end(),
                                        [&](const lexicon::Gloss& gloss) { return gloss.text == acronym; });
        for (const lexicon::Gloss& gloss : entry.glosses) {
            const bool words = gloss.text.find(' ') != std::string_view::npos;
            if (!words || !(beside || spells(acronym, gloss.text))) continue;
            out.push_back({std::string(gloss.text), probability,
                           spells(acronym, gloss.text) ? 1 : initials_in_order(acronym, gloss.text)});
        }
    }
}

/// Entries that have the acronym among their glosses: 核拡散防止条約 "Nuclear Non-Proliferation Treaty", "NPT".
void look_up_acronym(std::string_view ja, std::string_view acronym, const SuggestContext& context,
                     std::vector<ListedExpansion>& out) {
    const link::Resources& resources = context.resources();
    std::vector<ListedExpansion> found;
    look_up(acronym, acronym, kOfAcronym, context, found);
    for (const lexicon::Entry& entry :
         resources.lexicon.find_english(lexicon::english_key(acronym, resources.english), kMostEntries)) {
        if (entry.origin != lexicon::Origin::enamdict || (entry.names & lexicon::name_organization) != 0)
            look_up(entry.headword, acronym, kOfAcronym, context, found);
    }
    for (ListedExpansion& one : found) {
        if (shared_words(ja, one.english, resources) >= kSharesMeaning) out.push_back(std::move(one));
    }
}

std::vector<ListedExpansion> expand(const JapaneseBlock& block, TokenRange tokens, std::string_view acronym,
                                    const SuggestContext& context) {
    std::vector<ListedExpansion> out;
    const std::string_view ja = slice(block.analysis.text, bytes(block.analysis, tokens));
    look_up(ja, acronym, kOfTerm, context, out);
    if (out.empty() && tokens.end - tokens.begin > 1)  // 米|中央情報局
        look_up(slice(block.analysis.text, bytes(block.analysis, {tokens.begin + 1, tokens.end})), acronym, kOfAcronym,
                context, out);
    if (out.empty()) look_up_acronym(ja, acronym, context, out);
    if (!out.empty()) return out;
    for (const GlossOrder& one : order_glosses(block.analysis, tokens, acronym, context.heads(), context.resources()))
        out.push_back({one.english, std::min(1.0, std::exp(one.score)), 1, one.ordered, true});
    return out;
}

void add(const JapaneseBlock& block, ByteRange term, std::string_view acronym,
         const std::vector<ListedExpansion>& found, const SuggestContext& context, std::vector<Suggestion>& out) {
    if (found.empty()) return;
    Suggestion suggestion = context.about(block, term);
    suggestion.en = found[0].english;
    at(suggestion.hints, found[0].composed ? Hint::spelt_out : Hint::expansion) = 1;
    at(suggestion.hints, Hint::spelling) = found[0].probability;
    at(suggestion.hints, Hint::margin) = found.size() > 1 ? 1 - found[1].probability / found[0].probability : 1;
    at(suggestion.hints, Hint::ordered) = found[0].ordered;
    at(suggestion.hints, Hint::coverage) =
        found[0].coverage * std::min(static_cast<double>(acronym_letters(acronym).size()) / 4, 1.0);
    at(suggestion.hints, Hint::rival) = 0;  // the acronym is none
    describe_english(suggestion, context);
    out.push_back(std::move(suggestion));
}

/// コラボレイティブ・コンバット・エアクラフト(CCA): katakana by the dictionary's words, as far as their initials spell the acronym. MeCab may
/// take them and what follows for one token.
void spell_katakana(const Candidate& glossed, const SuggestContext& context, std::vector<Suggestion>& out) {
    const std::string acronym(text::singular(glossed.en));
    std::vector<ListedExpansion> found;
    for (translit::Known& one : link::known_english(glossed.ja, context.sources()))
        if (spells(acronym, one.text)) found.push_back({std::move(one.text), one.prior, 1});
    for (const JapaneseBlock& block : context.post().japanese) {
        const auto at = block.analysis.text.find(glossed.ja);
        if (at != std::string_view::npos) return add(block, {at, at + glossed.ja.size()}, acronym, found, context, out);
    }
}

/// The term, and a longer word of the dictionary that it begins: 国土安全保障(DHS), 国土安全保障省.
void expand_term(const Candidate& glossed, const SuggestContext& context, std::vector<Suggestion>& out) {
    const std::string acronym(text::singular(glossed.en));
    bool term = false, longer = false;
    const auto add_words = [&](const JapaneseBlock& block, TokenRange tokens) {
        add(block, bytes(block.analysis, tokens), acronym, expand(block, tokens, acronym, context), context, out);
    };
    for (const JapaneseBlock& block : context.post().japanese) {
        const link::JapaneseText& japanese = block.analysis;
        for (auto at = japanese.text.find(glossed.ja); at != std::string_view::npos && !(term && longer);
             at = japanese.text.find(glossed.ja, at + glossed.ja.size())) {
            const TokenRange tokens = tokens_of(japanese, {at, at + glossed.ja.size()});
            if (tokens.empty()) continue;
            if (!term) add_words(block, tokens);
            term = true;
            const TokenRange wide{tokens.begin, tokens.end + 1};
            if (longer || wide.end > japanese.tokens.size() || !in_compound(japanese, wide.end - 1)) continue;
            const std::string_view ja = slice(japanese.text, bytes(japanese, wide));
            if (context.resources().lexicon.has_japanese(ja)) {
                add_words(block, wide);
                longer = true;
            }
        }
    }
}

}  // namespace

void suggest_expansions(SuggestContext& context, std::vector<Suggestion>& out) {
    for (const Candidate& candidate : context.evidenced()) {
        const auto has = [&](EvidenceKind kind) {
            return std::any_of(candidate.evidence.begin(), candidate.evidence.end(),
                               [&](const Evidence& e) { return e.kind == kind; });
        };
        const bool glossed = has(EvidenceKind::parenthetical) || has(EvidenceKind::inline_latin);
        if (candidate.confidence < kGlossed || !is_acronym(candidate.en)) continue;
        const bool listed = has(EvidenceKind::initials) && has(EvidenceKind::lexicon);  // find_listed_acronyms()
        if (glossed || listed) expand_term(candidate, context, out);
        const bool heard = has(EvidenceKind::initials) && !listed;  // find_transliterations()
        if ((glossed || heard) && !link::run_parts(text::normalized(candidate.ja, text::Profile::match_ja)).empty())
            spell_katakana(candidate, context, out);
    }
}

}  // namespace yakugo::mine
