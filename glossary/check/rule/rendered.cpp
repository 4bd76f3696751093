// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/form_habits.hpp"
#include "glossary/check/rule/kept.hpp"
#include "glossary/check/rule/misspelt.hpp"
#include "glossary/check/rule/place.hpp"
#include "glossary/check/rule/presence.hpp"
#include "glossary/check/rule/renderings.hpp"
#include "glossary/check/rule/replacement.hpp"
#include "glossary/check/rule/source_terms.hpp"
#include "glossary/check/rule/terms.hpp"
#include "glossary/check/spelling/neighbours.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yakugo::check {
namespace {

bool is_acronym(std::string_view term) {
    const auto upper = std::count_if(term.begin(), term.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return upper >= 2 && static_cast<std::size_t>(upper) * 2 >= term.size();
}

class RenderingCheck {
public:
    RenderingCheck(const Study& study, bool slips)
        : study_(study), renderings_(study.renderings(study.draft().target)), slips_(slips) {}

    std::vector<Finding> check() {
        for (unit_ = study_.units().begin; unit_ < study_.units().end; ++unit_) {
            const Unit& unit = study_.draft().units[unit_];
            if (unit.is_bilingual()) {
                check_bilingual(*unit.side(renderings_.source()), *unit.side(renderings_.target()));
            } else if (const auto& text = unit.side(renderings_.target())) {
                check_alone(*text);
            }
        }
        return std::move(out_);
    }

private:
    const std::vector<Hit>& target_hits() const { return study_.hits(unit_).side(renderings_.target()); }

    void check_bilingual(const Text& source, const Text& target) {
        const std::vector<SourceTerm> terms = source_terms(study_, renderings_, unit_);
        if (terms.empty()) return;
        const Presence presence(target.text, renderings_.target(), study_.resources());
        std::set<std::string_view> wanted;  // by any term of the unit
        for (const SourceTerm& term : terms) {
            for (const std::size_t pair : term.right) wanted.insert(renderings_.key(pair));
        }
        for (const SourceTerm& term : terms) check_term(source, target, term, presence, wanted);
    }

    void check_term(const Text& source, const Text& target, const SourceTerm& term, const Presence& presence,
                    const std::set<std::string_view>& wanted) {
        const std::vector<Hit> wrong = wrong_hits(term, wanted);
        const std::size_t rendered = count_right(study_, renderings_, unit_, term);
        if (slips_ && rendered == 0 && wrong.empty() && tell_misspelt(target, term)) return;
        const bool present = rendered > 0 || has_right(term, target, wrong, presence);
        if (present && (rendered == 0 || rendered >= term.places.size())) return;
        for (const Hit& hit : wrong) {
            if (is_inside_word(target, hit.range)) continue;
            if (!renderings_.is_forbidden(hit.pair)) tell_wrong(target, hit, term.right);  // else T101
        }
        if (!wrong.empty() || present || study_.draft().units[unit_].partial || is_kept(term, target)) return;
        if (term.is_required || study_.form_habits().are_rendered(term.right)) tell_missing(source, target, term);
    }

    /// A part of another word that the dictionary has: ファンクション in ファンクションキー.
    bool is_inside_word(const Text& target, ByteRange range) const {
        const ByteRange word = longer_katakana(target.text, range);
        return !word.empty() && study_.resources().language.lexicon.has_japanese(slice(target.text, word));
    }

    /// Renderings of the term that are known and not right, and that no other term of the unit wants; one a place.
    std::vector<Hit> wrong_hits(const SourceTerm& term, const std::set<std::string_view>& wanted) const {
        std::vector<Hit> out;
        for (const Hit& hit : target_hits()) {
            if (!std::binary_search(term.related.begin(), term.related.end(), hit.pair)) continue;
            if (renderings_.is_right(hit.pair) || wanted.contains(renderings_.key(hit.pair))) continue;
            if (out.empty() || out.back().range != hit.range) out.push_back(hit);
        }
        return out;
    }

    /// In any form, outside the wrong ones: 航空母艦 holds no 空母.
    bool has_right(const SourceTerm& term, const Text& target, const std::vector<Hit>& wrong,
                   const Presence& presence) const {
        std::optional<Presence> rest;
        if (!wrong.empty()) {
            std::string text = target.text;
            for (const Hit& hit : wrong)
                std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(hit.range.begin), hit.range.size(), '\n');
            rest.emplace(text, renderings_.target(), study_.resources());
        }
        return std::any_of(term.right.begin(), term.right.end(),
                           [&](std::size_t pair) { return (rest ? *rest : presence).has(renderings_.surface(pair)); });
    }

    /// An acronym that the translator left as it is: FTO.
    bool is_kept(const SourceTerm& term, const Text& target) const {
        return std::any_of(term.related.begin(), term.related.end(), [&](std::size_t pair) {
            const std::string& acronym = renderings_.term(pair);
            return is_acronym(acronym) &&
                   text::normalized(target.text, text::Profile::nfkc).find(acronym) != std::string::npos;
        });
    }

    void tell_wrong(const Text& target, const Hit& hit, const Indices& right) {
        const std::string& expected = renderings_.surface(right[0]);
        Finding finding = finding_at(study_, "T102", target, hit.range,
                                     fmt::format("{} is {}, not {}", in_quotes(renderings_.term(right[0])),
                                                 in_quotes(expected), in_quotes(renderings_.surface(hit.pair))));
        finding.expected = expected;
        finding.term_id = renderings_.pair(right[0]).id;
        if (renderings_.only_right(right) != nullptr)
            finding.fix = replacement(target, hit, renderings_.surface(hit.pair), expected, renderings_.target());
        out_.push_back(std::move(finding));
    }

    /// A right rendering with a slip in it: true where there is one. A place that is another term's is none.
    bool tell_misspelt(const Text& target, const SourceTerm& term) {
        if (renderings_.target() != Language::ja) return false;
        std::optional<ByteRange> place;
        std::size_t right = 0;
        for (const std::size_t pair : term.right) {
            const std::string& surface = renderings_.surface(pair);
            if (!translit::is_katakana(surface)) continue;
            const auto found = misspelt_rendering(target, surface, study_.resources());
            if (!found || place) continue;
            place = found;
            right = pair;
        }
        if (!place || std::any_of(target_hits().begin(), target_hits().end(),
                                  [&](const Hit& hit) { return hit.exact && hit.range.contains(*place); }))
            return false;
        const std::string& surface = renderings_.surface(right);
        Finding finding = finding_at(study_, "T104", target, *place,
                                     fmt::format("the term base writes {} ({})", surface, renderings_.term(right)));
        finding.expected = surface;
        finding.variants = {std::string(slice(target.text, *place)), surface};
        finding.term_id = renderings_.pair(right).id;
        if (bare_spelling(finding.found) == bare_spelling(surface) && renderings_.only_right(term.right) != nullptr)
            finding.fix = surface;
        out_.push_back(std::move(finding));
        return true;
    }

    void tell_missing(const Text& source, const Text& target, const SourceTerm& term) {
        const auto [begin, end] = *term.places.begin();
        const std::string_view words = slice(source.text, {begin, end});
        const std::string& expected = renderings_.surface(term.right[0]);
        Finding finding =
            missing_at(study_, "T103", target, words,
                       fmt::format("{} of the source is {}, which is not here", in_quotes(words), in_quotes(expected)));
        finding.expected = expected;
        finding.term_id = renderings_.pair(term.right[0]).id;
        out_.push_back(std::move(finding));
    }

    /// Without a source: what somebody has rejected, where its concept has an accepted term and the surface means nothing else.
    void check_alone(const Text& target) {
        ByteRange last{0, 0};
        for (const Hit& hit : target_hits()) {
            const TermPair& pair = renderings_.pair(hit.pair);
            if (hit.range == last || pair.standing != Standing::rejected || pair.concept_id == 0) continue;
            const Indices& same = renderings_.with_surface(renderings_.key(hit.pair));
            if (std::any_of(same.begin(), same.end(),
                            [&](std::size_t other) { return renderings_.pair(other).standing != Standing::rejected; }))
                continue;
            Indices concept_pairs = renderings_.related(hit.pair);
            std::erase_if(concept_pairs,
                          [&](std::size_t other) { return renderings_.pair(other).concept_id != pair.concept_id; });
            const Indices right = renderings_.right(concept_pairs);
            if (right.empty()) continue;
            last = hit.range;
            tell_wrong(target, hit, right);
        }
    }

    const Study& study_;
    const Renderings& renderings_;
    bool slips_;  // whether T104 is told
    std::size_t unit_ = 0;
    std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> check_renderings(const Study& study) {
    return RenderingCheck(study, true).check();
}

std::vector<Finding> check_renderings_only(const Study& study) {
    return RenderingCheck(study, false).check();
}

}  // namespace yakugo::check
