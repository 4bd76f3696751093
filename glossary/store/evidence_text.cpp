// SPDX-License-Identifier: Apache-2.0
// Pieces of evidence one behind the other.
#include "glossary/store/evidence_text.hpp"

#include "glossary/store/evidence_reader.hpp"
#include "glossary/store/number.hpp"

#include <fmt/compile.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace yakugo::store {

namespace {

bool read_piece(EvidenceReader& reader, EvidencePiece& out) {
    return reader.numbers(out.score, out.ja_line, out.en_line, out.ja_range.begin, out.ja_range.end, out.en_range.begin,
                          out.en_range.end, out.ja_context.begin, out.ja_context.end, out.en_context.begin,
                          out.en_context.end) &&
           reader.line(out.kind);
}

}  // namespace

ByteRange Contexts::place(std::string_view context) {
    if (context.empty()) return {};
    const auto [at, is_new] = places_.try_emplace(context, ByteRange{text_.size(), text_.size() + context.size()});
    if (is_new) text_ += context;
    return at->second;
}

std::string_view context_at(std::string_view contexts, ByteRange place) {
    if (place.begin > place.end || place.end > contexts.size()) return {};
    return contexts.substr(place.begin, place.size());
}

void append_evidence(std::string& out, const EvidencePiece& piece) {
    std::array<char, 288> numbers;  // eleven of at most 24 characters and a space
    char* const end = fmt::format_to(
        numbers.data(), FMT_COMPILE("{} {} {} {} {} {} {} {} {} {} {} "), unit(piece.score), piece.ja_line,
        piece.en_line, piece.ja_range.begin, piece.ja_range.end, piece.en_range.begin, piece.en_range.end,
        piece.ja_context.begin, piece.ja_context.end, piece.en_context.begin, piece.en_context.end);
    out.append(numbers.data(), end);
    const std::size_t kind = out.size();
    out += piece.kind;
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(kind), out.end(), '\n', ' ');
    out += '\n';
}

std::vector<EvidencePiece> parse_evidence(std::string_view text) {
    std::vector<EvidencePiece> out;
    EvidencePiece piece;
    for (EvidenceReader reader(text); !reader.at_end() && read_piece(reader, piece);) out.push_back(piece);
    return out;
}

}  // namespace yakugo::store
