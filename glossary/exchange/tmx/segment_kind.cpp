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

/// The bytes that stops have at a place. A search for each stop would take a third of the time of an export.
constexpr std::array<bool, 256> bytes_of_stops(std::size_t place) {
    std::array<bool, 256> out{};
    for (const std::string_view stop : kStops)
        if (place < stop.size()) out[static_cast<unsigned char>(stop[place])] = true;
    return out;
}

bool holds_stop(std::string_view text) {
    static constexpr auto first = bytes_of_stops(0), second = bytes_of_stops(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
        if (!first[byte(at)]) continue;
        if (byte(at) >= 0x80 && (at + 1 == text.size() || !second[byte(at + 1)])) continue;
        const std::string_view rest = text.substr(at);
        if (std::any_of(kStops.begin(), kStops.end(), [&](std::string_view stop) { return rest.starts_with(stop); }))
            return true;
    }
    return false;
}

bool holds_stop_before_end(std::string_view text) {
    while (cut_end(text, kBehindStops) || cut_end(text, kStops)) {
    }
    return holds_stop(text);
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
