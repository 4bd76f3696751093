// SPDX-License-Identifier: Apache-2.0
// Glosses against phrases, from the surest way of agreeing to the loosest.
#include "libalign/link/lexical.hpp"

#include "libalign/text/normalize.hpp"

#include <algorithm>

namespace yakugo::link {

namespace {

constexpr double kFirstSense = 1.0, kLaterSense = 0.85, kAdjective = 0.8, kClass = 0.8;
constexpr double kOtherForm = 0.6, kDerived = 0.65, kOneOfTwo = 0.55;

/// 1 where the English words are the gloss's own form or its plural; less where only the stems agree (基地 "base" and "based").
double same_form(const EnglishText& english, const PhraseIndex::Phrase& place, std::string_view gloss) {
    const std::string& last = english.tokens[place.end - 1].lower;
    const std::string word = text::normalized(
        gloss.substr(gloss.rfind(' ') == std::string_view::npos ? 0 : gloss.rfind(' ') + 1), text::Profile::match_en);
    return last == word || text::singular(last) == text::singular(word) ? 1 : kOtherForm;
}

void add_acronyms(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
                  std::vector<Link>& out) {
    for (const Acronym& acronym : word.entries->acronyms) {
        for (const auto& place : phrases.find({acronym.letters, acronym.hash})) {
            if (english.tokens[place.begin].upper && place.end == place.begin + 1)
                out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, acronym.score});
        }
    }
}

/// Calls see(entry, number of the sense, its gloss, its forms) for every gloss of a word.
template <class See>
void for_each_gloss(const WordEntries& word, See see) {
    auto forms = word.glosses.begin();
    for (const lexicon::Entry& entry : word.all)
        for (std::size_t sense = 0; sense < entry.glosses.size(); ++sense, ++forms)
            see(entry, sense, entry.glosses[sense], *forms);
}

/// Glosses that stand in the English as they are.
bool add_exact(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
               std::vector<Link>& out) {
    bool found = false;
    for_each_gloss(*word.entries,
                   [&](const lexicon::Entry&, std::size_t sense, const lexicon::Gloss& gloss, const GlossForms& forms) {
                       auto places = phrases.find({gloss.key, forms.key});
                       if (places.empty() && !forms.single && phrases.may_have(forms.closed))
                           places = phrases.find(closed(gloss.key));
                       for (const auto& place : places) {
                           const double score = word.weight * (sense == 0 ? kFirstSense : kLaterSense) *
                                                same_form(english, place, gloss.text);
                           out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, score});
                           found = true;
                       }
                   });
    return found;
}

/// Glosses of which only a part stands there: one of two words (南部 "southern part", 安全保障 "security guarantee"), or, of a single
/// token, another word of the same stem (迎撃 "interception" and "interceptors").
void add_partial(const DictionaryWord& word, const PhraseIndex& phrases, std::vector<Link>& out) {
    const auto add_word = [&](Hashed<std::string_view> part) {
        for (const auto& place : phrases.find(part))
            out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, word.weight * kOneOfTwo});
    };
    for_each_gloss(*word.entries, [&](const lexicon::Entry& entry, std::size_t, const lexicon::Gloss& gloss,
                                      const GlossForms& forms) {
        if (entry.origin == lexicon::Origin::enamdict) return;
        if (forms.single) {
            if (!word.token) return;
            for (const auto& place : phrases.find_derived(gloss.key))
                out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, word.weight * kDerived});
        } else if (forms.first != 0) {
            const std::size_t space = gloss.key.find(' ');
            add_word({gloss.key.substr(0, space), forms.first});
            add_word({gloss.key.substr(space + 1), forms.second});
        }
    });
}

/// メキシコ and "Mexican", 韓国 and "South Korean": the (last word of the) gloss of a proper noun and a capitalised word share all but their
/// ends.
void add_adjectives(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
                    std::vector<Link>& out) {
    for_each_gloss(*word.entries,
                   [&](const lexicon::Entry&, std::size_t, const lexicon::Gloss& gloss, const GlossForms& forms) {
                       if (!forms.named) return;
                       const std::string_view first = gloss.key.substr(0, forms.single ? 0 : gloss.key.find(' '));
                       const std::string_view last = gloss.key.substr(first.empty() ? 0 : first.size() + 1);
                       for (const auto& place : phrases.find_adjectives(last)) {
                           if (!first.empty() && (place.begin == 0 || english.tokens[place.begin - 1].stem != first))
                               continue;
                           const std::size_t begin = place.begin - (first.empty() ? 0 : 1);
                           out.push_back({word.ja, begin, place.end, LinkKind::lexicon, kAdjective});
                       }
                   });
}

/// 型 and 級 of もがみ型 and "Mogami-class": ships of one design, which EDICT does not say of 型.
void add_class(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
               std::vector<Link>& out) {
    const std::string_view surface = word.entries->all.front().headword;
    if (surface != "型" && surface != "級") return;
    for (const auto& place : phrases.find("class")) {
        if (place.end == place.begin + 1 && place.begin > 0 && joins_phrase(english, place.begin - 1))
            out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, kClass});
    }
}

/// 安全保障 is "security", as 安全 and 保障 are; but 核戦略 is not "nuclear", which is 核 alone.
bool all_mean_it(const std::vector<DictionaryWord>& words, const Link& compound, const std::vector<Link>& links) {
    std::size_t explained = 0;  // bytes
    for (const DictionaryWord& word : words) {
        if (!word.token || !compound.ja.contains(word.ja)) continue;
        const bool same = std::any_of(links.begin(), links.end(), [&](const Link& link) {
            return link.ja == word.ja && link.en_begin == compound.en_begin && link.en_end == compound.en_end;
        });
        if (same) explained += word.ja.size();
    }
    return explained >= compound.ja.size();
}

/// Links of one word. Those of a part of a compound's gloss are put into `compounds`.
void link_word(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
               std::vector<Link>& out, std::vector<Link>& compounds) {
    if (!add_exact(word, english, phrases, out)) add_partial(word, phrases, word.token ? out : compounds);
    add_acronyms(word, english, phrases, out);
    add_adjectives(word, english, phrases, out);
    add_class(word, english, phrases, out);
}

void add_compounds(const std::vector<DictionaryWord>& words, const std::vector<Link>& compounds,
                   std::vector<Link>& out) {
    for (const Link& link : compounds)
        if (all_mean_it(words, link, out)) out.push_back(link);
}

}  // namespace

void link_lexicon(const std::vector<DictionaryWord>& words, const EnglishText& english, const PhraseIndex& phrases,
                  std::vector<Link>& out) {
    std::vector<Link> compounds;
    for (const DictionaryWord& word : words) link_word(word, english, phrases, out, compounds);
    add_compounds(words, compounds, out);
}

const LexiconLinks::OfWord& LexiconLinks::of(const DictionaryWord& word) {
    const auto [at, is_new] = known_.try_emplace({word.entries, word.weight, word.token});
    if (is_new) link_word(word, english_, phrases_, at->second.links, at->second.compounds);
    return at->second;
}

void LexiconLinks::add(const std::vector<DictionaryWord>& words, std::vector<Link>& out) {
    std::vector<Link> compounds;
    const auto place = [](ByteRange ja, const std::vector<Link>& links, std::vector<Link>& to) {
        for (Link link : links) {
            link.ja = ja;
            to.push_back(link);
        }
    };
    for (const DictionaryWord& word : words) {
        const OfWord& known = of(word);
        place(word.ja, known.links, out);
        place(word.ja, known.compounds, compounds);
    }
    add_compounds(words, compounds, out);
}

}  // namespace yakugo::link
