// SPDX-License-Identifier: Apache-2.0
// Terms inside aligned segments.
#include "libalign/mine/finders.hpp"
#include "libalign/mine/phrases.hpp"
#include "libalign/mine/surface.hpp"
#include "libalign/mine/word_alignment.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

using text::NounKind;

EvidenceKind evidence_of(document::BlockKind kind) {
    switch (kind) {
        case document::BlockKind::title: return EvidenceKind::title_pair;
        case document::BlockKind::dek: return EvidenceKind::dek_pair;
        case document::BlockKind::alt: return EvidenceKind::alt_pair;
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
        if (alignment.of_en[en] == kUnlinked) continue;
        const auto& link = alignment.links[alignment.of_en[en]];
        bool name = link.kind == link::LinkKind::sound;
        for (std::size_t i = link.ja_begin; i < link.ja_end; ++i) {
            name = name || text::is_proper_noun(japanese.tokens[i].noun);
        }
        const std::string_view ja = slice(
            japanese.text, {japanese.tokens[link.ja_begin].range.begin, japanese.tokens[link.ja_end - 1].range.end});
        out[en] =
            english.tokens[en].capital && (name || is_listed_name(ja, english.tokens[en].lower, resources.lexicon));
    }
    return out;
}

/// Amounts, dates and counts are no terms; a number may end a name (ミラージュ2000) but not begin a term.
bool is_amount(const link::JapaneseText& japanese, TokenRange tokens) {
    const auto at = [&](std::size_t i) -> const text::JapaneseToken& { return japanese.tokens[i]; };
    if (at(tokens.begin).noun == NounKind::number || is_counter(at(tokens.end - 1))) return true;
    for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
        if (slice(japanese.text, at(i).range) == "約") return true;
        // A number in the middle belongs to a name only where letters or katakana stand before it.
        if (at(i).noun == NounKind::number && i > tokens.begin && at(i - 1).noun != NounKind::number) {
            const text::ScriptCounts before = text::count_scripts(slice(japanese.text, at(i - 1).range));
            const bool joint = at(i - 1).pos == text::PartOfSpeech::symbol || before.other > 0;
            if (before.katakana + before.latin == 0 && !joint && at(i - 1).pos != text::PartOfSpeech::prefix)
                return i + 1 < tokens.end;
        }
    }
    return false;
}

/// Whether the tokens are a part of a longer compound there.
bool is_embedded(const link::JapaneseText& japanese, TokenRange tokens) {
    const auto touching = [&](std::size_t a, std::size_t b) {
        return japanese.tokens[a].range.end == japanese.tokens[b].range.begin;
    };
    const bool before = tokens.begin > 0 && in_compound(japanese, tokens.begin - 1) &&
                        may_begin(japanese, tokens.begin - 1) && touching(tokens.begin - 1, tokens.begin);
    const bool behind = tokens.end < japanese.tokens.size() && in_compound(japanese, tokens.end) &&
                        touching(tokens.end - 1, tokens.end);
    return before || behind;
}

void mine_segment(const PostText& post, const pair::Segment& segment, Collector& out) {
    const link::Resources& resources = *post.resources;
    const JapaneseBlock block{segment.kind, segment.ja_line, segment.ja,
                              link::analyse_japanese(post.document->at(segment.ja), resources.japanese)};
    EnglishPiece piece{EnglishSource::block,
                       segment.en_line,
                       segment.en,
                       true,
                       false,
                       false,
                       link::analyse_english(post.document->at(segment.en), resources.english)};
    piece.title_case = is_title_case(piece.analysis);
    const WordAlignment alignment =
        align_words(block.analysis, piece.analysis, link::find_links(block.analysis, piece.analysis, resources));
    const std::vector<bool> proper = proper_tokens(block.analysis, piece.analysis, alignment, resources);
    for (const PhrasePair& pair : phrase_pairs(block.analysis, piece.analysis, alignment)) {
        const ByteRange ja = bytes(block.analysis, pair.ja);
        if (is_amount(block.analysis, pair.ja) || text::count_scripts(slice(block.analysis.text, ja)).japanese() == 0)
            continue;
        const ByteRange en{piece.analysis.tokens[pair.en_begin].range.begin,
                           piece.analysis.tokens[pair.en_end - 1].range.end};
        Sighting sighting;
        sighting.ja = slice(block.analysis.text, ja);
        sighting.en = citation(piece, pair.en_begin, pair.en_end, proper);
        sighting.kind = evidence_of(segment.kind);
        sighting.score = pair.score * (0.5 + 0.5 * segment.score);
        sighting.ja_place = block.place(ja);
        sighting.en_place = piece.place(en);
        sighting.ja_coverage = pair.ja_coverage;
        sighting.en_coverage = pair.en_coverage;
        sighting.inferred = pair.inferred;
        sighting.embedded = is_embedded(block.analysis, pair.ja);
        out.add(std::move(sighting));
    }
}

}  // namespace

void find_segment_terms(const PostText& post, Collector& out) {
    for (const pair::Segment& segment : *post.segments) mine_segment(post, segment, out);
}

}  // namespace yakugo::mine
