// SPDX-License-Identifier: Apache-2.0
// yakugo review: the page on which a person decides.
#include "glossary/review/server.hpp"
#include "glossary/store/term_base.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/decision.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/open_base.hpp"
#include "tools/yakugo/version.hpp"

#include <fmt/core.h>

#include <array>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

extern "C" char** environ;  // NOLINT: POSIX declares it nowhere

namespace yakugo::cli {

namespace {

namespace po = boost::program_options;

// Signals that end the server, taken by one thread that waits for them instead of by a handler that could do nothing.
class Signals {
public:
    explicit Signals(review::Server& server) {
        waiting_ = std::thread([this, &server] {
            int signal = 0;
            sigwait(&signals(), &signal);
            server.stop();
            // What is under way is ended properly; whoever does not want to wait for it presses Ctrl-C again.
            sigset_t again;
            sigemptyset(&again);
            sigaddset(&again, SIGINT);
            pthread_sigmask(SIG_UNBLOCK, &again, nullptr);
            std::unique_lock lock(mutex_);
            ended_.wait(lock, [this] { return is_over_; });
        });
    }
    ~Signals() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
        }
        ended_.notify_all();
        // Ends the wait if no signal has: it is pending for the thread alone.
        pthread_kill(waiting_.native_handle(), SIGTERM);
        waiting_.join();
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    /// Before any other thread is there: they all take it over.
    static void block() { pthread_sigmask(SIG_BLOCK, &signals(), nullptr); }

private:
    static const sigset_t& signals() {
        static const sigset_t set = [] {
            sigset_t out;
            sigemptyset(&out);
            for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&out, signal);
            return out;
        }();
        return set;
    }
    std::mutex mutex_;
    std::condition_variable ended_;
    bool is_over_ = false;
    std::thread waiting_;
};

// The desktop's browser, if there is one; what it prints goes nowhere, and nobody waits for it but a thread.
void open_in_browser(const std::string& url) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (const int stream : {0, 1, 2})
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", stream == 0 ? O_RDONLY : O_WRONLY, 0);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    // A group of its own: Ctrl-C is for the server.
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    std::string program = "xdg-open", address = url;
    std::array<char*, 3> arguments = {program.data(), address.data(), nullptr};
    pid_t process = 0;
    if (posix_spawnp(&process, program.c_str(), &actions, &attributes, arguments.data(), environ) == 0)
        std::thread([process] { waitpid(process, nullptr, 0); }).detach();
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
}

Parser review_parser() {
    Parser parser(
        "review [options]",
        "Serves a page on this machine, for this user, on which terms are decided; ends with Ctrl-C or from the "
        "page.\nPrints the address and opens it in the browser. It is good for one browser; another one is "
        "printed then.");
    parser.own()("port", po::value<int>()->default_value(0, "free")->value_name("N"), "port of 127.0.0.1")(
        "no-open", po::bool_switch(), "print the address only");
    return parser;
}

}  // namespace

int command_review(const Arguments& arguments) {
    Parser parser = review_parser();
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const int port = parser.values()["port"].as<int>();
    if (port < 0 || port > 65535) throw UsageError("--port: expected a number from 1 to 65535, or 0 for a free one");
    const std::string folder = data_folder();
    Signals::block();
    review::ServerOptions options{.database = common.db, .port = port, .who = user_name(), .version = kVersion};
    options.models = {review::Weights::load(folder + "/confidence.tsv"),
                      review::Weights::load(folder + "/suggestions.tsv")};
    if (!common.quiet) options.log = [](const std::string& line) { fmt::print(stderr, "{}\n", line); };
    options.announce = [](const std::string& url) { fmt::print(stderr, "For another browser: {}\n", url); };
    open_base(common, store::Access::change);  // says so where it has changed the file; the server opens its own
    review::Server server(std::move(options));
    const std::string url = server.url();
    fmt::print("{}\n", url);
    std::fflush(stdout);
    const Signals signals(server);
    if (!parser.values()["no-open"].as<bool>()) open_in_browser(url);
    server.run();
    return exit_well;
}

}  // namespace yakugo::cli
