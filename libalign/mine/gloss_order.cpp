// SPDX-License-Identifier: Apache-2.0
// Beam search for phrases that spell an acronym.
#include "libalign/mine/gloss_order.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <deque>

namespace yakugo::mine {

namespace {

constexpr std::size_t kBeam = 60, kMostGlossTokens = 12, kLongestGlossed = 5, kMostOptions = 14, kMostPhrases = 3;
constexpr std::size_t kShortestBeginning = 3;  // letters
constexpr std::string_view kAmerican = "米";   // is no rice here
// Log weights, by hand: what a reader would find likelier stands before.
constexpr double kSense = -0.35;       // each sense further down
constexpr double kAdjective = 0.3;     // 戦略的 "strategic" for 戦略 before another word
constexpr double kBeginning = 0.5;     // NORTHern for NORTH
constexpr std::size_t kKin = 5;        // letters that a noun and its adjective share: nucle-us, nucle-ar
constexpr double kAdverb = -2;         // "northward" names nothing
constexpr double kPartOfGloss = -1.2;  // "institute" of "research institute"
constexpr double kLeftOut = -2.5;      // a word without English
constexpr double kTurned = -1.5;       // a turn of order
constexpr double kLongWord = 0.8;      // each token more that one dictionary word covers

struct GlossOption {
    std::string words, initials;
    double score = 0;
};
struct Piece {
    const GlossOption* option;
    std::size_t letter = 0;  ///< of the acronym, where its initials begin
    std::size_t token = 0;
};
struct Phrase {
    std::vector<Piece> pieces;
    unsigned mask = 0;
    double score = 0;
};

std::string upper(std::string_view text) {
    std::string out;
    for (const char c : text) out += ascii_upper(c);
    return out;
}

bool is_adjective(std::string_view word) {
    return word.ends_with("al") || word.ends_with("ic") || word.ends_with("ive") || word.ends_with("ary") ||
           word.ends_with("ern") || word.ends_with("ed");
}

std::vector<std::string> words_of_gloss(std::string_view gloss) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < gloss.size();) {
        const std::size_t end = std::min(gloss.find_first_of(" -", at), gloss.size());
        if (end > at) out.emplace_back(gloss.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string initials_of(std::string_view phrase) {
    std::string out;
    for (const std::string& word : words_of_gloss(phrase))
        if (!text::is_function_word(text::normalized(word, text::Profile::match_en))) out += ascii_upper(word[0]);
    return out;
}

bool is_phrase(std::string_view gloss) {
    return !gloss.empty() && gloss.size() <= 60 && std::all_of(gloss.begin(), gloss.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '\'';
    });
}

class Words {
public:
    Words(std::string_view letters, const HeadRules& heads, const link::Resources& resources)
        : letters_(letters), heads_(heads), resources_(resources) {}

    std::vector<GlossOption> of(std::string_view ja, bool last) {
        out_.clear();
        if (ja == kAmerican) return {};
        add_entries(ja, last, 0);
        if (!last) add_entries(std::string(ja) + "的", last, kAdjective);
        if (!last) lift_adjectives();
        if (last) add_heads(ja);
        std::stable_sort(out_.begin(), out_.end(),
                         [](const GlossOption& a, const GlossOption& b) { return a.score > b.score; });
        if (out_.size() > kMostOptions) out_.resize(kMostOptions);
        return std::move(out_);
    }

private:
    void add(std::string words, double score) {
        if (!is_phrase(words)) return;
        std::string initials = initials_of(words);
        const bool there =
            std::any_of(out_.begin(), out_.end(), [&](const GlossOption& o) { return o.words == words; });
        if (there || initials.empty()) return;
        if (words.ends_with("ward")) score += kAdverb;
        std::string begin = upper(words);
        for (std::size_t size = std::min(begin.size(), letters_.size());
             size >= kShortestBeginning && words.find(' ') == std::string::npos; --size) {
            if (letters_.find(begin.substr(0, size)) == std::string_view::npos) continue;
            out_.push_back({words, begin.substr(0, size), score + kBeginning});
            break;
        }
        out_.push_back({std::move(words), std::move(initials), score});
    }

    void add_entries(std::string_view ja, bool last, double bonus) {
        double rank = 0;
        for (const lexicon::Entry& entry : link::KnownEntries(ja, resources_)) {
            if (entry.origin == lexicon::Origin::enamdict) continue;
            for (const lexicon::Gloss& gloss : entry.glosses) {
                const double score = bonus + kSense * rank++;
                const auto fit = [&](std::string_view word) {
                    return !last && bonus == 0 && is_adjective(word) ? kAdjective : 0;
                };
                add(std::string(gloss.text), score + fit(gloss.text));
                const std::vector<std::string> words = words_of_gloss(gloss.text);
                if (words.size() == 2) add(last ? words[1] : words[0], score + kPartOfGloss + fit(words[0]));
            }
        }
    }

    /// 核 "nucleus", "nuclear weapons": before a noun the adjective stands for the noun that it is made of.
    void lift_adjectives() {
        for (GlossOption& adjective : out_) {
            if (!is_adjective(adjective.words) && !adjective.words.ends_with("ar")) continue;
            for (const GlossOption& noun : out_) {
                const bool kin = noun.words.size() >= kKin && adjective.words.size() >= kKin &&
                                 !is_adjective(noun.words) && noun.words != adjective.words &&
                                 noun.words.compare(0, kKin, adjective.words, 0, kKin) == 0;
                if (kin) adjective.score = std::max(adjective.score, noun.score + kAdjective);
            }
        }
    }

    void add_heads(std::string_view ja) {
        for (const std::string& tail : heads_.tails(ja)) add(tail, 0);
        const HeadRules::Head head = heads_.head(ja);
        if (head.forms == nullptr || head.ja.size() != ja.size()) return;
        for (const HeadForm& form : *head.forms) {
            if (form.form.starts_with("{} ")) add(form.form.substr(3), 0);
            if (form.form.ends_with(" of {}")) add(form.form.substr(0, form.form.size() - 6), kTurned);
        }
    }

    std::string_view letters_;
    const HeadRules& heads_;
    const link::Resources& resources_;
    std::vector<GlossOption> out_;
};

void keep_best(std::vector<Phrase>& phrases) {
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
        return a.score + std::popcount(a.mask) > b.score + std::popcount(b.mask);
    });
    if (phrases.size() > kBeam) phrases.resize(kBeam);
}

