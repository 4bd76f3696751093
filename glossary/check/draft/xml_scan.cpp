// SPDX-License-Identifier: Apache-2.0
// Tokens of XML, and which of them are the texts of units.
#include "glossary/check/draft/xml_scan.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <system_error>

namespace yakugo::check {
namespace {

constexpr std::size_t kLongestReference = 12;  // bytes: &#x0010FFFF;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<char32_t> code_point(std::string_view digits, int base) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size() && !digits.empty();
    if (!whole || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
    return static_cast<char32_t>(value);
}

// What "&...;" stands for; nothing where XML defines no such thing.
std::optional<char32_t> referred(std::string_view reference) {
    const std::string_view name = reference.substr(1, reference.size() - 2);
    if (name.starts_with("#x")) return code_point(name.substr(2), 16);
    if (name.starts_with("#")) return code_point(name.substr(1), 10);
    if (name == "lt") return U'<';
    if (name == "gt") return U'>';
    if (name == "amp") return U'&';
    if (name == "quot") return U'"';
    if (name == "apos") return U'\'';
    return std::nullopt;
}

bool begins_unit(const XmlToken& token) {
    return token.kind == XmlToken::Kind::start && is_one_of(token.name, {"trans-unit", "tu", "unit"});
}

}  // namespace

bool XmlTokens::skip(std::string_view begin, std::string_view end) {
    if (!text_.substr(at_).starts_with(begin)) return false;
    const std::size_t found = text_.find(end, at_ + begin.size());
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    return true;
}

bool XmlTokens::skip_doctype() {
    if (!text_.substr(at_).starts_with("<!")) return false;
    std::size_t depth = 0;  // of [
    char quote = '\0';
    for (; at_ < text_.size(); ++at_) {
        const char c = text_[at_];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++depth;
        } else if (c == ']' && depth > 0) {
            --depth;
        } else if (c == '>' && depth == 0) {
            ++at_;
            return true;
        }
    }
    return true;
}

bool XmlTokens::read_tag(XmlToken& token) {
    const std::size_t begin = at_;
    std::size_t at = begin + 1;
    char quote = '\0';
    for (; at < text_.size(); ++at) {
        const char c = text_[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>' || c == '<') {
            break;
        }
    }
    const bool closed = at < text_.size() && text_[at] == '>';
    at_ = closed ? at + 1 : at;
    token.range = {begin, at_};
    const bool end = text_.substr(begin + 1).starts_with('/');
    token.kind = end ? XmlToken::Kind::end : XmlToken::Kind::start;
    token.is_empty = closed && at > begin + 1 && text_[at - 1] == '/' && !end;
    const std::size_t name = begin + (end ? 2 : 1);
    const std::size_t name_end = std::min(text_.find_first_of(" \t\n/>", name), at_);
    token.name = text_.substr(name, name_end < name ? 0 : name_end - name);
    token.name.remove_prefix(token.name.find(':') + 1);  // npos + 1 is 0
    return true;
}

bool XmlTokens::next(XmlToken& token) {
    constexpr std::string_view cdata = "<![CDATA[";
    while (at_ < text_.size()) {
        if (text_[at_] != '<') {
            const std::size_t end = std::min(text_.find('<', at_), text_.size());
            token = {XmlToken::Kind::text, {}, {at_, end}};
            at_ = end;
            return true;
        }
        if (skip("<!--", "-->") || skip("<?", "?>")) continue;
        if (text_.substr(at_).starts_with(cdata)) {
            const std::size_t begin = at_ + cdata.size(), end = std::min(text_.find("]]>", begin), text_.size());
            token = {XmlToken::Kind::cdata, {}, {begin, end}};
            at_ = std::min(end + 3, text_.size());
            return true;
        }
        if (skip_doctype()) continue;
        return read_tag(token);
    }
    return false;
}

std::string_view XmlTokens::attribute(const XmlToken& tag, std::string_view name) const {
    std::string_view rest = slice(text_, tag.range);
    for (std::size_t at = rest.find('='); at != std::string_view::npos; at = rest.find('=')) {
        std::string_view key = rest.substr(0, at);
        key = key.substr(0, key.find_last_not_of(" \t\n") + 1);
        key.remove_prefix(key.find_last_of(" \t\n:") + 1);
        rest.remove_prefix(at + 1);
        const std::size_t open = rest.find_first_of("\"'");
        if (open == std::string_view::npos) return {};
        const std::size_t close = rest.find(rest[open], open + 1);
        if (close == std::string_view::npos) return {};
        if (key == name) return rest.substr(open + 1, close - open - 1);
        rest.remove_prefix(close + 1);
    }
    return {};
}

