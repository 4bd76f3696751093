// SPDX-License-Identifier: Apache-2.0
// The review page's server, for one person on this machine: README.md says who may talk to it and what it answers.
#pragma once

#include "glossary/review/breakdown.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace yakugo::review {

/// What one server lets through. Sizes in bytes.
struct Limits {
    std::size_t body = std::size_t{1} << 20U;     ///< of a request
    std::size_t import = std::size_t{64} << 20U;  ///< of POST /api/import
    double requests_per_second = 1000;            ///< over time, all browsers together
    double burst = 2000;                          ///< at once
    std::size_t threads = 48;                     ///< connections served at a time; others wait
};

struct ServerOptions {
    std::string database;  ///< must exist; one of an older schema is brought up to date
    int port = 0;          ///< 0: any that is free
    std::string who;       ///< of the history
    std::string version;   ///< of yakugo
    Models models = {};    ///< for the parts of a score
    Limits limits = {};
    /// Gets a line for each refusal and error, without line break; called by several threads, one at a time.
    std::function<void(const std::string&)> log = {};
    /// Gets the next URL that lets a browser in, whenever the one before was used up. As `log`.
    std::function<void(const std::string&)> announce = {};
};

/// Bound to 127.0.0.1 from the beginning on; answers while run() runs.
class Server {
public:
    /// Throws StoreError where the term base cannot be opened, InputError where the port is taken ("127.0.0.1:8080:
    /// Address already in use").
    explicit Server(ServerOptions options);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const noexcept;
    /// "http://127.0.0.1:34567/?token=...": lets one browser in, once.
    std::string url() const;

    /// Serves until stop() is called or the page says that it is over; ends when the last answer is out.
    void run();
    /// From any thread, also before run(), which then ends at once.
    void stop() noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yakugo::review
