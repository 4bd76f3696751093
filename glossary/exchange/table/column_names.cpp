// SPDX-License-Identifier: Apache-2.0
// The table of names, and which names are languages.
#include "glossary/exchange/table/column_names.hpp"

#include "glossary/exchange/table/column_values.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

using Kind = ColumnKind;

constexpr ColumnName field(std::string_view folded, Reach reach, std::string_view name, std::string_view part = {}) {
    return {folded, Kind::field, reach, name, {}, part};
}
constexpr ColumnName change(std::string_view folded, std::string_view fixed, std::string_view part = {}) {
    return {folded, Kind::field, Reach::entry, "transaction", fixed, part};
}

constexpr std::array kNames = std::to_array<ColumnName>({
    // The two columns of a pair.
    {"source", Kind::source, Reach::term},
    {"src", Kind::source, Reach::term},
    {"sourceterm", Kind::source, Reach::term},
    {"原語", Kind::source, Reach::term},
    {"原文", Kind::source, Reach::term},
    {"見出し語", Kind::source, Reach::term},
    {"target", Kind::target, Reach::term},
    {"tgt", Kind::target, Reach::term},
    {"targetterm", Kind::target, Reach::term},
    {"translation", Kind::target, Reach::term},
    {"訳語", Kind::target, Reach::term},
    {"訳", Kind::target, Reach::term},
    {"訳文", Kind::target, Reach::term},
    {"対訳", Kind::target, Reach::term},
    {"term", Kind::term, Reach::term},
    {"用語", Kind::term, Reach::term},
    {"language", Kind::language, Reach::term},
    {"lang", Kind::language, Reach::term},
    {"locale", Kind::language, Reach::term},
    {"言語", Kind::language, Reach::term},
    // Identifiers.
    {"id", Kind::key, Reach::entry},
    {"entryid", Kind::key, Reach::entry},
    {"conceptid", Kind::key, Reach::entry},
    {"cid", Kind::key, Reach::entry},
    {"用語id", Kind::key, Reach::entry},
    {"管理番号", Kind::key, Reach::entry},
    // Use and standing.
    {"administrativestatus", Kind::usage, Reach::last},
    {"usagestatus", Kind::usage, Reach::last},
    {"status", Kind::standing, Reach::row},
    {"termstatus", Kind::standing, Reach::row},
    {"状態", Kind::standing, Reach::row},
    {"ステータス", Kind::standing, Reach::row},
    {"forbidden", Kind::forbidden, Reach::last},
    {"使用禁止", Kind::forbidden, Reach::last},
    {"禁止", Kind::forbidden, Reach::last},
    {"禁止語", Kind::forbidden, Reach::last},
    {"preferred", Kind::preferred, Reach::last},
    {"推奨", Kind::preferred, Reach::last},
    {"優先", Kind::preferred, Reach::last},
    {"terminfo", Kind::info, Reach::term},
    // Of the entry.
    field("definition", Reach::entry, "definition"),
    field("def", Reach::entry, "definition"),
    field("conceptdefinition", Reach::entry, "definition"),
    field("定義", Reach::entry, "definition"),
    field("説明", Reach::entry, "definition"),
    field("subjectfield", Reach::entry, "subjectField"),
    field("subject", Reach::entry, "subjectField"),
    field("domain", Reach::entry, "subjectField"),
    field("entrysubject", Reach::entry, "subjectField"),
    field("conceptdomain", Reach::entry, "subjectField"),
    field("分野", Reach::entry, "subjectField"),
    field("領域", Reach::entry, "subjectField"),
    field("note", Reach::entry, "note"),
    field("notes", Reach::entry, "note"),
    field("entrynote", Reach::entry, "note"),
    field("conceptnote", Reach::entry, "note"),
    field("comment", Reach::entry, "note"),
    field("comments", Reach::entry, "note"),
    field("remarks", Reach::entry, "note"),
    field("description", Reach::entry, "note"),
    field("備考", Reach::entry, "note"),
    field("注", Reach::entry, "note"),
    field("注記", Reach::entry, "note"),
    field("注釈", Reach::entry, "note"),
    field("コメント", Reach::entry, "note"),
    field("メモ", Reach::entry, "note"),
    field("客先", Reach::entry, "customerSubset"),
    field("customersubset", Reach::entry, "customerSubset"),
    field("client", Reach::entry, "customerSubset"),
    field("customer", Reach::entry, "customerSubset"),
    field("entryclientid", Reach::entry, "customerSubset"),
    field("顧客", Reach::entry, "customerSubset"),
    field("projectsubset", Reach::entry, "projectSubset"),
    field("project", Reach::entry, "projectSubset"),
    field("entryprojectid", Reach::entry, "projectSubset"),
    field("プロジェクト", Reach::entry, "projectSubset"),
    field("sourcetext", Reach::entry, "source"),
    field("出典", Reach::entry, "source"),
    field("crossreference", Reach::entry, "crossReference", "target"),
    field("externalcrossreference", Reach::entry, "externalCrossReference", "target"),
    field("concepturl", Reach::entry, "externalCrossReference", "target"),
    field("xgraphic", Reach::entry, "xGraphic", "target"),
    change("origination", "origination"),
    change("modification", "modification"),
    change("created", "origination", "date"),
    change("entrycreated", "origination", "date"),
    change("作成日", "origination", "date"),
    change("creator", "origination", "responsibility"),
    change("createdby", "origination", "responsibility"),
    change("entrycreator", "origination", "responsibility"),
    change("作成者", "origination", "responsibility"),
    change("modified", "modification", "date"),
    change("lastmodified", "modification", "date"),
    change("entrylastmodified", "modification", "date"),
    change("更新日", "modification", "date"),
    change("modifier", "modification", "responsibility"),
    change("modifiedby", "modification", "responsibility"),
    change("entrymodifier", "modification", "responsibility"),
    change("更新者", "modification", "responsibility"),
    // Of terms.
    field("partofspeech", Reach::row, "partOfSpeech"),
    field("pos", Reach::row, "partOfSpeech"),
    field("wordclass", Reach::row, "partOfSpeech"),
    field("品詞", Reach::row, "partOfSpeech"),
    field("termtype", Reach::last, "termType"),
    field("用語種別", Reach::last, "termType"),
    field("context", Reach::script, "context"),
    field("example", Reach::script, "context"),
    field("examples", Reach::script, "context"),
    field("usage", Reach::script, "context"),
    field("termexample", Reach::term, "context"),
    field("用例", Reach::script, "context"),
    field("例文", Reach::script, "context"),
    field("contextsource", Reach::term, "context"),
    field("contexttarget", Reach::last, "context"),
    field("geographicalusage", Reach::last, "geographicalUsage"),
    field("region", Reach::last, "geographicalUsage"),
    field("地域", Reach::last, "geographicalUsage"),
    field("grammaticalgender", Reach::last, "grammaticalGender"),
    field("gender", Reach::last, "grammaticalGender"),
    field("termlocation", Reach::last, "termLocation"),
    field("termsource", Reach::last, "source"),
    field("reading", Reach::script, "reading"),
    field("yomi", Reach::script, "reading"),
    field("読み", Reach::script, "reading"),
    field("よみ", Reach::script, "reading"),
    field("ふりがな", Reach::script, "reading"),
    field("フリガナ", Reach::script, "reading"),
    field("読み仮名", Reach::script, "reading"),
    field("donottranslate", Reach::row, "doNotTranslate"),
    field("翻訳不要", Reach::row, "doNotTranslate"),
    field("confidence", Reach::row, "confidence"),
    field("evidence", Reach::row, "evidence"),
    field("type", Reach::row, "type"),
    field(kRestField, Reach::entry, kRestField),
    // Of the contexts of a row.
    {"post", Kind::post, Reach::row},
    {"url", Kind::address, Reach::row},
});