void add_xml_text(const SourceFile& file, const XmlToken& token, std::string& text, Origin& origin) {
    const std::string_view all = file.text;
    for (std::size_t at = token.range.begin; at < token.range.end;) {
        const bool verbatim = token.kind == XmlToken::Kind::cdata;
        std::size_t end = verbatim ? token.range.end : std::min(all.find('&', at), token.range.end);
        if (end > at) {
            text += all.substr(at, end - at);
            origin.append(file.origin, {at, end});
            at = end;
            continue;
        }
        const std::string_view near = all.substr(at, std::min(kLongestReference, token.range.end - at));
        const std::size_t semicolon = near.find(';');
        const auto character =
            semicolon == std::string_view::npos ? std::nullopt : referred(near.substr(0, semicolon + 1));
        end = at + (character ? semicolon + 1 : 1);
        const std::size_t before = text.size();
        if (character)
            text::append(text, *character);
        else
            text += '&';
        origin.add(text.size() - before, file.origin.file({at, end}));
        at = end;
    }
}

bool XmlUnits::next(ScannedUnit& unit) {
    while (held_ || tokens_.next(token_)) {
        held_ = false;
        if (token_.kind != XmlToken::Kind::start) continue;
        if (token_.name == "file") ++files_;
        if (token_.name == "header" && source_language_.empty())
            source_language_ = tokens_.attribute(token_, "srclang");
        if (!begins_unit(token_) || token_.is_empty) continue;
        unit.texts.clear();
        unit.part = files_;
        unit.line = file_.line_of(file_.origin.file({token_.range.begin, token_.range.begin}).begin);
        read_unit(unit);
        unit.last_line = unit.line;
        return true;
    }
    return false;
}

void XmlUnits::read_unit(ScannedUnit& unit) {
    open_.clear();
    skipped_ = codes_ = text_ = segment_ = 0;
    while (tokens_.next(token_)) {
        if (begins_unit(token_)) {
            held_ = true;
            return;
        }
        if (token_.kind == XmlToken::Kind::start) {
            start(token_, unit);
        } else if (token_.kind != XmlToken::Kind::end) {
            add(token_, unit);
        } else if (open_.empty()) {
            return;  // the unit's own
        } else {
            end();
        }
    }
}

void XmlUnits::start(const XmlToken& token, ScannedUnit& unit) {
    What what = What::other;
    if (text_ > 0) return start_inside(token, unit);
    if (is_one_of(token.name, {"alt-trans", "match", "minorversions", "prev-origin", "bin-source", "bin-target"})) {
        what = What::skip;
    } else if (skipped_ == 0 && is_one_of(token.name, {"source", "target", "seg-source", "seg"}) && !token.is_empty &&
               !(token.name == "seg" && tokens_.attribute(token, "id").size() > 0)) {  // <sdl:seg id="1"> is no text
        what = What::text;
        unit.texts.push_back({.target = token.name == "target"});
        text_ = unit.texts.size();
    }
    if (token.is_empty) return;
    open_.push_back(what);
    if (what == What::skip) ++skipped_;
}

void XmlUnits::start_inside(const XmlToken& token, ScannedUnit& unit) {
    What what = What::other;
    if (is_one_of(token.name, {"bpt", "ept", "ph", "it", "ut"})) {
        what = What::code;
    } else if (token.name == "mrk") {
        const std::string_view type = tokens_.attribute(token, "mtype");
        if (type == "x-sdl-deleted") what = What::deleted;
        if (type == "seg" && codes_ == 0) what = What::segment;
    } else if (token.name == "cp" && codes_ == 0) {
        std::string utf8;
        if (const auto character = code_point(tokens_.attribute(token, "hex"), 16)) text::append(utf8, *character);
        add(utf8, file_.origin.file(token.range), unit);
    }
    if (token.is_empty) return;
    open_.push_back(what);
    if (what == What::code || what == What::deleted) ++codes_;
    if (what != What::segment) return;
    unit.texts.push_back({.target = unit.texts[text_ - 1].target});
    segment_ = unit.texts.size();
}

void XmlUnits::add(std::string_view utf8, ByteRange range, ScannedUnit& unit) const {
    for (const std::size_t index : {text_, segment_}) {
        if (index == 0) continue;
        unit.texts[index - 1].text += utf8;
        unit.texts[index - 1].origin.add(utf8.size(), range);
    }
}

void XmlUnits::end() {
    const What what = open_.back();
    open_.pop_back();
    switch (what) {
        case What::other: break;
        case What::skip: --skipped_; break;
        case What::text: text_ = segment_ = 0; break;
        case What::code:
        case What::deleted: --codes_; break;
        case What::segment: segment_ = 0;
    }
}

void XmlUnits::add(const XmlToken& token, ScannedUnit& unit) {
    if (text_ == 0 || codes_ > 0) return;
    for (const std::size_t index : {text_, segment_}) {
        if (index == 0) continue;
        ScannedText& text = unit.texts[index - 1];
        add_xml_text(file_, token, text.text, text.origin);
    }
}

}  // namespace yakugo::check
