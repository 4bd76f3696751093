// SPDX-License-Identifier: Apache-2.0
// Inline elements of XLIFF 1.2 (section 2.5) and 2.1 (section 4.7) as tags.
#include "glossary/exchange/xliff/xliff_text.hpp"

#include "libalign/markup/utf8.hpp"
#include "libalign/text/unicode.hpp"

#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

namespace yakugo::exchange {

namespace {

bool is_sdl_change(std::string_view type, std::string_view change) {
    return type.starts_with("x-sdl-") && type.substr(6) == change;
}

}  // namespace

std::string value_of(const markup::XmlElement& element, std::string_view name, std::string_view otherwise) {
    return std::string(element.attribute(name).value_or(otherwise));
}

std::string escaped_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            default: out += c;
        }
    }
    return out;
}

void XliffText::begin(bool version2, bool preserve) {
    content_ = {};
    content_.preserve = preserve;
    open_.clear();
    codes_ = deletions_ = numbers_ = 0;
    segment_ = XliffContent::kNone;
    version2_ = version2;
}

XliffContent XliffText::finish() {
    return std::exchange(content_, {});
}

XliffTag XliffText::make(const markup::XmlElement& element, const char* kind) const {
    XliffTag out;
    out.tag.at = content_.text.size();
    out.tag.element = kind;
    if (const auto id = element.attribute("id")) out.tag.attributes.emplace_back("x", *id);
    const std::string type =
        version2_ ? value_of(element, "subType", value_of(element, "type")) : value_of(element, "ctype");
    if (!type.empty()) out.tag.attributes.emplace_back("type", type);
    return out;
}

void XliffText::alone(XliffTag tag) {
    content_.tags.push_back(std::move(tag));
    open_.emplace_back();
}

/// An element round text: a tag now, and one at its end.
void XliffText::pair(const markup::XmlElement& element, XliffTag open, XliffTag close) {
    open.pair = close.pair = "<" + std::string(element.name) + std::to_string(++numbers_);
    content_.tags.push_back(std::move(open));
    open_.push_back({Open::What::tag, std::move(close)});
}

/// An element whose content is the code.
void XliffText::code(XliffTag tag) {
    content_.tags.push_back(std::move(tag));
    open_.push_back({Open::What::code});
    ++codes_;
}

void XliffText::start(const markup::XmlElement& element) {
    if (deletions_ > 0) {
        open_.emplace_back();
    } else if (codes_ > 0) {
        inside_code(element);
    } else if (element.name == "mrk") {
        marker(element);
    } else if (version2_) {
        start_2(element);
    } else {
        start_1(element);
    }
}

/// Only <sub> may stand in a code of TMX; other elements are part of its text.
void XliffText::inside_code(const markup::XmlElement& element) {
    std::string& code = content_.tags.back().tag.code;
    if (element.name == "sub") {
        code += "<sub>";
        open_.push_back({Open::What::escaped, {}, "</sub>"});
        return;
    }
    const std::string name(element.name);
    code += "&lt;" + name;
    for (const markup::XmlElement::Attribute& attribute : element.attributes)
        code += " " + std::string(attribute.name) + "=\"" + escaped_xml(attribute.value) + "\"";
    code += "&gt;";
    open_.push_back({Open::What::escaped, {}, "&lt;/" + name + "&gt;"});
}

void XliffText::start_1(const markup::XmlElement& element) {
    const std::string id = value_of(element, "id"), rid = "r" + value_of(element, "rid", id);
    const std::string_view name = element.name;
    const std::string equivalent = escaped_xml(value_of(element, "equiv-text"));
    if (name == "g") {
        XliffTag open = make(element, "bpt"), close;
        close.tag.element = "ept";
        open.reference = "bpt:" + id;
        close.reference = "ept:" + id;
        return pair(element, std::move(open), std::move(close));
    }
    const bool begins = name == "bx" || name == "bpt", ends = name == "ex" || name == "ept";
    if (!begins && !ends && name != "x" && name != "ph" && name != "it") return foreign(element);
    XliffTag tag = make(element, begins ? "bpt" : ends ? "ept" : name == "it" ? "it" : "ph");
    if (begins || ends) tag.pair = rid;
    if (name == "it") {
        const std::string pos = value_of(element, "pos");
        tag.tag.attributes.emplace_back("pos", pos == "close" || pos == "end" ? "end" : "begin");
    }
    if (name == "bpt" || name == "ept" || name == "ph" || name == "it") return code(std::move(tag));
    tag.tag.code = equivalent;
    if (name == "x") tag.reference = "ph:" + id;
    alone(std::move(tag));
}

