// SPDX-License-Identifier: Apache-2.0
// Greedy competitive linking (Melamed 2000) with a bonus for context.
#include "libalign/mine/word_alignment.hpp"

#include "libalign/mine/unit_name.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace yakugo::mine {

namespace {

constexpr double kLonger = 0.5;     // worth of each further word in a link
constexpr double kNeighbour = 0.2;  // of a link that goes on where this one ends
constexpr double kFirmName = 0.9;   // of the score of name and word together
constexpr double kPosition = 0.2;   // of equal relative position

struct LinkOption {
    WordAlignment::Chosen link;
    double weight;
};

double context(const WordAlignment::Chosen& a, const std::vector<LinkOption>& all) {
    double bonus = 0;
    for (const LinkOption& other : all) {
        const auto& b = other.link;
        const bool behind = b.ja_begin == a.ja_end && b.en_begin == a.en_end;
        const bool before = b.ja_end == a.ja_begin && b.en_end == a.en_begin;
        if (behind || before) bonus += kNeighbour * b.score;
    }
    return std::min(bonus, 2 * kNeighbour);
}

/// ジェイホーク・ヘリコプター, "Jayhawk helicopter", sounds alike as a whole, but its last word is an ordinary one that the dictionary has: two
/// links, so that the name can be a term without it. Empty where the link is not of this kind.
std::vector<WordAlignment::Chosen> name_and_word(const WordAlignment::Chosen& whole, const std::vector<LinkOption>& all,
                                                 const link::EnglishText& english) {
    if (whole.kind != link::LinkKind::sound || whole.en_end - whole.en_begin < 2) return {};
    for (const LinkOption& second : all) {
        const auto& word = second.link;
        if (word.kind != link::LinkKind::lexicon || word.ja_end != whole.ja_end || word.en_end != whole.en_end ||
            word.ja_begin <= whole.ja_begin || word.en_begin <= whole.en_begin || english.tokens[word.en_begin].capital)
            continue;
        for (const LinkOption& first : all) {
            const auto& name = first.link;
            if (name.ja_begin == whole.ja_begin && name.en_begin == whole.en_begin && name.en_end == word.en_begin &&
                name.ja_end > name.ja_begin && name.ja_end <= word.ja_begin && name.score >= kFirmName * whole.score)
                return {name, word};
        }
    }
    return {};
}

/// The English of a compound of which the dictionary has two words or more side by side: their tokens, and those beside them that other links
/// of the compound join to them; hyphens, "of" and an article may stand between. Nothing where there are no such words.
class CompoundEnglish {
public:
    CompoundEnglish(const WordAlignment& alignment, const link::EnglishText& english, TokenRange ja)
        : alignment_(alignment), english_(english), ja_(ja) {}

    std::optional<TokenRange> find() const {
        TokenRange out{english_.tokens.size(), 0};
        std::size_t links = 0;
        for (std::size_t i = ja_.begin; i < ja_.end; ++i) {
            const auto* link = alignment_.link_of_ja(i);
            if (link == nullptr || link->score < kFirmLink || link->ja_begin != i) continue;
            out = {std::min(out.begin, link->en_begin), std::max(out.end, link->en_end)};
            ++links;
        }
        if (links < 2 || !stands_together(out)) return std::nullopt;
        while (out.begin > 0 && goes_on(out.begin - 1)) --out.begin;
        while (out.end < english_.tokens.size() && goes_on(out.end)) ++out.end;
        return out;
    }

private:
    /// No word of another compound is between, and at most one that nothing explains yet.
    bool stands_together(TokenRange en) const {
        std::size_t open = 0;
        for (std::size_t i = en.begin; i < en.end; ++i) {
            if (is_linked(i) || !is_content(english_, i)) continue;
            if (alignment_.of_en[i] != kUnlinked || ++open > 1) return false;
        }
        return true;
    }
    bool is_linked(std::size_t en) const {
        const auto* link = alignment_.link_of_en(en);
        return link != nullptr && link->inside(ja_);
    }
    bool goes_on(std::size_t en) const {
        const std::string& word = english_.tokens[en].lower;
        return is_linked(en) || link::joins_phrase(english_, en) || word == "of" || word == "the";
    }

