// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/mark.hpp"

#include "glossary/check/rules.hpp"
#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace yakugo::check {
namespace {

constexpr std::size_t kLongestComment = 2000;  // bytes of a comment: what is longer is no mark but a text

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Keyword {
    std::string_view english, japanese;
    Mark::Kind kind;
};
// The longest first: each is the beginning of those before it.
constexpr std::array kKeywords = {
    Keyword{"yakugo-ignore-next-line", "訳語-無視-次行", Mark::Kind::next_line},
    Keyword{"yakugo-ignore-file", "訳語-無視-ファイル", Mark::Kind::file},
    Keyword{"yakugo-ignore", "訳語-無視", Mark::Kind::here},
    Keyword{"yakugo-off", "訳語-停止", Mark::Kind::off},
    Keyword{"yakugo-on", "訳語-再開", Mark::Kind::on},
};
constexpr std::array<std::string_view, 2> kBeginnings = {"yakugo-", "訳語-"};
constexpr std::array<std::string_view, 4> kLineComments = {"#", "//", "%", ".."};

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool ends_word(std::string_view text) {
    if (text.empty()) return true;
    const char c = ascii_lower(text.front());
    if (c == '-') return text.starts_with("--");
    return !is_ascii_word(c) && static_cast<unsigned char>(c) < 0x80;
}

const Rule* rule_named(std::string_view word) {
    for (const Rule& rule : rules())
        if (ascii_equal(rule.id, word) || ascii_equal(rule.name, word)) return &rule;
    return nullptr;
}

// Of what stands before `at`, as much as a comment may be long.
std::string_view lead_of(std::string_view view, std::size_t at, std::size_t longest = kLongestComment) {
    const std::size_t length = std::min(at, longest);
    return view.substr(at - length, length);
}

std::size_t blanks_begin(std::string_view view, std::size_t at) {
    const std::string_view lead = lead_of(view, at);
    const std::size_t last = lead.find_last_not_of(" \t\r\n");
    return at - lead.size() + (last == std::string_view::npos ? 0 : last + 1);
}

/// Where the words begin and what is round them.
struct Wrapping {
    ByteRange whole, words;
    Mark::Wrapper wrapper;
};

// `at` stands behind the last blank before the keyword.
std::optional<Wrapping> comment_round(std::string_view view, std::size_t at) {
    const std::size_t before = blanks_begin(view, at);
    if (!view.substr(0, before).ends_with("<!--")) return std::nullopt;
    const std::size_t begin = before - 4;
    if (begin > 0 && view[begin - 1] == '`') return std::nullopt;  // Markdown that shows how marks are written
    const std::size_t end = view.substr(0, std::min(view.size(), at + kLongestComment)).find("-->", at);
    if (end == std::string_view::npos) return std::nullopt;
    return Wrapping{{begin, end + 3}, {at, end}, Mark::Wrapper::comment};
}

std::optional<Wrapping> note_round(std::string_view view, std::size_t at) {
    const std::size_t before = blanks_begin(view, at);
    if (before == 0 || view[before - 1] != '>') return std::nullopt;
    const std::string_view lead = lead_of(view, before);
    const std::size_t open_tag = lead.find_last_of('<');
    if (open_tag == std::string_view::npos) return std::nullopt;
    const std::size_t open = before - (lead.size() - open_tag);
    std::string_view name = view.substr(open + 1, before - open - 2);
    name = name.substr(0, name.find_first_of(" \t\r\n"));
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
    const std::size_t end = view.substr(0, std::min(view.size(), at + kLongestComment)).find('<', at);
    if (name != "note" || end == std::string_view::npos) return std::nullopt;
    return Wrapping{{open, end}, {at, end}, Mark::Wrapper::note};
}

std::optional<Wrapping> line_round(std::string_view view, std::size_t at, Markup markup) {
    constexpr std::size_t kIndent = 80;  // bytes, far more than a line comment is moved in
    std::string_view lead = lead_of(view, at, kIndent);
    if (const std::size_t line_break = lead.find_last_of("\r\n"); line_break != std::string_view::npos)
        lead.remove_prefix(line_break + 1);
    else if (lead.size() < at)
        return std::nullopt;
    if (lead.size() == at && lead.starts_with(kByteOrderMark)) lead.remove_prefix(kByteOrderMark.size());
    const std::size_t begin = at - lead.size(), end = std::min(view.find_first_of("\r\n", at), view.size());
    if (markup == Markup::po) {
        // "# " and "#. ": comments of translators and developers; "#:" and "#," say other things, "#~" is no message.
        if (!lead.starts_with("# ") && !lead.starts_with("#. ")) return std::nullopt;
        if (lead.find_first_not_of(" \t", lead.find(' ')) != std::string_view::npos) return std::nullopt;
        return Wrapping{{begin, end}, {at, end}, Mark::Wrapper::po};
    }
    lead.remove_prefix(std::min(lead.find_first_not_of(" \t"), lead.size()));
    lead = lead.substr(0, lead.find_last_not_of(" \t") + 1);
    if (std::find(kLineComments.begin(), kLineComments.end(), lead) == kLineComments.end()) return std::nullopt;
    return Wrapping{{begin, end}, {at, end}, Mark::Wrapper::line};
}

std::optional<Wrapping> place_at(std::string_view view, std::size_t at, Markup markup) {
    if (auto comment = comment_round(view, at); comment && markup != Markup::po) return comment;
    return markup == Markup::xml ? note_round(view, at) : line_round(view, at, markup);
}

void read_rules(std::string_view words, Mark& mark) {
    words = words.substr(0, words.find("--"));
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(" \t\r\n,"), words.size());
        const std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        if (word.empty()) continue;
        if (const Rule* rule = rule_named(word))
            mark.rules.emplace_back(rule->id);
        else
            mark.unknown.emplace_back(word);
    }
}

