// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/framing.hpp"

#include "libalign/core/ascii.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>
#include <string_view>

namespace yakugo::check {
namespace {

constexpr std::size_t kLongestHeader = 8192;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::optional<std::size_t> number_in(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// The header fields of a message.
struct Header {
    enum class Kind { read, end, wrong } kind = Kind::read;
    std::optional<std::size_t> length = {};
    std::string problem = {};
};

Header wrong(std::string problem) {
    return {Header::Kind::wrong, {}, std::move(problem)};
}

bool take_field(std::string_view line, Header& header) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
        header = wrong("expected a header field \"Name: value\", found a line without a colon");
        return false;
    }
    if (!ascii_equal(trimmed(line.substr(0, colon)), "Content-Length")) return true;
    const auto length = number_in(trimmed(line.substr(colon + 1)));
    if (!length || (header.length && header.length != length)) {
        header = wrong("expected one number of bytes as Content-Length, found something else");
        return false;
    }
    header.length = length;
    return true;
}

Header read_header(std::istream& in) {
    Header header;
    std::string line;
    std::size_t read = 0;
    for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
        if (++read > kLongestHeader)
            return wrong(fmt::format("expected a header of at most {} bytes, found more", kLongestHeader));
        if (c != '\n') {
            line += static_cast<char>(c);
            continue;
        }
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty()) return header.length ? header : wrong("expected Content-Length in a header, found none");
        if (!take_field(line, header)) return header;
        line.clear();
    }
    if (read == 0) return {Header::Kind::end};
    return wrong("expected the rest of a header, found the end");
}

// In pieces: a header may claim any length.
std::string read_body(std::istream& in, std::size_t length) {
    constexpr std::size_t kPiece = std::size_t{1} << 20U;
    std::string body;
    while (body.size() < length && in) {
        const std::size_t begin = body.size();
        body.resize(std::min(length, begin + kPiece));
        in.read(body.data() + begin, static_cast<std::streamsize>(body.size() - begin));
        body.resize(begin + static_cast<std::size_t>(in.gcount()));
    }
    return body;
}

// Four hexadecimal digits at `at`; else 0.
unsigned hex4(std::string_view text, std::size_t at) {
    unsigned value = 0;
    if (at + 4 > text.size()) return 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
    return error == std::errc{} && end == text.data() + at + 4 ? value : 0;
}

void repair_surrogates(std::string& body) {
    const auto is_high = [](unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; };
    const auto is_low = [](unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; };
    for (std::size_t at = body.find('\\'); at != std::string::npos && at + 1 < body.size(); at = body.find('\\', at)) {
        if (body[at + 1] != 'u') {
            at += 2;
            continue;
        }
        const unsigned unit = hex4(body, at + 2);
        const bool has_other = body.compare(std::min(at + 6, body.size()), 2, "\\u") == 0;
        if (is_high(unit) && has_other && is_low(hex4(body, at + 8))) {
            at += 12;
            continue;
        }
        if (is_high(unit) || is_low(unit)) body.replace(at + 2, 4, "fffd");
        at += 2;
    }
}

}  // namespace

Incoming read_message(std::istream& in) {
    const Header header = read_header(in);
    if (header.kind == Header::Kind::end) return {Incoming::Kind::end};
    if (header.kind == Header::Kind::wrong) return {Incoming::Kind::lost, header.problem};
    const std::size_t length = *header.length;
    if (length > kLongestMessage) {
        std::string problem =
            fmt::format("expected a message of at most {} bytes, found one of {}", kLongestMessage, length);
        if (length > kLongestSkipped) return {Incoming::Kind::lost, std::move(problem)};
        in.ignore(static_cast<std::streamsize>(length));
        return {Incoming::Kind::too_large, std::move(problem)};
    }
    std::string body = read_body(in, length);
    if (body.size() < length) return {Incoming::Kind::lost, "expected the rest of a message, found the end"};
    return {Incoming::Kind::message, std::move(body)};
}

void write_message(std::ostream& out, const nlohmann::json& message) {
    const std::string body = message.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    out << "Content-Length: " << body.size() << "\r\n\r\n" << body << std::flush;
}

std::optional<nlohmann::json> parse_body(std::string body) {
    repair_surrogates(body);
    nlohmann::json message = nlohmann::json::parse(body, nullptr, false);
    if (message.is_discarded()) return std::nullopt;
    return message;
}

}  // namespace yakugo::check
