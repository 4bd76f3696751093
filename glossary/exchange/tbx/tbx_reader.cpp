// SPDX-License-Identifier: Apache-2.0
// Which element opens and closes what, in all dialects.
#include "glossary/exchange/tbx/tbx_reader.hpp"

#include "glossary/exchange/tbx/tbx.hpp"
#include "glossary/exchange/term_fields.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yakugo::exchange {

namespace {

struct Known {
    std::string_view element;
    TbxRole role;
};
/// v3, v2, TBX-Min of 2013, MultiTerm. A termGrp is a term in MultiTerm and a wrapper in an ntig.
constexpr std::array<Known, 17> structure = {{{"conceptEntry", TbxRole::entry},
                                              {"termEntry", TbxRole::entry},
                                              {"entry", TbxRole::entry},
                                              {"conceptGrp", TbxRole::entry},
                                              {"langSec", TbxRole::language},
                                              {"langSet", TbxRole::language},
                                              {"langGroup", TbxRole::language},
                                              {"languageGrp", TbxRole::language},
                                              {"termSec", TbxRole::term},
                                              {"tig", TbxRole::term},
                                              {"ntig", TbxRole::term},
                                              {"termGroup", TbxRole::term},
                                              {"termGrp", TbxRole::term},
                                              {"termCompList", TbxRole::group},
                                              {"text", TbxRole::passage},
                                              {"body", TbxRole::passage},
                                              {"back", TbxRole::back}}};

constexpr std::array<std::string_view, 12> dca_elements = {"descrip",   "admin",       "termNote", "transac",
                                                           "adminNote", "descripNote", "ref",      "xref",
                                                           "note",      "transacNote", "date",     "term"};

bool is_dca(std::string_view name) {
    return std::find(dca_elements.begin(), dca_elements.end(), name) != dca_elements.end();
}

/// What TBX has inside texts.
bool is_inline(std::string_view name) {
    static constexpr std::array<std::string_view, 9> all = {"hi", "foreign", "ph", "bpt", "ept",
                                                            "it", "ut",      "sc", "ec"};
    return std::find(all.begin(), all.end(), name) != all.end();
}

std::string element_kind(const markup::XmlElement& element) {
    if (is_dca(element.name) || element.name == "termComp") return std::string(element.name);
    if (const auto meta = element.attribute("metaType")) return std::string(*meta);
    const std::string name = field_name(element.name);
    if (name == "responsibility") return "transacNote";
    if (name == "administrativeStatus") return "termNote";
    const Category* category = basic_category(name);
    return category == nullptr ? std::string() : std::string(element_of(category->meta));
}

/// Elements that are neither of the core nor a category that we know, and not of a module's namespace either.
bool is_known(const markup::XmlElement& element, std::string_view kind) {
    if (!kind.empty() || (!element.space.empty() && !element.space.starts_with("urn:iso:std:iso:30042"))) return true;
    static constexpr std::array<std::string_view, 5> others = {"concept", "system", "noteKey", "noteValue", "reading"};
    return std::find(others.begin(), others.end(), element.name) != others.end();
}

}  // namespace

void TbxReader::start(const markup::XmlElement& element) {
    if (frames_.empty()) {
        start_root(element);
        return;
    }
    const TbxRole parent = frames_.back().role;
    if (parent == TbxRole::leaf || parent == TbxRole::inside) {
        start_in_leaf(element);
        if (frames_.back().role == TbxRole::inside) return;
    }
    const bool is_skipped = parent == TbxRole::skipped || parent == TbxRole::back;
    Frame frame{is_skipped ? TbxRole::skipped : role_of(element), std::string(element.name)};
    switch (frame.role) {
        case TbxRole::entry: start_entry(element); break;
        case TbxRole::language:
            start_language(element);
            frame.section = entry_.languages.size() - 1;
            break;
        case TbxRole::term:
            start_term();
            frame.section = section_index();
            break;
        case TbxRole::leaf: start_leaf(element, frame); break;
        case TbxRole::group: frame.type = element.attribute("type").value_or(""); break;
        case TbxRole::back: say_once("expected entries, found back matter, which is not kept"); break;
        case TbxRole::skipped:
            if (!is_skipped) start_language_name(element);
            break;
        case TbxRole::root:
        case TbxRole::passage:
        case TbxRole::inside: break;
    }
    if (frame.role != TbxRole::entry && frame.role != TbxRole::skipped && element.attribute("id") &&
        is_inside(TbxRole::entry)) {
        say_once("expected ids of entries only, found one below, which is not kept");
    }
    frames_.push_back(std::move(frame));
}

