// SPDX-License-Identifier: Apache-2.0
// DOCX: the paragraphs of its main part.
#include "glossary/check/draft/readers.hpp"
#include "glossary/check/draft/source_file.hpp"
#include "libalign/markup/xml/tokens.hpp"
#include "libalign/markup/zip.hpp"

#include "libalign/markup/xml/decoding.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

constexpr const char* kMain = "word/document.xml";

// Reads nothing: asks libxml2 whether the file is whole.
class NoHandler final : public markup::XmlHandler {
public:
    void start(const markup::XmlElement&) override {}
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

// ECMA-376: w:p has runs w:r with w:t. Readings of ruby (w:rt), deleted text (w:delText), codes of fields
// (w:instrText) and what older programs are to show instead (mc:Fallback) are no text of the paragraph.
class Paragraphs {
public:
    explicit Paragraphs(const SourceFile& file) : file_(file) {}

    std::vector<Text> read() {
        markup::XmlTokens tokens(file_.text);
        for (markup::XmlToken token; tokens.next(token);) {
            if (token.kind == markup::XmlToken::Kind::start) {
                start(tokens, token);
            } else if (token.kind == markup::XmlToken::Kind::end) {
                end(token.name);
            } else if (in_text_ && skipped_ == 0 && !open_.empty()) {
                markup::add_xml_text(file_, token, open_.back().text, open_.back().origin);
            }
        }
        while (!open_.empty()) close();
        std::sort(out_.begin(), out_.end(), [](const Text& a, const Text& b) { return a.line < b.line; });
        return std::move(out_);
    }

private:
    static bool is_skipped(std::string_view name) { return name == "rt" || name == "Fallback"; }

    void start(const markup::XmlTokens& tokens, const markup::XmlToken& token) {
        if (token.name == "p") {
            ++number_;
            if (token.is_empty) return;
            open_.emplace_back();
            open_.back().line = number_;
            return;
        }
        if (is_skipped(token.name) && !token.is_empty) ++skipped_;
        if (open_.empty()) return;
        Text& text = open_.back();
        if (token.name == "t") in_text_ = !token.is_empty;
        if (token.name == "r" && !text.text.empty()) text.tags.push_back(text.text.size());
        if ((token.name == "br" || token.name == "tab" || token.name == "cr") && skipped_ == 0) {
            text.text += token.name == "tab" ? '\t' : '\n';
            text.origin.add(1, file_.origin.file(token.range));
        }
        if (token.name == "pStyle") {
            const std::string_view style = tokens.attribute(token, "val");
            if (style.starts_with("Heading") || style.starts_with("Title") || style.starts_with("見出し"))
                text.kind = document::BlockKind::heading;
        }
    }

    void end(std::string_view name) {
        if (name == "t") in_text_ = false;
        if (is_skipped(name) && skipped_ > 0) --skipped_;
        if (name == "p" && !open_.empty()) close();
    }

    void close() {
        Text text = std::move(open_.back());
        open_.pop_back();
        if (text.text.find_first_not_of(" \t\n") == std::string::npos) return;
        std::erase_if(text.tags, [&](std::size_t at) { return at >= text.text.size(); });
        out_.push_back(std::move(text));
    }

    const SourceFile& file_;
    std::vector<Text> out_, open_;  // a text box stands inside of a paragraph and has paragraphs
    std::size_t number_ = 0, skipped_ = 0;
    bool in_text_ = false;
};

}  // namespace

void read_docx(Draft& draft, std::string name, std::string bytes, const ReadDraft& options) {
    std::string main = markup::read_member(bytes, name, kMain);
    markup::Input input = markup::Input::of(main, name + ':' + kMain);
    const std::string encoding = markup::xml_encoding(input.peek());
    markup::ReadReport report;
    NoHandler handler;
    markup::read_xml(input, handler, {.recover = true, .max_depth = 1024}, report);
    draft.diagnostics.insert(draft.diagnostics.end(), report.diagnostics.begin(), report.diagnostics.end());
    SourceFile file = read_source_as(std::move(name), std::move(main), encoding);
    file.escapes = Escapes::xml;
    file.archive = std::move(bytes);
    file.member = kMain;
    file.line_starts.clear();
    draft.files.push_back(std::move(file));
    std::vector<Text> paragraphs = Paragraphs(draft.files.back()).read();
    std::string prose;
    for (const Text& paragraph : paragraphs) prose += paragraph.text + '\n';
    draft.target = target_of(prose, options);
    for (Text& paragraph : paragraphs) add_text(draft, std::move(paragraph));
}

}  // namespace yakugo::check
