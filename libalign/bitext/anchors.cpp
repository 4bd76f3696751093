// SPDX-License-Identifier: Apache-2.0
// Rare words as anchors, their heaviest chain, and the band along it.
#include "libalign/bitext/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace yakugo::bitext {

namespace {

constexpr std::size_t kFullTable = 250 * 250;  // pairs of sentences that are all searched
constexpr std::size_t kRare = 4;               // sentences that hold a rare word
constexpr std::size_t kMargin = 12;            // sentences on either side of what the chain leaves open
constexpr std::size_t kNear = 20,
                      kDrift =
                          10;  // sentences in which anchors bear each other out, and how far they may be apart then
constexpr std::size_t kWitnesses = 2;  // anchors that must bear one out
constexpr std::size_t kWidest = 250;   // sentences on either side of a straight line where there is no anchor

constexpr std::size_t kMostNodes = 6'000'000;  // where a band has more, it is made narrower: texts without anchors

constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max();

/// Prefix maxima over Japanese sentences: a Fenwick tree.
class PrefixBest {
public:
    explicit PrefixBest(std::size_t size) : best_(size + 1, {0, kNobody}) {}
    void raise(std::size_t at, double value, std::size_t who) {
        for (std::size_t i = at + 1; i < best_.size(); i += i & (~i + 1))
            if (value > best_[i].value) best_[i] = {value, who};
    }
    struct Best {
        double value;
        std::size_t who;
    };
    Best up_to(std::size_t at) const {
        Best out{0, kNobody};
        for (std::size_t i = at + 1; i > 0; i -= i & (~i + 1))
            if (best_[i].value > out.value) out = best_[i];
        return out;
    }

private:
    std::vector<Best> best_;
};

std::size_t distance(std::size_t a, std::size_t b) {
    return a < b ? b - a : a - b;
}

/// Reasons by which words may mean many others.
bool is_vague(Reason reason) {
    return reason == Reason::phrase || reason == Reason::measure;
}

/// The anchors of a chain that others near them bear out: one false friend does not bend the band.
std::vector<Anchor> confirmed(const std::vector<Anchor>& chain) {
    std::vector<Anchor> out;
    std::size_t first = 0;
    for (const Anchor& anchor : chain) {
        // What is near in one text and has not drifted is near in the other: the window is short in both.
        while (chain[first].ja + kNear < anchor.ja || chain[first].en + kNear + kDrift < anchor.en) ++first;
        std::size_t witnesses = 0;
        for (std::size_t i = first; i < chain.size() && witnesses <= kWitnesses; ++i) {
            if (chain[i].ja > anchor.ja + kNear || chain[i].en > anchor.en + kNear + kDrift) break;
            const std::size_t drift = distance(chain[i].en + anchor.ja, anchor.en + chain[i].ja);
            witnesses += drift <= kDrift ? 1 : 0;  // itself is one more
        }
        if (witnesses > kWitnesses) out.push_back(anchor);
    }
    return out;
}

/// Rows between two anchors: what lies between them, and not too far from the straight line.
void add_rows(const Anchor& from, const Anchor& to, std::size_t english, std::size_t widest, std::vector<Span>& rows) {
    const double slope =
        static_cast<double>(to.en - from.en) / static_cast<double>(std::max<std::size_t>(to.ja - from.ja, 1));
    const std::size_t drift = distance(to.en - from.en, to.ja - from.ja);
    const std::size_t wide = widest + std::min(drift, 2 * widest);
    for (std::size_t ja = from.ja; ja < to.ja; ++ja) {
        const auto line = [&](std::size_t at) {
            return from.en + static_cast<std::size_t>(slope * static_cast<double>(at - from.ja));
        };
        const std::size_t low = std::max(from.en, line(ja) - std::min(line(ja), wide));
        const std::size_t high = std::min(to.en, line(ja + 1) + wide);
        rows.push_back({low - std::min(low, kMargin), std::min(high + kMargin + 1, english)});
    }
}

}  // namespace

std::vector<Anchor> find_anchors(const Comparison& comparison) {
    std::vector<Anchor> out;
    const Vocabulary &en = comparison.en.vocabulary, &ja = comparison.ja.vocabulary;
    const double sentences = static_cast<double>(std::max(en.sentences.size(), ja.sentences.size()));
    for (Word word = 0; word < en.words.size(); ++word) {
        const auto en_places = en.places[word];
        if (en_places.size() > kRare) continue;
        for (const WordLink& link : comparison.links.of_en[word]) {
            const auto ja_places = ja.places[link.other];
            if (ja_places.size() > kRare || is_vague(link.reason)) continue;
            const double weight = std::log(sentences / static_cast<double>(en_places.size() * ja_places.size()));
            for (const std::uint32_t i : en_places)
                for (const std::uint32_t j : ja_places)
                    if (weight > 0) out.push_back({i, j, weight});
        }
    }
    std::sort(out.begin(), out.end(), [](const Anchor& a, const Anchor& b) {
        return a.en != b.en ? a.en < b.en : a.ja != b.ja ? a.ja < b.ja : a.weight < b.weight;
    });
    std::size_t kept = 0;
    for (const Anchor& anchor : out) {
        if (kept > 0 && out[kept - 1].en == anchor.en && out[kept - 1].ja == anchor.ja)
            out[kept - 1].weight += anchor.weight;
        else
            out[kept++] = anchor;
    }
    out.resize(kept);
    return out;
}

std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& anchors, std::size_t japanese) {
    PrefixBest tree(japanese);
    std::vector<std::size_t> before(anchors.size(), kNobody);
    double best = 0;
    std::size_t last = kNobody;
    for (std::size_t k = 0; k < anchors.size(); ++k) {
        const PrefixBest::Best previous = tree.up_to(anchors[k].ja);
        before[k] = previous.who;
        const double value = previous.value + anchors[k].weight;
        tree.raise(anchors[k].ja, value, k);
        if (value > best) {
            best = value;
            last = k;
        }
    }
    std::vector<Anchor> out;
    for (; last != kNobody; last = before[last]) out.push_back(anchors[last]);
    std::reverse(out.begin(), out.end());
    return out;
}

Band find_band(const Comparison& comparison) {
    const std::size_t english = comparison.en.shapes.size(), japanese = comparison.ja.shapes.size();
    if (english * japanese <= kFullTable) return full_band(english, japanese);
    const std::vector<Anchor> chain = confirmed(heaviest_chain(find_anchors(comparison), japanese));
    for (std::size_t widest = kWidest;; widest /= 2) {
        std::vector<Span> rows;
        Anchor from;
        for (const Anchor& anchor : chain) {
            add_rows(from, anchor, english, widest, rows);
            from = anchor;
        }
        add_rows(from, {english, japanese}, english, widest, rows);
        const std::size_t nodes =
            std::transform_reduce(rows.begin(), rows.end(), std::size_t{0}, std::plus<>(),
                                  [](Span row) { return row.end - std::min(row.begin, row.end); });
        if (nodes <= kMostNodes || widest <= kMargin) return make_band(std::move(rows), english);
    }
}

}  // namespace yakugo::bitext
