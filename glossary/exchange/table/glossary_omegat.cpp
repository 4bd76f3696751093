// SPDX-License-Identifier: Apache-2.0
// A table without header, with comment lines and our own comments.
#include "glossary/exchange/table/glossary_omegat.hpp"

#include "glossary/exchange/source_form.hpp"
#include "glossary/exchange/table/column_entry.hpp"
#include "glossary/exchange/table/column_keys.hpp"
#include "glossary/exchange/table/column_map.hpp"
#include "glossary/exchange/table/column_row.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "glossary/exchange/table/table_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::size_t kColumns = 8;  // further ones are told of

using store::Field;

/// The parts of a comment between "; ".
std::vector<std::string> parts_of(const std::string& comment, std::size_t most) {
    std::vector<std::string> out;
    std::size_t at = 0;
    while (out.size() + 1 < most) {
        const std::size_t end = comment.find("; ", at);
        if (end == std::string::npos) break;
        out.push_back(comment.substr(at, end - at));
        at = end + 2;
    }
    out.push_back(comment.substr(at));
    return out;
}

void add_to_terms(store::ConceptEntry& entry, const Field& field) {
    for (store::LanguageSection& section : entry.languages)
        for (store::Term& term : section.terms) add_new(term.fields, field);
}

/// Fields out of what our own comment says of a mined pair; false where it is somebody else's.
bool take_apart(const std::string& comment, store::ConceptEntry& entry) {
    constexpr std::array<std::string_view, 4> statuses = {"accepted", "candidate", "suggested", "rejected"};
    constexpr std::string_view name = "confidence=";
    if (std::find(statuses.begin() + 1, statuses.end(), comment) != statuses.end()) {
        add_to_terms(entry, {"status", comment});
        return true;
    }
    for (const std::size_t type : {0U, 1U}) {  // parts before the status
        const std::vector<std::string> parts = parts_of(comment, type + 3);
        if (parts.size() < type + 2 || !parts[type + 1].starts_with(name)) continue;
        const std::string& status = parts[type];
        const std::string confidence = parts[type + 1].substr(name.size());
        const bool number = !confidence.empty() && confidence.find_first_not_of("0123456789.") == std::string::npos;
        if (!number || std::find(statuses.begin(), statuses.end(), status) == statuses.end()) continue;
        if (type == 1) add_to_terms(entry, {"type", parts[0]});
        if (status != "accepted") add_to_terms(entry, {"status", status});
        add_to_terms(entry, {"confidence", confidence});
        if (parts.size() == type + 3) add_new(entry.fields, {"source", parts.back()});
        return true;
    }
    return false;
}

/// The usage of the source, whose column is the first.
bool take_usage(const std::string& part, store::ConceptEntry& entry) {
    const auto usage = read_source_form(part);
    if (!usage || entry.languages.empty() || entry.languages.front().terms.empty()) return false;
    entry.languages.front().terms.front().usage = *usage;
    return true;
}

std::string first_part(const std::string& comment) {
    return comment.substr(0, comment.find(kCommentParts));
}

std::string behind(const std::string& comment, const std::string& part) {
    return comment.substr(std::min(part.size() + std::string_view(kCommentParts).size(), comment.size()));
}

/// Puts the fields of our own comment in the place of the note that it is read as.
void take_comment(store::ConceptEntry& entry) {
    const auto note =
        std::find_if(entry.fields.begin(), entry.fields.end(), [](const Field& f) { return f.name == "note"; });
    if (note == entry.fields.end()) return;
    const std::string comment = note->value;
    std::string rest = comment;
    if (const std::string part = first_part(rest); take_usage(part, entry)) rest = behind(rest, part);
    if (const std::string part = first_part(rest); take_apart(part, entry)) rest = behind(rest, part);
    const auto read = std::find(entry.fields.begin(), entry.fields.end(), Field{"note", comment});
    if (rest.empty()) {
        entry.fields.erase(read);
    } else {
        read->value = rest;
    }
}

}  // namespace

markup::ReadReport read_omegat(markup::Input& input, const EntrySink& sink, const ReadOptions& options) {
    markup::ReadReport report;
    TableRows rows(input, report, options.recover);
    const std::string_view line = rows.first_line();
    const bool tabs =
        line.find('\t') != std::string_view::npos || line.find(',') == std::string_view::npos || line.starts_with('#');
    rows.set(tabs ? '\t' : ',', tabs ? Quotes::none : Quotes::many_lines);
    const EntrySink read = [&](store::ConceptEntry& entry) {
        take_comment(entry);
        sink(entry);
    };
    std::optional<std::pair<std::string, std::string>> languages;
    std::optional<RowEntries> entries;
    TableRow row;
    while (rows.next(row)) {
        if (row.cells.front().starts_with('#')) {
            row.cells.front().erase(0, 1);
            if (!entries && !languages) languages = named_pair(row);
            continue;
        }
        if (!entries && !languages && is_pair_header(row)) {
            languages = named_pair(row);
            add(report, Severity::note, row.where(), "the first row names the columns: it is no term");
            continue;
        }
        if (!entries) {
            ColumnMap map = plain_columns(kColumns);
            if (languages) map = language_columns(std::move(map), *languages);
            entries.emplace(with_keys(std::move(map), row, options), read, options, report);
            entries->expect(2);
        }
        entries->row(row);
    }
    if (entries) entries->finish();
    return report;
}

}  // namespace yakugo::exchange
