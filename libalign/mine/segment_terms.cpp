// SPDX-License-Identifier: Apache-2.0
// Terms inside aligned segments.
#include "libalign/core/ascii.hpp"
#include "libalign/document/credit.hpp"
#include "libalign/link/kinship.hpp"
#include "libalign/link/mandarin.hpp"
#include "libalign/link/parts.hpp"
#include "libalign/link/phrase_index.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/mine/name_parts.hpp"
#include "libalign/mine/phrases.hpp"
#include "libalign/mine/spans.hpp"
#include "libalign/mine/surface.hpp"
#include "libalign/mine/word_alignment.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

EvidenceKind evidence_of(document::BlockKind kind) {
    switch (kind) {
        case document::BlockKind::title: return EvidenceKind::title_pair;
        case document::BlockKind::dek: return EvidenceKind::dek_pair;
        case document::BlockKind::alt: return EvidenceKind::alt_pair;
        case document::BlockKind::sentence: return EvidenceKind::sentence_pair;
        default: return EvidenceKind::caption_pair;
    }
}

/// トランプ is a card in EDICT, and a person in ENAMDICT.
bool is_listed_name(std::string_view ja, std::string_view lower, const lexicon::Lexicon& lexicon) {
    for (const lexicon::Entry& entry : lexicon.find_japanese(ja)) {
        if (entry.origin != lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses)
            if (text::normalized(gloss.text, text::Profile::match_en) == lower) return true;
    }
    return false;
}

/// Which English tokens name something: those linked to a proper noun or by sound alone, and what ENAMDICT lists.
std::vector<bool> proper_tokens(const link::JapaneseText& japanese, const link::EnglishText& english,
                                const WordAlignment& alignment, const link::Resources& resources) {
    std::vector<bool> out(english.tokens.size(), false);
    for (std::size_t en = 0; en < out.size(); ++en) {
        const auto* link = alignment.link_of_en(en);
        if (link == nullptr) continue;
        bool name = link->kind == link::LinkKind::sound;
        for (std::size_t i = link->ja_begin; i < link->ja_end; ++i) {
            name = name || text::is_proper_noun(japanese.tokens[i].noun);
        }
        const std::string_view ja = slice(japanese.text, bytes(japanese, {link->ja_begin, link->ja_end}));
        out[en] =
            english.tokens[en].capital && (name || is_listed_name(ja, english.tokens[en].lower, resources.lexicon));
    }
    return out;
}

/// 二等兵曹, "Petty Officer 2nd Class", begins with a number, but the dictionary has it as one word.
bool is_known_name(const link::EnglishText& english, const WordAlignment& alignment, const PhrasePair& pair) {
    const auto* link = alignment.link_of_ja(pair.ja.begin);
    if (link == nullptr || !english.tokens[pair.en_begin].capital) return false;
    return link->kind == link::LinkKind::lexicon && link->ja_begin == pair.ja.begin && link->ja_end == pair.ja.end &&
           link->en_begin == pair.en_begin && link->en_end == pair.en_end && link->en_end - link->en_begin > 1;
}

/// 海峡雷霆 is not "Strait Thunder-2025B": a number of the English is said in the Japanese, in digits or kanji.
bool says_its_number(std::string_view ja, std::string_view en) {
    static constexpr std::u32string_view kNumerals = U"〇一二三四五六七八九十百千";
    if (!has_ascii_digit(en)) return true;
    const std::string form = text::normalized(ja, text::Profile::match_ja);
    for (std::size_t at = 0; at < form.size();) {
        const char32_t c = text::next_code_point(form, at);
        if ((c >= U'0' && c <= U'9') || kNumerals.find(c) != std::u32string_view::npos) return true;
    }
    return false;
}

/// 哨戒, "Patrol" of "Patrol Squadron 30": an ordinary word, which has its capital from the name.
bool is_word_of_name(const link::EnglishText& english, const PhrasePair& pair, const std::vector<bool>& proper) {
    const text::EnglishToken& token = english.tokens[pair.en_begin];
    return pair.cut_name > 0 && pair.en_end - pair.en_begin == 1 && !proper[pair.en_begin] && !token.upper &&
           !token.number;
}

void mine_segment(const PostText& post, const pair::Segment& segment, Collector& out) {
    if (segment.ja.size() > kLongestSide || segment.en.size() > kLongestSide) return;
    const link::Resources& resources = *post.resources;
    JapaneseBlock block{segment.kind, segment.ja_line, segment.ja,
                        link::analyse_japanese(post.document->at(segment.ja), resources.japanese)};
    const EnglishPiece piece = english_side(*post.document, segment, resources);
    part_names(block.analysis, piece.analysis, resources);
    std::vector<link::Link> links = link::find_links(block.analysis, piece.analysis, resources);
    const std::vector<link::Link> weak = link::find_kinship(block.analysis, piece.analysis, resources);
    links.insert(links.end(), weak.begin(), weak.end());
    const std::vector<link::Link> parts = link::find_parts(block.analysis, piece.analysis, resources);
    links.insert(links.end(), parts.begin(), parts.end());
    const std::vector<link::Link> chinese = link::find_mandarin(block.analysis, piece.analysis, resources);
    links.insert(links.end(), chinese.begin(), chinese.end());
    const WordAlignment alignment = align_words(block.analysis, piece.analysis, links);
    const std::vector<bool> proper = proper_tokens(block.analysis, piece.analysis, alignment, resources);
    for (const PhrasePair& pair : phrase_pairs(block.analysis, piece.analysis, alignment, piece.tells_names())) {
        const ByteRange ja = bytes(block.analysis, pair.ja);
        const bool amount = is_amount(block.analysis, pair.ja) && !is_known_name(piece.analysis, alignment, pair);
        if (amount || text::count_scripts(slice(block.analysis.text, ja)).japanese() == 0) continue;
        const std::size_t en_end = pair.en_end + link::shortens_title(piece.analysis, pair.en_end);
        const ByteRange en{piece.analysis.tokens[pair.en_begin].range.begin,
                           piece.analysis.tokens[en_end - 1].range.end};
        if (piece.credit && (document::has_credit_word(slice(block.analysis.text, ja)) ||
                             document::has_credit_word(slice(piece.analysis.text, en))))
            continue;
        if (!says_its_number(slice(block.analysis.text, ja), slice(piece.analysis.text, en))) continue;
        if (is_titled_person(block.analysis, alignment, pair, resources)) continue;
        Sighting sighting;
        sighting.ja = slice(block.analysis.text, ja);
        sighting.en = citation(piece, pair.en_begin, en_end, proper);
        if (is_word_of_name(piece.analysis, pair, proper))
            sighting.en = text::singular(piece.analysis.tokens[pair.en_begin].lower);
        sighting.kind = evidence_of(segment.kind);
        sighting.score = pair.score * (0.5 + 0.5 * segment.score);
        sighting.ja_place = block.place(ja);
        sighting.en_place = piece.place(en);
        sighting.ja_coverage = pair.ja_coverage;
        sighting.en_coverage = pair.en_coverage;
        sighting.inferred = pair.inferred;
        sighting.joined = pair.joined;
        sighting.ja_open = pair.ja_open;
        sighting.en_open = pair.en_open;
        sighting.cut_name = pair.cut_name;
        sighting.headline = !piece.tells_names();
        sighting.embedded = is_embedded(block.analysis, pair.ja);
        out.add(std::move(sighting));
    }
}

}  // namespace

void find_segment_terms(const PostText& post, Collector& out) {
    for (const pair::Segment& segment : *post.segments) mine_segment(post, segment, out);
}

}  // namespace yakugo::mine
