// SPDX-License-Identifier: Apache-2.0
// Most segments are one sentence, and few of these have a full stop before their end.
#include "glossary/exchange/tmx/segment_kind.hpp"

#include "glossary/store/unit_text.hpp"
#include "libalign/text/sentence.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace yakugo::exchange {

namespace {

using namespace std::string_view_literals;

constexpr std::array kStops = {"."sv, "!"sv, "?"sv, "。"sv, "！"sv, "？"sv, "．"sv, "｡"sv, "…"sv};
constexpr std::array kBehindStops = {" "sv, "\""sv, "'"sv, ")"sv, "]"sv, "」"sv, "』"sv, "）"sv, "”"sv, "’"sv, "　"sv};

bool cut_end(std::string_view& text, std::span<const std::string_view> ends) {
    const auto end = std::find_if(ends.begin(), ends.end(), [&](std::string_view one) { return text.ends_with(one); });
    if (end == ends.end()) return false;
    text.remove_suffix(end->size());
    return true;
}

bool holds_stop_before_end(std::string_view text) {
    while (cut_end(text, kBehindStops) || cut_end(text, kStops)) {
    }
    return std::any_of(kStops.begin(), kStops.end(),
                       [&](std::string_view stop) { return text.find(stop) != std::string_view::npos; });
}

bool has_several(std::string_view text, Language language) {
    return holds_stop_before_end(text) && text::split_sentences(text, language).size() > 1;
}

}  // namespace

bool has_several_sentences(std::string_view ja, std::string_view en) {
    return has_several(en, Language::en) || has_several(ja, Language::ja);
}

bool has_several_sentences(const store::TranslationUnit& unit) {
    const store::UnitTexts texts = store::texts_of(unit);
    return has_several_sentences(texts.ja, texts.en);
}

std::string_view segtype_of(const store::TranslationUnit& unit) {
    return has_several_sentences(unit) ? "paragraph" : "sentence";
}

}  // namespace yakugo::exchange
