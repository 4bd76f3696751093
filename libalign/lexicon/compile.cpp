// SPDX-License-Identifier: Apache-2.0
// From the lines of the dictionaries to the rows of the lexicon file.
#include "libalign/lexicon/compile.hpp"

#include "libalign/core/error.hpp"
#include "libalign/core/words.hpp"
#include "libalign/lexicon/dictionary_line.hpp"
#include "libalign/lexicon/format.hpp"
#include "libalign/lexicon/image_writer.hpp"
#include "libalign/lexicon/match_form.hpp"
#include "libalign/lexicon/part_meanings.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace yakugo::lexicon {

namespace {

/// The order of find_japanese(): words before names; the seed is a stand-in for EDICT.
constexpr std::array<Source::Kind, 3> kind_order = {Source::Kind::edict, Source::Kind::seed, Source::Kind::enamdict};

Origin origin_of(Source::Kind kind) {
    switch (kind) {
        case Source::Kind::edict: return Origin::edict;
        case Source::Kind::enamdict: return Origin::enamdict;
        case Source::Kind::seed: return Origin::seed;
    }
    return Origin::seed;
}

/// "267,380"
std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

/// The small ヶ and ヵ and the iteration marks stand in native names (霞ヶ関), and do not make them katakana words.
bool has_katakana(std::string_view headword) {
    for (std::size_t at = 0; at < headword.size();) {
        const char32_t c = text::next_code_point(headword, at);
        if (c >= U'ァ' && c <= U'ヴ') return true;
    }
    return false;
}

bool is_native(std::string_view headword) {
    const text::ScriptCounts counts = text::count_scripts(headword);
    return counts.latin == 0 && counts.digit == 0 && !has_katakana(headword);
}

class Compiler {
public:
    void add(const Source& source);
    Compiled finish(std::string_view mandarin, const Cut& cut);

private:
    struct Counts {
        std::string date;
        std::size_t lines = 0;
        std::size_t kept = 0;
    };

    std::string decode(const Source& source);
    void add_line(std::string_view line, const Source& source, const Diagnostic& place, Counts& counts);
    std::optional<Row> row_of(const DictionaryLine& line, Source::Kind kind);
    void add_kana(Row row, std::string_view reading);
    std::uint32_t key_of(std::string_view gloss, std::uint32_t text);
    std::vector<std::uint64_t> learn_parts(const Cut& cut) const;
    void describe(const Source& source, const Counts& counts);

    text::EnglishTokenizer english_;
    StringPool pool_;
    std::vector<Row> rows_;
    std::unordered_map<std::uint32_t, std::uint32_t> keys_;  // of the glosses that were met, by their offsets
    std::unordered_set<std::uint32_t> edict_headwords_;
    std::vector<Row> kana_;  // of words that EDICT lists under kanji, though they are written in katakana
    std::string sources_;
    bool fallback_ = true;
    std::vector<Diagnostic> diagnostics_;
};

std::string Compiler::decode(const Source& source) {
    const bool utf8 = text::is_valid_utf8(source.bytes);
    const auto encoding = utf8 ? text::Encoding::utf8 : text::Encoding::euc_jp;
    text::Decoded decoded = text::decode_as(source.bytes, encoding, source.name);
    diagnostics_.insert(diagnostics_.end(), decoded.diagnostics.begin(), decoded.diagnostics.end());
    return std::move(decoded.text);
}

void Compiler::add(const Source& source) {
    const std::string text = decode(source);
    Counts counts;
    Diagnostic place{Severity::warning, {source.name, 0}, 0, {}};
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        ++place.where.line;
        if (const auto date = parse_title_line(line)) {
            counts.date = *date;
        } else if (!text::trim(line).empty() && !line.starts_with('#')) {
            add_line(line, source, place, counts);
        }
        begin = end + 1;
        // LF is LF in both encodings, so that lines can be counted off in the bytes of the file as well.
        place.byte = std::min(source.bytes.find('\n', place.byte), source.bytes.size() - 1) + 1;
    }
    if (source.kind == Source::Kind::edict && counts.kept > 0) fallback_ = false;
    describe(source, counts);
}

void Compiler::add_line(std::string_view line, const Source& source, const Diagnostic& place, Counts& counts) {
    const auto report = [&](const std::string& message) {
        diagnostics_.push_back(place);
        diagnostics_.back().message = message;
    };
    const auto parsed = parse_dictionary_line(line, source.kind);
    if (!parsed) return report("expected 'headword [reading] /gloss/', found no entry");
    ++counts.lines;
    if (parsed->glosses.empty() || (parsed->bare_name && is_native(parsed->headword))) return;
    std::optional<Row> row = row_of(*parsed, source.kind);
    if (!row) return report("a text of this entry is too long");
    if (source.kind == Source::Kind::seed && edict_headwords_.contains(row->headword)) return;
    if (source.kind == Source::Kind::edict) {
        edict_headwords_.insert(row->headword);
        if (parsed->usually_kana && has_katakana(parsed->reading)) add_kana(*row, parsed->reading);
    }
    rows_.push_back(std::move(*row));
    ++counts.kept;
}

