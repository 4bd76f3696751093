// SPDX-License-Identifier: Apache-2.0
// The paragraphs of one part of a WordprocessingML document.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/document/office/paragraphs.hpp"
#include "libalign/document/office/style_sheet.hpp"
#include "libalign/document/office/xml_walk.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

/// What the body needs of other parts.
struct DocxContext {
    StyleSheet styles = {};
    std::string default_style = {};                 ///< of paragraphs
    std::map<std::string, std::string> links = {};  ///< ids of relationships to URLs outside
};

/// ECMA-376 part 1, 17. As the document looks with all its changes accepted: what is deleted, moved away or hidden is
/// no text, nor are codes of fields, readings of ruby, formulas, what stands in for older programs (mc:Fallback),
/// placeholders of controls, and tables of contents.
class DocxBody {
public:
    DocxBody(const markup::PlacedText& text, const std::string& name, const DocxContext& context, ParagraphList& list)
        : walk_(text, name), name_(name), context_(context), stack_(list) {}

    /// To the end of the part. Throws InputError as XmlWalk does.
    void read(std::vector<Diagnostic>& diagnostics);

private:
    enum class FieldPart { code, result };
    struct Field {
        FieldPart part = FieldPart::code;
        std::size_t paragraph = 0;  // how many were open where it began
        bool is_link = false;
        Piece code = {};
    };

    void start(std::vector<Diagnostic>& diagnostics);
    void start_in_paragraph();
    void start_in_run();
    void start_property();
    void start_deletion();
    void start_control();
    void start_choice();
    void start_picture();
    void start_link();
    void begin_paragraph();
    void end();
    void end_paragraph();
    void text();
    void field_character();
    void begin_field_link(Field& field);
    void add_symbol();
    void add_character(std::string_view utf8);
    bool skips() const { return skip_below_ > 0; }
    /// Passes over the element that has `up` others down to the one that starts now.
    void skip(std::size_t up = 0) { skip_below_ = walk_.open().size() - up; }
    bool is_on() const;
    bool in_group() const;
    bool is_in(std::string_view name, std::size_t up = 1) const;
    bool shows_text() const;

    XmlWalk walk_;
    std::string name_;
    const DocxContext& context_;
    ParagraphStack stack_;
    std::vector<Field> fields_;
    std::vector<bool> choices_;          // of each mc:AlternateContent that is open, whether one was taken
    std::vector<bool> runs_;             // that are open, whether hidden
    std::vector<std::string> pictures_;  // alternative texts of the drawing that is open
    std::size_t skip_below_ = 0;         // elements that are open with the first one that is passed over
    bool in_text_ = false, in_code_ = false;
};

}  // namespace yakugo::document
