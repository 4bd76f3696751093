// SPDX-License-Identifier: Apache-2.0
// Reads and writes pieces with their contexts.
#include "glossary/store/evidence_text_10.hpp"

#include "glossary/store/evidence_reader.hpp"
#include "glossary/store/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace yakugo::store {

namespace {

struct Piece10 {
    EvidencePiece piece = {};  // without places of contexts
    std::string_view context_ja = {}, context_en = {};
};

bool read_piece_10(EvidenceReader& reader, Piece10& out) {
    EvidencePiece& piece = out.piece;
    std::size_t ja_size = 0, en_size = 0;
    return reader.numbers(piece.score, piece.ja_line, piece.en_line, piece.ja_range.begin, piece.ja_range.end,
                          piece.en_range.begin, piece.en_range.end, ja_size, en_size) &&
           reader.line(piece.kind) && reader.text(ja_size, out.context_ja) && reader.text(en_size, out.context_en);
}

ByteRange place_in(std::string_view contexts, std::string_view context) {
    const std::size_t at = contexts.find(context);
    return context.empty() || at == std::string_view::npos ? ByteRange{} : ByteRange{at, at + context.size()};
}

}  // namespace

void append_evidence_10(std::string& out, const EvidencePiece& piece, std::string_view context_ja,
                        std::string_view context_en) {
    std::string kind(piece.kind);
    std::replace(kind.begin(), kind.end(), '\n', ' ');
    fmt::format_to(std::back_inserter(out), "{} {} {} {} {} {} {} {} {} {}\n{}{}", unit(piece.score), piece.ja_line,
                   piece.en_line, piece.ja_range.begin, piece.ja_range.end, piece.en_range.begin, piece.en_range.end,
                   context_ja.size(), context_en.size(), kind, context_ja, context_en);
}

std::string contexts_of_10(std::string_view evidence) {
    Contexts contexts;
    Piece10 old;
    for (EvidenceReader reader(evidence); !reader.at_end() && read_piece_10(reader, old);) {
        contexts.place(old.context_ja);
        contexts.place(old.context_en);
    }
    return contexts.text();
}

std::string evidence_of_10(std::string_view evidence, std::string_view contexts) {
    std::string out;
    Piece10 old;
    for (EvidenceReader reader(evidence); !reader.at_end() && read_piece_10(reader, old);) {
        old.piece.ja_context = place_in(contexts, old.context_ja);
        old.piece.en_context = place_in(contexts, old.context_en);
        append_evidence(out, old.piece);
    }
    return out;
}

}  // namespace yakugo::store
