// SPDX-License-Identifier: Apache-2.0
#include "glossary/review/http/log.hpp"

#include <fmt/chrono.h>
#include <fmt/core.h>

#include <ctime>

namespace yakugo::review::http {

namespace {

constexpr std::size_t kLinesPerSecond = 50, kPathBytes = 200, kReasonBytes = 500;

// Bytes of the character at the beginning of `text`, 0 where it is none that may be printed.
std::size_t printable_bytes(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return byte(0) >= 0x20 && byte(0) != 0x7F ? 1 : 0;
    const std::size_t size = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : byte(0) >= 0xC2 ? 2 : 0;
    if (size == 0 || byte(0) > 0xF4 || text.size() < size) return 0;
    char32_t code = byte(0) & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return 0;
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    if (code < (size == 2 ? 0x80U : size == 3 ? 0x800U : 0x10000U) || code > 0x10FFFF) return 0;
    const auto within = [&](char32_t first, char32_t last) { return code >= first && code <= last; };
    // C1 controls, line and paragraph separators, bidirectional controls, surrogates.
    const bool hidden = within(0x80, 0x9F) || within(0x200E, 0x200F) || within(0x2028, 0x202E) ||
                        within(0x2066, 0x2069) || within(0xD800, 0xDFFF) || code == 0x061C || code == 0xFEFF;
    return hidden ? 0 : size;
}

}  // namespace

std::string printable(std::string_view text, std::size_t most) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (out.size() >= most) return out + "...";
        const std::size_t size = printable_bytes(text.substr(at));
        if (size == 0) {
            out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[at++]));
        } else {
            out += text.substr(at, size);
            at += size;
        }
    }
    return out;
}

void Log::write(int status, std::string_view method, std::string_view target, std::string_view reason) {
    if (!sink_) return;
    const std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (now - second_ >= std::chrono::seconds(1)) {
        second_ = now;
        lines_ = 0;
    }
    if (lines_ == kLinesPerSecond) {
        ++left_out_;
        return;
    }
    ++lines_;
    const std::string left_out = left_out_ > 0 ? fmt::format(" ({} more before)", left_out_) : "";
    left_out_ = 0;
    sink_(fmt::format("{:%Y-%m-%dT%H:%M:%SZ} {} {} {} {}{}", fmt::gmtime(std::time(nullptr)), status,
                      method.empty() ? "-" : printable(method, 20),
                      target.empty() ? "-" : printable(target.substr(0, target.find_first_of("?#")), kPathBytes),
                      printable(reason, kReasonBytes), left_out));
}

}  // namespace yakugo::review::http
