// SPDX-License-Identifier: Apache-2.0
// Making fields of documents, and documents poorer.
#include "tools/train/bitext/samples.hpp"

#include "libalign/bitext/passes.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

namespace yakugo::train {

namespace {

using bitext::Bead;
using bitext::Kind;
using bitext::kKinds;
using bitext::Shape;
using bitext::Span;

/// The same on every system, unlike std::uniform_real_distribution.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    double next() { return static_cast<double>(engine_()) / 4294967296.0; }
    bool falls(double probability) { return next() < probability; }

private:
    std::mt19937 engine_;
};

void blur(std::vector<Shape>& shapes, Dice& dice) {
    for (Shape& shape : shapes) {
        if (shape.stops > 1 && dice.falls(0.06))
            shape.stops -= 1;
        else if (dice.falls(0.04))
            shape.stops += 1;
        if (dice.falls(0.1)) shape.colon = false;
        if (dice.falls(0.1)) shape.question = false;
        if (dice.falls(0.1)) shape.open = !shape.open;
    }
}

/// Paragraphs of about three beads; most of them begin on both sides.
void set_paragraphs(bitext::Comparison& comparison, const std::vector<Bead>& gold, Dice& dice) {
    constexpr double kBegins = 0.35, kLost = 0.1, kMore = 0.03;
    const auto clear = [&](bitext::ComparedSide& side) {
        for (Shape& shape : side.shapes) shape.begins = dice.falls(kMore);
    };
    clear(comparison.en);
    clear(comparison.ja);
    std::size_t en = 0, ja = 0;
    for (const Bead& bead : gold) {
        const bool begins = (en == 0 && ja == 0) || dice.falls(kBegins);
        if (begins && en < comparison.en.shapes.size() && !dice.falls(kLost)) comparison.en.shapes[en].begins = true;
        if (begins && ja < comparison.ja.shapes.size() && !dice.falls(kLost)) comparison.ja.shapes[ja].begins = true;
        en += bead.en.size();
        ja += bead.ja.size();
    }
    const auto rate = [](bitext::ComparedSide& side) {
        const auto begin =
            std::count_if(side.shapes.begin(), side.shapes.end(), [](const Shape& s) { return s.begins; });
        side.paragraphs = static_cast<double>(begin) / static_cast<double>(side.shapes.size() + 1);
    };
    rate(comparison.en);
    rate(comparison.ja);
}

/// A text that is written anew from lines of another.
class Writer {
public:
    explicit Writer(const bitext::Text& from) : from_(from) {}

    void line(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin && from_.language == Language::en) text_ += ' ';
            text_ += from_.at(i);
        }
        text_ += '\n';
        ++lines_;
    }
    std::size_t lines() const { return lines_; }
    bitext::Text finish() {
        return bitext::read_text(from_.source, std::move(text_), from_.language, bitext::Layout::one_per_line);
    }

private:
    const bitext::Text& from_;
    std::string text_;
    std::size_t lines_ = 0;
};

/// English and Japanese sentences read before and after.
using Step = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

/// The right beads as steps of the search: sentences without counterpart go one by one.
std::vector<Step> right_steps(const std::vector<Bead>& gold) {
    std::vector<Step> out;
    std::size_t x = 0, y = 0;
    const auto go = [&](std::size_t en, std::size_t ja) {
        out.emplace_back(y, x, y + ja, x + en);
        x += en;
        y += ja;
    };
    for (const Bead& bead : gold) {
        if (!bead.en.empty() && !bead.ja.empty()) {
            go(bead.en.size(), bead.ja.size());
            continue;
        }
        for (std::size_t i = 0; i < bead.en.size(); ++i) go(1, 0);
        for (std::size_t j = 0; j < bead.ja.size(); ++j) go(0, 1);
    }
    return out;
}

/// All steps of the lattice above a probability.
void add_likely(const bitext::Lattice& posteriors, std::map<Step, bool>& steps) {
    constexpr float kLikely = 1e-5F;
    for (std::size_t y = 0; y <= posteriors.japanese(); ++y) {
        for (std::size_t x = posteriors.row(y).begin; x < posteriors.row(y).end; ++x) {
            const auto beads = posteriors.beads(posteriors.node(x, y));
            for (std::size_t k = 0; k < posteriors.kinds(); ++k)
                if (beads[k] > kLikely) steps.try_emplace({y - kKinds[k].ja, x - kKinds[k].en, y, x}, false);
        }
    }
}

}  // namespace

