// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/all.hpp"

#include "glossary/check/rule/consistency.hpp"
#include "glossary/check/rule/latin.hpp"
#include "glossary/check/rule/numbers.hpp"
#include "glossary/check/rule/outlets.hpp"
#include "glossary/check/rule/style.hpp"
#include "glossary/check/rule/terms.hpp"
#include "glossary/check/rule/verbatim.hpp"
#include "glossary/check/spelling/spellings.hpp"
#include "glossary/check/workers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace yakugo::check {
namespace {

template <std::vector<Finding> (*function)(const Study&)>
std::vector<Finding> plain(const Study& study, const Settings&) {
    return function(study);
}

std::vector<Finding> renderings(const Study& study, const Settings& settings) {
    return settings.severities.is_on("T104") ? check_renderings(study) : check_renderings_only(study);
}

using Ids = std::string_view;
constexpr std::array<Ids, 1> kForbidden = {"T101"}, kShared = {"T108"}, kSegments = {"T109"}, kLatin = {"T110"},
                             kTokens = {"T111"}, kSlips = {"T104"}, kLongVowel = {"T112"}, kSeparator = {"T113"},
                             kWidth = {"T114"}, kGlosses = {"T117"}, kAmounts = {"T120"}, kOutlets = {"T122"};
constexpr std::array<Ids, 2> kRendered = {"T102", "T103"}, kTwoRenderings = {"T107", "T118"};
constexpr std::array<Ids, 4> kSpelling = {"T104", "T105", "T106", "T121"};

constexpr std::array kFunctions = {RuleFunction{kForbidden, plain<check_forbidden>, true},
                                   RuleFunction{kRendered, renderings, true, kSlips},
                                   RuleFunction{kSpelling, plain<check_spelling>},
                                   RuleFunction{kTwoRenderings, plain<check_two_renderings>},
                                   RuleFunction{kShared, plain<check_shared_renderings>},
                                   RuleFunction{kSegments, plain<check_segments>},
                                   RuleFunction{kLatin, plain<check_left_in_latin>},
                                   RuleFunction{kTokens, plain<check_tokens>},
                                   RuleFunction{kLongVowel, check_long_vowels},
                                   RuleFunction{kSeparator, check_separators},
                                   RuleFunction{kWidth, plain<check_width>},
                                   RuleFunction{kGlosses, plain<check_glosses>},
                                   RuleFunction{kAmounts, plain<check_numbers>, true},
                                   RuleFunction{kOutlets, plain<check_outlets>}};

/// What is masked in the texts that are checked, by file, as bytes of the file.
std::map<std::string, std::vector<ByteRange>, std::less<>> masked_places(const Draft& draft) {
    std::map<std::string, std::vector<ByteRange>, std::less<>> out;
    for (const Unit& unit : draft.units) {
        const auto& text = unit.side(draft.target);
        if (!text) continue;
        for (const ByteRange masked : text->masked) {
            const Place place = draft.place(*text, masked);
            out[place.file].push_back(place.bytes);
        }
    }
    for (auto& [file, ranges] : out)
        std::sort(ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    return out;
}

/// Rules whose findings may point into a URL or at a whole text with one in it.
bool may_be_masked(std::string_view rule) {
    return rule == "T111" || rule == "T103" || rule == "T109";
}

/// Rules that speak of the words at their place; the others are about what is missing, or whole texts.
bool is_about_place(const Finding& finding) {
    return !finding.missing && finding.rule != "T109";
}

/// Places that are taken, looked up by blocks of bytes.
class TakenPlaces {
public:
    /// False where one of them overlaps the place.
    bool take(const Place& place) {
        if (place.bytes.empty()) return true;
        const std::size_t first = place.bytes.begin / kBlock, last = (place.bytes.end - 1) / kBlock;
        for (std::size_t block = first; block <= last; ++block) {
            const auto at = taken_.find({place.file, block});
            if (at != taken_.end() && std::any_of(at->second.begin(), at->second.end(),
                                                  [&](ByteRange other) { return other.overlaps(place.bytes); }))
                return false;
        }
        for (std::size_t block = first; block <= last; ++block) taken_[{place.file, block}].push_back(place.bytes);
        return true;
    }

private:
    static constexpr std::size_t kBlock = 256;
    std::map<std::pair<std::string, std::size_t>, std::vector<ByteRange>> taken_;
};

/// What stands in the place of missing renderings: by term and by what is expected.
class Explanations {
public:
    explicit Explanations(const std::vector<Finding>& findings) {
        for (const Finding& finding : findings) {
            if (finding.rule != "T101" && finding.rule != "T102" && finding.rule != "T104" && finding.rule != "T106")
                continue;
            if (finding.term_id != 0)
                places_[key(finding, std::to_string(finding.term_id))].push_back(finding.place.bytes);
            if (!finding.expected.empty()) places_[key(finding, finding.expected)].push_back(finding.place.bytes);
        }
    }
    bool explain(const Finding& missing) const {
        return has(missing, std::to_string(missing.term_id)) || has(missing, missing.expected);
    }

private:
    static std::pair<std::string, std::string> key(const Finding& finding, const std::string& what) {
        return {finding.place.file, what};
    }
    bool has(const Finding& missing, const std::string& what) const {
        const auto at = places_.find(key(missing, what));
        return at != places_.end() && std::any_of(at->second.begin(), at->second.end(),
                                                  [&](ByteRange place) { return missing.place.bytes.contains(place); });
    }
    std::map<std::pair<std::string, std::string>, std::vector<ByteRange>> places_;
};

/// Whether the place lies inside one of these ranges, which are sorted and disjoint.
bool is_inside(const std::vector<ByteRange>& ranges, ByteRange place) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), place.begin,
                                        [](std::size_t begin, ByteRange range) { return begin < range.begin; });
    return after != ranges.begin() && (after - 1)->contains(place);
}

