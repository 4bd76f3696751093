// SPDX-License-Identifier: Apache-2.0
// Titles and deks by kind, figures by an order-preserving match over what they share.
#include "libalign/pair/pair.hpp"

#include "libalign/pair/sentences.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace yakugo::pair {

namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Post;

constexpr double kTitlePrior = 3.5, kDekPrior = 2.5;   // their kind alone says that they belong together
constexpr double kNeighbour = 0.1, kApart = -1.2;      // a caption next to an English one, or with others between
constexpr double kHeading = -2.0, kParagraph = -0.3;   // what is no caption but may render a name card or an English lead
constexpr std::size_t kReach = 5;                      // blocks between an English figure and its translation

ByteRange shifted(ByteRange range, std::size_t by) { return {range.begin + by, range.end + by}; }

struct Analysed {
    link::JapaneseText japanese;
    link::EnglishText english;
    std::vector<link::Link> links;
};

Analysed analyse(const Document& document, ByteRange ja, ByteRange en, const link::Resources& resources) {
    Analysed out{link::analyse_japanese(document.at(ja), resources.japanese), link::analyse_english(document.at(en), resources.english), {}};
    out.links = link::find_links(out.japanese, out.english, resources);
    return out;
}

void pair_fields(const Document& document, BlockKind kind, const document::Field& ja, const document::Field& en, double prior,
                 const link::Resources& resources, std::vector<Segment>& out) {
    if (ja.text.empty() || en.text.empty()) return;
    const Analysed both = analyse(document, ja.range, en.range, resources);
    const double score = pair_score(both.japanese, {0, ja.range.size()}, both.english, {0, en.range.size()}, both.links, {prior, false});
    if (score >= kLeastScore) out.push_back({kind, ja.range, en.range, ja.line, en.line, score});
}

bool is_english_figure(const Document& document, const Block& block) {
    const bool figure = block.kind == BlockKind::caption || block.kind == BlockKind::alt;
    // A file name is no text, though its words are evidence for terms.
    return figure && block.language == Language::en && document.at(block.range).find(' ') != std::string_view::npos;
}

bool may_render_figure(const Block& block) {
    if (block.language != Language::ja) return false;
    return block.kind == BlockKind::caption || block.kind == BlockKind::heading || block.kind == BlockKind::credit || block.kind == BlockKind::body;
}

Prior prior(const Post& post, std::size_t en, std::size_t ja) {
    const BlockKind kind = post.blocks[ja].kind;
    if (kind == BlockKind::body) return {kParagraph, true};
    const std::size_t distance = en < ja ? ja - en : en - ja;
    if (kind == BlockKind::caption) return {distance == 1 ? kNeighbour : kApart, false};
    return {kHeading, true};
}

/// Order-preserving assignment of English to Japanese figures with the highest sum of log-odds; pairs below even odds are none.
///   best(i, j) = max of best(i-1, j), best(i, j-1), best(i-1, j-1) + gain(i, j)
std::vector<std::pair<std::size_t, std::size_t>> match(std::size_t n, std::size_t m, const std::map<std::pair<std::size_t, std::size_t>, double>& gain) {
    std::vector<double> best((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> double& { return best[i * (m + 1) + j]; };
    const auto gained = [&](std::size_t i, std::size_t j) {
        const auto found = gain.find({i - 1, j - 1});
        return found == gain.end() ? -1e9 : found->second;
    };
    for (std::size_t i = 1; i <= n; ++i) {
        for (std::size_t j = 1; j <= m; ++j) at(i, j) = std::max({at(i - 1, j), at(i, j - 1), at(i - 1, j - 1) + gained(i, j)});
    }
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = n, j = m; i > 0 && j > 0;) {
        if (at(i, j) == at(i - 1, j)) --i;
        else if (at(i, j) == at(i, j - 1)) --j;
        else out.push_back({--i, --j});
    }
    std::reverse(out.begin(), out.end());
    return out;
}

void add_figure(const Block& ja, const Block& en, const Analysed& both, double score, std::vector<Segment>& out) {
    for (const SentencePair& pair : pair_sentences(both.japanese, both.english, both.links)) {
        const double joint = std::min(score, std::max(pair.score, kLeastScore));
        out.push_back({en.kind, shifted(pair.ja, ja.range.begin), shifted(pair.en, en.range.begin), ja.line, en.line, joint});
    }
}

void pair_figures(const Document& document, const Post& post, const link::Resources& resources, std::vector<Segment>& out) {
    std::vector<std::size_t> en, ja;
    for (std::size_t i = 0; i < post.blocks.size(); ++i) {
        if (is_english_figure(document, post.blocks[i])) en.push_back(i);
        else if (may_render_figure(post.blocks[i])) ja.push_back(i);
    }
    std::map<std::pair<std::size_t, std::size_t>, double> gain;
    std::map<std::pair<std::size_t, std::size_t>, std::pair<Analysed, double>> analysed;
    for (std::size_t i = 0; i < en.size(); ++i) {
        const auto near = std::lower_bound(ja.begin(), ja.end(), en[i] > kReach ? en[i] - kReach : 0);
        for (auto j = near; j != ja.end() && *j <= en[i] + kReach; ++j) {
            const ByteRange ja_range = post.blocks[*j].range, en_range = post.blocks[en[i]].range;
            Analysed both = analyse(document, ja_range, en_range, resources);
            const double score = pair_score(both.japanese, {0, ja_range.size()}, both.english, {0, en_range.size()}, both.links, prior(post, en[i], *j));
            const std::pair key{i, static_cast<std::size_t>(j - ja.begin())};
            gain[key] = std::log(score / (1 - score));
            if (score >= kLeastScore) analysed.emplace(key, std::pair{std::move(both), score});
        }
    }
    for (const auto& key : match(en.size(), ja.size(), gain)) {
        const auto found = analysed.find(key);
        if (found == analysed.end()) continue;
        add_figure(post.blocks[ja[key.second]], post.blocks[en[key.first]], found->second.first, found->second.second, out);
    }
}

}  // namespace

std::vector<Segment> pair_post(const Document& document, const Post& post, const link::Resources& resources) {
    std::vector<Segment> out;
    pair_fields(document, BlockKind::title, post.title_ja, post.title_en, kTitlePrior, resources, out);
    pair_fields(document, BlockKind::dek, post.dek_ja, post.dek_en, kDekPrior, resources, out);
    pair_figures(document, post, resources, out);
    std::stable_sort(out.begin(), out.end(), [](const Segment& a, const Segment& b) { return a.en.begin < b.en.begin; });
    return out;
}

}  // namespace yakugo::pair
