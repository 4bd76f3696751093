// SPDX-License-Identifier: Apache-2.0
// One loop over columns for all tables; what no column took is counted afterwards.
#include "glossary/exchange/table/column_writer.hpp"

#include "glossary/exchange/table/column_values.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>

namespace yakugo::exchange {

using store::Field;
using store::Term;
using store::Usage;

namespace {

const std::string* find_status(const Term& term) {
    const Field* status = store::find(term.fields, "status");
    return status == nullptr ? nullptr : &status->value;
}

/// The n-th field of a column's name.
const Field* nth_field(const std::vector<Field>& fields, const OutColumn& column, std::size_t nth) {
    for (const Field& field : fields)
        if (field.name == column.field && (column.fixed.empty() || field.value == column.fixed) && nth-- == 0)
            return &field;
    return nullptr;
}

std::size_t count_fields(const std::vector<Field>& fields, const OutColumn& column) {
    std::size_t count = 0;
    while (nth_field(fields, column, count) != nullptr) ++count;
    return count;
}

}  // namespace

TableEntryWriter::TableEntryWriter(std::unique_ptr<RowWriter> rows, TableForm form, const Options& options)
    : rows_(std::move(rows)), form_(std::move(form)), source_(options.source) {
    for (const OutColumn& column : form_.columns) cells_.push_back(column.header);
    rows_->row(cells_);
}

bool TableEntryWriter::has(ColumnKind kind) const {
    return std::any_of(form_.columns.begin(), form_.columns.end(), [&](const OutColumn& c) { return c.kind == kind; });
}

/// How many rows a term takes: the most values that one of its columns has.
std::size_t TableEntryWriter::depth(const Term& term, std::size_t side) const {
    std::size_t out = 1;
    for (const OutColumn& column : form_.columns)
        if (column.kind == ColumnKind::field && column.reach == Reach::term && column.side == side)
            out = std::max(out, count_fields(term.fields, column));
    return out;
}

TableEntryWriter::Sides TableEntryWriter::sides(const store::ConceptEntry& entry) {
    Sides out(2);
    for (std::size_t side = 0; side < out.size(); ++side) {
        const std::string_view wanted = code(side == 0 ? source_ : other(source_));
        for (const store::LanguageSection& section : entry.languages) {
            if (text::primary_language(section.language) != wanted) continue;
            out[side].sections.push_back(&section);
            if (section.language != wanted) losses_.count("region of a language", "regions of languages");
            for (const Term& term : section.terms) {
                if (form_.without_forbidden && store::is_forbidden(term.usage)) {
                    losses_.count("forbidden term");
                } else if (form_.layout == TableLayout::list && term.surface.find('|') != std::string::npos) {
                    losses_.count("term with | in it", "terms with | in them");
                } else if (form_.layout == TableLayout::groups && out[side].terms.size() == form_.slots) {
                    losses_.count("further term");
                } else {
                    out[side].terms.push_back(&term);
                }
            }
        }
    }
    if (form_.layout == TableLayout::rows) set_rows(out);
    return out;
}

/// Terms beside each other read as a pair: a forbidden one has no synonym of the other language in its row.
void TableEntryWriter::set_rows(Sides& sides) const {
    std::vector<std::pair<const Term*, std::size_t>> left[2];
    for (std::size_t side : {0U, 1U})
        for (const Term* term : sides[side].terms)
            for (std::size_t value = 0; value < depth(*term, side); ++value) left[side].emplace_back(term, value);
    const bool pair = sides[0].terms.size() == 1 && sides[1].terms.size() == 1;
    const auto alone = [&](std::size_t side, std::size_t at) {
        return !pair && at < left[side].size() && store::is_forbidden(left[side][at].first->usage);
    };
    for (std::size_t next[2] = {0, 0}; next[0] < left[0].size() || next[1] < left[1].size();) {
        const bool only[2] = {alone(0, next[0]), alone(1, next[1])};
        for (std::size_t side : {0U, 1U}) {
            const std::size_t opposite = 1 - side;
            const bool waits = only[opposite] && (!only[side] || side == 1);
            const bool has = !waits && next[side] < left[side].size();
            sides[side].rows.push_back(has ? left[side][next[side]++] : std::pair<const Term*, std::size_t>{});
        }
    }
}

std::string TableEntryWriter::value(const OutColumn& column, const Field& field) {
    std::string out;
    if (column.part.empty()) {
        out = field.value;
    } else if (column.part == "target") {
        out = field.target;
    } else if (const Field* with = store::find(field.with, column.part)) {
        out = with->value.empty() ? with->target : with->value;
        if (form_.memoq_dates && column.part == "date") out = memoq_of_utc(out);
    }
    return cleaner_.text(out);
}

/// The n-th value where rows are many, else all of them.
std::string TableEntryWriter::values(const OutColumn& column, const std::vector<Field>& fields, std::size_t nth) {
    if (form_.layout == TableLayout::rows) {
        const Field* field = nth_field(fields, column, nth);
        return field == nullptr ? std::string() : value(column, *field);
    }
    std::string out;
    for (std::size_t i = 0; const Field* field = nth_field(fields, column, i); ++i) {
        const std::string one = value(column, *field);
        if (!out.empty() && !one.empty()) out += '\n';
        out += one;
    }
    return out;
}

std::string TableEntryWriter::of_term(const OutColumn& column, const Term& term, std::size_t nth) {
    const std::string* status = find_status(term);
    switch (column.kind) {
        case ColumnKind::term: return cleaner_.term(term.surface);
        case ColumnKind::usage:
            return nth > 0 || term.usage == Usage::unknown ? std::string() : std::string(store::name(term.usage));
        case ColumnKind::forbidden: return store::is_forbidden(term.usage) ? "TRUE" : "FALSE";
        case ColumnKind::preferred: return term.usage == Usage::preferred ? "TRUE" : "FALSE";
        case ColumnKind::standing: return status != nullptr ? "New" : "Approved";
        case ColumnKind::info: {
            TermInfo info{.forbidden = store::is_forbidden(term.usage), .part_of_speech = {}, .gender = {}, .rest = {}};
            if (const Field* part = store::find(term.fields, "partOfSpeech")) info.part_of_speech = part->value;
            if (const Field* gender = store::find(term.fields, "grammaticalGender")) info.gender = gender->value;
            if (const Field* rest = store::find(term.fields, "Term_Info")) info.rest = cleaner_.line(rest->value);
            return write_term_info(info);
        }
        default: return values(column, term.fields, nth);
    }
}

std::string TableEntryWriter::cell(const OutColumn& column, const store::ConceptEntry& entry, const Sides& sides,
                                   std::size_t row) {
    if (column.kind == ColumnKind::key) return key_;
    if (column.reach == Reach::entry) return values(column, entry.fields, form_.repeat ? 0 : row);
    const Side& side = sides[column.side];
    if (column.reach == Reach::language) {
        for (const auto* section : side.sections) {
            std::string out = values(column, section->fields, row);
            if (!out.empty()) return out;
        }
        return {};
    }
    if (form_.layout == TableLayout::rows)
        return row < side.rows.size() && side.rows[row].first != nullptr
                   ? of_term(column, *side.rows[row].first, side.rows[row].second)
                   : std::string();
    if (form_.layout == TableLayout::groups)
        return column.slot < side.terms.size() ? of_term(column, *side.terms[column.slot], 0) : std::string();
    std::string out;
    bool any = false;
    for (const Term* term : side.terms) {
        std::string one = of_term(column, *term, 0);
        any = any || !one.empty();
        if (one.find('|') != std::string::npos) losses_.count("| in a field", "| in fields");
        std::replace(one.begin(), one.end(), '|', '/');
        if (term != side.terms.front()) out += '|';
        out += one;
    }
    return any ? out : std::string();
}

/// Rows of one entry find together by their key: an entry of several rows that has none gets a number, "#12", which
/// reading takes away again; a key that looks like one gets a further #.
std::string TableEntryWriter::key_of(const store::ConceptEntry& entry, std::size_t rows) {
    const std::string key = cleaner_.line(entry.key);
    const bool number = key.find_first_not_of("0123456789") == std::string::npos;
    if (form_.numeric_keys && !number) {
        losses_.count("identifier");
        return {};
    }
    if (form_.layout != TableLayout::rows) return key;
    if (key.empty() && rows > 1) return '#' + std::to_string(++invented_);
    return key.starts_with('#') ? '#' + key : key;
}

void TableEntryWriter::write(const store::ConceptEntry& given) {
    const store::ConceptEntry entry = with_rest(given);
    const Sides both = sides(entry);
    if (both[0].terms.empty() && both[1].terms.empty()) {
        losses_.count("entry without a term in either language", "entries without a term in either language");
        return;
    }
    std::size_t rows = 1;
    if (form_.layout == TableLayout::rows) {
        for (const Side& side : both) rows = std::max(rows, side.rows.size());
        for (const OutColumn& column : form_.columns) {
            if (column.reach == Reach::entry && column.kind == ColumnKind::field && !form_.repeat)
                rows = std::max(rows, count_fields(entry.fields, column));
            if (column.reach == Reach::language)
                for (const auto* section : both[column.side].sections)
                    rows = std::max(rows, count_fields(section->fields, column));
        }
    }
    key_ = key_of(entry, rows);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < form_.columns.size(); ++i) cells_[i] = cell(form_.columns[i], entry, both, row);
        rows_->row(cells_);
    }
    count(entry, both);
    ++report_.written;
}

}  // namespace yakugo::exchange
