// SPDX-License-Identifier: Apache-2.0
// Texts, words, and the rows between them.
#include "glossary/store/words.hpp"

#include "libalign/core/digest.hpp"
#include "libalign/core/language.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string_view>
#include <utility>

namespace yakugo::store {

namespace {

/// Of both texts, mixed (Steele, Lea & Flood 2014, variant 13): the smallest ids are a fair sample, see partners.hpp.
WordingId id_of(const SegmentRecord& segment) {
    std::uint64_t hash = fnv1a(segment.en, fnv1a(std::string_view("\n"), fnv1a(segment.ja)));
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9u;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebu;
    return std::bit_cast<WordingId>(hash ^ (hash >> 31));
}

std::optional<std::string> stored_words(Database& database, WordingId wording) {
    Rows rows = database.query("SELECT words FROM wording WHERE id = ?1", wording);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

std::vector<WordId> parse_ids(std::string_view text) {
    std::vector<WordId> out;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const auto [next, error] = std::from_chars(at, end, out.emplace_back());
        if (error != std::errc()) {
            out.pop_back();
            break;
        }
        at = next < end ? next + 1 : end;
    }
    return out;
}

}  // namespace

std::string words_text(const Words& words) {
    std::string out;
    const auto add = [&](const std::vector<WordId>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) out += (i == 0 ? "" : " ") + std::to_string(ids[i]);
    };
    add(words.ja);
    out += '|';
    add(words.en);
    return out;
}

Words parse_words(const std::string& text) {
    const std::size_t bar = std::min(text.find('|'), text.size());
    const std::string_view all = text;
    return {parse_ids(all.substr(0, bar)), parse_ids(all.substr(std::min(bar + 1, all.size())))};
}

std::size_t texts_in(Database& database) {
    Rows rows = database.query("SELECT texts FROM corpus WHERE rowid = 1");
    return rows.next() ? rows.size(0) : 0;
}

std::size_t texts_with(Database& database, WordId word) {
    Rows rows = database.query("SELECT texts FROM word WHERE id = ?1", word);
    return rows.next() ? rows.size(0) : 0;
}

std::optional<WordingId> WordWriter::keep(const SegmentRecord& segment) {
    if (segment.ja_terms.empty() || segment.en_terms.empty()) return std::nullopt;
    const WordingId id = id_of(segment);
    const std::optional<std::string> stored = stored_words(database_, id);
    const Words words{ids_of(Language::ja, segment.ja_terms), ids_of(Language::en, segment.en_terms)};
    const std::string text = words_text(words);
    if (stored == text) return id;  // with its words in changes_: it may stand in one more post now
    if (stored) {
        take_out(id, parse_words(*stored));
        database_.execute("UPDATE wording SET words = ?2 WHERE id = ?1", id, text);
    } else {
        database_.execute("INSERT INTO wording (id, words) VALUES (?1, ?2)", id, text);
        ++corpus_step_;
    }
    add(id, Language::ja, segment.ja_terms);
    add(id, Language::en, segment.en_terms);
    return id;
}

void WordWriter::release(WordingId wording) {
    const std::optional<std::string> stored = stored_words(database_, wording);
    if (!stored) return;
    const Words words = parse_words(*stored);
    touch(words);
    {
        Rows rows = database_.query("SELECT 1 FROM segment WHERE wording = ?1 LIMIT 1", wording);
        if (rows.next()) return;
    }
    take_out(wording, words);
    database_.execute("DELETE FROM wording WHERE id = ?1", wording);
    --corpus_step_;
}

const WordChanges& WordWriter::settle() {
    for (const auto& [word, step] : steps_) {
        if (step != 0) database_.execute("UPDATE word SET texts = texts + ?2 WHERE id = ?1", word, step);
        if (step <= 0) rarer_.insert(word);
    }
    steps_.clear();
    if (corpus_step_ != 0)
        database_.execute("UPDATE corpus SET texts = texts + ?1 WHERE rowid = 1", std::exchange(corpus_step_, 0));
    return changes_;
}

void WordWriter::drop_unused() {
    for (const WordId word : rarer_) database_.execute("DELETE FROM word WHERE id = ?1 AND texts = 0", word);
    rarer_.clear();
}

std::vector<WordId> WordWriter::ids_of(Language language, const std::vector<TermForm>& terms) {
    std::vector<WordId> out;
    for (const TermForm& term : terms) {
        if (!term.form.empty() && !term.surface.empty()) out.push_back(find_or_add(language, term.form));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

WordId WordWriter::find_or_add(Language language, const std::string& form) {
    const auto [at, is_new] = ids_.try_emplace({language, form}, 0);
    if (!is_new) return at->second;
    {
        Rows rows =
            database_.query("SELECT id, texts FROM word WHERE language = ?1 AND form = ?2", code(language), form);
        if (rows.next()) {
            changes_.texts_before.emplace(rows.integer(0), rows.size(1));
            return at->second = rows.integer(0);
        }
    }
    database_.execute("INSERT INTO word (language, form, texts) VALUES (?1, ?2, 0)", code(language), form);
    at->second = database_.last_id();
    changes_.texts_before.emplace(at->second, 0);
    return at->second;
}

void WordWriter::add(WordingId wording, Language language, const std::vector<TermForm>& terms) {
    for (const TermForm& term : terms) {
        if (term.form.empty() || term.surface.empty()) continue;
        const WordId word = find_or_add(language, term.form);
        database_.execute(
            "INSERT INTO word_use (word_id, wording_id, surface) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", word,
            wording, term.surface);
        if (database_.changes() > 0) count(word, 1);
    }
}

void WordWriter::take_out(WordingId wording, const Words& words) {
    for (const std::vector<WordId>* ids : {&words.ja, &words.en}) {
        for (const WordId word : *ids) {
            database_.execute("DELETE FROM word_use WHERE word_id = ?1 AND wording_id = ?2", word, wording);
            count(word, -1);
        }
    }
}

void WordWriter::touch(const Words& words) {
    for (const WordId word : words.ja) touch(word);
    for (const WordId word : words.en) touch(word);
}

void WordWriter::touch(WordId word) {
    if (!changes_.texts_before.contains(word)) changes_.texts_before.emplace(word, texts_with(database_, word));
}

void WordWriter::count(WordId word, int step) {
    touch(word);
    steps_[word] += step;
}

}  // namespace yakugo::store
