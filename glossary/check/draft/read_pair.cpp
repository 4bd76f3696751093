// SPDX-License-Identifier: Apache-2.0
// A text and its translation in two files: beads become units.
#include "glossary/check/draft/compose.hpp"

#include "glossary/check/draft/markdown.hpp"
#include "glossary/check/draft/masks.hpp"
#include "glossary/check/draft/read.hpp"
#include "glossary/check/draft/source_file.hpp"
#include "libalign/core/language.hpp"

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
    std::size_t file;
    std::string text;
    std::optional<Language> language;
};

Side side_of(const Draft& draft, std::size_t file) {
    Side side{file, prose_of(draft.files[file]), {}};
    if (text::trim(side.text).empty())
        throw InputError({draft.files[file].name, 0}, "expected sentences, found no text");
    side.language = bitext::language_of(side.text);
    return side;
}

// The target's language, by what is known of either side.
Language settle(const Draft& draft, const Side& source, const Side& target, std::optional<Language> wanted) {
    if (text::trim(source.text) == text::trim(target.text))
        throw InputError({draft.files[1].name, 0},
                         fmt::format("expected a translation of {}, found the same text", draft.files[0].name));
    const bool same = source.language && source.language == target.language;
    if (same)
        throw InputError({draft.files[1].name, 0},
                         fmt::format("expected {}, found {} as in {}", word(other(*source.language)),
                                     word(*source.language), draft.files[0].name));
    if (wanted) return *wanted;
    if (target.language) return *target.language;
    return source.language ? other(*source.language) : Language::ja;
}

class BeadUnits {
public:
    BeadUnits(Draft& draft, const bitext::Text& source, const bitext::Text& target)
        : draft_(draft), source_(source), target_(target) {}

    void add(const bitext::Bead& bead) {
        const bool japanese = draft_.target == Language::ja;
        const bitext::Span from = japanese ? bead.en : bead.ja, to = japanese ? bead.ja : bead.en;
        Unit unit;
        unit.side(other(draft_.target)) = text(0, source_, from);
        unit.side(draft_.target) = text(1, target_, to);
        unit.unaligned = bead.lonely();
        if (unit.ja || unit.en) draft_.units.push_back(std::move(unit));
    }

private:
    std::optional<Text> text(std::size_t file, const bitext::Text& side, bitext::Span span) const {
        if (span.empty()) return std::nullopt;
        const ByteRange range{side.sentences[span.begin].range.begin, side.sentences[span.end - 1].range.end};
        return text_of(draft_, file, range, document::BlockKind::sentence);
    }

    Draft& draft_;
    const bitext::Text &source_, &target_;
};

// As the target has them; a unit without one stays behind the unit that it followed.
void order(Draft& draft) {
    std::vector<std::pair<std::size_t, Unit>> placed;
    std::size_t last = 0;
    for (Unit& unit : draft.units) {
        if (const auto& text = unit.side(draft.target)) last = text->origin.file({0, 0}).begin;
        placed.emplace_back(last, std::move(unit));
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    draft.units.clear();
    for (auto& [at, unit] : placed) draft.units.push_back(std::move(unit));
}

}  // namespace

Draft read_pair_of_files(TextFile source, TextFile target, const AlignDraft& options) {
    Draft draft;
    draft.files.push_back(read_source(std::move(source.name), std::move(source.bytes), draft.diagnostics));
    draft.files.push_back(read_source(std::move(target.name), std::move(target.bytes), draft.diagnostics));
    Side from = side_of(draft, 0), to = side_of(draft, 1);
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
            {draft.files[1].name, 0},
            fmt::format("expected a translation of {}, found a text that does not seem to belong to it (probability "
                        "{:.2f})",
                        draft.files[0].name, alignment.belonging));
    BeadUnits units(draft, source_text, target_text);
    for (const bitext::Bead& bead : alignment.beads) units.add(bead);
    order(draft);
    mark(draft);
    return draft;
}

}  // namespace yakugo::check
