// SPDX-License-Identifier: Apache-2.0
#include "glossary/store/address.hpp"

#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <array>

namespace yakugo::store {

namespace {

/// Parameters of advertising and mailing programs, which lead to the same page with and without.
bool says_where_from(std::string_view parameter) {
    const std::string name = ascii_lowered(parameter.substr(0, parameter.find('=')));
    constexpr std::array<std::string_view, 10> names = {"fbclid", "gclid",  "dclid",  "msclkid", "twclid",
                                                        "yclid",  "igshid", "mc_cid", "mc_eid",  "_hsenc"};
    return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

std::string kept_query(std::string_view query) {
    std::string out;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!parameter.empty() && !says_where_from(parameter))
            out += (out.empty() ? '?' : '&') + std::string(parameter);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return out;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
}

/// "%e3" is "%E3" (section 6.2.2.1).
void raise_encodings(std::string& text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '%' || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) continue;
        for (const std::size_t at : {i + 1, i + 2})
            if (text[at] >= 'a') text[at] = static_cast<char>(text[at] - 'a' + 'A');
    }
}

std::string host_of(std::string_view authority) {
    std::string host = ascii_lowered(authority);
    for (const std::string_view port : {":80", ":443"})
        if (host.ends_with(port)) host.resize(host.size() - port.size());
    return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace

std::string address_of(std::string_view url) {
    constexpr std::string_view mark = "://";
    const std::size_t scheme = url.find(mark);
    if (scheme == std::string_view::npos) return std::string(url);
    std::string_view rest = url.substr(scheme + mark.size());
    rest = rest.substr(0, rest.find('#'));
    const std::size_t host_end = std::min(rest.find_first_of("/?"), rest.size());
    if (host_end == 0) return std::string(url);
    const std::size_t path_end = std::min(rest.find('?'), rest.size());
    std::string path(rest.substr(host_end, path_end - host_end));
    while (path.ends_with('/')) path.pop_back();
    std::string out = host_of(rest.substr(0, host_end)) + path;
    if (path_end < rest.size()) out += kept_query(rest.substr(path_end + 1));
    raise_encodings(out);
    return out;
}

}  // namespace yakugo::store
