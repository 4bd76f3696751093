// SPDX-License-Identifier: Apache-2.0
// T106: from pairs of spellings to causes, a finding each.
#include "glossary/check/spelling/spellings.hpp"

#include "glossary/check/spelling/likeness.hpp"

#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

/// Spellings of one word.
struct Family {
    std::vector<std::size_t> words;  // of Spellings::words(), the one to keep first
    std::string habit;               // the one edit that parts them all: "ー/"; empty where there are several
    bool same_english = false;
};

/// Disjoint sets of words (Tarjan 1975), by path halving.
class Families {
public:
    explicit Families(std::size_t words) : parents_(words) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }
    std::size_t root(std::size_t word) {
        while (parents_[word] != word) word = parents_[word] = parents_[parents_[word]];
        return word;
    }
    void join(std::size_t a, std::size_t b) { parents_[root(b)] = root(a); }

private:
    std::vector<std::size_t> parents_;
};

bool has_lost_its_first(const Word& word) {
    std::size_t at = 0;
    return !translit::can_begin_word(text::next_code_point(word.surface, at));
}

// Two runs of parts that differ in their middle dots, and stand in longer names only: those are told.
bool is_only_part(const Word& a, const Word& b) {
    return !a.whole && !b.whole && without_dots(a.surface) == without_dots(b.surface);
}

// Pairs of the draft that are one word, without those that a pair of their parts explains: ユーザコード where there are ユーザ
// and ユーザー.
std::vector<const NearPair*> causes(const Spellings& spellings) {
    const auto is_in_draft = [&](const NearPair& pair) { return !spellings.words()[pair.b].uses.empty(); };
    std::vector<const NearPair*> found;
    std::set<std::pair<std::string, std::string>> wholes;
    for (const NearPair& pair : spellings.pairs()) {
        if (pair.likeness.probability < kOneWord || !is_in_draft(pair)) continue;
        if (has_lost_its_first(spellings.words()[pair.a]) || has_lost_its_first(spellings.words()[pair.b]))
            continue;  // T121
        if (is_only_part(spellings.words()[pair.a], spellings.words()[pair.b])) continue;
        // What the glossary has in one spelling is no question of the draft's: T104.
        if ((spellings.term(pair.a) == nullptr) != (spellings.term(pair.b) == nullptr)) continue;
        found.push_back(&pair);
        wholes.insert(ordered(spellings.words()[pair.a].surface, spellings.words()[pair.b].surface));
    }
    std::set<std::pair<std::string, std::string>>
        parts;  // those seen already, where the parts are no words of the draft
    std::erase_if(found, [&](const NearPair* pair) {
        const auto part = ordered(pair->likeness.a, pair->likeness.b);
        const auto whole = ordered(spellings.words()[pair->a].surface, spellings.words()[pair->b].surface);
        return part != whole && (wholes.contains(part) || !parts.insert(part).second);
    });
    return found;
}

// The one kind of difference between two spellings, as "a/b"; empty where there are several.
std::string habit_of(const Spellings& spellings, const NearPair& pair) {
    const std::vector<translit::VariantEdit> edits = spellings.study().resources().variants.explain(
        spellings.words()[pair.a].surface, spellings.words()[pair.b].surface);
    std::set<std::string> habits;
    for (const translit::VariantEdit& edit : edits) {
        const auto [a, b] = ordered(edit.a, edit.b);
        habits.insert(a + "/" + b);
    }
    return habits.size() == 1 ? *habits.begin() : "";
}

// The spelling to keep: the one used most, else the one that the dictionary has, else the first one in the draft.
void order_by_use(const Spellings& spellings, std::vector<std::size_t>& words) {
    const auto rank = [&](std::size_t index) {
        const Word& word = spellings.words()[index];
        const Use& first = word.uses.front();
        return std::tuple(-static_cast<long>(word.uses.size()), !spellings.judge().is_known(word.surface), first.unit,
                          first.range.begin);
    };
    std::sort(words.begin(), words.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
}

std::vector<Family> families(const Spellings& spellings) {
    Families sets(spellings.words().size());
    const std::vector<const NearPair*> pairs = causes(spellings);
    for (const NearPair* pair : pairs) sets.join(pair->a, pair->b);
    std::map<std::size_t, Family> by_root;
    std::map<std::size_t, std::set<std::string>> habits;
    for (const NearPair* pair : pairs) {
        const std::size_t root = sets.root(pair->a);
        Family& family = by_root[root];
        for (const std::size_t word : {pair->a, pair->b}) {
            if (std::find(family.words.begin(), family.words.end(), word) == family.words.end())
                family.words.push_back(word);
        }
        family.same_english = family.same_english || pair->likeness.same_english;
        habits[root].insert(habit_of(spellings, *pair));
    }
    std::vector<Family> all;
    for (auto& [root, family] : by_root) {
        if (habits[root].size() == 1) family.habit = *habits[root].begin();
        order_by_use(spellings, family.words);
        all.push_back(std::move(family));
    }
    return all;
}

std::vector<const Word*> words_of(const Spellings& spellings, const Family& family) {
    std::vector<const Word*> words;
    for (const std::size_t word : family.words) words.push_back(&spellings.words()[word]);
    return words;
}

Finding of_family(const Spellings& spellings, const Family& family) {
    Finding finding = spellings.several_ways(words_of(spellings, family));
    if (family.same_english) finding.severity = Severity::error;
    return finding;
}

Finding of_habit(const Spellings& spellings, const std::string& habit, const std::vector<const Family*>& families) {
    const std::size_t slash = habit.find('/');
    const std::string a = habit.substr(0, slash), b = habit.substr(slash + 1);
    std::string message = a.empty() || b.empty()
                              ? fmt::format("written with and without {} in {} words: ", a + b, families.size())
                              : fmt::format("written with {} and with {} in {} words: ", a, b, families.size());
    for (const Family* family : families)
        message += (family == families.front() ? "" : "; ") + listed(words_of(spellings, *family));
    std::optional<Finding> finding;
    for (const Family* family : families) spellings.add_places(words_of(spellings, *family), finding, message);
    return std::move(*finding);
}

}  // namespace

std::vector<Finding> find_two_spellings(const Spellings& spellings) {
    const std::vector<Family> all = families(spellings);
    std::map<std::string, std::vector<const Family*>> habits;
    for (const Family& family : all) {
        if (!family.habit.empty() && !family.same_english) habits[family.habit].push_back(&family);
    }
    std::vector<Finding> findings;
    for (const Family& family : all) {
        const auto habit = habits.find(family.habit);
        const bool is_told_once = habit != habits.end() && habit->second.size() > kHabit && !family.same_english;
        if (!is_told_once) {
            findings.push_back(of_family(spellings, family));
        } else if (habit->second.front() == &family) {
            findings.push_back(of_habit(spellings, habit->first, habit->second));
        }
    }
    return findings;
}

}  // namespace yakugo::check
