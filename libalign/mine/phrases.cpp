// SPDX-License-Identifier: Apache-2.0
// Phrase extraction restricted to Japanese noun compounds.
#include "libalign/mine/phrases.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/left_over.hpp"
#include "libalign/mine/unit_name.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace yakugo::mine {

namespace {

using link::EnglishText;
using link::JapaneseText;

constexpr std::size_t kLongestEnglish = 9;  // tokens
constexpr std::size_t kLongPhrase = 3;      // linked words from which one stray link is overruled
constexpr double kScattered = 0.5;  // share of linked English words below which the links are taken for mistaken

struct Stretch {
    std::size_t begin, end;  ///< English tokens
};

class Extractor {
public:
    Extractor(const JapaneseText& japanese, const EnglishText& english, const WordAlignment& alignment, bool names)
        : japanese_(japanese), english_(english), sides_(japanese, english, alignment), names_(names) {}

    std::vector<PhrasePair> run() {
        const std::vector<TokenRange> all = compounds(japanese_);
        for (const Span& span : term_spans(japanese_, all)) {
            auto reached = reach(span.tokens, 0);
            if (!reached || sides_.measure(span.tokens, reached->begin, reached->end).en_coverage < kScattered) {
                if (const auto firm = reach(span.tokens, kFirmLink)) reached = firm;
            }
            if (reached) add(span, whole_words(*reached));
        }
        for (const PhrasePair& pair : left_over_beside(sides_, all)) out_.push_back(pair);
        for (const PhrasePair& pair : left_over_heads(sides_, all)) out_.push_back(pair);
        return std::move(out_);
    }

private:
    /// The English tokens that the links of a span reach, those of a lower score than `least` left out; none where a link crosses its border.
    std::optional<Stretch> reach(TokenRange ja, double least) const {
        Stretch out{english_.tokens.size(), 0};
        for (std::size_t i = ja.begin; i < ja.end; ++i) {
            const auto* link = sides_.link_of_ja(i);
            if (link == nullptr || link->score < least) continue;
            if (link->ja_begin < ja.begin || link->ja_end > ja.end) return std::nullopt;
            out.begin = std::min(out.begin, link->en_begin);
            out.end = std::max(out.end, link->en_end);
        }
        if (out.begin >= out.end || out.end - out.begin > kLongestEnglish) return std::nullopt;
        return is_consistent(ja, out, least) ? std::optional(out) : std::nullopt;
    }

    bool is_consistent(TokenRange ja, Stretch en, double least) const {
        std::size_t foreign = 0, own = 0;
        for (std::size_t at = en.begin; at < en.end; ++at) {
            const auto* link = sides_.link_of_en(at);
            // Punctuation inside means that two phrases were taken for one.
            if (link == nullptr && !english_.tokens[at].word && !link::joins_phrase(english_, at) &&
                !is_unit_code(english_, at))
                return false;
            if (link == nullptr || link->score < least) continue;
            ++(link->inside(ja) ? own : foreign);
        }
        // One word inside a long phrase that found its like elsewhere is more likely mistaken than the phrase.
        return foreign <= (own >= kLongPhrase ? 1u : 0u);
    }

    /// The "No." of "No. 1 Squadron".
    std::size_t number_sign_before(std::size_t at) const {
        const auto& tokens = english_.tokens;
        if (at < 2 || !tokens[at].number || tokens[at - 1].range.size() != 1 || tokens[at - 2].lower != "no") return at;
        return slice(english_.text, tokens[at - 1].range) == "." ? at - 2 : at;
    }

    /// "missile destroyer" of "guided-missile destroyer" begins inside a word: it begins with that, as far as its other
    /// parts have no link.
    Stretch whole_words(Stretch en) const {
        en.begin = number_sign_before(en.begin);
        const auto hyphen = [&](std::size_t at) {
            return at > 0 && at + 1 < english_.tokens.size() && link::joins_phrase(english_, at) &&
                   english_.tokens[at - 1].range.end == english_.tokens[at].range.begin &&
                   english_.tokens[at].range.end == english_.tokens[at + 1].range.begin;
        };
        std::size_t begin = en.begin, end = en.begin + 1;
        while (end < en.end && hyphen(end)) end += 2;
        if (end >= en.end) return en;
        while (begin >= 2 && hyphen(begin - 1)) {
            if (sides_.link_of_en(begin - 2) != nullptr) return en;
            begin -= 2;
        }
        return {begin, en.end};
    }

