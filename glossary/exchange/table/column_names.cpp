// SPDX-License-Identifier: Apache-2.0
// The names of columns; those that are fields under any name are term_fields.hpp's.
#include "glossary/exchange/table/column_names.hpp"

#include "glossary/exchange/term_fields.hpp"

#include <algorithm>
#include <array>

namespace yakugo::exchange {

namespace {

using Kind = ColumnKind;

constexpr ColumnName field(std::string_view folded, Reach reach, std::string_view name, std::string_view part = {}) {
    return {folded, Kind::field, reach, name, {}, part};
}
constexpr ColumnName change(std::string_view folded, std::string_view fixed, std::string_view part = {}) {
    return {folded, Kind::field, Reach::entry, "transaction", fixed, part};
}

/// What the names of field_name() speak of in a table.
constexpr std::array kFields = std::to_array<ColumnName>({
    field("", Reach::entry, "definition"),
    field("", Reach::entry, "subjectField"),
    field("", Reach::entry, "note"),
    field("", Reach::entry, "customerSubset"),
    field("", Reach::entry, "projectSubset"),
    field("", Reach::entry, "source"),
    field("", Reach::entry, "crossReference", "target"),
    field("", Reach::entry, "externalCrossReference", "target"),
    field("", Reach::entry, "xGraphic", "target"),
    field("", Reach::row, "partOfSpeech"),
    field("", Reach::last, "termType"),
    field("", Reach::script, "context"),
    field("", Reach::last, "geographicalUsage"),
    field("", Reach::last, "grammaticalGender"),
    field("", Reach::last, "termLocation"),
    field("", Reach::script, "reading"),
    field("", Reach::row, "doNotTranslate"),
});

/// Names that mean something in tables only, or something else there: "source" is a term.
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
    {"conceptno", Kind::key, Reach::entry},
    {"entryno", Kind::key, Reach::entry},
    {"entrynumber", Kind::key, Reach::entry},
    {"termid", Kind::key, Reach::entry},
    // The number of a row, which never is Norwegian.
    {"no", Kind::key, Reach::entry},
    {"№", Kind::key, Reach::entry},
    {"nr", Kind::key, Reach::entry},
    {"num", Kind::key, Reach::entry},
    {"number", Kind::key, Reach::entry},
    {"#", Kind::key, Reach::entry},
    {"番号", Kind::key, Reach::entry},
    {"項番", Kind::key, Reach::entry},
    {"項目番号", Kind::key, Reach::entry},
    {"用語番号", Kind::key, Reach::entry},
    {"整理番号", Kind::key, Reach::entry},
    {"通し番号", Kind::key, Reach::entry},
    {"通番", Kind::key, Reach::entry},
    {"連番", Kind::key, Reach::entry},
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
    field("conceptdefinition", Reach::entry, "definition"),
    field("説明", Reach::entry, "definition"),
    field("entrysubject", Reach::entry, "subjectField"),
    field("conceptdomain", Reach::entry, "subjectField"),
    field("領域", Reach::entry, "subjectField"),
    field("entrynote", Reach::entry, "note"),
    field("conceptnote", Reach::entry, "note"),
    field("comment", Reach::entry, "note"),
    field("comments", Reach::entry, "note"),
    field("remarks", Reach::entry, "note"),
    field("description", Reach::entry, "note"),
    field("注", Reach::entry, "note"),
    field("注釈", Reach::entry, "note"),
    field("コメント", Reach::entry, "note"),
    field("メモ", Reach::entry, "note"),
    field("客先", Reach::entry, "customerSubset"),
    field("entryclientid", Reach::entry, "customerSubset"),
    field("entryprojectid", Reach::entry, "projectSubset"),
    field("プロジェクト", Reach::entry, "projectSubset"),
    field("sourcetext", Reach::entry, "source"),
    field("concepturl", Reach::entry, "externalCrossReference", "target"),
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
    change("登録日", "origination", "date"),
    change("作成日時", "origination", "date"),
    change("登録日時", "origination", "date"),
    change("作成日付", "origination", "date"),
    change("creationdate", "origination", "date"),
    change("datecreated", "origination", "date"),
    change("createdat", "origination", "date"),
    change("createdon", "origination", "date"),
    change("createddate", "origination", "date"),
    change("登録者", "origination", "responsibility"),
    change("author", "origination", "responsibility"),
    change("更新日時", "modification", "date"),
    change("最終更新日", "modification", "date"),
    change("最終更新日時", "modification", "date"),
    change("更新日付", "modification", "date"),
    change("修正日", "modification", "date"),
    change("変更日", "modification", "date"),
    change("updated", "modification", "date"),
    change("lastupdated", "modification", "date"),
    change("lastupdate", "modification", "date"),
    change("updatedat", "modification", "date"),
    change("updatedon", "modification", "date"),
    change("datemodified", "modification", "date"),
    change("modificationdate", "modification", "date"),
    change("modifieddate", "modification", "date"),
    change("最終更新者", "modification", "responsibility"),
    change("修正者", "modification", "responsibility"),
    change("変更者", "modification", "responsibility"),
    change("updatedby", "modification", "responsibility"),
    change("lastmodifiedby", "modification", "responsibility"),
    // Of terms.
    field("用語種別", Reach::last, "termType"),
    field("example", Reach::script, "context"),
    field("examples", Reach::script, "context"),
    field("usage", Reach::script, "context"),
    field("termexample", Reach::term, "context"),
    field("用例", Reach::script, "context"),
    field("例文", Reach::script, "context"),
    field("contextsource", Reach::term, "context"),
    field("contexttarget", Reach::last, "context"),
    field("region", Reach::last, "geographicalUsage"),
    field("地域", Reach::last, "geographicalUsage"),
    field("termsource", Reach::last, "source"),
    field("翻訳不要", Reach::row, "doNotTranslate"),
    field("confidence", Reach::row, "confidence"),
    field("evidence", Reach::row, "evidence"),
    field("type", Reach::row, "type"),
    field(kRestField, Reach::entry, kRestField),
    // Of the contexts of a row.
    {"post", Kind::post, Reach::row},
    {"url", Kind::address, Reach::row},
});

}  // namespace

const ColumnName* column_name(std::string_view header) {
    const std::string key = folded(header);
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const auto& name) { return name.folded == key; });
    if (found != kNames.end()) return &*found;
    const std::string name = field_name(header);
    const auto known = std::find_if(kFields.begin(), kFields.end(), [&](const auto& one) { return one.field == name; });
    return known == kFields.end() ? nullptr : &*known;
}

}  // namespace yakugo::exchange
