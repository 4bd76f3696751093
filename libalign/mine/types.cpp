// SPDX-License-Identifier: Apache-2.0
// Types by rule first, by dictionaries second.
#include "libalign/mine/types.hpp"

#include "libalign/core/error.hpp"
#include "libalign/mine/data_file.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace yakugo::mine {

namespace {

std::vector<std::string_view> fields(std::string_view line) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        out.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::optional<TermType> type_named(std::string_view text) {
    for (int i = 0; i <= static_cast<int>(TermType::verbatim); ++i) {
        if (name(static_cast<TermType>(i)) == text) return static_cast<TermType>(i);
    }
    return std::nullopt;
}

/// A person's name has a part that ENAMDICT knows as one, in the same spelling: ピート "Pete". Where it knows none, a name none of
/// whose parts is an ordinary loanword is taken for a person's: ジェネラル・アトミクス has one.
bool has_person_part(std::string_view ja, std::string_view en, const lexicon::Lexicon& lexicon) {
    const std::string english = " " + text::normalized(en, text::Profile::match_en) + " ";
    bool ordinary = false;
    for (const ByteRange part : link::katakana_parts(ja, {0, ja.size()})) {
        for (const lexicon::Entry& entry : lexicon.find_japanese(slice(ja, part))) {
            ordinary = ordinary || entry.origin != lexicon::Origin::enamdict;
            if ((entry.names & lexicon::name_person) == 0) continue;
            for (const lexicon::Gloss& gloss : entry.glosses) {
                if (english.find(" " + text::normalized(gloss.text, text::Profile::match_en) + " ") !=
                    std::string::npos)
                    return true;
            }
        }
    }
    return !ordinary;
}

/// Two or more katakana parts against two or more capitalised words, or what ENAMDICT and MeCab call a person or a place.
std::optional<TermType> named_type(std::string_view ja, std::string_view en, const link::Resources& resources) {
    const std::vector<lexicon::Entry> entries = resources.lexicon.find_japanese(ja);
    // Half the words of the language are somebody's name, too.
    const bool word = std::any_of(entries.begin(), entries.end(),
                                  [](const lexicon::Entry& e) { return e.origin != lexicon::Origin::enamdict; });
    for (const lexicon::Entry& entry : entries) {
        if (word) break;
        if (entry.names & lexicon::name_place) return TermType::place;
        if (entry.names & lexicon::name_organization) return TermType::org;
        if (entry.names & lexicon::name_product) return TermType::weapon;
        if (entry.names & lexicon::name_person) return TermType::person;
    }
    const text::ScriptCounts counts = text::count_scripts(ja);
    const bool katakana = counts.katakana > 0 && counts.kanji + counts.hiragana + counts.latin == 0;
    if (katakana && ja.find("・") != std::string_view::npos && en.find(' ') != std::string_view::npos) {
        const bool capitals =
            en[0] >= 'A' && en[0] <= 'Z' && en[en.rfind(' ') + 1] >= 'A' && en[en.rfind(' ') + 1] <= 'Z';
        if (capitals && has_person_part(ja, en, resources.lexicon)) return TermType::person;
    }
    const auto tokens = resources.japanese.tokenize(ja);
    if (tokens.size() == 1 && tokens[0].known) {
        if (tokens[0].noun == text::NounKind::person) return TermType::person;
        if (tokens[0].noun == text::NounKind::place) return TermType::place;
        if (tokens[0].noun == text::NounKind::organization) return TermType::org;
    }
    return std::nullopt;
}

}  // namespace

TypeRules TypeRules::parse(std::string_view tsv, const std::string& file) {
    TypeRules out;
    for (const auto& [number, line] : data_lines(tsv)) {
        const auto parts = fields(line);
        const auto type = parts.size() == 4 ? type_named(parts[3]) : std::nullopt;
        const bool fine = type && (parts[0] == "ja" || parts[0] == "en") &&
                          (parts[1] == "suffix" || parts[1] == "prefix") && !parts[2].empty();
        if (!fine)
            throw InputError({file, number},
                             "expected ja|en, suffix|prefix, a text and a type, parted by tabs; found \"" +
                                 std::string(line) + "\"");
        out.rules_.push_back({parts[0] == "ja", parts[1] == "suffix", std::string(parts[2]), *type});
    }
    std::stable_sort(out.rules_.begin(), out.rules_.end(),
                     [](const Rule& a, const Rule& b) { return a.text.size() > b.text.size(); });
    return out;
}

TypeRules TypeRules::load(const std::string& path) {
    return parse(read_data_file(path), path);
}

const TypeRules::Rule* TypeRules::match(std::string_view term, bool japanese) const {
    const auto rule = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& r) {
        if (r.japanese != japanese || r.text.size() > term.size()) return false;
        if (r.suffix ? !term.ends_with(r.text) : !term.starts_with(r.text)) return false;
        // An English rule speaks of whole words.
        const std::size_t edge = r.suffix ? term.size() - r.text.size() : r.text.size();
        return japanese || term.size() == r.text.size() || (r.suffix ? term[edge - 1] : term[edge]) == ' ';
    });
    return rule == rules_.end() ? nullptr : &*rule;
}

TermType TypeRules::type_of(std::string_view ja, std::string_view en, const link::Resources& resources) const {
    if (ja == en) return TermType::verbatim;
    if (const Rule* rule = match(ja, true)) return rule->type;
    if (const Rule* rule = match(text::normalized(en, text::Profile::match_en), false)) return rule->type;
    if (const auto type = named_type(ja, en, resources)) return *type;
    return is_acronym(en) ? TermType::acronym : TermType::concept_;
}

}  // namespace yakugo::mine
