// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/office/docx_body.hpp"

#include "libalign/markup/xml/tokens.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace yakugo::document {
namespace {

constexpr std::size_t kLongestCode = 8192;  // bytes of a field's code that are looked at

// Characters of symbol fonts that Word itself puts into prose: arrows and faces of its corrections, Greek and signs.
struct Symbol {
    std::string_view font;
    char32_t code, character;
};
constexpr Symbol kSymbols[] = {
    {"Wingdings", 0xF0E0, U'→'}, {"Wingdings", 0xF0DF, U'←'}, {"Wingdings", 0xF0F3, U'⇔'}, {"Wingdings", 0xF04A, U'☺'},
    {"Symbol", 0xF0B7, U'•'},    {"Symbol", 0xF0AE, U'→'},    {"Symbol", 0xF0B0, U'°'},    {"Symbol", 0xF0B1, U'±'},
    {"Symbol", 0xF0B4, U'×'},    {"Symbol", 0xF06D, U'μ'},
};

bool is_private(char32_t c) {
    return c >= 0xE000 && c <= 0xF8FF;
}

int number(std::string_view digits) {
    int value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// The address in a field's code: HYPERLINK "https://example.com" \h.
ByteRange address_in(std::string_view code) {
    const std::size_t word = code.find_first_not_of(' ');
    if (word == std::string_view::npos || !code.substr(word).starts_with("HYPERLINK")) return {};
    const std::size_t open = code.find('"', word);
    const std::size_t close = open == std::string_view::npos ? open : code.find('"', open + 1);
    return close == std::string_view::npos ? ByteRange{} : ByteRange{open + 1, close};
}

}  // namespace

void DocxBody::read(std::vector<Diagnostic>& diagnostics) {
    for (;;) {
        switch (walk_.next()) {
            case XmlWalk::Event::start: start(diagnostics); break;
            case XmlWalk::Event::end: end(); break;
            case XmlWalk::Event::text: text(); break;
            case XmlWalk::Event::done: stack_.finish(); return;
        }
    }
}

bool DocxBody::is_in(std::string_view name, std::size_t up) const {
    const auto& open = walk_.open();
    return open.size() > up && open[open.size() - 1 - up].is("w", name);
}

// ST_OnOff: an element without a value is on.
bool DocxBody::is_on() const {
    const std::string_view value = walk_.attribute("val");
    return value != "0" && value != "false" && value != "off";
}

bool DocxBody::shows_text() const {
    return !stack_.empty() && std::none_of(runs_.begin(), runs_.end(), [](bool hidden) { return hidden; }) &&
           std::all_of(fields_.begin(), fields_.end(),
                       [](const Field& field) { return field.part == FieldPart::result; });
}

void DocxBody::start(std::vector<Diagnostic>& diagnostics) {
    if (skips()) return;
    const XmlWalk::Element& element = walk_.element();
    if (element.space == "m") return skip();
    if (element.space == "mc") return start_choice();
    if (element.space != "w") return start_picture();
    const std::string_view name = element.name;
    if (name == "p") return begin_paragraph();
    if (name == "rt" || name.ends_with("Change")) return skip();  // readings; properties of before a change
    if (name == "del" || name == "moveFrom" || name == "cellDel") return start_deletion();
    if (name == "footnote" || name == "endnote") {
        const std::string_view type = walk_.attribute("type");
        if (!type.empty() && type != "normal") skip();  // separators
        return;
    }
    if (name == "altChunk" || name == "subDoc") {
        diagnostics.push_back({Severity::warning,
                               {name_, walk_.line()},
                               walk_.tag_bytes().begin,
                               "another document is put in here, which is not read: w:" + std::string(name)});
        return;
    }
    if (name == "drawing" || name == "pict") pictures_.clear();
    start_control();
    if (!skips() && !stack_.empty()) start_in_paragraph();
}

// ECMA-376 part 1, 17.5.2: controls that say what to write, and what Word writes into them itself.
void DocxBody::start_control() {
    const std::string_view name = walk_.element().name;
    if (name == "showingPlcHdr" && is_in("sdtPr") && is_on()) skip(2);
    if (name == "docPartGallery" && is_in("docPartObj") && is_in("sdtPr", 2) &&
        walk_.attribute("val") == "Table of Contents")
        skip(3);
}

// 17.13.5: a deleted run, row or cell; inside of a paragraph's properties its mark.
void DocxBody::start_deletion() {
    if (is_in("trPr") || is_in("tcPr")) return skip(2);
    if (!is_in("rPr")) return skip();
    if (is_in("pPr", 2) && !stack_.empty()) stack_.top().joined = true;
}

// Part 3, 10.2.1: the first choice, or what stands in for all of them.
void DocxBody::start_choice() {
    const std::string_view name = walk_.element().name;
    if (name == "AlternateContent") return choices_.push_back(false);
    if ((name != "Choice" && name != "Fallback") || choices_.empty()) return;
    if (choices_.back()) skip();
    choices_.back() = true;
}

// Whether the picture is one of several in a drawing: the only one of a drawing says there what file it is from.
bool DocxBody::in_group() const {
    const auto& open = walk_.open();
    return std::any_of(open.begin(), open.end(), [](const XmlWalk::Element& element) {
        return element.name == "wgp" || element.name == "grpSp" || element.name == "wpc";
    });
}

// 20.4.2.5 docPr and its kin in groups; VML has an attribute of the shape.
void DocxBody::start_picture() {
    const XmlWalk::Element& element = walk_.element();
    Piece alt;
    if (element.name == "docPr" || (element.name == "cNvPr" && (pictures_.empty() || in_group()))) {
        walk_.add_attribute("descr", alt.text, alt.origin);
        if (alt.text.empty()) walk_.add_attribute("title", alt.text, alt.origin);
    } else if (element.space == "v") {
        walk_.add_attribute("alt", alt.text, alt.origin);
    }
    if (alt.text.empty() || (!stack_.empty() && !shows_text())) return;
    if (std::find(pictures_.begin(), pictures_.end(), alt.text) != pictures_.end()) return;
    pictures_.push_back(alt.text);
    stack_.add_alt(alt);
}

void DocxBody::start_in_paragraph() {
    const std::string_view name = walk_.element().name;
    if (name == "r") return runs_.push_back(false);
    if (name == "hyperlink") return start_link();
    if (name == "t") in_text_ = true;
    if (name == "instrText") in_code_ = true;
    if (is_in("r"))
        start_in_run();
    else
        start_property();
}

void DocxBody::start_in_run() {
    const std::string_view name = walk_.element().name;
    if (name == "fldChar") return field_character();
    if (!shows_text()) return;
    if (name == "br" || name == "cr") stack_.top().end_line();
    if (name == "tab" || name == "ptab") add_character("\t");
    if (name == "noBreakHyphen") add_character("-");
    if (name == "sym") add_symbol();
}

void DocxBody::start_property() {
    const std::string_view name = walk_.element().name;
    if (is_in("rPr") && is_in("r", 2) && !runs_.empty()) {
        if (name == "vanish") runs_.back() = is_on();
        if (name == "rStyle") runs_.back() = context_.styles.meaning(walk_.attribute("val")).hidden;
        return;
    }
    Paragraph& paragraph = stack_.top();
    if (name == "numId" && is_in("numPr") && is_in("pPr", 2)) paragraph.in_list = number(walk_.attribute("val")) != 0;
    if (!is_in("pPr") || !is_in("p", 2)) return;
    if (name == "pStyle") {
        const StyleMeaning& meaning = context_.styles.meaning(walk_.attribute("val"));
        paragraph.mark = meaning.mark;
        paragraph.hidden = meaning.hidden || meaning.generated;
    }
    if (name == "outlineLvl") {
        const int level = number(walk_.attribute("val"));
        paragraph.is_outlined = level >= 0 && level < 9;
    }
}

void DocxBody::start_link() {
    Piece url;
    const auto found = context_.links.find(std::string(walk_.attribute("id")));
    if (found != context_.links.end()) url.add(found->second, walk_.tag_bytes());
    stack_.top().begin_link(std::move(url));
}

void DocxBody::begin_paragraph() {
    stack_.begin();
    if (!context_.default_style.empty()) stack_.top().mark = context_.styles.meaning(context_.default_style).mark;
}

void DocxBody::end() {
    if (skips()) {
        if (walk_.open().size() < skip_below_) skip_below_ = 0;
        return;
    }
    const XmlWalk::Element& element = walk_.element();
    if (element.is("mc", "AlternateContent") && !choices_.empty()) choices_.pop_back();
    if (element.space != "w") return;
    if (element.name == "t") in_text_ = false;
    if (element.name == "instrText") in_code_ = false;
    if (stack_.empty()) return;
    if (element.name == "r" && !runs_.empty()) runs_.pop_back();
    if (element.name == "hyperlink") stack_.top().end_link();
    if (element.name == "p") end_paragraph();
}

void DocxBody::end_paragraph() {
    // A field that never says where its code ends would take the rest of the document with it.
    for (Field& field : fields_)
        if (field.paragraph == stack_.size()) field.part = FieldPart::result;
    const Paragraph& paragraph = stack_.top();
    Mark& mark = stack_.top().mark;
    if (paragraph.is_outlined && mark != Mark::title) mark = Mark::heading;
    if (paragraph.in_list && (mark == Mark::none || mark == Mark::list))
        mark = *paragraph.in_list ? Mark::list : Mark::none;
    const auto& open = walk_.open();
    for (auto element = open.rbegin(); element != open.rend() && !element->is("w", "txbxContent"); ++element) {
        if (element->is("w", "tbl") && mark == Mark::none) mark = Mark::cell;
        if (element->is("w", "footnote") || element->is("w", "endnote")) mark = Mark::note;
    }
    stack_.end();
}

void DocxBody::text() {
    if (skips()) return;
    Piece piece;
    if (in_code_ && !fields_.empty() && fields_.back().code.text.size() < kLongestCode) {
        walk_.add_text(piece.text, piece.origin);
        fields_.back().code.add(piece, {0, piece.text.size()});
    }
    if (!in_text_ || !shows_text()) return;
    walk_.add_text(piece.text, piece.origin);
    if (piece.text.find_first_of("\n\r") != std::string::npos) piece = without_breaks(piece);
    stack_.top().line().add(piece, {0, piece.text.size()});
}

// 17.16.18: begin, code, separate, result, end; fields stand in fields, and results may have many paragraphs.
void DocxBody::field_character() {
    const std::string_view type = walk_.attribute("fldCharType");
    if (type == "begin") return fields_.push_back({.paragraph = stack_.size()});
    if (fields_.empty()) return;
    if (type == "separate") {
        fields_.back().part = FieldPart::result;
        begin_field_link(fields_.back());
    } else if (type == "end") {
        if (fields_.back().is_link) stack_.top().end_link();
        fields_.pop_back();
    }
}

void DocxBody::begin_field_link(Field& field) {
    const ByteRange address = address_in(field.code.text);
    if (address.empty() || !shows_text()) return;
    Piece url;
    url.add(field.code, address);
    field.is_link = true;
    stack_.top().begin_link(std::move(url));
}

void DocxBody::add_symbol() {
    const auto code = markup::code_point(walk_.attribute("char"), 16);
    if (!code) return;
    const std::string_view font = walk_.attribute("font");
    const auto found = std::find_if(std::begin(kSymbols), std::end(kSymbols), [&](const Symbol& symbol) {
        return symbol.font == font && (symbol.code == *code || symbol.code - 0xF000 == *code);
    });
    const char32_t character = found == std::end(kSymbols) ? *code : found->character;
    if (is_private(character)) return;  // of a font that only draws
    std::string utf8;
    text::append(utf8, character);
    add_character(utf8);
}

void DocxBody::add_character(std::string_view utf8) {
    stack_.top().line().add(utf8, walk_.tag_bytes());
}

}  // namespace yakugo::document
