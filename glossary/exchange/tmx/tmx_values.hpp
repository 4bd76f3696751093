// SPDX-License-Identifier: Apache-2.0
// Which attributes TMX 1.4 has where, and the values that it takes.
#pragma once

#include "glossary/store/unit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

enum class TmxElement { tu, tuv, prop, note };

struct TmxLosses {
    std::size_t attributes = 0, dates = 0;
};

/// The value to write; nothing, and counted, where TMX has no such attribute there or does not take the value. Dates
/// become YYYYMMDDThhmmssZ: 2026-05-08T09:30:00Z, 2026-05-08 and 20260508 are 20260508T093000Z and 20260508T000000Z.
/// The view is of `value` or of a buffer that the next call uses again.
std::optional<std::string_view> tmx_value(TmxElement element, std::string_view name, std::string_view value,
                                          TmxLosses& losses);

/// RFC 5646 as far as schemas look at it (xsd:language): "ja", "en-US", "x-klingon".
bool is_language(std::string_view code);

/// Whether anything is left of a text without what XML forbids: a character that is not its white space, or a tag.
bool has_content(const store::InlineText& text);

/// Null where there is none.
const store::Attributes::value_type* first_attribute(const store::Attributes& attributes, std::string_view name);

}  // namespace yakugo::exchange
