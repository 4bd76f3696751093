// SPDX-License-Identifier: Apache-2.0
// XML written piece by piece: memory does not grow with the document.
#pragma once

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <iosfwd>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

struct Attribute {
    std::string_view name, value;
};

/// Escapes, indents by two spaces an element, and closes. What is not well-formed UTF-8 and what XML 1.0 forbids is
/// dropped and counted, so that the document is well-formed whatever the texts are. A CR survives as a reference, and
/// in attributes so do line breaks and tabs; texts like 弁 stay as they are. Written through a buffer: the stream has
/// all of it after close() of the root, flush() or the end of the object. Own code, because tinyxml2's printer writes
/// byte by byte and forbidden characters as they are, and xmlTextWriter has a third of the speed
/// (tests/bench/exchange).
class XmlStream {
public:
    enum class Declaration { written, none };  ///< none: HTML, which has no XML declaration
    /// The stream outlives the object.
    explicit XmlStream(std::ostream& out, Declaration declaration = Declaration::written);
    ~XmlStream() { flush(); }
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    void doctype(std::string_view text);  ///< "tmx SYSTEM \"tmx14.dtd\""
    /// The name stays where it is until close().
    void open(std::string_view element, std::initializer_list<Attribute> attributes = {});
    void attribute(std::string_view name, std::string_view value);  ///< of the element that was just opened
    /// From here to the end of the element no white space is added.
    void text(std::string_view text);
    void markup(std::string_view xml);  ///< as text(), but as it is
    void close();
    /// A whole element on one line, no white space added inside it.
    void element(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view text);
    void element(std::string_view name, std::string_view text) { element(name, {}, text); }
    void flush();

    std::size_t dropped() const noexcept { return dropped_; }

private:
    void begin_node();
    void seal();
    void indent();
    void escape(std::string_view text, bool in_attribute);
    /// A literal, whose length the compiler knows.
    template <std::size_t Size>
    void put(const char (&literal)[Size]) {
        make_room(Size - 1);
        std::memcpy(buffer_.data() + used_, literal, Size - 1);
        used_ += Size - 1;
    }
    void put_text(std::string_view text);
    void make_room(std::size_t more) {
        if (buffer_.size() - used_ < more) grow(more);
    }
    void grow(std::size_t more);

    std::ostream& out_;
    std::vector<char>
        buffer_;  // its size is what it can hold: adding to a string costs more than the few bytes that most pieces have
    std::size_t used_ = 0;
    std::vector<std::string_view> open_;
    bool just_opened_ = false, first_ = true;
    std::size_t text_depth_ = 0;  // how many elements were open where text began; 0: none has text
    std::size_t dropped_ = 0;
};

}  // namespace yakugo::exchange
