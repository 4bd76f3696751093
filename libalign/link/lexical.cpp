// SPDX-License-Identifier: Apache-2.0
// Glosses against phrases, from the surest way of agreeing to the loosest.
#include "libalign/link/lexical.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/link/linker.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::link {

namespace {

using text::PartOfSpeech;

constexpr std::size_t kLongestWord = 6;  // Japanese tokens in one dictionary headword
constexpr double kFirstSense = 1.0, kLaterSense = 0.85, kAffix = 0.6, kAdjective = 0.8;
constexpr double kOtherForm = 0.6, kDerived = 0.65, kOneOfTwo = 0.55, kInitials = 0.85, kForeignInitials = 0.75;

/// Whether a token can stand in a dictionary headword or be one.
bool is_content(const text::JapaneseToken& token) {
    return token.pos != PartOfSpeech::particle && token.pos != PartOfSpeech::auxiliary &&
           token.pos != PartOfSpeech::symbol;
}

/// 1 where the English words are the gloss's own form or its plural; less where only the stems agree (基地 "base" and "based").
double same_form(const EnglishText& english, const PhraseIndex::Phrase& place, std::string_view gloss) {
    const std::string& last = english.tokens[place.end - 1].lower;
    const std::string word = text::normalized(
        gloss.substr(gloss.rfind(' ') == std::string_view::npos ? 0 : gloss.rfind(' ') + 1), text::Profile::match_en);
    return last == word || text::singular(last) == text::singular(word) ? 1 : kOtherForm;
}

bool is_single(std::string_view key) {
    return key.find(' ') == std::string_view::npos;
}

/// Initials of a gloss of several words, function words left out: "United States of America" -> "us", "usa".
std::vector<std::string> initials(std::string_view gloss) {
    std::string content, all;
    for (std::size_t at = 0; at < gloss.size();) {
        const std::size_t end = std::min(gloss.find_first_of(" -", at), gloss.size());
        const std::string word = text::normalized(gloss.substr(at, end - at), text::Profile::match_en);
        if (!word.empty()) {
            all += word[0];
            if (!text::is_function_word(word)) content += word[0];
        }
        at = end + 1;
    }
    if (content.size() < 2) return {};
    return {content, all, content.substr(0, 2)};
}

/// Acronyms that the glosses spell out or are: 国防総省 and "DoD", 米 "USA" and "U.S.", also behind the country whose forces they are: 海兵隊
/// and "USMC".
std::vector<Acronym> acronyms_of(const std::vector<lexicon::Entry>& entries) {
    std::vector<Acronym> out;
    const auto add = [&](const std::string& letters, double score) {
        out.push_back({letters, hash_of(letters), score});
    };
    for (const lexicon::Entry& entry : entries) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (gloss.text == "USA" || gloss.text == "US") {
                add("us", kInitials);
                add("usa", kInitials);
            }
            if (gloss.text.empty() || gloss.text[0] < 'A' || gloss.text[0] > 'Z' || is_single(gloss.key)) continue;
            const std::vector<std::string> all = initials(gloss.text);
            for (const std::string& letters : all) add(letters, kInitials);
            // Forces are named after their country, which a text of that country leaves out: US + MC.
            if (!all.empty()) add("us" + all.front(), kForeignInitials);
        }
    }
    return out;
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

GlossForms forms_of(const lexicon::Gloss& gloss) {
    GlossForms out;
    out.key = hash_of(gloss.key);
    out.single = is_single(gloss.key);
    const auto is_capital = [&](std::size_t at) { return at < gloss.text.size() && is_ascii_upper(gloss.text[at]); };
    if (out.single) {
        out.named = is_capital(0);
        return out;
    }
    out.closed = hash_of(closed(gloss.key));
    const std::size_t space = gloss.key.find(' ');
    if (is_single(gloss.key.substr(space + 1))) {
        out.first = hash_of(gloss.key.substr(0, space));
        out.second = hash_of(gloss.key.substr(space + 1));
        out.named = is_capital(0) && is_capital(gloss.text.find(' ') + 1);
    }
    return out;
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

}  // namespace

