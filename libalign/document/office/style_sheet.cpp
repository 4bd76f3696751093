// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/office/style_sheet.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::document {
namespace {

constexpr std::size_t kLongestChain = 32;      // styles; Word allows 11, and damaged ones go in a circle
constexpr std::size_t kMostRemembered = 4096;  // ids that no style has are the document's to choose

// Built-in names of Word (ECMA-376 part 1, 17.7.4.9) and of OpenDocument's programs, in lower case without spaces.
struct Named {
    std::string_view name;
    Mark mark;
};
constexpr Named kNamed[] = {
    {"title", Mark::title},          {"subtitle", Mark::heading},     {"caption", Mark::caption},
    {"illustration", Mark::caption}, {"figure", Mark::caption},       {"drawing", Mark::caption},
    {"imagecaption", Mark::caption}, {"tablecaption", Mark::caption}, {"quote", Mark::quote},
    {"intensequote", Mark::quote},   {"quotations", Mark::quote},     {"blocktext", Mark::quote},
    {"blockquote", Mark::quote},     {"blockquotation", Mark::quote}, {"footnotetext", Mark::note},
    {"endnotetext", Mark::note},     {"footnote", Mark::note},        {"endnote", Mark::note},
};

// "paragraph:Heading_20_1", "heading 1", "Heading1" are one name.
std::string plain(std::string_view name) {
    name.remove_prefix(name.rfind(':') + 1);  // npos + 1 is 0
    std::string out;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name.substr(at).starts_with("_20_")) {
            at += 3;
        } else if (name[at] != ' ') {
            out += name[at] >= 'A' && name[at] <= 'Z' ? static_cast<char>(name[at] - 'A' + 'a') : name[at];
        }
    }
    return out;
}

bool is_numbered(std::string_view name, std::string_view word) {
    if (!name.starts_with(word)) return false;
    name.remove_prefix(word.size());
    return name.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_generated(std::string_view name) {
    return name == "tocheading" || name == "contentsheading" || name == "tableoffigures" ||
           (is_numbered(name, "toc") && name != "toc") || (is_numbered(name, "contents") && name != "contents");
}

std::optional<Mark> mark_of(std::string_view name) {
    for (const std::string_view heading : {"heading", "見出し"})
        if (is_numbered(name, heading)) return Mark::heading;
    const auto found =
        std::find_if(std::begin(kNamed), std::end(kNamed), [&](const Named& n) { return n.name == name; });
    if (found != std::end(kNamed)) return found->mark;
    // "List Paragraph" is what Word gives to whatever was ever in a list: it is one if it has a number.
    if (name.starts_with("list") && name != "listparagraph" && name != "listheading") return Mark::list;
    return std::nullopt;
}

}  // namespace

void StyleSheet::add(std::string id, Style style) {
    style.name = plain(style.name.empty() ? id : style.name);
    styles_.emplace(std::move(id), std::move(style));
}

StyleMeaning StyleSheet::find(std::string_view id) const {
    StyleMeaning out;
    std::optional<Mark> mark;
    bool is_list = false, hidden_is_known = false;
    for (std::size_t i = 0; i < kLongestChain && !id.empty(); ++i) {
        const auto style = styles_.find(id);
        const std::string name = style == styles_.end() ? plain(id) : style->second.name;
        out.generated = out.generated || is_generated(name);
        if (!mark) mark = mark_of(name);
        if (style == styles_.end()) break;
        const Style& found = style->second;
        if (!mark && found.is_heading) mark = Mark::heading;
        is_list = is_list || found.is_list;
        if (found.hidden && !std::exchange(hidden_is_known, true)) out.hidden = *found.hidden;
        id = found.parent;
    }
    out.mark = mark.value_or(is_list ? Mark::list : Mark::none);
    return out;
}

const StyleMeaning& StyleSheet::meaning(std::string_view id) const {
    const auto known = known_.find(id);
    if (known != known_.end()) return known->second;
    if (known_.size() == kMostRemembered) known_.clear();
    return known_.emplace(std::string(id), find(id)).first->second;
}

}  // namespace yakugo::document
