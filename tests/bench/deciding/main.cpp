// SPDX-License-Identifier: Apache-2.0
// yakugo-bench-review: the server in this process, its clients over sockets, and bare transactions in turns with them.
#include "glossary/review/server.hpp"
#include "libalign/core/error.hpp"
#include "tests/bench/deciding/base.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/temporary.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

namespace {

using namespace yakugo;
using namespace yakugo::bench;
using nlohmann::json;
namespace po = boost::program_options;

constexpr std::size_t kClients = 20, kSample = 100;

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

template <class Work>
double seconds(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

class Served {
public:
    explicit Served(const std::string& database)
        : server_([&] {
              review::ServerOptions options;
              options.database = database;
              options.who = "bench";
              options.limits.requests_per_second = options.limits.burst = 1e9;
              return options;
          }()) {
        const std::string url = server_.url();
        thread_ = std::thread([this] { server_.run(); });
        httplib::Client visitor("127.0.0.1", server_.port());
        const auto visit = visitor.Get("/" + url.substr(url.find('?')));
        if (!visit || visit->status != 303) throw InputError("the server lets nobody in");
        cookie_ = visit->get_header_value("Set-Cookie");
        cookie_.erase(cookie_.find(';'));
    }
    ~Served() {
        server_.stop();
        thread_.join();
    }
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    httplib::Client client() const {
        httplib::Client out("127.0.0.1", server_.port());
        out.set_default_headers({{"Cookie", cookie_}});
        out.set_keep_alive(true);
        out.set_tcp_nodelay(true);
        out.set_read_timeout(60);
        return out;
    }

private:
    review::Server server_;
    std::string cookie_;
    std::thread thread_;
};

bool decide(httplib::Client& client, std::int64_t pair) {
    const json body = {{"action", "accept"}, {"pairs", {{{"id", pair}, {"seen", 0}}}}};
    const auto answer = client.Post("/api/decide", body.dump(), "application/json");
    return answer && answer->status == 200;
}

void get(httplib::Client& client, const std::string& path) {
    const auto answer = client.Get(path);
    if (!answer || answer->status != 200) throw InputError(path + ": no answer");
}

void print(const std::string& label, const std::vector<double>& values, std::optional<double> bare = {},
           double most = 0) {
    const double p95 = percentile(values, 0.95);
    fmt::print("{:<40}{:>10.2f}{:>10.2f}", label, 1000 * percentile(values, 0.5), 1000 * p95);
    if (bare) fmt::print("{:>8.1f} times{}", p95 / *bare, most > 0 && p95 > most * *bare ? " !" : "");
    fmt::print("\n");
    std::fflush(stdout);
}

void measure_views(const Served& served, std::int64_t pair, double bare) {
    const std::vector<std::string> paths = {"/", "/api/state", "/api/queue", "/api/counts",
                                            fmt::format("/api/terms/{}", pair)};
    std::vector<double> whole;
    std::vector<std::vector<double>> each(paths.size());
    for (int round = 0; round < 40; ++round) {
        auto client = served.client();  // a browser that has no connection yet
        whole.push_back(0);
        for (std::size_t i = 0; i < paths.size(); ++i) {
            each[i].push_back(seconds([&] { get(client, paths[i]); }));
            whole.back() += each[i].back();
        }
    }
    print("first view, all of it (at most 10)", whole, bare, 10);
    for (std::size_t i = 0; i < paths.size(); ++i) print("  " + paths[i], each[i], bare);
}

void measure_many(const Served& served, BareBase& bare, const std::vector<std::int64_t>& pairs, int duration) {
    const std::size_t before = bare.rows("decision");
    std::atomic<std::size_t> next = 0, decided = 0, views = 0, errors = 0;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(duration);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kClients; ++i) {
        threads.emplace_back([&] {
            auto client = served.client();
            while (std::chrono::steady_clock::now() < until) {
                const std::size_t at = next++;
                if (at >= pairs.size()) return;
                if (decide(client, pairs[at]))
                    ++decided;
                else
                    ++errors;
                const auto list = client.Get(fmt::format("/api/terms/{}", pairs[at]));
                if (list && list->status == 200)
                    ++views;
                else
                    ++errors;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    const std::size_t kept = bare.rows("decision") - before;
    fmt::print("\n{} clients, {} s: {} decisions, {} views, {} errors{}, {} decisions lost{}\n", kClients, duration,
               decided.load(), views.load(), errors.load(), errors > 0 ? " !" : "", decided - kept,
               decided != kept ? " !" : "");
}

/// Rows that a decision writes beside those of its own, on average.
struct Written {
    double relatives = 0, parts = 0;
};

Written written_by(BareBase& own, httplib::Client& client, const std::vector<std::int64_t>& pairs) {
    const std::vector<double> first = own.confidences();
    const std::size_t parts = own.rows("part");
    for (const std::int64_t pair : pairs)
        if (!decide(client, pair)) throw InputError("a decision was refused");
    const std::vector<double> then = own.confidences();
    std::size_t moved = 0;
    for (std::size_t i = 0; i < first.size(); ++i) moved += first[i] != then.at(i) ? 1U : 0U;
    const auto count = static_cast<double>(pairs.size());
    return {static_cast<double>(moved) / count, static_cast<double>(own.rows("part") - parts) / count};
}

/// Whole numbers whose mean over many turns is this.
std::size_t share(double mean, std::size_t turn) {
    const auto until = [&](std::size_t turns) { return static_cast<std::size_t>(mean * static_cast<double>(turns)); };
    return until(turn + 1) - until(turn);
}

void run(const po::variables_map& values) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "yakugo.db").string(), copy = (folder.path() / "bare.db").string();
    const auto count = values["candidates"].as<std::size_t>(), decisions = values["decisions"].as<std::size_t>();
    fmt::print("making a term base of {} candidates: ", count);
    std::fflush(stdout);
    const double made = seconds([&] { make_base(database, count); });
    fmt::print("{:.0f} s, {:.0f} MB\n", made, static_cast<double>(std::filesystem::file_size(database)) / 1e6);
    std::filesystem::copy_file(database, copy);
    BareBase own(database), bare(copy);
    const std::vector<std::int64_t> pairs = own.candidates(count);
    const Served served(database);
    auto client = served.client();
    const Written written =
        written_by(own, client,
                   std::vector<std::int64_t>(
                       pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(std::min(kSample, pairs.size()))));
    std::vector<double> bare_seconds, http_seconds;
    for (std::size_t i = kSample; i < kSample + decisions && i < pairs.size(); ++i) {
        bare_seconds.push_back(bare.decide(pairs[i], share(written.relatives, i), share(written.parts, i)));
        http_seconds.push_back(seconds([&] {
            if (!decide(client, pairs[i])) throw InputError("a decision was refused");
        }));
    }
    const double p95 = percentile(bare_seconds, 0.95);
    fmt::print("\n{:<40}{:>10}{:>10}   of bare p95\n", "milliseconds", "p50", "p95");
    print(fmt::format("bare, {:.1f} relatives, {:.1f} parts", written.relatives, written.parts), bare_seconds);
    print("POST /api/decide (at most 3)", http_seconds, p95, 3);
    measure_views(served, pairs.at(0), p95);
    measure_many(
        served, own,
        {pairs.begin() + static_cast<std::ptrdiff_t>(std::min(pairs.size(), kSample + decisions)), pairs.end()},
        values["seconds"].as<int>());
}

}  // namespace

int main(int argc, char** argv) {
    po::options_description options("Options");
    options.add_options()("candidates", po::value<std::size_t>()->default_value(100000), "pairs of the term base")(
        "decisions", po::value<std::size_t>()->default_value(300), "that are measured")(
        "seconds", po::value<int>()->default_value(60), "of 20 clients at once");
    return yakugo::train::run_program(argc, argv, options, run);
}
