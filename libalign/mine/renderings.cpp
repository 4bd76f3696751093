// SPDX-License-Identifier: Apache-2.0
// Compounds like a glossed one.
#include "libalign/mine/renderings.hpp"

#include "libalign/link/kinship.hpp"
#include "libalign/mine/compound.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace yakugo::mine {

namespace {

constexpr double kLeastAlike = 0.5, kAllLetters = 0.99;
constexpr std::size_t kFewestRendered = 3;

/// Sorted.
std::u32string characters(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += text::next_code_point(text, at);
    std::sort(out.begin(), out.end());
    return out;
}

struct Compound {
    const JapaneseBlock* block;
    TokenRange tokens;
    std::u32string characters;
};

/// Each compound of several words, without Latin letters, at its first place.
std::map<std::string_view, Compound> all_compounds(const PostText& post) {
    std::map<std::string_view, Compound> out;
    for (const JapaneseBlock& block : post.japanese) {
        if (block.kind == document::BlockKind::credit) continue;
        for (const TokenRange tokens : block.compounds) {
            const std::string_view surface = slice(block.analysis.text, bytes(block.analysis, tokens));
            if (tokens.end - tokens.begin < 2 || text::count_scripts(surface).latin > 0) continue;
            out.try_emplace(surface, Compound{&block, tokens, characters(surface)});
        }
    }
    return out;
}

/// Whether the acronym says each word that the glossed term lacks: 米海軍南方司令部 is not the SOUTHCOM of 米軍南部司令部.
bool says_all(const Compound& compound, const Collector::Group& group, const link::Resources& resources) {
    const link::JapaneseText& japanese = compound.block->analysis;
    for (std::size_t i = compound.tokens.begin; i < compound.tokens.end; ++i) {
        const bool shared = group.ja.find(surface(japanese, i)) != std::string::npos;
        const bool said = shared || japanese.tokens[i].noun == text::NounKind::suffix ||
                          initials_coverage(japanese, i, i + 1, group.en, resources).front() > 0;
        if (!said) return false;
    }
    return true;
}

bool is_glossed(const Collector::Group& group) {
    const EvidenceKind kind = group.sightings.front().kind;
    return (kind == EvidenceKind::parenthetical || kind == EvidenceKind::inline_latin) && is_acronym(group.en) &&
           acronym_letters(group.en).size() >= kFewestRendered;
}

}  // namespace

void find_renderings(const PostText& post, const std::vector<Collector::Group>& groups, Collector& out) {
    if (std::none_of(groups.begin(), groups.end(), is_glossed)) return;
    std::map<std::string_view, Compound> all = all_compounds(post);
    // 国家核安全保障管理局(NNSA) is like 国家安全保障会議(NSC), but has an acronym of its own.
    for (const Collector::Group& group : groups)
        if (is_glossed(group)) all.erase(group.ja);
    for (const Collector::Group& group : groups) {
        if (!is_glossed(group)) continue;
        const Sighting& gloss = group.sightings.front();
        const std::u32string glossed = characters(group.ja);
        for (const auto& [surface, compound] : all) {
            // A part of the glossed term, or an attribute before it, is no other rendering.
            if (surface.ends_with(group.ja) || group.ja.find(surface) != std::string::npos) continue;
            const double alike = link::shared_characters(glossed, compound.characters);
            if (alike < kLeastAlike) continue;
            const link::JapaneseText& japanese = compound.block->analysis;
            const TokenRange tokens = compound.tokens;
            if (initials_coverage(japanese, tokens.begin, tokens.end, group.en, *post.resources).front() < kAllLetters)
                continue;
            if (!says_all(compound, group, *post.resources)) continue;
            Sighting sighting = gloss;
            sighting.ja = surface;
            sighting.kind = EvidenceKind::initials;
            sighting.score = gloss.score * alike;
            sighting.ja_place = compound.block->place(bytes(japanese, tokens));
            out.add(std::move(sighting));
        }
    }
}

}  // namespace yakugo::mine
