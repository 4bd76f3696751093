// SPDX-License-Identifier: Apache-2.0
// Dictionary, numbers, measures, known terms and Latin letters.
#include "libalign/bitext/links.hpp"

#include "libalign/link/dictionary_words.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr std::size_t kMostMeasures = 4;  // that one may be the same as
constexpr std::size_t kMostLooked = 64;   // measures that are looked at for it
constexpr double kWidestTolerance = 0.3;  // tolerance of any unit, as a logarithm

class Linker {
public:
    Linker(const Vocabulary& en, const Vocabulary& ja, const link::Resources& resources)
        : en_(en), ja_(ja), resources_(resources) {
        for (Word word = 0; word < en.words.size(); ++word) {
            by_key_.emplace(en.words[word].key, word);
            if (en.words[word].key[0] == '~') measures_.push_back(word);
        }
        std::stable_sort(measures_.begin(), measures_.end(),
                         [&](Word a, Word b) { return en.words[a].measure.value < en.words[b].measure.value; });
    }

    std::vector<LinkedWords> run() {
        for (word_ = 0; word_ < ja_.words.size(); ++word_) {
            const WordForm& form = ja_.words[word_];
            if (form.key[0] == '~') {
                add_measure(form);
            } else if (form.kind == WordKind::number) {
                add(form.key, Reason::number);
            } else if (form.key[0] == '!') {
                add(form.key, Reason::known);
            } else if (form.kind == WordKind::latin) {
                add(std::string_view(form.key).substr(1), Reason::verbatim);
            } else {
                add_dictionary(form.key);
            }
        }
        std::sort(out_.begin(), out_.end());
        return std::move(out_);
    }

private:
    void add(std::string_view key, Reason reason) {
        const auto at = by_key_.find(key);
        if (at != by_key_.end()) out_.push_back({at->second, word_, reason});
    }

    /// The English measures that may be the same, nearest first, but for those of the same number: their numbers are
    /// linked already.
    void add_measure(const WordForm& form) {
        const Measure& measure = form.measure;
        std::vector<std::pair<double, Word>> near;
        const auto begin =
            std::lower_bound(measures_.begin(), measures_.end(), measure.value * std::exp(-kWidestTolerance),
                             [&](Word word, double value) { return en_.words[word].measure.value < value; });
        for (auto at = begin; at != measures_.end(); ++at) {
            const Measure& other = en_.words[*at].measure;
            if (other.value > measure.value * std::exp(kWidestTolerance)) break;
            if (may_be_same(other, measure) && other.value != measure.value)
                near.emplace_back(std::abs(std::log(other.value / measure.value)), *at);
            if (near.size() > kMostLooked) break;
        }
        std::sort(near.begin(), near.end());
        for (std::size_t i = 0; i < std::min(near.size(), kMostMeasures); ++i)
            out_.push_back({near[i].second, word_, Reason::measure});
    }

    void add_dictionary(const std::string& word) {
        const link::KnownWord known = link::known_word(word, resources_);
        if (!known) return;
        for (const lexicon::Entry& entry : known->all)
            for (const lexicon::Gloss& gloss : entry.glosses)
                add_gloss(gloss.key, entry.origin == lexicon::Origin::enamdict);
        for (const link::Acronym& acronym : known->acronyms) {
            const auto at = by_key_.find(acronym.letters);
            if (at != by_key_.end() && en_.words[at->second].kind == WordKind::name)
                out_.push_back({at->second, word_, Reason::gloss});
        }
    }

    void add_gloss(std::string_view key, bool is_name) {
        if (key.find(' ') == std::string_view::npos) return add(key, is_name ? Reason::name : Reason::gloss);
        for (std::size_t begin = 0; begin < key.size();) {
            const std::size_t end = std::min(key.find(' ', begin), key.size());
            const auto at = by_key_.find(key.substr(begin, end - begin));
            if (at != by_key_.end() && en_.words[at->second].kind != WordKind::function)
                out_.push_back({at->second, word_, Reason::phrase});
            begin = end + 1;
        }
    }

    const Vocabulary& en_;
    const Vocabulary& ja_;
    const link::Resources& resources_;
    std::unordered_map<std::string_view, Word> by_key_;  // English words by key; only looked up
    std::vector<Word> measures_;                         // English ones
    Word word_ = 0;
    std::vector<LinkedWords> out_;
};

}  // namespace

std::vector<LinkedWords> link_words(const Vocabulary& en, const Vocabulary& ja, const link::Resources& resources) {
    return Linker(en, ja, resources).run();
}

WordLinks index_links(std::vector<LinkedWords> pairs, std::size_t en_words, std::size_t ja_words) {
    WordLinks out;
    const auto same = [](const LinkedWords& a, const LinkedWords& b) { return a.en == b.en && a.ja == b.ja; };
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    std::size_t at = 0;
    for (Word word = 0; word < en_words; ++word) {
        for (; at < pairs.size() && pairs[at].en == word; ++at) out.of_en.add({pairs[at].ja, pairs[at].reason});
        out.of_en.close();
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const LinkedWords& a, const LinkedWords& b) { return std::pair(a.ja, a.en) < std::pair(b.ja, b.en); });
    at = 0;
    for (Word word = 0; word < ja_words; ++word) {
        for (; at < pairs.size() && pairs[at].ja == word; ++at) out.of_ja.add({pairs[at].en, pairs[at].reason});
        out.of_ja.close();
    }
    return out;
}

std::vector<LinkedWords> pairs_of(const WordLinks& links) {
    std::vector<LinkedWords> out;
    for (Word en = 0; en < links.of_en.size(); ++en)
        for (const WordLink& link : links.of_en[en]) out.push_back({en, link.other, link.reason});
    return out;
}

}  // namespace yakugo::bitext
