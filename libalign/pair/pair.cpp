// SPDX-License-Identifier: Apache-2.0
// Titles and deks by kind, figures by an order-preserving match over what they share.
#include "libalign/pair/pair.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include "libalign/pair/sentences.hpp"

namespace yakugo::pair {

namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Post;

constexpr double kTitlePrior = 3.5, kDekPrior = 2.5;  // their kind alone says that they belong together
constexpr double kNeighbour = 0.1, kApart = -1.2;     // a caption next to an English one, or with others between
constexpr double kHeading = -2.0,
                 kParagraph = -0.3;  // what is no caption but may render a name card or an English lead
constexpr std::size_t kReach = 5;    // blocks between an English figure and its translation

ByteRange shifted(ByteRange range, std::size_t by) {
    return {range.begin + by, range.end + by};
}

void pair_fields(BlockKind kind, const document::Field& ja, const document::Field& en, double prior,
                 const link::Resources& resources, std::vector<Segment>& out) {
    if (ja.text.empty() || en.text.empty()) return;
    const link::JapaneseText japanese = link::analyse_japanese(ja.text, resources.japanese);
    const link::EnglishText english = link::analyse_english(en.text, resources.english);
    const double score = pair_score(japanese, {0, ja.text.size()}, english, {0, en.text.size()},
                                    link::find_links(japanese, english, resources), {prior, false});
    if (score >= kLeastScore) out.push_back({kind, ja.range, en.range, ja.line, en.line, score});
}

bool is_english_figure(const Document& document, const Block& block) {
    const bool figure = block.kind == BlockKind::caption || block.kind == BlockKind::alt;
    // A file name is no text, though its words are evidence for terms.
    return figure && block.language == Language::en && document.at(block.range).find(' ') != std::string_view::npos;
}

bool may_render_figure(const Block& block) {
    if (block.language != Language::ja) return false;
    return block.kind == BlockKind::caption || block.kind == BlockKind::heading || block.kind == BlockKind::credit ||
           block.kind == BlockKind::body;
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
std::vector<std::pair<std::size_t, std::size_t>> match(
    std::size_t n, std::size_t m, const std::map<std::pair<std::size_t, std::size_t>, double>& gain) {
    std::vector<double> best((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> double& { return best[i * (m + 1) + j]; };
    const auto gained = [&](std::size_t i, std::size_t j) {
        const auto found = gain.find({i - 1, j - 1});
        return found == gain.end() ? -1e9 : found->second;
    };
    for (std::size_t i = 1; i <= n; ++i) {
        for (std::size_t j = 1; j <= m; ++j)
            at(i, j) = std::max({at(i - 1, j), at(i, j - 1), at(i - 1, j - 1) + gained(i, j)});
    }
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = n, j = m; i > 0 && j > 0;) {
        if (at(i, j) == at(i - 1, j))
            --i;
        else if (at(i, j) == at(i, j - 1))
            --j;
        else
            out.push_back({--i, --j});
    }
    std::reverse(out.begin(), out.end());
    return out;
}

/// The figures of a post, analysed once each, and what every English one shares with the Japanese ones around it.
class Figures {
public:
    Figures(const Document& document, const Post& post, const link::Resources& resources)
        : document_(document), post_(post), resources_(resources) {
        for (std::size_t i = 0; i < post.blocks.size(); ++i) {
            if (is_english_figure(document, post.blocks[i]))
                en_.push_back(i);
            else if (may_render_figure(post.blocks[i]))
                ja_.push_back(i);
        }
        for (std::size_t i = 0; i < en_.size(); ++i) compare(i);
    }

    void add_pairs(std::vector<Segment>& out) const {
        std::map<std::pair<std::size_t, std::size_t>, double> gain;
        for (const auto& [key, option] : options_) gain[key] = std::log(option.score / (1 - option.score));
        for (const auto& key : match(en_.size(), ja_.size(), gain)) {
            const Option& option = options_.at(key);
            const Block& en = post_.blocks[en_[key.first]];
            const Block& ja = post_.blocks[ja_[key.second]];
            if (option.score < kLeastScore) continue;
            for (const SentencePair& pair :
                 pair_sentences(japanese_.at(key.second), english_[key.first], option.links)) {
                const double score = std::min(option.score, std::max(pair.score, kLeastScore));
                out.push_back({en.kind, shifted(pair.ja, ja.range.begin), shifted(pair.en, en.range.begin), ja.line,
                               en.line, score});
            }
        }
    }

private:
    struct Option {
        std::vector<link::Link> links;
        double score = 0;
    };

    const link::JapaneseText& japanese(std::size_t j) {
        const auto found = japanese_.find(j);
        if (found != japanese_.end()) return found->second;
        return japanese_
            .emplace(j, link::analyse_japanese(document_.at(post_.blocks[ja_[j]].range), resources_.japanese))
            .first->second;
    }

    void compare(std::size_t i) {
        english_.push_back(link::analyse_english(document_.at(post_.blocks[en_[i]].range), resources_.english));
        const auto near = std::lower_bound(ja_.begin(), ja_.end(), en_[i] > kReach ? en_[i] - kReach : 0);
        for (auto at = near; at != ja_.end() && *at <= en_[i] + kReach; ++at) {
            const auto j = static_cast<std::size_t>(at - ja_.begin());
            const link::JapaneseText& ja = japanese(j);
            Option option{link::find_links(ja, english_[i], resources_), 0};
            option.score = pair_score(ja, {0, ja.text.size()}, english_[i], {0, english_[i].text.size()}, option.links,
                                      prior(post_, en_[i], *at));
            options_.emplace(std::pair{i, j}, std::move(option));
        }
    }

    const Document& document_;
    const Post& post_;
    const link::Resources& resources_;
    std::vector<std::size_t> en_, ja_;                    // blocks of the post
    std::map<std::size_t, link::JapaneseText> japanese_;  // by index in ja_, as far as needed
    std::vector<link::EnglishText> english_;
    std::map<std::pair<std::size_t, std::size_t>, Option> options_;
};

}  // namespace

std::vector<Segment> pair_post(const Document& document, const Post& post, const link::Resources& resources) {
    std::vector<Segment> out;
    pair_fields(BlockKind::title, post.title_ja, post.title_en, kTitlePrior, resources, out);
    pair_fields(BlockKind::dek, post.dek_ja, post.dek_en, kDekPrior, resources, out);
    Figures(document, post, resources).add_pairs(out);
    std::stable_sort(out.begin(), out.end(),
                     [](const Segment& a, const Segment& b) { return a.en.begin < b.en.begin; });
    return out;
}

}  // namespace yakugo::pair