/// What Japanese tables call the two languages beside the names that ICU knows.
constexpr std::array kLanguages = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"和文", "ja"},
    {"和訳", "ja"},
    {"和名", "ja"},
    {"邦訳", "ja"},
    {"日本語名", "ja"},
    {"日本語訳", "ja"},
    {"英文", "en"},
    {"英訳", "en"},
    {"英名", "en"},
    {"英語名", "en"},
    {"英語訳", "en"},
    {"英語表記", "en"},
    {"日文", "ja"},
    {"日本語表記", "ja"},
});

bool is_lower(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A region, or a script that Japanese, Chinese or romanised text is written in: ICU takes "en_note" for a script too.
bool is_subtag(std::string_view tag) {
    static constexpr std::array<std::string_view, 7> scripts = {"Hans", "Hant", "Jpan", "Latn", "Hira", "Kana", "Cyrl"};
    if (tag.size() == 4) return std::find(scripts.begin(), scripts.end(), tag) != scripts.end();
    return tag.size() == 2 || (tag.size() == 3 && tag.find_first_not_of("0123456789") == std::string_view::npos);
}

/// Two letters, alone or with subtags: ICU takes any three letters for a language.
bool is_code(std::string_view code) {
    if (code.size() < 2 || !is_lower(code.substr(0, 2)) || (code.size() > 2 && code[2] != '-')) return false;
    for (std::size_t at = 3; at < code.size();) {
        const std::size_t end = std::min(code.find('-', at), code.size());
        if (!is_subtag(code.substr(at, end - at))) return false;
        at = end + 1;
    }
    return true;
}

/// Whether `code` is all that a spelling like a code says: ICU passes over what it does not know, "en_forbidden" is no
/// "en".
bool says_all(std::string_view written, std::string_view code) {
    const std::size_t letters = std::min(written.find_first_of("-_.@"), written.size());
    if (letters != 2 && letters != 3) return true;  // a name
    return folded(written) == folded(code) || (letters == 3 && written.size() == letters);
}

/// "English_United_States" -> "English (United States)": memoQ's names.
std::string spaced(std::string_view header) {
    std::string out(header);
    const std::size_t first = out.find('_');
    if (first == std::string::npos) return out;
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), '_', ' ');
    out.insert(first + 1, "(");
    return out + ')';
}

}  // namespace

const ColumnName* column_name(std::string_view header) {
    const std::string key = folded(header);
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const auto& name) { return name.folded == key; });
    return found == kNames.end() ? nullptr : &*found;
}

std::string language_named(std::string_view header) {
    if (column_name(header) != nullptr) return {};  // "id" is no Indonesian here
    const auto known = std::find_if(kLanguages.begin(), kLanguages.end(),
                                    [&](const auto& name) { return name.first == folded(header); });
    if (known != kLanguages.end()) return std::string(known->second);
    for (const std::string& written : {std::string(header), spaced(header)}) {
        const std::string code = text::language_code(written);
        if (is_code(code) && says_all(written, code) && (code != written || is_code(written))) return code;
    }
    // A region that ICU has another name for: the language alone.
    const std::size_t part = header.find('_');
    if (part == std::string_view::npos || part < 4) return {};
    const std::string code = text::language_code(header.substr(0, part));
    return is_code(code) && header.find('_') == header.rfind('_') && column_name(header.substr(part + 1)) == nullptr
               ? code
               : std::string();
}

}  // namespace yakugo::exchange
