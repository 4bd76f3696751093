// SPDX-License-Identifier: Apache-2.0
// Acronyms of the post that the initials of a dictionary gloss spell.
#include "libalign/mine/finders.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/spans.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace yakugo::mine {

namespace {

constexpr std::size_t kFewestLetters = 3;     // two letters are the initials of too much
constexpr std::size_t kMostListedTokens = 8;  // of a Japanese term
constexpr double kFirstSense = 0.9, kLaterSense = 0.7;

/// FTO and DoD: letters alone, the first and the last of them capitals, a plural s aside; its letters in capitals, else empty.
std::string letters_of(std::string_view latin) {
    if (latin.size() > kFewestLetters && latin.back() == 's') latin.remove_suffix(1);
    if (latin.size() < kFewestLetters || !is_ascii_upper(latin.front()) || !is_ascii_upper(latin.back())) return {};
    std::string out;
    for (const char c : latin) {
        if (!is_ascii_letter(c)) return {};
        out += ascii_upper(c);
    }
    return out;
}

struct Spelt {
    std::string all,
        content;  ///< initials of all words, and without function words; words in capitals stand whole: US Air Force, USAF
    std::size_t words = 0;
    bool name = true;  ///< each word but function words begins with a capital: "source of funds" has no acronym
};

Spelt spelt(std::string_view gloss) {
    Spelt out;
    for (std::size_t i = 0; i < gloss.size();) {
        const std::size_t end = std::min(gloss.find_first_of(" -/", i), gloss.size());
        const std::string_view word = gloss.substr(i, end - i);
        i = end + 1;
        if (word.empty() || !is_ascii_letter(word[0])) continue;
        std::string letters;
        for (const char c : word)
            if (c != '.') letters += c;
        const bool whole = letters.size() > 1 && std::all_of(letters.begin(), letters.end(), is_ascii_upper);
        if (!whole) letters = ascii_upper(letters[0]);
        out.all += letters;
        if (!text::is_function_word(word)) {
            out.content += letters;
            out.name = out.name && is_ascii_upper(word[0]);
        }
        ++out.words;
    }
    return out;
}

struct Acronym {
    std::string surface;
    Place place;
};

class Finder {
public:
    Finder(const PostText& post, Collector& out) : post_(post), out_(out) {
        for (const EnglishPiece& piece : post.english) {
            for (const text::EnglishToken& token : piece.analysis.tokens)
                if (token.word) take(slice(piece.analysis.text, token.range), piece.place(token.range));
        }
        for (const JapaneseBlock& block : post.japanese)
            for (const ByteRange run : block.analysis.latin) take(slice(block.analysis.text, run), block.place(run));
    }

    void run() {
        if (acronyms_.empty()) return;
        for (const JapaneseBlock& block : post_.japanese) {
            if (block.kind != document::BlockKind::credit) search(block);
        }
    }

private:
    void take(std::string_view latin, const Place& place) {
        const std::string letters = letters_of(latin);
        if (letters.empty()) return;
        if (latin.back() == 's') latin.remove_suffix(1);
        acronyms_.try_emplace(letters, Acronym{std::string(latin), place});
    }

    void search(const JapaneseBlock& block) {
        const link::JapaneseText& japanese = block.analysis;
        for (const Span& span : block.spans) {
            if (span.joined || span.tokens.end - span.tokens.begin > kMostListedTokens) continue;
            const ByteRange range = bytes(japanese, span.tokens);
            const std::string_view surface = slice(japanese.text, range);
            // Once as a part of other words, and once more where it stands by itself.
            if (!(span.embedded ? parts_ : whole_).insert(surface).second) continue;
            if (text::count_scripts(surface).japanese() > 1) look_up(block, range, surface, span.embedded);
        }
    }

    void look_up(const JapaneseBlock& block, ByteRange range, std::string_view surface, bool embedded) {
        for (const lexicon::Entry& entry : link::KnownEntries(surface, *post_.resources)) {
            const bool person = entry.origin == lexicon::Origin::enamdict &&
                                (entry.names & (lexicon::name_organization | lexicon::name_product)) == 0;
            if (person) continue;
            for (std::size_t sense = 0; sense < entry.glosses.size(); ++sense) {
                const std::string_view text = entry.glosses[sense].text;
                if (std::none_of(text.begin(), text.end(), is_ascii_upper)) continue;
                const Spelt gloss = spelt(text);
                if (gloss.words < 2 || !gloss.name) continue;
                auto found = acronyms_.find(gloss.content);
                if (found == acronyms_.end()) found = acronyms_.find(gloss.all);
                if (found != acronyms_.end())
                    report(block, range, embedded, found->second, sense == 0 ? kFirstSense : kLaterSense);
            }
        }
    }

    void report(const JapaneseBlock& block, ByteRange range, bool embedded, const Acronym& acronym, double score) {
        Sighting sighting;
        sighting.ja = slice(block.analysis.text, range);
        sighting.en = acronym.surface;
        sighting.kind = EvidenceKind::initials;
        sighting.score = score;
        sighting.embedded = embedded;
        sighting.ja_place = block.place(range);
        sighting.en_place = acronym.place;
        out_.add(sighting);
        sighting.kind = EvidenceKind::lexicon;  // it is the dictionary that spells it
        out_.add(std::move(sighting));
    }

    const PostText& post_;
    Collector& out_;
    std::map<std::string, Acronym, std::less<>> acronyms_;  // by their letters in capitals; the first place of each
    std::set<std::string_view> whole_, parts_;              // surfaces that were looked up
};

}  // namespace

void find_listed_acronyms(const PostText& post, Collector& out) {
    Finder(post, out).run();
}

}  // namespace yakugo::mine
