// SPDX-License-Identifier: Apache-2.0
// One sentence an error of libxml2's parser.
#include "libalign/markup/xml/xml_reader_message.hpp"

#include "libalign/markup/utf8.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace yakugo::markup {

namespace {

struct Expectation {
    int code;
    std::string_view expected;
};

constexpr std::array<Expectation, 28> kExpectations = {{
    {XML_ERR_DOCUMENT_EMPTY, "an XML document, which begins with \"<\""},
    {XML_ERR_DOCUMENT_END, "nothing behind the last element"},
    {XML_ERR_INVALID_CHAR, "characters that XML allows"},
    {XML_ERR_INVALID_CHARREF, "a character reference like &#24321; of a character that XML allows"},
    {XML_ERR_INVALID_HEX_CHARREF, "hexadecimal digits and \";\""},
    {XML_ERR_INVALID_DEC_CHARREF, "digits and \";\""},
    {XML_ERR_INVALID_ENCODING, "bytes that are text"},
    {XML_ERR_ENTITYREF_NO_NAME, "the name of an entity behind \"&\" (a plain & is written &amp;)"},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, "\";\" at the end of an entity (a plain & is written &amp;)"},
    {XML_ERR_UNDECLARED_ENTITY, "one of the entities amp, lt, gt, quot, apos"},
    {XML_WAR_UNDECLARED_ENTITY, "one of the entities amp, lt, gt, quot, apos"},
    {XML_ERR_LT_IN_ATTRIBUTE, "the quotation mark that ends an attribute"},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, "a quotation mark that begins an attribute's value"},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, "the quotation mark that ends an attribute"},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "\"=\" and a value behind the name of an attribute"},
    {XML_ERR_ATTRIBUTE_REDEFINED, "each attribute once in a tag"},
    {XML_ERR_COMMENT_NOT_FINISHED, "\"-->\" at the end of a comment"},
    {XML_ERR_HYPHEN_IN_COMMENT, "no \"--\" inside a comment"},
    {XML_ERR_PI_NOT_FINISHED, "\"?>\" at the end of a processing instruction"},
    {XML_ERR_CDATA_NOT_FINISHED, "\"]]>\" at the end of a CDATA section"},
    {XML_ERR_MISPLACED_CDATA_END, "\"]]&gt;\" in text, where no CDATA section is open"},
    {XML_ERR_XMLDECL_NOT_FINISHED, "\"?>\" at the end of the XML declaration"},
    {XML_ERR_DOCTYPE_NOT_FINISHED, "\">\" at the end of the DOCTYPE"},
    {XML_ERR_SPACE_REQUIRED, "white space"},
    {XML_ERR_NAME_REQUIRED, "a name (a plain < is written &lt;, a plain & is written &amp;)"},
    {XML_ERR_NAME_TOO_LONG, "a name of less than 50,000 bytes"},
    {XML_ERR_GT_REQUIRED, "\">\" at the end of a tag"},
    {XML_ERR_RESERVED_XML_NAME, "the XML declaration at the very beginning of the file only"},
}};

std::string_view text_of(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

/// libxml2 has one code for characters as they are and as references.
bool is_of_character_reference(const xmlError& error) {
    return error.code == XML_ERR_INVALID_CHAR && text_of(error.message).starts_with("xmlParseCharRef");
}

std::string first_line(std::string_view message) {
    return std::string(message.substr(0, message.find('\n')));
}

}  // namespace

bool is_damage(const xmlError& error) {
    return error.level >= XML_ERR_ERROR && error.domain != XML_FROM_NAMESPACE;
}

bool is_behind_its_mark(const xmlError& error) {
    static constexpr std::array<int, 7> codes = {
        XML_ERR_NAME_REQUIRED,      XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING,
        XML_ERR_UNDECLARED_ENTITY,  XML_WAR_UNDECLARED_ENTITY, XML_ERR_INVALID_HEX_CHARREF,
        XML_ERR_INVALID_DEC_CHARREF};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end() || is_of_character_reference(error);
}

std::string found_there(std::string_view rest) {
    constexpr std::size_t most = 24;  // bytes
    if (rest.empty()) return "the end of the file";
    std::size_t at = 0, end = 0;
    while (at < rest.size() && at < most) {
        const auto c = read_code_point(rest, at);
        if (!c || !is_xml_character(*c) || is_break(*c)) break;
        end = at;
    }
    if (end > 0) return fmt::format("\"{}\"", rest.substr(0, end));
    at = 0;
    const auto c = read_code_point(rest, at);
    if (c && is_break(*c)) return "a line break or tab";
    return c ? fmt::format("the character U+{:04X}", static_cast<unsigned>(*c)) : std::string("a broken byte");
}

std::string explain(const xmlError& error, std::string_view rest) {
    if (error.code == XML_ERR_TAG_NAME_MISMATCH)
        return fmt::format("expected </{}>, found </{}>", text_of(error.str1), text_of(error.str2));
    if (error.code == XML_ERR_TAG_NOT_FINISHED && error.str1 != nullptr)
        return fmt::format("expected </{}>, found {}", error.str1, found_there(rest));
    const int code = is_of_character_reference(error) ? XML_ERR_INVALID_CHARREF : error.code;
    const auto known =
        std::find_if(kExpectations.begin(), kExpectations.end(), [&](const Expectation& e) { return e.code == code; });
    if (known != kExpectations.end()) return fmt::format("expected {}, found {}", known->expected, found_there(rest));
    return fmt::format("expected well-formed XML, found {} ({})", found_there(rest),
                       first_line(text_of(error.message)));
}

}  // namespace yakugo::markup
