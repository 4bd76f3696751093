// SPDX-License-Identifier: Apache-2.0
// Findings as diagnostics of an editor.
#pragma once

#include "glossary/check/lsp/client.hpp"
#include "glossary/check/lsp/document.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace yakugo::check {

nlohmann::json range_json(const EditorRange& range);

/// A Diagnostic of LSP 3.17. `rule_link`: where the rules are explained, the id of a rule is put behind it; empty:
/// nowhere. The other places of the finding become related information; those in other files are told by line and
/// column, which are right for editors unless characters beyond U+FFFF stand before them.
nlohmann::json diagnostic_json(const Finding& finding, const EditorDocument& document, const EditorClient& client,
                               const std::string& rule_link);

/// The parameters of textDocument/publishDiagnostics, for the findings of a document in their order. A finding of
/// another file is not among them.
nlohmann::json diagnostics_json(const EditorDocument& document, const EditorClient& client,
                                const std::string& rule_link);

}  // namespace yakugo::check
