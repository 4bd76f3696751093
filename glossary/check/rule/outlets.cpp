// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/rule/outlets.hpp"

#include <fmt/format.h>

namespace yakugo::check {

std::vector<Finding> check_outlets(const Study& study) {
    std::vector<Finding> findings;
    for (const Outlet& outlet : study.draft().outlets) {
        Finding finding = finding_at(study, "T122", outlet.label, {0, outlet.label.text.size()},
                                     fmt::format("the URL of the post leads to {}", outlet.host));
        if (outlet.owner != outlet.host) finding.expected = outlet.owner;
        finding.variants = {outlet.label.text, outlet.printed, outlet.owner, outlet.host};
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace yakugo::check