KnownWord known_word(std::string_view word, const Resources& resources) {
    // Most of what is asked for is no word, begins none, and is not asked for again.
    if (!resources.lexicon.may_begin_japanese(word)) return nullptr;
    if (const KnownWord* known = resources.remembered.words.find(word)) return *known;
    if (!resources.lexicon.has_japanese(word)) return nullptr;
    return resources.remembered.words.get(word, [&] {
        std::vector<lexicon::Entry> entries = resources.lexicon.find_japanese(word);
        WordEntries out{std::move(entries), {}, {}};
        for (const lexicon::Entry& entry : out.all)
            for (const lexicon::Gloss& gloss : entry.glosses) out.glosses.push_back(forms_of(gloss));
        out.acronyms = acronyms_of(out.all);
        return std::make_shared<const WordEntries>(std::move(out));
    });
}

namespace {

/// Looks up what may be a word, and keeps what is one.
class Words {
public:
    Words(const JapaneseText& japanese, const Resources& resources) : japanese_(japanese), resources_(resources) {}

    /// The words and compounds that begin with a token.
    void add_from(std::size_t i) {
        const auto& tokens = japanese_.tokens;
        if (!is_content(tokens[i])) return;
        for (std::size_t j = i; j < std::min(tokens.size(), i + kLongestWord); ++j) {
            if (j > i && tokens[j].range.begin != tokens[j - 1].range.end) break;
            if (tokens[j].pos == PartOfSpeech::symbol && slice(japanese_.text, tokens[j].range) != "・") break;
            const ByteRange range{tokens[i].range.begin, tokens[j].range.end};
            const bool affix =
                i == j && (tokens[i].noun == text::NounKind::suffix || tokens[i].pos == PartOfSpeech::prefix ||
                           text::count_code_points(slice(japanese_.text, range)) == 1);
            if (!resources_.lexicon.may_begin_japanese(slice(japanese_.text, range))) break;
            spans_.push_back(range);
            look_up(range, slice(japanese_.text, range), affix ? kAffix : 1, i == j);
        }
        if (tokens[i].base != slice(japanese_.text, tokens[i].range)) look_up(tokens[i].range, tokens[i].base, 1, true);
    }

    /// The parts of a katakana run and the whole of it, where they are no words of MeCab's; behind all tokens.
    void add_run(ByteRange run) {
        std::vector<ByteRange> words = katakana_parts(japanese_.text, run);
        if (words.size() > 1) words.push_back(run);
        const auto before = [](ByteRange a, ByteRange b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        };
        for (const ByteRange word : words) {
            if (!std::binary_search(spans_.begin(), spans_.end(), word, before))
                look_up(word, slice(japanese_.text, word), 1, false);
        }
    }

    std::vector<DictionaryWord> take() && { return std::move(out_); }

private:
    void look_up(ByteRange range, std::string_view word, double weight, bool token) {
        if (KnownWord entries = known_word(word, resources_))
            out_.push_back({range, weight, token, std::move(entries)});
    }

    const JapaneseText& japanese_;
    const Resources& resources_;
    std::vector<ByteRange> spans_;  // that were looked up, in the order of the text
    std::vector<DictionaryWord> out_;
};

}  // namespace

DictionaryWords dictionary_words(const JapaneseText& japanese, const Resources& resources) {
    return resources.remembered.dictionary.get(japanese.text, [&] {
        Words words(japanese, resources);
        for (std::size_t i = 0; i < japanese.tokens.size(); ++i) words.add_from(i);
        for (const ByteRange run : japanese.katakana) words.add_run(run);
        return std::make_shared<const std::vector<DictionaryWord>>(std::move(words).take());
    });
}

namespace {

/// Links of one word. Those of a part of a compound's gloss are put into `compounds`.
void link_word(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
               std::vector<Link>& out, std::vector<Link>& compounds) {
    if (!add_exact(word, english, phrases, out)) add_partial(word, phrases, word.token ? out : compounds);
    add_acronyms(word, english, phrases, out);
    add_adjectives(word, english, phrases, out);
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
