// SPDX-License-Identifier: Apache-2.0
// What XLIFF's elements were, at their ends.
#include "glossary/exchange/xliff/xliff_handler.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::size_t kMostDefined =
    16U << 20U;  // bytes of definitions that stay in memory; a hundred times what a manual has

std::string trimmed(const std::string& text) {
    constexpr const char* blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

}  // namespace

void XliffHandler::remark_once(bool& said, const char* message) {
    if (!std::exchange(said, true)) units_.remark(Severity::note, line(), message);
}

XliffHandler::Frame* XliffHandler::enclosing(std::string_view name) {
    const auto found =
        std::find_if(frames_.rbegin(), frames_.rend(), [&](const Frame& frame) { return frame.name == name; });
    return found == frames_.rend() ? nullptr : &*found;
}

/// The fields of a PO header, which PO tools carry through XLIFF as a unit, are no text.
bool XliffHandler::is_po_header() const {
    const auto& facts = unit_.facts.properties;
    return std::any_of(facts.begin(), facts.end(), [](const store::Property& one) {
        return one.type == "x-restype" && one.value == "x-gettext-domain-header";
    });
}

void XliffHandler::close(Frame&& frame) {
    switch (frame.what) {
        case What::outside:
        case What::skip: break;
        case What::part: break;
        case What::inside_text: text_.end(); break;
        case What::content: close_text(std::move(frame)); break;
        case What::alternative: close_alternative(std::move(frame)); break;
        case What::leaf: close_leaf(std::move(frame)); break;
        case What::unit:
            in_unit_ = false;
            if (!is_po_header()) units_.give(unit_, codes_, remarks_);
            unit_ = {};
    }
}

void XliffHandler::close_text(Frame&& frame) {
    XliffContent content = text_.finish();
    const bool target = frame.name == "target";
    if (frames_.back().what == What::alternative) {
        (target ? alternative_target_ : alternative_source_) = std::move(content);
    } else if (frame.name == "seg-source") {
        unit_.segmented = std::move(content);
    } else {
        (target ? unit_.parts.back().target : unit_.parts.back().source) = std::move(content);
    }
}

void XliffHandler::close_alternative(Frame&& frame) {
    const std::string target = alternative_target_.whole({}).text, source = alternative_source_.whole({}).text;
    if (target.empty()) return;
    store::Property property{"x-alternative", target, std::move(frame.attributes)};
    if (!source.empty()) property.attributes.emplace_back("source", source);
    unit_.facts.properties.push_back(std::move(property));
}

/// Trados' tag definitions and comments, which units refer to.
void XliffHandler::define(const Frame& frame) {
    defined_ += frame.text.size() + 64;
    if (defined_ > kMostDefined)
        return remark_once(said_defined_, "more than 16 MiB of tag definitions and comments: the rest is not kept");
    if (frame.name == "Comment") {
        const Frame* const definition = enclosing("cmt-def");
        if (definition != nullptr) remarks_[definition->key] = {trimmed(frame.text), frame.attributes};
    } else if (const Frame* const tag = enclosing("tag"); tag != nullptr) {
        codes_[(frame.name == "st" ? "ph" : frame.name) + ":" + tag->key] = escaped_xml(frame.text);
    }
}

void XliffHandler::close_leaf(Frame&& frame) {
    const std::string& name = frame.name;
    if (name == "data") {
        unit_.data["data:" + frame.key] = escaped_xml(frame.text);
        return;
    }
    const std::string text = trimmed(frame.text);
    if (text.empty()) return;
    if (!in_unit_ && name != "context") return define(frame);
    if (name == "context") {
        store::Property property{"x-context" + (frame.key.empty() ? "" : "-" + frame.key), text};
        Frame* const group = in_unit_ ? nullptr : enclosing("group");
        (group != nullptr ? group->properties
         : in_unit_       ? unit_.facts.properties
                          : frames_.front().properties)
            .push_back(std::move(property));
    } else if (name == "note" || name == "comment") {
        std::erase_if(frame.attributes, [](const auto& attribute) { return attribute.second.empty(); });
        unit_.facts.notes.push_back({text, std::move(frame.attributes)});
    } else if (Frame* const segment = enclosing("seg"); segment != nullptr && name == "value") {
        unit_.of_segments[segment->key].sdl_value(frame.key, text);
    } else {
        const std::string type =
            name == "prop" || name == "meta" ? frame.key : name + (frame.key.empty() ? "" : "-" + frame.key);
        unit_.facts.properties.push_back({"x-" + type, text});
    }
}

}  // namespace yakugo::exchange
