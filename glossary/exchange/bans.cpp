// SPDX-License-Identifier: Apache-2.0
// Only terms with a forbidden translation are kept: most have none.
#include "glossary/exchange/bans.hpp"

#include "glossary/exchange/evidence.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/store/fold.hpp"

namespace yakugo::exchange {

Bans::Bans(const std::vector<store::PairRow>& pairs, Language source) {
    const Language target = other(source);
    const store::Forbidden side = target == Language::ja ? store::Forbidden::ja : store::Forbidden::en;
    const auto bans = [&](const store::PairRow& pair) {
        return pair.forbidden == side || pair.forbidden == store::Forbidden::both;
    };
    for (const store::PairRow& pair : pairs) {
        if (bans(pair)) terms_[store::fold_case(surface(pair, source))].forbidden.insert(surface(pair, target));
    }
    if (terms_.empty()) return;
    for (const store::PairRow& pair : pairs) {
        if (bans(pair) || pair.status == store::Status::rejected) continue;
        const auto found = terms_.find(store::fold_case(surface(pair, source)));
        if (found != terms_.end()) found->second.has_translation = true;
    }
}

const std::set<std::string>& Bans::of(const std::string& term) const {
    static const std::set<std::string> none;
    const auto found = terms_.find(store::fold_case(term));
    return found == terms_.end() ? none : found->second.forbidden;
}

bool Bans::has_translation(const std::string& term) const {
    const auto found = terms_.find(store::fold_case(term));
    return found != terms_.end() && found->second.has_translation;
}

}  // namespace yakugo::exchange
