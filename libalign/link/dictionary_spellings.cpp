// SPDX-License-Identifier: Apache-2.0
// Weighs glosses and headwords by how often such ones were what was meant.
#include "libalign/link/dictionary_spellings.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace yakugo::link {

namespace {

constexpr std::size_t kMostGlossWords = 4;
constexpr std::size_t kMostEntries = 256;  // of one gloss; "John" has 20

/// How much of the probability the dictionary has.
struct Trust {
    double sounding;       ///< all that sounds alike, together
    double words;          ///< the share of EDICT in it where ENAMDICT has something that sounds alike, too
    double silent_beside;  ///< all translations, beside something that sounds alike
    double silent_alone;   ///< all translations, where nothing does
};
// Measured on 79,057 names of Wikidata (each spelling once, its counterparts by their frequency) and on 18,000 aligned segments of
// Wikipedia, manuals and dialogues (the gloss stands in the English segment of the katakana, and the other way round); the
// trust lies between the two. How often the wanted spelling was
//   A, B: the first of one, the first and second of two that sound alike, where EDICT (A) or ENAMDICT (B) alone has some;
//   C: the first of EDICT and of ENAMDICT where each has one;  D: the first translation of EDICT where nothing sounds alike
//                            A                B                C         D
//   katakana -> English
//     Wikidata          .57 .34 .22      .76 .39 .37      .29 .39      .06
//     segments          .86 .60 .25      .67  -   -       .79 .02      .50
//   English -> katakana
//     Wikidata          .78 .43 .33      .67 .41 .39      .52 .27      .21
//     segments          .91 .65 .26      .85 .43 .52      .83 .03      .61
// Beside something that sounds alike, translations were meant in .02 to .1.
constexpr Trust kTrustGlosses{0.75, 0.7, 0.05, 0.3}, kTrustHeadwords{0.8, 0.8, 0.05, 0.4};

/// A gloss that sounds at least so much like its katakana is a spelling of them.
constexpr double kSounds = 0.5;

// Of several that sound alike, log weight = kFit * log P(best alignment), and of words - log(place), of names + kCommon * commonness. With
// 4,000 katakana names of Wikidata that have several in ENAMDICT, which sorts by the alphabet, commonness from one half of the
// occurrences and the question from the other, the first one by weight was meant in .77 (.48 by place, .63 by fit alone;
// perplexity 1.78, 2.70, 2.20). With 160 words in the segments it was in .69 (.70 by place), but with more probability on what was
// meant (a perplexity of 1.87; by place 1.91, by fit alone 1.98).
constexpr double kFit = 0.3, kCommonOfNames = 0.7;

void share_out(double mass, const std::vector<DictionarySpelling*>& spellings) {
    double best = -std::numeric_limits<double>::infinity(), total = 0;
    for (const DictionarySpelling* one : spellings) best = std::max(best, one->fit.value_or(best));
    for (std::size_t i = 0; i < spellings.size(); ++i) {
        DictionarySpelling& one = *spellings[i];
        one.prior = one.fit ? std::exp(kFit * (*one.fit - best)) : 1;
        if (!one.word) one.prior *= std::exp(kCommonOfNames * static_cast<double>(one.common));
        if (one.word) one.prior /= static_cast<double>(i + 1);
        total += one.prior;
    }
    for (DictionarySpelling* one : spellings) one->prior *= mass / total;
}

/// Gives each its prior and sorts them by it.
void weigh(std::vector<DictionarySpelling>& spellings, const Trust& trust) {
    std::vector<DictionarySpelling*> words, names, silent;
    for (DictionarySpelling& one : spellings) (!one.spells ? silent : one.word ? words : names).push_back(&one);
    const bool both = !words.empty() && !names.empty(), alone = words.empty() && names.empty();
    share_out(trust.sounding * (both ? trust.words : 1), words);
    share_out(trust.sounding * (both ? 1 - trust.words : 1), names);
    share_out(alone ? trust.silent_alone : trust.silent_beside, silent);
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const DictionarySpelling& a, const DictionarySpelling& b) { return a.prior > b.prior; });
}

/// One to four words of Latin letters, with the marks that words hold; no affix ("sub-").
bool is_spelling(std::string_view gloss) {
    if (gloss.empty() || gloss.back() == '-' || gloss.front() == '-') return false;
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t i = 0; i < gloss.size();) {
        const char32_t c = text::next_code_point(gloss, i);
        if (text::script_of(c) == text::Script::latin) {
            words += inside ? 0 : 1;
            inside = true;
        } else if (c == U' ') {
            inside = false;
        } else if (c != U'\'' && c != U'-' && c != U'.') {
            return false;
        }
    }
    return words >= 1 && words <= kMostGlossWords;
}

/// Moscow, United Kingdom: each word begins with a capital, and they are not capitals only (FI, which is フェードイン).
bool is_proper(std::string_view gloss) {
    bool begins = true, small = false;
    for (const char c : gloss) {
        if (begins && (c < 'A' || c > 'Z')) return false;
        begins = c == ' ';
        small = small || (c >= 'a' && c <= 'z');
    }
    return small;
}