void XliffText::start_2(const markup::XmlElement& element) {
    const std::string_view name = element.name;
    const std::string id = value_of(element, "id");
    const auto from = [&](XliffTag tag, const char* reference, const char* equivalent, const char* display) {
        if (const auto data = element.attribute(reference)) tag.reference = "data:" + std::string(*data);
        tag.tag.code = escaped_xml(value_of(element, equivalent, value_of(element, display)));
        return tag;
    };
    if (name == "cp") return character(element);
    if (name == "ph") return alone(from(make(element, "ph"), "dataRef", "equiv", "disp"));
    if (name == "pc") {
        XliffTag close;
        close.tag.element = "ept";
        return pair(element, from(make(element, "bpt"), "dataRefStart", "equivStart", "dispStart"),
                    from(std::move(close), "dataRefEnd", "equivEnd", "dispEnd"));
    }
    const std::string start = value_of(element, "startRef", id);
    if (name == "sc" || name == "ec") {
        XliffTag tag = from(make(element, name == "sc" ? "bpt" : "ept"), "dataRef", "equiv", "disp");
        tag.pair = "r" + (name == "sc" ? id : start);
        return alone(std::move(tag));
    }
    if (name != "sm" && name != "em") return foreign(element);
    XliffTag tag = make(element, name == "sm" ? "hi" : "/hi");
    tag.pair = "m" + (name == "sm" ? id : start);
    alone(std::move(tag));
}

void XliffText::marker(const markup::XmlElement& element) {
    const std::string type = value_of(element, "mtype");
    if (type == "seg" && segment_ == XliffContent::kNone) {
        segment_ = content_.segments.size();
        XliffContent::Segment segment{value_of(element, "mid", value_of(element, "id")), content_.text.size(), 0,
                                      content_.tags.size(), 0};
        for (const markup::XmlElement::Attribute& one : element.attributes) {
            if (one.name != "mtype" && one.name != "mid" && one.prefix != "xml")
                segment.attributes.emplace_back(
                    one.prefix.empty() ? std::string(one.name) : std::string(one.prefix) + ":" + std::string(one.name),
                    one.value);
        }
        content_.segments.push_back(std::move(segment));
        open_.push_back({Open::What::segment});
        return;
    }
    if (is_sdl_change(type, "deleted")) {
        ++deletions_;
        content_.deleted = true;
        open_.push_back({Open::What::deletion});
        return;
    }
    if (is_sdl_change(type, "added")) {
        open_.emplace_back();
        return;
    }
    if (const auto remark = element.attribute("cid"); remark && is_sdl_change(type, "comment")) {
        (segment_ == XliffContent::kNone ? content_.remarks : content_.segments[segment_].remarks)
            .emplace_back(*remark);
        open_.emplace_back();
        return;
    }
    XliffTag open = make(element, "hi"), close;
    if (const auto mid = element.attribute("mid")) open.tag.attributes.emplace_back("x", *mid);
    if (!type.empty()) open.tag.attributes.emplace_back("type", type);
    close.tag.element = "/hi";
    pair(element, std::move(open), std::move(close));
}

/// An element that XLIFF does not know is markup of the text itself.
void XliffText::foreign(const markup::XmlElement& element) {
    XliffTag open, close;
    open.tag.at = content_.text.size();
    open.tag.element = "bpt";
    close.tag.element = "ept";
    open.tag.code = "&lt;" + std::string(element.name) + "&gt;";
    close.tag.code = "&lt;/" + std::string(element.name) + "&gt;";
    pair(element, std::move(open), std::move(close));
}

/// <cp hex="001A"/> stands for a character that XML cannot hold; nor can we.
void XliffText::character(const markup::XmlElement& element) {
    const std::string hex = value_of(element, "hex");
    std::uint32_t code_point = 0;
    const auto read = std::from_chars(hex.data(), hex.data() + hex.size(), code_point, 16);
    const bool number = read.ec == std::errc() && read.ptr == hex.data() + hex.size() && code_point <= 0x10FFFF;
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    const bool white = code_point == '\t' || code_point == '\n' || code_point == '\r';
    if (number && !surrogate && (white || markup::is_xml_character(code_point))) {
        text::append(content_.text, static_cast<char32_t>(code_point));
    } else {
        ++content_.dropped;
    }
    open_.emplace_back();
}

void XliffText::text(std::string_view piece) {
    if (deletions_ > 0) return;
    if (codes_ > 0) {
        content_.tags.back().tag.code += escaped_xml(piece);
    } else {
        content_.text += piece;
    }
}

void XliffText::end() {
    if (open_.empty()) return;
    Open open = std::move(open_.back());
    open_.pop_back();
    switch (open.what) {
        case Open::What::nothing: return;
        case Open::What::tag:
            open.close.tag.at = content_.text.size();
            content_.tags.push_back(std::move(open.close));
            return;
        case Open::What::code: --codes_; return;
        case Open::What::escaped: content_.tags.back().tag.code += open.text; return;
        case Open::What::deletion: --deletions_; return;
        case Open::What::segment:
            content_.segments[segment_].end = content_.text.size();
            content_.segments[segment_].last = content_.tags.size();
            segment_ = XliffContent::kNone;
    }
}

}  // namespace yakugo::exchange
