// SPDX-License-Identifier: Apache-2.0
// The elements of TMX 1.4 in the order of its DTD.
#include "glossary/exchange/tmx/tmx_writer.hpp"

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/tmx/segment_kind.hpp"
#include "glossary/exchange/tmx/tmx_inline.hpp"
#include "glossary/exchange/tmx/tmx_values.hpp"
#include "glossary/exchange/xml/xml.hpp"
#include "libalign/text/language_code.hpp"

#include <string>
#include <vector>

namespace yakugo::exchange {

namespace {

class TmxWriter final : public UnitWriter {
public:
    TmxWriter(std::ostream& out, const Options& options) : xml_(out), options_(options), inline_(xml_) {}

    void write(const store::TranslationUnit& unit) override;
    Report finish() override;

private:
    void order(const store::TranslationUnit& unit);
    void header(std::string_view source);
    void attributes(const store::Attributes& attributes, TmxElement element);
    void segtype(const store::TranslationUnit& unit);
    void properties(const std::vector<store::Property>& properties, const std::vector<store::Note>& notes);
    void variant(const store::Variant& variant);
    std::string_view language(const store::Variant& variant);

    XmlStream xml_;
    Options options_;
    TmxInline inline_;
    static constexpr std::size_t kOther = 2, kNowhere = 3;
    std::vector<const store::Variant*> order_;
    std::vector<std::size_t> places_;  // of the variants of a unit: source, target, another language, not written
    std::string header_source_, header_segtype_;
    std::size_t written_ = 0, empty_variants_ = 0, empty_units_ = 0, languages_ = 0;
    TmxLosses losses_;
};

/// The variants that have text, in the order in which they are written.
void TmxWriter::order(const store::TranslationUnit& unit) {
    order_.clear();
    places_.clear();
    const std::string_view source = code(options_.source), target = code(other(options_.source));
    for (const store::Variant& variant : unit.variants) {
        const std::string_view primary = text::primary_language(variant.language);
        places_.push_back(primary == source ? 0 : primary == target ? 1 : kOther);
        if (has_content(variant.text)) continue;
        places_.back() = kNowhere;
        ++empty_variants_;
    }
    for (std::size_t place = 0; place <= kOther; ++place)
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (places_[i] == place) order_.push_back(&unit.variants[i]);
}

void TmxWriter::write(const store::TranslationUnit& unit) {
    order(unit);
    if (order_.empty()) {
        ++empty_units_;
        return;
    }
    const std::string_view first = language(*order_.front());
    if (header_source_.empty())
        header(text::primary_language(first) == code(options_.source) ? first : code(options_.source));
    xml_.open("tu");
    if (!unit.key.empty()) xml_.attribute("tuid", unit.key);
    attributes(unit.attributes, TmxElement::tu);
    const auto* const own = first_attribute(unit.attributes, "srclang");
    if (own != nullptr || first != header_source_)
        xml_.attribute("srclang", own != nullptr ? std::string_view(own->second) : first);
    segtype(unit);
    properties(unit.properties, unit.notes);
    for (const store::Variant* v : order_) variant(*v);
    xml_.close();
    ++written_;
}

void TmxWriter::header(std::string_view source) {
    header_source_ = source;
    header_segtype_ = options_.any_paragraph && options_.any_paragraph() ? "paragraph" : "sentence";
    xml_.doctype("tmx SYSTEM \"tmx14.dtd\"");
    xml_.open("tmx", {{"version", "1.4"}});
    xml_.open("header", {{"creationtool", "yakugo"},
                         {"creationtoolversion", options_.version},
                         {"segtype", header_segtype_},
                         {"o-tmf", "yakugo"},
                         {"adminlang", "en"},
                         {"srclang", source},
                         {"datatype", "plaintext"}});
    if (const auto time = compact_time(options_.date)) xml_.attribute("creationdate", *time);
    xml_.close();
    xml_.open("body");
}

void TmxWriter::attributes(const store::Attributes& attributes, TmxElement element) {
    for (const auto& attribute : attributes) {
        const bool again = &attribute != first_attribute(attributes, attribute.first);
        if (element == TmxElement::tu && attribute.first == "srclang" && !again) continue;  // stands last
        if (again) {
            ++losses_.attributes;
        } else if (const auto value = tmx_value(element, attribute.first, attribute.second, losses_)) {
            xml_.attribute(attribute.first, *value);
        }
    }
}

/// Of a unit that does not say it itself, and is not what the header says of all.
void TmxWriter::segtype(const store::TranslationUnit& unit) {
    if (first_attribute(unit.attributes, "segtype") != nullptr) return;
    if (const std::string_view own = segtype_of(unit); own != header_segtype_) xml_.attribute("segtype", own);
}

void TmxWriter::properties(const std::vector<store::Property>& properties, const std::vector<store::Note>& notes) {
    for (const store::Property& property : properties) {
        xml_.open("prop");
        xml_.attribute("type", property.type);
        attributes(property.attributes, TmxElement::prop);
        if (!property.value.empty()) xml_.text(property.value);
        xml_.close();
    }
    for (const store::Note& note : notes) {
        xml_.open("note");
        attributes(note.attributes, TmxElement::note);
        if (!note.text.empty()) xml_.text(note.text);
        xml_.close();
    }
}

void TmxWriter::variant(const store::Variant& variant) {
    xml_.open("tuv");
    const std::string_view written = language(variant);
    xml_.attribute("xml:lang", written);
    if (written != variant.language) ++languages_;
    attributes(variant.attributes, TmxElement::tuv);
    properties(variant.properties, variant.notes);
    xml_.open("seg");
    inline_.write(variant.text);
    xml_.close();
    xml_.close();
}

std::string_view TmxWriter::language(const store::Variant& variant) {
    return is_language(variant.language) ? std::string_view(variant.language) : "und";
}

Report TmxWriter::finish() {
    if (header_source_.empty()) header(code(options_.source));
    xml_.close();
    xml_.close();
    Report report;
    report.written = written_;
    const auto left_out = [&](std::size_t count, std::string_view one, std::string_view many) {
        leave_out(report, "TMX", count, one, many);
    };
    left_out(empty_units_, "unit without a text", "units without a text");
    left_out(empty_variants_, "empty text", "empty texts");
    left_out(losses_.attributes, "attribute that TMX has not", "attributes that TMX has not");
    left_out(losses_.dates, "date that is none", "dates that are none");
    left_out(languages_, "name of a language that is no code", "names of languages that are no codes");
    left_out(inline_.lone_marks(), "highlight tag without its other half", "highlight tags without their other half");
    left_out(xml_.dropped(), "control character or broken byte", "control characters or broken bytes");
    return report;
}

}  // namespace

std::unique_ptr<UnitWriter> tmx_writer(std::ostream& out, const Options& options) {
    return std::make_unique<TmxWriter>(out, options);
}

}  // namespace yakugo::exchange
