// SPDX-License-Identifier: Apache-2.0
// One function a kind of link.
#include "libalign/link/linker.hpp"

#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <set>

namespace yakugo::link {

namespace {

using text::PartOfSpeech;

constexpr std::size_t kLongestWord = 6;  // Japanese tokens in one dictionary headword
constexpr double kFirstSense = 1.0, kLaterSense = 0.85, kAffix = 0.6, kAdjective = 0.8;
constexpr double kOtherForm = 0.6, kDerived = 0.65, kOneOfTwo = 0.55, kInitials = 0.85;

/// A token as lexicon::english_key() writes it: designations parted at hyphens, abbreviations without dots.
std::string key_of(const text::EnglishToken& token) {
    std::string out = token.stem;
    std::erase(out, '.');
    std::replace(out.begin(), out.end(), '-', ' ');
    return out;
}

/// The British spelling of an American stem, which many glosses have: defens - defenc, armor - armour, organiz - organis; empty: the same.
std::string british(const std::string& stem) {
    const auto with = [&](std::size_t cut, std::string_view end) {
        return stem.substr(0, stem.size() - cut) + std::string(end);
    };
    if (stem.size() > 4 && stem.ends_with("ens")) return with(1, "c");
    if (stem.size() > 4 && stem.ends_with("or")) return with(1, "ur");
    if (stem.size() > 4 && stem.ends_with("iz")) return with(1, "s");
    return {};
}

bool joins_phrase(const EnglishText& english, std::size_t token) {
    return slice(english.text, english.tokens[token].range) == "-";
}

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

/// "night time" -> "nighttime": compounds are written open and closed.
std::string closed(std::string_view key) {
    std::string out(key);
    std::erase(out, ' ');
    return out;
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

/// Acronyms that the gloss spells out: 米 "United States of America" and "U.S.", 国防総省 and "DoD".
void add_initials(const std::vector<lexicon::Entry>& entries, ByteRange ja, const EnglishText& english,
                  const PhraseIndex& phrases, std::vector<Link>& out) {
    for (const lexicon::Entry& entry : entries) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (gloss.text.empty() || gloss.text[0] < 'A' || gloss.text[0] > 'Z' || is_single(gloss.key)) continue;
            for (const std::string& letters : initials(gloss.text)) {
                const auto* places = phrases.find(letters);
                if (places == nullptr) continue;
                for (const auto& place : *places) {
                    if (english.tokens[place.begin].upper && place.end == place.begin + 1)
                        out.push_back({ja, place.begin, place.end, LinkKind::lexicon, kInitials});
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

/// Glosses of which only a part stands there: one of two words (南部 "southern part", 国境 "national border"), or another word of the
/// same stem (迎撃 "interception" and "interceptors").
void add_partial(const std::vector<lexicon::Entry>& entries, ByteRange ja, double weight, const PhraseIndex& phrases,
                 std::vector<Link>& out) {
    for (const lexicon::Entry& entry : entries) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (is_single(gloss.key)) {
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

void link_lexicon(const JapaneseText& japanese, const EnglishText& english, const PhraseIndex& phrases,
                  const Resources& resources, std::vector<Link>& out) {
    const auto& tokens = japanese.tokens;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    const auto look_up = [&](ByteRange range, std::string_view word, double weight, bool one_token) {
        if (!resources.lexicon.has_japanese(word)) return;
        const auto entries = resources.lexicon.find_japanese(word);
        if (!add_exact(entries, range, weight, english, phrases, out) && one_token)
            add_partial(entries, range, weight, phrases, out);
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
    for (const ByteRange run : japanese.katakana) {
        std::vector<ByteRange> words = katakana_parts(japanese.text, run);
        if (words.size() > 1) words.push_back(run);
        for (const ByteRange word : words) {
            if (seen.insert({word.begin, word.end}).second) look_up(word, slice(japanese.text, word), 1, false);
        }
    }
}

struct Window {
    std::size_t begin, end, words;  // tokens, and words among them
    Spoken spoken;
};

/// Stretches of up to `longest` words that katakana could spell; they cross hyphens but no other punctuation, and hold no digits.
std::vector<Window> windows(const EnglishText& english, std::size_t longest) {
    std::vector<Window> out;
    const auto& tokens = english.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word || text::is_function_word(tokens[i].lower)) continue;
        std::size_t words = 0;
        for (std::size_t j = i; j < tokens.size() && words < longest; ++j) {
            if (tokens[j].number || (!tokens[j].word && !joins_phrase(english, j))) break;
            if (!tokens[j].word) continue;
            out.push_back(
                {i, j + 1, ++words, Spoken(slice(english.text, {tokens[i].range.begin, spoken_end(tokens[j])}))});
        }
    }
    return out;
}

/// A run and each stretch of its parts against each window of English words: parts and words need not be equal in number.
void link_sound(const JapaneseText& japanese, const EnglishText& english, const Resources& resources,
                std::vector<Link>& out) {
    constexpr std::size_t kMostParts = 4, kMoreWords = 2;  // a part may be up to three words written as one
    if (japanese.katakana.empty()) return;
    const std::vector<Window> all = windows(english, kMostParts);
    for (const ByteRange run : japanese.katakana) {
        const std::vector<ByteRange> parts = katakana_parts(japanese.text, run);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i; j < std::min(parts.size(), i + kMostParts); ++j) {
                const ByteRange ja{parts[i].begin, parts[j].end};
                const std::string_view kana = slice(japanese.text, ja);
                if (text::count_code_points(kana) < 2) continue;
                for (const Window& window : all) {
                    if (window.words > j - i + 1 + (i == j ? kMoreWords : 0)) continue;
                    const double score = sounds_like(kana, window.spoken, resources.sound);
                    if (score >= kLeastSound) out.push_back({ja, window.begin, window.end, LinkKind::sound, score});
                }
            }
        }
    }
}

void link_verbatim(const JapaneseText& japanese, const EnglishText& english, std::vector<Link>& out) {
    for (const ByteRange run : japanese.latin) {
        const std::string folded = text::normalized(slice(japanese.text, run), text::Profile::match_en);
        for (std::size_t i = 0; i < english.tokens.size(); ++i) {
            const std::string& lower = english.tokens[i].lower;
            const bool plural = english.tokens[i].upper && lower.size() > 2 && lower == folded + "s";
            if (lower == folded || plural) out.push_back({run, i, i + 1, LinkKind::verbatim, 1});
        }
    }
}

void link_numbers(const JapaneseText& japanese, const EnglishText& english, std::vector<Link>& out) {
    for (const Quantity& ja : japanese.quantities) {
        for (const Quantity& en : english.quantities) {
            if (!same(ja, en)) continue;
            std::size_t begin = 0;
            while (begin < english.tokens.size() && english.tokens[begin].range.end <= en.range.begin) ++begin;
            std::size_t end = begin;
            while (end < english.tokens.size() && english.tokens[end].range.begin < en.range.end) ++end;
            if (begin < end) out.push_back({ja.range, begin, end, LinkKind::number, 1});
        }
    }
}

}  // namespace

std::size_t spoken_end(const text::EnglishToken& token) {
    return token.range.begin + std::min(token.range.size(), std::max<std::size_t>(token.lower.size(), 1));
}

Spoken::Spoken(std::string_view english) : plain(english) {
    if (!english.ends_with('s')) return;
    singular = text::singular(english);
    if (singular == plain) singular.clear();
}

double sounds_like(std::string_view katakana, const Spoken& english, const translit::Model& sound) {
    const double score = sound.probability(katakana, english.plain);
    return english.singular.empty() ? score : std::max(score, sound.probability(katakana, english.singular));
}

PhraseIndex::PhraseIndex(const EnglishText& english) {
    const auto& tokens = english.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word) continue;
        if (!tokens[i].number && !text::is_function_word(tokens[i].lower)) stems_.emplace_back(tokens[i].stem, i);
        std::string key, other;  // as written, and in British spelling
        std::size_t words = 0;
        for (std::size_t j = i; j < tokens.size() && words < kLongestPhrase; ++j) {
            if (!tokens[j].word) {
                if (joins_phrase(english, j)) continue;
                break;
            }
            if (words++ > 0) key += ' ', other += ' ';
            const std::string word = key_of(tokens[j]), spelt = british(word);
            key += word;
            other += spelt.empty() ? word : spelt;
            if (words > 1 || !text::is_function_word(tokens[j].lower)) phrases_[key].push_back({i, j + 1});
            if (words == 2) phrases_[closed(key)].push_back({i, j + 1});
            if (other != key) phrases_[other].push_back({i, j + 1});
        }
    }
}

const std::vector<PhraseIndex::Phrase>* PhraseIndex::find(std::string_view key) const {
    const auto at = phrases_.find(key);
    return at == phrases_.end() ? nullptr : &at->second;
}

std::vector<PhraseIndex::Phrase> PhraseIndex::find_derived(std::string_view stem) const {
    constexpr std::size_t kShortest = 5;  // letters that must agree, and they must be most of the longer stem
    std::vector<Phrase> out;
    if (stem.size() < kShortest) return out;
    for (const auto& [other, token] : stems_) {
        if (other.size() < kShortest || other.compare(0, kShortest, stem, 0, kShortest) != 0 || other == stem) continue;
        const auto shared = static_cast<std::size_t>(
            std::mismatch(other.begin(), other.end(), stem.begin(), stem.end()).first - other.begin());
        if (shared * 10 >= std::max(other.size(), stem.size()) * 6 && shared + 1 >= std::min(other.size(), stem.size()))
            out.push_back({token, token + 1});
    }
    return out;
}

std::vector<Link> find_links(const JapaneseText& japanese, const EnglishText& english, const Resources& resources) {
    std::vector<Link> links;
    const PhraseIndex phrases(english);
    link_lexicon(japanese, english, phrases, resources, links);
    link_sound(japanese, english, resources, links);
    link_verbatim(japanese, english, links);
    link_numbers(japanese, english, links);
    std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
        return std::tie(a.ja.begin, a.ja.end, a.en_begin, a.en_end, b.score) <
               std::tie(b.ja.begin, b.ja.end, b.en_begin, b.en_end, a.score);
    });
    // The same place by several senses or ways: the best one stays.
    links.erase(std::unique(links.begin(), links.end(),
                            [](const Link& a, const Link& b) {
                                return a.ja == b.ja && a.en_begin == b.en_begin && a.en_end == b.en_end;
                            }),
                links.end());
    return links;
}

}  // namespace yakugo::link
