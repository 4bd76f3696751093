// SPDX-License-Identifier: Apache-2.0
// Where one message of a PO file ends and the next begins.
#include "glossary/exchange/po/po_blocks.hpp"

#include "glossary/exchange/po/po_blank.hpp"
#include "libalign/core/ascii.hpp"
#include "libalign/core/error.hpp"

#include <algorithm>
#include <cstring>
#include <string>

namespace yakugo::exchange {

namespace {

/// Bytes. A damaged message is passed over however large it is; a line beyond this is none of a text.
constexpr std::size_t kLongestLine = std::size_t{256} << 20U;
constexpr std::string_view kComment = "#", kString = "\"", kBlank = "", kOther = "?";

/// The keyword that a line begins with, or one of the four constants above; `rest` is the line from there. #~ before a
/// keyword only says that the message is obsolete.
std::string_view keyword_of(std::string_view line, std::string_view& rest) {
    line = without_po_blanks(line);
    if (line == "#|" || line == "#~|") return kBlank;
    if (line.starts_with("#~") && !line.starts_with("#~|")) line = without_po_blanks(line.substr(2));
    if (line.empty()) return kBlank;
    if (line.front() == '#') return kComment;
    rest = line;
    if (line.front() == '"') return kString;
    for (const std::string_view known : {"msgid_plural", "msgid", "msgstr", "msgctxt", "domain"}) {
        if (!line.starts_with(known)) continue;
        if (line.size() == known.size() || !is_ascii_word(line[known.size()])) return known;
    }
    return kOther;
}

}  // namespace

/// One line without its end. False at the end of the file.
bool PoBlocks::read_line() {
    line_.clear();
    line_cut_ = false;
    bool any = false;
    std::size_t cut = 0;  // bytes
    for (;;) {
        if (at_ == filled_) {
            at_ = 0;
            filled_ = input_.read(buffer_);
            if (filled_ == 0) break;
        }
        any = true;
        const char* const begin = buffer_.data() + at_;
        const auto* const end = static_cast<const char*>(std::memchr(begin, '\n', filled_ - at_));
        const std::size_t length = end != nullptr ? static_cast<std::size_t>(end - begin) : filled_ - at_;
        const std::size_t room = kLargest - line_.size();
        line_.append(begin, std::min(length, room));
        cut += length - std::min(length, room);
        if (cut > kLongestLine)  // what has no end would be read for ever
            throw InputError(
                {input_.name(), number_ + 1},
                "expected lines of less than " + std::to_string(kLongestLine >> 20U) + " MiB, found a longer one");
        line_cut_ = cut > 0;
        at_ += length + (end != nullptr ? 1 : 0);
        if (end != nullptr) break;
    }
    if (any) ++number_;
    return any;
}

/// Strings and other parts of a message go on with it, also behind an empty line; comments stand before it. What is no
/// PO at all spoils the message that it touches.
bool PoBlocks::begins_block(std::string_view keyword) const {
    const bool begun = state_.context || state_.id || state_.translation || state_.other;
    const bool over = state_.translation || (after_blank_ && begun);
    if (keyword == kComment) return over;
    if (keyword == "msgctxt")
        return state_.translation || state_.id || state_.context || (after_blank_ && state_.other);
    if (keyword == "msgid") return state_.translation || state_.id || (after_blank_ && state_.other);
    if (keyword == "domain") return begun;
    return keyword == kOther && after_blank_ && state_.translation;
}

/// A message that begins in the same line as another ends is of the same block.
void PoBlocks::word(std::string_view word) {
    const bool context = word == "msgctxt", id = word == "msgid";
    if ((context || id) && state_.translation) state_ = {};
    if (context) {
        state_.context = true;
    } else if (id) {
        state_.id = state_.empty_id = true;
    } else if (word == "msgid_plural") {
        state_.plural = true;
    } else if (word == "msgstr") {
        state_.translation = true;
    }
}

/// Behind the string that goes on at `at`.
std::size_t PoBlocks::string_end(std::string_view line, std::size_t at) {
    in_string_ = true;
    for (; at < line.size() && in_string_; ++at) {
        if (!state_.translation && line[at] != '"') state_.empty_id = false;
        if (line[at] == '"') in_string_ = false;
        if (line[at] == '\\' && ++at == line.size()) return at;  // in_string_ stays
    }
    in_string_ = false;
    return at;
}

void PoBlocks::look_through(std::string_view line, PoBlock& block) {
    std::size_t at = in_string_ ? string_end(line, 0) : 0;
    while (at < line.size()) {
        const std::size_t begin = at++;
        if (line[begin] == '"') {
            at = string_end(line, at);
        } else if (line[begin] == '#' && (line.substr(at, 1) != "~" || line.substr(at, 2) == "~|")) {
            if (state_.translation) state_ = {};  // a comment of the next message
            break;
        } else if (is_ascii_word(line[begin])) {
            while (at < line.size() && is_ascii_word(line[at])) ++at;
            word(line.substr(begin, at - begin));
        }
        block.header = block.header || (state_.empty_id && state_.translation && !state_.context && !state_.plural);
    }
}

void PoBlocks::take(std::string_view keyword, std::string_view rest, PoBlock& block) {
    if (keyword == kOther || keyword == "domain") state_.other = true;
    if (keyword != kComment && keyword != kBlank) look_through(rest, block);
    if (line_cut_ || block.bytes.size() + line_.size() >= kLargest) block.too_large = true;
    if (!block.too_large) block.bytes.append(line_).push_back('\n');
    after_blank_ = keyword == kBlank;
}

bool PoBlocks::next(PoBlock& block) {
    block = {};
    state_ = {};
    after_blank_ = in_string_ = false;
    while (line_held_ || read_line()) {
        line_held_ = false;
        if (number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
        std::string_view rest = line_;
        const std::string_view keyword = in_string_ ? kString : keyword_of(line_, rest);
        if (block.line != 0 && begins_block(keyword)) {
            line_held_ = true;
            return true;
        }
        if (block.line == 0) {
            if (keyword == kBlank) continue;
            block.line = number_;
        }
        take(keyword, rest, block);
    }
    return block.line != 0;
}

}  // namespace yakugo::exchange
