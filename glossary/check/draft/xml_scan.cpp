// SPDX-License-Identifier: Apache-2.0
// Which tokens of XML are the texts of units.
#include "glossary/check/draft/xml_scan.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <initializer_list>

namespace yakugo::check {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool begins_unit(const markup::XmlToken& token) {
    return token.kind == markup::XmlToken::Kind::start && is_one_of(token.name, {"trans-unit", "tu", "unit"});
}

}  // namespace

bool XmlUnits::next(ScannedUnit& unit) {
    while (held_ || tokens_.next(token_)) {
        held_ = false;
        if (token_.kind != markup::XmlToken::Kind::start) continue;
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
        if (token_.kind == markup::XmlToken::Kind::start) {
            start(token_, unit);
        } else if (token_.kind != markup::XmlToken::Kind::end) {
            add(token_, unit);
        } else if (open_.empty()) {
            return;  // the unit's own
        } else {
            end();
        }
    }
}

void XmlUnits::start(const markup::XmlToken& token, ScannedUnit& unit) {
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

void XmlUnits::start_inside(const markup::XmlToken& token, ScannedUnit& unit) {
    What what = What::other;
    if (is_one_of(token.name, {"bpt", "ept", "ph", "it", "ut"})) {
        what = What::code;
    } else if (token.name == "mrk") {
        const std::string_view type = tokens_.attribute(token, "mtype");
        if (type == "x-sdl-deleted") what = What::deleted;
        if (type == "seg" && codes_ == 0) what = What::segment;
    } else if (token.name == "cp" && codes_ == 0) {
        std::string utf8;
        if (const auto character = markup::code_point(tokens_.attribute(token, "hex"), 16))
            text::append(utf8, *character);
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

void XmlUnits::add(const markup::XmlToken& token, ScannedUnit& unit) {
    if (text_ == 0 || codes_ > 0) return;
    for (const std::size_t index : {text_, segment_}) {
        if (index == 0) continue;
        ScannedText& text = unit.texts[index - 1];
        markup::add_xml_text(file_, token, text.text, text.origin);
    }
}

}  // namespace yakugo::check
