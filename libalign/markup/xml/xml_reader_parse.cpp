// SPDX-License-Identifier: Apache-2.0
// libxml2's SAX2 interface. No callback throws through C, and no run is stopped by xmlStopParser(), which frees the buffer that
// the parser of libxml2 2.9 still reads: events are turned off, and the text ends.
#include "libalign/markup/xml/xml_reader_parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace yakugo::markup {

namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

struct FreeContext {
    void operator()(xmlParserCtxt* context) const noexcept {
        if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};

/// A loop, because most values are shorter than a call of memchr() is worth.
bool has_ampersand(std::string_view value) {
    for (const char c : value)
        if (c == '&') return true;
    return false;
}

/// Without XML_PARSE_NOENT libxml2 gives "&" in attributes as the reference that a tree would expand.
void unescape(std::string& value) {
    constexpr std::string_view ampersand = "&#38;";
    for (auto at = value.find(ampersand); at != std::string::npos; at = value.find(ampersand, at + 1))
        value.replace(at, ampersand.size(), "&");
}

}  // namespace

/// From C to the object, with exceptions kept for later.
struct XmlParse::Callbacks {
    template <class Work>
    static void guarded(void* self, Work work) {
        auto& parse = *static_cast<XmlParse*>(self);
        if (parse.stopped_) return;
        try {
            work(parse);
        } catch (...) {
            parse.thrown_ = std::current_exception();
            parse.stop();
        }
    }
    static int feed(void* self, char* into, int size) {
        int fed = 0;
        guarded(self, [&](XmlParse& parse) { fed = parse.feed(into, size); });
        return fed;
    }
    static void start(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int spaces,
                      const xmlChar** declarations, int attributes, int defaulted, const xmlChar** values) {
        guarded(self, [&](XmlParse& parse) {
            parse.start(name, prefix, space, spaces, declarations, attributes - defaulted, values);
        });
    }
    static void end(void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
        guarded(self, [&](XmlParse& parse) { parse.end(view(name)); });
    }
    static void text(void* self, const xmlChar* piece, int size) {
        guarded(self, [&](XmlParse& parse) {
            parse.text({reinterpret_cast<const char*>(piece), static_cast<std::size_t>(size)});
        });
    }
    static void section(void* self, const xmlChar* piece, int size) {
        guarded(self, [&](XmlParse& parse) {
            parse.text({reinterpret_cast<const char*>(piece), static_cast<std::size_t>(size)});
            parse.mark();
        });
    }
    /// Not in a DOCTYPE, which is one piece: libxml2 keeps names that it declares.
    static void comment(void* self, const xmlChar*) {
        guarded(self, [](XmlParse& parse) {
            if (parse.context_->inSubset == 0) parse.mark();
        });
    }
    static void instruction(void* self, const xmlChar*, const xmlChar*) { comment(self, nullptr); }
    static void reference(void* self, const xmlChar* name) {
        guarded(self, [&](XmlParse& parse) {
            parse.damage(parse.offset(),
                         fmt::format("expected one of the entities amp, lt, gt, quot, apos, found &{};{}",
                                     view(name).substr(0, 100), parse.on_declared_entities()));
        });
    }
    static void refuse_entity(XmlParse& parse, const xmlChar* name) {
        parse.refuse(parse.tag_begin(parse.last_, parse.offset()),
                     fmt::format("expected no entities but texts without references, found a declaration of \"{}\"",
                                 view(name).substr(0, 100)));
    }
    /// No entity is kept, so that none is expanded: a reference to one is damage.
    static void entity(void* self, const xmlChar* name, int type, const xmlChar*, const xmlChar*, xmlChar* content) {
        guarded(self, [&](XmlParse& parse) {
            const bool text = type == XML_INTERNAL_GENERAL_ENTITY && view(content).find('&') == std::string_view::npos;
            if (!text) refuse_entity(parse, name);
            parse.declares_entities_ = true;
        });
    }
    static void unparsed(void* self, const xmlChar* name, const xmlChar*, const xmlChar*, const xmlChar*) {
        guarded(self, [&](XmlParse& parse) { refuse_entity(parse, name); });
    }
    static void error(void* self, xmlErrorPtr error) {
        guarded(self, [&](XmlParse& parse) { parse.error(*error); });
    }
    static xmlSAXHandler table() {
        xmlSAXHandler sax{};
        sax.initialized = XML_SAX2_MAGIC;
        sax.startElementNs = start;
        sax.endElementNs = end;
        sax.characters = text;
        sax.ignorableWhitespace = text;
        sax.cdataBlock = section;
        sax.comment = comment;
        sax.processingInstruction = instruction;
        sax.reference = reference;
        sax.entityDecl = entity;
        sax.unparsedEntityDecl = unparsed;
        sax.serror = error;
        return sax;
    }
};

