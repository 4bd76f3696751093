// SPDX-License-Identifier: Apache-2.0
// Most segments are one sentence, and few of these have a full stop before their end.
#include "glossary/exchange/tmx/segment_kind.hpp"

#include "glossary/store/unit_text.hpp"
#include "libalign/text/sentence.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
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

/// A character of three bytes as a number.
constexpr std::uint32_t packed(const char* bytes) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < 3; ++i) out = out << 8U | static_cast<unsigned char>(bytes[i]);
    return out;
}

/// What bytes that stops begin with say: nothing, a stop of ASCII, or one of three bytes perhaps.
enum class Lead : unsigned char { none, stop, three_bytes };
constexpr std::array<Lead, 256> kLeads = [] {
    std::array<Lead, 256> out{};
    for (const std::string_view stop : kStops)
        out[static_cast<unsigned char>(stop[0])] = stop.size() == 1 ? Lead::stop : Lead::three_bytes;
    return out;
}();

constexpr bool is_wide_stop(std::uint32_t character) {
    for (const std::string_view stop : kStops)
        if (stop.size() == 3 && packed(stop.data()) == character) return true;
    return false;
}

/// Second bytes of wide stops: most characters have another one.
constexpr std::array<bool, 256> kSeconds = [] {
    std::array<bool, 256> out{};
    for (const std::string_view stop : kStops)
        if (stop.size() == 3) out[static_cast<unsigned char>(stop[1])] = true;
    return out;
}();

/// One pass: a search for each stop would take a third of the time of an export.
bool holds_stop(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const Lead lead = kLeads[static_cast<unsigned char>(text[at])];
        if (lead == Lead::none) continue;
        if (lead == Lead::stop) return true;
        if (at + 3 > text.size() || !kSeconds[static_cast<unsigned char>(text[at + 1])]) continue;
        if (is_wide_stop(packed(text.data() + at))) return true;
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
