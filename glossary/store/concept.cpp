// SPDX-License-Identifier: Apache-2.0
// The rule, on plain values. Cost: near linear, also where thousands share an English or a Japanese form; quadratic only
// in what may be related there: the acronyms with the phrases, at most 64 katakana spellings and 32 translations.
#include "glossary/store/concept.hpp"

#include "glossary/store/acronym.hpp"
#include "glossary/store/code_points.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/sets.hpp"
#include "glossary/store/spelling.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace yakugo::store {

namespace {

using Joins = std::vector<std::pair<std::size_t, std::size_t>>;
using ByForm = std::map<std::string_view, Indices>;

std::size_t words_in(const Member& member) {
    const std::string letters = acronym_letters(member.en);
    return letters.empty() ? words_of(member.en_form, " ").size() : letters.size();
}

bool are_related(const Member& a, const Member& b) {
    return share_head(a.ja, b.ja) || is_short_form(a.ja, b.ja);
}

/// ＣＣＡ -> CCA.
std::string half_width(std::string_view text) {
    std::u32string out = code_points(text);
    for (char32_t& c : out) {
        if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
    }
    return to_utf8(out);
}

/// The sets of one acronym or phrase.
struct RivalGroups {
    Indices bare, meanings;       // translations without and with an expansion
    Indices readings, explained;  // no translations, without and with an expansion
};

class Grouping {
public:
    explicit Grouping(const std::vector<Member>& members);
    Indices numbers();

private:
    void keep_apart(std::string Member::*word, std::vector<std::string> Member::*others);
    void join_entries();
    void join_first(Indices& firsts, std::size_t i);
    void join_spellings();
    void join_expansions();
    void join_same_english(const Indices& pairs);
    RivalGroups rivals(const Indices& pairs);
    void join_translations(const RivalGroups& rivals, const Indices& pairs);
    void join_readings(const RivalGroups& rivals);
    std::pair<Indices, Indices> words_and_phrases(const Indices& pairs) const;
    std::set<std::string_view> expansions(std::size_t root, const Member& acronym);
    bool related(std::size_t a, std::size_t b, const Indices& pairs);
    std::set<std::size_t> roots_of(const Indices& members);
    /// All that were found on the sets as they were, so that no order of joining matters.
    void unite(const Joins& joins);
    void join_leaves();
    bool bridges(std::size_t i) const { return bridging_[i]; }

    const std::vector<Member>& members_;
    Sets sets_;
    ByForm by_ja_, by_en_;  // without rejected ones
    std::vector<bool> bridging_;
};

Grouping::Grouping(const std::vector<Member>& members)
    : members_(members), sets_(members.size()), bridging_(members.size(), false) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].standing == Standing::rejected) continue;
        by_ja_[members[i].ja_form].push_back(i);
        by_en_[members[i].en_form].push_back(i);
    }
    keep_apart(&Member::ja, &Member::ja_apart);
    keep_apart(&Member::en, &Member::en_apart);
}

/// Words told apart.
void Grouping::keep_apart(std::string Member::*word, std::vector<std::string> Member::*others) {
    std::map<std::string_view, Indices> known;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (!(members_[i].*others).empty()) known[members_[i].*word].push_back(i);
    }
    if (known.size() < 2) return;
    for (const auto& [surface, pairs] : known) {
        for (const std::string& other : members_[pairs.front()].*others) {
            const auto found = known.find(other);
            if (found != known.end() && surface < other) sets_.keep_apart(pairs, found->second);
        }
    }
}

Indices Grouping::numbers() {
    join_entries();
    join_spellings();
    join_expansions();
    for (const bool acronyms : {false, true}) {
        for (const auto& [form, pairs] : by_en_) {
            const bool acronym = !acronym_letters(members_[pairs.front()].en).empty();
            if (acronym == acronyms && (acronym || form.find(' ') != std::string_view::npos)) join_same_english(pairs);
        }
    }
    join_leaves();
    Indices out;
    for (std::size_t i = 0; i < members_.size(); ++i) out.push_back(sets_.root(i));
    return out;
}

void Grouping::join_entries() {
    std::map<std::int64_t, Indices> firsts;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].standing == Standing::rejected) continue;
        for (const std::int64_t entry : members_[i].entries) join_first(firsts[entry], i);
    }
}

/// With the first that it may be one with; else it is one more that others may.
void Grouping::join_first(Indices& firsts, std::size_t i) {
    for (const std::size_t first : firsts) {
        if (sets_.unite(first, i)) return;
    }
    firsts.push_back(i);
}

void Grouping::join_spellings() {
    for (const auto& [form, pairs] : by_en_) {
        std::map<std::string_view, Indices> spellings;
        Indices katakana;
        for (const std::size_t i : pairs) {
            const std::string& ja = members_[i].ja_form;
            Indices& firsts = spellings[ja];
            const bool is_new = firsts.empty();
            join_first(firsts, i);
            if (is_new && are_near_katakana(ja, ja)) katakana.push_back(i);
        }
        constexpr std::size_t most = 64;  // spellings; one letter makes no variant among thousands
        if (katakana.size() > most) continue;
        for (const std::size_t a : katakana) {
            for (const std::size_t b : katakana) {
                if (a < b && are_near_katakana(members_[a].ja_form, members_[b].ja_form)) sets_.unite(a, b);
            }
        }
    }
    std::set<std::size_t> roots;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].standing == Standing::bridging) roots.insert(sets_.root(i));
    }
    for (std::size_t i = 0; i < members_.size(); ++i) bridging_[i] = roots.contains(sets_.root(i));
}

