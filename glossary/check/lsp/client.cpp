// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/client.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace yakugo::check {
namespace {

using nlohmann::json;

// What stands at a path of names; null where it goes nowhere.
const json& at(const json& value, std::initializer_list<std::string_view> path) {
    static const json nothing;
    const json* here = &value;
    for (const std::string_view name : path) {
        if (!here->is_object()) return nothing;
        const auto next = here->find(name);
        if (next == here->end()) return nothing;
        here = &*next;
    }
    return *here;
}

bool is_true(const json& value, std::initializer_list<std::string_view> path) {
    const json& found = at(value, path);
    return found.is_boolean() && found.get<bool>();
}

bool lists(const json& array, std::string_view word) {
    return array.is_array() && std::any_of(array.begin(), array.end(), [&](const json& item) {
               return item.is_string() && item.get_ref<const std::string&>() == word;
           });
}

}  // namespace

EditorClient client_of(const json& initialize_params) {
    const json& can = at(initialize_params, {"capabilities"});
    EditorClient client;
    if (lists(at(can, {"general", "positionEncodings"}), "utf-8")) client.encoding = PositionEncoding::utf8;
    client.takes_code_actions = at(can, {"textDocument", "codeAction", "codeActionLiteralSupport"}).is_object();
    client.takes_document_changes = is_true(can, {"workspace", "workspaceEdit", "documentChanges"});
    client.takes_markdown = lists(at(can, {"textDocument", "hover", "contentFormat"}), "markdown");
    client.takes_related = is_true(can, {"textDocument", "publishDiagnostics", "relatedInformation"});
    client.takes_versions = is_true(can, {"textDocument", "publishDiagnostics", "versionSupport"});
    client.takes_links = is_true(can, {"textDocument", "publishDiagnostics", "codeDescriptionSupport"});
    return client;
}

}  // namespace yakugo::check
