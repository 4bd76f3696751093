// SPDX-License-Identifier: Apache-2.0
// An editor that talks with the server over two streams.
#pragma once

#include "glossary/check/lsp/framing.hpp"
#include "glossary/check/lsp/server.hpp"
#include "libalign/core/error.hpp"

#include "tests/unit/check/lsp/editors.hpp"

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check::test {

/// Finds ビースト・モード, which should be ビーストモード, and ヘグゼス with all its other places; a text with
/// "throw" is refused.
inline std::vector<Finding> find_words(const std::string& uri, const std::string& text) {
    if (text.find("throw") != std::string::npos) throw Error("no term base");
    std::vector<Finding> out;
    const auto places = [&](std::string_view words) {
        std::vector<Place> found;
        for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            found.push_back({uri, 1, 1, {at, at + words.size()}});
        return found;
    };
    for (const Place& place : places("ビースト・モード")) {
        Finding& finding = out.emplace_back();
        finding.rule = "T104";
        finding.place = place;
        finding.message = "another spelling of ビーストモード";
        finding.found = "ビースト・モード";
        finding.expected = "ビーストモード";
        finding.fix = "ビーストモード";
    }
    if (const auto all = places("ヘグゼス"); !all.empty()) {
        Finding& finding = out.emplace_back();
        finding.rule = "T106";
        finding.severity = Severity::error;
        finding.place = all[0];
        finding.message = "two spellings";
        finding.found = "ヘグゼス";
        finding.variants = {"ヘグゼス", "ヘグセス"};
        finding.also.assign(all.begin() + 1, all.end());
        finding.also.push_back({"/tmp/訳 b.md", 3, 2, {9, 21}});
    }
    return out;
}

class Session {
public:
    explicit Session(LspCallbacks callbacks = {find_words, {}}, LspOptions options = {"0.1.0", ""})
        : server_(in_, out_, std::move(callbacks), std::move(options)) {}

    /// Sends bytes as they are, and lets the server read them all.
    std::vector<nlohmann::json> send_raw(const std::string& bytes) {
        in_.clear();
        in_ << bytes;
        code = server_.run();
        std::vector<nlohmann::json> out;
        out_.seekg(0);
        for (Incoming incoming = read_message(out_); incoming.kind == Incoming::Kind::message;
             incoming = read_message(out_))
            out.push_back(nlohmann::json::parse(incoming.body));
        out_.clear();
        out_.str("");
        return out;
    }

    std::vector<nlohmann::json> send(const std::vector<nlohmann::json>& messages) {
        std::ostringstream bytes;
        for (const nlohmann::json& message : messages) write_message(bytes, message);
        return send_raw(bytes.str());
    }

    std::vector<nlohmann::json> notify(const std::string& method, nlohmann::json params) {
        return send({{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}}});
    }

    /// The answer; what was sent besides it is in `others`.
    nlohmann::json request(const std::string& method, nlohmann::json params) {
        others = send({{{"jsonrpc", "2.0"}, {"id", ++id_}, {"method", method}, {"params", std::move(params)}}});
        nlohmann::json answer;
        std::erase_if(others, [&](const nlohmann::json& message) {
            if (message.value("id", nlohmann::json()) != nlohmann::json(id_)) return false;
            answer = message;
            return true;
        });
        return answer;
    }

    int code = -1;
    std::vector<nlohmann::json> others;

private:
    std::stringstream in_, out_;
    LspServer server_;
    int id_ = 0;
};

/// Up to the point at which documents can be opened.
inline void start(Session& session, const json& client) {
    session.request("initialize", client);
    session.notify("initialized", json::object());
}

}  // namespace yakugo::check::test
