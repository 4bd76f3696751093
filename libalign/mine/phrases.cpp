// SPDX-License-Identifier: Apache-2.0
// Phrase extraction restricted to Japanese noun compounds.
#include "libalign/mine/phrases.hpp"

#include "libalign/text/english.hpp"

#include <algorithm>
#include <optional>

namespace yakugo::mine {

namespace {

using link::EnglishText;
using link::JapaneseText;
using text::NounKind;

constexpr std::size_t kLongestCompound = 10;  // tokens
constexpr std::size_t kLongestEnglish = 9;    // tokens
constexpr std::size_t kLongPhrase = 3;        // linked words from which one stray link is overruled
constexpr double kSuffixWeight = 0.5;         // 機, 型, 版: half a word
constexpr double kLeftOverAlone = 0.5;        // score of two left-over words inside a linked pair

class Extractor {
public:
    Extractor(const JapaneseText& japanese, const EnglishText& english, const WordAlignment& alignment)
        : japanese_(japanese), english_(english), alignment_(alignment) {}

    std::vector<PhrasePair> run() {
        for (const TokenRange compound : compounds(japanese_)) {
            for (std::size_t begin = compound.begin; begin < compound.end; ++begin) {
                if (!may_begin(japanese_, begin)) continue;
                for (std::size_t end = begin + 1; end <= std::min(compound.end, begin + kLongestCompound); ++end) {
                    if (may_end(end)) try_span({begin, end});
                }
            }
        }
        return std::move(out_);
    }

private:
    bool is_content(std::size_t en) const {
        return english_.tokens[en].word && !text::is_function_word(english_.tokens[en].lower);
    }
    double weight(std::size_t ja) const {
        const text::JapaneseToken& token = japanese_.tokens[ja];
        if (token.pos == text::PartOfSpeech::symbol) return 0;
        // 州 of カリフォルニア州, 氏 of a name: English says nothing there.
        const bool silent =
            token.detail.find("接尾,地域") != std::string::npos || token.detail.find("接尾,人名") != std::string::npos;
        if (silent) return 0;
        return token.noun == NounKind::suffix || token.pos == text::PartOfSpeech::prefix ? kSuffixWeight : 1;
    }
    bool may_end(std::size_t end) const {
        // 海兵|隊 and 戦闘|機 are not parted, トランプ|氏 is.
        const bool suffix_follows = end < japanese_.tokens.size() && japanese_.tokens[end].noun == NounKind::suffix &&
                                    japanese_.tokens[end].range.begin == japanese_.tokens[end - 1].range.end &&
                                    japanese_.tokens[end].detail.find("接尾,人名") == std::string::npos;
        if (suffix_follows) return false;
        return japanese_.tokens[end - 1].pos != text::PartOfSpeech::prefix &&
               japanese_.tokens[end - 1].pos != text::PartOfSpeech::symbol;
    }
    bool linked_en(std::size_t en) const { return alignment_.of_en[en] != kUnlinked; }

    bool inside(std::size_t link, TokenRange ja) const {
        return alignment_.links[link].ja_begin >= ja.begin && alignment_.links[link].ja_end <= ja.end;
    }

    /// The English tokens that the links of a span reach; none where a link crosses its border.
    std::optional<std::pair<std::size_t, std::size_t>> reach(TokenRange ja) const {
        std::size_t begin = english_.tokens.size(), end = 0;
        for (std::size_t i = ja.begin; i < ja.end; ++i) {
            if (alignment_.of_ja[i] == kUnlinked) continue;
            const auto& link = alignment_.links[alignment_.of_ja[i]];
            if (link.ja_begin < ja.begin || link.ja_end > ja.end) return std::nullopt;
            begin = std::min(begin, link.en_begin);
            end = std::max(end, link.en_end);
        }
        if (begin >= end || end - begin > kLongestEnglish) return std::nullopt;
        std::size_t foreign = 0;
        for (std::size_t en = begin; en < end; ++en) {
            if (!linked_en(en)) {
                // Punctuation inside means that two phrases were taken for one.
                if (!english_.tokens[en].word && slice(english_.text, english_.tokens[en].range) != "-")
                    return std::nullopt;
                continue;
            }
            foreign += !inside(alignment_.of_en[en], ja);
        }
        // One word inside a long phrase that found its like elsewhere is more likely mistaken than the phrase.
        std::size_t own = 0;
        for (std::size_t en = begin; en < end; ++en) own += linked_en(en) && inside(alignment_.of_en[en], ja);
        if (foreign > (own >= kLongPhrase ? 1u : 0u)) return std::nullopt;
        return std::pair{begin, end};
    }

