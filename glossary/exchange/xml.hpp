// SPDX-License-Identifier: Apache-2.0
// XML written piece by piece: memory does not grow with the document.
#pragma once

#include <tinyxml2.h>

#include <cstddef>
#include <initializer_list>
#include <iosfwd>
#include <string>

namespace yakugo::exchange {

struct Attribute {
    const char* name;
    std::string value;
};

/// tinyxml2's streaming printer, which escapes, indents and closes, with an ostream under it instead of its own buffer.
/// Text comes out of a Cleaner: the printer itself writes forbidden characters and bare CR as they are.
class XmlStream final : public tinyxml2::XMLPrinter {
public:
    enum class Declaration { written, none };  ///< none: HTML, which has no XML declaration
    /// The stream outlives the object.
    explicit XmlStream(std::ostream& out, Declaration declaration = Declaration::written);

    void doctype(const char* text);  ///< "tmx SYSTEM \"tmx14.dtd\""
    void open(const char* element, std::initializer_list<Attribute> attributes = {});
    void close();
    /// A whole element on one line, no white space added inside it.
    void element(const char* name, std::initializer_list<Attribute> attributes, const std::string& text);
    void element(const char* name, const std::string& text) { element(name, {}, text); }

protected:
    void Write(const char* data, std::size_t size) override;
    void Putc(char c) override;
    void PrintSpace(int depth) override;

private:
    std::ostream& out_;
};

}  // namespace yakugo::exchange
