// SPDX-License-Identifier: Apache-2.0
// Lists: state, queue, counts, clusters, history, dashboard.
#include "glossary/review/http/answer.hpp"
#include "glossary/review/http/api.hpp"

namespace yakugo::review::http {

namespace {

constexpr std::int64_t kMostRows = 200, kRows = 50;

std::size_t limit_of(const httplib::Request& request, std::int64_t otherwise = kRows) {
    return static_cast<std::size_t>(integer_parameter(request, "limit", 1, kMostRows).value_or(otherwise));
}

}  // namespace

Json status_counts(const store::TermBase& base) {
    return base.queue_counts({}).statuses;
}

void Api::get(Routes& routes, std::string_view path, Get answer) {
    routes.add({{"GET", 0}, path, [this, answer](const Call& call, httplib::Response& response) {
                    put_json(response, (this->*answer)(call));
                }});
}

void Api::add_lists(Routes& routes) {
    get(routes, "/api/state", &Api::state);
    get(routes, "/api/queue", &Api::queue);
    get(routes, "/api/counts", &Api::counts);
    get(routes, "/api/clusters", &Api::clusters);
    get(routes, "/api/history", &Api::history);
    get(routes, "/api/dashboard", &Api::dashboard);
}

Json Api::state(const Call&) {
    return bases_.read([&](const store::TermBase& base) -> Json {
        const store::NextOperations next = base.next_operations();
        const std::vector<store::OperationRow> last = base.operations(1);
        return {{"version", options_.version},
                {"file", options_.database},
                {"who", options_.who},
                {"counts", status_counts(base)},
                {"undo", to_json(next.undo)},
                {"redo", to_json(next.redo)},
                {"last_operation", last.empty() ? Json() : Json(last.front().id.value)}};
    });
}

Json Api::queue(const Call& call) {
    const store::QueueFilter filter = filter_parameters(call.request);
    const auto after = read_cursor(text_parameter(call.request, "after"));
    const std::size_t limit = limit_of(call.request);
    return bases_.read([&](const store::TermBase& base) -> Json {
        const store::QueuePage page = base.queue(filter, after, limit);
        const bool more = page.more && !page.rows.empty();
        return {{"items", list_of(page.rows)},
                {"next", more ? Json(cursor_of(store::place_of(page.rows.back()))) : Json()}};
    });
}

Json Api::counts(const Call& call) {
    const store::QueueFilter filter = filter_parameters(call.request);
    return bases_.read([&](const store::TermBase& base) { return counts_json(base.queue_counts(filter)); });
}

Json Api::clusters(const Call& call) {
    const bool undecided = flag_parameter(call.request, "undecided");
    const auto offset =
        static_cast<std::size_t>(integer_parameter(call.request, "offset", 0, std::int64_t{1} << 40U).value_or(0));
    const std::size_t limit = limit_of(call.request);
    return bases_.read([&](const store::TermBase& base) -> Json {
        std::vector<store::SpellingCluster> found = base.clusters(undecided, offset, limit + 1);
        const bool more = found.size() > limit;
        if (more) found.pop_back();
        Json out = Json::array();
        for (const store::SpellingCluster& cluster : found) {
            out.push_back({{"concept", cluster.concept_id.value},
                           {"language", cluster.language},
                           {"decided", cluster.decided},
                           {"spellings", list_of(cluster.spellings)}});
        }
        return {{"clusters", std::move(out)}, {"more", more}};
    });
}

Json Api::history(const Call& call) {
    const auto before = integer_parameter(call.request, "before", 1, INT64_MAX);
    const std::size_t limit = limit_of(call.request);
    return bases_.read([&](const store::TermBase& base) -> Json {
        std::vector<store::OperationRow> found =
            base.operations(limit + 1, before ? std::optional(OperationId{*before}) : std::nullopt);
        const bool more = found.size() > limit;
        if (more) found.pop_back();
        return {{"operations", list_of(found)}, {"more", more}};
    });
}

Json Api::dashboard(const Call&) {
    return bases_.read([&](const store::TermBase& base) -> Json {
        constexpr std::size_t bins = 20;
        const store::Progress progress = base.progress(bins);
        Json accepted = Json::array();
        for (const store::Progress::Day& day : progress.days)
            accepted.push_back({{"day", day.day}, {"accepted", day.accepted}, {"rejected", day.rejected}});
        store::QueueFilter all;
        all.statuses = {"candidate", "suggested", "accepted", "rejected", "forbidden"};
        const store::QueueCounts counts = base.queue_counts(all);
        return {{"confidence", progress.confidence},
                {"accepted", std::move(accepted)},
                {"types", counts.types},
                {"statuses", counts.statuses},
                {"evidence", counts.kinds}};
    });
}

}  // namespace yakugo::review::http
