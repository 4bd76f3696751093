// SPDX-License-Identifier: Apache-2.0
// Runs of bytes that need no escape are copied at once.
#include "glossary/exchange/xml/xml.hpp"

#include "libalign/markup/utf8.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace yakugo::exchange {

namespace {

constexpr std::size_t kBuffer = 65536;

/// What an ASCII character is written as; empty: as it is; "\0": not at all.
struct Escapes {
    std::array<std::string_view, 128> of{};
    std::array<bool, 256> plain{};  ///< by byte: it stands for itself, whatever is round it

    constexpr explicit Escapes(bool in_attribute) {
        for (std::size_t c = 0; c < 0x20; ++c) of[c] = std::string_view("\0", 1);
        of['\t'] = in_attribute ? "&#9;" : "";
        of['\n'] = in_attribute ? "&#10;" : "";
        of['\r'] = "&#13;";
        of['&'] = "&amp;";
        of['<'] = "&lt;";
        of['>'] = "&gt;";
        if (in_attribute) {
            of['"'] = "&quot;";
            of['\''] = "&apos;";
        }
        for (std::size_t c = 0; c < of.size(); ++c) plain[c] = of[c].empty();
    }
};
constexpr Escapes kInText(false), kInAttribute(true);

/// Whether a character of three bytes stands at the front that XML allows, as nearly all Japanese is.
bool is_three_bytes(const char* text, const char* end) {
    if (end - text < 3) return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    // Without E0, ED and EF, whose second bytes are bound.
    return byte(0) >= 0xE1 && byte(0) <= 0xEC && (byte(1) & 0xC0U) == 0x80 && (byte(2) & 0xC0U) == 0x80;
}

}  // namespace

XmlStream::XmlStream(std::ostream& out, Declaration declaration) : out_(out), buffer_(2 * kBuffer) {
    if (declaration == Declaration::none) return;
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    first_ = false;
}

void XmlStream::doctype(std::string_view text) {
    begin_node();
    put("<!DOCTYPE ");
    put_text(text);
    put(">");
}

void XmlStream::open(std::string_view element, std::initializer_list<Attribute> attributes) {
    begin_node();
    put("<");
    put_text(element);
    open_.push_back(element);
    just_opened_ = true;
    for (const Attribute& a : attributes) attribute(a.name, a.value);
}

void XmlStream::attribute(std::string_view name, std::string_view value) {
    put(" ");
    put_text(name);
    put("=\"");
    escape(value, true);
    put("\"");
}

void XmlStream::text(std::string_view text) {
    seal();
    if (text_depth_ == 0) text_depth_ = open_.size();
    escape(text, false);
}

void XmlStream::markup(std::string_view xml) {
    seal();
    if (text_depth_ == 0) text_depth_ = open_.size();
    put_text(xml);
}

void XmlStream::close() {
    const std::string_view name = open_.back();
    open_.pop_back();
    if (just_opened_) {
        put("/>");
    } else {
        if (text_depth_ == 0) indent();
        put("</");
        put_text(name);
        put(">");
    }
    just_opened_ = false;
    if (text_depth_ > open_.size()) text_depth_ = 0;
    if (open_.empty()) put("\n");
    if (open_.empty() || used_ >= kBuffer) flush();
}

void XmlStream::element(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view text) {
    open(name, attributes);
    if (!text.empty()) this->text(text);
    close();
}

void XmlStream::flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(used_));
    used_ = 0;
}

void XmlStream::begin_node() {
    seal();
    if (!first_ && text_depth_ == 0) indent();
    first_ = false;
}

void XmlStream::seal() {
    if (just_opened_) put(">");
    just_opened_ = false;
}

void XmlStream::indent() {
    const std::size_t blanks = 2 * open_.size();
    put("\n");
    make_room(blanks);
    std::memset(buffer_.data() + used_, ' ', blanks);
    used_ += blanks;
}

void XmlStream::put_text(std::string_view text) {
    if (text.empty()) return;
    make_room(text.size());
    std::memcpy(buffer_.data() + used_, text.data(), text.size());
    used_ += text.size();
}

void XmlStream::grow(std::size_t more) {
    buffer_.resize(std::max(2 * buffer_.size(), used_ + more));
}

void XmlStream::escape(std::string_view text, bool in_attribute) {
    const Escapes& escapes = in_attribute ? kInAttribute : kInText;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const char* const begin = at;
        do {
            while (is_three_bytes(at, end)) at += 3;
            while (at != end && escapes.plain[static_cast<unsigned char>(*at)]) ++at;
        } while (is_three_bytes(at, end));
        put_text({begin, static_cast<std::size_t>(at - begin)});
        if (at == end) break;
        if (static_cast<signed char>(*at) >= 0) {
            const std::string_view escape = escapes.of[static_cast<std::size_t>(*at++)];
            if (escape[0] == '\0') {
                ++dropped_;
            } else {
                put_text(escape);
            }
            continue;
        }
        std::size_t next = static_cast<std::size_t>(at - text.data());
        const auto c = markup::read_code_point(text, next);
        if (c && markup::is_xml_character(*c)) {
            put_text({at, static_cast<std::size_t>(text.data() + next - at)});
        } else {
            ++dropped_;
        }
        at = text.data() + next;
    }
}

}  // namespace yakugo::exchange
