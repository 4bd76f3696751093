// SPDX-License-Identifier: Apache-2.0
// The one vocabulary: data categories of TBX-Basic, and the names and values that tools and tables write for them.
#pragma once

#include "glossary/store/entry.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// ASCII letters in lower case, full-width ones as well, without blanks (U+3000 too), _ - . : / and brackets: what two
/// spellings of a column's name or of a value have in common. "Part of Speech", "partOfSpeech" and "Ｐａｒｔ ｏｆ Ｓｐｅｅｃｈ"
/// are one.
std::string folded(std::string_view written);

/// Where a field stands. Together they make a set of bits.
enum class Level : unsigned { entry = 1, language = 2, term = 4 };

/// The element of the DCA style that holds a category (ISO 30042:2019, clause 5).
enum class Meta { admin, descrip, ref, term_note, transac, transac_note, xref };
std::string_view element_of(Meta meta);  ///< "termNote"

/// A data category of TBX-Basic 1.2.1.
struct Category {
    std::string_view name;    ///< of store::Field; "transaction" stands for TBX's transactionType
    std::string_view tbx;     ///< TBX's name: the type in DCA, the element in DCT
    std::string_view module;  ///< prefix of the DCT element: "min", "basic"
    Meta meta;
    unsigned levels;                                ///< bits of Level
    std::span<const std::string_view> values = {};  ///< all that are allowed; empty: any text
};

/// Null where TBX-Basic has no category for fields of that name.
const Category* basic_category(std::string_view field_name);
/// Whether TBX-Basic takes the field's value there, apart from what belongs to the field.
bool allows(const Category& category, Level level, std::string_view value);

/// The name of store::Field for a category as a tool writes it: "Part of Speech", "part_of_speech" and 品詞 are partOfSpeech.
/// What is not known comes back as it is.
std::string field_name(std::string_view written);
/// The value from TBX-Basic's list where the meaning is plain: "Noun" and 名詞 are noun, "creation" is origination. Other
/// values and other fields come back as they are.
std::string field_value(std::string_view name, std::string_view written);

/// What a status means: preferredTerm-admn-sts, preferred, notRecommended, forbidden, 禁止 ...; nothing where that is not plain.
std::optional<store::Usage> usage_of(std::string_view written);
/// Whether usage_of() says all that the status says: not of standardizedTerm, which is more than preferred.
bool is_plain_usage(std::string_view written);
/// TBX-Basic's value, "deprecatedTerm-admn-sts"; empty for Usage::unknown.
std::string_view administrative_status(store::Usage usage);

/// A date or time as ISO 8601 in UTC, out of 2026-01-10, 2026/1/10, 20260110T093000Z, 2026-01-10T18:30:00+09:00,
/// 2026年1月10日, 10.01.2026: "2026-01-10" or "2026-01-10T09:30:00Z". A time without zone is taken as UTC. Nothing where the order
/// of day and month is anybody's guess (01/02/2026), or where that is no day of the calendar.
std::optional<std::string> iso_date(std::string_view written);
/// Whether the schema takes it in <date>: xsd:date, or xsd:dateTime in UTC.
bool is_iso_date(std::string_view text);

}  // namespace yakugo::exchange
