// SPDX-License-Identifier: Apache-2.0
// Fields of a unit at their places in a PO message, and its lines.
#include "glossary/exchange/po/po_message.hpp"

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/po/po_quoted.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <ostream>
#include <system_error>
#include <utility>

namespace yakugo::exchange {

namespace {

/// An empty line parts it from what is there: read_po() takes a paragraph for a note.
void add_comment(std::string_view text, std::vector<std::string>& to) {
    if (!to.empty()) to.emplace_back();
    while (true) {
        const auto end = text.find('\n');
        to.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

/// One code point of the entity that stands at the front of `xml`, which is moved behind it.
std::string take_entity(std::string_view& xml) {
    static constexpr std::pair<std::string_view, char> known[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};
    for (const auto& [entity, character] : known) {
        if (!xml.starts_with(entity)) continue;
        xml.remove_prefix(entity.size());
        return {character};
    }
    const auto end = xml.find(';');
    std::string_view digits = xml.substr(0, end);
    if (end != std::string_view::npos && digits.starts_with("&#")) {
        digits.remove_prefix(2);
        const bool hex = digits.starts_with('x');
        if (hex) digits.remove_prefix(1);
        std::uint32_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
        if (read.ec == std::errc() && read.ptr == digits.data() + digits.size() && !digits.empty()) {
            xml.remove_prefix(end + 1);
            std::string out;
            if (value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF)) text::append(out, value);
            return out;
        }
    }
    xml.remove_prefix(1);
    return "&";
}

/// The text of XML content: what a tool's own code says, with the text of <sub> in it.
std::string code_text(std::string_view xml) {
    std::string out;
    while (!xml.empty()) {
        if (xml.front() == '&') {
            out += take_entity(xml);
        } else if (xml.front() == '<') {
            xml.remove_prefix(std::min(xml.find('>'), xml.size() - 1) + 1);
        } else {
            out += xml.front();
            xml.remove_prefix(1);
        }
    }
    return out;
}

std::string reference(const std::string& value) {
    if (value.find_first_of(" \t") == std::string::npos) return value;
    const auto colon = value.rfind(':');
    const bool numbered = colon != std::string::npos && colon + 1 < value.size() &&
                          value.find_first_not_of("0123456789", colon + 1) == std::string::npos;
    const std::size_t name = numbered ? colon : value.size();
    return "\u2068" + value.substr(0, name) + "\u2069" + value.substr(name);
}

void comment_lines(std::ostream& out, const char* mark, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) out << mark << (line.empty() ? "" : " ") << line << '\n';
}

/// Texts of several lines as gettext writes them: an empty string, then a line each.
void string(std::ostream& out, std::string_view prefix, std::string_view keyword, std::string_view text) {
    out << prefix << keyword << ' ';
    const auto first = text.find('\n');
    if (first == std::string_view::npos || first + 1 == text.size()) {
        out << po_quoted(text) << '\n';
        return;
    }
    out << "\"\"\n";
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
        out << prefix << po_quoted(text.substr(0, length)) << '\n';
        text.remove_prefix(length);
    }
}

}  // namespace

std::string PoEntryMaker::clean(std::string_view text) {
    return allowed_text(text, losses_.characters);
}

std::string PoEntryMaker::line(std::string_view text) {
    Cleaner cleaner;
    std::string out = cleaner.line(text);
    losses_.characters += cleaner.dropped();
    return out;
}

std::string PoEntryMaker::text_of(const store::InlineText& text) {
    std::string out;
    std::size_t at = 0;
    for (const store::InlineTag& tag : text.tags) {
        const std::size_t to = std::clamp(tag.at, at, text.text.size());
        out.append(text.text, at, to - at);
        at = to;
        if (tag.code.empty()) ++losses_.tags;
        out += code_text(tag.code);
    }
    return clean(out.append(text.text, at));
}

