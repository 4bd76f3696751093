// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/check/rule/found.hpp"

#include <utility>

namespace yakugo::check::test {

using check::Standing;
using check::TermPair;

std::vector<std::string> told(const std::vector<check::Finding>& findings) {
    std::vector<std::string> out;
    for (const check::Finding& finding : findings) {
        std::string line = finding.rule + " " + finding.found;
        if (!finding.expected.empty()) line += " > " + finding.expected;
        if (finding.fix) line += *finding.fix == finding.expected ? " fix" : " fix " + *finding.fix;
        if (!finding.also.empty()) line += " +" + std::to_string(finding.also.size());
        out.push_back(std::move(line));
    }
    return out;
}

namespace {

TermPair pair_of(std::int64_t concept_id, std::string ja, std::string en, Standing standing) {
    static std::int64_t next = 0;
    TermPair pair;
    pair.id = ++next;
    pair.concept_id = concept_id;
    pair.ja = std::move(ja);
    pair.en = std::move(en);
    pair.standing = standing;
    pair.confidence = 0.9;
    return pair;
}

}  // namespace

TermPair accepted(std::int64_t concept_id, std::string ja, std::string en) {
    return pair_of(concept_id, std::move(ja), std::move(en), Standing::accepted);
}
TermPair open(std::int64_t concept_id, std::string ja, std::string en) {
    return pair_of(concept_id, std::move(ja), std::move(en), Standing::open);
}
TermPair rejected(std::int64_t concept_id, std::string ja, std::string en) {
    return pair_of(concept_id, std::move(ja), std::move(en), Standing::rejected);
}
TermPair forbidden(std::int64_t concept_id, std::string ja, std::string en) {
    TermPair pair = pair_of(concept_id, std::move(ja), std::move(en), Standing::accepted);
    pair.ja_forbidden = true;
    return pair;
}

}  // namespace yakugo::check::test
