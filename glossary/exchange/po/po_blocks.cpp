// SPDX-License-Identifier: Apache-2.0
// Where one message of a PO file ends and the next begins.
#include "glossary/exchange/po/po_blocks.hpp"

#include <algorithm>
#include <cstring>

namespace yakugo::exchange {

namespace {

constexpr std::string_view kBlanks = " \t\r\v\f";
constexpr std::string_view kComment = "#", kString = "\"", kBlank = "", kOther = "?";
constexpr std::string_view kEmpty = "\"\"";

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(kBlanks) - begin + 1);
}

/// The keyword that a line begins with, or one of the four constants above; `rest` is what follows it. #~ before a keyword
/// only says that the message is obsolete.
std::string_view keyword_of(std::string_view line, std::string_view& rest) {
    line = trimmed(line);
    if (line.starts_with("#~") && !line.starts_with("#~|")) {
        line = trimmed(line.substr(2));
        if (line.empty()) return kComment;
    }
    if (line.empty()) return kBlank;
    if (line.front() == '#') return kComment;
    rest = line;
    if (line.front() == '"') return kString;
    for (const std::string_view known : {"msgid_plural", "msgid", "msgstr", "msgctxt", "domain"}) {
        if (!line.starts_with(known)) continue;
        rest = trimmed(line.substr(known.size()));
        if (rest.empty() || rest.size() < line.size() - known.size() || rest.front() == '"' || rest.front() == '[')
            return known;
    }
    return kOther;
}

}  // namespace

/// One line without its end. False at the end of the file.
bool PoBlocks::read_line() {
    line_.clear();
    line_cut_ = false;
    bool any = false;
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
        line_cut_ = line_cut_ || length > room;
        at_ += length + (end != nullptr ? 1 : 0);
        if (end != nullptr) break;
    }
    if (any) ++number_;
    return any;
}

/// Strings and other parts of a message go on with it, also behind an empty line; comments stand before it. What is no PO
/// at all spoils the message that it touches.
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

void PoBlocks::take(std::string_view keyword, std::string_view rest, PoBlock& block) {
    const bool comment = keyword == kComment || keyword == kBlank || keyword == "domain";
    block.comments_only = block.comments_only && comment;
    if ((keyword == "msgctxt" || keyword == "msgid") && block.entry_line == 0) block.entry_line = number_;
    if (keyword == "msgctxt") state_.context = true;
    if (keyword == "msgid") take_id(rest);
    if (keyword == kString && !state_.translation && rest != kEmpty) state_.empty_id = false;
    if (keyword == "msgid_plural") state_.plural = true;
    if (keyword == "msgstr") state_.translation = true;
    if (keyword == kOther || keyword == "domain") state_.other = true;
    block.header = state_.empty_id && state_.translation && !state_.context && !state_.plural;
    if (line_cut_ || block.bytes.size() + line_.size() >= kLargest) block.too_large = true;
    if (!block.too_large) block.bytes.append(line_).push_back('\n');
    after_blank_ = false;
    // A string that is not closed goes on in the next line behind a backslash, whatever stands there.
    state_.goes_on = !comment && line_.ends_with('\\');
}

/// msgid "" msgstr "..." may stand on one line.
void PoBlocks::take_id(std::string_view rest) {
    state_.id = true;
    state_.empty_id = rest.starts_with(kEmpty);
    if (!state_.empty_id) return;
    rest = trimmed(rest.substr(kEmpty.size()));
    if (rest.starts_with("msgstr")) {
        state_.translation = true;
    } else {
        state_.empty_id = rest.empty();
    }
}

bool PoBlocks::next(PoBlock& block) {
    block = {};
    state_ = {};
    after_blank_ = false;
    while (line_held_ || read_line()) {
        line_held_ = false;
        if (number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
        std::string_view rest;
        const std::string_view keyword = state_.goes_on ? kString : keyword_of(line_, rest);
        if (block.line != 0 && begins_block(keyword)) {
            line_held_ = true;
            return true;
        }
        if (block.line == 0) {
            if (keyword == kBlank) continue;
            block.line = number_;
        }
        take(keyword, rest, block);
        if (keyword == kBlank) after_blank_ = true;
    }
    return block.line != 0;
}

}  // namespace yakugo::exchange
