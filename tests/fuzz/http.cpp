// SPDX-License-Identifier: Apache-2.0
// Requests to the review's API, without a socket: "POST /api/decide?x=1", a line break, and the body; more of them
// behind a line of "%%%". Whatever is asked, the answer is never an internal error.
#include "glossary/review/change.hpp"
#include "glossary/review/http/api.hpp"
#include "glossary/store/operation.hpp"
#include "libalign/core/error.hpp"
#include "tests/fuzz/base.hpp"
#include "tests/fuzz/file.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

namespace http = review::http;

constexpr std::size_t kMostRequests = 8;

httplib::Request request_of(std::string_view text) {
    httplib::Request out;
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, line_end);
    const std::size_t blank = std::min(line.find(' '), line.size());
    out.method = line.substr(0, blank);
    line.remove_prefix(std::min(blank + 1, line.size()));
    const std::size_t mark = std::min(line.find('?'), line.size());
    out.target = line;
    out.path = line.substr(0, mark);
    if (mark < line.size()) httplib::detail::parse_query_text(std::string(line.substr(mark + 1)), out.params);
    out.body = text.substr(std::min(line_end + 1, text.size()));
    return out;
}

void answer(http::Api& api, const http::Routes& routes, const httplib::Request& request) {
    httplib::Response response;
    try {
        const auto found = routes.find(request.method, request.path);
        try {
            found.route->answer({request, found.id}, response);
        } catch (const store::StaleError& error) {
            api.items(error.pairs());
        }
        const bool is_json = response.get_header_value("Content-Type").starts_with("application/json");
        if (is_json) expect_text(response.body);  // else a file that was exported
    } catch (const http::Refusal& refusal) {      // the service makes all messages printable
        expect(refusal.status() < 500, "a request is not refused for our own fault");
    } catch (const review::ChangeError&) {
    } catch (const Error&) {  // InputError, StoreError
    }
}

void run_http(std::string_view bytes) {
    static const Folder folder;
    folder.clear();
    review::ServerOptions options{.database = folder.write("a.db", sample_base()), .who = "fuzz", .version = "1.0"};
    options.models.evidenced = review::Weights::parse("bias\t-1\nparenthetical\t3\n");
    http::Api api(options);
    http::Routes routes;
    api.add_to(routes);
    for (std::size_t i = 0; i < kMostRequests && !bytes.empty(); ++i) {
        const std::size_t end = std::min(bytes.find("\n%%%\n"), bytes.size());
        answer(api, routes, request_of(bytes.substr(0, end)));
        bytes.remove_prefix(std::min(end + 5, bytes.size()));
    }
}

const Register http_target("http", run_http);

}  // namespace

}  // namespace yakugo::fuzz
