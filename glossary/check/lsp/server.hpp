// SPDX-License-Identifier: Apache-2.0
// A language server: an editor sees findings while a draft is written.
#pragma once

#include "glossary/check/finding.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace yakugo::check {

/// What the server asks of the rest of the program; it knows neither rules nor term bases.
struct LspCallbacks {
    /// The findings of a document. `text` is valid UTF-8; Place::bytes count in it, and Place::file is the URI or the
    /// path it means. What it throws is shown to the user, and the document then has no findings.
    std::function<std::vector<Finding>(const std::string& uri, const std::string& text)> check;
    /// Markdown about what stands at a byte of the text; empty: nothing. May be null. See term_entry().
    std::function<std::string(const std::string& uri, const std::string& text, std::size_t byte)> hover = {};
};

struct LspOptions {
    std::string version = {};  ///< of the program
    std::string rule_link =
        {};  ///< where rules are explained, "https://example.org/rules#"; the rule's id is put behind it
};

/// LSP 3.17 over two streams, JSON-RPC 2.0: initialize (UTF-8 or UTF-16 positions), didOpen, didChange (incremental
/// and full), didSave, didClose, publishDiagnostics, codeAction (quick fixes and suppressions), hover, shutdown and
/// exit. A request that it does not know is answered with MethodNotFound, one before initialize with
/// ServerNotInitialized, one after shutdown with InvalidRequest; unknown notifications are ignored. A message of more
/// than 64 MiB is skipped and answered with InvalidRequest; where the next message begins cannot be known, the server
/// ends. At most 1000 documents are open at once.
///
/// A document is checked when it was opened, changed or saved and no further message waits in the stream's buffer,
/// and before a request about it is answered. One thread.
class LspServer {
public:
    /// Both streams are binary (std::cin cannot tell what waits: give a buffer of its own) and outlive the server.
    LspServer(std::istream& in, std::ostream& out, LspCallbacks callbacks, LspOptions options = {});
    ~LspServer();
    LspServer(const LspServer&) = delete;
    LspServer& operator=(const LspServer&) = delete;

    /// Until exit or the end of the input. The exit code: 0 where shutdown was asked for before exit, else 1.
    int run();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::check
