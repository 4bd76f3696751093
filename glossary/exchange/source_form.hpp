// SPDX-License-Identifier: Apache-2.0
// Source terms that are not to be used, in forms that have no status for them.
#pragma once

#include "glossary/store/entry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yakugo::exchange {

/// "deprecated source form": texts have such a term, so that programs must find it, and a comment says what it is. Of
/// usages that forbid only; see store::is_forbidden().
std::string source_form(store::Usage usage);

/// The usage out of that comment, so that a term does not come back as one to be used; nothing where it is another one.
std::optional<store::Usage> read_source_form(std::string_view comment);

}  // namespace yakugo::exchange
