// SPDX-License-Identifier: Apache-2.0
// Damage, and what follows it: the unit is given up, and a new run begins at the next one, inside the same parents.
#include "libalign/markup/xml/xml_reader_message.hpp"
#include "libalign/markup/xml/xml_reader_parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yakugo::markup {

namespace {

constexpr std::size_t kLongestTag = 256;  // bytes of "</prefix:name" that are looked at

/// Local name and kind of the tag at the front of `text`; an empty name where that is none.
struct Tag {
    std::string_view name;
    bool is_end = false;
};

Tag tag_at(std::string_view text) {
    Tag tag;
    tag.is_end = text.starts_with("</");
    text = text.substr(tag.is_end ? 2 : 1, kLongestTag);
    const std::size_t end = text.find_first_of(" \t\r\n/><");
    if (end == std::string_view::npos) return tag;
    text = text.substr(0, end);
    const std::size_t colon = text.find(':');
    tag.name = colon == std::string_view::npos ? text : text.substr(colon + 1);
    return tag;
}

/// What tags inside are no tags of: a comment, a CDATA section, a processing instruction.
struct Opaque {
    std::string_view begin, end;
    std::string_view never;  ///< what it holds only where its own end was lost
    std::string_view marks;  ///< first characters of `end` and `never`
};
constexpr std::array<Opaque, 3> kOpaque = {
    {{"<!--", "-->", "--", "-"}, {"<![CDATA[", "]]>", "<![CDATA[", "]<"}, {"<?", "?>", "<?", "?<"}}};

}  // namespace

void XmlParse::error(const xmlError& error) {
    if (!is_damage(error)) return;
    constexpr std::size_t near = 8;  // libxml2 looks a few characters ahead
    std::size_t at = std::min(offset(), window_.end());
    if (const auto bad = window_.bad_at(at - std::min(near, at - std::min(at, last_)), 2 * near)) {
        if (bad->is_zero) return damage(bad->text, "expected characters that XML allows, found the character U+0000");
        return damage(bad->text, fmt::format("expected {}, found bytes that are none ({} from byte {} of the file)",
                                             window_.encoding(), bad->length, bad->byte));
    }
    if (error.code == XML_ERR_TAG_NAME_MISMATCH) at = tag_begin(last_, at);
    if (is_behind_its_mark(error)) at = last_of("&<%", last_, at);
    std::string message = explain(error, window_.from(at));
    if (error.code == XML_ERR_UNDECLARED_ENTITY || error.code == XML_WAR_UNDECLARED_ENTITY)
        message += on_declared_entities();
    damage(at, std::move(message));
}

std::string_view XmlParse::on_declared_entities() const {
    return declares_entities_ ? " (entities that a file declares are not expanded)" : "";
}

void XmlParse::damage(std::size_t offset, std::string message) {
    damaged_ = true;
    damage_at_ = offset;
    damage_ = std::move(message);
    stop();
}

void XmlParse::stop() {
    stopped_ = true;
    context_->disableSAX = 1;
}

void XmlParse::refuse(std::size_t offset, const std::string& message) {
    const TextWindow::Place place = window_.place(offset);
    throw InputError({input_.name(), place.line, place.column}, message);
}

/// Whether there is a further unit to go on with, which `start_` is then at.
bool XmlParse::recover() {
    const TextWindow::Place place = window_.place(damage_at_);
    if (!options_.recover) throw InputError({input_.name(), place.line, place.column}, damage_);
    const bool was_open = unit_depth_ > 0;
    unit_depth_ = 0;
    handler_.abandon();
    // A run that failed in its first tag would fail there again.
    const Found found = find_unit(std::min(last_ == start_ ? start_ + 1 : last_, window_.end()));
    note_damage(place, was_open || found.ends > 0);
    if (!found.start) return false;
    guessed_ = guessed_ || !had_unit_;
    if (had_unit_) open_ = parents_;
    opening_ = opening_tags();
    silent_ = std::max<std::size_t>(open_.size(), 1);
    start_ = *found.start;
    return true;
}

/// Time: each byte once. What was searched is forgotten.
XmlParse::Found XmlParse::find_unit(std::size_t from) {
    Found found;
    for (;;) {
        const std::size_t bracket = window_.from(from).find('<');
        from = bracket == std::string_view::npos ? window_.end() : from + bracket;
        window_.forget(from);
        if (window_.end() - from < kLongestTag + 2 && window_.more()) continue;
        if (from == window_.end()) return found;
        if (const auto end = opaque_end(from)) {
            from = *end;
            continue;
        }
        const Tag tag = tag_at(window_.from(from));
        if (is_unit(tag.name)) {
            if (!tag.is_end) {
                found.start = from;
                return found;
            }
            ++found.ends;
        }
        ++from;
    }
}

/// Where the comment, section or instruction ends that begins at an offset; nothing where none does, where it does not
/// end, and where it is what the damage is in: units may then be in it that do not belong there.
std::optional<std::size_t> XmlParse::opaque_end(std::size_t begin) {
    const std::string_view text = window_.from(begin);
    const auto kind =
        std::find_if(kOpaque.begin(), kOpaque.end(), [&](const Opaque& o) { return text.starts_with(o.begin); });
    if (kind == kOpaque.end()) return std::nullopt;
    for (std::size_t at = begin + kind->begin.size(); at - begin < kXmlPiece; ++at) {
        at += std::min(window_.from(at).find_first_of(kind->marks), window_.end() - at);
        while (window_.end() - at < kind->begin.size() && window_.more()) {
        }
        const std::string_view here = window_.from(at);
        if (here.empty()) return std::nullopt;
        if (here.starts_with(kind->end)) {
            const std::size_t end = at + kind->end.size();
            return begin < damage_at_ && end > damage_at_ ? std::nullopt : std::optional(end);
        }
        if (here.starts_with(kind->never)) return std::nullopt;
    }
    return std::nullopt;
}

void XmlParse::note_damage(const TextWindow::Place& place, bool lost) {
    report_.bad += lost;
    const bool known = noted_ == damage_at_;
    // Parents that were guessed need not fit their end tags, which is no news.
    if (known || (guessed_ && !lost)) return;
    noted_ = damage_at_;
    add(report_, {Severity::error, {input_.name(), place.line, place.column}, place.byte, damage_});
}

void XmlParse::note_misdeclared() {
    const auto wrong = window_.take_misdeclared();
    if (!wrong) return;
    const auto& [line, column, byte] = wrong->place;
    add(report_, {Severity::warning,
                  {input_.name(), line, column},
                  byte,
                  fmt::format("expected {}, as the file declares, found UTF-8, and read it as that", wrong->declared)});
}

std::string XmlParse::opening_tags() const {
    if (open_.empty()) return "<lost>";  // or the first unit would be the root, and the second one damage
    std::string tags;
    for (const Open& open : open_) tags += fmt::format("<{}{}>", open.name, open.declarations);
    return tags;
}

}  // namespace yakugo::markup