std::optional<Mark> mark_at(std::string_view view, std::size_t at, Markup markup) {
    const std::string_view rest = view.substr(at);
    for (const Keyword& keyword : kKeywords) {
        for (const std::string_view spelling : {keyword.english, keyword.japanese}) {
            if (!rest.starts_with(spelling) || !ends_word(rest.substr(spelling.size()))) continue;
            const auto place = place_at(view, at, markup);
            if (!place) return std::nullopt;
            Mark mark{keyword.kind, place->wrapper};
            mark.bytes = place->whole;
            mark.words = place->words;
            read_rules(slice(view, {at + spelling.size(), place->words.end}), mark);
            while (mark.words.end > at && is_white(view[mark.words.end - 1])) --mark.words.end;
            return mark;
        }
    }
    return std::nullopt;
}

}  // namespace

bool Mark::is_about(std::string_view rule) const {
    if (rules.empty()) return unknown.empty();
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

Markup markup_of(std::string_view view) {
    std::size_t at = view.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (at < view.size() && is_white(view[at])) ++at;
    const std::string_view head = view.substr(at);
    const bool is_tag =
        head.size() > 1 && head[0] == '<' && (head[1] == '?' || head[1] == '!' || is_ascii_letter(head[1]));
    if (is_tag && !head.starts_with("<!--")) return Markup::xml;  // Markdown, too, may begin with a comment
    const bool has_message =
        view.substr(at).starts_with("msgid \"") || view.find("\nmsgid \"") != std::string_view::npos;
    return has_message && view.find("msgstr") != std::string_view::npos ? Markup::po : Markup::text;
}

std::vector<Mark> find_marks(std::string_view view, Markup markup) {
    std::vector<Mark> marks;
    for (const std::string_view beginning : kBeginnings) {
        for (std::size_t at = view.find(beginning); at != std::string_view::npos; at = view.find(beginning, at + 1)) {
            if (auto mark = mark_at(view, at, markup)) marks.push_back(std::move(*mark));
        }
    }
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.bytes.begin < b.bytes.begin; });
    return marks;
}

}  // namespace yakugo::check
