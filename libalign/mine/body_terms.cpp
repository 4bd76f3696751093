// SPDX-License-Identifier: Apache-2.0
// Compounds anywhere in the post whose every word stands in its English, in one phrase.
#include "libalign/core/ascii.hpp"
#include "libalign/link/lexical.hpp"
#include "libalign/link/spoken.hpp"
#include "libalign/mine/cover.hpp"
#include "libalign/mine/english_pool.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/mine/spans.hpp"
#include "libalign/mine/surface.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace yakugo::mine {

namespace {

constexpr std::size_t kMostTokens = 8;  // of a term
constexpr double kSurelyOneWord = 0.8;  // least score of a single link, without a segment to support it
constexpr double kSurelyPhrase = 0.6;   // least mean score of several
constexpr double kLeastSound = 0.7;     // of a katakana part beside kanji or letters
constexpr std::size_t kMostWords = 3000,
                      kMostParts = 1000;  // distinct English words, katakana parts; their product bounds the time
constexpr std::size_t kMostPlaces = 12;   // of one word: the same word again proves nothing new

struct Found {
    const JapaneseBlock* block;
    TokenRange tokens;
    Cover cover;
    bool embedded;
};

bool has_noun(const link::JapaneseText& japanese, TokenRange tokens) {
    for (std::size_t i = tokens.begin; i < tokens.end; ++i)
        if (japanese.tokens[i].pos == text::PartOfSpeech::noun) return true;
    return false;
}

class BodyFinder {
public:
    BodyFinder(const PostText& post, Collector& out)
        : post_(post), pool_(post), lexicon_(pool_.text(), pool_.phrases()), out_(out) {
        const auto& tokens = pool_.text().tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!tokens[i].word) continue;
            auto& places = places_[tokens[i].lower];
            places.push_back(i);
            const bool spoken = !tokens[i].number && !tokens[i].function;
            if (places.size() == 1 && spoken && words_.size() < kMostWords)
                words_.push_back({&places, link::Spoken(slice(pool_.text().text,
                                                              {tokens[i].range.begin, link::spoken_end(tokens[i])}))});
        }
    }

    void run() {
        for (const JapaneseBlock& block : post_.japanese) search(block);
        for (const auto& [surface, found] : found_) report(found);
    }

