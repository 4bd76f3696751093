// SPDX-License-Identifier: Apache-2.0
// Entry point, and what events say of themselves.
#include "libalign/markup/xml/xml_reader.hpp"

#include "libalign/markup/xml/xml_reader_parse.hpp"

namespace yakugo::markup {

std::optional<std::string_view> XmlElement::attribute(std::string_view local_name) const {
    std::optional<std::string_view> out;
    for (const Attribute& attribute : attributes) {
        if (attribute.name != local_name) continue;
        if (attribute.prefix.empty()) return attribute.value;
        if (!out) out = attribute.value;
    }
    return out;
}

std::size_t XmlHandler::line() const {
    return parse_ == nullptr ? 0 : parse_->line();
}

std::size_t XmlHandler::column() const {
    return parse_ == nullptr ? 0 : parse_->place().column;
}

void read_xml(Input& input, XmlHandler& handler, const XmlOptions& options, ReadReport& report) {
    XmlParse(input, handler, options, report).run();
}

}  // namespace yakugo::markup
