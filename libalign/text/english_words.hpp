// SPDX-License-Identifier: Apache-2.0
// The word lists behind tokens, sentences and citation forms of English.
#pragma once

#include <optional>
#include <string_view>

namespace yakugo::text {

/// How an abbreviation that is written with a full stop behaves at what may be the end of a sentence.
enum class Abbreviation {
    before_name,    ///< Gen., Mr.: never ends a sentence; written with a capital
    within,         ///< e.g., vs.: never ends one
    before_number,  ///< No., Fig.: ends one unless a number follows
    clock,          ///< a.m., p.m.: ends one before a capital, unless a day or a time zone follows
    closing,        ///< etc.: ends one before any capital
    any,            ///< Inc., Jan.: ends one where the next word can only begin one
};

/// What `lower`, a lower-case word without its last full stop, abbreviates; nothing where it is an ordinary word.
std::optional<Abbreviation> abbreviation(std::string_view lower);

/// said, asked, shouted: the verb of what stands beside a quotation.
bool is_reporting_verb(std::string_view lower);

/// Yes, oh, thanks: what begins an answer, in lower case.
bool is_interjection(std::string_view lower);

/// Monday, June, Eastern: what may stand behind the time of a day, in lower case.
bool is_day_or_zone(std::string_view lower);

/// The singular of an irregular plural, in lower case.
std::optional<std::string_view> irregular_singular(std::string_view lower);

/// True for words that end in s, or look like a plural, and are none: series, headquarters, Texas.
bool is_invariable(std::string_view lower);

/// True for plurals whose singular is the word without its last letter, against the rule for their ending: caches,
/// movies, cameras, photos, topics, shoes.
bool takes_plain_s(std::string_view lower);

/// True for plurals in -ses and -zes whose singular lacks the -es: viruses, gases.
bool takes_es(std::string_view lower);

}  // namespace yakugo::text
