// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/suppress/rejections.hpp"

#include "glossary/check/report/printable.hpp"
#include "libalign/text/normalize.hpp"

#include <algorithm>
#include <vector>

namespace yakugo::check {
namespace {

std::string rejection_key(std::string_view text) {
    return text::normalized(valid(text), text::Profile::nfkc);
}

}  // namespace

Rejections::Rejections(const Glossary& glossary) {
    for (const auto& [a, b] : glossary.different) add("", a, b);
}

void Rejections::add(std::string_view rule, std::string_view a, std::string_view b) {
    std::string first = rejection_key(a), second = rejection_key(b);
    if (second < first) std::swap(first, second);
    pairs_.insert({std::string(rule), std::move(first), std::move(second)});
}

bool Rejections::has(std::string_view rule, const std::string& a, const std::string& b) const {
    const std::string &first = std::min(a, b), &second = std::max(a, b);
    return pairs_.count({"", first, second}) > 0 || pairs_.count({std::string(rule), first, second}) > 0;
}

bool Rejections::suppresses(const Finding& finding) const {
    if (pairs_.empty()) return false;
    const std::string found = rejection_key(finding.variants.empty() ? finding.found : finding.variants.front());
    std::vector<std::string> others;
    for (const std::string& variant : finding.variants) others.push_back(rejection_key(variant));
    if (!finding.expected.empty()) others.push_back(rejection_key(finding.expected));
    std::erase(others, found);
    return !others.empty() && std::all_of(others.begin(), others.end(),
                                          [&](const std::string& other) { return has(finding.rule, found, other); });
}

}  // namespace yakugo::check
