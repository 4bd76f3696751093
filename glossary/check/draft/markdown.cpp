// SPDX-License-Identifier: Apache-2.0
// Markdown line by line: a line ends what is open, goes on with it, or begins something.
#include "glossary/check/draft/markdown.hpp"

#include "glossary/exchange/plain.hpp"
#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

using document::BlockKind;
constexpr std::size_t kCodeIndent = 4;

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

std::size_t run_of(std::string_view line, char c) {
    return std::min(line.find_first_not_of(c), line.size());
}

// "---", "* * *": three or more of one sign and nothing else.
bool is_rule(std::string_view line) {
    if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '_')) return false;
    const bool only = std::all_of(line.begin(), line.end(), [&](char c) { return c == line[0] || is_blank(c); });
    return only && std::count(line.begin(), line.end(), line[0]) >= 3;
}

bool is_underline(std::string_view line) {
    return !line.empty() && (line[0] == '=' || line[0] == '-') && run_of(line, line[0]) == line.size();
}

// Bytes of "- ", "12. ", with the blanks behind; 0 where no item begins.
std::size_t item_marker(std::string_view line) {
    std::size_t at = 0;
    if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
        at = 1;
    } else {
        while (at < line.size() && at < 9 && line[at] >= '0' && line[at] <= '9') ++at;
        if (at == 0 || at == line.size() || (line[at] != '.' && line[at] != ')')) return 0;
        ++at;
    }
    if (at < line.size() && !is_blank(line[at])) return 0;
    while (at < line.size() && is_blank(line[at])) ++at;
    return at;
}

bool is_table_rule(std::string_view row) {
    return row.find('-') != std::string_view::npos && row.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool starts_like(std::string_view line, std::string_view lower) {
    return line.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), line.begin(), [](char a, char b) { return a == ascii_lower(b); });
}

class Blocks {
public:
    explicit Blocks(std::string_view text) : text_(text) {}

