// SPDX-License-Identifier: Apache-2.0
// Plain text: a paragraph is a line, or several where lines are wrapped.
#include "glossary/check/draft/compose.hpp"
#include "glossary/check/draft/readers.hpp"

#include "libalign/bitext/layout.hpp"
#include "libalign/bitext/text.hpp"
#include "libalign/text/unicode.hpp"

#include <utility>

namespace yakugo::check {

void add_text(Draft& draft, Text text, std::size_t part) {
    Unit unit;
    unit.part = part;
    unit.side(text::language_of(text.text).value_or(draft.target)) = std::move(text);
    draft.units.push_back(std::move(unit));
}

Language target_of(std::string_view text, const ReadDraft& options) {
    if (options.target) return *options.target;
    return bitext::language_of(text).value_or(Language::ja);
}

void read_text(Draft& draft, std::size_t file, const ReadDraft& options) {
    const std::string_view text = draft.files[file].text;
    draft.target = target_of(text, options);
    for (const ByteRange paragraph : bitext::find_paragraphs(text, bitext::read_lines(text)))
        add_text(draft, text_of(draft, file, paragraph));
}

}  // namespace yakugo::check
