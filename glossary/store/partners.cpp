// SPDX-License-Identifier: Apache-2.0
// Best partners of the words that a put has changed, and the rows of those that are each other's.
#include "glossary/store/partners.hpp"

#include "glossary/store/likelihood.hpp"
#include "glossary/store/spelling.hpp"
#include "glossary/store/word_reader.hpp"
#include "libalign/core/language.hpp"

#include <algorithm>
#include <vector>

namespace yakugo::store {

namespace {

constexpr std::size_t kMostPosts = 64;  // of one text: enough to know that there are three

/// Whether one term is the other or holds it: English as whole words.
bool holds_term(const WordEntry& longer, const WordEntry& shorter) {
    if (longer.language == "ja") return longer.form.find(shorter.form) != std::string::npos;
    return (" " + longer.form + " ").find(" " + shorter.form + " ") != std::string::npos;
}

/// One run of find_partners().
class PartnerFinder {
public:
    PartnerFinder(Database& database, const WordChanges& changes)
        : database_(database), changes_(changes), reader_(database), all_(texts_in(database)) {}

    std::set<Forms> run();

private:
    std::set<WordId> affected();
    void add_partners(WordId word, bool risen, std::set<WordId>& out);
    std::optional<WordId> best(WordId word);
    std::optional<WordId> longest(const std::vector<WordId>& equals);
    bool is_frequent(std::size_t coarse_texts) const { return coarse_texts * kFrequentShare > coarse_all(all_); }
    void note(WordId ja, WordId en);
    void write(WordId ja, WordId en);
    void erase(WordId ja, WordId en);
    std::size_t posts_with(const std::vector<WordingId>& texts);
    std::string surface(WordId word);

