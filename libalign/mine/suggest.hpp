// SPDX-License-Identifier: Apache-2.0
// English for Japanese terms of a post whose English stands nowhere in it.
#pragma once

#include "libalign/mine/candidate.hpp"
#include "libalign/mine/heads.hpp"
#include "libalign/mine/name_speller.hpp"
#include "libalign/mine/post_text.hpp"
#include "libalign/mine/suggestion_model.hpp"

#include <string>
#include <vector>

namespace yakugo::mine {

struct Suggestion {
    std::string ja, en;
    Place place;  ///< of the Japanese, its first one by itself
    Hints hints{};
    double confidence = 0;
    bool person = false;  ///< reads as somebody's name
};

/// Weights, heads, and the memory of spellings; one object is for one thread at a time.
class Suggester {
public:
    Suggester(SuggestionModel model, HeadRules heads, GivenNames names = {})
        : model_(std::move(model)), heads_(std::move(heads)), speller_(std::move(names)) {}

    /// The best English for each katakana term of the post, and for each term glossed by an acronym, that has no evidenced pair of
    /// confidence kEvidenced or more; a second one where it is nearly as likely. `evidenced` are the pairs mined from the post: what they
    /// say of a part (シェインバウム, Sheinbaum) spells the whole. In the order of the Japanese.
    std::vector<Suggestion> suggest(const PostText& post, const std::vector<Candidate>& evidenced) const;

    /// Every suggestion that can be made for such terms, before the best of each is chosen: what the weights are trained on. Each pair once.
    std::vector<Suggestion> all(const PostText& post, const std::vector<Candidate>& evidenced) const;

    const SuggestionModel& model() const { return model_; }

    static constexpr double kEvidenced = 0.5;

private:
    SuggestionModel model_;
    HeadRules heads_;
    mutable NameSpeller speller_;
};

}  // namespace yakugo::mine
