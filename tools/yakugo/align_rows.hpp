// SPDX-License-Identifier: Apache-2.0
// The beads of an alignment in the forms of the command line.
#pragma once

#include "glossary/store/model.hpp"
#include "libalign/bitext/align.hpp"
#include "tools/yakugo/align_texts.hpp"
#include "tools/yakugo/arguments.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::cli {

using Beads = std::vector<bitext::Bead>;

/// True where one side has no sentence.
bool is_null(const bitext::Bead& bead);

/// A sentence on one line: a line break and the white space round it become one space in English; in Japanese nothing,
/// but a space between two Latin letters or digits.
std::string on_one_line(std::string_view sentence, Language language);
/// The sentences of a span on one line, with spaces between English ones.
std::string joined(const bitext::Text& text, bitext::Span span);
/// 1-based line of the first sentence; 0 for an empty span.
std::size_t first_line(const bitext::Text& text, bitext::Span span);

/// "2-1": two English sentences, one Japanese.
std::string kind_of(const bitext::Bead& bead);

/// "x" for "./x" and "d/../x": one name for one file, as far as the name alone tells.
std::string plain_name(const std::string& path);

/// "a.en.txt + a.ja.txt": the two files by their plain names as one source, English first whichever is translated from
/// which.
std::string source_name(const AlignTexts& texts);

/// Rows as print_rows() does, with the fields en ja en_line ja_line en_ids ja_ids score moved kind; ids are 0-based
/// sentence numbers, in tables and TSV joined by commas.
void print_beads(std::ostream& out, Style style, const AlignTexts& texts, const Beads& beads);

/// A bead a line, "0,1:0": ids of its English and Japanese sentences.
void write_beads(std::ostream& out, const Beads& beads);

/// The beads with both sides as segments of kind sentence_pair, numbered from 1 by their place among these.
std::vector<store::SegmentRow> segment_rows(const AlignTexts& texts, const Beads& beads);

enum class AlignFormat { tmx, tsv, beads, jsonl };
/// By the end of the name, in either case; nothing for any other.
std::optional<AlignFormat> align_format_of(std::string_view file_name);

}  // namespace yakugo::cli
