// SPDX-License-Identifier: Apache-2.0
// Types by rule first, by dictionaries second.
#include "libalign/mine/types.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"
#include "libalign/mine/initials.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace yakugo::mine {

namespace {

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

bool has_kanji(std::string_view ja) {
    return text::count_scripts(ja).kanji > 0;
}

TermType kind_type(std::uint8_t names) {
    if ((names & lexicon::name_organization) != 0) return TermType::org;
    if ((names & lexicon::name_product) != 0) return TermType::weapon;
    return (names & lexicon::name_person) != 0 ? TermType::person : TermType::place;
}

/// Whether EDICT has the English as an ordinary word: hornet, but not "the White House".
bool is_ordinary(std::string_view en, const link::Resources& resources) {
    const std::string key = lexicon::english_key(en, resources.english);
    for (const lexicon::Entry& entry : resources.lexicon.find_english(key)) {
        if (entry.origin == lexicon::Origin::enamdict) continue;
        for (const lexicon::Gloss& gloss : entry.glosses) {
            const std::string_view word = gloss.text.substr(gloss.text.starts_with("the ") ? 4 : 0);
            if (gloss.key == key && !word.empty() && is_ascii_lower(word[0])) return true;
        }
    }
    return false;
}

/// What ENAMDICT calls the katakana in this spelling. A spelling that EDICT has, too, is asked for only where it is a name there, since
/// half the words of the language are somebody's name.
std::optional<TermType> listed_type(std::string_view ja, std::string_view en, const link::Resources& resources) {
    constexpr std::uint8_t kTold =
        lexicon::name_person | lexicon::name_place | lexicon::name_organization | lexicon::name_product;
    const std::string key = lexicon::english_key(en, resources.english);
    const bool capital = !en.empty() && is_ascii_upper(en[0]);
    std::uint8_t same = 0, any = 0;
    bool word = false;
    for (const lexicon::Entry& entry : link::KnownEntries(ja, resources)) {
        const bool fits = std::any_of(entry.glosses.begin(), entry.glosses.end(),
                                      [&](const lexicon::Gloss& g) { return g.key == key; });
        if (entry.origin != lexicon::Origin::enamdict) {
            word = true;
        } else {
            any |= entry.names & kTold;
            if (fits && capital) same |= entry.names & kTold;
        }
    }
    if (same != 0 && !is_ordinary(en, resources)) return kind_type(same);
    if (any != 0 && !word && (capital || !text::only_katakana(ja))) return kind_type(any);
    return std::nullopt;
}

/// A made name, and a word that something is named by: トライトン "Triton", ホーネット "Hornet". The equipment of our posts is named so; a
/// single name that nobody lists is rather a person's.
std::optional<TermType> single_type(std::string_view ja, std::string_view en, const link::Resources& resources) {
    const bool one_word = en.find(' ') == std::string_view::npos && ja.find("・") == std::string_view::npos;
    const bool written_small = std::any_of(en.begin(), en.end(), is_ascii_lower);  // GLONASS is nobody's name
    if (en.empty() || !is_ascii_upper(en[0]) || !one_word || !written_small || !text::only_katakana(ja))
        return std::nullopt;
    if (is_ordinary(en, resources)) return TermType::weapon;
    constexpr double kSpells = 0.3;  // as for the parts of names
    const bool listed = resources.lexicon.has_japanese(ja);
    return !listed && resources.sound.probability(ja, en) >= kSpells ? std::optional(TermType::person) : std::nullopt;
}

std::optional<TermType> token_type(std::string_view ja, const link::Resources& resources) {
    const auto tokens = resources.japanese.tokenize(ja);
    if (tokens.size() != 1 || !tokens[0].known) return std::nullopt;
    if (tokens[0].noun == text::NounKind::person) return TermType::person;
    if (tokens[0].noun == text::NounKind::place) return TermType::place;
    if (tokens[0].noun == text::NounKind::organization) return TermType::org;
    return std::nullopt;
}

/// パイロット "Pilot" of a title: MeCab and EDICT have it as a word of this meaning.
bool is_common_noun(std::string_view ja, std::string_view en, const link::Resources& resources) {
    const auto tokens = resources.japanese.tokenize(ja);
    if (tokens.size() != 1 || !tokens[0].known || text::is_proper_noun(tokens[0].noun)) return false;
    const std::string key = lexicon::english_key(en, resources.english);
    const link::KnownEntries entries(ja, resources);
    return std::any_of(entries.begin(), entries.end(), [&](const lexicon::Entry& entry) {
        return entry.origin != lexicon::Origin::enamdict &&
               std::any_of(entry.glosses.begin(), entry.glosses.end(),
                           [&](const lexicon::Gloss& g) { return g.key == key; });
    });
}

/// ロッキード of ロッキード・マーティン: ENAMDICT lists the part, in this spelling, as a company and as nobody's name.
bool has_company_part(std::string_view ja, std::string_view en, const lexicon::Lexicon& lexicon) {
    const std::string english = " " + text::normalized(en, text::Profile::match_en) + " ";
    const std::vector<ByteRange> parts = link::katakana_parts(ja, {0, ja.size()});
    return std::any_of(parts.begin(), parts.end(), [&](ByteRange part) {
        std::uint8_t names = 0;
        for (const lexicon::Entry& entry : lexicon.find_japanese(slice(ja, part))) {
            const bool same = std::any_of(entry.glosses.begin(), entry.glosses.end(), [&](const lexicon::Gloss& gloss) {
                return english.find(" " + std::string(gloss.key) + " ") != std::string::npos ||
                       english.find(" " + text::normalized(gloss.text, text::Profile::match_en) + " ") !=
                           std::string::npos;
            });
            if (same) names |= entry.names;
        }
        return (names & lexicon::name_organization) != 0 && (names & lexicon::name_person) == 0;
    });
}

/// Lockheed Martin, whatever its katakana.
bool is_organisation(std::string_view en, const link::Resources& resources) {
    const std::string key = lexicon::english_key(en, resources.english);
    const auto entries = resources.lexicon.find_english(key);
    return std::any_of(entries.begin(), entries.end(), [](const lexicon::Entry& entry) {
        return (entry.names & lexicon::name_organization) != 0 && (entry.names & lexicon::name_person) == 0;
    });
}

bool is_company(std::string_view ja, std::string_view en, const link::Resources& resources) {
    return is_organisation(en, resources) || has_company_part(ja, en, resources.lexicon);
}

/// MeCab and ENAMDICT on the whole; two or more katakana parts against two or more capitalised words; a single name.
std::optional<TermType> named_type(std::string_view ja, std::string_view en, const GivenNames& names,
                                   const link::Resources& resources) {
    if (const auto type = token_type(ja, resources)) return type;
    if (const auto type = listed_type(ja, en, resources)) return type;
    if (text::only_katakana(ja) && ja.find("・") != std::string_view::npos && en.find(' ') != std::string_view::npos) {
        const bool capitals = is_ascii_upper(en[0]) && is_ascii_upper(en[en.rfind(' ') + 1]);
        const bool called = names.commonness(en.substr(0, en.find(' '))) > 0;
        if (capitals && is_company(ja, en, resources)) return TermType::org;
        if (capitals && (called || has_person_part(ja, en, resources.lexicon))) return TermType::person;
    }
    if (is_common_noun(ja, en, resources)) return std::nullopt;
    return single_type(ja, en, resources);
}

/// タイトル50 "Title 50": an ordinary word with a number; ミラージュ2000 has a name.
bool is_numbered_word(std::string_view ja, std::string_view en, const link::Resources& resources) {
    const std::size_t space = en.find(' ');
    if (space == std::string_view::npos || en.find_first_not_of("0123456789", space + 1) != std::string_view::npos)
        return false;
    const auto tokens = resources.japanese.tokenize(ja);
    const bool named = tokens.empty() || (tokens[0].known && text::is_proper_noun(tokens[0].noun));
    return !named && is_ordinary(en.substr(0, space), resources);
}

/// Letters and digits, and a name: P-8Aポセイドン "P-8A Poseidon", ライトニングII.
bool is_designation(std::string_view ja, std::string_view en) {
    const text::ScriptCounts counts = text::count_scripts(ja);
    if (counts.katakana + counts.kanji == 0 || counts.hiragana > 0 || en.find(' ') == std::string_view::npos)
        return false;
    for (std::size_t i = 0; i < en.size();) {
        const std::size_t end = std::min(en.find(' ', i), en.size());
        const std::string_view word = en.substr(i, end - i);
        const bool digit = has_ascii_digit(word);
        const bool letter = std::any_of(word.begin(), word.end(), is_ascii_upper);
        const bool roman = i > 0 && word.size() > 1 && word.find_first_not_of("IVX") == std::string_view::npos;
        const bool shared = ja.find(word) != std::string_view::npos;
        if (shared && ((digit && letter) || roman || (digit && i > 0 && end == en.size() && counts.kanji == 0)))
            return true;
        i = end + 1;
    }
    return false;
}

/// トランプ大統領 "Trump", ピート・ヘグセス国防長官 "Pete Hegseth": a title whose English is the name alone, or has it last.
bool names_holder(std::string_view ja, std::string_view en, const link::Resources& resources) {
    constexpr double kSpells = 0.3;
    std::size_t end = 0;
    for (std::size_t i = 0; i < ja.size();) {
        const char32_t c = text::next_code_point(ja, i);
        if (text::script_of(c) != text::Script::katakana && c != U'・') break;
        end = i;
    }
    const std::size_t dot = ja.substr(0, end).rfind("・");
    const std::size_t begin = dot == std::string_view::npos ? 0 : dot + std::string_view("・").size();
    const std::string_view name = en.substr(en.rfind(' ') + 1);
    return end > begin && !name.empty() && is_ascii_upper(name[0]) &&
           resources.sound.probability(std::string(ja.substr(begin, end - begin)), name) >= kSpells;
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
    for (std::size_t i = 0; i < out.rules_.size(); ++i) {
        const Rule& rule = out.rules_[i];
        Index& index = rule.japanese ? out.japanese_ : out.english_;
        (rule.suffix ? index.suffixes : index.prefixes).try_emplace({rule.text, hash_of(rule.text)}, i);
    }
    return out;
}

TypeRules TypeRules::load(const std::string& path, GivenNames names) {
    TypeRules out = parse(read_data_file(path), path);
    out.names_ = std::move(names);
    return out;
}

const TypeRules::Rule* TypeRules::match(std::string_view term, bool japanese) const {
    const Index& index = japanese ? japanese_ : english_;
    std::size_t first = rules_.size();
    const auto look_up = [&](const HashedMap<std::size_t>& rules, std::string_view part) {
        if (const auto rule = rules.find(hashed(part)); rule != rules.end()) first = std::min(first, rule->second);
    };
    for (std::size_t cut = 0; cut <= term.size(); ++cut) {
        if (text::cuts_character(term, cut)) continue;
        // An English rule speaks of whole words.
        if (japanese || cut == term.size() || term[cut] == ' ') look_up(index.prefixes, term.substr(0, cut));
        if (japanese || cut == 0 || term[cut - 1] == ' ') look_up(index.suffixes, term.substr(cut));
    }
    return first == rules_.size() ? nullptr : &rules_[first];
}

std::optional<TermType> TypeRules::rule_before(std::string_view ja) const {
    const Rule* rule = match(ja, true);
    return rule != nullptr && rule->suffix ? std::optional(rule->type) : std::nullopt;
}

std::optional<TermType> TypeRules::rule_for(std::string_view ja, std::string_view en) const {
    const std::string english = text::normalized(en, text::Profile::match_en);
    const Rule* rule = match(ja, true);
    if (rule == nullptr) rule = match(english, false);
    if (rule == nullptr) return std::nullopt;
    // 基地 "base", 海 "sea", 演習 "exercise": the bare word names no place and nothing that happened.
    const bool bare = rule->text == (rule->japanese ? ja : std::string_view(english));
    if (bare && (rule->type == TermType::place || rule->type == TermType::event)) return std::nullopt;
    return rule->type;
}

TermType TypeRules::type_of_name(std::string_view ja, std::string_view en, const link::Resources& resources) const {
    if (const auto type = rule_for(ja, en)) return *type;
    return is_company(ja, en, resources) ? TermType::org : TermType::person;
}

TermType TypeRules::type_of(std::string_view ja, std::string_view en, const link::Resources& resources) const {
    if (ja == en) return TermType::verbatim;
    const bool glosses =
        is_acronym(en) && en.find('.') == std::string_view::npos && ja.find(en) == std::string_view::npos;
    if (glosses && has_kanji(ja)) return TermType::acronym;
    if (const auto type = rule_for(ja, en))
        return *type == TermType::title_of_office && names_holder(ja, en, resources) ? TermType::person : *type;
    if (is_numbered_word(ja, en, resources)) return TermType::concept_;
    if (is_designation(ja, en)) return TermType::weapon;
    if (const auto type = named_type(ja, en, names_, resources)) return *type;
    return is_acronym(en) ? TermType::acronym : TermType::concept_;
}

}  // namespace yakugo::mine
