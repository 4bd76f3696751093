// SPDX-License-Identifier: Apache-2.0
// Which side of a pair is Japanese, where the table does not say: its letters show it, row by row.
#include "glossary/exchange/table/column_entry.hpp"
#include "glossary/exchange/table/column_row.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "libalign/markup/utf8.hpp"
#include "libalign/text/language_code.hpp"
#include "libalign/text/unicode.hpp"

namespace yakugo::exchange {

namespace {

bool has_kana_or_kanji(const std::string& text) {
    return text::count_scripts(text).japanese() > 0;
}

/// Kana, kanji, and what is written in Japanese text only: full-width letters and punctuation.
bool has_japanese(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = markup::read_code_point(text, at);
        if (c && ((*c >= 0x3001 && *c <= 0x303F) || (*c >= 0xFF01 && *c <= 0xFF9F))) return true;
    }
    return has_kana_or_kanji(text);
}

const char* name_of(Language language) {
    return language == Language::ja ? "Japanese" : "English";
}

}  // namespace

/// Kana or kanji on one side only decide, for this row and for rows that do not show it.
void RowEntries::find_sides(const TableRow& row) {
    doubtful_ = false;
    if (!map_.pair) return;
    Cleaner unheard;  // what it drops is told of when the terms are read
    std::string texts[2], named[2];
    for (const std::size_t cell : sides_) {
        const Column& column = map_.columns[cell];
        const std::size_t side = column.language == kTargetSide ? 1 : 0;
        if (column.kind == ColumnKind::source || column.kind == ColumnKind::target) {
            if (texts[side].empty()) texts[side] = unheard.term(row.cells[cell]);
        } else if (column.kind == ColumnKind::language) {
            named[side] = text::language_code(row.cells[cell]);
        }
    }
    if (first_.file.empty() && named[0].empty()) first_ = row.where();
    Language source = source_.value_or(options_.source);
    const bool both = !texts[0].empty() && !texts[1].empty();
    const bool first = has_kana_or_kanji(texts[0]), second = has_kana_or_kanji(texts[1]);
    if (both && first != second) {
        source = first ? Language::ja : Language::en;
        if (!source_) {
            source_ = source;
            if (named[0].empty()) tell_sides(row.where(), true);
        }
    }
    source_code_ = named[0].empty() ? code(source) : named[0];
    target_code_ = named[1].empty() ? code(other(source)) : named[1];
    doubtful_ = both && named[0].empty() && !map_.own && is_doubtful(row, texts);
}

/// Says once what the columns are taken for.
void RowEntries::tell_sides(const Location& where, bool shown) {
    const Language source = source_.value_or(options_.source);
    if (map_.headless) {
        tell(where,
             std::string("no header: the first column is taken for ") + name_of(source) + ", the second for " +
                 name_of(other(source)) + (shown ? ", as their letters show" : "") + "; --column says otherwise",
             Severity::note);
    } else if (source != options_.source) {
        tell(where, "the first column is read as " + std::string(code(source)) + ", which its letters show",
             Severity::note);
    }
}

/// Acronyms and names are the same in both languages; else a Japanese term without a Japanese letter is none, and an
/// English one of nothing but them: nobody has decided on such a pair, whatever the table says.
bool RowEntries::is_doubtful(const TableRow& row, const std::string (&texts)[2]) {
    const bool first = source_code_ == code(Language::ja);
    const std::string& japanese = texts[first ? 0 : 1];
    const std::string& english = texts[first ? 1 : 0];
    if (folded(japanese) == folded(english)) return false;
    const auto letters = text::count_scripts(english);
    const bool no_english = letters.japanese() > 0 && letters.latin == 0;
    if (has_japanese(japanese) && !no_english) return false;
    tell(row.where(), no_english ? "expected an English term, found \"" + english + "\": both terms are candidates"
                                 : "expected a Japanese term, found \"" + japanese + "\": both terms are candidates");
    return true;
}

}  // namespace yakugo::exchange
