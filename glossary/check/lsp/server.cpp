// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/server.hpp"

#include "glossary/check/lsp/actions.hpp"
#include "glossary/check/lsp/client.hpp"
#include "glossary/check/lsp/diagnostics.hpp"
#include "glossary/check/lsp/document.hpp"
#include "glossary/check/lsp/framing.hpp"
#include "glossary/check/lsp/rpc.hpp"

#include <fmt/format.h>

#include <istream>
#include <map>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

namespace yakugo::check {

using nlohmann::json;

namespace {

constexpr std::size_t kMostDocuments = 1000;

Position position_in(const json& object) {
    return {uinteger_member(object, "line"), uinteger_member(object, "character")};
}

EditorRange range_in(const json& object) {
    return {position_in(member(object, "start")), position_in(member(object, "end"))};
}

std::optional<std::int64_t> version_in(const json& document) {
    const auto at = document.find("version");
    if (at == document.end() || !at->is_number_integer()) return std::nullopt;
    return at->get<std::int64_t>();
}

// CodeActionContext.only: a kind, or one that it is a part of.
bool wants_quick_fixes(const json& params) {
    const json& context = member(params, "context");
    const auto only = context.is_object() ? context.find("only") : context.end();
    if (!context.is_object() || only == context.end() || !only->is_array()) return true;
    for (const json& kind : *only)
        if (kind == "quickfix" || kind == "") return true;
    return false;
}

}  // namespace

struct LspServer::Impl {
    Impl(std::istream& the_in, std::ostream& the_out, LspCallbacks the_callbacks, LspOptions the_options)
        : in(the_in), out(the_out), callbacks(std::move(the_callbacks)), options(std::move(the_options)) {}

    int run();
    void receive(std::string body);
    void request(const RpcMessage& message);
    json answer(const RpcMessage& message);
    void notification(const RpcMessage& message);

    json initialize(const json& params);
    json code_action(const json& params);
    json hover(const json& params);
    void open(const json& params);
    void change(const json& params);
    void save(const json& params);
    void close(const json& params);

    EditorDocument& document(const json& params);
    void check(EditorDocument& document);
    void check_all();
    void log(std::string_view message);
    void send(const json& message) { write_message(out, message); }

