// SPDX-License-Identifier: Apache-2.0
// Types of names from the longer names that they are a part of.
#include "libalign/mine/type_context.hpp"

#include "libalign/mine/collector.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace yakugo::mine {

namespace {

constexpr double kSure = 0.5;  // confidence from which a longer name is believed

bool has_words(const std::string& longer, const std::string& words) {
    return (" " + longer + " ").find(" " + words + " ") != std::string::npos;
}

bool is_designation(std::string_view ja) {
    const text::ScriptCounts counts = text::count_scripts(ja);
    return counts.katakana > 0 && counts.latin + counts.digit > 0;
}

/// マリアン・ホロウェイ has ホロウェイ between its dots; F-15イーグル ends with イーグル.
bool is_part(std::string_view ja, const Candidate& longer) {
    static constexpr std::string_view kDot = "・";
    const std::string_view whole = longer.ja;
    if (longer.type == TermType::person && !text::only_katakana(whole))  // トランプ大統領
        return whole.starts_with(ja) && text::count_scripts(whole.substr(ja.size())).katakana == 0;
    if (longer.type == TermType::person && text::only_katakana(whole)) {
        return (whole.ends_with(ja) && whole.substr(0, whole.size() - ja.size()).ends_with(kDot)) ||
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

}  // namespace

void settle_types(std::vector<Candidate>& candidates) {
    for (Candidate& one : candidates) {
        if (one.type != TermType::concept_ && one.type != TermType::person && one.type != TermType::weapon) continue;
        if (!text::only_katakana(one.ja)) continue;
        const std::string english = Collector::english_form(one.en);
        const auto longer = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& other) {
            return other.confidence >= kSure && other.ja.size() > one.ja.size() && is_part(one.ja, other) &&
                   has_words(Collector::english_form(other.en), english);
        });
        if (longer != candidates.end()) one.type = longer->type;
    }
}

}  // namespace yakugo::mine
