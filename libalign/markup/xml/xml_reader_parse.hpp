// SPDX-License-Identifier: Apache-2.0
// The parse of one file: as many runs of libxml2's parser as there are places of damage, over one window of text.
#pragma once

#include "libalign/markup/xml/decoding.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <libxml/parser.h>

#include <cstddef>
#include <deque>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::markup {

/// Offsets are bytes of the file's text. `last_` is the end of the last tag, comment or CDATA section that was good:
/// nothing before it is needed again, and after damage the search begins there.
class XmlParse {
public:
    XmlParse(Input& input, XmlHandler& handler, const XmlOptions& options, ReadReport& report);
    ~XmlParse();
    XmlParse(const XmlParse&) = delete;
    XmlParse& operator=(const XmlParse&) = delete;
    void run();
    /// Of the event that is being handled.
    TextWindow::Place place();
    std::size_t line();

private:
    struct Open {  ///< an element outside of units
        std::string name, declarations;
    };
    struct Found {
        std::optional<std::size_t> start;  ///< of the next unit
        std::size_t ends = 0;              ///< of units, before it
    };
    struct Callbacks;

    void parse_once();
    bool recover();
    Found find_unit(std::size_t from);
    std::optional<std::size_t> opaque_end(std::size_t begin);
    void note_damage(const TextWindow::Place& place, bool lost);
    void note_misdeclared();
    std::string_view on_declared_entities() const;
    std::string opening_tags() const;

    int feed(char* into, int size);
    void check_piece();
    void start(const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int spaces,
               const xmlChar** declarations, int attributes, const xmlChar** values);
    void take_attributes(int count, const xmlChar** values);
    void enter(const xmlChar** declarations, int spaces);
    void end(std::string_view name);
    void text(std::string_view piece);
    void error(const xmlError& error);
    void damage(std::size_t offset, std::string message);
    [[noreturn]] void refuse(std::size_t offset, const std::string& message);
    void stop();

    bool is_unit(std::string_view name) const;
    bool is_large() const;
    std::size_t offset() const;  // where libxml2 is
    std::size_t last_of(const char* marks, std::size_t least, std::size_t behind) const;
    std::size_t tag_begin(std::size_t least, std::size_t behind) const;
    void mark() {
        before_ = last_;
        last_ = event_ = offset();
    }

    Input& input_;
    XmlHandler& handler_;
    const XmlOptions& options_;
    ReadReport& report_;
    TextWindow window_;

    xmlParserCtxtPtr context_ = nullptr;  // of the present run
    std::size_t start_ = 0;               // of the present run
    bool declares_entities_ = false;      // the DOCTYPE does
    std::size_t start_line_ = 1;
    std::string opening_;  // what is fed before the text: start tags of the parents
    std::size_t opening_fed_ = 0, fed_ = 0;
    std::size_t silent_ = 0;  // parents whose start the handler has seen before
    bool stopped_ = false, damaged_ = false;
    std::exception_ptr thrown_;
    std::size_t damage_at_ = 0;
    std::string damage_;  // what was expected and found there

    std::size_t last_ = 0, before_ = 0, event_ = 0;  // before_: last_ of the event before; event_: of texts, too
    bool at_tag_ = false;                            // whether the event is a tag
    std::size_t depth_ = 0, run_of_text_ = 0;
    std::size_t unit_depth_ = 0;  // of the unit that is open; 0: none is
    bool unit_is_empty_ = false;
    std::vector<Open> open_, parents_;  // parents_: of the last unit
    bool moved_ = true;                 // open_ has changed since the last unit
    bool had_unit_ = false, guessed_ = false;
    std::size_t noted_ = std::string::npos;  // where the last damage was that the report has

    XmlElement element_;
    std::string space_;                  // of the element, where it has "&"
    std::deque<std::string> unescaped_;  // values of attributes with "&"; a deque, because it does not move them
    std::size_t unescaped_used_ = 0;
};

}  // namespace yakugo::markup
