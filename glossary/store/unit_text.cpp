// SPDX-License-Identifier: Apache-2.0
// Records: K key, L line, A attribute, P property, N note, V variant and, of the variant before it, T text, G tag, and
// attributes, properties and notes as of the unit. A variant whose text stands in a column has no T.
#include "glossary/store/unit_text.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace yakugo::store {

namespace {

constexpr char kRecord = '\x1E', kPart = '\x1F';

/// Without a way out of the loop, which then takes many characters at a time; find_first_of() asks memchr() about each.
bool holds_separator(std::string_view text) {
    static_assert(kPart == (kRecord | 1));
    unsigned char found = 0;
    for (const char c : text) found |= static_cast<unsigned char>((c & 0xFE) == kRecord ? 1 : 0);
    return found != 0;
}

class Rest {
public:
    explicit Rest(std::string& out) : out_(out) { out_.clear(); }

    void begin(char kind) {
        if (!out_.empty()) out_ += kRecord;
        out_ += kind;
    }
    void part(std::string_view text) {
        out_ += kPart;
        const std::size_t from = out_.size();
        out_ += text;
        if (!holds_separator(text)) return;
        std::replace_if(
            out_.begin() + static_cast<std::ptrdiff_t>(from), out_.end(),
            [](char c) { return c == kRecord || c == kPart; }, ' ');
    }
    void part(const Attributes& attributes) {
        for (const auto& [name, value] : attributes) {
            part(name);
            part(value);
        }
    }
    void number(std::size_t value) {
        char digits[20];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
        part({digits, static_cast<std::size_t>(end - digits)});
    }

    /// What units and variants both have.
    template <class Holder>
    void common(const Holder& holder) {
        if (!holder.attributes.empty()) {
            begin('A');
            part(holder.attributes);
        }
        for (const Property& property : holder.properties) {
            begin('P');
            part(property.type);
            part(property.value);
            part(property.attributes);
        }
        for (const Note& note : holder.notes) {
            begin('N');
            part(note.text);
            part(note.attributes);
        }
    }

private:
    std::string& out_;
};

void write_variant(Rest& rest, const Variant& variant, bool in_column) {
    rest.begin('V');
    rest.part(variant.language);
    if (!in_column) {
        rest.begin('T');
        rest.part(variant.text.text);
    }
    for (const InlineTag& tag : variant.text.tags) {
        rest.begin('G');
        rest.number(tag.at);
        rest.part(tag.element);
        rest.part(tag.code);
        rest.part(tag.attributes);
    }
    rest.common(variant);
}

std::string_view take(std::string_view& text, char end) {
    const std::size_t at = std::min(text.find(end), text.size());
    const std::string_view out = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return out;
}

std::size_t number(std::string_view digits) {
    std::size_t out = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return out;
}

using Parts = std::vector<std::string_view>;

Attributes attributes_from(const Parts& parts, std::size_t first) {
    Attributes out;
    for (std::size_t i = first; i + 1 < parts.size(); i += 2) out.emplace_back(parts[i], parts[i + 1]);
    return out;
}

std::string at(const Parts& parts, std::size_t i) {
    return i < parts.size() ? std::string(parts[i]) : std::string();
}

template <class Holder>
void read_common(char kind, const Parts& parts, Holder& holder) {
    if (kind == 'A') holder.attributes = attributes_from(parts, 0);
    if (kind == 'P') holder.properties.push_back({at(parts, 0), at(parts, 1), attributes_from(parts, 2)});
    if (kind == 'N') holder.notes.push_back({at(parts, 0), attributes_from(parts, 1)});
}

void read_record(char kind, const Parts& parts, TranslationUnit& unit) {
    Variant* variant = unit.variants.empty() ? nullptr : &unit.variants.back();
    if (kind == 'K') unit.key = at(parts, 0);
    if (kind == 'L') unit.line = number(at(parts, 0));
    if (kind == 'V') unit.variants.push_back({.language = at(parts, 0), .text = {}});
    if (variant == nullptr) return read_common(kind, parts, unit);
    if (kind == 'T') variant->text.text = at(parts, 0);
    if (kind == 'G')
        variant->text.tags.push_back({number(at(parts, 0)), at(parts, 1), attributes_from(parts, 3), at(parts, 2)});
    read_common(kind, parts, *variant);
}

/// A term base is a file that anybody can have written: tags stand in their text, between characters, and in order.
void put_right(InlineText& text) {
    std::size_t last = 0;
    for (InlineTag& tag : text.tags) {
        tag.at = std::clamp(tag.at, last, text.text.size());
        while (tag.at < text.text.size() && (static_cast<unsigned char>(text.text[tag.at]) & 0xC0U) == 0x80U) ++tag.at;
        last = tag.at;
    }
}

}  // namespace

UnitTexts texts_of(const TranslationUnit& unit) {
    const Variant* ja = find(unit, "ja");
    const Variant* en = find(unit, "en");
    return {ja != nullptr ? std::string_view(ja->text.text) : std::string_view(),
            en != nullptr ? std::string_view(en->text.text) : std::string_view()};
}

void write_rest(const TranslationUnit& unit, std::string& out) {
    Rest rest(out);
    if (!unit.key.empty()) {
        rest.begin('K');
        rest.part(unit.key);
    }
    if (unit.line > 0) {
        rest.begin('L');
        rest.number(unit.line);
    }
    rest.common(unit);
    const Variant* const columns[] = {find(unit, "ja"), find(unit, "en")};
    for (const Variant& variant : unit.variants)
        write_variant(rest, variant, &variant == columns[0] || &variant == columns[1]);
}

void pack(const TranslationUnit& unit, PackedUnit& out) {
    const UnitTexts texts = texts_of(unit);
    out.ja = texts.ja;
    out.en = texts.en;
    write_rest(unit, out.rest);
    out.line = unit.line;
}

TranslationUnit read_unit(std::string_view ja, std::string_view en, std::string_view rest) {
    TranslationUnit unit;
    Parts parts;
    while (!rest.empty()) {
        std::string_view record = take(rest, kRecord);
        const std::string_view kind = take(record, kPart);
        parts.clear();
        // A last part that is empty leaves nothing behind its separator.
        const bool ends_empty = !record.empty() && record.back() == kPart;
        while (!record.empty()) parts.push_back(take(record, kPart));
        if (ends_empty) parts.emplace_back();
        if (!kind.empty()) read_record(kind.front(), parts, unit);
    }
    for (Variant& variant : unit.variants) {
        if (&variant == find(unit, "ja")) variant.text.text = ja;
        if (&variant == find(unit, "en")) variant.text.text = en;
        put_right(variant.text);
    }
    return unit;
}

}  // namespace yakugo::store
