// SPDX-License-Identifier: Apache-2.0
// Files: the term base in any form as a download, and files of other tools into it.
#include "glossary/exchange/formats.hpp"
#include "glossary/review/http/answer.hpp"
#include "glossary/review/http/api.hpp"
#include "glossary/review/http/base64.hpp"
#include "glossary/review/transfer/export.hpp"
#include "glossary/review/transfer/import.hpp"
#include "glossary/store/clock.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <sstream>

namespace yakugo::review::http {

namespace {

std::string extension_of(const exchange::Profile& profile) {
    return std::string(profile.extensions.substr(0, profile.extensions.find(' ')));
}

// The name of a file without the folders that a browser or a script may put before it.
std::string file_name(const Value& name) {
    std::string out = name.text(500);
    if (const std::size_t at = out.find_last_of("/\\"); at != std::string::npos) out.erase(0, at + 1);
    if (out.empty() || out == "-" || out == store::kOwnSource) name.fail("the name of a file");
    if (std::any_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
        throw Refusal(400, "name: holds a control character");
    return out;
}

store::Prefer prefer_from(const Value& body) {
    const auto prefer = body.maybe("prefer");
    const std::string word = prefer ? prefer->word({"base", "file", "newest"}) : "base";
    return word == "file" ? store::Prefer::file : word == "newest" ? store::Prefer::newest : store::Prefer::base;
}

}  // namespace

void Api::add_files(Routes& routes) {
    get(routes, "/api/profiles", &Api::profiles);
    routes.add({{"GET", 0}, "/api/export", [this](const Call& call, httplib::Response& response) {
                    export_to(call, response);
                }});
    routes.add({{"POST", options_.limits.import}, "/api/import", [this](const Call& call, httplib::Response& response) {
                    put_json(response, import_from(call));
                }});
}

Json Api::profiles(const Call&) {
    Json out = Json::array();
    for (const exchange::Profile& profile : exchange::profiles()) {
        if (profile.writes())
            out.push_back({{"name", profile.name}, {"extension", extension_of(profile)}, {"summary", profile.summary}});
    }
    return {{"profiles", std::move(out)}};
}

void Api::export_to(const Call& call, httplib::Response& response) {
    const std::string name = text_parameter(call.request, "profile");
    const exchange::Profile* profile = exchange::find_profile(name);
    if (profile == nullptr || !profile->writes())
        throw Refusal(400, fmt::format("profile: expected one of /api/profiles, found \"{}\"", name));
    std::ostringstream out;
    const std::string now = store::now_utc();
    bases_.read([&](const store::TermBase& base) {
        return review::export_to(out, *profile, base, usual_export(now, options_.version));
    });
    if (!out) throw Refusal(503, "the file could not be written");
    // Nothing that a browser would show, or run, whatever the terms say.
    response.set_header("Content-Disposition", fmt::format("attachment; filename=\"yakugo-{}-{}{}\"", now.substr(0, 10),
                                                           profile->name, extension_of(*profile)));
    response.set_content(std::move(out).str(), "application/octet-stream");
}

Json Api::import_from(const Call& call) {
    nlohmann::json text = parse_body(call.request.body);
    const Value body(text, "");
    const std::string name = file_name(body.field("name"));
    const auto dry = body.maybe("dry_run");
    ImportRequest asked;
    asked.keep = !(dry && dry->boolean());
    asked.storing.prefer = prefer_from(body);
    asked.storing.day = store::now_utc().substr(0, 10);
    std::string bytes = read_base64(body.field("content").text(options_.limits.import), "content");
    text.erase("content");
    markup::Input input = markup::Input::of(std::move(bytes), name);
    const Imported done = bases_.write([&](store::TermBase& base) { return import_into(base, input, name, asked); });
    Json diagnostics = Json::array();
    for (const Diagnostic& diagnostic : done.read.diagnostics)
        diagnostics.push_back(describe(diagnostic.where, diagnostic.message));
    return {{"form", done.form},
            {"entries", done.stored.entries},
            {"units", done.stored.units},
            {"pairs", done.stored.pairs},
            {"added", done.stored.pairs_added},
            {"same_as", done.stored.same_as},
            {"conflict_count", done.stored.conflict_count},
            {"conflicts", list_of(done.stored.conflicts)},
            {"diagnostics", std::move(diagnostics)}};
}

}  // namespace yakugo::review::http