    /// "assigned to McConnell Air Force Base", but "surface-to-air missile".
    bool says_whereto(Stretch en) const {
        for (std::size_t i = en.begin; i + 1 < en.end; ++i) {
            if (english_.tokens[i].lower == "to" && !link::joins_phrase(english_, i + 1)) return true;
        }
        return false;
    }

    /// Whether the word at `at` is of one name with its neighbour `beside`: both have a capital, which is not that of a sentence, and a
    /// space between.
    bool names_on(std::size_t at, std::size_t beside) const {
        const auto& tokens = english_.tokens;
        const auto [left, right] = std::minmax(at, beside);
        const bool begins_sentence = left == 0 || !tokens[left - 1].word;
        return tokens[at].word && tokens[at].capital && tokens[beside].capital && !has_ascii_digit(tokens[at].lower) &&
               sides_.is_content(at) && !(begins_sentence && left == at) &&
               tokens[left].range.end + 1 == tokens[right].range.begin;
    }

    /// "Netherlands Navy" inside "Royal Netherlands Navy", "Eastern Theater" of "Eastern Theater Command": the words with a capital
    /// and without a link that go on with what has one.
    Stretch whole_name(Stretch en) const {
        const auto goes_on = [&](std::size_t at, std::size_t beside) {
            return names_on(at, beside) && !english_.tokens[at].upper && sides_.link_of_en(at) == nullptr;
        };
        while (en.begin > 0 && goes_on(en.begin - 1, en.begin)) --en.begin;
        while (en.end < english_.tokens.size() && goes_on(en.end, en.end - 1)) ++en.end;
        return en;
    }

    PhrasePair measure(TokenRange ja, Stretch en) const {
        PhrasePair pair = sides_.measure(ja, en.begin, en.end);
        const bool before = en.begin > 0 && names_on(en.begin - 1, en.begin);
        const bool behind = en.end < english_.tokens.size() && names_on(en.end, en.end - 1);
        pair.cut_name = names_ ? 0.5 * (before + behind) : 0;
        return pair;
    }

    /// Katakana say all of their English, with a designation before them, too: F-35Aライトニング.
    bool is_spelt_by_sound(TokenRange ja) const {
        const text::ScriptCounts counts = text::count_scripts(slice(japanese_.text, bytes(japanese_, ja)));
        return counts.katakana > 0 && counts.japanese() == counts.katakana;
    }

    /// ワルラス級 with ワルラス "Walrus": what 級 says stands behind it.
    bool lacks_suffix_alone(const PhrasePair& pair) const {
        for (std::size_t i = pair.ja.begin; i < pair.ja.end; ++i) {
            const auto* link = sides_.link_of_ja(i);
            const bool linked = link != nullptr && link->inside_english(pair.en_begin, pair.en_end);
            if (!linked && sides_.weight(i) > 0 && japanese_.tokens[i].noun != text::NounKind::suffix) return false;
        }
        return true;
    }

    void add(const Span& span, Stretch en) {
        if (says_whereto(en)) return;
        PhrasePair pair = measure(span.tokens, en);
        pair.joined = span.joined;
        pair.inferred = pair.ja_coverage < 1 && pair.en_coverage < 1;
        out_.push_back(pair);
        if (pair.inferred && !span.joined) {
            if (const auto inner = left_over_inside(sides_, pair)) out_.push_back(*inner);
        }
        if (names_ && pair.ja_open == 0 && !is_spelt_by_sound(span.tokens)) {
            const Stretch name = whole_name(en);
            if (name.end - name.begin > en.end - en.begin && name.end - name.begin <= kLongestEnglish)
                add_inferred(span, name.begin, name.end);
        }
        if (pair.ja_coverage >= 1 || pair.en_coverage < 1) return;
        if (const auto word = sides_.spare(en.end, false)) add_inferred(span, en.begin, *word + 1);
        if (const auto word = sides_.spare(en.begin, true); word && !lacks_suffix_alone(pair))
            add_inferred(span, *word, en.end);
    }

    void add_inferred(const Span& span, std::size_t begin, std::size_t end) {
        PhrasePair pair = measure(span.tokens, {begin, end});
        pair.joined = span.joined;
        pair.inferred = true;
        out_.push_back(pair);
    }

    const JapaneseText& japanese_;
    const EnglishText& english_;
    Sides sides_;
    bool names_;
    std::vector<PhrasePair> out_;
};

}  // namespace

std::vector<PhrasePair> phrase_pairs(const JapaneseText& japanese, const EnglishText& english,
                                     const WordAlignment& alignment, bool names) {
    return Extractor(japanese, english, alignment, names).run();
}

}  // namespace yakugo::mine
