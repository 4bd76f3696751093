// SPDX-License-Identifier: Apache-2.0
// Beam search; see generator.hpp for what it adds up.
#include "libalign/translit/generator.hpp"

#include "libalign/translit/context.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace yakugo::translit {

namespace {

constexpr std::uint8_t kMostSilent =
    2;  // units in a row that take no letter: ッ and ク of ック behind a c that is spoken for

constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

double add_logs(double a, double b) {
    return std::max(a, b) + std::log1p(std::exp(-std::abs(a - b)));
}

struct Hypothesis {
    double score = 0, joint = 0, context = 0;
    std::uint32_t previous = kNoUnit, last = kWordStartUnit;
    std::uint32_t node = kNoNode;  ///< its last unit in the tree of all units
    std::uint64_t output = 0;      ///< hash of the output
    std::uint8_t silent = 0;

    auto state() const { return std::tie(output, previous, last, silent); }
};

class Beam {
public:
    Beam(const ModelView& model, const UnitIndex& index, Direction to, std::span<const std::uint16_t> source,
         SearchWidth width)
        : model_(model), index_(index), to_(to), source_(source), width_(width), places_(source.size() + 1) {}

    std::vector<Made> run() {
        places_[0].push_back({});
        for (std::size_t at = 0; at < places_.size(); ++at) {
            look_at(at);
            std::vector<Hypothesis> wave = std::move(places_[at]);
            for (std::uint8_t silent = 0; !wave.empty() && silent <= kMostSilent; ++silent) {
                prune(wave);
                stays_.clear();
                for (const Hypothesis& hypothesis : wave) extend(at, hypothesis);
                wave = stays_;
            }
            places_[at].clear();
        }
        return finish();
    }

private:
    struct Node {
        std::uint32_t parent, unit;
    };
    struct Option {
        Fit fit;
        float place = 0;  ///< context weights that no history changes
        float sum = 0;
    };

    /// What can come at a place, and the part of its weights that all hypotheses there share.
    void look_at(std::size_t at) {
        options_.clear();
        const auto weights = model_.context(to_);
        std::array<Context, kMaxLetters + 1> around;
        std::size_t known_to = 0;
        for (const Fit& fit : index_.fits(to_, source_, at)) {
            for (; known_to <= fit.length; ++known_to)
                around[known_to] = surroundings(source_, at, std::min(at + known_to, source_.size()));
            options_.push_back({fit, context_sum(weights, around[fit.length], fit.unit)});
        }
    }

    void extend(std::size_t at, const Hypothesis& from) {
        const std::uint32_t next = at < source_.size() ? source_[at] : kNoUnit;
        const Context past = history(from.previous, from.last, next);
        const float step = model_.header().context_step[static_cast<std::size_t>(to_)];
        float most = -std::numeric_limits<float>::infinity(), total = 0;
        for (Option& option : options_) {
            option.sum = step * (option.place + context_sum(model_.context(to_), past, option.fit.unit));
            most = std::max(most, option.sum);
        }
        for (const Option& option : options_) total += std::exp(option.sum - most);
        const double norm = double{most} + std::log(double{total});
        const ModelView::History units(model_, from.previous, from.last);
        for (const Option& option : options_) {
            const bool silent = option.fit.length == 0 && option.fit.unit != kWordEndUnit;
            if (silent && from.silent == kMostSilent) continue;
            std::vector<Hypothesis>& where = option.fit.unit == kWordEndUnit ? done_
                                             : silent                        ? stays_
                                                                             : places_[at + option.fit.length];
            Hypothesis to = from;
            to.context += double{option.sum} - norm;
            // No logarithm of a probability is above 0, and most units need not be looked up for that.
            if (is_given_up((to.joint + to.context) / 2, where)) continue;
            to.joint += double{model_.unit_log(units, option.fit.unit)};
            to.score = (to.joint + to.context) / 2;
            if (!is_given_up(to.score, where)) put(to, option.fit, silent, where);
        }
    }

    bool is_given_up(double score, const std::vector<Hypothesis>& where) const {
        // The first one is the best so far.
        return !where.empty() && score < where.front().score - double{width_.nats};
    }

