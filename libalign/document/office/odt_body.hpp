// SPDX-License-Identifier: Apache-2.0
// The styles and paragraphs of an OpenDocument text.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/document/office/paragraphs.hpp"
#include "libalign/document/office/style_sheet.hpp"
#include "libalign/document/office/xml_walk.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yakugo::document {

/// Takes style:style (ODF 1.3 part 3, 16.2) wherever it stands: styles.xml, content.xml, a flat document. Ids are
/// "paragraph:Heading_20_1", "text:T1".
class OdtStyles final : public markup::XmlHandler {
public:
    explicit OdtStyles(StyleSheet& styles) : styles_(styles) {}
    void start(const markup::XmlElement& element) override;
    void end(std::string_view name) override;
    void text(std::string_view) override {}

    /// The body of the document: "text", "spreadsheet"; empty where there is none.
    const std::string& body() const { return body_; }

private:
    StyleSheet& styles_;
    std::string id_, body_;
    Style style_;
    bool in_body_ = false;
};

/// ODF 1.3 part 3, 5 to 10. Hidden text and sections, deleted text, comments, readings of ruby, formulas, placeholders
/// and the tables that are made of the document itself (of contents, of figures, the index) are no text of it.
class OdtBody {
public:
    OdtBody(const markup::PlacedText& text, const std::string& name, const StyleSheet& styles, ParagraphList& list)
        : walk_(text, name), styles_(styles), stack_(list) {}

    /// To the end of the part. Throws InputError as XmlWalk does.
    void read();

private:
    void start();
    void start_paragraph();
    void start_in_paragraph();
    void start_link();
    void end();
    void end_paragraph();
    void text();
    void add_spaces();
    bool skips() const { return skip_below_ > 0; }
    bool is_hidden_style(std::string_view family) const;
    bool ends_with_space();

    XmlWalk walk_;
    const StyleSheet& styles_;
    ParagraphStack stack_;
    Piece alt_;
    std::string last_alt_;
    std::size_t skip_below_ = 0;  // elements that are open with the first one that is passed over
    bool in_body_ = false, in_alt_ = false;
};

}  // namespace yakugo::document
