// SPDX-License-Identifier: Apache-2.0
// Term entries out of CSV, TSV and other delimited text.
#pragma once

#include "glossary/exchange/reading.hpp"

namespace yakugo::exchange {

/// Delimited text of any make: RFC 4180, delimiter by the header line (tab , ; |) or Excel's "sep=" line; encodings,
/// row sizes and damage as in table_rows.hpp and table_text.hpp. Of an unquoted table that is parted by tabs, a
/// quotation mark that its line does not close is a letter.
///
/// The header says what the columns hold, in any case, with blanks, _ or - between words, full-width or not, in English
/// or Japanese (原語, 訳語, 品詞, 備考, 定義, 分野, 用例, 使用禁止; all of them in column_names.cpp; languages as
/// column_languages.hpp has them: EN, JP, "Term JP", 英語（原語）, 和訳). "No.", "ID", "#", 番号 are the row's key; a
/// code of two letters, but for en, ja and jp, is a language only beside English or Japanese, a two-letter word never.
/// Known are the tables of
///
///   yakugo    source, target, type, status, confidence, evidence, context_source, context_target, post, url, id; the
///             ' before a formula is taken away, type, status, confidence and evidence stand on both terms, "accepted"
///             as no status
///   memoQ     Entry_ID, Entry_Subject, Entry_Domain, Entry_ClientID, Entry_ProjectID, Entry_Created, Entry_Creator,
///             Entry_LastModified, Entry_Modifier, Entry_Note; by language English_Def, then for each term English,
///             Term_Info, Term_Example. Documented by memoQ ("Term base in CSV format", docs.memoq.com): the entry
///             columns, ; and the order of levels. From files that are about: English_United_States, Term_Info
///             "CasePermissive;HalfPrefix;NonTerm" (NonTerm: forbidden) and Term_Example.
///   Trados    one row an entry, a column a language ("English", "en-US"); documented by RWS ("Importing termbase
///             entries"): synonyms in a cell parted by |, several values of a field by /. Names of its attribute
///             columns are the user's own.
///   Phrase    documented ("Modify or Import to Term Bases", support.phrase.com): CID, forbidden, preferred, status
///             New/Approved, as TRUE and FALSE. From memory: the names concept_domain, en, en_status, en_forbidden,
///             en_usage (an example) ...
///   one term a row: id, language, term and what is said of it; rows of one id that follow each other are one entry
///
/// A column of no known name becomes a field of that name: at the term where a language stands before it (en_foo), else
/// at the entry. A table without header has a source, a target and a note column, a note of the report says so; where
/// the 3rd and 4th cells are languages, it is DeepL's. Which of two columns is Japanese is seen by their letters, row
/// by row; options.source decides where they do not show it. Of a pair with a Japanese term that has no Japanese
/// letter, or an English one that has no others, nobody's decision is claimed, where no header names the languages:
/// both terms get the status candidate, with a diagnostic; terms that are the same on both sides (JDAM) are left alone.
///
/// options.columns, {key, name or 1-based number of a column}, goes before all that. Keys: id, <field>, <language>,
/// <language>.<field>, <language>:<field> of the language section, <field>@<what belongs to it>; {"ja", "訳語"}, {"en",
/// "Term"}, {"definition", "定義"}, {"en.partOfSpeech", "品詞"}, {"ja.context@source", "出典"}. Fields have their names of
/// store/entry.hpp; administrativeStatus is the use of a term. "source" is the data category: the two terms are named
/// by their languages, and the key "target" is refused. A name that is no column of the file throws InputError with the
/// columns that are there. Numbers that name a Japanese and an English term in the first row say that it is no header.
markup::ReadReport read_table(markup::Input& input, const EntrySink& sink, const ReadOptions& options);

/// Xbench: source, tab, target, tab, description; nothing quoted; no header, but a first row that names two languages
/// or a source and a target is passed over. From memory, ApSIC documents the list of forms only.
markup::ReadReport read_xbench(markup::Input& input, const EntrySink& sink, const ReadOptions& options);

/// DeepL: source, target and, in files of its own, their languages (documented: developers.deepl.com, "Managing
/// glossaries"; four columns, and a fifth with a relevance, in exports of its pages). No header; comma or tab, never a
/// semicolon.
markup::ReadReport read_deepl(markup::Input& input, const EntrySink& sink, const ReadOptions& options);

}  // namespace yakugo::exchange