    const WordAlignment& alignment_;
    const link::EnglishText& english_;
    TokenRange ja_;
};

/// ヘリコプター阻止戦術飛行隊, "crew from the Helicopter Interdiction Tactical Squadron": 隊 may well be a crew, but not this one. A weak link
/// of a compound goes where it leads away from the others.
void drop_strays(const link::JapaneseText& japanese, const link::EnglishText& english, WordAlignment& alignment) {
    for (const TokenRange ja : compounds(japanese)) {
        const auto found = CompoundEnglish(alignment, english, ja).find();
        if (!found) continue;
        const std::size_t strays = std::erase_if(alignment.links, [&](const WordAlignment::Chosen& link) {
            return link.inside(ja) && link.score < kFirmLink && !link.inside_english(found->begin, found->end);
        });
        if (strays > 0) alignment.index();
    }
}

}  // namespace

void WordAlignment::add(const Chosen& link) {
    for (std::size_t i = link.ja_begin; i < link.ja_end; ++i) of_ja[i] = links.size();
    for (std::size_t i = link.en_begin; i < link.en_end; ++i) of_en[i] = links.size();
    links.push_back(link);
}

void WordAlignment::index() {
    std::fill(of_ja.begin(), of_ja.end(), kUnlinked);
    std::fill(of_en.begin(), of_en.end(), kUnlinked);
    for (const Chosen& link : std::exchange(links, {})) add(link);
}

WordAlignment align_words(const link::JapaneseText& japanese, const link::EnglishText& english,
                          const std::vector<link::Link>& links) {
    std::vector<LinkOption> options;
    for (const link::Link& link : links) {
        const TokenRange tokens = tokens_of(japanese, link.ja);
        if (!tokens.empty() && !is_behind_unit(english, link.en_begin))
            options.push_back({{tokens.begin, tokens.end, link.en_begin, link.en_end, link.kind, link.score}, 0});
    }
    const double ja_size = static_cast<double>(std::max<std::size_t>(japanese.tokens.size(), 1));
    const double en_size = static_cast<double>(std::max<std::size_t>(english.tokens.size(), 1));
    for (LinkOption& option : options) {
        const auto& l = option.link;
        const double words = static_cast<double>(l.ja_end - l.ja_begin - 1 + l.en_end - l.en_begin - 1);
        const double shift =
            std::abs(static_cast<double>(l.ja_begin) / ja_size - static_cast<double>(l.en_begin) / en_size);
        option.weight = l.score * (1 + kLonger * words) + kPosition * (1 - shift);
    }
    for (LinkOption& option : options) option.weight += context(option.link, options);
    std::stable_sort(options.begin(), options.end(),
                     [](const LinkOption& a, const LinkOption& b) { return a.weight > b.weight; });
    WordAlignment out{{},
                      std::vector<std::size_t>(japanese.tokens.size(), kUnlinked),
                      std::vector<std::size_t>(english.tokens.size(), kUnlinked)};
    const auto is_free = [](const std::vector<std::size_t>& of, std::size_t begin, std::size_t end) {
        return std::all_of(of.begin() + static_cast<std::ptrdiff_t>(begin),
                           of.begin() + static_cast<std::ptrdiff_t>(end), [](std::size_t i) { return i == kUnlinked; });
    };
    for (const LinkOption& option : options) {
        const auto& l = option.link;
        if (!is_free(out.of_ja, l.ja_begin, l.ja_end) || !is_free(out.of_en, l.en_begin, l.en_end)) continue;
        std::vector<WordAlignment::Chosen> parts = name_and_word(l, options, english);
        if (parts.empty()) parts.push_back(l);
        for (const auto& part : parts) out.add(part);
    }
    drop_strays(japanese, english, out);
    return out;
}

}  // namespace yakugo::mine