    std::istream& in;
    std::ostream& out;
    LspCallbacks callbacks;
    LspOptions options;
    EditorClient client;
    std::map<std::string, EditorDocument, std::less<>> documents;
    bool is_initialized = false, is_shut_down = false, has_exited = false;
};

int LspServer::Impl::run() {
    while (!has_exited) {
        if (in.rdbuf()->in_avail() <= 0) check_all();  // an editor that types on is not kept waiting
        Incoming incoming = read_message(in);
        switch (incoming.kind) {
            case Incoming::Kind::message: receive(std::move(incoming.body)); break;
            case Incoming::Kind::too_large: send(rpc_error(nullptr, RpcCode::invalid_request, incoming.body)); break;
            case Incoming::Kind::lost: send(rpc_error(nullptr, RpcCode::parse_error, incoming.body)); return 1;
            case Incoming::Kind::end: return 1;
        }
    }
    return is_shut_down ? 0 : 1;
}

void LspServer::Impl::receive(std::string body) {
    auto parsed = parse_body(std::move(body));
    if (!parsed) return send(rpc_error(nullptr, RpcCode::parse_error, "expected JSON in UTF-8, found something else"));
    json id;
    try {
        const RpcMessage message = rpc_message(std::move(*parsed), id);
        if (message.is_response) return;  // we ask nothing
        if (message.is_request)
            request(message);
        else
            notification(message);
    } catch (const RpcError& error) {
        send(rpc_error(id, error.code(), error.what()));
    }
}

void LspServer::Impl::request(const RpcMessage& message) {
    json result;
    try {
        result = answer(message);
    } catch (const RpcError&) {
        throw;
    } catch (const std::exception& error) {
        throw RpcError(RpcCode::internal_error, error.what());
    }
    send(rpc_result(message.id, std::move(result)));
}

json LspServer::Impl::answer(const RpcMessage& message) {
    const std::string& method = message.method;
    if (is_shut_down) throw RpcError(RpcCode::invalid_request, "the server was shut down");
    if (method == "initialize") return initialize(message.params);
    if (!is_initialized) throw RpcError(RpcCode::server_not_initialized, "expected initialize first, found " + method);
    if (method == "shutdown") {
        is_shut_down = true;
        return nullptr;
    }
    if (method == "textDocument/codeAction") return code_action(message.params);
    if (method == "textDocument/hover") return hover(message.params);
    throw RpcError(RpcCode::method_not_found, "no method " + method);
}

void LspServer::Impl::notification(const RpcMessage& message) {
    if (message.method == "exit") has_exited = true;
    if (!is_initialized || is_shut_down) return;
    try {
        if (message.method == "textDocument/didOpen") return open(message.params);
        if (message.method == "textDocument/didChange") return change(message.params);
        if (message.method == "textDocument/didSave") return save(message.params);
        if (message.method == "textDocument/didClose") return close(message.params);
    } catch (const std::exception& error) {  // nobody waits for an answer
        log(fmt::format("{}: {}", message.method, error.what()));
    }
}

json LspServer::Impl::initialize(const json& params) {
    if (is_initialized) throw RpcError(RpcCode::invalid_request, "initialize comes once");
    client = client_of(params);
    is_initialized = true;
    json can = {{"positionEncoding", client.encoding == PositionEncoding::utf8 ? "utf-8" : "utf-16"},
                {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
                {"hoverProvider", callbacks.hover != nullptr}};
    if (client.takes_code_actions) can["codeActionProvider"] = {{"codeActionKinds", {"quickfix"}}};
    json server = {{"name", "yakugo"}};
    if (!options.version.empty()) server["version"] = options.version;
    return {{"capabilities", std::move(can)}, {"serverInfo", std::move(server)}};
}

EditorDocument& LspServer::Impl::document(const json& params) {
    const std::string& uri = text_member(member(params, "textDocument"), "uri");
    const auto at = documents.find(uri);
    if (at == documents.end()) throw RpcError(RpcCode::invalid_params, "expected an open document, found " + uri);
    return at->second;
}

json LspServer::Impl::code_action(const json& params) {
    EditorDocument& where = document(params);
    const EditorRange range = range_in(member(params, "range"));
    if (!client.takes_code_actions || !wants_quick_fixes(params)) return json::array();
    check(where);
    return code_actions(where, where.bytes(range, client.encoding), client, options.rule_link);
}

json LspServer::Impl::hover(const json& params) {
    EditorDocument& where = document(params);
    const Position at = position_in(member(params, "position"));
    if (!callbacks.hover) return nullptr;
    const std::size_t byte = where.lines().byte(where.text(), at, client.encoding);
    const std::string text = callbacks.hover(where.uri(), where.text(), byte);
    if (text.empty()) return nullptr;
    return {{"contents", {{"kind", client.takes_markdown ? "markdown" : "plaintext"}, {"value", text}}}};
}

void LspServer::Impl::open(const json& params) {
    const json& item = member(params, "textDocument");
    const std::string& uri = text_member(item, "uri");
    const auto language = item.find("languageId");
    EditorDocument opened(uri, language != item.end() && language->is_string() ? language->get<std::string>() : "",
                          text_member(item, "text"), version_in(item));
    if (documents.size() >= kMostDocuments && documents.count(uri) == 0)
        throw RpcError(RpcCode::invalid_params,
                       fmt::format("expected at most {} open documents, found more", kMostDocuments));
    documents.insert_or_assign(uri, std::move(opened));
}

// The changes of one message follow each other: the second one counts in what the first one has made. All are looked
// at before one is applied, so that a wrong one does not leave half of them.
void LspServer::Impl::change(const json& params) {
    EditorDocument& where = document(params);
    const json& changes = member(params, "contentChanges");
    if (!changes.is_array()) throw RpcError(RpcCode::invalid_params, "expected an array contentChanges, found none");
    std::vector<std::pair<std::optional<EditorRange>, const std::string*>> edits;
    for (const json& change : changes) {
        const std::string& text = text_member(change, "text");
        const auto range = change.find("range");
        const bool is_whole = range == change.end() || range->is_null();
        edits.emplace_back(is_whole ? std::nullopt : std::optional(range_in(*range)), &text);
    }
    for (const auto& [range, text] : edits) where.change(range, *text, client.encoding);
    where.version = version_in(member(params, "textDocument"));
    where.is_dirty = true;
}

void LspServer::Impl::save(const json& params) {
    document(params).is_dirty = true;  // what it is held to may have changed, too
}

void LspServer::Impl::close(const json& params) {
    const EditorDocument& where = document(params);
    const std::string uri = where.uri();
    documents.erase(uri);
    send(rpc_notification("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", json::array()}}));
}

void LspServer::Impl::check(EditorDocument& document) {
    if (!document.is_dirty) return;
    document.is_dirty = false;
    document.findings.clear();
    try {
        document.findings = callbacks.check(document.uri(), document.text());
    } catch (const std::exception& error) {
        log(error.what());
    }
    send(rpc_notification("textDocument/publishDiagnostics", diagnostics_json(document, client, options.rule_link)));
}

void LspServer::Impl::check_all() {
    if (is_shut_down) return;
    for (auto& [uri, document] : documents) check(document);
}

void LspServer::Impl::log(std::string_view message) {
    constexpr int kError = 1;  // MessageType
    send(rpc_notification("window/logMessage", {{"type", kError}, {"message", message}}));
}

LspServer::LspServer(std::istream& in, std::ostream& out, LspCallbacks callbacks, LspOptions options)
    : impl_(std::make_unique<Impl>(in, out, std::move(callbacks), std::move(options))) {}

LspServer::~LspServer() = default;

int LspServer::run() {
    return impl_->run();
}

}  // namespace yakugo::check
