// SPDX-License-Identifier: Apache-2.0
// What looks like a pair: found through the index of link forms and in the same posts, never among all.
#include "glossary/store/acronym.hpp"

#include "glossary/store/code_points.hpp"
#include "glossary/store/fold.hpp"
#include "glossary/store/list.hpp"
#include "glossary/store/operation_log.hpp"
#include "glossary/store/similarity.hpp"
#include "glossary/store/spelling.hpp"
#include "libalign/core/ascii.hpp"

#include <algorithm>
#include <set>

namespace yakugo::store {

namespace {

constexpr std::size_t kMostCompared = 1000;  // that are compared
constexpr std::size_t kMostOfTerm = 64;      // of one term, or of one form
constexpr double kLeastConfidence = 0.1;     // of an undecided pair; less is chance, unless it is another spelling
constexpr int kMostForms = 500;              // that are looked at on either side, where too many begin alike
constexpr int kMostExpansions = 20000;       // of one initial, of which most have too few words to be looked at
constexpr std::size_t kMostWords = 12;       // of an English term whose parts are looked up

class SimilarFinder {
public:
    SimilarFinder(Database& database, const PairRow& pair)
        : database_(database), pair_(pair), own_(pair.ja, pair.en), letters_(acronym_letters(pair.en)) {}

    std::vector<SimilarPair> find(std::size_t limit);

private:
    void collect();
    void add_form(Language language, const std::string& form);
    void add_pairs(Language language, std::int64_t term);
    /// The terms whose form begins so, and which `is_like` says are worth comparing: where very many begin so, only
    /// `most` before and behind `near` in the index, as they begin like it even more.
    template <class Like>
    void add_range(Language language, const std::string& begin, const std::string& near, int most, const Like& is_like);
    void add_like_japanese();
    void add_like_english();
    void add_parts();
    void add_abbreviations();
    void add_from_posts();

