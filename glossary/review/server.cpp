// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/server.hpp"

#include "glossary/review/http/service.hpp"

#include <utility>

namespace yakugo::review {

struct Server::Impl {
    explicit Impl(ServerOptions options) : service(std::move(options)) {}
    http::Service service;
};

Server::Server(ServerOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Server::~Server() = default;

int Server::port() const noexcept {
    return impl_->service.port();
}

std::string Server::url() const {
    return impl_->service.url();
}

void Server::run() {
    impl_->service.run();
}

void Server::stop() noexcept {
    impl_->service.stop();
}

}  // namespace yakugo::review
