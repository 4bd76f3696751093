// SPDX-License-Identifier: Apache-2.0
// Glosses against phrases, from the surest way of agreeing to the loosest.
#include "libalign/link/lexical.hpp"

#include "libalign/link/linker.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <set>
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
    for (const lexicon::Entry& entry : entries) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (gloss.text == "USA" || gloss.text == "US") {
                out.push_back({"us", kInitials});
                out.push_back({"usa", kInitials});
            }
            if (gloss.text.empty() || gloss.text[0] < 'A' || gloss.text[0] > 'Z' || is_single(gloss.key)) continue;
            const std::vector<std::string> all = initials(gloss.text);
            for (const std::string& letters : all) out.push_back({letters, kInitials});
            // Forces are named after their country, which a text of that country leaves out: US + MC.
            if (!all.empty()) out.push_back({"us" + all.front(), kForeignInitials});
        }
    }
    return out;
}

void add_acronyms(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
                  std::vector<Link>& out) {
    for (const Acronym& acronym : word.entries->acronyms) {
        const auto* places = phrases.find(acronym.letters);
        if (places == nullptr) continue;
        for (const auto& place : *places) {
            if (english.tokens[place.begin].upper && place.end == place.begin + 1)
                out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, acronym.score});
        }
    }
}

/// Glosses that stand in the English as they are.
bool add_exact(const DictionaryWord& word, const EnglishText& english, const PhraseIndex& phrases,
               std::vector<Link>& out) {
    bool found = false;
    for (const lexicon::Entry& entry : word.entries->all) {
        for (std::size_t sense = 0; sense < entry.glosses.size(); ++sense) {
            const std::string_view key = entry.glosses[sense].key;
            const auto* places = phrases.find(key);
            if (places == nullptr && !is_single(key)) places = phrases.find(closed(key));
            if (places == nullptr) continue;
            for (const auto& place : *places) {
                const double score = word.weight * (sense == 0 ? kFirstSense : kLaterSense) *
                                     same_form(english, place, entry.glosses[sense].text);
                out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, score});
                found = true;
            }
        }
    }
    return found;
}

/// Glosses of which only a part stands there: one of two words (南部 "southern part", 安全保障 "security guarantee"), or, of a single
/// token, another word of the same stem (迎撃 "interception" and "interceptors").
void add_partial(const DictionaryWord& word, const PhraseIndex& phrases, std::vector<Link>& out) {
    for (const lexicon::Entry& entry : word.entries->all) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (is_single(gloss.key)) {
                if (!word.token) continue;
                for (const auto& place : phrases.find_derived(gloss.key))
                    out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, word.weight * kDerived});
            } else if (const auto space = gloss.key.find(' ');
                       gloss.key.find(' ', space + 1) == std::string_view::npos) {
                for (const std::string_view part : {gloss.key.substr(0, space), gloss.key.substr(space + 1)}) {
                    const auto* places = phrases.find(part);
                    if (places == nullptr) continue;
                    for (const auto& place : *places)
                        out.push_back({word.ja, place.begin, place.end, LinkKind::lexicon, word.weight * kOneOfTwo});
                }
            }
        }
    }
}

/// メキシコ and "Mexican": the gloss of a proper noun and a capitalised word share all but their ends.
void add_adjectives(const DictionaryWord& word, const EnglishText& english, std::vector<Link>& out) {
    for (const lexicon::Entry& entry : word.entries->all) {
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (gloss.text.empty() || gloss.text[0] < 'A' || gloss.text[0] > 'Z' ||
                gloss.key.find(' ') != std::string_view::npos)
                continue;
            for (std::size_t i = 0; i < english.tokens.size(); ++i) {
                const text::EnglishToken& token = english.tokens[i];
                if (!token.capital || token.upper || token.stem == gloss.key) continue;
                const auto shared = static_cast<std::size_t>(
                    std::mismatch(token.stem.begin(), token.stem.end(), gloss.key.begin(), gloss.key.end()).first -
                    token.stem.begin());
                const std::size_t longer = std::max(token.stem.size(), gloss.key.size());
                if (shared >= 4 && shared + 3 >= longer && shared * 10 >= longer * 6) {
                    out.push_back({word.ja, i, i + 1, LinkKind::lexicon, kAdjective});
                }
            }
        }
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

}  // namespace

KnownWord known_word(std::string_view word, const Resources& resources) {
    // Most of what is asked for is no word and not asked for again.
    if (!resources.lexicon.has_japanese(word)) return nullptr;
    return resources.remembered.words.get(word, [&] {
        std::vector<lexicon::Entry> entries = resources.lexicon.find_japanese(word);
        std::vector<Acronym> acronyms = acronyms_of(entries);
        return std::make_shared<const WordEntries>(WordEntries{std::move(entries), std::move(acronyms)});
    });
}

std::vector<DictionaryWord> dictionary_words(const JapaneseText& japanese, const Resources& resources) {
    const auto& tokens = japanese.tokens;
    std::vector<DictionaryWord> out;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    const auto look_up = [&](ByteRange range, std::string_view word, double weight, bool token) {
        if (KnownWord entries = known_word(word, resources)) out.push_back({range, weight, token, std::move(entries)});
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_content(tokens[i])) continue;
        for (std::size_t j = i; j < std::min(tokens.size(), i + kLongestWord); ++j) {
            if (j > i && tokens[j].range.begin != tokens[j - 1].range.end) break;
            if (tokens[j].pos == PartOfSpeech::symbol && slice(japanese.text, tokens[j].range) != "・") break;
            const ByteRange range{tokens[i].range.begin, tokens[j].range.end};
            const bool affix =
                i == j && (tokens[i].noun == text::NounKind::suffix || tokens[i].pos == PartOfSpeech::prefix ||
                           text::count_code_points(slice(japanese.text, range)) == 1);
            if (seen.insert({range.begin, range.end}).second)
                look_up(range, slice(japanese.text, range), affix ? kAffix : 1, i == j);
        }
        if (tokens[i].base != slice(japanese.text, tokens[i].range)) look_up(tokens[i].range, tokens[i].base, 1, true);
    }
    for (const ByteRange run : japanese.katakana) {
        std::vector<ByteRange> words = katakana_parts(japanese.text, run);
        if (words.size() > 1) words.push_back(run);
        for (const ByteRange word : words) {
            if (seen.insert({word.begin, word.end}).second) look_up(word, slice(japanese.text, word), 1, false);
        }
    }
    return out;
}

void link_lexicon(const std::vector<DictionaryWord>& words, const EnglishText& english, const PhraseIndex& phrases,
                  std::vector<Link>& out) {
    std::vector<Link> compounds;  // of which only a part stands there
    for (const DictionaryWord& word : words) {
        if (!add_exact(word, english, phrases, out)) add_partial(word, phrases, word.token ? out : compounds);
        add_acronyms(word, english, phrases, out);
        add_adjectives(word, english, out);
    }
    for (const Link& link : compounds)
        if (all_mean_it(words, link, out)) out.push_back(link);
}

}  // namespace yakugo::link
