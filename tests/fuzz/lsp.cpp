// SPDX-License-Identifier: Apache-2.0
// An editor that says anything: raw bytes, and messages in their frames, a line each.
#include "glossary/check/lsp/framing.hpp"
#include "glossary/check/lsp/server.hpp"
#include "tests/fuzz/target.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace yakugo::fuzz {

namespace {

/// Something to find in every text: words between quotation marks, each a finding with a fix and a place beside it.
std::vector<check::Finding> find(const std::string& uri, const std::string& text) {
    expect_text(text);
    std::vector<check::Finding> out;
    for (std::size_t at = text.find("チ"); at != std::string::npos && out.size() < 20; at = text.find("チ", at + 3)) {
        check::Finding finding;
        finding.rule = "T104";
        finding.message = "spelt in two ways";
        finding.found = "チ";
        finding.expected = "テ";
        finding.place = {.file = uri, .line = 1, .column = 1, .bytes = {at, at + 3}};
        finding.variants = {"チ", "テ", "𠮟"};
        finding.fix = "テ";
        finding.also = {finding.place};
        out.push_back(finding);
    }
    return out;
}

std::string hover(const std::string&, const std::string& text, std::size_t byte) {
    expect_range(text, {byte, byte});
    return "**訳語**";
}

/// What the server says is whole frames of JSON.
void check_answers(const std::string& bytes) {
    std::istringstream in(bytes);
    for (;;) {
        const check::Incoming answer = check::read_message(in);
        if (answer.kind == check::Incoming::Kind::end) break;
        expect(answer.kind == check::Incoming::Kind::message, "an answer has its frame");
        const auto json = check::parse_body(answer.body);
        expect(json && json->is_object() && json->value("jsonrpc", "") == "2.0", "an answer is JSON-RPC 2.0");
    }
}

void serve(const std::string& bytes) {
    std::istringstream in(bytes);
    std::ostringstream out;
    check::LspServer server(in, out, {.check = find, .hover = hover}, {.version = "1.0", .rule_link = "https://x/#"});
    server.run();
    check_answers(out.str());
}

void run_raw(std::string_view bytes) {
    serve(std::string(bytes));
}

void run_messages(std::string_view bytes) {
    std::string framed;
    const auto add = [&](std::string_view body) {
        framed += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
        framed += body;
    };
    add(R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}})");
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        add(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    serve(framed);
}

const Register raw("lsp_frames", run_raw), messages("lsp", run_messages);

}  // namespace

}  // namespace yakugo::fuzz
