// SPDX-License-Identifier: Apache-2.0
// What editors send: two that are much used, and the parameters of messages.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace yakugo::check::test {

using nlohmann::json;

// What VS Code says of itself, as far as it matters.
inline const json kCode = json::parse(R"({
  "processId": 4711, "clientInfo": {"name": "Visual Studio Code", "version": "1.95.0"}, "locale": "ja",
  "rootPath": "/home/a/blog", "rootUri": "file:///home/a/blog",
  "capabilities": {
    "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true, "failureHandling": "textOnlyTransactional"}},
    "textDocument": {
      "publishDiagnostics": {"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true,
                             "tagSupport": {"valueSet": [1, 2]}},
      "synchronization": {"dynamicRegistration": true, "willSave": true, "willSaveWaitUntil": true, "didSave": true},
      "hover": {"dynamicRegistration": true, "contentFormat": ["markdown", "plaintext"]},
      "codeAction": {"isPreferredSupport": true, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}}},
    "general": {"positionEncodings": ["utf-16"], "regularExpressions": {"engine": "ECMAScript", "version": "ES2020"}}},
  "trace": "off", "workspaceFolders": [{"uri": "file:///home/a/blog", "name": "blog"}]})");

// What Neovim says.
inline const json kNeovim = json::parse(R"({
  "processId": 4712, "clientInfo": {"name": "Neovim", "version": "0.11.0"}, "rootPath": null, "rootUri": null,
  "workspaceFolders": null, "trace": "off", "workDoneToken": "1",
  "capabilities": {
    "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
    "workspace": {"workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}},
    "textDocument": {
      "publishDiagnostics": {"relatedInformation": true, "dataSupport": true, "tagSupport": {"valueSet": [1, 2]}},
      "hover": {"dynamicRegistration": true, "contentFormat": ["markdown", "plaintext"]},
      "codeAction": {"dynamicRegistration": true, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}}}}})");

inline const std::string kUri = "file:///home/a/blog/%E8%A8%B3.md";

inline json range(int line, int begin, int end) {
    return {{"start", {{"line", line}, {"character", begin}}}, {"end", {{"line", line}, {"character", end}}}};
}

inline json opened(const std::string& text, const std::string& language = "markdown", const std::string& uri = kUri) {
    return {{"textDocument", {{"uri", uri}, {"languageId", language}, {"version", 1}, {"text", text}}}};
}

inline json changed(int version, const std::vector<json>& changes) {
    return {{"textDocument", {{"uri", kUri}, {"version", version}}}, {"contentChanges", changes}};
}

inline json actions_at(const json& where, const json& context = {{"diagnostics", json::array()}}) {
    return {{"textDocument", {{"uri", kUri}}}, {"range", where}, {"context", context}};
}

}  // namespace yakugo::check::test
