// SPDX-License-Identifier: Apache-2.0
// Weights, coverage and ends of phrase pairs.
#include "libalign/mine/sides.hpp"

#include "libalign/text/english.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace yakugo::mine {

namespace {

constexpr double kSuffixWeight = 0.5;  // 機, 型, 版: half a word

}  // namespace

double Sides::weight(std::size_t ja) const {
    const text::JapaneseToken& token = japanese_.tokens[ja];
    if (token.pos == text::PartOfSpeech::symbol || token.pos == text::PartOfSpeech::particle) return 0;
    if (is_silent(token)) return 0;
    return token.noun == text::NounKind::suffix || token.pos == text::PartOfSpeech::prefix ? kSuffixWeight : 1;
}

PhrasePair Sides::measure(TokenRange ja, std::size_t en_begin, std::size_t en_end) const {
    PhrasePair pair;
    pair.ja = ja;
    pair.en_begin = en_begin;
    pair.en_end = en_end;
    double ja_total = 0, ja_linked = 0, en_total = 0, en_linked = 0, links = 0;
    for (std::size_t i = ja.begin; i < ja.end; ++i) {
        ja_total += weight(i);
        const auto* link = link_of_ja(i);
        if (link == nullptr || !link->inside_english(en_begin, en_end)) continue;
        ja_linked += weight(i);
        pair.score += link->score * weight(i);
        links += weight(i);
    }
    for (std::size_t en = en_begin; en < en_end; ++en) {
        if (!is_content(en)) continue;
        const auto* link = link_of_en(en);
        if (link == nullptr && begins_linked_word(en, en_end)) continue;
        en_total += 1;
        en_linked += link != nullptr && link->inside(ja);
    }
    pair.score = links > 0 ? pair.score / links : 0;
    pair.ja_coverage = ja_total > 0 ? ja_linked / ja_total : 0;
    pair.en_coverage = en_total > 0 ? en_linked / en_total : 0;
    pair.ja_open = ja_open(ja);
    pair.en_open = en_open(en_begin, en_end);
    return pair;
}

/// "guided" of "guided-missile" is a part of the word that ミサイル says.
bool Sides::begins_linked_word(std::size_t en, std::size_t end) const {
    return en + 2 < end && link::joins_phrase(english_, en + 1) && link_of_en(en + 2) != nullptr;
}

double Sides::ja_open(TokenRange ja) const {
    const auto open = [&](std::size_t token) {
        return in_compound(japanese_, token) && weight(token) > 0 && link_of_ja(token) == nullptr;
    };
    const bool before = touches(japanese_, ja.begin) && open(ja.begin - 1);
    const bool behind = touches(japanese_, ja.end) && open(ja.end);
    return 0.5 * (before + behind);
}

double Sides::en_open(std::size_t begin, std::size_t end) const {
    const auto open = [&](std::size_t token) { return is_content(token) && link_of_en(token) == nullptr; };
    const bool before = begin > 0 && open(begin - 1);
    const bool behind = end < english_.tokens.size() && open(end);
    return 0.5 * (before + behind);
}

bool Sides::linked_elsewhere(std::size_t word) const {
    for (std::size_t en = 0; en < english_.tokens.size(); ++en) {
        if (link_of_en(en) != nullptr && english_.tokens[en].stem == english_.tokens[word].stem) return true;
    }
    return false;
}

std::optional<std::size_t> Sides::spare(std::size_t at, bool before) const {
    const auto& tokens = english_.tokens;
    if (before ? at == 0 : at >= tokens.size()) return std::nullopt;
    const std::size_t word = before ? at - 1 : at;
    if (!is_content(word) || link_of_en(word) != nullptr || tokens[word].number || linked_elsewhere(word))
        return std::nullopt;
    const bool apart =
        before ? tokens[word].range.end < tokens[at].range.begin : tokens[at - 1].range.end < tokens[word].range.begin;
    const std::size_t beyond = before ? word - 1 : word + 1;
    const bool glued = beyond < tokens.size() && link::joins_phrase(english_, beyond);
    // The JS of "destroyer JS Kaga" belongs to the name.
    const bool prefix = !before && tokens[word].upper && beyond < tokens.size() && tokens[beyond].capital;
    const bool verb = !before && is_verb(word);
    return apart && !glued && !prefix && !verb ? std::optional(word) : std::nullopt;
}

/// "a launcher assigned to", "the squadron flew", "Squadron (VP) 45 flies", "sensors detect the heat", "a rocket lifts off".
bool Sides::is_verb(std::size_t word) const {
    static constexpr std::array<std::string_view, 12> kBehindVerbs = {"the",   "a",   "an", "its", "his",  "her",
                                                                      "their", "off", "up", "out", "down", "away"};
    const auto& tokens = english_.tokens;
    const std::string& lower = tokens[word].lower;
    if (!tokens[word].capital && (lower.ends_with("ed") || text::is_irregular_past(lower))) return true;
    if (is_behind_unit(english_, word)) return true;
    return word + 1 < tokens.size() &&
           std::find(kBehindVerbs.begin(), kBehindVerbs.end(), tokens[word + 1].lower) != kBehindVerbs.end();
}

}  // namespace yakugo::mine
