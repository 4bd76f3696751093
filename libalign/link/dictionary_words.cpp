// SPDX-License-Identifier: Apache-2.0
// Looks up the tokens of a text, and what stands together of them.
#include "libalign/link/dictionary_words.hpp"

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
constexpr double kAffix = 0.6, kInitials = 0.85, kForeignInitials = 0.75;

/// Whether a token can stand in a dictionary headword or be one.
bool is_content(const text::JapaneseToken& token) {
    return token.pos != PartOfSpeech::particle && token.pos != PartOfSpeech::auxiliary &&
           token.pos != PartOfSpeech::symbol;
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

/// Acronyms that the glosses spell out or are: 国防総省 and "DoD", 米 "USA" and "U.S.", also behind the country whose forces
/// they are: 海兵隊 and "USMC".
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

/// known_word() of what may begin one.
KnownWord begun_word(std::string_view word, const Resources& resources) {
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
            keep(range, slice(japanese_.text, range), affix ? kAffix : 1, i == j);
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
        if (resources_.lexicon.may_begin_japanese(word)) keep(range, word, weight, token);
    }
    /// The same of what is known to begin a word.
    void keep(ByteRange range, std::string_view word, double weight, bool token) {
        if (KnownWord entries = begun_word(word, resources_))
            out_.push_back({range, weight, token, std::move(entries)});
    }

    const JapaneseText& japanese_;
    const Resources& resources_;
    std::vector<ByteRange> spans_;  // that were looked up, in the order of the text
    std::vector<DictionaryWord> out_;
};

}  // namespace

KnownWord known_word(std::string_view word, const Resources& resources) {
    // Most of what is asked for is no word, begins none, and is not asked for again.
    return resources.lexicon.may_begin_japanese(word) ? begun_word(word, resources) : nullptr;
}

DictionaryWords dictionary_words(const JapaneseText& japanese, const Resources& resources) {
    return resources.remembered.dictionary.get(japanese.text, [&] {
        Words words(japanese, resources);
        for (std::size_t i = 0; i < japanese.tokens.size(); ++i) words.add_from(i);
        for (const ByteRange run : japanese.katakana) words.add_run(run);
        return std::make_shared<const std::vector<DictionaryWord>>(std::move(words).take());
    });
}

}  // namespace yakugo::link
