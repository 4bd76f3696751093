// SPDX-License-Identifier: Apache-2.0
// From beads to rows of a page.
#include "tools/yakugo/align_page.hpp"

#include <filesystem>
#include <string>

namespace yakugo::cli {

namespace {

std::vector<exchange::PageSentence> sentences(const bitext::Text& text, bitext::Span span) {
    std::vector<exchange::PageSentence> out;
    for (std::size_t id = span.begin; id < span.end; ++id)
        out.push_back({text.sentences[id].line, on_one_line(text.at(id), text.language)});
    return out;
}

}  // namespace

exchange::BitextPage bitext_page(const AlignTexts& texts, const Beads& beads) {
    const bool from_english = texts.source == Language::en;
    const bitext::Text &from = texts.text(texts.source), &to = texts.text(texts.target());
    // Without their folders, which are nobody's business but the translator's: pages are handed on.
    const auto name = [](const std::string& path) { return std::filesystem::path(path).filename().string(); };
    exchange::BitextPage out{name(from.source), name(to.source), texts.source, {}};
    std::vector<std::size_t> row_of(to.sentences.size(), 0);  // by target sentence
    for (const bitext::Bead& bead : beads) {
        const bitext::Span source = from_english ? bead.en : bead.ja, target = from_english ? bead.ja : bead.en;
        for (std::size_t id = target.begin; id < target.end; ++id) row_of[id] = out.rows.size();
        out.rows.push_back({sentences(from, source), sentences(to, target), bead.score, bead.moved});
    }
    for (std::size_t i = 0; i < beads.size(); ++i) {
        const bitext::Span target = from_english ? beads[i].ja : beads[i].en;
        if (beads[i].moved && !target.empty() && target.begin > 0) out.rows[i].behind = row_of[target.begin - 1];
    }
    return out;
}

}  // namespace yakugo::cli
