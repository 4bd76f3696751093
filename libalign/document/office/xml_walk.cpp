// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/office/xml_walk.hpp"

#include "libalign/core/error.hpp"
#include "libalign/markup/input.hpp"
#include "libalign/markup/xml/decoding.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::document {
namespace {

// Reads nothing: asks libxml2 whether the part is whole.
class NoHandler final : public markup::XmlHandler {
public:
    void start(const markup::XmlElement&) override {}
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

struct Known {
    std::string_view uri, space;
};

// ECMA-376 part 1, annex A, and part 4 (transitional); OpenDocument 1.3 part 3, 3.2.
constexpr Known kKnown[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    {"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"http://www.w3.org/1998/Math/MathML", "math"},
};

void take(markup::ReadReport& report, std::vector<Diagnostic>& diagnostics) {
    std::move(report.diagnostics.begin(), report.diagnostics.end(), std::back_inserter(diagnostics));
}

}  // namespace

markup::PlacedText decode_part(Part& part, std::string_view bytes, const std::string& name,
                               std::vector<Diagnostic>& diagnostics) {
    std::size_t at = 0;
    markup::Input input = markup::Input::from(
        [&](std::span<char> into) {
            const std::size_t got = bytes.copy(into.data(), into.size(), at);
            at += got;
            return got;
        },
        name);
    part.encoding = markup::xml_encoding(bytes.substr(0, 4096));
    markup::ReadReport report;
    NoHandler handler;
    markup::read_xml(input, handler, {.recover = true, .max_depth = kDeepest}, report);
    take(report, diagnostics);
    markup::PlacedText text = markup::placed_text_in(bytes, part.encoding, name);
    part.line_starts = text.line_starts;
    return text;
}

void read_small_part(std::string bytes, const std::string& name, markup::XmlHandler& handler,
                     std::vector<Diagnostic>& diagnostics) {
    markup::Input input = markup::Input::of(std::move(bytes), name);
    markup::ReadReport report;
    markup::read_xml(input, handler, {.recover = true, .max_depth = kDeepest}, report);
    take(report, diagnostics);
}

std::string_view XmlWalk::prefix() const {
    const auto begin = static_cast<std::size_t>(token_.name.data() - text_.text.data());
    const std::size_t first = token_.range.begin + (token_.kind == markup::XmlToken::Kind::end ? 2 : 1);
    return begin > first ? std::string_view(text_.text).substr(first, begin - 1 - first) : std::string_view();
}

std::string_view XmlWalk::space_of(std::string_view prefix) const {
    const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                    [&](const Binding& binding) { return binding.prefix == prefix; });
    return found == bindings_.rend() ? prefix : found->space;
}

// Namespaces that the tag declares.
void XmlWalk::bind() {
    const std::string_view tag = slice(text_.text, token_.range);
    for (std::size_t at = tag.find("xmlns"); at != std::string_view::npos; at = tag.find("xmlns", at)) {
        const char before = at > 0 ? tag[at - 1] : ' ';
        at += 5;
        if (before != ' ' && before != '\t' && before != '\n') continue;
        const std::size_t equals = tag.find('=', at);
        if (equals == std::string_view::npos) return;
        std::string_view prefix = tag.substr(at, equals - at);
        prefix = prefix.substr(0, std::min(prefix.find_first_of(" \t\n"), prefix.size()));
        if (prefix.starts_with(':')) prefix.remove_prefix(1);
        const std::size_t open = tag.find_first_of("\"'", equals);
        if (open == std::string_view::npos) return;
        const std::size_t close = tag.find(tag[open], open + 1);
        if (close == std::string_view::npos) return;
        const std::string_view uri = tag.substr(open + 1, close - open - 1);
        const auto known =
            std::find_if(std::begin(kKnown), std::end(kKnown), [&](const Known& k) { return k.uri == uri; });
        bindings_.push_back({prefix, known == std::end(kKnown) ? prefix : known->space, open_.size() + 1});
        at = close;
    }
}

void XmlWalk::begin() {
    if (open_.size() == kDeepest)
        throw InputError({name_, line()},
                         "expected at most " + std::to_string(kDeepest) + " elements in each other, found more");
    bind();
    element_ = {space_of(prefix()), token_.name, token_.range};
    open_.push_back(element_);
    if (token_.is_empty) ends_ = 1;
}

void XmlWalk::close(const markup::XmlToken& token) {
    const std::string_view space = space_of(prefix());
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](const Element& element) { return element.is(space, token.name); });
    if (found != open_.rend()) ends_ = static_cast<std::size_t>(found - open_.rbegin()) + 1;
}

XmlWalk::Event XmlWalk::next() {
    for (;;) {
        if (ends_ > 0) {
            --ends_;
            element_ = open_.back();
            while (!bindings_.empty() && bindings_.back().depth == open_.size()) bindings_.pop_back();
            open_.pop_back();
            return Event::end;
        }
        if (!tokens_.next(token_)) {
            if (open_.empty()) return Event::done;
            ends_ = open_.size();
            continue;
        }
        if (token_.kind == markup::XmlToken::Kind::start) {
            begin();
            return Event::start;
        }
        if (token_.kind != markup::XmlToken::Kind::end) return Event::text;
        close(token_);
    }
}

void XmlWalk::add_attribute(std::string_view name, std::string& text, markup::Origin& origin) const {
    const std::string_view value = attribute(name);
    if (value.empty()) return;
    const auto begin = static_cast<std::size_t>(value.data() - text_.text.data());
    markup::add_xml_text(text_, {markup::XmlToken::Kind::text, {}, {begin, begin + value.size()}}, text, origin);
}

void XmlWalk::add_text(std::string& text, markup::Origin& origin) const {
    markup::add_xml_text(text_, token_, text, origin);
}

}  // namespace yakugo::document
