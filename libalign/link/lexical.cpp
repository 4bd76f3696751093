// SPDX-License-Identifier: Apache-2.0
// Glosses against phrases, from the surest way of agreeing to the loosest.
#include "libalign/link/lexical.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <set>

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

struct Acronym {
    std::string letters;
    double score;
};

/// How a text may shorten a gloss that is a name, best first.
std::vector<Acronym> acronyms(const lexicon::Gloss& gloss) {
    if (gloss.text.empty() || gloss.text[0] < 'A' || gloss.text[0] > 'Z') return {};
    std::vector<Acronym> out;
    if (gloss.text == "USA" || gloss.text == "US") return {{"us", kInitials}, {"usa", kInitials}};
    if (is_single(gloss.key)) return {};
    for (const std::string& letters : initials(gloss.text)) out.push_back({letters, kInitials});
    // Forces are named after their country, which a text of that country leaves out: US + MC.
    if (!out.empty()) out.push_back({"us" + out.front().letters, kForeignInitials});
    return out;
}

/// Acronyms that the gloss spells out or is: 国防総省 and "DoD", 米 "USA" and "U.S.", also behind the country whose forces they are: 海兵隊 and "USMC".
void add_initials(const std::vector<lexicon::Entry>& entries, ByteRange ja, const EnglishText& english,
                  const PhraseIndex& phrases, std::vector<Link>& out) {
    for (const lexicon::Entry& entry : entries) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            for (const auto& [letters, score] : acronyms(gloss)) {
                const auto* places = phrases.find(letters);
                if (places == nullptr) continue;
                for (const auto& place : *places) {
                    if (english.tokens[place.begin].upper && place.end == place.begin + 1)
                        out.push_back({ja, place.begin, place.end, LinkKind::lexicon, score});
                }
            }
        }
    }
}

/// Glosses that stand in the English as they are.
bool add_exact(const std::vector<lexicon::Entry>& entries, ByteRange ja, double weight, const EnglishText& english,
               const PhraseIndex& phrases, std::vector<Link>& out) {
    bool found = false;
    for (const lexicon::Entry& entry : entries) {
        for (std::size_t sense = 0; sense < entry.glosses.size(); ++sense) {
            const auto* places = phrases.find(entry.glosses[sense].key);
            if (places == nullptr) places = phrases.find(closed(entry.glosses[sense].key));
            if (places == nullptr) continue;
            for (const auto& place : *places) {
                const double score = weight * (sense == 0 ? kFirstSense : kLaterSense) *
                                     same_form(english, place, entry.glosses[sense].text);
                out.push_back({ja, place.begin, place.end, LinkKind::lexicon, score});
                found = true;
            }
        }
    }
    return found;
}

/// Glosses of which only a part stands there: one of two words (南部 "southern part", 安全保障 "security guarantee"), or, of a single
/// token, another word of the same stem (迎撃 "interception" and "interceptors").
void add_partial(const std::vector<lexicon::Entry>& entries, ByteRange ja, double weight, const PhraseIndex& phrases,
                 bool one_token, std::vector<Link>& out) {
    for (const lexicon::Entry& entry : entries) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (is_single(gloss.key)) {
                if (!one_token) continue;
                for (const auto& place : phrases.find_derived(gloss.key))
                    out.push_back({ja, place.begin, place.end, LinkKind::lexicon, weight * kDerived});
            } else if (const auto space = gloss.key.find(' ');
                       gloss.key.find(' ', space + 1) == std::string_view::npos) {
                for (const std::string_view word : {gloss.key.substr(0, space), gloss.key.substr(space + 1)}) {
                    const auto* places = phrases.find(word);
                    if (places == nullptr) continue;
                    for (const auto& place : *places)
                        out.push_back({ja, place.begin, place.end, LinkKind::lexicon, weight * kOneOfTwo});
                }
            }
        }
    }
}

/// メキシコ and "Mexican": the gloss of a proper noun and a capitalised word share all but their ends.
void add_adjectives(const std::vector<lexicon::Entry>& entries, ByteRange ja, const EnglishText& english,
                    std::vector<Link>& out) {
    for (const lexicon::Entry& entry : entries) {
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
                    out.push_back({ja, i, i + 1, LinkKind::lexicon, kAdjective});
                }
            }
        }
    }
}

/// 安全保障 is "security", as 安全 and 保障 are; but 核戦略 is not "nuclear", which is 核 alone.
bool all_mean_it(const JapaneseText& japanese, const Link& compound, const std::vector<Link>& links) {
    std::size_t tokens = 0, meaning = 0;
    for (const text::JapaneseToken& token : japanese.tokens) {
        if (!compound.ja.contains(token.range)) continue;
        ++tokens;
        meaning += std::any_of(links.begin(), links.end(), [&](const Link& link) {
            return link.ja == token.range && link.en_begin == compound.en_begin && link.en_end == compound.en_end;
        });
    }
    return meaning == tokens;
}

}  // namespace

void link_lexicon(const JapaneseText& japanese, const EnglishText& english, const PhraseIndex& phrases,
                  const Resources& resources, std::vector<Link>& out) {
    const auto& tokens = japanese.tokens;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::vector<Link> compounds;  // of which only a part stands there
    const auto look_up = [&](ByteRange range, std::string_view word, double weight, bool one_token) {
        if (!resources.lexicon.has_japanese(word)) return;
        const auto entries = resources.lexicon.find_japanese(word);
        if (!add_exact(entries, range, weight, english, phrases, out))
            add_partial(entries, range, weight, phrases, one_token, one_token ? out : compounds);
        add_initials(entries, range, english, phrases, out);
        add_adjectives(entries, range, english, out);
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
    std::copy_if(compounds.begin(), compounds.end(), std::back_inserter(out),
                 [&](const Link& link) { return all_mean_it(japanese, link, out); });
    for (const ByteRange run : japanese.katakana) {
        std::vector<ByteRange> words = katakana_parts(japanese.text, run);
        if (words.size() > 1) words.push_back(run);
        for (const ByteRange word : words) {
            if (seen.insert({word.begin, word.end}).second) look_up(word, slice(japanese.text, word), 1, false);
        }
    }
}

}  // namespace yakugo::link
