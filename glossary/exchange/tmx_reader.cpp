// SPDX-License-Identifier: Apache-2.0
// The elements of TMX as a small state machine over one unit that is used again and again.
#include "glossary/exchange/tmx_reader.hpp"

#include "glossary/exchange/inline_text.hpp"
#include "glossary/exchange/xml_reader.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/language_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace yakugo::exchange {

namespace {

/// Where the reader is, and where it goes back to at an end tag.
enum class Where { document, header, body, unit, variant, segment, item, passed_over };

constexpr std::string_view kBlanks = " \t\r\n";

std::string full_name(const XmlElement::Attribute& attribute) {
    return attribute.prefix.empty() ? std::string(attribute.name)
                                    : fmt::format("{}:{}", attribute.prefix, attribute.name);
}

bool breaks(std::string_view blanks) {
    return blanks.find('\n') != std::string_view::npos;
}
bool indents(std::string_view blanks) {
    return blanks.find("\n ") != std::string_view::npos || blanks.find("\n\t") != std::string_view::npos;
}

/// Takes out the line break and indentation that pretty printing puts round the text of a seg.
void unindent(store::InlineText& segment) {
    std::string& text = segment.text;
    const std::size_t first_tag = segment.tags.empty() ? text.size() : segment.tags.front().at;
    const std::size_t last_tag = segment.tags.empty() ? 0 : segment.tags.back().at;
    const std::size_t begin = std::min({text.find_first_not_of(kBlanks), text.size(), first_tag});
    const std::size_t end = std::max(text.find_last_not_of(kBlanks) + 1, last_tag);  // npos + 1 is 0
    if (begin == 0 || end == text.size()) {
        if (begin == text.size() && indents(text)) text.clear();
        return;
    }
    const std::string_view before = std::string_view(text).substr(0, begin), after = std::string_view(text).substr(end);
    if (!breaks(before) || !breaks(after) || !(indents(before) || indents(after))) return;
    for (store::InlineTag& tag : segment.tags) tag.at -= begin;
    text.resize(end);
    text.erase(0, begin);
}

void take_attributes(const XmlElement& element, std::string_view but, store::Attributes& into) {
    for (const XmlElement::Attribute& attribute : element.attributes)
        if (attribute.name != but || !attribute.prefix.empty())
            into.emplace_back(full_name(attribute), attribute.value);
}

const std::string* find(const store::Attributes& attributes, std::string_view name) {
    for (const auto& [key, value] : attributes)
        if (key == name) return &value;
    return nullptr;
}

class TmxReader final : public XmlHandler {
public:
    TmxReader(const std::string& file, const UnitSink& sink, ReadReport& report)
        : file_(file), sink_(sink), report_(report) {}

    void start(const XmlElement& element) override { stack_.push_back(enter(element)); }
    void end(std::string_view name) override;
    void text(std::string_view piece) override;
    void abandon() override;
    /// Says what of the header is kept nowhere.
    void tell_header();

private:
    Where here() const { return stack_.empty() ? Where::document : stack_.back(); }
    Where enter(const XmlElement& element);
    Where enter_from_body(const XmlElement& element);
    Where enter_item(const XmlElement& element, std::vector<store::Property>& properties,
                     std::vector<store::Note>& notes);
    Where begin_header(const XmlElement& element);
    Where begin_header_item(const XmlElement& element);
    Where begin_unit(const XmlElement& element);
    Where begin_variant(const XmlElement& element);
    Where begin_segment();
    void finish_unit();
    void finish_segment();
    const std::string& language(std::string_view written);
    void say(Severity severity, std::string message) {
        add(report_, {severity, {file_, line(), column()}, 0, std::move(message)});
    }

    const std::string& file_;
    const UnitSink& sink_;
    ReadReport& report_;
    std::vector<Where> stack_;
    store::TranslationUnit unit_;
    InlineReader inline_;
    bool has_segment_ = false;  // the variant
    std::string* item_ = nullptr;

