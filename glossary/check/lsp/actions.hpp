// SPDX-License-Identifier: Apache-2.0
// What an editor offers to do about a finding.
#pragma once

#include "glossary/check/lsp/client.hpp"
#include "glossary/check/lsp/document.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace yakugo::check {

/// An insertion into a document.
struct Insertion {
    std::size_t byte = 0;
    std::string text;
    friend bool operator==(const Insertion&, const Insertion&) = default;
};

/// The mark that suppresses a finding, as its kind of file has it: a comment behind the line of Markdown and HTML, or
/// in the unit of XLIFF and TMX, a comment of the translator in PO, a line before it in LaTeX (%), AsciiDoc (//),
/// reStructuredText (..) and plain text (#). The kind is known by the content, the editor's language id and the
/// extension.
Insertion suppression_of(const Finding& finding, const EditorDocument& document);

/// CodeAction[] of LSP 3.17, all of kind quickfix, for the findings that overlap or touch a range: the fix
/// (preferred), what is expected, the other spellings, and a mark that suppresses the finding.
nlohmann::json code_actions(const EditorDocument& document, ByteRange range, const EditorClient& client,
                            const std::string& rule_link);

}  // namespace yakugo::check