    PhrasePair measure(TokenRange ja, std::size_t begin, std::size_t end) const {
        PhrasePair pair{ja, begin, end, 0, 0, 0, false};
        double ja_total = 0, ja_linked = 0, en_total = 0, en_linked = 0, links = 0;
        for (std::size_t i = ja.begin; i < ja.end; ++i) {
            ja_total += weight(i);
            if (alignment_.of_ja[i] == kUnlinked) continue;
            ja_linked += weight(i);
            pair.score += alignment_.links[alignment_.of_ja[i]].score * weight(i);
            links += weight(i);
        }
        for (std::size_t en = begin; en < end; ++en) {
            if (!is_content(en)) continue;
            en_total += 1;
            en_linked += linked_en(en) && inside(alignment_.of_en[en], ja);
        }
        pair.score = links > 0 ? pair.score / links : 0;
        pair.ja_coverage = ja_total > 0 ? ja_linked / ja_total : 0;
        pair.en_coverage = en_total > 0 ? en_linked / en_total : 0;
        return pair;
    }

    /// The same word has its Japanese counterpart at another place.
    bool linked_elsewhere(std::size_t word) const {
        for (std::size_t en = 0; en < english_.tokens.size(); ++en) {
            if (linked_en(en) && english_.tokens[en].stem == english_.tokens[word].stem) return true;
        }
        return false;
    }

    /// An unlinked English content word right before or behind, not glued by a hyphen to something else.
    std::optional<std::size_t> spare(std::size_t at, bool before) const {
        if (before ? at == 0 : at >= english_.tokens.size()) return std::nullopt;
        const std::size_t word = before ? at - 1 : at;
        if (!is_content(word) || linked_en(word) || english_.tokens[word].number || linked_elsewhere(word))
            return std::nullopt;
        const bool apart = before ? english_.tokens[word].range.end < english_.tokens[at].range.begin
                                  : english_.tokens[at - 1].range.end < english_.tokens[word].range.begin;
        const std::size_t beyond = before ? word - 1 : word + 1;
        const bool glued =
            beyond < english_.tokens.size() && slice(english_.text, english_.tokens[beyond].range) == "-";
        return apart && !glued ? std::optional(word) : std::nullopt;
    }

    void try_span(TokenRange ja) {
        const auto reached = reach(ja);
        if (!reached) return;
        PhrasePair pair = measure(ja, reached->first, reached->second);
        pair.inferred = pair.ja_coverage < 1 && pair.en_coverage < 1;
        out_.push_back(pair);
        if (pair.inferred) left_over_inside(pair);
        if (pair.ja_coverage >= 1 || pair.en_coverage < 1) return;
        if (const auto word = spare(reached->second, false)) add_inferred(ja, reached->first, *word + 1);
        if (const auto word = spare(reached->first, true)) add_inferred(ja, *word, reached->second);
    }

    void add_inferred(TokenRange ja, std::size_t begin, std::size_t end) {
        PhrasePair pair = measure(ja, begin, end);
        pair.inferred = true;
        out_.push_back(pair);
    }

    /// One stretch of Japanese tokens and one English word without links, in a pair where most others have one.
    void left_over_inside(const PhrasePair& pair) {
        constexpr double kWellLinked = 0.6;
        if (pair.ja_coverage < kWellLinked || pair.en_coverage < kWellLinked) return;
        TokenRange ja{pair.ja.end, pair.ja.begin};
        for (std::size_t i = pair.ja.begin; i < pair.ja.end; ++i) {
            if (alignment_.of_ja[i] != kUnlinked) continue;
            ja.begin = std::min(ja.begin, i);
            ja.end = i + 1;
        }
        for (std::size_t i = ja.begin; i < ja.end; ++i)
            if (alignment_.of_ja[i] != kUnlinked) return;
        std::optional<std::size_t> english;
        for (std::size_t en = pair.en_begin; en < pair.en_end; ++en) {
            if (!is_content(en) || (linked_en(en) && inside(alignment_.of_en[en], pair.ja))) continue;
            if (english) return;
            english = en;
        }
        if (!english || ja.empty() || !may_begin(japanese_, ja.begin) || !may_end(ja.end) || weight(ja.begin) < 1)
            return;
        out_.push_back({ja, *english, *english + 1, kLeftOverAlone, 0, 0, true});
    }

    const JapaneseText& japanese_;
    const EnglishText& english_;
    const WordAlignment& alignment_;
    std::vector<PhrasePair> out_;
};

}  // namespace

std::vector<PhrasePair> phrase_pairs(const JapaneseText& japanese, const EnglishText& english,
                                     const WordAlignment& alignment) {
    return Extractor(japanese, english, alignment).run();
}

}  // namespace yakugo::mine
