// SPDX-License-Identifier: Apache-2.0
// The XML of an office document as balanced events with places, whatever is wrong with it.
#pragma once

#include "libalign/core/diagnostic.hpp"
#include "libalign/document/flow.hpp"
#include "libalign/markup/origin.hpp"
#include "libalign/markup/placed_text.hpp"
#include "libalign/markup/xml/tokens.hpp"
#include "libalign/markup/xml/xml_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::document {

inline constexpr std::size_t kDeepest = 1024;  ///< elements; Word itself stops below 400

/// Decodes a part by its XML declaration, and lets libxml2 see whether it is whole: damage goes to `diagnostics`, and
/// what stands behind it is there as well. Throws InputError where it declares entities, is too deep or in no known
/// encoding. `name` stands in messages. Fills encoding and line_starts of `part`, whose bytes are `bytes`.
markup::PlacedText decode_part(Part& part, std::string_view bytes, const std::string& name,
                               std::vector<Diagnostic>& diagnostics);

/// Reads a small part (styles, relationships) with libxml2; damage goes to `diagnostics`.
void read_small_part(std::string bytes, const std::string& name, markup::XmlHandler& handler,
                     std::vector<Diagnostic>& diagnostics);

/// Elements and texts in order. Every start has its end: an element that is not closed ends with the one around it, an
/// end that nothing began is passed over. Linear.
class XmlWalk {
public:
    enum class Event { start, end, text, done };
    struct Element {
        std::string_view space;  ///< the usual prefix of its namespace ("w", "text"); of an unknown one, its own prefix
        std::string_view name;   ///< local
        ByteRange tag;           ///< of PlacedText::text
        bool is(std::string_view a_space, std::string_view a_name) const { return name == a_name && space == a_space; }
    };

    /// `text` outlives the walk; `name` stands in messages.
    XmlWalk(const markup::PlacedText& text, std::string name)
        : text_(text), name_(std::move(name)), tokens_(text.text) {}

    /// Throws InputError below kDeepest.
    Event next();
    /// That starts or ends now.
    const Element& element() const { return element_; }
    /// Elements that are open, the one that starts now among them, the one that ends not.
    const std::vector<Element>& open() const { return open_; }

    /// An attribute of the element that starts now, as written.
    std::string_view attribute(std::string_view name) const { return tokens_.attribute(token_, name); }
    /// The same without escapes, added to a text with its origin; nothing where there is none.
    void add_attribute(std::string_view name, std::string& text, markup::Origin& origin) const;
    /// The text that stands here.
    void add_text(std::string& text, markup::Origin& origin) const;
    /// Bytes of the tag of the element that starts now.
    ByteRange tag_bytes() const { return text_.origin.file(token_.range); }
    std::size_t line() const { return text_.line_of(tag_bytes().begin); }

private:
    struct Binding {
        std::string_view prefix, space;
        std::size_t depth = 0;  // of the element that declares it
    };
    void begin();
    void bind();
    void close(const markup::XmlToken& token);
    std::string_view prefix() const;
    std::string_view space_of(std::string_view prefix) const;

    const markup::PlacedText& text_;
    std::string name_;
    markup::XmlTokens tokens_;
    markup::XmlToken token_;
    Element element_;
    std::vector<Element> open_;
    std::vector<Binding> bindings_;
    std::size_t ends_ = 0;  // of open_, which end now
};

}  // namespace yakugo::document