    Database& database_;
    const PairRow& pair_;
    Compared own_;
    std::string letters_;  // of an acronym
    std::set<PairId> found_;
};

void SimilarFinder::add_form(Language language, const std::string& form) {
    std::vector<std::int64_t> terms;
    {
        Rows rows = database_.query("SELECT id FROM term WHERE language = ?1 AND link_form = ?2 LIMIT ?3",
                                    code(language), form, kMostOfTerm);
        while (rows.next()) terms.push_back(rows.integer(0));
    }
    for (const std::int64_t term : terms) add_pairs(language, term);
}

void SimilarFinder::add_pairs(Language language, std::int64_t term) {
    if (found_.size() >= kMostCompared) return;
    Rows rows = language == Language::ja
                    ? database_.query("SELECT id FROM pair WHERE ja_term = ?1 LIMIT ?2", term, kMostOfTerm)
                    : database_.query("SELECT id FROM pair WHERE en_term = ?1 LIMIT ?2", term, kMostOfTerm);
    while (rows.next()) found_.insert({rows.integer(0)});
}

template <class Like>
void SimilarFinder::add_range(Language language, const std::string& begin, const std::string& near, int most,
                              const Like& is_like) {
    std::vector<std::int64_t> terms;
    const auto take = [&](Rows rows) {
        while (rows.next() && terms.size() < kMostCompared) {
            if (is_like(rows.view(1))) terms.push_back(rows.integer(0));
        }
    };
    take(
        database_.query("SELECT id, link_form FROM term WHERE language = ?1 AND link_form >= ?2 AND link_form < ?3 "
                        "ORDER BY link_form LIMIT ?4",
                        code(language), near, begin + "\xF4\x8F\xBF\xBF", most));
    take(
        database_.query("SELECT id, link_form FROM term WHERE language = ?1 AND link_form >= ?2 AND link_form < ?3 "
                        "ORDER BY link_form DESC LIMIT ?4",
                        code(language), begin, near, most));
    for (const std::int64_t term : terms) add_pairs(language, term);
}

/// Spellings and short forms begin with the same character.
void SimilarFinder::add_like_japanese() {
    const std::u32string& own = own_.letters;
    add_range(Language::ja, to_utf8(own.substr(0, 1)), own_.ja_form, kMostForms, [&](std::string_view form) {
        if (form.starts_with(own_.ja_form)) return true;
        constexpr std::size_t most = 2;
        const std::u32string other = code_points(form);
        return edit_distance(own, other, most) <= most || is_short_form(own_.ja_form, form);
    });
}

void SimilarFinder::add_like_english() {
    constexpr std::size_t prefix = 3;
    const std::string form = letters_.empty() ? own_.en_form : fold_case(letters_);
    std::size_t end = std::min(prefix, form.size());
    while (end < form.size() && (static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80) ++end;
    add_range(Language::en, form.substr(0, end), form, kMostForms, [&](std::string_view other) {
        if (other.size() > form.size() && other.starts_with(form) && other[form.size()] == ' ') return true;
        constexpr std::size_t most = 2;
        return form.size() > prefix && edit_distance(form, std::string(other), most) <= most;
    });
}

void SimilarFinder::add_parts() {
    const std::string folded = fold_case(pair_.en);
    const std::vector<std::string_view> words = words_of(folded, " -/");
    if (words.size() > kMostWords) return;
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::string part;
        for (std::size_t end = begin; end < words.size(); ++end) {
            part += (end == begin ? "" : " ") + std::string(words[end]);
            if (end - begin + 1 == words.size() || is_small_word(part)) continue;
            add_form(Language::en, link_form(Language::en, part));
            std::string capitals = part;  // CCA of "CCA program"
            for (char& c : capitals) c = ascii_upper(c);
            if (end == begin) add_form(Language::en, capitals);
        }
    }
}

void SimilarFinder::add_abbreviations() {
    const std::vector<std::string> all = all_initials(pair_.en);
    for (std::string initials : std::set<std::string>(all.begin(), all.end())) {
        for (char& c : initials) c = ascii_upper(c);
        add_form(Language::en, initials);
    }
    if (letters_.empty()) return;
    const std::string initial = fold_case(letters_.substr(0, 1));
    add_range(Language::en, initial, initial, kMostExpansions, [&](std::string_view form) {
        return static_cast<std::size_t>(std::count(form.begin(), form.end(), ' ')) + 1 >= letters_.size() &&
               are_acronym_and_expansion(letters_, form);
    });
}

/// A surname stands in the post of the full name, whose end no index knows.
void SimilarFinder::add_from_posts() {
    constexpr int posts = 16;
    Rows rows = database_.query(
        "SELECT p.id FROM (SELECT post_id FROM post_pair WHERE pair_id = ?1 ORDER BY post_id DESC LIMIT ?3) o "
        "CROSS JOIN post_pair s CROSS JOIN pair p CROSS JOIN term j WHERE s.post_id = o.post_id AND p.id = s.pair_id "
        "AND j.id = p.ja_term AND instr(j.link_form, ?2) LIMIT ?4",
        pair_.id, own_.ja_form, posts, kMostOfTerm);
    while (rows.next()) found_.insert({rows.integer(0)});
}

void SimilarFinder::collect() {
    add_form(Language::en, own_.en_form);
    add_form(Language::ja, own_.ja_form);
    add_like_japanese();
    add_like_english();
    add_abbreviations();
    add_parts();
    add_from_posts();
}

std::vector<SimilarPair> SimilarFinder::find(std::size_t limit) {
    collect();
    std::vector<SimilarPair> out;
    for (const PairId id : found_) {
        std::optional<PairRow> other = read_pair_alone(database_, id);
        if (!other || other->status == Status::rejected || other->concept_id == pair_.concept_id) continue;
        const Likeness like = likeness(own_, Compared(other->ja, other->en));
        const bool chance = other->status == Status::candidate && other->confidence < kLeastConfidence;
        if (like.reason.empty() || (chance && like.reason != "spelling")) continue;
        if (are_told_apart(database_, pair_.ja, other->ja) || are_told_apart(database_, pair_.en, other->en)) continue;
        SimilarPair& similar = out.emplace_back();
        similar.pair = std::move(*other);
        similar.reason = like.reason;
        similar.likeness = like.value;
    }
    std::stable_sort(out.begin(), out.end(), [](const SimilarPair& a, const SimilarPair& b) {
        return a.likeness > b.likeness;  // equally like: by id
    });
    if (out.size() > limit) out.resize(limit);
    std::vector<PairId> ids;
    for (const SimilarPair& similar : out) ids.push_back(similar.pair.id);
    std::vector<PairRow> rows = read_pairs(database_, ids);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out[i].pair = std::move(rows[i]);
        add_kinds_and_posts(database_, out[i]);
    }
    return out;
}

}  // namespace

std::vector<SimilarPair> list_similar(Database& database, PairId id, std::size_t limit) {
    const Transaction snapshot(database, Transaction::Kind::read);
    const std::optional<PairRow> pair = read_pair_alone(database, id);
    return pair ? SimilarFinder(database, *pair).find(limit) : std::vector<SimilarPair>();
}

}  // namespace yakugo::store
