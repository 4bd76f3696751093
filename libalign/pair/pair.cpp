// SPDX-License-Identifier: Apache-2.0
// Titles and deks by kind, figures by an order-preserving match over what they share.
#include "libalign/pair/pair.hpp"

#include "libalign/pair/sentences.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <tuple>
#include <utility>

namespace yakugo::pair {

namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Post;

// What their kind, or the captions that they end, say: they belong together.
constexpr double kTitlePrior = 3.5, kDekPrior = 2.5, kCreditPrior = 2.5;
constexpr double kNeighbour = 0.1, kApart = -1.2;  // a caption next to an English one, or with others between
constexpr double kHeading = -2.0,
                 kParagraph = -0.3;  // what is no caption but may render a name card or an English lead
constexpr std::size_t kReach = 5;    // blocks between an English figure and its translation

ByteRange shifted(ByteRange range, std::size_t by) {
    return {range.begin + by, range.end + by};
}

/// What is known to belong together is a pair where the words do not speak against it.
void pair_known(const Document& document, Segment segment, double prior, const link::Resources& resources,
                std::vector<Segment>& out) {
    if (segment.ja.empty() || segment.en.empty()) return;
    const link::JapaneseText japanese = link::analyse_japanese(document.at(segment.ja), resources.japanese);
    const link::EnglishText english = link::analyse_english(document.at(segment.en), resources.english);
    segment.score = pair_score(japanese, {0, segment.ja.size()}, english, {0, segment.en.size()},
                               link::find_links(japanese, english, resources), {prior, false});
    if (segment.score >= kLeastScore) out.push_back(segment);
}

/// Bytes of the longest caption or lead; what is longer is compared with nothing.
constexpr std::size_t kLongestFigure = 8 * 1024;

bool is_english_figure(const Document& document, const Block& block) {
    if (block.range.size() > kLongestFigure) return false;
    const bool figure = block.kind == BlockKind::caption || block.kind == BlockKind::alt;
    // A file name is no text, though its words are evidence for terms.
    return figure && block.language == Language::en && document.at(block.range).find(' ') != std::string_view::npos;
}

bool may_render_figure(const Block& block) {
    if (block.language != Language::ja || block.range.size() > kLongestFigure) return false;
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

using Key = std::pair<std::size_t, std::size_t>;  // English figure, Japanese figure

/// Order-preserving assignment of English to Japanese figures with the highest sum of log-odds; pairs below even odds are none.
///   best(i, j) = gain(i, j) + max over i' < i, j' < j of best(i', j')
/// by a tree of prefix maxima over j: O(k log m) time and O(k + m) memory for k possible pairs, however long the post is.
std::vector<Key> match(std::size_t m, const std::map<Key, double>& gain) {
    struct Link {
        Key key;
        double best;
        std::size_t before;
    };
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::vector<Link> links;
    std::vector<std::size_t> tree(m + 1, kNone);
    const auto better = [&](std::size_t a, std::size_t b) {
        return b == kNone || (a != kNone && links[a].best > links[b].best) ? a : b;
    };
    for (auto row = gain.begin(); row != gain.end();) {
        const std::size_t first = links.size();
        const auto next = gain.lower_bound({row->first.first + 1, 0});
        for (; row != next; ++row) {  // one English figure: none of its pairs may stand before another of them
            if (row->second <= 0) continue;
            std::size_t before = kNone;
            for (std::size_t j = row->first.second; j > 0; j -= j & (~j + 1)) before = better(tree[j], before);
            links.push_back({row->first, row->second + (before == kNone ? 0 : links[before].best), before});
        }
        for (std::size_t link = first; link < links.size(); ++link) {
            for (std::size_t j = links[link].key.second + 1; j <= m; j += j & (~j + 1)) tree[j] = better(link, tree[j]);
        }
    }
    std::size_t last = kNone;
    for (std::size_t link = 0; link < links.size(); ++link) last = better(link, last);
    std::vector<Key> out;
    for (; last != kNone; last = links[last].before) out.push_back(links[last].key);
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
        std::map<Key, double> gain;
        for (const auto& [key, option] : options_) gain[key] = std::log(option.score / (1 - option.score));
        for (const auto& key : match(ja_.size(), gain)) {
            const Option& option = options_.at(key);
            const Block& en = post_.blocks[en_[key.first]];
            const Block& ja = post_.blocks[ja_[key.second]];
            if (option.score < kLeastScore) continue;
            for (const SentencePair& pair :
                 pair_sentences(japanese_.at(key.second).text, english_[key.first].text, option.links)) {
                const double score = std::min(option.score, std::max(pair.score, kLeastScore));
                out.push_back({en.kind, shifted(pair.ja, ja.range.begin), shifted(pair.en, en.range.begin), ja.line,
                               en.line, score});
            }
            if (text::count_scripts(document_.at(ja.credit)).japanese() > 0)  // © Harbor Gazette is no translation
                pair_known(document_, {BlockKind::credit, ja.credit, en.credit, ja.line, en.line}, kCreditPrior,
                           resources_, out);
        }
    }

private:
    /// A text and what is compared of it; stays where it is, as the one looks at the other.
    template <class Text, class Side>
    struct Figure {
        template <class... More>
        explicit Figure(Text analysed, const More&... more) : text(std::move(analysed)), side(text, more...) {}
        Figure(const Figure&) = delete;
        Figure& operator=(const Figure&) = delete;
        Text text;
        Side side;
    };
    using Japanese = Figure<link::JapaneseText, link::JapaneseSide>;
    using English = Figure<link::EnglishText, link::EnglishSide>;

    struct Option {
        std::vector<link::Link> links;
        double score = 0;
    };

    const Japanese& japanese(std::size_t j) {
        const auto found = japanese_.find(j);
        if (found != japanese_.end()) return found->second;
        link::JapaneseText text = link::analyse_japanese(document_.at(post_.blocks[ja_[j]].range), resources_.japanese);
        return japanese_
            .emplace(std::piecewise_construct, std::forward_as_tuple(j),
                     std::forward_as_tuple(std::move(text), resources_))
            .first->second;
    }

    void compare(std::size_t i) {
        const English& en =
            english_.emplace_back(link::analyse_english(document_.at(post_.blocks[en_[i]].range), resources_.english));
        const auto near = std::lower_bound(ja_.begin(), ja_.end(), en_[i] > kReach ? en_[i] - kReach : 0);
        for (auto at = near; at != ja_.end() && *at <= en_[i] + kReach; ++at) {
            const auto j = static_cast<std::size_t>(at - ja_.begin());
            const Japanese& ja = japanese(j);
            Option option{link::find_links(ja.side, en.side, resources_), 0};
            option.score = pair_score(ja.text, {0, ja.text.text.size()}, en.text, {0, en.text.text.size()},
                                      option.links, prior(post_, en_[i], *at));
            options_.emplace(std::pair{i, j}, std::move(option));
        }
    }

    const Document& document_;
    const Post& post_;
    const link::Resources& resources_;
    std::vector<std::size_t> en_, ja_;          // blocks of the post
    std::map<std::size_t, Japanese> japanese_;  // by index in ja_, as far as needed
    std::deque<English> english_;
    std::map<Key, Option> options_;
};

}  // namespace

std::vector<Segment> pair_post(const Document& document, const Post& post, const link::Resources& resources) {
    std::vector<Segment> out;
    const auto pair_fields = [&](BlockKind kind, const document::Field& ja, const document::Field& en, double prior) {
        pair_known(document, {kind, ja.range, en.range, ja.line, en.line}, prior, resources, out);
    };
    pair_fields(BlockKind::title, post.title_ja, post.title_en, kTitlePrior);
    pair_fields(BlockKind::dek, post.dek_ja, post.dek_en, kDekPrior);
    Figures(document, post, resources).add_pairs(out);
    std::stable_sort(out.begin(), out.end(),
                     [](const Segment& a, const Segment& b) { return a.en.begin < b.en.begin; });
    return out;
}

}  // namespace yakugo::pair
