// SPDX-License-Identifier: Apache-2.0
// Two alignments intersected, and phrases that agree with them.
#include "tests/reference/terms.hpp"

#include "libalign/mine/compound.hpp"
#include "tests/reference/model1.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace yakugo::reference {

namespace {

constexpr std::size_t kRounds = 10, kLongestTerm = 6;  // EM; tokens

/// Words by number, the same form the same number.
class Vocabulary {
public:
    Word of(const std::string& word) {
        return numbers_.try_emplace(word, static_cast<Word>(numbers_.size() + 1)).first->second;
    }

private:
    std::map<std::string, Word> numbers_;
};

/// A bitext as numbers; which token each word is.
struct Numbered {
    WordPairs words;  // from Japanese to English
    std::vector<std::size_t> ja_tokens, en_tokens;
};

Numbered number(const Bitext& text, Vocabulary& vocabulary) {
    Numbered out;
    for (std::size_t i = 0; i < text.ja.tokens.size(); ++i) {
        if (text.ja.tokens[i].pos == text::PartOfSpeech::symbol) continue;
        out.words.from.push_back(vocabulary.of("ja " + text.ja.tokens[i].base));
        out.ja_tokens.push_back(i);
    }
    for (std::size_t i = 0; i < text.en.tokens.size(); ++i) {
        if (!text.en.tokens[i].word) continue;
        out.words.to.push_back(vocabulary.of("en " + text.en.tokens[i].stem));
        out.en_tokens.push_back(i);
    }
    return out;
}

WordPairs reversed(const WordPairs& pair) {
    return {pair.to, pair.from};
}

struct WordLink {
    std::size_t ja, en;  ///< tokens
    double score;
};

/// Links that both directions have.
std::vector<WordLink> intersect(const Numbered& text, const Model1& to_en, const Model1& to_ja) {
    const std::vector<std::size_t> ja_of = to_en.align(text.words), en_of = to_ja.align(reversed(text.words));
    std::vector<WordLink> out;
    for (std::size_t en = 0; en < ja_of.size(); ++en) {
        const std::size_t ja = ja_of[en];
        if (ja == en_of.size() || en_of[ja] != en) continue;
        const Word from = text.words.from[ja], to = text.words.to[en];
        out.push_back({text.ja_tokens[ja], text.en_tokens[en],
                       std::sqrt(to_en.probability(from, to) * to_ja.probability(to, from))});
    }
    return out;
}

std::optional<Term> term_at(const Bitext& text, const std::vector<WordLink>& links, mine::TokenRange ja) {
    std::size_t first = text.en.tokens.size(), last = 0, inside = 0;
    double sum = 0;
    for (const WordLink& link : links) {
        if (link.ja < ja.begin || link.ja >= ja.end) continue;
        first = std::min(first, link.en);
        last = std::max(last, link.en);
        sum += link.score;
        ++inside;
    }
    if (inside == 0 || last - first >= kLongestTerm) return std::nullopt;
    for (const WordLink& link : links) {
        if (link.en >= first && link.en <= last && (link.ja < ja.begin || link.ja >= ja.end)) return std::nullopt;
    }
    const auto& tokens = text.en.tokens;
    if (tokens[first].function || tokens[last].function) return std::nullopt;
    const auto linked = static_cast<double>(inside);
    const double share = 2 * linked / static_cast<double>(ja.end - ja.begin + last - first + 1);
    return Term{std::string(slice(text.ja.text, mine::bytes(text.ja, ja))),
                std::string(slice(text.en.text, {tokens[first].range.begin, tokens[last].range.end})),
                sum / linked * std::min(share, 1.0)};
}

}  // namespace

std::vector<Term> aligned_terms(const std::vector<Bitext>& segments, const std::vector<Bitext>& more) {
    Vocabulary vocabulary;
    std::vector<Numbered> numbered;
    std::vector<WordPairs> forth, back;
    for (const auto* texts : {&segments, &more}) {
        for (const Bitext& text : *texts) numbered.push_back(number(text, vocabulary));
    }
    for (const Numbered& text : numbered) {
        forth.push_back(text.words);
        back.push_back(reversed(text.words));
    }
    const Model1 to_en = Model1::train(forth, kRounds), to_ja = Model1::train(back, kRounds);
    std::map<std::pair<std::string, std::string>, double> best;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::vector<WordLink> links = intersect(numbered[i], to_en, to_ja);
        for (const mine::TokenRange compound : mine::compounds(segments[i].ja)) {
            for (std::size_t begin = compound.begin; begin < compound.end; ++begin) {
                for (std::size_t end = begin + 1; end <= std::min(compound.end, begin + kLongestTerm); ++end) {
                    const auto term = term_at(segments[i], links, {begin, end});
                    if (!term) continue;
                    double& confidence = best[{term->ja, term->en}];
                    confidence = std::max(confidence, term->confidence);
                }
            }
        }
    }
    std::vector<Term> out;
    for (const auto& [words, confidence] : best) out.push_back({words.first, words.second, confidence});
    std::stable_sort(out.begin(), out.end(), [](const Term& a, const Term& b) { return a.confidence > b.confidence; });
    return out;
}

}  // namespace yakugo::reference
