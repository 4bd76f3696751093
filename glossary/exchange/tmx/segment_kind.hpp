// SPDX-License-Identifier: Apache-2.0
// Whether a segment is a sentence or more: segtype of TMX.
#pragma once

#include "glossary/store/unit.hpp"

#include <string_view>

namespace yakugo::exchange {

/// Whether one of the two texts holds several sentences: 車列は停止した。運転手が降りた。 In TMX 1.4b such a segment is of the segtype
/// "paragraph", any other of "sentence". Either may be empty. Linear; a text whose only full stop ends it costs one look.
bool has_several_sentences(std::string_view ja, std::string_view en);
/// Of the texts that texts_of() gives: the first of each language.
bool has_several_sentences(const store::TranslationUnit& unit);
/// "paragraph" or "sentence".
std::string_view segtype_of(const store::TranslationUnit& unit);

}  // namespace yakugo::exchange
