// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/rule/replacement.hpp"
#include "glossary/check/rule/terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

class ForbiddenCheck {
public:
    explicit ForbiddenCheck(const Study& study) : study_(study), renderings_(study.renderings(study.draft().target)) {}

    std::vector<Finding> check() {
        std::vector<Finding> out;
        const Language target = renderings_.target();
        for (std::size_t unit = study_.units().begin; unit < study_.units().end; ++unit) {
            const auto& text = study_.draft().units[unit].side(target);
            if (!text) continue;
            ByteRange told{0, 0};
            for (const Hit& hit : study_.hits(unit).side(target)) {
                if (hit.range == told || !renderings_.is_forbidden(hit.pair) || is_allowed(unit, hit)) continue;
                told = hit.range;
                out.push_back(tell(*text, hit));
            }
        }
        return out;
    }

private:
    bool source_has(std::size_t unit, std::size_t pair) const {
        const auto& hits = study_.hits(unit).side(renderings_.source());
        const auto& related = renderings_.related(pair);
        return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
            return std::binary_search(related.begin(), related.end(), hit.pair);
        });
    }

    /// Whether the surface stands for something else here, which it may.
    bool is_allowed(std::size_t unit, const Hit& hit) const {
        const bool bilingual = study_.draft().units[unit].is_bilingual();
        if (bilingual && !renderings_.term(hit.pair).empty() && !source_has(unit, hit.pair)) return true;
        const auto& same = renderings_.with_surface(renderings_.key(hit.pair));
        return std::any_of(same.begin(), same.end(), [&](std::size_t other) {
            return renderings_.is_right(other) && (!bilingual || source_has(unit, other));
        });
    }

    Finding tell(const Text& text, const Hit& hit) const {
        const TermPair& pair = renderings_.pair(hit.pair);
        const std::vector<std::size_t> right = renderings_.right(renderings_.related(hit.pair));
        const std::string& term = renderings_.surface(hit.pair);
        std::string message = fmt::format("{} is a forbidden term", in_quotes(term));
        if (!renderings_.term(hit.pair).empty())
            message += fmt::format(" for {}", in_quotes(renderings_.term(hit.pair)));
        if (!right.empty()) message += fmt::format("; use {}", in_quotes(renderings_.surface(right[0])));
        Finding finding = finding_at(study_, "T101", text, hit.range, std::move(message));
        finding.term_id = pair.id;
        if (!right.empty()) finding.expected = renderings_.surface(right[0]);
        if (renderings_.only_right(right) != nullptr)
            finding.fix = replacement(text, hit, term, finding.expected, renderings_.target());
        return finding;
    }

    const Study& study_;
    const Renderings& renderings_;
};

}  // namespace

std::vector<Finding> check_forbidden(const Study& study) {
    return ForbiddenCheck(study).check();
}

}  // namespace yakugo::check
