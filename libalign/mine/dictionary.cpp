// SPDX-License-Identifier: Apache-2.0
// Compounds whose dictionary gloss stands in the post's English, and words that stay as they are.
#include "libalign/mine/compound.hpp"
#include "libalign/mine/finders.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/mine/surface.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace yakugo::mine {

namespace {

constexpr std::size_t kLongestWord = 6;  // tokens
constexpr double kPhraseScore = 0.8;     // a gloss of two words or more is rarely there by chance

struct IndexedPiece {
    const EnglishPiece* piece;
    link::PhraseIndex phrases;
};

void look_up(const JapaneseBlock& block, ByteRange ja, const std::vector<IndexedPiece>& pieces,
             const link::Resources& resources, Collector& out) {
    const std::string_view word = slice(block.analysis.text, ja);
    const link::KnownWord entries = link::known_word(word, resources);
    if (!entries) return;
    for (const lexicon::Entry& entry : entries->all) {
        for (const lexicon::Gloss& gloss : entry.glosses) {
            if (gloss.key.find(' ') == std::string_view::npos) continue;
            for (const IndexedPiece& indexed : pieces) {
                const auto* places = indexed.phrases.find(gloss.key);
                if (places == nullptr) continue;
                const auto place = places->front();
                Sighting sighting;
                sighting.ja = word;
                sighting.en = citation(*indexed.piece, place.begin, place.end);
                sighting.kind = EvidenceKind::lexicon;
                sighting.score = kPhraseScore;
                sighting.ja_place = block.place(ja);
                sighting.en_place = indexed.piece->place({indexed.piece->analysis.tokens[place.begin].range.begin,
                                                          indexed.piece->analysis.tokens[place.end - 1].range.end});
                out.add(std::move(sighting));
                break;
            }
        }
    }
}

}  // namespace

void find_dictionary_terms(const PostText& post, Collector& out) {
    std::vector<IndexedPiece> pieces;
    for (const EnglishPiece& piece : post.english) {
        if (piece.source == EnglishSource::block) pieces.push_back({&piece, link::PhraseIndex(piece.analysis)});
    }
    if (pieces.empty()) return;
    std::set<std::string_view> seen;
    for (const JapaneseBlock& block : post.japanese) {
        for (const TokenRange compound : compounds(block.analysis)) {
            for (std::size_t begin = compound.begin; begin < compound.end; ++begin) {
                for (std::size_t end = begin + 2; end <= std::min(compound.end, begin + kLongestWord); ++end) {
                    const ByteRange ja = bytes(block.analysis, {begin, end});
                    if (seen.insert(slice(block.analysis.text, ja)).second)
                        look_up(block, ja, pieces, *post.resources, out);
                }
            }
        }
    }
}

void find_verbatim(const PostText& post, Collector& out) {
    std::map<std::string, std::pair<const EnglishPiece*, ByteRange>> english;
    for (const EnglishPiece& piece : post.english) {
        if (piece.source != EnglishSource::block) continue;
        for (const text::EnglishToken& token : piece.analysis.tokens) {
            const std::string surface = text::singular(slice(piece.analysis.text, token.range));
            if (is_acronym(surface)) english.try_emplace(surface, &piece, token.range);
        }
    }
    for (const JapaneseBlock& block : post.japanese) {
        for (const ByteRange run : block.analysis.latin) {
            const auto found = english.find(text::singular(slice(block.analysis.text, run)));
            if (found == english.end()) continue;
            Sighting sighting;
            sighting.ja = sighting.en = found->first;
            sighting.kind = EvidenceKind::verbatim;
            sighting.score = 1;
            sighting.ja_place = block.place(run);
            sighting.en_place = found->second.first->place(found->second.second);
            out.add(std::move(sighting));
        }
    }
}

}  // namespace yakugo::mine