void TbxReader::start_root(const markup::XmlElement& element) {
    static constexpr std::array<std::string_view, 4> roots = {"tbx", "martif", "TBX", "mtf"};
    if (std::find(roots.begin(), roots.end(), element.name) == roots.end()) {
        throw InputError(Location{file_, line(), column()},
                         fmt::format("expected a <tbx> or <martif> document, found <{}>", element.name));
    }
    root_ = element.name;
    frames_.push_back({TbxRole::root, root_});
}

TbxRole TbxReader::role_of(const markup::XmlElement& element) const {
    const bool in_entry = is_inside(TbxRole::entry);
    const auto found = std::find_if(structure.begin(), structure.end(),
                                    [&](const Known& known) { return known.element == element.name; });
    const TbxRole role = found == structure.end() ? TbxRole::leaf : found->role;
    const bool is_outer = role == TbxRole::entry || role == TbxRole::passage || role == TbxRole::back;
    if (!in_entry) return is_outer ? role : TbxRole::skipped;
    if (role == TbxRole::term && is_inside_term()) return TbxRole::passage;
    if (element.name == "language" && root_ == "mtf") return TbxRole::skipped;
    if (is_outer) return TbxRole::leaf;  // an entry in an entry has no meaning in any dialect
    const bool is_group = element.name.ends_with("Grp") || element.name.ends_with("Group");
    return role == TbxRole::leaf && is_group ? TbxRole::group : role;
}

void TbxReader::start_entry(const markup::XmlElement& element) {
    entry_ = {};
    entry_.line = line();
    const auto id = element.attribute("id");
    if (id) entry_.key = key_of(cleaner_, *id);
    if (!id && element.name == "conceptEntry") say("expected an id, found a <conceptEntry> without one");
    constexpr std::size_t most = 1000000;  // 16 MB: a file may be hostile
    if (!entry_.key.empty() && keys_.size() < most && !keys_.add(entry_.key)) {
        say(fmt::format("expected an id of its own, found \"{}\" again", entry_.key));
    }
}

void TbxReader::start_language(const markup::XmlElement& element) {
    entry_.languages.emplace_back();
    const auto code = element.attribute("lang");
    if (code) entry_.languages.back().language = language(*code);
}

/// MultiTerm: <language type="Japanese" lang="JA"/> in the group of the language.
void TbxReader::start_language_name(const markup::XmlElement& element) {
    if (element.name != "language" || !is_inside(TbxRole::language)) return;
    auto code = element.attribute("lang");
    if (!code || is_blank(*code)) code = element.attribute("type");
    if (code) section().language = language(*code);
}

void TbxReader::start_term() {
    if (!is_inside(TbxRole::language)) {
        say("expected a language round the term, found none");
        entry_.languages.emplace_back();
    }
    section().terms.emplace_back();
}

void TbxReader::start_leaf(const markup::XmlElement& element, Frame& frame) {
    text_.clear();
    frame.kind = element_kind(element);
    frame.is_known = is_known(element, frame.kind);
    look_at_attributes(element, frame);
    if (!frame.is_known)
        say_once(fmt::format("expected an element of TBX, found <{}>, which is kept as a field", element.name));
}

