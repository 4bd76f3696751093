// SPDX-License-Identifier: Apache-2.0
// Types of names from the longer names that they are a part of.
#include "libalign/mine/type_context.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/mine/collector.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace yakugo::mine {

namespace {

constexpr double kSure = 0.5;  // confidence from which a longer name is believed

/// Whether the longer name has a capital where it begins a word that is one of these: "F-15 Eagle" is named by the eagle,
/// "F-35 pilot" by no pilot.
bool names_by(std::string_view longer, std::string_view words) {
    for (std::size_t begin = 0, next; begin < words.size(); begin = next) {
        const std::string_view word = words.substr(begin, words.find(' ', begin) - begin);
        next = begin + word.size() + 1;
        for (std::size_t at = 0; at + word.size() <= longer.size(); ++at) {
            const bool begins = at == 0 || longer[at - 1] == ' ' || longer[at - 1] == '-';
            if (begins && is_ascii_upper(longer[at]) && ascii_equal(longer.substr(at, word.size()), word)) return true;
        }
    }
    return false;
}

bool is_designation(std::string_view ja) {
    const text::ScriptCounts counts = text::count_scripts(ja);
    return counts.katakana > 0 && counts.latin + counts.digit > 0;
}

std::string without_dots(std::string_view ja) {
    std::string out;
    for (std::size_t at = 0; at < ja.size();) {
        const std::size_t begin = at;
        if (text::next_code_point(ja, at) != U'・') out += ja.substr(begin, at - begin);
    }
    return out;
}

/// マリアン・ホロウェイ has ホロウェイ between its dots; F-15イーグル ends with イーグル.
bool is_part(std::string_view ja, const Candidate& longer) {
    static constexpr std::string_view kDot = "・";
    const std::string_view whole = longer.ja;
    if (longer.type == TermType::person && !text::only_katakana(whole))  // トランプ大統領
        return whole.starts_with(ja) && text::count_scripts(whole.substr(ja.size())).katakana == 0;
    if (longer.type == TermType::person && text::only_katakana(whole)) {
        const bool written_as_one = ja.find(kDot) == std::string_view::npos &&
                                    longer.en.find(' ') != std::string::npos && without_dots(whole).ends_with(ja) &&
                                    !whole.ends_with(ja);  // ビンラディン
        return written_as_one || (whole.ends_with(ja) && whole.substr(0, whole.size() - ja.size()).ends_with(kDot)) ||
               (whole.starts_with(ja) && whole.substr(ja.size()).starts_with(kDot));
    }
    if (longer.type != TermType::weapon || !is_designation(whole)) return false;
    const std::size_t at = whole.find(ja);
    if (at == std::string_view::npos) return false;
    const std::string_view before = whole.substr(0, at), behind = whole.substr(at + ja.size());
    return (before.empty() ||
            !text::only_katakana(before.substr(before.size() - std::min<std::size_t>(before.size(), 3)))) &&
           text::count_scripts(behind).katakana == 0;
}

/// The Latin letters, digits and hyphens that a text ends with: F-35I.
std::string_view designation_at_end(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && (is_ascii_word(text[begin - 1]) || text[begin - 1] == '-')) --begin;
    return text.substr(begin);
}

/// What the words round a name call it. A person stands behind an army or a service, too; so that only quotation marks, weapons, events and
/// places are believed there.
std::optional<TermType> called(std::string_view before, std::string_view behind, const TypeRules& rules) {
    for (const std::string_view maker : {"社", "製"})
        if (behind.starts_with(maker)) return TermType::org;
    bool quoted = false;
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"「", "」"}, {"『", "』"}}) {
        quoted = quoted || (before.ends_with(open) && behind.starts_with(close));
        if (quoted && before.ends_with(open)) before.remove_suffix(open.size());
    }
    if (quoted && has_ascii_digit(designation_at_end(before))) return TermType::weapon;
    const auto rule = rules.rule_before(before);
    const bool firm = rule == TermType::weapon || rule == TermType::event || rule == TermType::place;
    return rule && (firm || (quoted && rule == TermType::org)) ? rule : std::nullopt;
}

std::optional<TermType> apposition(const Candidate& one, const TypeRules& rules) {
    for (const Evidence& e : one.evidence) {
        if (e.ja_range.empty() || e.ja_range.end > e.context_ja.size()) continue;
        const std::string_view context = e.context_ja;
        if (const auto type = called(context.substr(0, e.ja_range.begin), context.substr(e.ja_range.end), rules))
            return type;
    }
    return std::nullopt;
}

/// A person's name with middle dots is one whatever stands before it.
bool is_full_name(const Candidate& one) {
    return one.type == TermType::person && one.ja.find("・") != std::string::npos;
}

}  // namespace

void settle_types(std::vector<Candidate>& candidates, const TypeRules& rules) {
    for (Candidate& one : candidates) {
        const bool open =
            one.type == TermType::concept_ || one.type == TermType::person || one.type == TermType::weapon;
        if (!open || !text::only_katakana(one.ja) || is_full_name(one) || !is_ascii_upper(one.en[0])) continue;
        if (const auto type = apposition(one, rules)) one.type = *type;
    }
    for (Candidate& one : candidates) {
        if (one.type != TermType::concept_ && one.type != TermType::person && one.type != TermType::weapon) continue;
        if (!text::only_katakana(one.ja)) continue;
        const std::string english = Collector::english_form(one.en);
        const auto longer = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& other) {
            return other.confidence >= kSure && other.ja.size() > one.ja.size() && is_part(one.ja, other) &&
                   Collector::has_words(Collector::english_form(other.en), english) && names_by(other.en, one.en);
        });
        if (longer != candidates.end()) one.type = longer->type;
    }
}

}  // namespace yakugo::mine
