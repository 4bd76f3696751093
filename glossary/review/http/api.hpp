// SPDX-License-Identifier: Apache-2.0
// What the routes of the API do; README.md says what each answers.
#pragma once

#include "glossary/review/http/bases.hpp"
#include "glossary/review/http/json_read.hpp"
#include "glossary/review/http/json_write.hpp"
#include "glossary/review/http/routes.hpp"
#include "glossary/review/server.hpp"

#include <functional>
#include <string>
#include <vector>

namespace yakugo::review::http {

/// For many threads. Members throw Refusal, ChangeError, StaleError, StoreError, InputError.
class Api {
public:
    explicit Api(const ServerOptions& options) : options_(options), bases_(options.database) {}

    /// All but /api/quit.
    void add_to(Routes& routes);
    /// The pairs as they are, of those that are there.
    Json items(const std::vector<PairId>& ids);

private:
    using Get = Json (Api::*)(const Call&);
    using Change = store::Operation (Api::*)(const store::TermBase&, const Value&);

    void add_lists(Routes& routes);
    void add_details(Routes& routes);
    void add_changes(Routes& routes);
    void add_files(Routes& routes);
    void get(Routes& routes, std::string_view path, Get answer);
    void change(Routes& routes, std::string_view path, Change operation);

    // routes_lists.cpp
    Json state(const Call& call);
    Json queue(const Call& call);
    Json counts(const Call& call);
    Json clusters(const Call& call);
    Json history(const Call& call);
    Json dashboard(const Call& call);
    // routes_details.cpp
    Json term(const Call& call);
    Json concord(const Call& call);
    Json entry(const Call& call);
    // routes_changes.cpp
    store::Operation decide(const store::TermBase& base, const Value& body);
    store::Operation decide_all(const store::TermBase& base, const Value& body);
    store::Operation merge(const store::TermBase& base, const Value& body);
    store::Operation apart(const store::TermBase& base, const Value& body);
    store::Operation note(const store::TermBase& base, const Value& body);
    store::Operation edit(const store::TermBase& base, const Value& body);
    Json put_entry(const Call& call);
    Json perform(const std::function<store::Operation(const store::TermBase&)>& operation);
    Json take_back(const Call& call, bool redo);
    Author author() const;
    // routes_files.cpp
    Json profiles(const Call& call);
    void export_to(const Call& call, httplib::Response& response);
    Json import_from(const Call& call);

    ServerOptions options_;
    Bases bases_;
};

/// `counts` of the whole term base by status.
Json status_counts(const store::TermBase& base);

}  // namespace yakugo::review::http
