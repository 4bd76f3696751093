// SPDX-License-Identifier: Apache-2.0
// T104: terms with の between their words where the glossary has none, or without it: 宇宙ベース迎撃ミサイル for 宇宙ベースの迎撃ミサイル.
#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/spelling/spellings.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

constexpr std::string_view kOf = "の";
// A shorter term in another shape is most likely another term: 人間の情報, 人間情報.
constexpr std::size_t kShortest = 6;  // characters

// の may stand where katakana and kanji meet; between two kanji words it would be asked too often whether they are two words at all.
bool is_joint(std::string_view term, std::size_t before, std::size_t behind) {
    std::size_t left = before, right = behind;
    const text::Script first = text::script_of(text::previous_code_point(term, left));
    const text::Script second = text::script_of(text::next_code_point(term, right));
    const auto meet = [&](text::Script a, text::Script b) { return first == a && second == b; };
    return meet(text::Script::katakana, text::Script::kanji) || meet(text::Script::kanji, text::Script::katakana);
}

// The term with one の more or less.
std::vector<std::string> other_shapes(const std::string& term) {
    std::vector<std::string> shapes;
    if (text::count_code_points(term) < kShortest) return shapes;
    for (std::size_t at = 0; at < term.size();) {
        std::size_t behind = at;
        text::next_code_point(term, behind);
        const bool is_of = std::string_view(term).substr(at, behind - at) == kOf;
        if (is_of && at > 0 && behind < term.size() && is_joint(term, at, behind)) {
            shapes.push_back(term.substr(0, at) + term.substr(behind));
        } else if (at > 0 && is_joint(term, at, at)) {
            shapes.push_back(term.substr(0, at) + std::string(kOf) + term.substr(at));
        }
        at = behind;
    }
    return shapes;
}

bool overlaps_hit(const Study& study, std::size_t unit, ByteRange range) {
    const std::vector<Hit>& hits = study.hits(unit).ja;
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.range.contains(range); });
}

/// Whether the source of a unit has the term; where there is no source, nobody knows better.
bool is_called_for(const Study& study, std::size_t unit, std::size_t pair) {
    const Unit& draft = study.draft().units[unit];
    if (!draft.is_bilingual() || draft.partial) return true;
    const std::vector<std::size_t>& related = study.renderings(Language::ja).related(pair);
    const std::vector<Hit>& hits = study.hits(unit).en;
    return std::any_of(hits.begin(), hits.end(),
                       [&](const Hit& hit) { return std::binary_search(related.begin(), related.end(), hit.pair); });
}

}  // namespace

std::vector<Finding> find_joined_terms(const Spellings& spellings) {
    const Study& study = spellings.study();
    std::vector<Pattern> patterns;
    for (std::size_t i = 0; i < study.glossary().pairs.size(); ++i) {
        if (!is_believed(study.glossary().pairs[i])) continue;
        for (std::string& shape : other_shapes(study.glossary().pairs[i].ja)) {
            patterns.push_back({std::move(shape), static_cast<std::uint32_t>(i)});
        }
    }
    std::vector<Finding> findings;
    if (patterns.empty()) return findings;
    const link::Resources& language = study.resources().language;
    const Matcher matcher(Language::ja, patterns, language.english);
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        const std::optional<Text>& text = study.draft().units[unit].ja;
        if (!text) continue;
        for (const Match& match : matcher.find(text->text, language.japanese, language.english)) {
            if (is_masked(*text, match.range) || overlaps_hit(study, unit, match.range) ||
                !is_called_for(study, unit, match.id))
                continue;
            const TermPair& term = study.glossary().pairs[match.id];
            const Word word{std::string(slice(text->text, match.range))};
            findings.push_back(spellings.known(word, {unit, match.range}, term.ja, term));
        }
    }
    return findings;
}

}  // namespace yakugo::check
