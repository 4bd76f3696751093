// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/all.hpp"

#include "glossary/check/rule/numbers.hpp"
#include "glossary/check/rule/verbatim.hpp"
#include "glossary/check/spelling/spellings.hpp"

namespace yakugo::check {

std::vector<Finding> run_rules(const Study& study, const Settings& settings) {
    std::vector<Finding> all;
    for (const auto& find : {check_spelling, check_tokens, check_numbers}) {
        for (Finding& finding : find(study)) {
            const auto severity = settings.severities.of(finding.rule);
            if (!severity) continue;
            all.push_back(std::move(finding));
        }
    }
    return all;
}

}  // namespace yakugo::check