/// The phrase with one more piece wherever the option's initials stand free in the acronym.
void extend(const Phrase& phrase, const GlossOption& option, std::size_t token, std::string_view letters, double bonus,
            std::vector<Phrase>& out) {
    for (auto at = letters.find(option.initials); at != std::string_view::npos;
         at = letters.find(option.initials, at + 1)) {
        const unsigned mask = ((1u << option.initials.size()) - 1) << at;
        if ((phrase.mask & mask) != 0) continue;
        Phrase longer = phrase;
        longer.mask |= mask;
        longer.score += option.score + bonus;
        longer.pieces.push_back({&option, at, token});
        out.push_back(std::move(longer));
    }
}

/// What has no English of its own.
bool is_connector(std::string_view surface) {
    static constexpr std::array<std::string_view, 10> kJoints = {"・", "-",      "の",       "、",     "と",
                                                                 "に", "関する", "に関する", "および", "及び"};
    return std::find(kJoints.begin(), kJoints.end(), surface) != kJoints.end();
}

bool is_list(const link::JapaneseText& japanese, TokenRange tokens) {
    for (std::size_t i = tokens.begin; i < tokens.end; ++i)
        if (surface(japanese, i) == "、") return true;
    return false;
}

/// NORTH of "northern": the letters are the beginning of the word.
bool is_beginning(const GlossOption& option) {
    return option.initials.size() >= kShortestBeginning && upper(option.words).starts_with(option.initials);
}

