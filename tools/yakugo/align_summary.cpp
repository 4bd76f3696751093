// SPDX-License-Identifier: Apache-2.0
// Counting and wording beads.
#include "tools/yakugo/align_summary.hpp"

#include "tools/yakugo/counted.hpp"

#include "libalign/text/width.hpp"

#include <fmt/core.h>

#include <map>
#include <ostream>
#include <utility>
#include <vector>

namespace yakugo::cli {

namespace {

constexpr std::size_t kMostPlaces = 10;     // of a list: about what one looks through on a terminal
constexpr std::size_t kSentenceCells = 60;  // of a sentence's beginning

/// "file:line: beginning of the sentence".
std::string place(const bitext::Text& text, std::size_t sentence) {
    return fmt::format("{}:{}: {}", text.source, text.sentences[sentence].line,
                       text::shortened(on_one_line(text.at(sentence), text.language), kSentenceCells));
}

void print_list(std::ostream& out, const std::string& head, const std::vector<std::string>& places) {
    if (places.empty()) return;
    out << fmt::format("{}: {}\n", head, places.size());
    for (std::size_t i = 0; i < places.size() && i < kMostPlaces; ++i) out << "  " << places[i] << '\n';
    if (places.size() > kMostPlaces)
        out << fmt::format("  ... and {} more; --review and -o list them all\n", places.size() - kMostPlaces);
}

/// Sentences of one text that stand in beads without the other.
std::vector<std::string> lone(const AlignTexts& texts, const Beads& beads, Language language) {
    const bitext::Text& text = texts.text(language);
    std::vector<std::string> out;
    for (const bitext::Bead& bead : beads) {
        if (!is_null(bead)) continue;
        const bitext::Span span = language == Language::en ? bead.en : bead.ja;
        for (std::size_t sentence = span.begin; sentence < span.end; ++sentence) {
            if (!text.at(sentence).empty()) out.push_back(place(text, sentence));
        }
    }
    return out;
}

std::vector<std::string> moved(const AlignTexts& texts, const Beads& beads) {
    std::vector<std::string> out;
    for (const bitext::Bead& bead : beads) {
        if (!bead.moved || is_null(bead)) continue;
        const auto [from, to] =
            texts.source == Language::en ? std::pair(bead.en, bead.ja) : std::pair(bead.ja, bead.en);
        const bitext::Text& target = texts.text(texts.target());
        out.push_back(fmt::format("{} = {}:{}", place(texts.text(texts.source), from.begin), target.source,
                                  first_line(target, to)));
    }
    return out;
}

std::string kinds(const Beads& beads) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
    for (const bitext::Bead& bead : beads) ++counts[{bead.en.size(), bead.ja.size()}];
    std::string out;
    for (const auto& [sizes, number] : counts)
        out += fmt::format("{}{}-{} {}", out.empty() ? "" : ", ", sizes.first, sizes.second, number);
    return out;
}

}  // namespace

void print_align_summary(std::ostream& out, const AlignTexts& texts, const bitext::Alignment& alignment) {
    constexpr double kUnsure = 0.5;  // more likely wrong than right
    for (const Language language : {texts.source, texts.target()}) {
        const bitext::Text& text = texts.text(language);
        out << fmt::format("{}: {}, {}\n", text.source, counted(text.sentences.size(), "sentence"), word(language));
    }
    std::size_t unsure = 0;
    for (const bitext::Bead& bead : alignment.beads) unsure += bead.score < kUnsure;
    out << fmt::format("Beads, English-Japanese: {}; {} below {}\n", kinds(alignment.beads), unsure, kUnsure);
    print_list(out, "Source sentences that nobody translated", lone(texts, alignment.beads, texts.source));
    print_list(out, "Target sentences without a source", lone(texts, alignment.beads, texts.target()));
    print_list(out, "Moved to another place", moved(texts, alignment.beads));
}

}  // namespace yakugo::cli