    Markdown read() {
        front_matter();
        while (at_ < text_.size()) {
            const std::size_t end = std::min(text_.find('\n', at_), text_.size());
            ++number_;
            const ByteRange whole{at_, end};
            at_ = end + 1;
            line(whole);
        }
        close();
        if (!until_.empty() && is_fence_) out_.unclosed = opened_;
        return std::move(out_);
    }

private:
    void front_matter() {
        const std::string_view mark = text_.substr(0, text_.find('\n'));
        if (mark != "---" && mark != "+++") return;
        for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1)) {
            ++number_;
            const std::string_view next = text_.substr(at + 1, text_.find('\n', at + 1) - at - 1);
            if (next != mark && !(mark == "---" && next == "...")) continue;
            at_ = std::min(at + 1 + next.size() + 1, text_.size());
            ++number_;
            return hide({0, at + 1 + next.size()});
        }
        number_ = 0;
    }

    void line(ByteRange whole) {
        if (!until_.empty()) return inside_hidden(whole);
        ByteRange content = whole;
        std::size_t indent = skip_blanks(content);
        bool quoted = false;
        while (indent < kCodeIndent && slice(text_, content).starts_with('>')) {
            ++content.begin;
            indent = skip_blanks(content);
            quoted = true;
        }
        const std::string_view rest = slice(text_, content);
        if (rest.empty()) return close();
        const std::size_t marker = item_marker(rest);
        if (indent < 2 && marker == 0 && open_.lines.empty()) in_list_ = false;
        // In a list an indented line belongs to an item; elsewhere it is code, if no paragraph goes on.
        const std::size_t deep = indent + (quoted ? 1 : 0);
        if (deep >= kCodeIndent && open_.lines.empty() && !in_list_) return hide(whole);
        if (begin_hidden(rest, whole) || heading(rest, content) || underline(rest)) return;
        if (is_rule(rest)) return close();
        if (rest.starts_with('|')) return table_row(content);
        if (marker > 0) return item(content, marker);
        open_.lines.push_back(trimmed(content));
    }

    // Columns of the blanks in front, which are taken off.
    std::size_t skip_blanks(ByteRange& content) const {
        std::size_t columns = 0;
        for (; content.begin < content.end && is_blank(text_[content.begin]); ++content.begin)
            columns += text_[content.begin] == '\t' ? kCodeIndent - columns % kCodeIndent : 1;
        return columns;
    }

    ByteRange trimmed(ByteRange content) const {
        while (content.end > content.begin && is_blank(text_[content.end - 1])) --content.end;
        if (content.end > content.begin + 1 && text_[content.end - 1] == '\\') --content.end;  // a hard line break
        return content;
    }

    void close() {
        if (!open_.lines.empty()) out_.blocks.push_back(std::move(open_));
        open_ = {};
    }

    void hide(ByteRange range) {
        close();
        if (!out_.hidden.empty() && out_.hidden.back().end + 1 >= range.begin)
            out_.hidden.back().end = range.end;
        else
            out_.hidden.push_back(range);
    }

    // A fence, or what HTML says is no text, up to its end.
    bool begin_hidden(std::string_view rest, ByteRange whole) {
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> html = {
            {{"<script", "</script>"}, {"<style", "</style>"}, {"<pre", "</pre>"}, {"<!--", "-->"}}};
        const char sign = rest[0];
        const std::size_t fence = sign == '`' || sign == '~' ? run_of(rest, sign) : 0;
        is_fence_ = fence >= 3 && (sign == '~' || rest.find('`', fence) == std::string_view::npos);
        if (is_fence_) until_ = std::string(fence, sign);
        if (rest == "$$") {
            is_fence_ = true;
            until_ = "$$";
        }
        for (const auto& [begin, end] : html) {
            if (!starts_like(rest, begin)) continue;
            until_ = end;
            opened_ = number_;
            inside_hidden(whole);
            return true;
        }
        if (until_.empty()) return false;
        opened_ = number_;
        hide(whole);
        return true;
    }

    void inside_hidden(ByteRange whole) {
        hide(whole);
        std::string_view rest = slice(text_, whole);
        if (!is_fence_) {
            for (std::size_t at = 0; at < rest.size(); ++at)
                if (starts_like(rest.substr(at), until_)) return until_.clear();
            return;
        }
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t>"), rest.size()));
        const std::size_t run = run_of(rest, until_[0]);
        if (run >= until_.size() && rest.find_first_not_of(" \t", run) == std::string_view::npos) until_.clear();
    }

    bool heading(std::string_view rest, ByteRange content) {
        const std::size_t level = run_of(rest, '#');
        if (level == 0 || level > 6 || (level < rest.size() && !is_blank(rest[level]))) return false;
        close();
        content.begin += level;
        skip_blanks(content);
        content = trimmed(content);
        std::size_t end = content.end;
        while (end > content.begin && text_[end - 1] == '#') --end;
        if (end == content.begin || is_blank(text_[end - 1])) content.end = end;
        open_ = {{trimmed(content)}, BlockKind::heading};
        if (open_.lines.front().empty()) open_.lines.clear();
        close();
        in_list_ = false;
        return true;
    }

    bool underline(std::string_view rest) {
        const std::string_view line = rest.substr(0, rest.find_last_not_of(" \t") + 1);
        if (open_.lines.empty() || open_.kind != BlockKind::body || !is_underline(line)) return false;
        open_.kind = BlockKind::heading;
        close();
        return true;
    }

    void item(ByteRange content, std::size_t marker) {
        close();
        in_list_ = true;
        open_.kind = BlockKind::list;
        content.begin += marker;
        content = trimmed(content);
        if (!content.empty()) open_.lines.push_back(content);
    }

    // Each cell is a text of its own.
    void table_row(ByteRange content) {
        close();
        content = trimmed(content);
        if (is_table_rule(slice(text_, content))) return;
        for (std::size_t at = content.begin + 1; at < content.end;) {
            std::size_t end = at;
            while (end < content.end && (text_[end] != '|' || text_[end - 1] == '\\')) ++end;
            ByteRange cell{at, end};
            skip_blanks(cell);
            cell = trimmed(cell);
            if (!cell.empty()) out_.blocks.push_back({{cell}, BlockKind::list});
            at = end + 1;
        }
    }

    std::string_view text_;
    Markdown out_;
    std::size_t at_ = 0, number_ = 0;
    MarkdownBlock open_;
    bool in_list_ = false;
    std::string until_;  // what ends the lines that are hidden; empty: none are
    bool is_fence_ = false;
    std::size_t opened_ = 0;
};

}  // namespace

Markdown read_blocks(std::string_view text) {
    return Blocks(text).read();
}

std::vector<ByteRange> hidden_parts(std::string_view text) {
    return read_blocks(text).hidden;
}

std::vector<Part> without_emphasis(std::string_view text, const MarkdownBlock& block) {
    std::vector<Part> parts;
    bool in_code = false;
    for (const ByteRange line : block.lines) {
        bool new_line = true;
        std::size_t from = line.begin;
        const auto put = [&](std::size_t end) {
            if (end > from) parts.push_back({{from, end}, std::exchange(new_line, false)});
        };
        for (std::size_t at = line.begin; at < line.end;) {
            const char c = text[at];
            const std::size_t run = c == '*' || c == '~' ? run_of(slice(text, {at, line.end}), c) : 0;
            const auto blank_at = [&](std::size_t place) {
                return place < line.begin || place >= line.end || is_blank(text[place]);
            };
            const bool flanks = !(blank_at(at + run) && (at == line.begin || blank_at(at - 1)));
            const bool mark = run > 0 && !in_code && flanks && (c == '*' ? run <= 3 : run == 2) &&
                              (at == line.begin || text[at - 1] != '\\');
            if (c == '`') in_code = !in_code;
            if (mark) {
                put(at);
                from = at + run;
            }
            at += std::max<std::size_t>(run, 1);
        }
        put(line.end);
    }
    return parts;
}

}  // namespace yakugo::check