XmlParse::XmlParse(Input& input, XmlHandler& handler, const XmlOptions& options, ReadReport& report)
    : input_(input), handler_(handler), options_(options), report_(report), window_(input, xml_encoding(input.peek())) {
    handler_.parse_ = this;
}

XmlParse::~XmlParse() {
    handler_.parse_ = nullptr;
}

void XmlParse::run() {
    do {
        parse_once();
    } while (damaged_ && recover());
    note_misdeclared();
}

void XmlParse::parse_once() {
    static const xmlSAXHandler sax = Callbacks::table();
    xmlSAXHandler copy = sax;  // which libxml2 copies again
    fed_ = last_ = before_ = event_ = start_;
    start_line_ = window_.place(start_).line;
    opening_fed_ = depth_ = run_of_text_ = 0;
    stopped_ = damaged_ = false;
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(
        xmlCreateIOParserCtxt(&copy, this, Callbacks::feed, nullptr, this, XML_CHAR_ENCODING_UTF8));
    if (!context) throw Error("libxml2 has no memory for a parser");
    context_ = context.get();
    xmlCtxtUseOptions(context_, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    xmlParseDocument(context_);
    context_ = nullptr;
    if (thrown_) std::rethrow_exception(thrown_);
}

int XmlParse::feed(char* into, int size) {
    const auto most = static_cast<std::size_t>(size);
    if (opening_fed_ < opening_.size()) {
        const std::size_t fed = opening_.copy(into, most, opening_fed_);
        opening_fed_ += fed;
        return static_cast<int>(fed);
    }
    if (fed_ == window_.end()) {
        window_.forget(last_);
        check_piece();
        if (!window_.more()) return 0;
        note_misdeclared();
    }
    const std::size_t fed = window_.from(fed_).copy(into, most);
    fed_ += fed;
    return static_cast<int>(fed);
}

/// libxml2 keeps what has no end in sight whole, and compares each attribute of a tag with each.
void XmlParse::check_piece() {
    constexpr std::size_t large = 65536;  // bytes: what is smaller cannot do harm
    if (fed_ - event_ < large) return;
    if (fed_ - event_ > kXmlPiece)
        refuse(event_, fmt::format("expected names, attributes and comments of less than {} MB, found a longer one",
                                   kXmlPiece / 1'000'000));
    const std::string_view piece = window_.from(event_);
    const std::size_t tag = piece.find('<');
    if (tag == std::string_view::npos || tag + 1 == piece.size() || piece[tag + 1] == '!' || piece[tag + 1] == '?')
        return;
    std::size_t attributes = 0;
    for (std::size_t at = piece.find('=', tag); at != std::string_view::npos; at = piece.find('=', at + 1))
        attributes += at + 1 < piece.size() && (piece[at + 1] == '"' || piece[at + 1] == '\'');
    if (attributes > kXmlAttributes)
        refuse(event_ + tag, fmt::format("expected at most {} attributes in a tag, found more", kXmlAttributes));
}

void XmlParse::start(const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int spaces,
                     const xmlChar** declarations, int attributes, const xmlChar** values) {
    ++depth_;
    run_of_text_ = 0;
    if (silent_ > 0) {
        --silent_;
        return;
    }
    at_tag_ = true;
    if (depth_ > options_.max_depth)
        refuse(tag_begin(last_, offset()),
               fmt::format("expected at most {} elements one inside another, found more", options_.max_depth));
    element_.name = view(name);
    element_.prefix = view(prefix);
    element_.space = view(space);
    if (element_.space.find('&') != std::string_view::npos) {
        space_ = element_.space;
        unescape(space_);
        element_.space = space_;
    }
    if (unit_depth_ == 0) {
        enter(declarations, spaces);
    } else if (is_unit(element_.name)) {
        if (unit_is_empty_) unit_depth_ = 0;  // an end tag that had lost its "/" began it
        return damage(tag_begin(last_, offset()),
                      fmt::format("expected the end of the <{0}> before, found another <{0}>", element_.name));
    } else {
        unit_is_empty_ = false;
    }
    take_attributes(attributes, values);
    mark();
    handler_.start(element_);
}

/// An element outside of units, or the unit itself.
void XmlParse::enter(const xmlChar** declarations, int spaces) {
    if (is_unit(element_.name)) {
        unit_depth_ = depth_;
        unit_is_empty_ = had_unit_ = true;
        if (std::exchange(moved_, false)) parents_ = open_;
        return;
    }
    moved_ = true;
    Open open;
    open.name =
        element_.prefix.empty() ? std::string(element_.name) : fmt::format("{}:{}", element_.prefix, element_.name);
    for (int i = 0; i < spaces; ++i) {
        const std::string_view prefix = view(declarations[2 * i]);
        open.declarations += prefix.empty() ? " xmlns=\"" : fmt::format(" xmlns:{}=\"", prefix);
        std::string space(view(declarations[2 * i + 1]));
        unescape(space);
        for (const char c : space)
            open.declarations += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
        open.declarations += '"';
    }
    open_.push_back(std::move(open));
}

void XmlParse::take_attributes(int count, const xmlChar** values) {
    element_.attributes.clear();
    unescaped_used_ = 0;
    for (const xmlChar** a = values; a != values + std::ptrdiff_t{5} * count;
         a += 5) {  // name, prefix, URI, begin, end
        std::string_view value(reinterpret_cast<const char*>(a[3]), static_cast<std::size_t>(a[4] - a[3]));
        if (has_ampersand(value)) {
            if (unescaped_used_ == unescaped_.size()) unescaped_.emplace_back();
            std::string& plain = unescaped_[unescaped_used_++];
            plain = value;
            unescape(plain);
            value = plain;
        }
        element_.attributes.push_back({view(a[0]), view(a[1]), value});
    }
}

void XmlParse::end(std::string_view name) {
    --depth_;
    run_of_text_ = 0;
    at_tag_ = true;
    mark();
    const bool ends_unit = unit_depth_ > depth_;
    if (unit_depth_ == 0) {
        if (open_.empty()) return;  // a root that stood in for one that was lost
        open_.pop_back();
        moved_ = true;
    }
    handler_.end(name);
    if (ends_unit) unit_depth_ = 0;
}

void XmlParse::text(std::string_view piece) {
    event_ = offset();
    at_tag_ = false;
    run_of_text_ += piece.size();
    if (is_large()) {
        mark();
        run_of_text_ = 0;
    }
    if (run_of_text_ > kXmlPiece)
        refuse(event_, fmt::format("expected texts of less than {} MB, found a longer one", kXmlPiece / 1'000'000));
    if (unit_is_empty_) unit_is_empty_ = is_xml_space(piece);
    if (depth_ > 0) handler_.text(piece);
}

}  // namespace yakugo::markup
