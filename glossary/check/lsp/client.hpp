// SPDX-License-Identifier: Apache-2.0
// What an editor has said that it understands.
#pragma once

#include "glossary/check/lsp/position.hpp"

#include <nlohmann/json_fwd.hpp>

namespace yakugo::check {

struct EditorClient {
    PositionEncoding encoding = PositionEncoding::utf16;
    bool takes_code_actions = false;      ///< as literals, not as commands
    bool takes_document_changes = false;  ///< edits with versions
    bool takes_markdown = false;          ///< in hovers
    bool takes_related = false;           ///< other places of a diagnostic
    bool takes_versions = false;          ///< of diagnostics
    bool takes_links = false;             ///< from the code of a diagnostic to its explanation
};

/// Of the parameters of initialize (LSP 3.17). UTF-8 where the client offers it, else UTF-16, which all must know.
/// Anything of an unexpected type counts as not said.
EditorClient client_of(const nlohmann::json& initialize_params);

}  // namespace yakugo::check
