// SPDX-License-Identifier: Apache-2.0
// Katakana against every stretch of English words in the post.
#include "libalign/link/spoken.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/compound.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/mine/name_parts.hpp"
#include "libalign/mine/surface.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace yakugo::mine {

namespace {

constexpr double kSoundsAlike = 0.5;
constexpr std::size_t kShortestRun = 3;                         // code points; shorter katakana sounds like too much
constexpr std::size_t kShortestQuoted = 2;                      // ... of a name in hiragana: 護衛艦「かが」
constexpr std::size_t kLongestName = 60;                        // longer katakana is no name
constexpr std::size_t kMostNames = 2000, kMostWindows = 10000;  // no article has as many; their product bounds the time
constexpr std::size_t kLongestWindow = 5;                       // English words

struct Window {
    const EnglishPiece* piece;
    std::size_t begin, end;  ///< tokens
    std::size_t words;
    std::string_view text;  ///< without a possessive ending
    link::Spoken spoken;
    bool speakable;  ///< no designation, no acronym without a vowel
};

struct Run {
    const JapaneseBlock* block;
    ByteRange range;        ///< in the block
    bool embedded;          ///< kanji or Latin letters touch it
    std::string_view word;  ///< of a name before an ordinary word, ヘリコプター, that word; else empty
};

/// Kanji or Latin letters right before or behind a run make it a part of a longer name: ソノラ州. A dotted name stands by itself, whatever
/// office is beside it.
bool is_embedded(std::string_view text, ByteRange run) {
    if (slice(text, run).find("・") != std::string_view::npos) return false;
    const auto joins = [](char32_t c) {
        const text::Script script = text::script_of(c);
        return script == text::Script::kanji || script == text::Script::latin || script == text::Script::digit;
    };
    std::size_t before = run.begin, behind = run.end;
    return (before > 0 && joins(text::previous_code_point(text, before))) ||
           (behind < text.size() && joins(text::next_code_point(text, behind)));
}

bool is_ordinary_word(std::string_view katakana, const link::Resources& resources) {
    const link::KnownEntries entries(katakana, resources);
    return std::any_of(entries.begin(), entries.end(),
                       [](const lexicon::Entry& e) { return e.origin != lexicon::Origin::enamdict; });
}

/// Which tokens of a window keep capitals and plural: the capitalised ones, unless the dictionary has the katakana as an ordinary word.
std::vector<bool> proper_tokens(const link::EnglishText& english, std::string_view katakana,
                                const link::Resources& resources) {
    const link::KnownEntries entries(katakana, resources);
    const bool ordinary = is_ordinary_word(katakana, resources);
    const bool name = std::any_of(entries.begin(), entries.end(),
                                  [](const lexicon::Entry& e) { return e.origin == lexicon::Origin::enamdict; });
    std::vector<bool> out;
    for (const text::EnglishToken& token : english.tokens) out.push_back(token.capital && (name || !ordinary));
    return out;
}

/// A name that a dateline shouts: JUAREZ -> Juarez. Short ones may be acronyms.
std::string spoken_case(std::string word) {
    const bool shouted =
        word.size() >= 5 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (shouted)
        std::transform(word.begin() + 1, word.end(), word.begin() + 1,
                       [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    return word;
}

std::string_view window_text(const link::EnglishText& english, std::size_t begin, std::size_t end) {
    return slice(english.text, {english.tokens[begin].range.begin, link::spoken_end(english.tokens[end - 1])});
}

/// Distinct stretches of words, each at its first place.
std::deque<Window> windows(const PostText& post) {
    std::deque<Window> out;  // of several hundred bytes each, which would be moved again and again
    std::unordered_set<std::string_view> seen;
    for (const EnglishPiece& piece : post.english) {
        const auto& tokens = piece.analysis.tokens;
        for (std::size_t begin = 0; begin < tokens.size() && out.size() < kMostWindows; ++begin) {
            if (!tokens[begin].word || tokens[begin].number || tokens[begin].function) continue;
            std::size_t words = 0;
            for (std::size_t end = begin + 1; end <= tokens.size() && words < kLongestWindow; ++end) {
                const text::EnglishToken& last = tokens[end - 1];
                if (last.number || (!last.word && slice(piece.analysis.text, last.range) != "-")) break;
                if (!last.word) continue;
                ++words;
                if (last.function) continue;  // a name does not end with one
                const std::string_view text = window_text(piece.analysis, begin, end);
                if (seen.insert(text).second)
                    out.push_back({&piece, begin, end, words, text, link::Spoken(text), is_spoken(text)});
            }
        }
    }
    return out;
}

/// ジェイホーク of ジェイホーク・ヘリコプター, whose English is "Jayhawk" where "helicopter" stands behind it, written small.
bool is_before_word(const Window& window, std::string_view katakana, const link::Resources& resources) {
    const auto& tokens = window.piece->analysis.tokens;
    return window.end < tokens.size() && is_small_word(katakana, tokens[window.end], resources);
}

/// Distinct katakana runs, each at its first place, one by itself if there is any. A company's or paper's kind belongs to the name: レイセオン社.
std::map<std::string, Run> katakana(const PostText& post) {
    std::map<std::string, Run> out;
    const auto add = [&](const JapaneseBlock& block, ByteRange run, std::string_view word) {
        const std::string_view name = slice(block.analysis.text, run);
        const std::size_t length = text::count_code_points(name);
        std::size_t first = 0;
        // A capital that the page set apart is lost: キシコ may be anything, ェネラル is no word.
        if (name.empty() || !translit::can_begin_word(text::next_code_point(name, first))) return;
        const std::size_t shortest = text::count_scripts(name).only_hiragana() ? kShortestQuoted : kShortestRun;
        if (length < shortest || length > kLongestName || out.size() >= kMostNames) return;
        const Run found{&block, run, is_embedded(block.analysis.text, run), word};
        Run& best = out.try_emplace(std::string(name), found).first->second;
        if ((best.embedded && !found.embedded) || (!best.word.empty() && word.empty())) best = found;
    };
    for (const JapaneseBlock& block : post.japanese) {
        for (const ByteRange run : block.analysis.katakana) {
            add(block, run, {});
            const auto parts = link::katakana_parts(block.analysis.text, run);
            const std::string_view word = slice(block.analysis.text, parts.back());
            if (parts.size() > 1 && is_ordinary_word(word, *post.resources))
                add(block, {run.begin, parts[parts.size() - 2].end}, word);
        }
    }
    return out;
}

ByteRange with_company(const Run& run) {
    for (const std::string_view kind : {std::string_view("社"), std::string_view("誌"), std::string_view("紙")}) {
        if (run.block->analysis.text.substr(run.range.end).starts_with(kind))
            return {run.range.begin, run.range.end + kind.size()};
    }
    return run.range;
}

void report(const PostText& post, const Run& run, const Window& window, EvidenceKind kind, double score,
            Collector& out) {
    const ByteRange ja = with_company(run);
    const link::EnglishText& english = window.piece->analysis;
    Sighting sighting;
    sighting.ja = slice(run.block->analysis.text, ja);
    const std::string_view katakana = slice(run.block->analysis.text, run.range);
    sighting.en = citation(*window.piece, window.begin, window.end, proper_tokens(english, katakana, *post.resources));
    if (kind != EvidenceKind::initials) sighting.en = spoken_case(sighting.en);
    sighting.kind = kind;
    sighting.score = score;
    sighting.headline = !window.piece->tells_names();
    sighting.embedded = run.embedded && ja == run.range;
    sighting.ja_place = run.block->place(ja);
    sighting.en_place =
        window.piece->place({english.tokens[window.begin].range.begin, english.tokens[window.end - 1].range.end});
    out.add(std::move(sighting));
}

/// An everyday loanword (ユニーク, ケース) is no term because its English stands somewhere in the post, and one that the dictionary
/// has with another meaning is no other word that sounds like it (アメリカ and "American"). Names that ENAMDICT lists may be both.
bool is_loanword_only(std::string_view katakana, std::string_view english, const link::Resources& resources) {
    const std::string key = lexicon::english_key(text::singular(english), resources.english);
    bool loanword = false, everyday = false, meant = false, name = false;
    for (const lexicon::Entry& entry : link::KnownEntries(katakana, resources)) {
        const bool same = std::any_of(entry.glosses.begin(), entry.glosses.end(),
                                      [&](const lexicon::Gloss& g) { return g.key == key; });
        const bool listed = entry.origin == lexicon::Origin::enamdict;
        name = name || (listed && same);
        loanword = loanword || !listed;
        everyday = everyday || (!listed && entry.common);
        meant = meant || (!listed && same);
    }
    return loanword && !name && (everyday || !meant);
}

/// Where a part that is no dictionary word falls into two: into two dictionary words, or one and a rest of three kana or more
/// (グライド|フェーズ); 0 where it does not.
std::size_t cut_of(std::string_view word, const lexicon::Lexicon& lexicon) {
    constexpr std::size_t kKana = 3, kShortestWord = 2 * kKana, kShortestRest = 3 * kKana;  // bytes
    if (lexicon.has_japanese(word)) return 0;
    std::size_t one_known = 0;
    for (std::size_t at = kShortestWord; at + kShortestWord <= word.size(); at += kKana) {
        const bool left = lexicon.has_japanese(word.substr(0, at)), right = lexicon.has_japanese(word.substr(at));
        if (left && right) return at;
        if ((left || right) && at >= kShortestRest && at + kShortestRest <= word.size()) one_known = at;
    }
    return one_known;
}

/// The words of a run: its parts between middle dots, and what these fall into.
std::vector<std::string> words_of(std::string_view text, ByteRange run, const link::Resources& resources) {
    std::vector<std::string> out;
    for (const ByteRange part : link::katakana_parts(text, run)) {
        const std::string_view word = slice(text, part);
        const std::size_t cut = cut_of(word, resources.lexicon);
        if (cut > 0) out.emplace_back(word.substr(0, cut));
        out.emplace_back(word.substr(cut));
    }
    return out;
}

/// Whether the dictionary has it as a word; "gpi" it has as GPI only.
bool is_word(std::string_view lower, const lexicon::Lexicon& lexicon) {
    const auto entries = lexicon.find_english(lower);
    return std::any_of(entries.begin(), entries.end(), [&](const lexicon::Entry& entry) {
        return std::any_of(entry.glosses.begin(), entry.glosses.end(),
                           [&](const lexicon::Gloss& gloss) { return gloss.key == lower && !is_acronym(gloss.text); });
    });
}

/// グライドフェーズ・インターセプター and gpi, コラボレイティブ・コンバット・エアクラフト and CCA: three words or more, a letter each.
void find_initials(const PostText& post, const std::string& name, const Run& run, const std::deque<Window>& all,
                   Collector& out) {
    constexpr std::size_t kFewestWords = 3;
    const std::vector<std::string> words = words_of(name, {0, name.size()}, *post.resources);
    if (words.size() < kFewestWords) return;
    for (const Window& window : all) {
        if (window.words != 1) continue;
        std::string acronym(text::singular(window.text));
        if (window.piece->source == EnglishSource::slug && !is_word(window.text, post.resources->lexicon))
            std::transform(acronym.begin(), acronym.end(), acronym.begin(), ascii_upper);
        const std::string letters = acronym_letters(acronym);
        if (letters.size() != words.size() || letters.size() != acronym.size()) continue;
        bool all_fit = true;
        for (std::size_t i = 0; i < words.size() && all_fit; ++i) {
            link::JapaneseText word{words[i], {}, {}, {}, {}};
            word.tokens.push_back({});
            word.tokens.back().range = {0, words[i].size()};
            all_fit = initials_coverage(word, 0, 1, std::string(1, letters[i]), *post.resources).front() > 0;
        }
        if (all_fit) report(post, run, window, EvidenceKind::initials, 0.85, out);
    }
}

}  // namespace

namespace {

struct Match {
    const Window* window = nullptr;
    double score = kSoundsAlike;
};

/// The window that sounds most like a name; of equals the longest.
Match best_match(std::string_view name, std::string_view word, const std::deque<Window>& all,
                 const link::Resources& resources) {
    const std::size_t parts = link::katakana_parts(name, {0, name.size()}).size();
    const translit::KatakanaSound sound = resources.sound.hear(name);
    Match best;
    for (const Window& window : all) {
        if (window.words > parts + 2 || !window.speakable) continue;
        if (!word.empty() && !is_before_word(window, word, resources)) continue;
        const double score = link::sounds_like(sound, window.spoken, resources);
        if (score > best.score ||
            (best.window != nullptr && score == best.score && window.text.size() > best.window->text.size()))
            best = {&window, score};
    }
    return best;
}

/// ジェネラル・アトミックス of ジェネラル・アトミックス・アエロノーティカル・システムズ, where the post has "General Atomics" alone: the
/// beginning of two words or more that sounds most like something, to which the run is cut. Gives what it sounds like.
Match cut_to_beginning(Run& run, const std::deque<Window>& all, const link::Resources& resources) {
    const std::string_view text = run.block->analysis.text;
    const std::vector<ByteRange> parts = link::katakana_parts(text, run.range);
    run.embedded = true;
    Match out;
    for (std::size_t count = parts.size(); count-- > 2;) {
        const ByteRange beginning{run.range.begin, parts[count - 1].end};
        const Match match = best_match(slice(text, beginning), {}, all, resources);
        if (match.window == nullptr || match.score <= out.score) continue;
        out = match;
        run.range = beginning;
    }
    return out;
}

}  // namespace

void find_transliterations(const PostText& post, Collector& out) {
    const std::deque<Window> all = windows(post);
    for (const auto& [name, run] : katakana(post)) {
        auto found = run;
        Match best = best_match(name, run.word, all, *post.resources);
        if (best.window == nullptr && run.word.empty()) best = cut_to_beginning(found, all, *post.resources);
        const std::string_view spelt = slice(found.block->analysis.text, found.range);
        if (best.window != nullptr && !is_loanword_only(spelt, best.window->text, *post.resources)) {
            const bool byline = best.window->piece->source == EnglishSource::byline;
            report(post, found, *best.window, byline ? EvidenceKind::byline : EvidenceKind::transliteration, best.score,
                   out);
        }
        find_initials(post, name, run, all, out);
    }
}

}  // namespace yakugo::mine
