// SPDX-License-Identifier: Apache-2.0
// One walk over a text, in which whatever begins at a place is asked for, and one over its quotation marks.
#include "glossary/check/draft/masks.hpp"

#include "glossary/check/draft/mask_finders.hpp"
#include "libalign/core/parallel.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

// Ascending, and joined where they touch.
void tidy(std::vector<ByteRange>& ranges) {
    std::sort(ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    std::vector<ByteRange> out;
    for (const ByteRange range : ranges) {
        if (range.empty()) continue;
        if (!out.empty() && range.begin <= out.back().end) {
            out.back().end = std::max(out.back().end, range.end);
        } else {
            out.push_back(range);
        }
    }
    ranges = std::move(out);
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Masker {
public:
    explicit Masker(std::string_view text) : text_(text) { find_code_spans(); }

    std::vector<ByteRange> masked() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = end_at(at);
            if (end > at) masks_.push_back({at, end});
            if (end == at)
                text::next_code_point(text_, at);
            else
                at = end;
        }
        tidy(masks_);
        return std::move(masks_);
    }

private:
    // CommonMark 6.1: a code span goes from a run of backticks to the next one of the same length.
    void find_code_spans() {
        std::vector<ByteRange> runs;
        for (std::size_t at = text_.find('`'); at != std::string_view::npos; at = text_.find('`', at)) {
            const std::size_t end = std::min(text_.find_first_not_of('`', at), text_.size());
            runs.push_back({at, end});
            at = end;
        }
        std::map<std::size_t, std::size_t> next;  // by length: where the run behind ends
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            const auto found = next.find(run->size());
            if (found != next.end()) spans_.emplace(run->begin, found->second);
            next.insert_or_assign(run->size(), run->end);
        }
    }

    std::size_t end_at(std::size_t at) {
        switch (text_[at]) {
            case '`': return code_end(at);
            case '<': return element_end(at);
            case '&': return entity_end(text_, at);
            case ']': return link_target_end(text_, at);
            case '%':
            case '{':
            case '$': return placeholder_end(text_, at);
            case '@':
            case '#': return handle_end(text_, at);
            default: break;
        }
        if (static_cast<unsigned char>(text_[at]) >= 0x80) {
            if (text_[at] != '\xE3' && text_[at] != '\xEF') return at;  // none of those below begins with it
            if (text_[at] == '\xE3' && text_.substr(at, 2) != "\xE3\x80") return at;  // kana: 《 is U+300A
            const std::string_view rest = text_.substr(at);
            if (rest.starts_with("《") || rest.starts_with("［＃")) return aozora_end(text_, at);
            if (rest.starts_with("｜")) return bar_end(at);
            if (rest.starts_with("＠") || rest.starts_with("＃")) return handle_end(text_, at);
            return at;
        }
        const bool begins = at == 0 || !(is_word(text_[at - 1]) || text_[at - 1] == '/' || text_[at - 1] == '.');
        const bool can_begin = is_word(text_[at]) || text_[at] == '/' || text_[at] == '.' || text_[at] == '~';
        if (!begins || !can_begin || !may_look(at)) return at;
        return address_end(text_, at);
    }

    // Whether a run of ASCII may be looked at once more: its parts begin at many places, "URL:https://…".
    bool may_look(std::size_t at) {
        constexpr std::size_t kMostLooks = 8;
        if (at >= run_end_) {
            run_end_ = address_run_end(text_, at);
            looks_ = 0;
        }
        return ++looks_ <= kMostLooks;
    }

    std::size_t code_end(std::size_t at) {
        const auto span = spans_.find(at);
        if (span != spans_.end()) return span->second;
        const std::size_t behind = std::min(text_.find_first_not_of('`', at), text_.size());
        masks_.push_back({at, behind});  // an unclosed run is no word either
        return behind;
    }

    // A tag; with its content, where that is code or a reading.
    std::size_t element_end(std::size_t at) {
        for (const auto& [begin, end] : {std::pair("<!--", "-->"), std::pair("<?", "?>")}) {
            if (!text_.substr(at).starts_with(begin) || unclosed_[begin]) continue;
            const std::size_t found = text_.find(end, at);
            if (found != std::string_view::npos) return found + std::string_view(end).size();
            unclosed_[begin] = true;
        }
        const std::size_t end = tag_end(text_, at);
        const std::string_view name = end == at ? std::string_view() : masking_element(text_, at);
        if (name.empty() || text_[end - 2] == '/' || unclosed_[std::string(name)]) return end;
        for (std::size_t close = text_.find("</", end); close != std::string_view::npos;
             close = text_.find("</", close + 2)) {
            if (masking_element(text_, close + 1) == name) return std::max(tag_end(text_, close), close + 2);
            if (name == "rt" || name == "rp") return close;  // HTML lets their ends away
        }
        unclosed_[std::string(name)] = true;
        return end;
    }

    // ｜ marks where the base of a reading begins.
    std::size_t bar_end(std::size_t at) const {
        constexpr std::size_t kFar = 120;  // bytes from the bar to its reading
        const std::size_t open = text_.substr(at, kFar).find("《");
        return open != std::string_view::npos && aozora_end(text_, at + open) > at + open
                   ? at + std::string_view("｜").size()
                   : at;
    }

    std::string_view text_;
    std::vector<ByteRange> masks_;
    std::map<std::size_t, std::size_t> spans_;
    std::map<std::string, bool> unclosed_;  // what has no end in the rest of the text
    std::size_t run_end_ = 0, looks_ = 0;   // of the run of ASCII, and how often it was looked at
};

