// SPDX-License-Identifier: Apache-2.0
// Observing lines one by one; only the gaps and the slug look at neighbours.
#include "libalign/document/features.hpp"

#include "libalign/document/credit.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace yakugo::document {

namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return text.starts_with(head); });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> tails) {
    return std::any_of(tails.begin(), tails.end(), [&](std::string_view tail) { return text.ends_with(tail); });
}

bool starts_with_date(std::string_view line) {
    const std::string_view head = line.substr(0, 40);
    const auto year = head.find("年");
    return year != std::string_view::npos && year >= 2 && year <= 12 && (head[0] >= '0' && head[0] <= '9') &&
           head.find("月", year) != std::string_view::npos;
}

std::string_view head_of(std::string_view line) {
    if (line.size() <= kLookedAt) return line;
    std::size_t cut = kLookedAt;
    while (cut > 0 && text::cuts_character(line, cut)) --cut;
    return line.substr(0, cut);
}

void observe_english(std::string_view line, LineFeatures& out) {
    std::size_t words = 0, long_words = 0, capitals = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const std::string_view word = line.substr(at, end - at);
        if (!word.empty()) {
            ++words;
            const auto letter = std::find_if(word.begin(), word.end(),
                                             [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
            if (word.size() >= 4 && letter != word.end()) {
                ++long_words;
                capitals += *letter >= 'A' && *letter <= 'Z';
            }
        }
        at = end + 1;
    }
    out.words = words;
    out.title_case = long_words == 0 ? 0 : static_cast<double>(capitals) / static_cast<double>(long_words);
    out.by = starts_with_any(line, {"By ", "BY ", "by ", "By\u00a0", "BY\u00a0", "Story by "}) || line == "By" ||
             line == "BY";
    out.names = looks_like_names(line);
    out.role = looks_like_role(line);
    out.date = english_date(line).has_value();
    out.slug = is_slug(line);
}

void observe_japanese(std::string_view line, LineFeatures& out) {
    const TitleLine title = parse_title_line(line);
    const std::string_view head = slice(line, title.title);
    out.outlet = !title.outlet.empty();
    out.latin_outlet = title.latin_outlet;
    out.title_length = text::count_code_points(head);
    out.full_stop_in_title = head.find("。") != std::string_view::npos;
    out.day = day_header(line).has_value();
    out.starts_with_date = starts_with_date(line);
    out.about_author = starts_with_any(line, {"著者", "筆者", "執筆者", "本記事の"});
}

LineFeatures observe_line(std::string_view text, ByteRange range, std::size_t number) {
    LineFeatures out;
    out.line = number;
    const std::string_view raw = slice(text, range);
    const std::string_view trimmed = text::trim(raw);
    const auto begin = static_cast<std::size_t>(trimmed.data() - text.data());
    out.range = {begin, begin + trimmed.size()};
    const std::string_view line = head_of(trimmed);
    out.language = text::language_of(line);
    out.length = text::count_code_points(line);
    out.indented = raw.starts_with(" ") || raw.starts_with("\u3000") || raw.starts_with("\t");
    out.full_stop = ends_with_any(trimmed, {"。", "。」", "」。", ".", ".”", ".\"", "。』", "．"});
    out.question = ends_with_any(trimmed, {"?", "？", "!", "！"});
    out.end_mark = ends_with_any(trimmed, {"■", "□", "◆", "（了）", "(了)"});
    out.bullet = starts_with_any(line, {"•", "・", "* ", "- ", "●", "○", "◎", "‣", "▪"});
    out.url = is_url(trimmed);
    out.credit = is_credit(line);
    out.trailing_credit = trimmed.size() <= kLookedAt && !trailing_credit(trimmed).empty();
    if (out.language == Language::ja || !out.language) observe_japanese(line, out);
    if (out.language != Language::ja && !out.url) observe_english(line, out);
    if (out.day) out.language.reset();
    return out;
}

/// How much of each English line the next URL repeats: a title is known by its slug.
void match_slugs(std::string_view text, std::vector<LineFeatures>& lines) {
    constexpr std::size_t kReach = 10;  // lines between a title and its URL, in either order
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!lines[at].url) continue;
        const auto slug = slug_words(slice(text, lines[at].range));
        if (slug.size() < 3) continue;
        for (std::size_t i = at > kReach ? at - kReach : 0; i < std::min(at + kReach, lines.size()); ++i) {
            if (lines[i].language != Language::en || lines[i].url || lines[i].length > 300) continue;
            std::size_t words = 0, hits = 0;
            for (const std::string& word : ascii_words(slice(text, lines[i].range))) {
                if (word.size() < 3) continue;
                ++words;
                hits += std::find(slug.begin(), slug.end(), word) != slug.end();
            }
            if (words >= 2)
                lines[i].slug_match =
                    std::max(lines[i].slug_match, static_cast<double>(hits) / static_cast<double>(words));
        }
    }
}

}  // namespace

std::vector<LineFeatures> observe(std::string_view text) {
    std::vector<LineFeatures> lines;
    std::size_t number = 0, gap = 0;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) end = text.size();
        ++number;
        if (text::trim(text.substr(at, std::min(end - at, kLookedAt))).empty() &&
            text::trim(text.substr(at, end - at)).empty()) {
            ++gap;
        } else {
            LineFeatures line = observe_line(text, {at, end}, number);
            line.gap_before = gap;
            if (!lines.empty()) lines.back().gap_after = gap;
            gap = 0;
            lines.push_back(line);
        }
        at = end + 1;
    }
    if (!lines.empty()) lines.back().gap_after = 9;
    match_slugs(text, lines);
    return lines;
}

}  // namespace yakugo::document
