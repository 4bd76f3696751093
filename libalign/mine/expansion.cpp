// SPDX-License-Identifier: Apache-2.0
// From a glossed acronym to the English words that it stands for.
#include "libalign/mine/expansion.hpp"

#include "libalign/mine/initials.hpp"
#include "libalign/mine/shared_words.hpp"
#include "libalign/mine/surface.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

constexpr std::size_t kMostExpansionWords = 9;

struct ExpansionWords {
    const EnglishPiece* piece;
    std::size_t begin, end;  ///< tokens
};

/// Whether "(ACRONYM)" stands right behind token `end` - 1.
bool glossed_by(const link::EnglishText& english, std::size_t end, std::string_view acronym) {
    return end + 1 < english.tokens.size() && slice(english.text, english.tokens[end].range) == "(" &&
           slice(english.text, english.tokens[end + 1].range) == acronym;
}

/// Whether an acronym with this first letter may begin with the token; cheaper than spells_out(), which most places fail.
bool begins_with(const text::EnglishToken& token, char capital) {
    return token.lower.empty() || token.lower[0] == static_cast<char>(capital - 'A' + 'a');
}

bool may_stand_inside(std::string_view word) {
    return word == "of" || word == "for" || word == "and" || word == "the" || word == "on" || word == "in" ||
           word == "to";
}

/// Words of the post's English whose initials are the letters of an acronym that has some: the ones glossed by it if any are, else the first.
std::vector<ExpansionWords> expansions(const PostText& post, std::string_view acronym) {
    std::vector<ExpansionWords> out;
    const char first = acronym_letters(acronym).front();
    for (const EnglishPiece& piece : post.english) {
        if (piece.source != EnglishSource::block || piece.credit) continue;
        const auto& tokens = piece.analysis.tokens;
        for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
            if (!tokens[begin].word || tokens[begin].upper || !begins_with(tokens[begin], first) ||
                tokens[begin].function)
                continue;
            for (std::size_t end = begin + 1; end <= std::min(tokens.size(), begin + kMostExpansionWords); ++end) {
                if (!tokens[end - 1].word && slice(piece.analysis.text, tokens[end - 1].range) != "-") break;
                if (!tokens[end - 1].word) continue;
                if (tokens[end - 1].function && !may_stand_inside(tokens[end - 1].lower)) break;
                if (!spells_out(acronym, piece.analysis, begin, end)) continue;
                const ExpansionWords found{&piece, begin, end};
                if (glossed_by(piece.analysis, end, acronym)) return {found};
                out.push_back(found);
                break;
            }
        }
    }
    if (out.size() > 1) out.erase(out.begin() + 1, out.end());
    return out;
}

}  // namespace

void find_expansions(const PostText& post, const std::vector<Collector::Group>& groups, Collector& out) {
    for (const Collector::Group& group : groups) {
        const Sighting& gloss = group.sightings.front();
        const bool glossed = gloss.kind == EvidenceKind::parenthetical || gloss.kind == EvidenceKind::inline_latin ||
                             gloss.kind == EvidenceKind::initials;
        if (!glossed || !is_acronym(group.en) || acronym_letters(group.en).size() < 2) continue;
        for (const ExpansionWords& expansion : expansions(post, text::singular(group.en))) {
            Sighting sighting = gloss;
            sighting.en = citation(*expansion.piece, expansion.begin, expansion.end);
            sighting.kind = EvidenceKind::initials;
            // Two letters spell anything out; three or more need a word of the Japanese term to agree.
            const bool glossed_there = glossed_by(expansion.piece->analysis, expansion.end, group.en);
            const double shared = shared_words(group.ja, sighting.en, *post.resources);
            if (!glossed_there && (shared == 0 || acronym_letters(group.en).size() < 3)) continue;
            sighting.score = gloss.score * (glossed_there ? 1 : 0.7 + 0.3 * shared);
            sighting.en_place = expansion.piece->place({expansion.piece->analysis.tokens[expansion.begin].range.begin,
                                                        expansion.piece->analysis.tokens[expansion.end - 1].range.end});
            out.add(std::move(sighting));
        }
    }
}

}  // namespace yakugo::mine
