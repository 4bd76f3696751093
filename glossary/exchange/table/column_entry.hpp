// SPDX-License-Identifier: Apache-2.0
// Entries out of the rows of a table.
#pragma once

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/table/column_map.hpp"
#include "glossary/store/entry.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yakugo::exchange {

struct RowEntry;

/// Rows of one key that follow each other are one entry: they add terms, and what they say of a term that is there
/// already. Memory is that of the largest entry, of which 16 MiB of text and 2,000 rows are accepted: a larger one
/// goes on as another.
class RowEntries {
public:
    /// `options` outlives the object.
    RowEntries(ColumnMap map, const EntrySink& sink, const ReadOptions& options, markup::ReadReport& report);

    /// `header` cells are expected in a row: others are said to be too few or too many. 0: any number.
    void expect(std::size_t cells) { expected_ = cells; }
    void row(TableRow& row);
    /// Gives the last entry to the sink. To be called once, at the end.
    void finish();

private:
    void tell(const Location& where, std::string message, Severity severity = Severity::warning);
    void check_size(TableRow& row);
    void find_sides(const TableRow& row);
    void tell_sides(const Location& where, bool named);
    bool is_doubtful(const TableRow& row, const std::string (&texts)[2]);
    std::string language_of(const Column& column) const;
    void terms(const TableRow& row, RowEntry& out);
    void words(const TableRow& row, RowEntry& out);
    void word(const Location& where, const Column& column, const std::string& cell, RowEntry& out);
    void fields(const TableRow& row, RowEntry& out);
    void place(const Column& column, store::Field field, RowEntry& out);
    void contexts(const TableRow& row, RowEntry& out);
    void take(RowEntry& out, const TableRow& row);
    void give();
    std::string clean(const Column& column, const std::string& cell);

    using Cells = std::vector<std::size_t>;

    ColumnMap map_;
    /// Columns by what they hold: a row is passed over once, not once for each.
    Cells keys_, sides_, terms_, words_, fields_, contexts_, languages_;
    std::vector<store::Field> groups_;        // of the row, by Column::group
    std::vector<const Column*> group_first_;  // the column that has begun a group; null: none
    const EntrySink& sink_;
    const ReadOptions& options_;
    markup::ReadReport& report_;
    Cleaner cleaner_;
    std::size_t dropped_ = 0;  // that were told of
    std::size_t expected_ = 0;
    std::optional<Language> source_;                    // what the rows before have shown
    std::string source_code_, target_code_, row_code_;  // of the row
    bool doubtful_ = false;                             // of the row: a term is not in the language of its column
    Location first_;                                    // row
    store::ConceptEntry entry_;
    std::size_t rows_ = 0, bytes_ = 0;  // in entry_
};

/// Adds what `more` has to `into`, a term that is there already once.
void merge(store::ConceptEntry& into, store::ConceptEntry&& more);

}  // namespace yakugo::exchange
