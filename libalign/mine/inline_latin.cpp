// SPDX-License-Identifier: Apache-2.0
// Latin words glued to Japanese ones.
#include "libalign/core/ascii.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/mine/glossed_term.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

using link::JapaneseText;

constexpr double kLatinSoundsAlike = 0.5;
constexpr std::size_t kShortestGlued = 3;  // letters of an acronym that stands glued without brackets

void report(const JapaneseBlock& block, ByteRange ja, ByteRange en, double score, Collector& out) {
    Sighting sighting;
    sighting.ja = slice(block.analysis.text, ja);
    sighting.en = slice(block.analysis.text, en);
    sighting.kind = EvidenceKind::inline_latin;
    sighting.score = score;
    sighting.ja_place = block.place(ja);
    sighting.en_place = block.place(en);
    out.add(std::move(sighting));
}

/// クラウディア・シェインバウムClaudia Sheinbaum, also with one space between.
void name_before(const PostText& post, const JapaneseBlock& block, ByteRange latin, Collector& out) {
    const std::string_view text = block.analysis.text;
    std::size_t end = latin.begin;
    if (end > 0 && text[end - 1] == ' ') --end;
    for (const ByteRange run : block.analysis.katakana) {
        if (run.end != end) continue;
        const double sound = post.resources->sound.probability(slice(text, run), slice(text, latin));
        if (sound >= kLatinSoundsAlike) report(block, run, latin, sound, out);
    }
}

/// 米北方軍NORTHCOM, 国土安全保障DHS長官.
void acronym_behind(const PostText& post, const JapaneseBlock& block, ByteRange latin, Collector& out) {
    const JapaneseText& japanese = block.analysis;
    const std::string_view acronym = slice(japanese.text, latin);
    const bool letters_only = std::all_of(acronym.begin(), acronym.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!letters_only || acronym.size() < kShortestGlued) return;
    const GlossedTerm term = term_before(japanese, latin.begin, acronym, *post.resources);
    if (term.tokens.empty()) return;
    const ByteRange ja = bytes(japanese, term.tokens);
    if (text::count_scripts(slice(japanese.text, ja)).kanji < 2) return;
    constexpr double kLeastCoverage = 0.3;  // below, 新型AMRAAM and its like would be glosses
    constexpr double kBeforeName = 0.6;  // the USS of 強襲揚陸艦USSトリポリ may be a part of the name behind
    const bool name_behind = std::any_of(japanese.katakana.begin(), japanese.katakana.end(),
                                         [&](ByteRange run) { return run.begin == latin.end; });
    if (term.coverage >= (name_behind ? kBeforeName : kLeastCoverage))
        report(block, ja, latin, 0.4 + 0.6 * term.coverage, out);
}

/// Lawfare誌, AP通信: the word behind says only what kind of publication it is. 5G通信 is none.
void publication(const JapaneseBlock& block, ByteRange latin, Collector& out) {
    if (has_ascii_digit(slice(block.analysis.text, latin))) return;
    const std::string_view behind = block.analysis.text.substr(latin.end);
    for (const std::string_view kind :
         {std::string_view("誌"), std::string_view("紙"), std::string_view("通信"), std::string_view("社")}) {
        if (behind.starts_with(kind)) report(block, {latin.begin, latin.end + kind.size()}, latin, 0.7, out);
    }
}

}  // namespace

void find_inline_latin(const PostText& post, Collector& out) {
    for (const JapaneseBlock& block : post.japanese) {
        if (block.kind == document::BlockKind::credit) continue;
        for (const link::LatinPhrase& phrase : link::latin_phrases(block.analysis)) {
            name_before(post, block, phrase.range, out);
            acronym_behind(post, block, block.analysis.latin[phrase.begin], out);
            publication(block, phrase.range, out);
        }
    }
}

}  // namespace yakugo::mine
