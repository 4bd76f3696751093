// SPDX-License-Identifier: Apache-2.0
// Reads pieces of evidence; for evidence_text.cpp and evidence_text_10.cpp.
#pragma once

#include <charconv>
#include <string_view>
#include <system_error>

namespace yakugo::store {

/// Takes numbers, each with the space behind it, and texts from the front. False where something else stands there.
class EvidenceReader {
public:
    explicit EvidenceReader(std::string_view text) : left_(text) {}

    bool at_end() const noexcept { return left_.empty(); }

    template <class... Numbers>
    bool numbers(Numbers&... values) {
        return (number(values) && ...);
    }
    bool line(std::string_view& value) {
        const std::size_t end = left_.find('\n');
        if (end == std::string_view::npos) return false;
        value = left_.substr(0, end);
        left_.remove_prefix(end + 1);
        return true;
    }
    bool text(std::size_t size, std::string_view& value) {
        if (size > left_.size()) return false;
        value = left_.substr(0, size);
        left_.remove_prefix(size);
        return true;
    }

private:
    template <class Number>
    bool number(Number& value) {
        const auto [next, error] = std::from_chars(left_.data(), left_.data() + left_.size(), value);
        const auto size = static_cast<std::size_t>(next - left_.data());
        if (error != std::errc() || size >= left_.size() || left_[size] != ' ') return false;
        left_.remove_prefix(size + 1);
        return true;
    }

    std::string_view left_;
};

}  // namespace yakugo::store