/// What can be said of a pair by itself; `gloss` is the English as the dictionary writes it.
DictionarySpelling heard(std::string_view katakana, std::string_view gloss, bool word, const translit::Model& sound) {
    DictionarySpelling out;
    out.word = word;
    out.sound = sound.probability(katakana, gloss);
    out.spells = out.sound >= kSounds || (word && is_proper(gloss));
    if (out.sound < kSounds) return out;
    out.common = sound.commonness(gloss);
    out.fit = sound.fit(katakana, gloss);
    return out;
}

std::string folded(std::string_view english) {
    return text::normalized(english, text::Profile::match_en);
}

std::string without_dots(std::string_view katakana) {
    static constexpr std::string_view dot = "・";
    std::string out(katakana);
    for (std::size_t at = out.find(dot); at != std::string::npos; at = out.find(dot, at)) out.erase(at, dot.size());
    return out;
}

/// Spellings in the order in which they come, each once.
class Collector {
public:
    /// Adds what make() gives, unless there is one with this comparable form.
    template <class Make>
    void add(std::string comparable, Make make) {
        if (std::find(seen_.begin(), seen_.end(), comparable) != seen_.end()) return;
        seen_.push_back(std::move(comparable));
        spellings_.push_back(make());
    }
    std::vector<DictionarySpelling> weighed(const Trust& trust) {
        weigh(spellings_, trust);
        return std::move(spellings_);
    }

private:
    std::vector<std::string> seen_;
    std::vector<DictionarySpelling> spellings_;
};

std::vector<DictionarySpelling> look_up_glosses(std::span<const std::string> headwords, Entries which,
                                                const SpellingSources& sources) {
    Collector found;
    for (const std::string& headword : headwords) {
        std::vector<lexicon::Entry> entries = sources.lexicon.find_japanese(headword);
        const auto is_word = [](const lexicon::Entry& entry) { return entry.origin != lexicon::Origin::enamdict; };
        if (which == Entries::words) std::erase_if(entries, std::not_fn(is_word));
        if (which == Entries::names) std::erase_if(entries, is_word);
        for (const lexicon::Entry& entry : entries) {
            for (const lexicon::Gloss& gloss : entry.glosses) {
                if (!is_spelling(gloss.text)) continue;
                found.add(folded(gloss.text), [&] {
                    DictionarySpelling one = heard(headword, gloss.text, is_word(entry), sources.sound);
                    one.text = gloss.text;
                    return one;
                });
            }
        }
    }
    return found.weighed(kTrustGlosses);
}

}  // namespace

std::vector<DictionarySpelling> find_glosses(std::span<const std::string> headwords, Entries which,
                                             const SpellingSources& sources) {
    const auto look_up = [&] { return look_up_glosses(headwords, which, sources); };
    if (sources.glosses == nullptr) return look_up();
    std::string question(1, static_cast<char>(which));
    for (const std::string& headword : headwords) question += headword + '\n';
    return sources.glosses->get(question, look_up);
}

std::vector<DictionarySpelling> find_whole(const std::string& run, std::span<const std::string> parts,
                                           const SpellingSources& sources) {
    std::array<std::string, 2> headwords = {run, {}};
    for (const std::string& part : parts) headwords[1] += part;
    const bool same = headwords[0] == headwords[1];
    return find_glosses(std::span(headwords).first(same ? 1 : 2), Entries::all, sources);
}

std::vector<DictionarySpelling> find_headwords(std::string_view english, const SpellingSources& sources) {
    const std::string key = lexicon::english_key(english, sources.english), wanted = folded(english);
    Collector exact, other;
    bool any_exact = false;
    for (const lexicon::Entry& entry : sources.lexicon.find_english(key, kMostEntries)) {
        if (!translit::is_katakana(entry.headword)) continue;
        const auto with_key = [&](const lexicon::Gloss& gloss) { return gloss.key == key; };
        const auto as_given = [&](const lexicon::Gloss& gloss) {
            return with_key(gloss) && folded(gloss.text) == wanted;
        };
        auto gloss = std::find_if(entry.glosses.begin(), entry.glosses.end(), as_given);
        const bool same = gloss != entry.glosses.end();
        if (!same) gloss = std::find_if(entry.glosses.begin(), entry.glosses.end(), with_key);
        if (gloss == entry.glosses.end()) continue;
        any_exact = any_exact || same;
        (same ? exact : other).add(without_dots(entry.headword), [&] {
            DictionarySpelling one =
                heard(entry.headword, gloss->text, entry.origin != lexicon::Origin::enamdict, sources.sound);
            one.text = entry.headword;
            return one;
        });
    }
    return (any_exact ? exact : other).weighed(kTrustHeadwords);
}

std::vector<translit::Known> known(const std::vector<DictionarySpelling>& spellings) {
    std::vector<translit::Known> out;
    out.reserve(spellings.size());
    for (const DictionarySpelling& one : spellings) out.push_back({one.text, one.prior});
    return out;
}

}  // namespace yakugo::link
