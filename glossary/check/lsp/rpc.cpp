// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/rpc.hpp"

#include <fmt/format.h>

#include <utility>

namespace yakugo::check {

using nlohmann::json;

namespace {

RpcError wrong_params(std::string_view expected) {
    return {RpcCode::invalid_params, fmt::format("expected {} in the parameters, found none", expected)};
}

}  // namespace

RpcMessage rpc_message(json message, json& id) {
    id = nullptr;
    if (!message.is_object())
        throw RpcError(RpcCode::invalid_request, "expected one object as message, found something else");
    RpcMessage out;
    if (const auto at = message.find("id"); at != message.end()) {
        if (!at->is_string() && !at->is_number_integer() && !at->is_null())
            throw RpcError(RpcCode::invalid_request, "expected a number or string as id, found something else");
        out.is_request = true;
        id = out.id = *at;
    }
    if (message.value("jsonrpc", json()) != json("2.0"))
        throw RpcError(RpcCode::invalid_request, "expected \"jsonrpc\": \"2.0\", found something else");
    const auto method = message.find("method");
    if (method == message.end() && (message.contains("result") || message.contains("error"))) {
        out.is_response = true;
        return out;
    }
    if (method == message.end() || !method->is_string())
        throw RpcError(RpcCode::invalid_request, "expected a method, found none");
    out.method = method->get<std::string>();
    if (const auto at = message.find("params"); at != message.end()) out.params = std::move(*at);
    return out;
}

json rpc_result(const json& id, json result) {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

json rpc_error(const json& id, RpcCode code, std::string_view message) {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", message}}}};
}

json rpc_notification(std::string_view method, json params) {
    return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

const json& member(const json& object, const char* name) {
    if (!object.is_object()) throw wrong_params(name);
    const auto at = object.find(name);
    if (at == object.end()) throw wrong_params(name);
    return *at;
}

const std::string& text_member(const json& object, const char* name) {
    const json& value = member(object, name);
    if (!value.is_string()) throw wrong_params(fmt::format("a string {}", name));
    return value.get_ref<const std::string&>();
}

std::size_t uinteger_member(const json& object, const char* name) {
    constexpr std::uint64_t kMost = 0x7FFFFFFF;
    const json& value = member(object, name);
    if (!value.is_number_integer() || value < 0 || value > kMost)
        throw wrong_params(fmt::format("a uinteger {}", name));
    return value.get<std::size_t>();
}

}  // namespace yakugo::check
