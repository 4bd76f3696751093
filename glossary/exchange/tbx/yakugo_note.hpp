// SPDX-License-Identifier: Apache-2.0
// The note of a fixed form that carries what a form of terms has no category for.
#pragma once

#include "glossary/store/entry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// One note for all the fields:
///
///     yakugo: confidence=0.93; evidence=title_pair,lexicon; type=weapon; status=suggested
///
///     note   = "yakugo: " fields
///     fields = field *("; " field)
///     field  = name "=" value [ "=" target ] [ "{" fields "}" ]      in braces: what belongs to the field
///
/// In names, values and targets a backslash stands before ; = { } and itself, and \n is a line break: 読み=れいきゃくざい,
/// "see=a\=b; rod=制御棒=c7{date=2026-05-08}". The texts are clean (Cleaner::text, lines end in LF). Any thread.
std::string yakugo_note(const std::vector<store::Field>& fields);

/// Whether the text begins as such a note does: a note of a person that does must be written as a field of one.
bool looks_like_yakugo_note(std::string_view text);

/// The fields; nothing where the text is not of that form to its end, or where braces stand deeper than 32.
std::optional<std::vector<store::Field>> read_yakugo_note(std::string_view text);

}  // namespace yakugo::exchange
