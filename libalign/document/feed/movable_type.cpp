// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/feed/movable_type.hpp"

#include "libalign/document/day.hpp"
#include "libalign/document/flow.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string>

namespace yakugo::document::feed {

namespace {

constexpr std::size_t kHead = 20'000;  // bytes before the first body

// "2026-05-08" of "05/08/2026 21:00:00".
std::string day_of(std::string_view date) {
    if (date.size() < 10 || date[2] != '/' || date[5] != '/') return written_day(std::string(date));
    return written_day(std::string(date.substr(6, 4)) + '-' + std::string(date.substr(0, 2)) + '-' +
                       std::string(date.substr(3, 2)));
}

class Reader {
public:
    explicit Reader(const markup::PlacedText& file) : text_(file.text) {}

    Entries read() {
        out_.is_feed = true;
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            line({at, end});
            at = end + 1;
        }
        end_section(text_.size());
        return std::move(out_);
    }

private:
    void line(ByteRange range) {
        const std::string_view text = slice(text_, range);
        if (text == "-----" || text == "--------") {
            end_section(range.begin);
            section_.clear();
            has_section_ = false;
            if (text.size() == 8) is_open_ = false;
            return;
        }
        if (has_section_) return;
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) return;
        const std::string_view key = text.substr(0, colon), value = text::trim(text.substr(colon + 1));
        if (!is_open_) {
            out_.entries.emplace_back();
            is_open_ = true;
        }
        if (value.empty() && is_section(key)) {
            has_section_ = true;
            section_ = key;
            begin_ = std::min(range.end + 1, text_.size());
        } else {
            field(key, value);
        }
    }

    static bool is_section(std::string_view key) {
        return key == "BODY" || key == "EXTENDED BODY" || key == "EXCERPT" || key == "KEYWORDS" || key == "COMMENT" ||
               key == "PING";
    }

    void field(std::string_view key, std::string_view value) {
        FeedEntry& entry = out_.entries.back();
        const std::size_t begin = static_cast<std::size_t>(value.data() - text_.data());
        if (key == "TITLE") entry.title = Text{{begin, begin + value.size()}, TextType::markup};
        if (key == "STATUS" && value != "Publish" && value != "publish") entry.kind = Kind::draft;
        if (key == "DATE") entry.date = day_of(value);
        if (key == "CONVERT BREAKS")
            entry.has_own_breaks = value == "1" || value == "__default__" || value == "convert_breaks";
        if (key == "CATEGORY" || key == "PRIMARY CATEGORY") add_label(entry.labels, value);
    }

    void end_section(std::size_t end) {
        if (!has_section_) return;
        FeedEntry& entry = out_.entries.back();
        const Text inside{{begin_, std::max(begin_, end)}, TextType::markup};
        if (section_ == "BODY") entry.content = inside;
        if (section_ == "EXTENDED BODY") entry.more = inside;
        if (section_ == "COMMENT" || section_ == "PING") ++entry.comments;
    }

    std::string_view text_;
    Entries out_;
    bool is_open_ = false, has_section_ = false;
    std::string section_;
    std::size_t begin_ = 0;
};

}  // namespace

bool is_movable_type(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    if (!head.starts_with("AUTHOR:") && !head.starts_with("TITLE:")) return false;
    head = head.substr(0, kHead);
    return head.find("\n-----\nBODY:") != std::string_view::npos ||
           head.find("\r\n-----\r\nBODY:") != std::string_view::npos;
}

Entries movable_type_entries(const markup::PlacedText& file) {
    return Reader(file).read();
}

}  // namespace yakugo::document::feed
