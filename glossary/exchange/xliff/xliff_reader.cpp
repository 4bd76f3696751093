// SPDX-License-Identifier: Apache-2.0
// Which element of XLIFF stands where, and what it begins.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/xliff/xliff.hpp"
#include "glossary/exchange/xliff/xliff_handler.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

std::string language(const markup::XmlElement& element, std::string_view name) {
    return text::language_code(element.attribute(name).value_or(""));
}

/// The attribute's name with its prefix.
std::string full_name(const markup::XmlElement::Attribute& attribute) {
    const std::string name(attribute.name);
    return attribute.prefix.empty() ? name : std::string(attribute.prefix) + ":" + name;
}

store::Attributes all(const markup::XmlElement& element) {
    store::Attributes out;
    for (const markup::XmlElement::Attribute& one : element.attributes) out.emplace_back(full_name(one), one.value);
    return out;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_sdl(std::string_view space) {
    return space.find("sdl.com/") != std::string_view::npos;
}

}  // namespace

void XliffHandler::push(What what, const markup::XmlElement& element, std::string_view key) {
    Frame frame{what, std::string(element.name), frames_.empty() ? sdl_ : frames_.back().preserve, std::string(key)};
    for (const markup::XmlElement::Attribute& one : element.attributes) {
        if (one.prefix == "xml" && one.name == "space") frame.preserve = one.value == "preserve";
    }
    frames_.push_back(std::move(frame));
}

bool XliffHandler::is_unit(const markup::XmlElement& element) const {
    return own(element) && element.name == (version2_ ? "unit" : "trans-unit");
}

void XliffHandler::start(const markup::XmlElement& element) {
    const What what = frames_.empty() ? What::outside : frames_.back().what;
    if (what == What::content || what == What::inside_text) {
        text_.start(element);
        push(What::inside_text, element);
    } else if (frames_.empty()) {
        root(element);
    } else if (!in_unit_ && is_unit(element)) {
        begin_unit(element);
    } else if (what == What::skip) {
        push(What::skip, element);
    } else if (in_unit_) {
        inside(element);
    } else {
        outside(element);
    }
}

void XliffHandler::root(const markup::XmlElement& element) {
    if (element.name != "xliff")
        throw InputError({file_, line(), column()}, "expected <xliff>, found <" + std::string(element.name) + ">");
    space_ = element.space;
    version2_ = value_of(element, "version").starts_with("2") || space_.find("document:2") != std::string::npos;
    sdl_ = std::any_of(element.attributes.begin(), element.attributes.end(),
                       [](const markup::XmlElement::Attribute& one) { return one.prefix == "sdl"; });
    source_language_ = language(element, "srcLang");
    target_language_ = language(element, "trgLang");
    push(What::outside, element);
}

/// What stands round units: languages and names, contexts of groups, Trados' definitions.
void XliffHandler::outside(const markup::XmlElement& element) {
    const std::string_view name = element.name, parent = frames_.back().name;
    if (own(element) && name == "file") {
        if (!version2_) {
            source_language_ = language(element, "source-language");
            target_language_ = language(element, "target-language");
        }
        // Without its folders, which are nobody's business but the translator's: keys go to clients in memories.
        const std::string path = value_of(element, "original"), original = path.substr(path.find_last_of("/\\") + 1);
        units_.file(original.empty() ? value_of(element, "id") : original);
        codes_.clear();
        return push(What::outside, element);
    }
    if (own(element) && is_one_of(name, {"group", "body", "header", "bin-unit", "context-group"}))
        return push(What::outside, element);
    if (own(element) && name == "context") return push(What::leaf, element, value_of(element, "context-type"));
    if (own(element) && name == "note") remark_once(said_notes_, "notes of a file or group are not kept");
    if (own(element) && name == "notes") return push(What::outside, element);
    if (is_sdl(element.space) && is_one_of(name, {"doc-info", "cmt-defs", "Comments", "tag-defs"}))
        return push(What::outside, element);
    if (is_sdl(element.space) && (name == "cmt-def" || name == "tag"))
        return push(What::outside, element, value_of(element, "id"));
    if (is_sdl(element.space) && (name == "Comment" || parent == "tag")) {
        push(What::leaf, element);
        if (name == "Comment") frames_.back().attributes = {{"from", value_of(element, "user")}};
        return;
    }
    push(What::skip, element);
}

