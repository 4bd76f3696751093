// SPDX-License-Identifier: Apache-2.0
// Depth-first search over the links of a compound.
#include "libalign/mine/cover.hpp"

#include "libalign/text/english.hpp"

#include <algorithm>

namespace yakugo::mine {

namespace {

constexpr std::size_t kMostSteps = 500;
constexpr std::size_t kMoreTokens = 3;  // hyphens and function words between the English words
constexpr double kSuffix = 0.5;         // weight of an affix

class Search {
public:
    Search(const link::JapaneseText& japanese, TokenRange ja, const link::EnglishText& english,
           const std::vector<TokenLink>& links)
        : japanese_(japanese), ja_(ja), english_(english), links_(links) {
        for (std::size_t i = ja.begin; i < ja.end; ++i) total_ += weight(i);
    }

    std::optional<Cover> run() {
        if (total_ > 0) step(ja_.begin, 0, 0);
        return best_;
    }

private:
    double weight(std::size_t token) const {
        const text::JapaneseToken& t = japanese_.tokens[token];
        if (t.pos == text::PartOfSpeech::symbol || is_silent(t)) return 0;
        return t.noun == text::NounKind::suffix ? kSuffix : 1;
    }

    void step(std::size_t token, double score, double explained) {
        if (++steps_ > kMostSteps) return;
        if (token == ja_.end) return finish(score, explained);
        for (const TokenLink& link : links_) {
            if (link.ja_begin != token || link.ja_end > ja_.end || !fits(link)) continue;
            double words = 0;
            for (std::size_t i = link.ja_begin; i < link.ja_end; ++i) words += weight(i);
            chosen_.push_back(&link);
            step(link.ja_end, score + link.score * words, explained + words);
            chosen_.pop_back();
        }
        if (weight(token) < 1) step(token + 1, score, explained);
    }

    /// Apart from the chosen ones, and near enough to stand in one phrase with them.
    bool fits(const TokenLink& link) const {
        std::size_t begin = link.en_begin, end = link.en_end, words = link.en_end - link.en_begin;
        for (const TokenLink* other : chosen_) {
            if (link.en_begin < other->en_end && other->en_begin < link.en_end) return false;
            begin = std::min(begin, other->en_begin);
            end = std::max(end, other->en_end);
            words += other->en_end - other->en_begin;
        }
        return end - begin <= words + kMoreTokens + (ja_.end - ja_.begin);
    }

    void finish(double score, double explained) {
        if (chosen_.empty()) return;
        Cover found{english_.tokens.size(), 0, chosen_.size(), score / explained, explained / total_};
        std::vector<bool> linked(english_.tokens.size(), false);
        for (const TokenLink* link : chosen_) {
            found.en_begin = std::min(found.en_begin, link->en_begin);
            found.en_end = std::max(found.en_end, link->en_end);
            for (std::size_t i = link->en_begin; i < link->en_end; ++i) linked[i] = true;
        }
        for (std::size_t i = found.en_begin; i < found.en_end; ++i) {
            const text::EnglishToken& t = english_.tokens[i];
            const bool between = t.word ? t.function : slice(english_.text, t.range) == "-";
            if (!linked[i] && !between) return;
        }
        const double value = found.score * found.ja_coverage;
        const double old = best_ ? best_->score * best_->ja_coverage : 0;
        const auto size = [](const Cover& c) { return c.en_end - c.en_begin; };
        if (!best_ || value > old || (value == old && size(found) < size(*best_))) best_ = found;
    }

    const link::JapaneseText& japanese_;
    TokenRange ja_;
    const link::EnglishText& english_;
    const std::vector<TokenLink>& links_;
    double total_ = 0;
    std::vector<const TokenLink*> chosen_;
    std::optional<Cover> best_;
    std::size_t steps_ = 0;
};

}  // namespace

std::optional<Cover> cover(const link::JapaneseText& japanese, TokenRange ja, const link::EnglishText& english,
                           const std::vector<TokenLink>& links) {
    return Search(japanese, ja, english, links).run();
}

}  // namespace yakugo::mine