void Grouping::join_expansions() {
    for (const auto& [form, pairs] : by_ja_) {
        const auto [words, phrases] = words_and_phrases(pairs);
        for (const std::size_t a : words) {
            for (const std::size_t b : phrases) {
                if (bridges(a) && bridges(b) && may_abbreviate(members_[a], members_[b])) sets_.unite(a, b);
            }
        }
    }
}

/// An acronym is of the one kind and its expansion of the other.
std::pair<Indices, Indices> Grouping::words_and_phrases(const Indices& pairs) const {
    std::pair<Indices, Indices> out;
    for (const std::size_t i : pairs) (is_phrase(members_[i].en) ? out.second : out.first).push_back(i);
    return out;
}

/// What the acronym stands for in the set of `root`.
std::set<std::string_view> Grouping::expansions(std::size_t root, const Member& acronym) {
    std::set<std::string_view> out;
    for (const std::size_t i : sets_.members(root)) {
        if (bridges(i) && may_abbreviate(acronym, members_[i])) out.insert(members_[i].en_form);
    }
    return out;
}

std::set<std::size_t> Grouping::roots_of(const Indices& members) {
    std::set<std::size_t> out;
    for (const std::size_t i : members) out.insert(sets_.root(i));
    return out;
}

void Grouping::unite(const Joins& joins) {
    for (const auto& [a, b] : joins) sets_.unite(a, b);
}

bool Grouping::related(std::size_t a, std::size_t b, const Indices& pairs) {
    for (const std::size_t i : pairs) {
        if (!bridges(i) || sets_.root(i) != a) continue;
        for (const std::size_t k : pairs) {
            if (bridges(k) && sets_.root(k) == b && are_related(members_[i], members_[k])) return true;
        }
    }
    return false;
}

void Grouping::join_same_english(const Indices& pairs) {
    const RivalGroups found = rivals(pairs);
    join_translations(found, pairs);
    join_readings(found);
}

RivalGroups Grouping::rivals(const Indices& pairs) {
    std::map<std::size_t, bool> translated;
    for (const std::size_t i : pairs) {
        if (bridges(i)) translated[sets_.root(i)] |= !is_untranslated(members_[i]);
    }
    std::map<std::string_view, std::size_t> of_expansion;
    Joins joins;
    RivalGroups out;
    for (const auto& [root, is_translation] : translated) {
        const std::set<std::string_view> forms = expansions(root, members_[pairs.front()]);
        for (const std::string_view form : forms)
            joins.emplace_back(of_expansion.emplace(form, root).first->second, root);
        (is_translation  ? forms.empty() ? out.bare : out.meanings
         : forms.empty() ? out.readings
                         : out.explained)
            .push_back(root);
    }
    unite(joins);
    return out;
}

void Grouping::join_translations(const RivalGroups& rivals, const Indices& pairs) {
    // A client's "N/A" or "TBD" has thousands of translations, which are no concept; and each is compared with each.
    constexpr std::size_t most = 32;
    if (rivals.bare.size() > most) return;
    Joins joins;
    for (const std::size_t a : rivals.bare) {
        for (const std::size_t b : rivals.bare) {
            if (a < b && related(a, b, pairs)) joins.emplace_back(a, b);
        }
    }
    unite(joins);
    joins.clear();
    for (const std::size_t one : roots_of(rivals.bare)) {
        Indices found;
        for (const std::size_t meaning : roots_of(rivals.meanings)) {
            if (related(one, meaning, pairs)) found.push_back(meaning);
        }
        if (found.size() == 1) joins.emplace_back(one, found.front());
    }
    unite(joins);
}

void Grouping::join_readings(const RivalGroups& rivals) {
    Indices all = rivals.bare;
    all.insert(all.end(), rivals.meanings.begin(), rivals.meanings.end());
    const std::set<std::size_t> translations = roots_of(all), meanings = roots_of(rivals.meanings);
    std::set<std::size_t> explained = roots_of(rivals.explained);
    for (const std::size_t meaning : meanings) explained.erase(meaning);  // one by their expansion
    Joins joins;
    std::set<std::size_t> targets = translations;
    if (translations.size() == 1 && meanings.empty() && explained.size() == 1) {
        joins.emplace_back(*explained.begin(), *translations.begin());
    } else {
        targets.insert(explained.begin(), explained.end());
    }
    for (const std::size_t reading : rivals.readings) joins.emplace_back(rivals.readings.front(), reading);
    if (!rivals.readings.empty() && targets.size() == 1) {
        joins.emplace_back(rivals.readings.front(), *targets.begin());
    }
    unite(joins);
}

void Grouping::join_leaves() {
    std::map<std::size_t, std::size_t> joins;  // from the set of a leaf to its oldest bridging pair
    for (const auto& [form, pairs] : by_ja_) {
        const auto [words, phrases] = words_and_phrases(pairs);
        for (const std::size_t word : words) {
            for (const std::size_t phrase : phrases) {
                if (bridges(word) == bridges(phrase) || !may_abbreviate(members_[word], members_[phrase])) continue;
                if (!sets_.may_unite(word, phrase)) continue;
                const auto [leaf, other] = bridges(word) ? std::pair(phrase, word) : std::pair(word, phrase);
                const auto [join, first] = joins.emplace(sets_.root(leaf), other);
                if (!first && members_[other].id < members_[join->second].id) join->second = other;
            }
        }
    }
    for (const auto& [leaf, other] : joins) sets_.unite(leaf, other);
}

}  // namespace

std::vector<std::size_t> group(const std::vector<Member>& members) {
    return Grouping(members).numbers();
}

bool may_abbreviate(const Member& a, const Member& b) {
    return are_acronym_and_expansion(a.en, b.en);
}

bool is_untranslated(const Member& member) {
    const std::size_t words = reading_words(member.ja);
    return (words > 0 && words == words_in(member)) || fold_case(half_width(member.ja)) == fold_case(member.en);
}

}  // namespace yakugo::store
