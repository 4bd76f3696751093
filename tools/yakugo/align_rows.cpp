// SPDX-License-Identifier: Apache-2.0
// Wording beads.
#include "tools/yakugo/align_rows.hpp"

#include "libalign/text/unicode.hpp"
#include "tools/yakugo/rows.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <utility>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

std::string id_list(bitext::Span span) {
    std::string out;
    for (std::size_t id = span.begin; id < span.end; ++id) out += fmt::format("{}{}", id > span.begin ? "," : "", id);
    return out;
}

ordered_json id_array(bitext::Span span) {
    ordered_json out = ordered_json::array();
    for (std::size_t id = span.begin; id < span.end; ++id) out.push_back(id);
    return out;
}

ordered_json row(const AlignTexts& texts, const bitext::Bead& bead, bool lists) {
    return {{"en", joined(texts.en, bead.en)},
            {"ja", joined(texts.ja, bead.ja)},
            {"en_line", first_line(texts.en, bead.en)},
            {"ja_line", first_line(texts.ja, bead.ja)},
            {"en_ids", lists ? id_array(bead.en) : ordered_json(id_list(bead.en))},
            {"ja_ids", lists ? id_array(bead.ja) : ordered_json(id_list(bead.ja))},
            {"score", rounded(bead.score)},
            {"moved", bead.moved},
            {"kind", kind_of(bead)}};
}

/// A Latin letter or a digit, half width.
bool is_latin(char32_t c) {
    const bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    const bool accented = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;  // Latin-1 to Latin Extended-B
    return letter || accented || (c >= U'0' && c <= U'9');
}

/// Japanese is broken anywhere; only between two words in Latin letters or digits did the break stand for a space.
bool are_two_words(std::string_view before, std::string_view after) {
    std::size_t end = before.size(), begin = 0;
    return is_latin(text::previous_code_point(before, end)) && is_latin(text::next_code_point(after, begin));
}

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

}  // namespace

bool is_null(const bitext::Bead& bead) {
    return bead.en.empty() || bead.ja.empty();
}

std::string on_one_line(std::string_view sentence, Language language) {
    std::string out;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t end = std::min(sentence.find('\n', at), sentence.size());
        const std::string_view line = text::trim(sentence.substr(at, end - at));
        if (!out.empty() && !line.empty() && (language == Language::en || are_two_words(out, line))) out += ' ';
        out += line;
        at = end + 1;
    }
    return out;
}

std::string joined(const bitext::Text& text, bitext::Span span) {
    std::string out;
    for (std::size_t id = span.begin; id < span.end; ++id) {
        if (!out.empty() && text.language == Language::en) out += ' ';
        out += on_one_line(text.at(id), text.language);
    }
    return out;
}

std::size_t first_line(const bitext::Text& text, bitext::Span span) {
    return span.empty() ? 0 : text.sentences[span.begin].line;
}

std::string kind_of(const bitext::Bead& bead) {
    return fmt::format("{}-{}", bead.en.size(), bead.ja.size());
}

std::string plain_name(const std::string& path) {
    return std::filesystem::path(path).lexically_normal().string();
}

std::string source_name(const AlignTexts& texts) {
    return plain_name(texts.en.source) + " + " + plain_name(texts.ja.source);
}

void print_beads(std::ostream& out, Style style, const AlignTexts& texts, const Beads& beads) {
    const bool lists = style == Style::json || style == Style::jsonl;
    std::vector<ordered_json> rows;
    for (const bitext::Bead& bead : beads) rows.push_back(row(texts, bead, lists));
    std::vector<Column> columns = {{"score", 5}, {"kind", 5}, {"en_line", 7}, {"ja_line", 7}, {"en", 60}, {"ja", 60}};
    if (style == Style::tsv)
        columns = {{"en"}, {"ja"}, {"en_line"}, {"ja_line"}, {"en_ids"}, {"ja_ids"}, {"score"}, {"moved"}, {"kind"}};
    print_rows(out, style, columns, rows);
}

void write_beads(std::ostream& out, const Beads& beads) {
    for (const bitext::Bead& bead : beads) out << id_list(bead.en) << ':' << id_list(bead.ja) << '\n';
}

std::vector<store::SegmentRow> segment_rows(const AlignTexts& texts, const Beads& beads) {
    std::vector<store::SegmentRow> out;
    for (std::size_t i = 0; i < beads.size(); ++i) {
        if (is_null(beads[i])) continue;
        store::SegmentRow& segment = out.emplace_back();
        segment.id = static_cast<std::int64_t>(i) + 1;
        segment.kind = "sentence_pair";
        segment.en = joined(texts.en, beads[i].en);
        segment.ja = joined(texts.ja, beads[i].ja);
        segment.en_line = first_line(texts.en, beads[i].en);
        segment.ja_line = first_line(texts.ja, beads[i].ja);
        segment.score = beads[i].score;
        segment.source = fmt::format("{} + {}", file_name(texts.en.source), file_name(texts.ja.source));
    }
    return out;
}

std::optional<AlignFormat> align_format_of(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, AlignFormat>, 4> kKnown = {
        {{".tmx", AlignFormat::tmx},
         {".tsv", AlignFormat::tsv},
         {".beads", AlignFormat::beads},
         {".jsonl", AlignFormat::jsonl}}};
    const std::string_view file = file_name(name);
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (const auto& [extension, format] : kKnown) {
        if (file.size() > extension.size() && std::equal(extension.rbegin(), extension.rend(), file.rbegin(),
                                                         [&](char known, char c) { return known == lower(c); }))
            return format;
    }
    return std::nullopt;
}

}  // namespace yakugo::cli