/// The severity that the settings give a rule; a finding that its rule tells more severely than by default (T106 where a name is
/// certain) stays so, as long as nobody has set the rule.
void set_severity(Finding& finding, Severity severity) {
    const Rule* rule = find_rule(finding.rule);
    const bool raised = rule != nullptr && rule->severity == severity && finding.severity > severity;
    if (!raised) finding.severity = severity;
}

/// Tokens of both texts of all units, for the rules that compare them, by several threads.
void find_tokens_of(const Study& study, Workers& workers) {
    constexpr std::size_t kUnitsAtOnce = 256;
    const std::vector<Unit>& units = study.draft().units;
    workers.run((units.size() + kUnitsAtOnce - 1) / kUnitsAtOnce, [&](const Resources&, std::size_t part) {
        const std::size_t end = std::min(units.size(), (part + 1) * kUnitsAtOnce);
        for (std::size_t unit = part * kUnitsAtOnce; unit < end; ++unit) {
            if (!units[unit].is_bilingual()) continue;
            for (const Language side : {Language::ja, Language::en}) study.tokens(unit, side);
        }
    });
}

/// A function for all units, or for some of them.
struct Task {
    const RuleFunction* function;
    Study::Units units;
};

/// What there is to do, in the order of the functions and units.
std::vector<Task> tasks_of(const std::vector<const RuleFunction*>& functions, const Study& study, std::size_t jobs) {
    constexpr std::size_t kUnitsAtOnce = 1024;  // so many that a view of the study costs nothing beside them
    const Study::Units all = study.units();
    std::vector<Task> tasks;
    for (const RuleFunction* function : functions) {
        if (!function->by_unit || jobs == 1 || all.end <= kUnitsAtOnce) {
            tasks.push_back({function, all});
            continue;
        }
        for (std::size_t begin = all.begin; begin < all.end; begin += kUnitsAtOnce)
            tasks.push_back({function, {begin, std::min(all.end, begin + kUnitsAtOnce)}});
    }
    return tasks;
}

