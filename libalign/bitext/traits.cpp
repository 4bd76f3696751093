// SPDX-License-Identifier: Apache-2.0
// Lengths, marks and paragraphs.
#include "libalign/bitext/traits.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace yakugo::bitext {

namespace {

constexpr double kLargestRatio = 2, kLargestDeviation = 30, kLargestDifference = 3;

/// Shapes of the sentences of one side of a bead, together.
struct Group {
    double letters = 0, stops = 0, quotes = 0, inside = 0;
    bool question = false, colon = false, open = false, begins = false;
};

Group group_of(const std::vector<Shape>& shapes, Span span) {
    Group out;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        const Shape& shape = shapes[i];
        out.letters += shape.letters;
        out.stops += shape.stops;
        out.quotes += shape.quotes;
        out.question = out.question || shape.question;
        out.inside += i > span.begin && shape.begins ? 1 : 0;
    }
    out.begins = shapes[span.begin].begins;
    out.colon = shapes[span.end - 1].colon;
    out.open = shapes[span.end - 1].open;
    return out;
}

class Describer {
public:
    explicit Describer(Traits& out) : out_(out) {}
    void set(Trait trait, double value) { out_[static_cast<std::size_t>(trait)] = value; }
    void set(Trait trait, bool value) { set(trait, value ? 1.0 : 0.0); }

    void lengths(double en, double ja, double expected, bool single) {
        const double ratio = std::min(std::abs(std::log((1 + ja) / (1 + expected))), kLargestRatio);
        set(single ? Trait::single_ratio : Trait::group_ratio, ratio);
        set(single ? Trait::single_square : Trait::group_square, ratio * ratio);
        set(single ? Trait::single_deviation : Trait::group_deviation,
            std::min((ja - expected) * (ja - expected) / (en + 1), kLargestDeviation));
    }

    void marks(const Group& en, const Group& ja) {
        const double stops = std::abs(en.stops - ja.stops);
        set(Trait::stops, std::min(stops, kLargestDifference));
        set(Trait::same_stops, stops == 0);
        set(Trait::stops_ratio, stops == 0 ? 0 : std::abs(std::log((1 + en.stops) / (1 + ja.stops))));
        set(Trait::question, en.question != ja.question);
        set(Trait::quotes, std::min(std::abs(en.quotes - ja.quotes), kLargestDifference));
        set(Trait::colon, en.colon && ja.colon);
        set(Trait::both_open, en.open && ja.open);
        set(Trait::one_open, en.open != ja.open);
    }

    /// Where every sentence begins a paragraph, or none does, nothing follows from it.
    void paragraphs(const Group& en, const Group& ja, double en_rate, double ja_rate) {
        if (en.begins && ja.begins) set(Trait::paragraph_together, -0.5 * std::log(std::max(en_rate * ja_rate, 1e-4)));
        if (en.begins != ja.begins) set(Trait::paragraph_alone, (1 - en_rate) * (1 - ja_rate));
        set(Trait::paragraph_inside, en.inside * (1 - en_rate) + ja.inside * (1 - ja_rate));
    }

private:
    Traits& out_;
};

}  // namespace

Traits traits_of(const Comparison& comparison, Span en, Span ja, const Coverage& coverage) {
    Traits out{};
    Describer describe(out);
    if (ja.empty()) describe.set(Trait::letters_en, comparison.en.shapes[en.begin].log_letters);
    if (en.empty()) describe.set(Trait::letters_ja, comparison.ja.shapes[ja.begin].log_letters);
    if (en.empty() || ja.empty()) return out;
    const Group of_en = group_of(comparison.en.shapes, en), of_ja = group_of(comparison.ja.shapes, ja);
    describe.lengths(of_en.letters, of_ja.letters, of_en.letters * comparison.letters_ratio,
                     en.size() == 1 && ja.size() == 1);
    describe.set(Trait::coverage_en, coverage.en);
    describe.set(Trait::coverage_ja, coverage.ja);
    if (en.size() > 1) describe.set(Trait::weakest_en, coverage.weakest_en);
    if (ja.size() > 1) describe.set(Trait::weakest_ja, coverage.weakest_ja);
    describe.marks(of_en, of_ja);
    describe.paragraphs(of_en, of_ja, comparison.en.paragraphs, comparison.ja.paragraphs);
    return out;
}

}  // namespace yakugo::bitext