// Pairs of marks; a mark that was forgotten inside of a pair ends with it.
std::vector<ByteRange> bracketed(std::string_view text) {
    constexpr std::array<std::pair<char32_t, char32_t>, 4> pairs = {
        {{U'「', U'」'}, {U'『', U'』'}, {U'｢', U'｣'}, {U'“', U'”'}}};
    constexpr std::size_t kDeepest = 16;  // pairs that may be open: no text has so many, and looking is bounded
    struct Open {
        char32_t close;
        std::size_t begin;
    };
    std::vector<Open> open;
    std::vector<ByteRange> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto first = static_cast<unsigned char>(text[at]);
        if (first != 0xE2 && first != 0xE3 && first != 0xEF) {  // no mark begins with it, nor is it inside of one
            ++at;
            continue;
        }
        const char32_t c = text::next_code_point(text, at);
        if (c >= 0x3040 && c <= 0x30FF) continue;  // kana
        for (const auto& [opens, closes] : pairs) {
            if (c == opens && open.size() < kDeepest) open.push_back({closes, begin});
            if (c != closes) continue;
            const auto found = std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.close == c; });
            if (found == open.rend()) continue;
            out.push_back({found->begin, at});
            open.erase(found.base() - 1, open.end());
        }
    }
    if (!open.empty()) out.push_back({open.front().begin, text.size()});
    return out;
}

// "…": a mark opens behind a space or a bracket, and closes before one, so that the inches of a 5" gun are neither.
void add_straight(std::string_view text, std::vector<ByteRange>& quoted) {
    constexpr std::size_t none = std::string_view::npos;
    std::size_t open = none;
    for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
        const bool behind_word = at > 0 && (is_word(text[at - 1]) || text[at - 1] == '"');
        const bool before_space = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
        const bool before_word = at + 1 < text.size() && is_word(text[at + 1]);
        if (open != none && !before_word) {
            quoted.push_back({open, at + 1});
            open = none;
        } else if (open == none && !behind_word && !before_space) {
            open = at;
        }
    }
}

}  // namespace

void mark(Text& text) {
    std::vector<ByteRange> masked = Masker(text.text).masked();
    text.masked.insert(text.masked.end(), masked.begin(), masked.end());
    tidy(text.masked);
    std::vector<ByteRange> quoted = bracketed(text.text);
    add_straight(text.text, quoted);
    text.quoted.insert(text.quoted.end(), quoted.begin(), quoted.end());
    tidy(text.quoted);
}

void mark(Draft& draft, std::size_t jobs) {
    constexpr std::size_t kUnitsAtOnce = 512;  // that a thread takes; a smaller draft is for one thread
    std::vector<Unit>& units = draft.units;
    in_parallel((units.size() + kUnitsAtOnce - 1) / kUnitsAtOnce, jobs, [&](std::size_t, std::size_t part) {
        const std::size_t end = std::min(units.size(), (part + 1) * kUnitsAtOnce);
        for (std::size_t i = part * kUnitsAtOnce; i < end; ++i) {
            for (std::optional<Text>* text : {&units[i].ja, &units[i].en})
                if (*text) mark(**text);
        }
    });
}

}  // namespace yakugo::check
