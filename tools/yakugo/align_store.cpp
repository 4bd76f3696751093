// SPDX-License-Identifier: Apache-2.0
// From beads to posts.
#include "tools/yakugo/align_store.hpp"

#include "tools/yakugo/align_document.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <utility>

namespace yakugo::cli {

namespace {

constexpr std::size_t kBeadsAPost = 200;  // a long article

/// Lines of the Japanese text that the beads cover.
void set_lines(store::PostRecord& record, const bitext::Text& ja, std::span<const bitext::Bead> beads) {
    for (const bitext::Bead& bead : beads) {
        if (bead.ja.empty()) continue;
        const std::size_t first = first_line(ja, bead.ja), last = ja.sentences[bead.ja.end - 1].line;
        record.first_line = record.first_line == 0 ? first : std::min(record.first_line, first);
        record.last_line = std::max(record.last_line, last);
    }
}

store::PostRecord mine_beads(const Engine& engine, const AlignTexts& texts, std::span<const bitext::Bead> beads,
                             double least) {
    const BeadDocument made = bead_document(texts, beads, least);
    store::PostRecord out =
        engine.mine(made.document, made.document.posts.front(), made.segments, Suggestions::only_confirm);
    set_lines(out, texts.ja, beads);
    return out;
}

}  // namespace

SourceSummary store_beads(store::TermBase& base, const Engine& engine, const AlignTexts& texts, const Beads& beads,
                          const Storing& how) {
    SourceSummary out;
    out.source = source_name(texts);
    const std::string digest = fmt::format("{} {} {} {}", texts.digest, engine.fingerprint(), how.aligner, how.least);
    out.unchanged = base.digest_of(out.source) == digest;
    if (out.unchanged) return out;
    std::vector<store::PostRecord> posts;
    for (std::size_t at = 0; at < beads.size(); at += kBeadsAPost) {
        const std::span part = std::span(beads).subspan(at, std::min(kBeadsAPost, beads.size() - at));
        store::PostRecord& post = posts.emplace_back(mine_beads(engine, texts, part, how.least));
        const std::string number = at == 0 ? "" : fmt::format(" ({})", at / kBeadsAPost + 1);
        post.title_ja = plain_name(texts.ja.source) + number;
        post.title_en = plain_name(texts.en.source) + number;
        out.counts.add(post);
    }
    out.stored = base.put_source({out.source, digest}, posts);
    return out;
}

}  // namespace yakugo::cli