void PoEntryMaker::property(const store::Property& property, PoEntry& entry) {
    losses_.attributes += property.attributes.size();
    const std::string& type = property.type;
    const std::string value = clean(property.value);
    if (type == "x-context" && !entry.context) {
        entry.context = value;
    } else if (type == "x-fuzzy" && value == "yes") {
        entry.flags.insert(entry.flags.begin(), "fuzzy");
    } else if (type == "x-obsolete" && value == "yes") {
        entry.obsolete = true;
    } else if (type == "x-plural" && (value == "singular" || value == "plural")) {
        entry.number = value == "plural" ? PoEntry::Number::plural : PoEntry::Number::singular;
    } else if (type == "x-plural-of") {
        entry.plural_of = value;
    } else if (type == "x-reference" && !line(value).empty()) {
        entry.references.push_back(reference(line(value)));
    } else if (type == "x-flag" && !line(value).empty() && value.find(',') == std::string::npos) {
        entry.flags.push_back(line(value));
    } else if (type == "x-previous-context") {
        entry.previous_context = value;
    } else if (type == "x-previous-source") {
        entry.previous_id = value;
    } else if (type == "x-previous-plural") {
        entry.previous_plural = value;
    } else {
        entry.developer.push_back(po_own_line("", "property", clean(type), value));
    }
}

void PoEntryMaker::note(const store::Note& note, PoEntry& entry) {
    bool developer = false;
    for (const auto& [name, value] : note.attributes) {
        if (name == "from" && (value == "developer" || value == "translator")) {
            developer = value == "developer";
        } else {
            ++losses_.attributes;
        }
    }
    add_comment(clean(note.text), developer ? entry.developer : entry.translator);
}

void PoEntryMaker::own(std::string_view scope, const store::Attributes& attributes, PoEntry& entry) {
    for (const auto& [name, value] : attributes)
        entry.developer.push_back(po_own_line(scope, "attribute", clean(name), clean(value)));
}

void PoEntryMaker::own(std::string_view scope, const store::Variant& variant, PoEntry& entry) {
    own(scope, variant.attributes, entry);
    for (const store::Property& property : variant.properties) {
        losses_.attributes += property.attributes.size();
        entry.developer.push_back(po_own_line(scope, "property", clean(property.type), clean(property.value)));
    }
    for (const store::Note& note : variant.notes) {
        losses_.attributes += note.attributes.size();
        entry.developer.push_back(po_own_line(scope, "note", "", clean(note.text)));
    }
}

std::optional<PoEntry> PoEntryMaker::make(const store::TranslationUnit& unit) {
    const store::Variant* const source = store::find(unit, code(source_));
    const store::Variant* const target = store::find(unit, code(other(source_)));
    PoEntry entry;
    if (source != nullptr) entry.id = text_of(source->text);
    if (entry.id.empty()) {
        ++losses_.sources;
        return std::nullopt;
    }
    losses_.variants += unit.variants.size() - (target != nullptr ? 2 : 1);
    entry.forms.push_back(target != nullptr ? text_of(target->text) : std::string());
    entry.key = clean(unit.key);
    for (const store::Note& one : unit.notes) note(one, entry);
    if (!entry.developer.empty()) entry.developer.emplace_back();
    if (!entry.key.empty()) entry.developer.push_back(po_own_line("", "key", "", entry.key));
    own("", unit.attributes, entry);
    for (const store::Property& one : unit.properties) property(one, entry);
    own("source ", *source, entry);
    if (target != nullptr) own("target ", *target, entry);
    if (!entry.developer.empty() && entry.developer.back().empty()) entry.developer.pop_back();
    return entry;
}

void write_po_entry(std::ostream& out, const PoEntry& entry) {
    const char* const dead = entry.obsolete ? "#~ " : "";
    const char* const before = entry.obsolete ? "#~| " : "#| ";
    comment_lines(out, "#", entry.translator);
    comment_lines(out, "#.", entry.developer);
    comment_lines(out, "#:", entry.references);
    for (std::size_t i = 0; i < entry.flags.size(); ++i) out << (i == 0 ? "#, " : ", ") << entry.flags[i];
    if (!entry.flags.empty()) out << '\n';
    if (entry.previous_context) string(out, before, "msgctxt", *entry.previous_context);
    if (entry.previous_id) string(out, before, "msgid", *entry.previous_id);
    if (entry.previous_plural) string(out, before, "msgid_plural", *entry.previous_plural);
    if (entry.context) string(out, dead, "msgctxt", *entry.context);
    string(out, dead, "msgid", entry.id);
    if (!entry.plural) return string(out, dead, "msgstr", entry.forms.front());
    string(out, dead, "msgid_plural", *entry.plural);
    for (std::size_t i = 0; i < entry.forms.size(); ++i)
        string(out, dead, "msgstr[" + std::to_string(i) + "]", entry.forms[i]);
}

}  // namespace yakugo::exchange
