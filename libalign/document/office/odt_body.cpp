// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/office/odt_body.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace yakugo::document {
namespace {

// What is in these is no text of the document, or is made of it.
constexpr std::string_view kSkippedText[] = {
    "tracked-changes", "ruby-text",          "note-citation",  "table-of-content", "illustration-index",
    "table-index",     "alphabetical-index", "object-index",   "user-index",       "script",
    "placeholder",     "sequence-decls",     "variable-decls", "user-field-decls",
};
constexpr std::string_view kSkippedOffice[] = {"annotation", "forms", "binary-data", "event-listeners"};

constexpr std::size_t kMostSpaces = 64;  // of one text:s: what a hostile number asks for is no text

bool is_one_of(std::string_view name, const auto& names) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_skipped(const XmlWalk::Element& element) {
    if (element.space == "text") return is_one_of(element.name, kSkippedText);
    if (element.space == "office") return is_one_of(element.name, kSkippedOffice);
    return element.space == "math" || element.is("loext", "placeholder");
}

// Elements of a paragraph whose white space is text, and not what a program put between tags.
bool holds_text(const XmlWalk::Element& element) {
    constexpr std::string_view kOthers[] = {"ruby", "note", "note-body", "list", "list-item", "list-header", "section"};
    return (element.space == "text" && !is_one_of(element.name, kOthers)) || element.space == "loext";
}

}  // namespace

void OdtStyles::start(const markup::XmlElement& element) {
    const auto value = [&](std::string_view name) { return std::string(element.attribute(name).value_or("")); };
    if (in_body_ && body_.empty()) body_ = element.name;
    if (element.name == "body" && element.prefix == "office") in_body_ = true;
    if (element.name == "style" && element.attribute("family")) {
        const std::string family = value("family");
        id_ = family + ':' + value("name");
        const std::string parent = value("parent-style-name"), level = value("default-outline-level");
        style_ = {.name = value("name"),
                  .parent = parent.empty() ? "" : family + ':' + parent,
                  .is_heading = !level.empty() && level != "0"};
    }
    if (element.name == "text-properties" && !id_.empty()) {
        if (const auto display = element.attribute("display")) style_.hidden = *display == "none";
    }
}

void OdtStyles::end(std::string_view name) {
    if (name != "style" || id_.empty()) return;
    styles_.add(std::move(id_), std::move(style_));
    id_.clear();
}

void OdtBody::read() {
    for (;;) {
        switch (walk_.next()) {
            case XmlWalk::Event::start: start(); break;
            case XmlWalk::Event::end: end(); break;
            case XmlWalk::Event::text: text(); break;
            case XmlWalk::Event::done: stack_.finish(); return;
        }
    }
}

bool OdtBody::is_hidden_style(std::string_view family) const {
    const std::string id = std::string(family) + ':' + std::string(walk_.attribute("style-name"));
    return styles_.meaning(id).hidden;
}

void OdtBody::start() {
    if (skips()) return;
    const XmlWalk::Element& element = walk_.element();
    if (element.is("office", "text")) in_body_ = true;
    const auto skip = [&] { skip_below_ = walk_.open().size(); };
    if (!in_body_) return;
    if (is_skipped(element)) return skip();
    if (element.is("text", "section")) {
        const std::string_view display = walk_.attribute("display");
        if (display == "none" || (display == "condition" && walk_.attribute("is-hidden") == "true")) skip();
        return;
    }
    if (element.is("text", "p") || element.is("text", "h")) return start_paragraph();
    if (element.space == "svg" && (element.name == "title" || element.name == "desc")) {
        in_alt_ = true;
        alt_ = {};
        return;
    }
    if (element.is("draw", "frame")) last_alt_.clear();
    if (element.space != "text" || stack_.empty()) return;
    if ((element.name == "span" && is_hidden_style("text")) ||
        (element.name == "hidden-text" && walk_.attribute("is-hidden") != "false"))
        return skip();
    start_in_paragraph();
}

void OdtBody::start_paragraph() {
    const bool heading = walk_.element().name == "h";
    const std::string style = "paragraph:" + std::string(walk_.attribute("style-name"));
    stack_.begin();
    const StyleMeaning& meaning = styles_.meaning(style);
    stack_.top().mark = heading && meaning.mark != Mark::title ? Mark::heading : meaning.mark;
    stack_.top().hidden = meaning.hidden;
}

void OdtBody::start_in_paragraph() {
    const std::string_view name = walk_.element().name;
    Paragraph& paragraph = stack_.top();
    if (name == "s") return add_spaces();
    if (name == "tab") paragraph.line().add("\t", walk_.tag_bytes());
    if (name == "line-break") paragraph.end_line();
    if (name == "hidden-paragraph" && walk_.attribute("is-hidden") == "true") paragraph.hidden = true;
    if (name == "a") start_link();
}

void OdtBody::start_link() {
    Piece url;
    walk_.add_attribute("href", url.text, url.origin);
    stack_.top().begin_link(collapsed(url, true));
}

// ODF 1.3 part 3, 6.1.3: as many spaces, which are never one with others.
void OdtBody::add_spaces() {
    const std::string_view count = walk_.attribute("c");
    std::size_t spaces = 1;
    if (!count.empty()) std::from_chars(count.data(), count.data() + count.size(), spaces);
    stack_.top().line().add(std::string(std::min(spaces, kMostSpaces), ' '), walk_.tag_bytes());
}

void OdtBody::end() {
    if (skips()) {
        if (walk_.open().size() < skip_below_) skip_below_ = 0;
        return;
    }
    const XmlWalk::Element& element = walk_.element();
    if (element.is("office", "text")) in_body_ = false;
    if (in_alt_ && element.space == "svg" && (element.name == "title" || element.name == "desc")) {
        in_alt_ = false;
        const Piece alt = collapsed(alt_, true);
        if (alt.text != std::exchange(last_alt_, alt.text)) stack_.add_alt(alt);
    }
    if (element.space != "text" || stack_.empty()) return;
    if (element.name == "a") stack_.top().end_link();
    if (element.name == "p" || element.name == "h") end_paragraph();
}

void OdtBody::end_paragraph() {
    Mark& mark = stack_.top().mark;
    const auto& open = walk_.open();
    for (auto element = open.rbegin(); element != open.rend() && element->space != "draw"; ++element) {
        if (element->is("text", "note-body")) {
            mark = Mark::note;
            break;
        }
        if (mark != Mark::none) continue;
        if (element->is("text", "list")) mark = Mark::list;
        if (element->is("table", "table")) mark = Mark::cell;
    }
    stack_.end();
}

bool OdtBody::ends_with_space() {
    const std::string& line = stack_.top().line().text;
    return line.empty() || line.back() == ' ' || line.back() == '\t';
}

void OdtBody::text() {
    if (skips() || !in_body_) return;
    if (in_alt_) return walk_.add_text(alt_.text, alt_.origin);
    if (stack_.empty() || !holds_text(walk_.open().back())) return;
    Piece piece;
    walk_.add_text(piece.text, piece.origin);
    piece = collapsed(piece, ends_with_space());
    stack_.top().line().add(piece, {0, piece.text.size()});
}

}  // namespace yakugo::document
