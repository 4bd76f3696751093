// SPDX-License-Identifier: Apache-2.0
// What changes the term base: each is one operation, in the file before it is answered.
#include "glossary/review/entry_json.hpp"
#include "glossary/review/http/answer.hpp"
#include "glossary/review/http/api.hpp"
#include "glossary/store/clock.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace yakugo::review::http {

namespace {

constexpr std::size_t kItems = 200;  // of an answer; a page shows no more

store::Operation chosen_action(const std::string& action, const Pairs& pairs, const Value& body) {
    const std::string note = text_or(body, "note");
    if (action == "accept") return accept(pairs, note);
    if (action == "reject") return reject(pairs, note);
    if (action == "reopen") return reopen(pairs, note);
    const auto side = body.maybe("side");
    const std::string word = side ? side->word({"", "ja", "en", "both"}) : "";
    return forbid(pairs, word.empty() ? store::Forbidden::ja : store::forbidden_from(word), note);
}

// What a person sees after a change, as of now.
Json outcome(const store::TermBase& base, OperationId id, OperationId touched) {
    const std::vector<store::OperationRow> row = base.operations(1, OperationId{id.value + 1});
    const store::NextOperations next = base.next_operations();
    return {{"operation", row.empty() ? Json() : to_json(row.front())},
            {"items", items_of(base, base.touched_by(touched, kItems))},
            {"undo", to_json(next.undo)},
            {"redo", to_json(next.redo)},
            {"counts", status_counts(base)}};
}

}  // namespace

Author Api::author() const {
    return {options_.who, store::now_utc()};
}

void Api::change(Routes& routes, std::string_view path, Change operation) {
    routes.add({{"POST", options_.limits.body}, path, [this, operation](const Call& call, httplib::Response& response) {
                    const nlohmann::json body = parse_body(call.request.body);
                    put_json(response, perform([&](const store::TermBase& base) {
                                 return (this->*operation)(base, Value(body, ""));
                             }));
                }});
}

void Api::add_changes(Routes& routes) {
    change(routes, "/api/decide", &Api::decide);
    change(routes, "/api/decide-all", &Api::decide_all);
    change(routes, "/api/merge", &Api::merge);
    change(routes, "/api/apart", &Api::apart);
    change(routes, "/api/note", &Api::note);
    change(routes, "/api/edit", &Api::edit);
    routes.add({{"PUT", options_.limits.body},
                "/api/concepts/*/entry",
                [this](const Call& call, httplib::Response& response) { put_json(response, put_entry(call)); }});
    for (const bool redo : {false, true}) {
        routes.add({{"POST", options_.limits.body},
                    redo ? "/api/redo" : "/api/undo",
                    [this, redo](const Call& call, httplib::Response& response) {
                        put_json(response, take_back(call, redo));
                    }});
    }
}

Json Api::perform(const std::function<store::Operation(const store::TermBase&)>& operation) {
    const OperationId id =
        bases_.write([&](store::TermBase& base) { return base.perform(operation(base), options_.who); });
    // Others may write meanwhile; what is shown is what is there.
    return bases_.read([&](const store::TermBase& base) { return outcome(base, id, id); });
}

Json Api::take_back(const Call& call, bool redo) {
    const nlohmann::json body = parse_body(call.request.body);
    const OperationId expected{Value(body, "").field("operation").integer(1, INT64_MAX)};
    const OperationId id = bases_.write([&](store::TermBase& base) {
        const auto row = redo ? base.redo(options_.who, expected) : base.undo(options_.who, expected);
        if (!row) throw Refusal(409, redo ? "there is nothing to bring back" : "there is nothing to take back");
        return base.operations(1).front().id;  // the line of the log that says so
    });
    return bases_.read([&](const store::TermBase& base) { return outcome(base, id, expected); });
}

store::Operation Api::decide(const store::TermBase&, const Value& body) {
    const std::string action = body.field("action").word({"accept", "reject", "reopen", "forbid", "choose"});
    const Value list = body.field("pairs");
    const Pairs pairs = read_pairs(list);
    if (action != "choose") return chosen_action(action, pairs, body);
    if (pairs.size() != 1) list.fail("one pair to choose");
    return choose(pairs.front(), text_or(body, "note"));
}

store::Operation Api::decide_all(const store::TermBase& base, const Value& body) {
    const std::string action = body.field("action").word({"accept", "reject", "reopen", "forbid"});
    const store::QueueFilter filter = read_filter(body.field("filter"));
    const auto expected = static_cast<std::size_t>(body.field("expected").integer(0, INT64_MAX));
    const std::vector<PairId> ids = base.queue_ids(filter);
    if (ids.size() != expected)
        throw Refusal(409, fmt::format("the filter lets {} terms through now, not {}", ids.size(), expected));
    if (ids.empty()) throw Refusal(400, "filter: lets nothing through");
    Pairs pairs;
    for (const store::PairRow& pair : base.pairs_of(ids)) pairs.push_back({pair.id, pair.revision});
    // With what each is now: what another process changes from here on makes it stale. What it has changed since the
    // filter was asked, the filter says.
    if (pairs.size() != ids.size() || base.queue_ids(filter) != ids)
        throw Refusal(409, "the terms that the filter lets through have just changed");
    return chosen_action(action, pairs, body);
}

store::Operation Api::merge(const store::TermBase& base, const Value& body) {
    const Value list = body.field("pairs");
    const Pairs pairs = read_pairs(list);
    const Value preferred = body.field("preferred");
    const PairId id{preferred.integer(1, INT64_MAX)};
    if (std::none_of(pairs.begin(), pairs.end(), [&](const Seen& pair) { return pair.id == id; }))
        preferred.fail("the id of one of the pairs");
    const Rest rest =
        body.field("rest").word({"admitted", "forbidden"}) == "admitted" ? Rest::admitted : Rest::forbidden;
    return review::merge(base, pairs, id, rest, author(), text_or(body, "note"));
}

store::Operation Api::apart(const store::TermBase& base, const Value& body) {
    const Value list = body.field("pairs");
    const Pairs pairs = read_pairs(list);
    if (pairs.size() != 2) list.fail("two pairs");
    return review::apart(base, pairs[0], pairs[1], text_or(body, "note"));
}

store::Operation Api::note(const store::TermBase& base, const Value& body) {
    return review::note(base, read_seen(body.field("pair")), body.field("note").text(), author());
}

store::Operation Api::edit(const store::TermBase& base, const Value& body) {
    const Words words{text_or(body, "ja"), text_or(body, "en"), text_or(body, "type")};
    return review::edit(base, read_seen(body.field("pair")), words, author(), text_or(body, "note"));
}

Json Api::put_entry(const Call& call) {
    const nlohmann::json text = parse_body(call.request.body);
    const Value body(text, "");
    EntryDraft draft;
    draft.entry = entry_from(body.field("entry").json());
    if (const auto own = body.maybe("own")) draft.own_id = own->integer(0, INT64_MAX);
    if (const auto revision = body.maybe("revision")) draft.revision = revision->integer(0, INT64_MAX);
    draft.pairs = read_pairs(body.field("seen"));
    return perform([&](const store::TermBase& base) {
        const auto pairs = base.pairs_in(ConceptId{call.id});
        if (pairs.empty()) throw Refusal(404, fmt::format("there is no concept with id {}", call.id));
        return review::edit(base, draft, author(), text_or(body, "note"));
    });
}

}  // namespace yakugo::review::http
