// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/exchange.hpp"

#include "libalign/core/error.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <sstream>

namespace yakugo::fuzz {

namespace {

constexpr std::size_t kMostMessages = 100;  // as reading.hpp promises

void check_fields(const std::vector<store::Field>& fields) {
    for (const store::Field& field : fields) {
        expect_text(field.name);
        expect_text(field.value);
        expect_text(field.target);
        check_fields(field.with);
    }
}

void check_attributes(const store::Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
        expect_text(name);
        expect_text(value);
    }
}

void check_item(const store::ConceptEntry& entry) {
    expect_text(entry.key);
    check_fields(entry.fields);
    for (const store::LanguageSection& section : entry.languages) {
        expect_text(section.language);
        check_fields(section.fields);
        for (const store::Term& term : section.terms) {
            expect_text(term.surface);
            expect(term.surface.find('\n') == std::string::npos, "a term is one line");
            check_fields(term.fields);
        }
    }
}

void check_notes(const std::vector<store::Property>& properties, const std::vector<store::Note>& notes) {
    for (const store::Property& property : properties) {
        expect_text(property.type);
        expect_text(property.value);
        check_attributes(property.attributes);
    }
    for (const store::Note& note : notes) {
        expect_text(note.text);
        check_attributes(note.attributes);
    }
}

void check_item(const store::TranslationUnit& unit) {
    expect_text(unit.key);
    check_attributes(unit.attributes);
    check_notes(unit.properties, unit.notes);
    for (const store::Variant& variant : unit.variants) {
        expect_text(variant.language);
        expect_text(variant.text.text);
        check_attributes(variant.attributes);
        check_notes(variant.properties, variant.notes);
        std::size_t at = 0;
        for (const store::InlineTag& tag : variant.text.tags) {
            expect(tag.at >= at, "tags ascend");
            at = tag.at;
            expect_range(variant.text.text, {tag.at, tag.at});
            expect_text(tag.element);
            expect_text(tag.code);
            check_attributes(tag.attributes);
        }
    }
}

/// What one reading gave.
template <class Item>
struct Reading {
    std::vector<Item> items;
    markup::ReadReport report;
    std::optional<std::string> error;
};

template <class Item, class Reader>
Reading<Item> read_from(Reader read, markup::Input input, bool recover) {
    Reading<Item> out;
    try {
        out.report = read(input, [&](Item& item) { out.items.push_back(item); }, {.recover = recover});
        expect(out.report.read == out.items.size(), "the report counts what was read");
    } catch (const Error& error) {
        out.error = error.what();
        expect_message(*out.error);
    }
    expect(out.report.diagnostics.size() <= kMostMessages, "diagnostics are bounded");
    for (const Diagnostic& diagnostic : out.report.diagnostics) {
        expect_message(describe(diagnostic));
        expect_message(diagnostic.where.file);
    }
    for (const Item& item : out.items) check_item(item);
    return out;
}

markup::Input in_pieces(std::string_view bytes, const std::string& name) {
    return markup::Input::from(
        [bytes, dice = Dice(bytes)](std::span<char> into) mutable {
            const std::size_t size = std::min({bytes.size(), into.size(), 1 + dice.roll(9)});
            std::copy_n(bytes.begin(), size, into.begin());
            bytes.remove_prefix(size);
            return size;
        },
        name);
}

template <class Item, class Reader>
std::vector<Item> check_reading(Reader read, std::string_view bytes, const std::string& name) {
    const auto whole = [&] { return markup::Input::of(std::string(bytes), name); };
    const auto strict = read_from<Item>(read, whole(), false);
    auto lenient = read_from<Item>(read, whole(), true);
    const auto parts = read_from<Item>(read, in_pieces(bytes, name), true);
    expect(parts.items == lenient.items && parts.error == lenient.error && parts.report.bad == lenient.report.bad,
           "pieces are read as the whole is");
    expect(strict.items.size() <= lenient.items.size() &&
               std::equal(strict.items.begin(), strict.items.end(), lenient.items.begin()),
           "recovery loses nothing that came before the damage");
    expect(strict.error || (strict.items == lenient.items && !lenient.error && lenient.report.bad == 0),
           "recovery changes nothing where there is no damage");
    return std::move(lenient.items);
}

template <class Items, class MakeWriter>
std::string written(const Items& items, MakeWriter make) {
    std::ostringstream out;
    const auto writer = make(out, {.date = "2026-05-08T09:30:00Z", .version = "1.0"});
    for (const auto& item : items) writer->write(item);
    const exchange::Report report = writer->finish();
    expect(report.written <= items.size(), "no more is written than there is");
    for (const std::string& line : report.left_out) expect_message(line);
    return out.str();
}

template <class Items, class MakeWriter, class Reader>
void check_rewriting(const Items& items, MakeWriter make, Reader read, const std::string& name) {
    const std::string first = written(items, make);
    const auto back = read_from<typename Items::value_type>(read, markup::Input::of(first, name), false);
    expect(!back.error, back.error.value_or(""));
    expect(written(back.items, make) == first, "what was written, read and written again is the same");
}

}  // namespace

Entries check_entries(EntryReader read, std::string_view bytes, const std::string& name) {
    return check_reading<store::ConceptEntry>(read, bytes, name);
}

Units check_units(UnitReader read, std::string_view bytes, const std::string& name) {
    return check_reading<store::TranslationUnit>(read, bytes, name);
}

void check_round_trip(const Entries& entries, MakeEntryWriter write, EntryReader read, const std::string& name) {
    check_rewriting(entries, write, read, name);
}

void check_round_trip(const Units& units, MakeUnitWriter write, UnitReader read, const std::string& name) {
    check_rewriting(units, write, read, name);
}

}  // namespace yakugo::fuzz
