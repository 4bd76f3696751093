// SPDX-License-Identifier: Apache-2.0
// XLIFF and TMX: the units of exchange's readers, each text with its place in the file.
#include "glossary/check/draft/readers.hpp"
#include "glossary/check/draft/source_file.hpp"
#include "glossary/check/draft/unit_draft.hpp"
#include "glossary/check/draft/xml_scan.hpp"

#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/xliff/xliff.hpp"
#include "libalign/markup/xml/decoding.hpp"
#include "libalign/text/language_code.hpp"

#include <utility>

namespace yakugo::check {
void read_xml_units(Draft& draft, std::string name, std::string bytes, Form form, const ReadDraft& options) {
    markup::Input input = markup::Input::of(bytes, name);
    const std::string encoding = markup::xml_encoding(input.peek());
    draft.files.push_back(read_source_as(std::move(name), std::move(bytes), encoding));
    draft.files.back().escapes = Escapes::xml;
    XmlUnits elements(draft.files.back());
    Places places([&](ScannedUnit& unit) { return elements.next(unit); });
    UnitDraft units(draft, options);
    const bool xliff = form == Form::xliff;
    const auto sink = [&](store::TranslationUnit& unit) {
        Places::Found found = places.find(unit, xliff);
        if (!xliff) units.source_is(text::language_code(elements.source_language()));
        units.add(unit, std::move(found.origins), found.part);
    };
    const exchange::ReadOptions reading{.recover = true, .source = options.source.value_or(Language::en)};
    units.finish(xliff ? exchange::read_xliff(input, sink, reading) : exchange::read_tmx(input, sink, reading));
}

}  // namespace yakugo::check
