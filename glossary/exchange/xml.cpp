// SPDX-License-Identifier: Apache-2.0
// The sink under tinyxml2's printer.
#include "glossary/exchange/xml.hpp"

#include <ostream>

namespace yakugo::exchange {

XmlStream::XmlStream(std::ostream& out, Declaration declaration) : out_(out) {
    // Not PushHeader(): it names no encoding, and some readers then guess.
    if (declaration == Declaration::written) PushDeclaration("xml version=\"1.0\" encoding=\"UTF-8\"");
}

void XmlStream::doctype(const char* text) {
    PushUnknown((std::string("DOCTYPE ") + text).c_str());
}

void XmlStream::open(const char* element, std::initializer_list<Attribute> attributes) {
    OpenElement(element);
    for (const Attribute& attribute : attributes) PushAttribute(attribute.name, attribute.value.c_str());
}

void XmlStream::close() {
    CloseElement();
}

void XmlStream::element(const char* name, std::initializer_list<Attribute> attributes, const std::string& text) {
    open(name, attributes);
    if (!text.empty()) PushText(text.c_str());
    close();
}

void XmlStream::Write(const char* data, std::size_t size) {
    out_.write(data, static_cast<std::streamsize>(size));
}

void XmlStream::Putc(char c) {
    out_.put(c);
}

void XmlStream::PrintSpace(int depth) {
    for (int i = 0; i < depth; ++i) Write("  ", 2);
}

}  // namespace yakugo::exchange