bitext::Comparison impoverished(const bitext::Comparison& comparison, const ParallelDocument& document,
                                std::uint32_t seed) {
    Dice dice(seed);
    bitext::Comparison out = comparison;
    const double unknown = 0.1 + 0.5 * dice.next();
    std::vector<bitext::LinkedWords> pairs = pairs_of(comparison.links);
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(), [&](const auto&) { return dice.falls(unknown); }),
                pairs.end());
    set_links(out, std::move(pairs));
    blur(out.en.shapes, dice);
    blur(out.ja.shapes, dice);
    if (seed % 2 == 0) set_paragraphs(out, document.gold, dice);
    return out;
}

ParallelDocument disturbed(const ParallelDocument& document, std::uint32_t seed) {
    constexpr double kLost = 0.04, kAdded = 0.04, kMerged = 0.08, kTwo = 0.75;
    Dice dice(seed);
    Writer en(document.en), ja(document.ja);
    ParallelDocument out{document.name, {}, {}, {}};
    const std::size_t all = document.gold.size();
    for (std::size_t at = 0; at < all;) {
        const std::size_t e = en.lines(), j = ja.lines();
        const double fate = dice.next();
        const bool lost = fate < kLost, added = !lost && fate < kLost + kAdded;
        if (lost || added) {
            const auto length = static_cast<std::size_t>(1 + 4 * dice.next() * dice.next());
            Writer& written = lost ? en : ja;
            for (std::size_t i = 0; i < std::min(length, all - at); ++i) written.line(at + i, at + i + 1);
            at += std::min(length, all - at);
        } else {
            const bool en_merged = fate < kLost + kAdded + kMerged,
                       ja_merged = !en_merged && fate < kLost + kAdded + 2 * kMerged;
            const std::size_t length = std::min<std::size_t>(!en_merged && !ja_merged ? 1
                                                             : dice.falls(kTwo)       ? 2
                                                                                      : 3,
                                                             all - at);
            for (std::size_t i = 0; i < (en_merged ? 1 : length); ++i)
                en.line(at + i, en_merged ? at + length : at + i + 1);
            for (std::size_t i = 0; i < (ja_merged ? 1 : length); ++i)
                ja.line(at + i, ja_merged ? at + length : at + i + 1);
            at += length;
        }
        out.gold.push_back({{e, en.lines()}, {j, ja.lines()}});
    }
    out.en = en.finish();
    out.ja = ja.finish();
    return out;
}

Field make_field(const bitext::Comparison& comparison, const ParallelDocument& document,
                 const bitext::Features& weights) {
    bitext::Comparison compared = comparison;
    bitext::Lattice lattice = search(compared, weights);
    make_posteriors(lattice);
    std::map<Step, bool> steps;
    for (const Step& step : right_steps(document.gold)) steps[step] = true;
    add_likely(lattice, steps);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> nodes;
    for (const auto& [step, right] : steps) {
        nodes[{std::get<0>(step), std::get<1>(step)}];
        nodes[{std::get<2>(step), std::get<3>(step)}];
    }
    Field field;
    for (auto& [place, number] : nodes) number = field.nodes++;
    for (const auto& [step, right] : steps) {
        const auto [from_y, from_x, to_y, to_x] = step;
        FieldBead bead{nodes[{from_y, from_x}], nodes[{to_y, to_x}], right, {}};
        const bitext::Features features = features_of(compared, {from_x, to_x}, {from_y, to_y});
        for (std::size_t i = 0; i < features.size(); ++i)
            if (features.at(i) != 0)
                bead.features.emplace_back(static_cast<std::uint16_t>(i), static_cast<float>(features.at(i)));
        field.beads.push_back(std::move(bead));
    }
    std::stable_sort(field.beads.begin(), field.beads.end(),
                     [](const FieldBead& a, const FieldBead& b) { return a.to < b.to; });
    return field;
}

}  // namespace yakugo::train
