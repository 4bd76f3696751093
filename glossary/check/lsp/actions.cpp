// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/actions.hpp"

#include "glossary/check/lsp/diagnostics.hpp"
#include "glossary/check/report/printable.hpp"
#include "glossary/check/suppress/mark.hpp"
#include "glossary/check/suppress/unit_elements.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace yakugo::check {
namespace {

using nlohmann::json;

/// How a kind of text writes comments; an empty beginning: as HTML does.
struct CommentStyle {
    std::string_view language_id, extension, beginning;
};
constexpr std::array kCommentStyles = {
    CommentStyle{"markdown", ".md", ""},      CommentStyle{"markdown", ".markdown", ""},
    CommentStyle{"html", ".html", ""},        CommentStyle{"html", ".htm", ""},
    CommentStyle{"latex", ".tex", "% "},      CommentStyle{"tex", ".sty", "% "},
    CommentStyle{"asciidoc", ".adoc", "// "}, CommentStyle{"restructuredtext", ".rst", ".. "},
};

std::string_view comment_beginning(const EditorDocument& document) {
    for (const CommentStyle& style : kCommentStyles)
        if (document.language_id() == style.language_id) return style.beginning;
    for (const CommentStyle& style : kCommentStyles)
        if (document.uri().ends_with(style.extension)) return style.beginning;
    return "# ";
}

std::size_t line_start(std::string_view text, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of("\r\n", at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

// Where the message of PO that holds a byte begins: behind a blank line.
std::size_t message_begin(const EditorDocument& document, std::size_t byte) {
    std::size_t line = document.lines().position(document.text(), byte, PositionEncoding::utf8).line;
    while (line > 0 && !document.lines().line(document.text(), line - 1).empty()) --line;
    return document.lines().line(document.text(), line).begin;
}

json edit_json(const EditorDocument& document, ByteRange bytes, std::string_view text, const EditorClient& client) {
    json edit = {{"range", range_json(document.range(bytes, client.encoding))}, {"newText", valid(text)}};
    if (!client.takes_document_changes) return {{"changes", {{document.uri(), json::array({std::move(edit)})}}}};
    json id = {{"uri", document.uri()}, {"version", nullptr}};
    if (document.version) id["version"] = *document.version;
    json change = {{"textDocument", std::move(id)}, {"edits", json::array({std::move(edit)})}};
    return {{"documentChanges", json::array({std::move(change)})}};
}

// A word as the kind of file writes it.
std::string escaped(std::string_view word, Markup markup) {
    std::string out;
    for (const char c : word) {
        if (markup == Markup::xml && c == '&')
            out += "&amp;";
        else if (markup == Markup::xml && c == '<')
            out += "&lt;";
        else if (markup == Markup::po && (c == '"' || c == '\\'))
            (out += '\\') += c;
        else
            out += c;
    }
    return out;
}

class Actions {
public:
    Actions(const EditorDocument& document, const EditorClient& client, const std::string& rule_link)
        : document_(document), client_(client), rule_link_(rule_link), markup_(markup_of(document.text())) {}

    void add(const Finding& finding) {
        diagnostic_ = diagnostic_json(finding, document_, client_, rule_link_);
        written_ = {finding.found};
        if (finding.fix) write(finding, *finding.fix, true);
        if (!finding.expected.empty()) write(finding, finding.expected, false);
        for (const std::string& variant : finding.variants) write(finding, variant, false);
        const Insertion mark = suppression_of(finding, document_);
        put(fmt::format("Suppress {} here", printable(finding.rule)), {mark.byte, mark.byte}, mark.text, false);
    }

    json result() { return std::move(out_); }

private:
    // Only words that stand in the document as they were found can be replaced by others as they are.
    void write(const Finding& finding, const std::string& text, bool is_preferred) {
        if (std::find(written_.begin(), written_.end(), text) != written_.end()) return;
        const ByteRange bytes = finding.place.bytes;
        if (bytes.end > document_.text().size() || slice(document_.text(), bytes) != finding.found) return;
        written_.push_back(text);
        put(text.empty() ? "Remove" : fmt::format("Write {}", printable(text)), bytes, escaped(text, markup_),
            is_preferred);
    }

    void put(const std::string& title, ByteRange bytes, std::string_view text, bool is_preferred) {
        json action = {{"title", title},
                       {"kind", "quickfix"},
                       {"diagnostics", json::array({diagnostic_})},
                       {"edit", edit_json(document_, bytes, text, client_)}};
        if (is_preferred) action["isPreferred"] = true;
        out_.push_back(std::move(action));
    }

    const EditorDocument& document_;
    const EditorClient& client_;
    const std::string& rule_link_;
    const Markup markup_;
    json diagnostic_;
    std::vector<std::string> written_;
    json out_ = json::array();
};

}  // namespace

Insertion suppression_of(const Finding& finding, const EditorDocument& document) {
    const std::string& text = document.text();
    const std::size_t byte = std::min(finding.place.bytes.begin, text.size());
    const std::string line_break = text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    const Markup markup = markup_of(text);
    if (markup == Markup::po)
        return {message_begin(document, byte), fmt::format("#  yakugo-ignore {}{}", finding.rule, line_break)};
    const std::string comment = fmt::format("<!-- yakugo-ignore {} -->", finding.rule);
    if (markup == Markup::xml) {
        const auto unit = innermost(unit_elements(text), byte);
        const std::size_t end_tag = unit && !unit->is_group ? text.rfind("</", unit->range.end - 1) : std::string::npos;
        if (end_tag != std::string::npos && end_tag > byte) return {end_tag, comment};
    }
    const std::string_view beginning = comment_beginning(document);
    if (markup == Markup::xml || beginning.empty())
        return {std::min(text.find_first_of("\r\n", byte), text.size()), " " + comment};
    return {line_start(text, byte), fmt::format("{}yakugo-ignore-next-line {}{}", beginning, finding.rule, line_break)};
}

json code_actions(const EditorDocument& document, ByteRange range, const EditorClient& client,
                  const std::string& rule_link) {
    Actions actions(document, client, rule_link);
    for (const Finding& finding : document.findings) {
        const ByteRange bytes = finding.place.bytes;
        if (document.holds(finding.place) && bytes.begin <= range.end && range.begin <= bytes.end) actions.add(finding);
    }
    return actions.result();
}

}  // namespace yakugo::check