std::optional<Row> Compiler::row_of(const DictionaryLine& line, Source::Kind kind) {
    std::string buffer;
    const auto headword = pool_.add(match_form(line.headword, buffer));
    const auto reading = pool_.add(line.reading);
    const bool countable = line.glosses.size() <= std::numeric_limits<std::uint16_t>::max();
    if (!headword || !reading || !countable) return std::nullopt;
    Row row{.headword = *headword,
            .reading = *reading,
            .glosses = {},
            .origin = origin_of(kind),
            .names = line.names,
            .common = line.common,
            .verbal = line.verbal,
            .noun = line.noun};
    for (const std::string& gloss : line.glosses) {
        const auto text = pool_.add(gloss);
        if (!text) return std::nullopt;
        row.glosses.push_back({*text, key_of(gloss, *text)});
    }
    return row;
}

void Compiler::add_kana(Row row, std::string_view reading) {
    std::string buffer;
    const auto headword = pool_.add(match_form(reading, buffer));
    if (!headword) return;
    row.headword = *headword;
    kana_.push_back(std::move(row));
}

std::uint32_t Compiler::key_of(std::string_view gloss, std::uint32_t text) {
    const auto [place, added] = keys_.try_emplace(text, 0);
    // A key too long for the format becomes the empty key, which nothing finds.
    if (added) place->second = pool_.add(english_key(gloss, english_)).value_or(pool_.add({}).value_or(0));
    return place->second;
}

void Compiler::describe(const Source& source, const Counts& counts) {
    constexpr std::array<std::string_view, 3> names = {"EDICT", "ENAMDICT", "seed"};
    if (!sources_.empty()) sources_ += ", ";
    sources_ += names[static_cast<std::size_t>(source.kind)];
    if (!counts.date.empty()) sources_ += " " + counts.date;
    sources_ += " (" + grouped(counts.kept);
    if (counts.kept != counts.lines) sources_ += " of " + grouped(counts.lines);
    sources_ += " entries)";
}

/// The words of a gloss's key that say something.
std::vector<std::string> content_words(std::string_view key) {
    std::vector<std::string> out;
    for (const std::string_view word : between_spaces(key))
        if (!text::is_function_word(word)) out.emplace_back(word);
    return out;
}

/// From EDICT's words of kanji and katakana; long explanations say nothing of single parts.
std::vector<std::uint64_t> Compiler::learn_parts(const Cut& cut) const {
    constexpr std::size_t most_parts = 5, most_words = 5;
    PartMeanings meanings;
    for (const Row& row : rows_) {
        const std::string_view headword = pool_.at(row.headword);
        const text::ScriptCounts scripts = text::count_scripts(headword);
        const std::size_t letters = text::count_code_points(headword);
        if (row.origin == Origin::enamdict || letters < 2 || scripts.kanji + scripts.katakana < letters) continue;
        const std::vector<std::string> parts = cut(headword);
        if (parts.empty() || parts.size() > most_parts) continue;
        for (const Row::GlossText& gloss : row.glosses) {
            const std::vector<std::string> words = content_words(pool_.at(gloss.key));
            if (words.size() <= most_words) meanings.add(parts, words, 1.0 / static_cast<double>(row.glosses.size()));
        }
    }
    std::vector<std::uint64_t> out;
    for (const auto& [part, word, probability] : meanings.learn()) {
        const double steps = probability * static_cast<double>(part_probability);
        out.push_back(part_key(part, word) |
                      std::min(static_cast<std::uint64_t>(std::lround(steps)), part_probability));
    }
    std::sort(out.begin(), out.end());
    return out;
}

Compiled Compiler::finish(std::string_view mandarin, const Cut& cut) {
    const auto names =
        std::find_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.origin == Origin::enamdict; });
    std::unordered_set<std::uint32_t> words;
    std::for_each(rows_.begin(), names, [&](const Row& row) { words.insert(row.headword); });
    std::erase_if(kana_, [&](const Row& row) { return !words.insert(row.headword).second; });
    rows_.insert(names, kana_.begin(), kana_.end());
    const std::vector<std::uint64_t> parts = cut ? learn_parts(cut) : std::vector<std::uint64_t>{};
    return {write_image(pool_, rows_, mandarin, parts, sources_, fallback_), std::move(diagnostics_)};
}

}  // namespace

Compiled compile(const std::vector<Source>& sources, std::string_view mandarin, const Cut& cut) {
    Compiler compiler;
    for (const Source::Kind kind : kind_order) {
        for (const Source& source : sources) {
            if (source.kind == kind) compiler.add(source);
        }
    }
    return compiler.finish(mandarin, cut);
}

}  // namespace yakugo::lexicon
