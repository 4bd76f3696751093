// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/unit_draft.hpp"

#include "libalign/core/language.hpp"

#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

std::optional<Language> language_of(std::string_view code_of_file) {
    const std::string_view primary = text::primary_language(code_of_file);
    if (primary == code(Language::ja)) return Language::ja;
    if (primary == code(Language::en)) return Language::en;
    return std::nullopt;
}

}  // namespace

UnitDraft::UnitDraft(Draft& draft, const ReadDraft& options)
    : draft_(draft), options_(options), file_(draft.files.size() - 1) {}

void UnitDraft::source_is(std::string_view language) {
    if (!source_) source_ = language_of(language);
}

Text UnitDraft::text_of(const store::TranslationUnit& unit, std::size_t variant,
                        std::optional<markup::Origin> origin) const {
    const store::InlineText& from = unit.variants[variant].text;
    Text out;
    out.text = from.text;
    out.file = file_;
    out.line = unit.line;
    out.kind = document::BlockKind::sentence;
    if (origin) {
        out.origin = std::move(*origin);
        const SourceFile& file = draft_.files[file_];
        if (!out.text.empty() && !file.line_starts.empty()) out.line = file.line_of(out.origin.file({0, 0}).begin);
    }
    for (const store::InlineTag& tag : from.tags) out.tags.push_back(tag.at);
    return out;
}

void UnitDraft::add(const store::TranslationUnit& unit, std::vector<std::optional<markup::Origin>> origins,
                    std::size_t part) {
    std::vector<Unit> made(1);
    for (std::size_t i = 0; i < unit.variants.size(); ++i) {
        if (text::trim(unit.variants[i].text.text).empty()) continue;
        const auto language = language_of(unit.variants[i].language);
        if (!language) {
            ++others_;
            continue;
        }
        // The same language again: an alternative, beside the same source.
        Unit* to = &made.back();
        if (to->side(*language)) {
            Unit next;
            next.side(other(*language)) = made.front().side(other(*language));
            to = &made.emplace_back(std::move(next));
        }
        to->side(*language) = text_of(unit, i, std::move(origins[i]));
    }
    if (!source_ && unit.variants.size() > 1) source_ = language_of(unit.variants.front().language);
    for (Unit& one : made) {
        if (!one.ja && !one.en) continue;
        one.key = unit.key;
        one.part = part;
        draft_.units.push_back(std::move(one));
    }
}

void UnitDraft::finish(markup::ReadReport report) {
    draft_.target = options_.target.value_or(other(source_.value_or(options_.source.value_or(Language::en))));
    Severity worst = Severity::note;
    for (Diagnostic& diagnostic : report.diagnostics) {
        worst = std::max(worst, diagnostic.severity);
        draft_.diagnostics.push_back(std::move(diagnostic));
    }
    const std::string& name = draft_.files[file_].name;
    if (report.more_diagnostics > 0)
        draft_.diagnostics.push_back({worst, {name}, 0, fmt::format("{} more like these", report.more_diagnostics)});
    if (others_ > 0)
        draft_.diagnostics.push_back({Severity::note,
                                      {name},
                                      0,
                                      fmt::format("{} text{} in languages other than Japanese and English left out",
                                                  others_, others_ == 1 ? "" : "s")});
}

}  // namespace yakugo::check