    Database& database_;
    const WordChanges& changes_;
    WordReader reader_;
    std::size_t all_;
    Tally tally_;  // of one word at a time
    std::set<Forms> changed_;
    std::set<std::pair<WordId, WordId>> pairs_;  // Japanese, English: to be looked at again
};

std::set<Forms> PartnerFinder::run() {
    for (const WordId word : affected()) {
        WordEntry& entry = reader_.entry(word);
        const std::optional<WordId> before = entry.best, now = best(word);
        for (const std::optional<WordId>& other : {before, now}) {
            if (other) entry.language == "ja" ? pairs_.emplace(word, *other) : pairs_.emplace(*other, word);
        }
        if (now == before) continue;
        entry.best = now;
        database_.execute("UPDATE word SET best = ?2 WHERE id = ?1", word, now);
    }
    for (const auto& [ja, en] : pairs_) note(ja, en);
    return std::move(changed_);
}

/// The words whose best partner may be another now.
std::set<WordId> PartnerFinder::affected() {
    std::set<WordId> out;
    if (coarse_all(changes_.all_before) != coarse_all(all_)) {
        Rows rows = database_.query("SELECT id FROM word WHERE texts >= ?1 OR best IS NOT NULL", kLeastTogether);
        while (rows.next()) out.insert(rows.integer(0));
    }
    for (const auto& [word, before] : changes_.texts_before) {
        const std::size_t now = reader_.entry(word).texts;
        if (now >= kLeastTogether || reader_.entry(word).best) out.insert(word);
        if (std::max(before, now) >= kLeastTogether && coarse(before) != coarse(now))
            add_partners(word, coarse(now) > coarse(before), out);
    }
    return out;
}

/// Words that stand with this one in three texts; those that stood with it in more, before, were changed themselves. A word
/// that has become more frequent is a worse partner than before, so only those that had it for their best, or could
/// not choose, may have another now.
void PartnerFinder::add_partners(WordId word, bool risen, std::set<WordId>& out) {
    tally_.clear();
    for (const WordingId text : reader_.texts(word)) {
        for (const WordId other : reader_.others(word, text)) {
            if (tally_.add(other) != kLeastTogether) continue;
            const std::optional<WordId>& best = reader_.entry(other).best;
            if (!risen || !best || *best == word) out.insert(other);
        }
    }
}

std::optional<WordId> PartnerFinder::best(WordId word) {
    const std::size_t texts = reader_.entry(word).texts;
    if (texts < kLeastTogether || is_frequent(coarse(texts))) return std::nullopt;
    const std::vector<WordUse>& sample = reader_.sample(word);
    tally_.clear();
    for (const WordUse& use : sample) {
        for (const WordId other : reader_.others(word, use.wording)) tally_.add(other);
    }
    double highest = 0;
    std::vector<WordId> out;
    const double share = static_cast<double>(texts) / static_cast<double>(sample.size());
    for (const WordId other : tally_.ids()) {
        const std::size_t both = tally_.of(other);
        if (both < kLeastTogether) continue;
        const std::size_t coarse_texts = coarse(reader_.entry(other).texts);
        if (is_frequent(coarse_texts)) continue;
        const double ratio =
            log_likelihood_ratio({static_cast<double>(both) * share, static_cast<double>(texts),
                                  static_cast<double>(coarse_texts), static_cast<double>(coarse_all(all_))});
        if (ratio <= 0 || ratio < highest) continue;
        if (ratio > highest) out.clear();
        highest = ratio;
        out.push_back(other);
    }
    return longest(out);
}

std::optional<WordId> PartnerFinder::longest(const std::vector<WordId>& equals) {
    for (const WordId word : equals) {
        const bool holds_all = std::all_of(equals.begin(), equals.end(), [&](WordId other) {
            return holds_term(reader_.entry(word), reader_.entry(other));
        });
        if (holds_all) return word;
    }
    return std::nullopt;
}

void PartnerFinder::note(WordId ja, WordId en) {
    if (reader_.entry(ja).best == en && reader_.entry(en).best == ja) return write(ja, en);
    erase(ja, en);
}

void PartnerFinder::write(WordId ja, WordId en) {
    erase(ja, en);
    const bool by_ja = reader_.entry(ja).texts <= reader_.entry(en).texts;
    const WordId rarer = by_ja ? ja : en, other = by_ja ? en : ja;
    std::vector<WordingId> texts;
    for (const WordUse& use : reader_.sample(rarer)) {
        const std::vector<WordId>& words = reader_.others(rarer, use.wording);
        if (std::find(words.begin(), words.end(), other) != words.end()) texts.push_back(use.wording);
    }
    const double share = static_cast<double>(reader_.entry(rarer).texts) /
                         static_cast<double>(std::max<std::size_t>(reader_.sample(rarer).size(), 1));
    const double both = static_cast<double>(texts.size()) * share;
    const double ratio =
        log_likelihood_ratio({both, static_cast<double>(reader_.entry(ja).texts),
                              static_cast<double>(reader_.entry(en).texts), static_cast<double>(coarse_all(all_))});
    const std::size_t posts = posts_with(texts);
    if (texts.size() < kLeastTogether || posts < kLeastTogether || ratio < kLeastRatio) return;
    const std::string ja_surface = surface(ja), en_surface = surface(en);
    const Forms forms{link_form(Language::ja, ja_surface), link_form(Language::en, en_surface)};
    database_.execute(
        "INSERT INTO cooccurrence (ja_word, en_word, ja, en, ja_form, en_form, posts, texts, ja_texts, en_texts, "
        "ratio) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        ja, en, ja_surface, en_surface, forms.first, forms.second, posts, static_cast<std::int64_t>(both),
        reader_.entry(ja).texts, reader_.entry(en).texts, ratio);
    changed_.insert(forms);
}

void PartnerFinder::erase(WordId ja, WordId en) {
    {
        Rows rows =
            database_.query("SELECT ja_form, en_form FROM cooccurrence WHERE ja_word = ?1 AND en_word = ?2", ja, en);
        if (!rows.next()) return;
        changed_.emplace(rows.text(0), rows.text(1));
    }
    database_.execute("DELETE FROM cooccurrence WHERE ja_word = ?1 AND en_word = ?2", ja, en);
}

std::size_t PartnerFinder::posts_with(const std::vector<WordingId>& texts) {
    std::set<std::int64_t> out;
    for (const WordingId text : texts) {
        Rows rows = database_.query("SELECT post_id FROM segment WHERE wording = ?1 LIMIT ?2", text, kMostPosts);
        while (rows.next()) out.insert(rows.integer(0));
    }
    return out.size();
}

std::string PartnerFinder::surface(WordId word) {
    std::string out;
    for (const WordUse& use : reader_.sample(word)) out = std::max(out, use.surface);
    return out;
}

}  // namespace

std::set<Forms> find_partners(Database& database, const WordChanges& changes) {
    if (changes.texts_before.empty()) return {};
    return PartnerFinder(database, changes).run();
}

std::optional<Cooccurrence> cooccurrence(Database& database, const Forms& forms) {
    Rows rows = database.query(
        "SELECT ja, en, ja_word, en_word, posts, texts, ja_texts, en_texts, ratio FROM cooccurrence "
        "WHERE ja_form = ?1 AND en_form = ?2 ORDER BY ratio DESC, ja, en",
        forms.first, forms.second);
    if (!rows.next()) return std::nullopt;
    const double ratio = rows.real(8);
    return Cooccurrence{rows.text(0), rows.text(1), rows.integer(2), rows.integer(3),
                        Together{rows.size(4), rows.size(5), rows.size(6), rows.size(7), ratio, together_shift(ratio),
                                 together_confidence(ratio)}};
}

}  // namespace yakugo::store