/// Type and target, and what is not the form's own business as fields that belong to the leaf.
void TbxReader::look_at_attributes(const markup::XmlElement& element, Frame& frame) {
    for (const markup::XmlElement::Attribute& attribute : element.attributes) {
        const std::string value = cleaner_.line(attribute.value);
        if (value.empty() || attribute.name == "id" || attribute.name == "metaType") continue;
        if (attribute.name == "type" && is_dca(element.name)) {
            frame.type = value;
        } else if (attribute.name == "type" && element.name == "system") {
            frame.type = value;
        } else if (attribute.name == "target") {
            frame.target = value;
        } else if (attribute.name == "lang") {
            const std::string& code = language(value);
            const bool is_of_section = is_inside(TbxRole::language) && section().language == code;
            if (!is_of_section) frame.with.push_back({"language", code});
        } else {
            frame.with.push_back({cleaner_.line(attribute.name), value});
        }
    }
}

/// Within a text most elements are tags; an element that nobody knows may turn out to hold elements instead.
void TbxReader::start_in_leaf(const markup::XmlElement& element) {
    Frame& leaf = frames_.back();
    const bool is_pair = leaf.element == "note" && (element.name == "noteKey" || element.name == "noteValue");
    const bool holds_elements = !leaf.is_known && !is_inline(element.name) && is_blank(text_);
    if (leaf.role == TbxRole::leaf && (is_pair || holds_elements)) {
        leaf.role = TbxRole::group;
        return;
    }
    const bool is_link = element.attribute("target") || element.attribute("Tlink") || element.attribute("Clink");
    if (is_link) say_once("expected plain text, found a link in it, which is not kept");
    frames_.push_back({TbxRole::inside, std::string(element.name)});
}

void TbxReader::end(std::string_view /*name*/) {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    switch (frame.role) {
        case TbxRole::entry: end_entry(); break;
        case TbxRole::language: end_language(frame.section); break;
        case TbxRole::term: end_term(frame.section); break;
        case TbxRole::group: end_group(frame); break;
        case TbxRole::leaf: end_leaf(frame); break;
        case TbxRole::root:
        case TbxRole::passage:
        case TbxRole::skipped:
        case TbxRole::back:
        case TbxRole::inside: break;
    }
}

void TbxReader::text(std::string_view piece) {
    if (frames_.empty()) return;
    const TbxRole role = frames_.back().role;
    if (role == TbxRole::leaf || role == TbxRole::inside) {
        text_ += piece;
    } else if (role != TbxRole::skipped && role != TbxRole::back && !is_blank(piece)) {
        say_once(fmt::format("expected elements in <{}>, found text, which is not kept", frames_.back().element));
    }
}

void TbxReader::abandon() {
    const auto entry =
        std::find_if(frames_.begin(), frames_.end(), [](const Frame& frame) { return frame.role == TbxRole::entry; });
    frames_.erase(entry, frames_.end());
    entry_ = {};
}

bool TbxReader::is_inside(TbxRole role) const {
    return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) { return frame.role == role; });
}

bool TbxReader::is_inside_term() const {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
        if (frame->role == TbxRole::term || frame->role == TbxRole::language) return frame->role == TbxRole::term;
    return false;
}

std::size_t TbxReader::section_index() const {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
        if (frame->role == TbxRole::term || frame->role == TbxRole::language) return frame->section;
    return entry_.languages.size() - 1;
}

/// Codes repeat from entry to entry, and finding out what one means takes longer than reading the entry.
const std::string& TbxReader::language(std::string_view written) {
    constexpr std::size_t most = 1000;
    const auto known = languages_.find(written);
    if (known != languages_.end()) return known->second;
    if (languages_.size() >= most) languages_.clear();
    return languages_.emplace(written, language_of(cleaner_, written)).first->second;
}

void TbxReader::say(std::string message) {
    add(report_, {Severity::warning, {file_, line(), column()}, 0, std::move(message)});
}

void TbxReader::say_once(const std::string& message) {
    constexpr std::size_t most = 100;
    if (said_.size() < most && said_.insert(message).second) say(message);
}

markup::ReadReport read_tbx(markup::Input& input, const EntrySink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    TbxReader reader(input, sink, report);
    markup::XmlOptions xml;
    xml.recover = options.recover;
    xml.units = {"conceptEntry", "termEntry", "entry", "conceptGrp"};
    markup::read_xml(input, reader, xml, report);
    return report;
}

}  // namespace yakugo::exchange
