// SPDX-License-Identifier: Apache-2.0
// The elements of TMX as a small state machine over one unit that is used again and again.
#include "glossary/exchange/tmx/tmx_reader.hpp"

#include "glossary/exchange/tmx/inline_text.hpp"
#include "glossary/exchange/tmx/segment_kind.hpp"
#include "glossary/exchange/tmx/tmx_refill.hpp"
#include "glossary/exchange/tmx/tmx_values.hpp"
#include "libalign/core/error.hpp"
#include "libalign/markup/xml/xml_reader.hpp"
#include "libalign/text/language_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace yakugo::exchange {

namespace {

/// Where the reader is, and where it goes back to at an end tag.
enum class Where { document, header, body, unit, variant, segment, item, passed_over };

class TmxReader final : public markup::XmlHandler {
public:
    TmxReader(const std::string& file, const UnitSink& sink, markup::ReadReport& report)
        : file_(file), sink_(sink), report_(report) {}

    void start(const markup::XmlElement& element) override { stack_.push_back(enter(element)); }
    void end(std::string_view name) override;
    void text(std::string_view piece) override;
    void abandon() override {
        while (!stack_.empty() && here() != Where::body) stack_.pop_back();
    }
    /// Says what of the header is kept nowhere.
    void tell_header();

private:
    Where here() const { return stack_.empty() ? Where::document : stack_.back(); }
    Where enter(const markup::XmlElement& element);
    Where enter_from_body(const markup::XmlElement& element);
    Where enter_item(const markup::XmlElement& element, Items& items);
    Where begin_header(const markup::XmlElement& element);
    Where begin_header_item(const markup::XmlElement& element);
    Where begin_unit(const markup::XmlElement& element);
    Where begin_variant(const markup::XmlElement& element);
    void add_variant(std::string_view language);
    Where begin_segment();
    void finish_unit();
    void settle_attributes();
    void compare_tags();
    void finish_segment();
    const std::string& language(std::string_view written);
    void say(Severity severity, std::string message) {
        add(report_, {severity, {file_, line(), column()}, 0, std::move(message)});
    }

    const std::string& file_;
    const UnitSink& sink_;
    markup::ReadReport& report_;
    std::vector<Where> stack_;
    store::TranslationUnit unit_;
    Items unit_items_, variant_items_;
    Refill<store::Variant> variants_;
    store::Variant* variant_ = nullptr;  // the last one
    InlineReader inline_;
    bool has_segment_ = false;  // the variant
    std::string* item_ = nullptr;

    store::Attributes defaults_;             // of the header, for units
    std::optional<std::string> our_source_;  // srclang of the header, in a file that tmx_writer() has made
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
            if (!markup::is_xml_space(piece))
                say(Severity::warning, fmt::format("expected an element, found the text \"{}\"",
                                                   piece.substr(piece.find_first_not_of(markup::kXmlSpace), 40)));
    }
}

Where TmxReader::enter(const markup::XmlElement& element) {
    switch (here()) {
        case Where::document:
            if (markup::is_name(element.name, "tu")) return begin_unit(element);  // the root was lost to damage
            if (markup::is_name(element.name, "tmx")) return Where::body;
            throw InputError({file_, line(), column()},
                             fmt::format("expected a <tmx> document, found <{}>", element.name));
        case Where::body: return enter_from_body(element);
        case Where::header: return begin_header_item(element);
        case Where::unit:
            if (markup::is_name(element.name, "tuv")) return begin_variant(element);
            return enter_item(element, unit_items_);
        case Where::variant:
            if (markup::is_name(element.name, "seg")) return begin_segment();
            return enter_item(element, variant_items_);
        case Where::segment: inline_.start(element); return Where::segment;
        case Where::item:
            say(Severity::warning, fmt::format("expected text, found <{}>; its text is kept", element.name));
            return Where::item;
        case Where::passed_over: break;
    }
    return Where::passed_over;
}

Where TmxReader::enter_from_body(const markup::XmlElement& element) {
    if (markup::is_name(element.name, "tu")) return begin_unit(element);
    if (markup::is_name(element.name, "header")) return begin_header(element);
    if (markup::is_name(element.name, "body")) return Where::body;
    say(Severity::warning, fmt::format("expected <tu>, found <{}>; it is passed over", element.name));
    return Where::passed_over;
}

Where TmxReader::begin_header(const markup::XmlElement& element) {
    for (const auto& [name, usual] : {std::pair("segtype", "sentence"), std::pair("datatype", "plaintext")}) {
        const auto value = element.attribute(name);
        if (value && !value->empty() && *value != usual && *value != "unknown") defaults_.emplace_back(name, *value);
    }
    if (element.attribute("creationtool") == "yakugo") our_source_ = element.attribute("srclang").value_or("");
    return Where::header;
}

Where TmxReader::begin_header_item(const markup::XmlElement& element) {
    header_items_ += header_items_.empty() ? "" : ", ";
    header_items_ += element.name;
    if (const auto type = element.attribute("type")) header_items_ += fmt::format(" \"{}\"", *type);
    return Where::passed_over;
}

