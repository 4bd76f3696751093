// SPDX-License-Identifier: Apache-2.0
// Requests, notifications and errors of JSON-RPC 2.0.
#pragma once

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace yakugo::check {

/// Error codes of JSON-RPC 2.0 (5.1) and of LSP 3.17.
enum class RpcCode {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    server_not_initialized = -32002,
};

/// A request that is answered with an error.
class RpcError : public std::runtime_error {
public:
    RpcError(RpcCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
    RpcCode code() const noexcept { return code_; }

private:
    RpcCode code_;
};

/// A message as a server gets it.
struct RpcMessage {
    bool is_request = false;   ///< it has an id and wants an answer
    bool is_response = false;  ///< it is one, and has no method
    nlohmann::json id = nullptr;
    std::string method = {};
    nlohmann::json params = nullptr;
};

/// Throws RpcError (invalid_request) where it is none; `id` is then set where it could be read.
RpcMessage rpc_message(nlohmann::json message, nlohmann::json& id);

nlohmann::json rpc_result(const nlohmann::json& id, nlohmann::json result);
nlohmann::json rpc_error(const nlohmann::json& id, RpcCode code, std::string_view message);
nlohmann::json rpc_notification(std::string_view method, nlohmann::json params);

/// A member of parameters; throws RpcError (invalid_params) naming it where it is missing or of another type.
const nlohmann::json& member(const nlohmann::json& object, const char* name);
const std::string& text_member(const nlohmann::json& object, const char* name);
/// A whole number from 0 to 2^31 - 1, the uinteger of LSP.
std::size_t uinteger_member(const nlohmann::json& object, const char* name);

}  // namespace yakugo::check