private:
    void search(const JapaneseBlock& block) {
        const link::JapaneseText& japanese = block.analysis;
        std::vector<link::Link> links;
        lexicon_.add(*link::dictionary_words(japanese, *post_.resources), links);
        const std::vector<TokenLink> all = with_sound_and_letters(japanese, on_tokens(japanese, links));
        for (const Span& span : block.spans) {
            if (span.joined || span.tokens.end - span.tokens.begin > kMostTokens || is_amount(japanese, span.tokens) ||
                !has_noun(japanese, span.tokens))
                continue;
            const std::string_view surface = slice(japanese.text, bytes(japanese, span.tokens));
            const auto known = found_.find(surface);
            if (known != found_.end() && (span.embedded || !known->second.embedded)) continue;
            const std::vector<TokenLink> own = inside(all, span.tokens);
            const auto covered = own.empty() ? std::nullopt : cover(japanese, span.tokens, pool_.text(), own);
            if (!covered || covered->score < (covered->links == 1 ? kSurelyOneWord : kSurelyPhrase)) continue;
            found_.insert_or_assign(std::string(surface), Found{&block, span.tokens, *covered, span.embedded});
        }
    }

    /// Of links in the order of their Japanese tokens, those within a stretch.
    static std::vector<TokenLink> inside(const std::vector<TokenLink>& all, TokenRange tokens) {
        std::vector<TokenLink> out;
        auto link = std::lower_bound(all.begin(), all.end(), tokens.begin,
                                     [](const TokenLink& l, std::size_t token) { return l.ja_begin < token; });
        for (; link != all.end() && link->ja_begin < tokens.end; ++link)
            if (link->ja_end <= tokens.end) out.push_back(*link);
        return out;
    }

    static std::vector<TokenLink> on_tokens(const link::JapaneseText& japanese, const std::vector<link::Link>& links) {
        std::vector<TokenLink> out;
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> places;
        for (const link::Link& link : links) {
            const TokenRange tokens = tokens_of(japanese, link.ja);
            if (!tokens.empty() && ++places[{tokens.begin, tokens.end}] <= kMostPlaces)
                out.push_back({tokens.begin, tokens.end, link.en_begin, link.en_end, link.score});
        }
        return out;
    }

    /// P-3|オライオン, USNI|ニュース, ミラージュ|2000: Latin letters and digits as they are, and katakana beside other words by its sound.
    std::vector<TokenLink> with_sound_and_letters(const link::JapaneseText& japanese, std::vector<TokenLink> links) {
        for (const ByteRange run : japanese.latin) add_verbatim(japanese, tokens_of(japanese, run), links);
        for (std::size_t i = 0; i < japanese.tokens.size(); ++i)
            if (japanese.tokens[i].noun == text::NounKind::number) add_verbatim(japanese, {i, i + 1}, links);
        for (const ByteRange run : japanese.katakana) {
            for (const ByteRange part : link::katakana_parts(japanese.text, run)) {
                const TokenRange tokens = tokens_of(japanese, part);
                if (!tokens.empty() && is_embedded(japanese, tokens))
                    add_sound(slice(japanese.text, part), tokens, links);
            }
        }
        std::stable_sort(links.begin(), links.end(),
                         [](const TokenLink& a, const TokenLink& b) { return a.ja_begin < b.ja_begin; });
        return links;
    }

    void add_verbatim(const link::JapaneseText& japanese, TokenRange tokens, std::vector<TokenLink>& links) const {
        if (tokens.empty()) return;
        const std::string_view surface = slice(japanese.text, bytes(japanese, tokens));
        const auto places = places_.find(text::normalized(surface, text::Profile::match_en));
        if (places == places_.end()) return;
        for (std::size_t i = 0; i < std::min(places->second.size(), kMostPlaces); ++i)
            links.push_back({tokens.begin, tokens.end, places->second[i], places->second[i] + 1, 1});
    }

    void add_sound(std::string_view katakana, TokenRange tokens, std::vector<TokenLink>& links) {
        auto heard = heard_.find(katakana);
        if (heard == heard_.end()) {
            if (heard_.size() >= kMostParts) return;
            heard = heard_.try_emplace(std::string(katakana)).first;
            const translit::KatakanaSound sound = post_.resources->sound.hear(katakana);
            for (const Word& word : words_) {
                const double score = link::sounds_like(sound, word.spoken, *post_.resources);
                if (score >= kLeastSound) heard->second.push_back({word.places, score});
            }
        }
        for (const Heard& one : heard->second) {
            for (std::size_t i = 0; i < std::min(one.places->size(), kMostPlaces); ++i) {
                const std::size_t at = (*one.places)[i];
                links.push_back({tokens.begin, tokens.end, at, at + 1, one.score});
            }
        }
    }

    /// The capitals of a headline say nothing; those of a name are kept. A name is what MeCab or the dictionary writes as one.
    std::vector<bool> proper_tokens(const Found& found, std::string_view ja, const EnglishPiece& piece) const {
        const auto& tokens = found.block->analysis.tokens;
        bool name = false;
        for (std::size_t i = found.tokens.begin; i < found.tokens.end; ++i)
            name = name || (tokens[i].known && text::is_proper_noun(tokens[i].noun));
        // P-3オライオン: what has a designation is named.
        name = name || text::count_scripts(ja).latin + text::count_scripts(ja).digit > 0;
        // 荒海 is a family's name, but "Rough Seas" is none.
        const auto& pool = pool_.text();
        const std::string key = lexicon::english_key(slice(pool.text, {pool.tokens[found.cover.en_begin].range.begin,
                                                                       pool.tokens[found.cover.en_end - 1].range.end}),
                                                     post_.resources->english);
        for (const lexicon::Entry& entry : link::KnownEntries(ja, *post_.resources)) {
            for (const lexicon::Gloss& gloss : entry.glosses)
                name = name || (gloss.key == key && !gloss.text.empty() && is_ascii_upper(gloss.text[0]));
        }
        std::vector<bool> out;
        for (const text::EnglishToken& token : piece.analysis.tokens) out.push_back(name && token.capital);
        return out;
    }

    void report(const Found& found) {
        const EnglishPool::Stretch place = pool_.locate(found.cover.en_begin, found.cover.en_end);
        if (place.piece == nullptr) return;
        const ByteRange ja = bytes(found.block->analysis, found.tokens);
        Sighting sighting;
        sighting.ja = slice(found.block->analysis.text, ja);
        if (text::count_scripts(sighting.ja).japanese() == 0) return;
        sighting.en = citation(*place.piece, place.begin, place.end, proper_tokens(found, sighting.ja, *place.piece));
        sighting.kind = EvidenceKind::lexicon;
        sighting.score = found.cover.score;
        sighting.ja_coverage = found.cover.ja_coverage;
        sighting.embedded = found.embedded;
        sighting.headline = !place.piece->tells_names();
        sighting.ja_place = found.block->place(ja);
        sighting.en_place = place.piece->place({place.piece->analysis.tokens[place.begin].range.begin,
                                                place.piece->analysis.tokens[place.end - 1].range.end});
        out_.add(std::move(sighting));
    }

    const PostText& post_;
    EnglishPool pool_;
    link::LexiconLinks lexicon_;
    Collector& out_;
    std::map<std::string, std::vector<std::size_t>> places_;  // small letters, tokens of the pool
    struct Word {
        const std::vector<std::size_t>* places;
        link::Spoken spoken;
    };
    std::vector<Word> words_;  // that katakana could spell
    struct Heard {
        const std::vector<std::size_t>* places;
        double score;
    };
    std::map<std::string, std::vector<Heard>, std::less<>> heard_;  // by katakana
    std::map<std::string, Found, std::less<>> found_;               // by Japanese surface
};

}  // namespace

void find_body_terms(const PostText& post, Collector& out) {
    BodyFinder(post, out).run();
}

}  // namespace yakugo::mine
