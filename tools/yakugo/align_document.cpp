// SPDX-License-Identifier: Apache-2.0
// Laying beads out as the lines of one document.
#include "tools/yakugo/align_document.hpp"

namespace yakugo::cli {

namespace {

/// Adds one side of a bead as a line and a block; its range in the document.
ByteRange add_side(document::Document& document, const bitext::Text& text, bitext::Span span) {
    const std::string words = joined(text, span);
    const ByteRange range{document.text.size(), document.text.size() + words.size()};
    if (words.empty()) return range;
    document.text += words + '\n';
    document.posts.front().blocks.push_back(
        {document::BlockKind::sentence, text.language, first_line(text, span), range, {range.end, range.end}});
    return range;
}

}  // namespace

BeadDocument bead_document(const AlignTexts& texts, std::span<const bitext::Bead> beads, double least) {
    BeadDocument out;
    out.document.source = source_name(texts);
    out.document.posts.emplace_back();
    for (const bitext::Bead& bead : beads) {
        const ByteRange en = add_side(out.document, texts.en, bead.en);
        const ByteRange ja = add_side(out.document, texts.ja, bead.ja);
        if (en.empty() || ja.empty() || bead.score < least) continue;
        out.segments.push_back({document::BlockKind::sentence, ja, en, first_line(texts.ja, bead.ja),
                                first_line(texts.en, bead.en), bead.score});
    }
    return out;
}

}  // namespace yakugo::cli
