// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/feed/wordpress.hpp"

#include "libalign/document/html/tokens.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace yakugo::document::feed {

namespace {

using html::Tag;
using html::Token;

constexpr std::size_t kLongestCode = 5000;  // bytes of a shortcode with its attributes

// Shortcodes of WordPress itself that may stand without attributes; all others have some, or an end.
constexpr auto kBareCodes = std::to_array<std::string_view>({"gallery", "playlist", "audio", "video", "more", "toc"});

struct Shortcode {
    std::size_t length = 0;  // bytes; 0: none
    std::string_view name;
    bool is_end = false;
    ByteRange caption;  // the old form's attribute, of the text
};

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

ByteRange caption_attribute(std::string_view code, std::size_t begin) {
    constexpr std::string_view key = " caption=\"";
    const std::size_t at = code.find(key);
    if (at == std::string_view::npos) return {};
    const std::size_t value = at + key.size(), end = std::min(code.find('"', value), code.size());
    return {begin + value, begin + end};
}

class Editor {
public:
    explicit Editor(const markup::PlacedText& content) : content_(content), text_(content.text) {}

    markup::PlacedText read() {
        has_paragraphs_ = has_paragraph_tags();
        html::Tokens tokens(text_, false);
        for (Token token; tokens.next(token);) {
            if (token.kind == Token::Kind::text) {
                text(token.range);
                behind_block_ = false;
                continue;
            }
            if (token.kind != Token::Kind::verbatim) tag(token);
            copy(token.range);
        }
        return std::move(out_);
    }

private:
    bool has_paragraph_tags() const {
        html::Tokens tokens(text_, false);
        for (Token token; tokens.next(token);)
            if (token.tag == Tag::p) return true;
        return false;
    }

    void tag(const Token& token) {
        if (html::is(token.tag, html::kBlock)) {
            breaks_ = 0;
            behind_block_ = true;
        } else {
            flush_breaks(token.range.begin);
        }
        if (token.tag == Tag::pre) depth_of_pre_ += token.kind == Token::Kind::start ? 1 : -1;
    }

    void copy(ByteRange range) {
        out_.text += slice(text_, range);
        out_.origin.append(content_.origin, range);
    }

    void insert(std::string_view markup, std::size_t place) {
        const std::size_t byte = content_.origin.file({place, place}).begin;
        out_.text += markup;
        out_.origin.add(markup.size(), {byte, byte});
    }

    void text(ByteRange range) {
        std::size_t begin = range.begin;
        for (std::size_t at = begin; at < range.end;) {
            const char c = text_[at];
            if (c == '[') {
                const Shortcode code = shortcode(at, range.end);
                if (code.length > 0) {
                    words({begin, at});
                    at = apply(code, at, range.end);
                    begin = at;
                    continue;
                }
            }
            if (c == '\n' && !has_paragraphs_ && depth_of_pre_ <= 0) {
                words({begin, at});
                ++breaks_;
                begin = at + 1;
            }
            ++at;
        }
        words({begin, range.end});
    }

    // Text without line breaks.
    void words(ByteRange range) {
        if (range.empty()) return;
        if (text::trim(slice(text_, range)).empty()) return copy(range);
        if (behind_block_) breaks_ = 0;
        behind_block_ = false;
        flush_breaks(range.begin);
        if (in_caption_ && !caption_open_) {
            caption_open_ = true;
            insert("<figcaption>", range.begin);
        }
        copy(range);
    }

    void flush_breaks(std::size_t place) {
        if (breaks_ == 1) insert("<br>", place);
        if (breaks_ > 1) insert("<p>", place);
        breaks_ = 0;
    }

    Shortcode shortcode(std::size_t at, std::size_t end) const {
        const std::string_view rest = text_.substr(at, std::min(end - at, kLongestCode));
        const std::size_t close = rest.find(']');
        if (close == std::string_view::npos) return {};
        const std::string_view code = rest.substr(0, close);
        Shortcode out;
        out.is_end = code.starts_with("[/");
        const std::size_t name = out.is_end ? 2 : 1;
        std::size_t name_end = name;
        while (name_end < code.size() && is_name_character(code[name_end])) ++name_end;
        out.name = code.substr(name, name_end - name);
        if (out.name.empty() || (out.name[0] >= '0' && out.name[0] <= '9')) return {};
        const std::string_view attributes = text::trim(code.substr(name_end));
        const bool is_bare = attributes.empty() || attributes == "/";
        const bool known = std::find(kBareCodes.begin(), kBareCodes.end(), out.name) != kBareCodes.end();
        if (is_bare ? !known && !out.is_end && !is_closed(out.name, at)
                    : attributes.find('=') == std::string_view::npos)
            return {};
        out.length = close + 1;
        if (out.name == "caption" || out.name == "wp_caption") out.caption = caption_attribute(code, at);
        return out;
    }

    // Whether [/name] follows soon.
    bool is_closed(std::string_view name, std::size_t at) const {
        return text_.substr(at, kLongestCode).find("[/" + std::string(name) + ']') != std::string_view::npos;
    }

    // Gives the byte to read on from.
    std::size_t apply(const Shortcode& code, std::size_t at, std::size_t end) {
        const std::size_t behind = at + code.length;
        if ((code.name == "caption" || code.name == "wp_caption") && (code.is_end || is_closed(code.name, at))) {
            if (code.is_end && in_caption_) insert(caption_open_ ? "</figcaption></figure>" : "</figure>", at);
            if (!code.is_end) insert("<figure>", at);
            in_caption_ = !code.is_end;
            caption_open_ = false;
            breaks_ = 0;
            behind_block_ = true;
            if (!code.caption.empty()) old_caption(code.caption);
        } else if (code.name == "embed" && !code.is_end) {
            constexpr std::string_view close = "[/embed]";
            const std::size_t found = text_.substr(0, end).find(close, behind);
            if (found != std::string_view::npos) return found + close.size();
        }
        return behind;
    }

    void old_caption(ByteRange caption) {
        insert("<figcaption>", caption.begin);
        copy(caption);
        insert("</figcaption>", caption.end);
    }

    const markup::PlacedText& content_;
    std::string_view text_;
    markup::PlacedText out_;
    bool has_paragraphs_ = false, behind_block_ = true, in_caption_ = false, caption_open_ = false;
    std::size_t breaks_ = 0;
    int depth_of_pre_ = 0;
};

}  // namespace

markup::PlacedText wordpress_html(const markup::PlacedText& content) {
    return Editor(content).read();
}

}  // namespace yakugo::document::feed