    store::Attributes defaults_;  // of the header, for units
    bool by_yakugo_ = false;
    std::string header_items_;
    std::vector<std::pair<std::string, std::string>> languages_;  // as written, and what that is
};

void TmxReader::end(std::string_view name) {
    if (stack_.empty()) return;  // a parent that was given up with damage
    const Where left = here();
    stack_.pop_back();
    if (left == Where::unit) {
        finish_unit();
    } else if (left == Where::segment && here() == Where::segment) {
        inline_.end(name);
    } else if (left == Where::segment) {
        finish_segment();
    } else if (left == Where::variant && !has_segment_) {
        say(Severity::warning, "expected a <seg> in the <tuv>, found none");
    }
}

void TmxReader::text(std::string_view piece) {
    switch (here()) {
        case Where::segment: inline_.text(piece); break;
        case Where::item: *item_ += piece; break;
        case Where::passed_over: break;
        default:
            if (const std::size_t at = piece.find_first_not_of(kBlanks); at != std::string_view::npos)
                say(Severity::warning, fmt::format("expected an element, found the text \"{}\"", piece.substr(at, 40)));
    }
}

void TmxReader::abandon() {
    while (!stack_.empty() && here() != Where::body) stack_.pop_back();
}

Where TmxReader::enter(const XmlElement& element) {
    switch (here()) {
        case Where::document:
            if (element.name == "tu") return begin_unit(element);  // the root was lost to damage
            if (element.name == "tmx") return Where::body;
            throw InputError({file_, line(), column()},
                             fmt::format("expected a <tmx> document, found <{}>", element.name));
        case Where::body: return enter_from_body(element);
        case Where::header: return begin_header_item(element);
        case Where::unit:
            if (element.name == "tuv") return begin_variant(element);
            return enter_item(element, unit_.properties, unit_.notes);
        case Where::variant:
            if (element.name == "seg") return begin_segment();
            return enter_item(element, unit_.variants.back().properties, unit_.variants.back().notes);
        case Where::segment: inline_.start(element); return Where::segment;
        case Where::item:
            say(Severity::warning, fmt::format("expected text, found <{}>; its text is kept", element.name));
            return Where::item;
        case Where::passed_over: break;
    }
    return Where::passed_over;
}

Where TmxReader::enter_from_body(const XmlElement& element) {
    if (element.name == "tu") return begin_unit(element);
    if (element.name == "header") return begin_header(element);
    if (element.name == "body") return Where::body;
    say(Severity::warning, fmt::format("expected <tu>, found <{}>; it is passed over", element.name));
    return Where::passed_over;
}

Where TmxReader::begin_header(const XmlElement& element) {
    for (const auto& [name, usual] : {std::pair("segtype", "sentence"), std::pair("datatype", "plaintext")}) {
        const auto value = element.attribute(name);
        if (value && !value->empty() && *value != usual && *value != "unknown") defaults_.emplace_back(name, *value);
    }
    by_yakugo_ = element.attribute("creationtool") == "yakugo";
    return Where::header;
}

Where TmxReader::begin_header_item(const XmlElement& element) {
    header_items_ += header_items_.empty() ? "" : ", ";
    header_items_ += element.name;
    if (const auto type = element.attribute("type")) header_items_ += fmt::format(" \"{}\"", *type);
    return Where::passed_over;
}

void TmxReader::tell_header() {
    constexpr std::size_t most = 300;  // bytes
    if (header_items_.empty()) return;
    if (header_items_.size() > most) header_items_ = "many";
    add(report_, {Severity::note,
                  {file_},
                  0,
                  "the header's notes and props belong to the file and are not kept: " + header_items_});
}

Where TmxReader::begin_unit(const XmlElement& element) {
    unit_.line = line();
    unit_.key = element.attribute("tuid").value_or("");
    unit_.attributes.clear();
    unit_.properties.clear();
    unit_.notes.clear();
    unit_.variants.clear();
    take_attributes(element, "tuid", unit_.attributes);
    return Where::unit;
}

Where TmxReader::begin_variant(const XmlElement& element) {
    store::Variant& variant = unit_.variants.emplace_back();
    has_segment_ = false;
    const auto is_language = [](const XmlElement::Attribute& a) { return a.name == "lang" && a.prefix == "xml"; };
    const auto stated = std::find_if(element.attributes.begin(), element.attributes.end(), is_language);
    const bool has_stated = stated != element.attributes.end();
    for (const XmlElement::Attribute& attribute : element.attributes) {
        if (has_stated ? is_language(attribute) : attribute.name == "lang") {
            variant.language = language(attribute.value);
        } else {
            variant.attributes.emplace_back(full_name(attribute), attribute.value);
        }
    }
    if (!variant.language.empty()) return Where::variant;
    say(Severity::warning, "expected xml:lang in the <tuv>, found none; its language is taken as \"und\"");
    variant.language = "und";
    return Where::variant;
}

Where TmxReader::begin_segment() {
    if (std::exchange(has_segment_, true)) {
        say(Severity::warning, "expected one <seg> in the <tuv>, found another; it is taken as a variant of its own");
        unit_.variants.push_back({.language = std::string(unit_.variants.back().language)});
    }
    inline_.begin(unit_.variants.back().text);
    return Where::segment;
}

Where TmxReader::enter_item(const XmlElement& element, std::vector<store::Property>& properties,
                            std::vector<store::Note>& notes) {
    if (element.name == "note") {
        take_attributes(element, {}, notes.emplace_back().attributes);
        item_ = &notes.back().text;
        return Where::item;
    }
    store::Property& property = properties.emplace_back();
    item_ = &property.value;
    if (element.name == "prop") {
        property.type = element.attribute("type").value_or("");
        take_attributes(element, "type", property.attributes);
    } else {
        say(Severity::warning,
            fmt::format("expected tuv, prop or note, found <{}>; it is kept as a prop", element.name));
        property.type = element.name;
        take_attributes(element, {}, property.attributes);
    }
    return Where::item;
}

void TmxReader::finish_segment() {
    unindent(unit_.variants.back().text);
    if (inline_.unknown() > 0)
        say(Severity::warning, "expected the inline elements of TMX, found others; they are kept as bpt and ept");
}

void TmxReader::finish_unit() {
    if (unit_.variants.empty())
        return say(Severity::warning, "expected a <tuv> in the <tu>, found none; it is passed over");
    for (const auto& [name, value] : defaults_)
        if (find(unit_.attributes, name) == nullptr) unit_.attributes.emplace_back(name, value);
    const store::Variant& first = unit_.variants.front();
    if (const std::string* source = find(unit_.attributes, "srclang");
        by_yakugo_ && source != nullptr && *source == first.language)
        std::erase_if(unit_.attributes, [](const auto& attribute) { return attribute.first == "srclang"; });
    for (const store::Variant& variant : unit_.variants) {
        if (!same_tags(first.text, variant.text))
            say(Severity::note,
                fmt::format("expected the same tags in {} and {}, found others", first.language, variant.language));
    }
    sink_(unit_);
    ++report_.read;
}

/// Files have few spellings, and many variants.
const std::string& TmxReader::language(std::string_view written) {
    constexpr std::size_t most = 64;
    for (const auto& [spelling, code] : languages_)
        if (spelling == written) return code;
    if (languages_.size() == most) languages_.clear();
    return languages_.emplace_back(written, text::language_code(written)).second;
}

}  // namespace

ReadReport read_tmx(Input& input, const UnitSink& sink, const ReadOptions& options) {
    ReadReport report;
    TmxReader reader(input.name(), sink, report);
    read_xml(input, reader, {.recover = options.recover, .units = {"tu"}}, report);
    reader.tell_header();
    return report;
}

}  // namespace yakugo::exchange
