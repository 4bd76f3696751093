// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/service.hpp"

#include "glossary/review/http/pages.hpp"

#include <fmt/core.h>

#include <new>
#include <utility>

namespace yakugo::review::http {

namespace {

// Of what cpp-httplib refuses by itself.
const char* reason_of(int status) {
    switch (status) {
        case 400: return "no HTTP request that can be read, or a body that ends early";
        case 413: return "the body is too large";
        case 414: return "the address is too long";
        case 416: return "a Range header that is none";
        default: return "refused";
    }
}

}  // namespace

Service::Service(ServerOptions options)
    : options_(std::move(options)),
      log_(options_.log),
      listener_(options_.port, options_.limits.threads),
      guard_(listener_.port(), options_.limits),
      api_(options_) {
    connect();
    api_.add_to(routes_);
    routes_.add({{"POST", options_.limits.body}, "/api/quit", [this](const Call&, httplib::Response& response) {
                     put_json(response, {{"ended", true}});
                     stop();
                 }});
}

std::string Service::url() const {
    return fmt::format("http://127.0.0.1:{}/?token={}", port(), guard_.session().token());
}

void Service::connect() {
    using Request = httplib::Request;
    using Response = httplib::Response;
    listener_.set_default_headers(safe_headers());
    listener_.set_known([this](const Request& request) { return guard_.knows(request); });
    listener_.set_payload_max_length(options_.limits.import + options_.limits.body);
    listener_.set_pre_routing_handler(
        [this](const Request& request, Response& response) { return receive(request, response); });
    const httplib::Server::Handler handler = [this](const Request& request, Response& response) {
        answer(request, response);
    };
    listener_.Get("/api/.*", handler);
    listener_.Post("/api/.*", handler);
    listener_.Put("/api/.*", handler);
    // What cpp-httplib refuses by itself: a request line or headers that are none, a body that ends early.
    const httplib::Server::HandlerWithResponse on_error = [this](const Request& request, Response& response) {
        if (response.body.empty()) refuse(request, response, response.status, reason_of(response.status));
        return Handled::Handled;
    };
    listener_.set_error_handler(on_error);
    listener_.set_exception_handler([this](const Request& request, Response& response, std::exception_ptr) {
        refuse(request, response, 500, "internal error");
    });
}

void Service::refuse(const httplib::Request& request, httplib::Response& response, int status, const std::string& why,
                     const nlohmann::ordered_json& items) {
    log_.write(status, request.method, request.target, why);
    put_error(response, status, printable(why, 2000), items);
}

bool Service::let_in(const httplib::Request& request, httplib::Response& response) {
    if (request.method != "GET" || request.path != "/" || !request.has_param("token")) return false;
    if (guard_.session().use(request.get_param_value("token"))) {
        response.set_header("Set-Cookie", guard_.session().cookie());
        const std::lock_guard lock(announcing_);
        if (options_.announce) options_.announce(url());
    } else {
        // A browser that is in already, and goes back to where it came from.
        guard_.check_cookie(request);
    }
    response.set_redirect("/", 303);
    return true;
}

Service::Handled Service::receive(const httplib::Request& request, httplib::Response& response) {
    try {
        guard_.check_origin(request);
        if (let_in(request, response)) return Handled::Handled;
        guard_.check_cookie(request);
        if (const Page* page = find_page(request.path)) {
            guard_.check_form(request, {"GET", 0});
            response.set_content(page->content.data(), page->content.size(), std::string(page->type));
            return Handled::Handled;
        }
        guard_.check_form(request, routes_.find(request.method, request.path).route->access);
        return Handled::Unhandled;
    } catch (const Refusal& refusal) {
        refuse(request, response, refusal.status(), refusal.what());
    } catch (const std::exception& error) {
        refuse(request, response, 500, error.what());
    }
    return Handled::Handled;
}

void Service::answer(const httplib::Request& request, httplib::Response& response) {
    const auto no = [&](int status, const std::string& why, const Json& items = nullptr) {
        refuse(request, response, status, why, items);
    };
    try {
        const Routes::Found found = routes_.find(request.method, request.path);
        try {
            found.route->answer({request, found.id}, response);
        } catch (const store::StaleError& error) {
            no(409, error.what(), api_.items(error.pairs()));
        }
    } catch (const Refusal& refusal) {
        no(refusal.status(), refusal.what());
    } catch (const ChangeError& error) {
        no(400, error.what());
    } catch (const InputError& error) {
        no(400, error.what());
    } catch (const store::MissingError& error) {
        no(404, error.what());
    } catch (const StoreError& error) {
        no(503, error.what());
    } catch (const std::bad_alloc&) {
        no(503, "out of memory");
    } catch (const std::exception& error) {
        no(500, error.what());
    }
}

}  // namespace yakugo::review::http
