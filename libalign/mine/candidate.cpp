// SPDX-License-Identifier: Apache-2.0
// The words for evidence kinds, types and features, as they stand in outputs and data files.
#include "libalign/mine/candidate.hpp"

namespace yakugo::mine {

std::string_view name(EvidenceKind kind) {
    static constexpr std::array<std::string_view, kEvidenceKinds> names = {
        "title_pair", "dek_pair",        "caption_pair", "alt_pair", "sentence_pair", "parenthetical", "inline_latin",
        "byline",     "transliteration", "initials",     "lexicon",  "verbatim",      "suggested"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name(TermType type) {
    static constexpr std::array<std::string_view, 9> names = {
        "person", "org", "place", "weapon", "acronym", "event", "title_of_office", "concept", "verbatim"};
    return names[static_cast<std::size_t>(type)];
}

std::string_view name(Feature feature) {
    static constexpr std::array<std::string_view, kFeatures> names = {
        "segment",       "ja_uncovered", "en_uncovered", "inferred",  "joined",       "ja_open",    "en_open",
        "parenthetical", "inline_latin", "byline",       "sound",     "initials",     "lexicon",    "verbatim",
        "proper",        "katakana",     "designation",  "compound",  "multiword",    "general",    "verbal",
        "inflected",     "tiny",         "beaten_ja",    "beaten_en", "longer_ja",    "shorter_ja", "longer_en",
        "shorter_en",    "known",        "headline",     "capital",   "apart_phrase", "apart_name", "apart_word",
        "suggestion",    "several",      "embedded",     "fragment",  "rare",         "generic",    "frequent",
        "part_of",       "known_phrase", "lost",         "cut_name",  "kind",         "named_model"};
    return names[static_cast<std::size_t>(feature)];
}

}  // namespace yakugo::mine
