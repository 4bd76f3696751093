// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/diagnostics.hpp"

#include "glossary/check/report/artifact_uri.hpp"
#include "glossary/check/report/printable.hpp"

#include <nlohmann/json.hpp>

namespace yakugo::check {
namespace {

using nlohmann::json;

// DiagnosticSeverity
int level(Severity severity) {
    switch (severity) {
        case Severity::error: return 1;
        case Severity::warning: return 2;
        case Severity::note: return 3;
    }
    return 3;
}

json location_json(const Place& place, const EditorDocument& document, PositionEncoding encoding) {
    if (document.holds(place))
        return {{"uri", document.uri()}, {"range", range_json(document.range(place.bytes, encoding))}};
    const Position at = {place.line == 0 ? 0 : place.line - 1, place.column == 0 ? 0 : place.column - 1};
    const bool is_uri = place.file.find("://") != std::string::npos;
    return {{"uri", is_uri ? valid(place.file) : uri_of_path(place.file)}, {"range", range_json({at, at})}};
}

}  // namespace

json range_json(const EditorRange& range) {
    const auto position = [](Position at) { return json{{"line", at.line}, {"character", at.character}}; };
    return {{"start", position(range.start)}, {"end", position(range.end)}};
}

json diagnostic_json(const Finding& finding, const EditorDocument& document, const EditorClient& client,
                     const std::string& rule_link) {
    json out = {{"range", range_json(document.range(finding.place.bytes, client.encoding))},
                {"severity", level(finding.severity)},
                {"code", valid(finding.rule)},
                {"source", "yakugo"},
                {"message", valid(finding.message)}};
    if (!rule_link.empty() && client.takes_links) out["codeDescription"] = {{"href", rule_link + valid(finding.rule)}};
    if (!client.takes_related) return out;
    for (const Place& place : finding.also)
        out["relatedInformation"].push_back(
            {{"location", location_json(place, document, client.encoding)}, {"message", "the same again"}});
    return out;
}

json diagnostics_json(const EditorDocument& document, const EditorClient& client, const std::string& rule_link) {
    json out = {{"uri", document.uri()}, {"diagnostics", json::array()}};
    if (client.takes_versions && document.version) out["version"] = *document.version;
    for (const Finding& finding : document.findings)
        if (document.holds(finding.place))
            out["diagnostics"].push_back(diagnostic_json(finding, document, client, rule_link));
    return out;
}

}  // namespace yakugo::check
