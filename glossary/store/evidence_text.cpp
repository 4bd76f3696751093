// SPDX-License-Identifier: Apache-2.0
// Pieces of evidence one behind the other.
#include "glossary/store/evidence_text.hpp"

#include "glossary/store/number.hpp"

#include <fmt/compile.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

namespace yakugo::store {

namespace {

/// Takes numbers, each with the space behind it, and texts from the front.
class Reader {
public:
    explicit Reader(std::string_view text) : left_(text) {}

    bool at_end() const noexcept { return left_.empty(); }

    template <class Number>
    bool number(Number& value) {
        const auto [next, error] = std::from_chars(left_.data(), left_.data() + left_.size(), value);
        const auto size = static_cast<std::size_t>(next - left_.data());
        if (error != std::errc() || size >= left_.size() || left_[size] != ' ') return false;
        left_.remove_prefix(size + 1);
        return true;
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
    std::string_view left_;
};

std::optional<EvidencePiece> next_piece(Reader& reader) {
    EvidencePiece out;
    std::size_t ja_size = 0, en_size = 0;
    const bool complete = reader.number(out.score) && reader.number(out.ja_line) && reader.number(out.en_line) &&
                          reader.number(out.ja_range.begin) && reader.number(out.ja_range.end) &&
                          reader.number(out.en_range.begin) && reader.number(out.en_range.end) &&
                          reader.number(ja_size) && reader.number(en_size) && reader.line(out.kind) &&
                          reader.text(ja_size, out.context_ja) && reader.text(en_size, out.context_en);
    return complete ? std::optional(out) : std::nullopt;
}

}  // namespace

void append_evidence(std::string& out, const EvidencePiece& piece) {
    std::array<char, 256> numbers;  // nine of at most 24 characters and a space
    char* const end =
        fmt::format_to(numbers.data(), FMT_COMPILE("{} {} {} {} {} {} {} {} {} "), unit(piece.score), piece.ja_line,
                       piece.en_line, piece.ja_range.begin, piece.ja_range.end, piece.en_range.begin,
                       piece.en_range.end, piece.context_ja.size(), piece.context_en.size());
    out.append(numbers.data(), end);
    const std::size_t kind = out.size();
    out += piece.kind;
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(kind), out.end(), '\n', ' ');
    out += '\n';
    out += piece.context_ja;
    out += piece.context_en;
}

std::vector<EvidencePiece> parse_evidence(std::string_view text) {
    std::vector<EvidencePiece> out;
    for (Reader reader(text); !reader.at_end();) {
        const std::optional<EvidencePiece> piece = next_piece(reader);
        if (!piece) break;
        out.push_back(*piece);
    }
    return out;
}

}  // namespace yakugo::store