void XliffHandler::begin_unit(const markup::XmlElement& element) {
    unit_depth_ = frames_.size();
    in_unit_ = true;
    unit_ = {};
    unit_.line = line();
    unit_.id = value_of(element, "id");
    unit_.source_language = source_language_.empty() ? std::string(code(options_.source)) : source_language_;
    const bool english = text::primary_language(unit_.source_language) == code(Language::en);
    unit_.target_language =
        !target_language_.empty() ? target_language_ : std::string(code(english ? Language::ja : Language::en));
    for (const Frame& frame : frames_)
        unit_.facts.properties.insert(unit_.facts.properties.end(), frame.properties.begin(), frame.properties.end());
    for (const markup::XmlElement::Attribute& one : element.attributes) {
        if (one.name != "id") unit_.facts.attribute(one);
    }
    if (!version2_) unit_.parts.emplace_back();
    push(What::unit, element);
}

void XliffHandler::begin_part(const markup::XmlElement& element) {
    XliffPart& part = unit_.parts.emplace_back();
    part.id = value_of(element, "id");
    part.ignorable = element.name == "ignorable";
    for (const markup::XmlElement::Attribute& one : element.attributes) {
        if (one.name != "id") part.facts.attribute(one);
    }
    push(What::part, element);
}

void XliffHandler::begin_text(const markup::XmlElement& element) {
    push(What::content, element);
    text_.begin(version2_, frames_.back().preserve);
    if (frames_[frames_.size() - 2].what == What::alternative || element.name == "seg-source") return;
    XliffPart& part = unit_.parts.back();
    for (const markup::XmlElement::Attribute& one : element.attributes) {
        const bool target = element.name == "target";
        if (one.prefix == "xml" && one.name == "lang") {
            (target ? part.target_language : part.source_language) = text::language_code(one.value);
        } else if (target) {
            part.facts.attribute(one);
        }
    }
}

/// <sdl:seg id="1" conf="Translated" origin="tm" percent="100">
void XliffHandler::begin_segment_facts(const markup::XmlElement& element) {
    const std::string id = value_of(element, "id");
    XliffFacts& facts = unit_.of_segments[id];
    facts.state(element.attribute("conf").value_or("Unspecified"));
    for (const markup::XmlElement::Attribute& one : element.attributes) {
        if (one.name != "id" && one.name != "conf")
            facts.properties.push_back({"x-sdl:" + std::string(one.name), std::string(one.value)});
    }
    push(What::leaf, element, id);
}

void XliffHandler::inside(const markup::XmlElement& element) {
    const std::string_view name = element.name;
    const What what = frames_.back().what;
    const bool text = is_one_of(name, {"source", "target", "seg-source"});
    if (what == What::alternative) {
        // Of a match in XLIFF 2 they are of the core's namespace as well.
        if (text && name != "seg-source") return begin_text(element);
        return push(What::skip, element);
    }
    const bool holder = version2_ ? what == What::part : what == What::unit;
    if (text && own(element) && holder) return begin_text(element);
    // Old versions of the text that a tool keeps are not the text.
    if (text || is_one_of(name, {"minorversions", "prev-origin", "bin-source", "bin-target"}))
        return push(What::skip, element);
    if (own(element) && version2_ && what == What::unit && (name == "segment" || name == "ignorable"))
        return begin_part(element);
    if (name == "alt-trans" || name == "match") {
        push(What::alternative, element);
        frames_.back().attributes = all(element);
        alternative_source_ = alternative_target_ = {};
        return;
    }
    if (is_sdl(element.space) && name == "seg") return begin_segment_facts(element);
    push(What::leaf, element);
    static constexpr std::array<const char*, 6> keys = {"context-type", "prop-type", "id", "key", "type", "count-type"};
    for (const char* key : keys) {
        if (const auto found = element.attribute(key); found && frames_.back().key.empty()) frames_.back().key = *found;
    }
    if (name == "note") frames_.back().attributes = all(element);
    if (name == "comment") frames_.back().attributes = {{"from", value_of(element, "creatoruser")}};
}

void XliffHandler::text(std::string_view piece) {
    if (frames_.empty()) return;
    Frame& frame = frames_.back();
    if (frame.what == What::content || frame.what == What::inside_text) {
        text_.text(piece);
    } else if (frame.what == What::leaf) {
        frame.text += piece;
    }
}

/// Where recovery has left out the end of an element, it ends with the one round it.
void XliffHandler::end(std::string_view name) {
    const bool open =
        std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) { return frame.name == name; });
    for (bool found = !open; !found;) {
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        found = frame.name == name;
        close(std::move(frame));
    }
}

void XliffHandler::abandon() {
    if (!in_unit_) return;
    in_unit_ = false;
    frames_.resize(std::min(frames_.size(), unit_depth_));
}

markup::ReadReport read_xliff(markup::Input& input, const UnitSink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    XliffHandler handler(input.name(), sink, options, report);
    markup::read_xml(
        input, handler,
        {.recover = options.recover, .units = {"trans-unit", "unit"}, .large = {"internal-file", "skeleton"}}, report);
    return report;
}

}  // namespace yakugo::exchange