    void put(Hypothesis& to, const Fit& fit, bool silent, std::vector<Hypothesis>& where) {
        if (fit.unit != kWordEndUnit) {
            nodes_.push_back({to.node, fit.unit});
            to.node = static_cast<std::uint32_t>(nodes_.size() - 1);
            to.previous = to.last;
            to.last = fit.unit;
            to.silent = silent ? static_cast<std::uint8_t>(to.silent + 1) : std::uint8_t{0};
            if (to_ == Direction::to_katakana) {
                to.output = mix(to.output * 31 + model_.unit(fit.unit).mora() + 1);
            } else {
                const Letters letters(model_.unit(fit.unit).chunk());
                for (std::size_t i = 0; i < letters.size; ++i) to.output = mix(to.output * 31 + letters.letter[i] + 1);
            }
        }
        where.push_back(to);
        if (where.back().score > where.front().score) std::swap(where.front(), where.back());
    }

    /// Adds equal states up and keeps the best.
    void prune(std::vector<Hypothesis>& hypotheses) const {
        std::sort(hypotheses.begin(), hypotheses.end(), [](const Hypothesis& a, const Hypothesis& b) {
            return std::tuple(a.state(), -a.score, a.node) < std::tuple(b.state(), -b.score, b.node);
        });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < hypotheses.size(); ++i) {
            if (kept > 0 && hypotheses[kept - 1].state() == hypotheses[i].state()) {
                Hypothesis& to = hypotheses[kept - 1];
                to.joint = add_logs(to.joint, hypotheses[i].joint);
                to.context = add_logs(to.context, hypotheses[i].context);
                to.score = (to.joint + to.context) / 2;
            } else {
                hypotheses[kept++] = hypotheses[i];
            }
        }
        hypotheses.resize(kept);
        std::sort(hypotheses.begin(), hypotheses.end(), [](const Hypothesis& a, const Hypothesis& b) {
            return std::tuple(-a.score, a.state()) < std::tuple(-b.score, b.state());
        });
        hypotheses.resize(std::min(kept, width_.beam));
        while (!hypotheses.empty() && hypotheses.back().score < hypotheses.front().score - double{width_.nats})
            hypotheses.pop_back();
    }

    std::vector<std::uint16_t> output(std::uint32_t node) const {
        std::vector<std::uint16_t> out;
        for (; node != kNoNode; node = nodes_[node].parent) {
            const UnitInfo& unit = model_.unit(nodes_[node].unit);
            if (to_ == Direction::to_katakana) {
                out.push_back(static_cast<std::uint16_t>(unit.mora()));
                continue;
            }
            const Letters letters(unit.chunk());
            for (std::size_t i = letters.size; i-- > 0;) out.push_back(letters.letter[i]);
        }
        std::reverse(out.begin(), out.end());
        return out;
    }

    double log_alone(const std::vector<std::uint16_t>& output) const {
        double sum = 0;
        std::size_t before = 0;
        const bool katakana = to_ == Direction::to_katakana;
        for (std::size_t i = 0; i <= output.size(); ++i) {
            const std::size_t next = i < output.size() ? output[i] : 0;  // 0 is the end of the word
            sum += double{katakana ? model_.mora_log(before, next) : model_.letter_log(before, next)};
            before = katakana ? next : append_letter_context(before, next);
        }
        return sum;
    }

    std::vector<Made> finish() {
        for (Hypothesis& hypothesis : done_) {
            hypothesis.previous = hypothesis.last = kWordEndUnit;  // the paths of one output are one
            hypothesis.silent = 0;
        }
        prune(done_);
        const auto& weights = model_.header().generation[static_cast<std::size_t>(to_)];
        std::vector<Made> made;
        for (const Hypothesis& hypothesis : done_) {
            Made one{.output = output(hypothesis.node), .joint = hypothesis.joint, .context = hypothesis.context};
            if (one.output.empty()) continue;
            one.alone = log_alone(one.output);
            if (to_ == Direction::to_english) {
                const std::vector<std::uint8_t> letters(one.output.begin(), one.output.end());
                one.known = model_.commonness(letters) > 0;
            }
            const auto features = one.features();
            for (std::size_t i = 0; i < features.size(); ++i) one.score += double{weights[i]} * features[i];
            made.push_back(std::move(one));
        }
        std::stable_sort(made.begin(), made.end(), [](const Made& a, const Made& b) { return a.score > b.score; });
        return made;
    }

    const ModelView& model_;
    const UnitIndex& index_;
    Direction to_;
    std::span<const std::uint16_t> source_;
    SearchWidth width_;
    std::vector<std::vector<Hypothesis>> places_;
    std::vector<Hypothesis> stays_, done_;
    std::vector<Option> options_;
    std::vector<Node> nodes_;
};

}  // namespace

std::vector<Made> generate(const ModelView& model, const UnitIndex& index, Direction to,
                           std::span<const std::uint16_t> source, SearchWidth width) {
    return Beam(model, index, to, source, width).run();
}

}  // namespace yakugo::translit
