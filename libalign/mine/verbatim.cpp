// SPDX-License-Identifier: Apache-2.0
// Words that stay as they are.
#include "libalign/mine/finders.hpp"
#include "libalign/mine/initials.hpp"

#include <map>
#include <string>

namespace yakugo::mine {

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
