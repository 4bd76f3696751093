// SPDX-License-Identifier: Apache-2.0
// A text and its translation in two files: beads become units.
#include "glossary/check/draft/compose.hpp"
#include "glossary/check/draft/document_text.hpp"
#include "glossary/check/draft/markdown.hpp"
#include "glossary/check/draft/masks.hpp"
#include "glossary/check/draft/read.hpp"
#include "glossary/check/draft/source_file.hpp"

#include "libalign/bitext/align.hpp"
#include "libalign/bitext/text.hpp"
#include "libalign/core/error.hpp"
#include "libalign/document/read.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

constexpr double kBelonging = 0.5;  // below, it is more likely than not that neither text translates the other

std::string_view word(Language language) {
    return language == Language::en ? "English" : "Japanese";
}
// Code and front matter become blanks, so that what is aligned has the offsets of the file.
std::string prose_of(const SourceFile& file) {
    std::string text = file.text;
    if (!document::is_markdown_name(file.name)) return text;
    for (const ByteRange hidden : hidden_parts(file.text)) {
        for (std::size_t at = hidden.begin; at < hidden.end; ++at)
            if (text[at] != '\n') text[at] = ' ';
    }
    return text;
}

struct Side {
    std::size_t file = 0;  // the first one of it
    std::string text = {};
    std::optional<Language> language = {};
    std::optional<DocumentText> document = {};  // none: a text or Markdown, whose ranges are those of the file
    document::Prose prose = {};                 // of the document
};

// Text and Markdown are read as they are, so that hard-wrapped lines are joined; all other forms by their markup.
Side side_of(Draft& draft, TextFile file) {
    const document::Form form = document::form_of(file.bytes, file.name);
    Side side{.file = draft.files.size()};
    const std::string name = file.name;
    if (form == document::Form::text || form == document::Form::markdown) {
        draft.files.push_back(read_source(std::move(file.name), std::move(file.bytes), draft.diagnostics));
        side.text = prose_of(draft.files.back());
    } else {
        side.document.emplace(draft, name, std::move(file.bytes), form);
        side.prose = document::prose_of(side.document->flow());
        side.text = side.prose.text;
    }
    if (text::trim(side.text).empty()) throw InputError({name, 0}, "expected sentences, found no text");
    side.language = bitext::language_of(side.text);
    return side;
}

// The target's language, by what is known of either side.
Language settle(const Draft& draft, const Side& source, const Side& target, std::optional<Language> wanted) {
    if (text::trim(source.text) == text::trim(target.text))
        throw InputError(
            {draft.files[target.file].name, 0},
            fmt::format("expected a translation of {}, found the same text", draft.files[source.file].name));
    const bool same = source.language && source.language == target.language;
    if (same)
        throw InputError({draft.files[target.file].name, 0},
                         fmt::format("expected {}, found {} as in {}", word(other(*source.language)),
                                     word(*source.language), draft.files[source.file].name));
    if (wanted) return *wanted;
    if (target.language) return *target.language;
    return source.language ? other(*source.language) : Language::ja;
}

class BeadUnits {
public:
    struct Read {
        const Side& side;
        const bitext::Text& text;
    };
    BeadUnits(Draft& draft, Read source, Read target) : draft_(draft), source_(source), target_(target) {}

    void add(const bitext::Bead& bead) {
        const bool japanese = draft_.target == Language::ja;
        const bitext::Span from = japanese ? bead.en : bead.ja, to = japanese ? bead.ja : bead.en;
        Unit unit;
        unit.side(other(draft_.target)) = text(source_, from);
        unit.side(draft_.target) = text(target_, to);
        unit.unaligned = bead.lonely();
        if (unit.ja || unit.en) draft_.units.push_back(std::move(unit));
    }

private:
    std::optional<Text> text(const Read& read, bitext::Span span) const {
        if (span.empty()) return std::nullopt;
        const auto& sentences = read.text.sentences;
        const ByteRange range{sentences[span.begin].range.begin, sentences[span.end - 1].range.end};
        if (read.side.document) return read.side.document->at(read.side.prose, range);
        return text_of(draft_, read.side.file, range, document::BlockKind::sentence);
    }

    Draft& draft_;
    Read source_, target_;
};

// As the target has them; a unit without one stays behind the unit that it followed.
void order(Draft& draft) {
    using Place = std::pair<std::size_t, std::size_t>;  // file and byte
    std::vector<std::pair<Place, Unit>> placed;
    Place last;
    for (Unit& unit : draft.units) {
        if (const auto& text = unit.side(draft.target)) last = {text->file, text->origin.file({0, 0}).begin};
        placed.emplace_back(last, std::move(unit));
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    draft.units.clear();
    for (auto& [at, unit] : placed) draft.units.push_back(std::move(unit));
}

}  // namespace

Draft read_pair_of_files(TextFile source, TextFile target, const AlignDraft& options) {
    Draft draft;
    Side from = side_of(draft, std::move(source)), to = side_of(draft, std::move(target));
    draft.target = settle(draft, from, to, options.target);
    const auto read = [&](Side& side, Language language) {
        return bitext::read_text(draft.files[side.file].name, std::move(side.text), language,
                                 bitext::Layout::paragraphs);
    };
    const bitext::Text source_text = read(from, other(draft.target)), target_text = read(to, draft.target);
    const bool japanese = draft.target == Language::ja;
    const bitext::Alignment alignment =
        bitext::align(japanese ? source_text : target_text, japanese ? target_text : source_text, options.model,
                      options.resources, options.known);
    if (alignment.belonging < kBelonging)
        throw InputError(
            {draft.files[to.file].name, 0},
            fmt::format("expected a translation of {}, found a text that does not seem to belong to it (probability "
                        "{:.2f})",
                        draft.files[from.file].name, alignment.belonging));
    BeadUnits units(draft, {from, source_text}, {to, target_text});
    for (const bitext::Bead& bead : alignment.beads) units.add(bead);
    order(draft);
    mark(draft);
    return draft;
}

}  // namespace yakugo::check
