// SPDX-License-Identifier: Apache-2.0
// A concept entry as term bases of all makes hold it: concept, languages, terms, each with fields. Plain values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::store {

/// What is said of a concept, a language or a term. Names are the data categories of TBX (ISO 30042, TBX-Basic 1.2.1)
/// where there is one, whatever the file calls it:
///
///     concept            subjectField, definition, customerSubset, projectSubset, transaction
///     language           definition
///     term               partOfSpeech, termType, context, geographicalUsage, grammaticalGender, termLocation,
///                        customerSubset, projectSubset, transaction
///     any of them        note, source, crossReference, externalCrossReference, xGraphic
///
/// `transaction` has the value "origination" or "modification" and, in `with`, "date" (2026-05-08, or a time in UTC)
/// and "responsibility"; a definition or context has its "source" there, and "externalCrossReference" where that is an
/// address. partOfSpeech: noun, verb, adjective, adverb, other. termType: fullForm, acronym, abbreviation, shortForm,
/// variant, phrase.
///
/// yakugo's own, which TBX-Basic has no category for: `confidence` (0 to 1), `evidence` (kinds: "title_pair,lexicon"),
/// `type` (PairRecord::type), `status` (candidate, suggested; of a term without it the entry is taken at its word),
/// `reading` (kana), `doNotTranslate` ("yes").
///
/// A field of a file that is none of these keeps the name that the file gives it: nothing is dropped on import.
struct Field {
    std::string name;
    std::string value;             ///< UTF-8, not empty but where only the target counts
    std::string target = {};       ///< of references: an address, or the key of another entry
    std::vector<Field> with = {};  ///< what belongs to this field
    friend bool operator==(const Field&, const Field&) = default;
};

/// ISO 30042 administrativeStatus. A deprecated term is forbidden: it is known, and not to be used.
enum class Usage { unknown, preferred, admitted, deprecated, superseded };
std::string_view name(Usage usage);  ///< "unknown", "preferred", ...
/// Deprecated or superseded.
bool is_forbidden(Usage usage);

/// The side of a pair that is forbidden.
enum class Forbidden { none, ja, en, both };
std::string_view name(Forbidden forbidden);  ///< "", "ja", "en", "both"
Forbidden forbidden_from(std::string_view name);

struct Term {
    std::string surface;  ///< UTF-8, no white space at either end, no line break
    Usage usage = Usage::unknown;
    std::vector<Field> fields = {};
    friend bool operator==(const Term&, const Term&) = default;
};

/// The terms of one language: langSec in TBX v3, langSet in v2.
struct LanguageSection {
    std::string language;  ///< BCP 47 in its usual case: "ja", "en-US", "zh-Hant-TW"; see text/language_code.hpp
    std::vector<Field> fields = {};
    std::vector<Term> terms = {};
    friend bool operator==(const LanguageSection&, const LanguageSection&) = default;
};

struct ConceptEntry {
    std::string key;  ///< the file's own id; empty where it has none
    std::vector<Field> fields = {};
    std::vector<LanguageSection> languages = {};  ///< in the order of the file
    std::size_t line = 0;                         ///< 1-based, where the entry begins in its file; 0: unknown
    friend bool operator==(const ConceptEntry&, const ConceptEntry&) = default;
};

/// The first field with this name; null where there is none.
const Field* find(const std::vector<Field>& fields, std::string_view name);
/// Its value; empty where there is none.
std::string value_of(const std::vector<Field>& fields, std::string_view name);

/// Whether a code is of this language, whatever its region: "ja", "ja-JP" of "ja".
bool is_of_language(std::string_view language_code, std::string_view language);

}  // namespace yakugo::store