/// What each task finds, in their order. Whichever thread is free takes the next one, those that look at the whole draft first: they take
/// longest.
std::vector<std::vector<Finding>> findings_of(const std::vector<const RuleFunction*>& functions, const Study& study,
                                              const Settings& settings, Workers& workers) {
    constexpr std::size_t kLarge = 1000;  // units: a thread and its tokeniser cost less than they save
    const std::size_t jobs = study.draft().units.size() < kLarge ? 1 : workers.jobs();
    const std::vector<Task> tasks = tasks_of(functions, study, jobs);
    std::vector<std::vector<Finding>> found(tasks.size());
    if (jobs == 1) {
        for (std::size_t i = 0; i < tasks.size(); ++i) found[i] = tasks[i].function->check(study, settings);
        return found;
    }
    if (std::any_of(functions.begin(), functions.end(),
                    [](const RuleFunction* function) { return function->rules.front() == kTokens.front(); }))
        find_tokens_of(study, workers);
    std::vector<std::size_t> order(tasks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(), [&](std::size_t task) { return !tasks[task].function->by_unit; });
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t task) { return tasks[task].function->rules.front() == kSpelling.front(); });
    workers.run(tasks.size(), [&](const Resources& own, std::size_t i) {
        const Task& task = tasks[order[i]];
        found[order[i]] = task.function->check(Study(study, own, task.units), settings);
    });
    return found;
}

}  // namespace

std::span<const RuleFunction> rule_functions() {
    return kFunctions;
}

std::vector<Finding> condense(std::vector<Finding> findings) {
    // the most severe first, then by id: what comes first stays
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(b.severity, a.rule) < std::tie(a.severity, b.rule);
    });
    std::vector<Finding> out;
    std::set<std::tuple<std::string, std::string, std::size_t, std::string, std::string>> seen;
    TakenPlaces taken;
    for (Finding& finding : findings) {
        const Place& place = finding.place;
        if (!seen.emplace(finding.rule, place.file, place.bytes.begin, finding.found, finding.expected).second)
            continue;
        if (!is_about_place(finding) || taken.take(place)) out.push_back(std::move(finding));
    }
    const Explanations explanations(out);
    std::erase_if(out, [&](const Finding& finding) { return finding.rule == "T103" && explanations.explain(finding); });
    return out;
}

std::vector<Finding> run_rules(const Study& study, const Settings& settings) {
    Workers alone(study.resources(), 1);
    return run_rules(study, settings, alone);
}

std::vector<Finding> run_rules(const Study& study, const Settings& settings, Workers& workers) {
    std::vector<Finding> all;
    const auto masked = masked_places(study.draft());
    const Severities& severities = settings.severities;
    std::vector<const RuleFunction*> functions;
    for (const RuleFunction& function : kFunctions) {
        const auto is_on = [&](std::string_view rule) { return severities.is_on(rule); };
        if (std::any_of(function.rules.begin(), function.rules.end(), is_on) ||
            std::any_of(function.also.begin(), function.also.end(), is_on))
            functions.push_back(&function);
    }
    for (std::vector<Finding>& findings : findings_of(functions, study, settings, workers)) {
        for (Finding& finding : findings) {
            const auto severity = severities.of(finding.rule);
            const auto masks = masked.find(finding.place.file);
            if (!severity || (masks != masked.end() && !may_be_masked(finding.rule) &&
                              is_inside(masks->second, finding.place.bytes)))
                continue;
            set_severity(finding, *severity);
            all.push_back(std::move(finding));
        }
    }
    all = condense(std::move(all));
    std::map<std::string, std::size_t> order;
    for (std::size_t i = 0; i < study.draft().files.size(); ++i) order.try_emplace(study.draft().files[i].name, i);
    std::stable_sort(all.begin(), all.end(), [&](const Finding& a, const Finding& b) {
        return std::tuple(order[a.place.file], a.place.bytes.begin, std::string_view(a.rule), a.place.bytes.end) <
               std::tuple(order[b.place.file], b.place.bytes.begin, std::string_view(b.rule), b.place.bytes.end);
    });
    return all;
}

}  // namespace yakugo::check
