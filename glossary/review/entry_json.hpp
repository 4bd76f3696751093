// SPDX-License-Identifier: Apache-2.0
// A concept entry as JSON: {key, fields: [field], languages: [{language, fields, terms: [{surface, usage, fields}]}]}, a
// field {name, value, target, with: [field]}. What is empty may be left out.
#pragma once

#include "glossary/store/entry.hpp"

#include <nlohmann/json_fwd.hpp>

namespace yakugo::review {

nlohmann::ordered_json to_json(const store::ConceptEntry& entry);

/// Surfaces and values without white space at either end; languages in their usual case. Throws ChangeError, which says
/// where: "languages[0].terms[2].usage: expected preferred, admitted, deprecated, superseded or unknown, found \"x\"".
store::ConceptEntry entry_from(const nlohmann::json& in);

}  // namespace yakugo::review