void TmxReader::tell_header() {
    constexpr std::size_t most = 300;  // bytes
    if (header_items_.empty()) return;
    if (header_items_.size() > most) header_items_ = "many";
    add(report_, Severity::note, {file_},
        "the header's notes and props belong to the file and are not kept: " + header_items_);
}

Where TmxReader::begin_unit(const markup::XmlElement& element) {
    unit_.line = line();
    unit_.key = element.attribute("tuid").value_or("");
    take_attributes(element, "tuid", unit_.attributes);
    unit_items_.begin(unit_);
    variants_.begin(unit_.variants);
    variant_ = nullptr;
    return Where::unit;
}

bool is_xml_language(const markup::XmlElement::Attribute& a) {
    return markup::is_name(a.name, "lang") && markup::is_name(a.prefix, "xml");
}

Where TmxReader::begin_variant(const markup::XmlElement& element) {
    add_variant({});
    const bool has_stated = std::any_of(element.attributes.begin(), element.attributes.end(), is_xml_language);
    Refill<store::Attributes::value_type> attributes;
    attributes.begin(variant_->attributes);
    for (const markup::XmlElement::Attribute& attribute : element.attributes) {
        if (has_stated ? is_xml_language(attribute) : markup::is_name(attribute.name, "lang")) {
            variant_->language = language(attribute.value);
        } else {
            take_attribute(attribute, attributes);
        }
    }
    attributes.end();
    if (!variant_->language.empty()) return Where::variant;
    say(Severity::warning, "expected xml:lang in the <tuv>, found none; its language is taken as \"und\"");
    variant_->language = "und";
    return Where::variant;
}

void TmxReader::add_variant(std::string_view language) {
    if (variant_ != nullptr) variant_items_.end();
    variant_ = &variants_.next();
    variant_->language = language;
    inline_.begin(variant_->text);
    variant_items_.begin(*variant_);
    has_segment_ = false;
}

Where TmxReader::begin_segment() {
    if (has_segment_) {
        say(Severity::warning, "expected one <seg> in the <tuv>, found another; it is taken as a variant of its own");
        add_variant(std::string(variant_->language));
        variant_->attributes.clear();
    }
    has_segment_ = true;
    return Where::segment;
}

Where TmxReader::enter_item(const markup::XmlElement& element, Items& items) {
    if (markup::is_name(element.name, "note")) {
        store::Note& note = items.notes.next();
        take_attributes(element, {}, note.attributes);
        note.text.clear();
        item_ = &note.text;
        return Where::item;
    }
    store::Property& property = items.properties.next();
    property.value.clear();
    item_ = &property.value;
    if (markup::is_name(element.name, "prop")) {
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
    unindent(variant_->text);
    if (inline_.unknown() > 0)
        say(Severity::warning, "expected the inline elements of TMX, found others; they are kept as bpt and ept");
}

void TmxReader::finish_unit() {
    unit_items_.end();
    if (variant_ != nullptr) variant_items_.end();
    variants_.end();
    if (unit_.variants.empty())
        return say(Severity::warning, "expected a <tuv> in the <tu>, found none; it is passed over");
    settle_attributes();
    compare_tags();
    sink_(unit_);
    ++report_.read;
}

/// Those of the header that count for the unit, without what tmx_writer() says of its own accord.
void TmxReader::settle_attributes() {
    for (const auto& [name, value] : defaults_)
        if (first_attribute(unit_.attributes, name) == nullptr) unit_.attributes.emplace_back(name, value);
    const std::string& first = unit_.variants.front().language;
    const auto* const source = first_attribute(unit_.attributes, "srclang");
    const bool ours = our_source_ && source != nullptr && source->second == first && first != *our_source_;
    const auto* const segtype = first_attribute(unit_.attributes, "segtype");
    const bool plain = segtype != nullptr && segtype->second == segtype_of(unit_);
    if (!ours && !plain) return;
    std::erase_if(unit_.attributes, [&](const auto& attribute) {
        return (ours && attribute.first == "srclang") || (plain && attribute.first == "segtype");
    });
}

/// With the first variant; once for each language, however many alternatives it has.
void TmxReader::compare_tags() {
    const store::Variant& first = unit_.variants.front();
    std::set<std::string_view> told;
    for (const store::Variant& other : std::span(unit_.variants).subspan(1)) {
        if (same_tags(first.text, other.text) || !told.insert(other.language).second) continue;
        say(Severity::note,
            fmt::format("expected the same tags in {} and {}, found others", first.language, other.language));
    }
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

markup::ReadReport read_tmx(markup::Input& input, const UnitSink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    TmxReader reader(input.name(), sink, report);
    markup::read_xml(input, reader, {.recover = options.recover, .units = {"tu"}}, report);
    reader.tell_header();
    return report;
}

}  // namespace yakugo::exchange