GlossOrder written(Phrase phrase, bool list, bool american) {
    std::size_t beginnings = 0;
    std::stable_sort(phrase.pieces.begin(), phrase.pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.letter < b.letter; });
    GlossOrder out{"", phrase.score, true};
    const bool name = std::any_of(phrase.pieces.begin(), phrase.pieces.end(),
                                  [](const Piece& p) { return is_ascii_upper(p.option->words[0]); });
    for (std::size_t i = 0; i < phrase.pieces.size(); ++i) {
        const bool turned = i > 0 && phrase.pieces[i].token < phrase.pieces[i - 1].token;
        if (turned) {
            out.ordered = false;
            out.score += kTurned;
        }
        if (i > 0) out.english += list ? (i + 1 == phrase.pieces.size() ? " and " : ", ") : turned ? " of " : " ";
        std::string words = phrase.pieces[i].option->words;
        if (is_beginning(*phrase.pieces[i].option)) ++beginnings;
        for (std::size_t k = 0; name && k < words.size(); ++k)
            if (k == 0 || words[k - 1] == ' ') words[k] = ascii_upper(words[k]);
        out.english += words;
    }
    out.score /= static_cast<double>(std::max<std::size_t>(phrase.pieces.size(), 1));
    // 米北方軍NORTHCOM is the U.S. Northern Command; 米海軍研究所(NRL) is the Naval Research Laboratory.
    if (american && beginnings > 0) out.english = "U.S. " + out.english;
    return out;
}

}  // namespace

std::vector<GlossOrder> order_glosses(const link::JapaneseText& japanese, TokenRange tokens, std::string_view acronym,
                                      const HeadRules& heads, const link::Resources& resources) {
    const std::string letters = acronym_letters(acronym);
    const std::size_t count = tokens.end - tokens.begin;
    if (letters.size() < 2 || count == 0 || count > kMostGlossTokens) return {};
    Words words(letters, heads, resources);
    std::deque<std::vector<GlossOption>> options;  // of all words, to which the phrases point
    std::vector<std::vector<Phrase>> at(count + 1);
    at[0].push_back({});
    for (std::size_t i = 0; i < count; ++i) {
        keep_best(at[i]);
        const std::size_t token = tokens.begin + i;
        const std::string_view surface = slice(japanese.text, japanese.tokens[token].range);
        // The acronym of what is American may leave that out.
        const bool joint = is_connector(surface) || surface == kAmerican || surface == "米軍" || surface == "米国";
        for (Phrase phrase : at[i]) {
            phrase.score += joint ? 0 : kLeftOut;
            at[i + 1].push_back(std::move(phrase));
        }
        if (is_connector(surface)) continue;
        for (std::size_t k = 1; k <= std::min(kLongestGlossed, count - i); ++k) {
            const ByteRange word{japanese.tokens[token].range.begin, japanese.tokens[token + k - 1].range.end};
            options.push_back(words.of(slice(japanese.text, word), i + k == count));
            for (const GlossOption& option : options.back())
                for (const Phrase& phrase : at[i])
                    extend(phrase, option, token, letters, kLongWord * static_cast<double>(k - 1), at[i + k]);
        }
    }
    const bool american = slice(japanese.text, japanese.tokens[tokens.begin].range).starts_with(kAmerican);
    std::vector<GlossOrder> out;
    for (const Phrase& phrase : at[count])
        if (static_cast<std::size_t>(std::popcount(phrase.mask)) == letters.size())
            out.push_back(written(phrase, is_list(japanese, tokens), american));
    std::stable_sort(out.begin(), out.end(),
                     [](const GlossOrder& a, const GlossOrder& b) { return a.score > b.score; });
    const auto same = [](const GlossOrder& a, const GlossOrder& b) { return a.english == b.english; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    if (out.size() > kMostPhrases) out.resize(kMostPhrases);
    return out;
}

double initials_in_order(std::string_view acronym, std::string_view english) {
    const std::string letters = acronym_letters(acronym);
    std::size_t found = 0;
    for (const std::string& word : words_of_gloss(english)) {
        const std::string own = is_acronym(word) ? acronym_letters(word) : std::string{ascii_upper(word[0])};
        if (letters.compare(found, own.size(), own) == 0)  // US Air Force: USAF
            found += own.size();
        else if (found < letters.size() && ascii_upper(word[0]) == letters[found])
            ++found;
        // intercontinental: IC
        const std::string lower = text::normalized(word, text::Profile::match_en);
        for (const std::string_view front : {"inter", "sub", "anti", "counter", "multi", "trans", "air", "sea"}) {
            if (found < letters.size() && found > 0 && lower.starts_with(front) && lower.size() > front.size() + 2 &&
                ascii_upper(lower[front.size()]) == letters[found])
                ++found;
        }
    }
    return letters.empty() ? 0 : static_cast<double>(found) / static_cast<double>(letters.size());
}

}  // namespace yakugo::mine
