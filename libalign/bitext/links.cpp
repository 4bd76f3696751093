// SPDX-License-Identifier: Apache-2.0
// Dictionary, numbers and Latin letters.
#include "libalign/bitext/links.hpp"

#include "libalign/link/lexical.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yakugo::bitext {

namespace {

class Linker {
public:
    Linker(const Vocabulary& en, const Vocabulary& ja, const link::Resources& resources)
        : en_(en), ja_(ja), resources_(resources) {
        for (Word word = 0; word < en.words.size(); ++word) {
            numbers_.emplace(en.words[word].key, word);
            if (en.words[word].key[0] == '~') measures_.push_back(word);
        }
    }

    std::vector<LinkedWords> run() {
        for (word_ = 0; word_ < ja_.words.size(); ++word_) {
            const WordForm& form = ja_.words[word_];
            if (form.key[0] == '~') {
                add_measure(form.measure);
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
        const auto at = numbers_.find(key);
        if (at != numbers_.end()) out_.push_back({at->second, word_, reason});
    }

    void add_measure(const Measure& measure) {
        for (const Word english : measures_)
            if (may_be_same(en_.words[english].measure, measure)) out_.push_back({english, word_, Reason::measure});
    }

    void add_dictionary(const std::string& word) {
        const link::KnownWord known = link::known_word(word, resources_);
        if (!known) return;
        for (const lexicon::Entry& entry : known->all)
            for (const lexicon::Gloss& gloss : entry.glosses)
                add_gloss(gloss.key, entry.origin == lexicon::Origin::enamdict);
        for (const link::Acronym& acronym : known->acronyms) {
            const auto at = numbers_.find(acronym.letters);
            if (at != numbers_.end() && en_.words[at->second].kind == WordKind::name)
                out_.push_back({at->second, word_, Reason::gloss});
        }
    }

    void add_gloss(std::string_view key, bool is_name) {
        if (key.find(' ') == std::string_view::npos) return add(key, is_name ? Reason::name : Reason::gloss);
        for (std::size_t begin = 0; begin < key.size();) {
            const std::size_t end = std::min(key.find(' ', begin), key.size());
            const auto at = numbers_.find(key.substr(begin, end - begin));
            if (at != numbers_.end() && en_.words[at->second].kind != WordKind::function)
                out_.push_back({at->second, word_, Reason::phrase});
            begin = end + 1;
        }
    }

    const Vocabulary& en_;
    const Vocabulary& ja_;
    const link::Resources& resources_;
    std::unordered_map<std::string_view, Word> numbers_;  // English words by key; only looked up
    std::vector<Word> measures_;                          // English ones
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
