// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/checking/terms.hpp"

#include "glossary/check/rule/all.hpp"
#include "libalign/core/data_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace yakugo::bench {
namespace {

check::TermPair pair_of(std::int64_t id, const std::string& ja, const std::string& en, check::Standing standing) {
    check::TermPair pair;
    pair.id = id;
    pair.concept_id = id;
    pair.ja = ja;
    pair.en = en;
    pair.standing = standing;
    pair.confidence = 0.9;
    return pair;
}

/// A unit, one of its terms and the place of its only rendering.
struct Use {
    std::size_t unit = 0;
    std::size_t term = 0;
    ByteRange rendering;
};

/// Uses of terms whose source stands once, as does their rendering.
std::vector<Use> clear_uses(const check::Study& study, const std::vector<BenchTerm>& terms) {
    std::vector<Use> out;
    const auto term_of = [&](std::size_t pair) {
        return static_cast<std::size_t>(study.glossary().pairs[pair].concept_id) - 1;
    };
    for (std::size_t unit = 0; unit < study.draft().units.size(); ++unit) {
        std::map<std::size_t, std::set<std::size_t>> sources, targets;  // term -> places
        std::map<std::size_t, ByteRange> rendering;
        for (const check::Hit& hit : study.hits(unit).en) sources[term_of(hit.pair)].insert(hit.range.begin);
        for (const check::Hit& hit : study.hits(unit).ja) {
            targets[term_of(hit.pair)].insert(hit.range.begin);
            rendering[term_of(hit.pair)] = hit.range;
        }
        const std::string& text = study.draft().units[unit].ja->text;
        for (const auto& [term, places] : sources) {
            const auto at = targets.find(term);
            if (places.size() != 1 || at == targets.end() || at->second.size() != 1) continue;
            const std::string_view found = slice(text, rendering[term]);
            if (text.find(found) == text.rfind(found) && term < terms.size())
                out.push_back({unit, term, rendering[term]});
        }
    }
    return out;
}

using Change = std::function<std::string(const BenchTerm&)>;

void recall(std::string_view name, const std::vector<Pair>& pairs, const std::vector<BenchTerm>& terms,
            const std::vector<Use>& uses, const check::Glossary& glossary, const check::Resources& resources,
            const Change& change, std::size_t missed) {
    std::vector<Pair> planted;
    for (const Use& use : uses) {
        Pair pair = pairs[use.unit];
        pair.ja.replace(use.rendering.begin, use.rendering.size(), change(terms[use.term]));
        planted.push_back(std::move(pair));
    }
    const check::Draft draft = draft_of(planted, Language::ja);
    const check::Study study(draft, glossary, resources);
    std::vector<bool> found(planted.size());
    for (const check::Finding& finding : check::run_rules(study, {})) {
        const bool about_term =
            finding.rule == "T101" || finding.rule == "T102" || finding.rule == "T103" || finding.rule == "T104";
        const std::size_t unit = finding.place.line - 1;
        const auto& right = terms[uses[unit].term].ja;
        if (about_term && std::find(right.begin(), right.end(), finding.expected) != right.end()) found[unit] = true;
    }
    const auto count = static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
    fmt::print("    {:<24} {} of {} ({:.1f} %)\n", name, count, planted.size(),
               planted.empty() ? 0.0 : 100.0 * static_cast<double>(count) / static_cast<double>(planted.size()));
    for (std::size_t i = 0; i < planted.size() && missed > 0; ++i) {
        if (found[i]) continue;
        --missed;
        fmt::print("      missed {}\n      EN {}\n      JA {}\n", terms[uses[i].term].en, planted[i].en, planted[i].ja);
    }
}

}  // namespace

std::vector<BenchTerm> bench_terms(const std::string& path) {
    std::vector<BenchTerm> out;
    const std::string file = read_data_file(path);
    for (const auto& [number, line] : data_lines(file)) {
        const auto parts = fields(line);
        BenchTerm term;
        term.en = parts[0];
        for (std::size_t begin = 0; parts.size() == 4 && begin <= parts[1].size();) {
            const std::size_t end = std::min(parts[1].find(',', begin), parts[1].size());
            term.ja.emplace_back(parts[1].substr(begin, end - begin));
            begin = end + 1;
        }
        if (term.ja.empty()) continue;
        term.known = parts[2];
        term.forbidden = parts[3];
        out.push_back(std::move(term));
    }
    return out;
}

check::Glossary glossary_of(const std::vector<BenchTerm>& terms) {
    check::Glossary glossary;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto id = static_cast<std::int64_t>(i) + 1;
        for (const std::string& ja : terms[i].ja)
            glossary.pairs.push_back(pair_of(id, ja, terms[i].en, check::Standing::accepted));
        glossary.pairs.push_back(pair_of(id, terms[i].known, terms[i].en, check::Standing::open));
        check::TermPair forbidden = pair_of(id, terms[i].forbidden, terms[i].en, check::Standing::accepted);
        forbidden.ja_forbidden = true;
        glossary.pairs.push_back(std::move(forbidden));
    }
    return glossary;
}

void report_terms(const std::vector<Pair>& pairs, const std::vector<BenchTerm>& terms,
                  const check::Resources& resources, std::size_t show, std::size_t missed) {
    const check::Glossary glossary = glossary_of(terms);
    const check::Draft draft = draft_of(pairs, Language::ja);
    const check::Study study(draft, glossary, resources);
    std::size_t all = 0;
    for (std::size_t unit = 0; unit < draft.units.size(); ++unit) all += study.hits(unit).en.empty() ? 0U : 1U;
    const std::vector<Use> uses = clear_uses(study, terms);
    std::map<std::string, std::size_t> rules;
    std::size_t false_alarms = 0;
    for (const check::Finding& finding : check::run_rules(study, {})) {
        ++rules[finding.rule];
        const bool about_term = finding.rule == "T101" || finding.rule == "T102" || finding.rule == "T103";
        false_alarms += about_term && std::any_of(uses.begin(), uses.end(), [&](const Use& use) {
                            const auto& right = terms[use.term].ja;
                            return use.unit + 1 == finding.place.line &&
                                   std::find(right.begin(), right.end(), finding.expected) != right.end();
                        });
        if (show == 0 || finding.rule.substr(0, 4) > "T104") continue;
        --show;
        const Pair& pair = pairs[finding.place.line - 1];
        fmt::print("    {} {}\n      EN {}\n      JA {}\n", finding.rule, finding.message, pair.en, pair.ja);
    }
    fmt::print("  terms: {} units with one, {} clear uses, {} with a finding; findings:", all, uses.size(),
               false_alarms);
    for (const auto& [rule, count] : rules) fmt::print(" {} {}", rule, count);
    fmt::print("\n");
    const auto plant = [&](std::string_view name, const Change& change) {
        recall(name, pairs, terms, uses, glossary, resources, change, missed);
    };
    plant("known rendering", [](const BenchTerm& term) { return term.known; });
    plant("forbidden rendering", [](const BenchTerm& term) { return term.forbidden; });
    plant("rendering left out", [](const BenchTerm&) { return std::string("それ"); });
    plant("left in English", [](const BenchTerm& term) { return term.en; });
}

}  // namespace yakugo::bench
