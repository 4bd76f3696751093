// SPDX-License-Identifier: Apache-2.0
// Entries into the columns of a table, whatever table it is.
#pragma once

#include "glossary/exchange/losses.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/table/column_names.hpp"
#include "glossary/exchange/table/table_writer.hpp"
#include "glossary/exchange/writing.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::exchange {

/// How several terms of a language, and several values of a field, find room.
enum class TableLayout {
    rows,    ///< in further rows with the key of the entry; a row that names a term again adds to it
    list,    ///< in one cell, parted by |; several values of an entry's field by line breaks
    groups,  ///< in further columns, of which there are `TableForm::slots` for each language; values as in a list
};

/// One column; kinds and reaches are those of reading.
struct OutColumn {
    std::string header;
    ColumnKind kind = ColumnKind::field;
    Reach reach = Reach::entry;  ///< entry, language or term
    std::size_t side = 0;        ///< 0: the language translated from, 1: the other
    std::size_t slot = 0;        ///< of groups
    std::string field = {}, fixed = {}, part = {};
};

/// A table as one tool wants it.
struct TableForm {
    std::string label;  ///< in reports: "memoQ CSV"
    std::vector<OutColumn> columns;
    TableLayout layout = TableLayout::rows;
    std::size_t slots = 1;
    bool repeat = false;             ///< rows: the entry's own cells stand in each of its rows
    bool numeric_keys = false;       ///< a key that is no number is left out
    bool without_forbidden = false;  ///< the tool cannot be told of a forbidden term: it is left out
    bool memoq_dates = false;
};

class TableEntryWriter final : public EntryWriter {
public:
    TableEntryWriter(std::unique_ptr<RowWriter> rows, TableForm form, const Options& options);

    void write(const store::ConceptEntry& entry) override;
    Report finish() override;

private:
    /// The terms of one of the two languages, of all its regions.
    struct Side {
        std::vector<const store::Term*> terms;
        /// Layout `rows`: the term of each row, null where there is none, and which of its values.
        std::vector<std::pair<const store::Term*, std::size_t>> rows;
        std::vector<const store::LanguageSection*> sections;
    };
    using Sides = std::vector<Side>;

    Sides sides(const store::ConceptEntry& entry);
    void set_rows(Sides& sides) const;
    std::size_t depth(const store::Term& term, std::size_t side) const;
    std::string cell(const OutColumn& column, const store::ConceptEntry& entry, const Sides& sides, std::size_t row);
    std::string of_term(const OutColumn& column, const store::Term& term, std::size_t nth);
    std::string value(const OutColumn& column, const store::Field& field);
    std::string values(const OutColumn& column, const std::vector<store::Field>& fields, std::size_t nth);
    store::ConceptEntry with_rest(const store::ConceptEntry& entry) const;
    void gather(std::vector<store::Field>& fields, Reach reach, std::size_t side) const;
    bool fits(const store::Field& field, Reach reach, std::size_t side) const;
    bool has_column(std::string_view field, std::string_view part, Reach reach, std::size_t side) const;
    std::string key_of(const store::ConceptEntry& entry, std::size_t rows);
    void count(const store::ConceptEntry& entry, const Sides& sides);
    void count(const std::vector<store::Field>& fields, Reach reach, std::size_t side);
    void count_parts(const store::Field& field, Reach reach, std::size_t side);
    void count_usage(const store::Term& term);
    bool carries(const store::Field& field, Reach reach, std::size_t side) const;
    bool has(ColumnKind kind) const;

    std::unique_ptr<RowWriter> rows_;
    TableForm form_;
    Language source_;
    Cleaner cleaner_;
    Report report_;
    std::vector<std::string> cells_;
    std::string key_;  // of the entry that is written
    std::size_t invented_ = 0;
    Losses losses_;
};

}  // namespace yakugo::exchange
