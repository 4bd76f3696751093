// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/api.hpp"

#include "glossary/review/http/answer.hpp"

#include <set>

namespace yakugo::review::http {

namespace {

void add_id(std::set<PairId>& ids, const nlohmann::json& body, const char* name) {
    const auto at = body.find(name);
    if (at == body.end()) return;
    const nlohmann::json list = at->is_array() ? *at : nlohmann::json::array({*at});
    for (const nlohmann::json& ref : list) {
        if (ref.is_object() && ref.contains("id") && ref["id"].is_number_integer())
            ids.insert({ref["id"].get<std::int64_t>()});
    }
}

}  // namespace

void Api::add_to(Routes& routes) {
    add_lists(routes);
    add_details(routes);
    add_changes(routes);
    add_files(routes);
}

Json Api::items(const std::vector<PairId>& ids) {
    return bases_.read([&](const store::TermBase& base) { return items_of(base, ids); });
}

bool Api::has_pairs(const std::string& body) {
    const nlohmann::json read = nlohmann::json::parse(body, nullptr, false);
    if (!read.is_object()) return true;
    std::set<PairId> ids;
    for (const char* name : {"pairs", "pair", "seen"}) add_id(ids, read, name);
    const std::vector<PairId> list(ids.begin(), ids.end());
    return bases_.read([&](const store::TermBase& base) { return base.pairs_of(list).size() == list.size(); });
}

}  // namespace yakugo::review::http
