// SPDX-License-Identifier: Apache-2.0
// The vocabulary of TBX-Basic 1.2.1 and the words of tools, all compared as folded() makes them.
#include "glossary/exchange/term_fields.hpp"

#include "libalign/markup/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::exchange {

namespace {

using store::Usage;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr unsigned on_entry = 1, on_language = 2, on_term = 4, anywhere = 7;

constexpr std::array<std::string_view, 5> parts_of_speech = {"noun", "verb", "adjective", "adverb", "other"};
constexpr std::array<std::string_view, 6> term_types = {"fullForm",  "acronym", "abbreviation",
                                                        "shortForm", "variant", "phrase"};
constexpr std::array<std::string_view, 4> genders = {"masculine", "feminine", "neuter", "other"};
constexpr std::array<std::string_view, 2> transactions = {"origination", "modification"};
constexpr std::array<std::string_view, 18> locations = {"checkBox",
                                                        "comboBox",
                                                        "comboBoxElement",
                                                        "dialogBox",
                                                        "groupBox",
                                                        "informativeMessage",
                                                        "interactiveMessage",
                                                        "menuItem",
                                                        "progressBar",
                                                        "pushButton",
                                                        "radioButton",
                                                        "slider",
                                                        "spinBox",
                                                        "tab",
                                                        "tableText",
                                                        "textBox",
                                                        "toolTip",
                                                        "user-definedType"};

constexpr std::array<Category, 14> categories = {{
    {"subjectField", "subjectField", "min", Meta::descrip, on_entry},
    {"definition", "definition", "basic", Meta::descrip, on_entry | on_language},
    {"context", "context", "basic", Meta::descrip, on_term},
    {"partOfSpeech", "partOfSpeech", "min", Meta::term_note, on_term, parts_of_speech},
    {"termType", "termType", "basic", Meta::term_note, on_term, term_types},
    {"geographicalUsage", "geographicalUsage", "basic", Meta::term_note, on_term},
    {"grammaticalGender", "grammaticalGender", "basic", Meta::term_note, on_term, genders},
    {"termLocation", "termLocation", "basic", Meta::term_note, on_term, locations},
    {"customerSubset", "customerSubset", "min", Meta::admin, on_entry | on_term},
    {"projectSubset", "projectSubset", "basic", Meta::admin, on_entry | on_term},
    {"source", "source", "basic", Meta::admin, anywhere},
    {"transaction", "transactionType", "basic", Meta::transac, anywhere, transactions},
    {"crossReference", "crossReference", "basic", Meta::ref, on_entry | on_term},
    {"externalCrossReference", "externalCrossReference", "min", Meta::xref, anywhere},
}};
// An image is not for terms: TBX-Basic 1.2.1, module.basic.xref.
constexpr Category graphic = {"xGraphic", "xGraphic", "basic", Meta::xref, on_entry | on_language};

/// Folded names of tools that are not TBX's own names folded.
constexpr std::array<Pair, 41> other_names = {{{"pos", "partOfSpeech"},
                                               {"wordclass", "partOfSpeech"},
                                               {"品詞", "partOfSpeech"},
                                               {"gender", "grammaticalGender"},
                                               {"typeofterm", "termType"},
                                               {"administrativestatus", "administrativeStatus"},
                                               {"termstatus", "administrativeStatus"},
                                               {"usagestatus", "administrativeStatus"},
                                               {"normativeauthorization", "administrativeStatus"},
                                               {"subject", "subjectField"},
                                               {"domain", "subjectField"},
                                               {"分野", "subjectField"},
                                               {"def", "definition"},
                                               {"定義", "definition"},
                                               {"文脈", "context"},
                                               {"customer", "customerSubset"},
                                               {"client", "customerSubset"},
                                               {"顧客", "customerSubset"},
                                               {"project", "projectSubset"},
                                               {"sourceidentifier", "source"},
                                               {"出典", "source"},
                                               {"transactiontype", "transaction"},
                                               {"responsibility", "responsibility"},
                                               {"responsible", "responsibility"},
                                               {"note", "note"},
                                               {"notes", "note"},
                                               {"備考", "note"},
                                               {"注記", "note"},
                                               {"date", "date"},
                                               {"graphic", "xGraphic"},
                                               {"xgraphic", "xGraphic"},
                                               {"reading", "reading"},
                                               {"yomi", "reading"},
                                               {"furigana", "reading"},
                                               {"読み", "reading"},
                                               {"読み仮名", "reading"},
                                               {"よみ", "reading"},
                                               {"ふりがな", "reading"},
                                               {"フリガナ", "reading"},
                                               {"donottranslate", "doNotTranslate"},
                                               {"dnt", "doNotTranslate"}}};

struct Value {
    std::string_view field, folded, value;
};
constexpr std::array other_values = std::to_array<Value>({
    {"partOfSpeech", "n", "noun"},
    {"partOfSpeech", "名詞", "noun"},
    {"partOfSpeech", "v", "verb"},
    {"partOfSpeech", "動詞", "verb"},
    {"partOfSpeech", "adj", "adjective"},
    {"partOfSpeech", "形容詞", "adjective"},
    {"partOfSpeech", "adv", "adverb"},
    {"partOfSpeech", "副詞", "adverb"},
    {"partOfSpeech", "その他", "other"},
    {"termType", "full", "fullForm"},
    {"termType", "short", "shortForm"},
    {"termType", "略語", "abbreviation"},
    {"termType", "頭字語", "acronym"},
    {"grammaticalGender", "m", "masculine"},
    {"grammaticalGender", "f", "feminine"},
    {"grammaticalGender", "n", "neuter"},
    {"transaction", "creation", "origination"},
    {"transaction", "created", "origination"},
    {"transaction", "modified", "modification"},
    {"partOfSpeech", "名", "noun"},
    {"partOfSpeech", "posother", "other"},
    {"termType", "正式名称", "fullForm"},
    {"termType", "正式名", "fullForm"},
    {"termType", "略称", "shortForm"},
    {"termType", "短縮形", "shortForm"},
    {"termType", "異表記", "variant"},
    {"termType", "表記揺れ", "variant"},
    {"termType", "句", "phrase"},
});

struct Status {
    std::string_view folded;
    Usage usage;
    bool plain = true;
};
/// Folded, without the endings "-admn-sts" and "Term".
constexpr std::array statuses = std::to_array<Status>({
    {"preferred", Usage::preferred},
    {"recommended", Usage::preferred},
    {"推奨", Usage::preferred},
    {"優先", Usage::preferred},
    {"standardized", Usage::preferred, false},
    {"admitted", Usage::admitted},
    {"allowed", Usage::admitted},
    {"permitted", Usage::admitted},
    {"許容", Usage::admitted},
    {"deprecated", Usage::deprecated},
    {"notrecommended", Usage::deprecated},
    {"forbidden", Usage::deprecated},
    {"prohibited", Usage::deprecated},
    {"rejected", Usage::deprecated},
    {"donotuse", Usage::deprecated},
    {"禁止", Usage::deprecated},
    {"使用禁止", Usage::deprecated},
    {"使用不可", Usage::deprecated},
    {"非推奨", Usage::deprecated},
    {"superseded", Usage::superseded},
    {"obsolete", Usage::superseded},
    {"廃止", Usage::superseded},
    {"旧称", Usage::superseded},
    {"standard", Usage::preferred},
    {"標準", Usage::preferred},
    {"推奨語", Usage::preferred},
    {"使用可", Usage::admitted},
    {"blocked", Usage::deprecated},
    {"禁止語", Usage::deprecated},
    {"廃語", Usage::superseded},
    {"ng", Usage::deprecated},
    {"不可", Usage::deprecated},
    {"使用しない", Usage::deprecated},
    {"ok", Usage::admitted},
    {"可", Usage::admitted},
});

bool same(std::string_view name, std::string_view folded_other) {
    return folded(name) == folded_other;
}

const Status* status_of(std::string_view written) {
    std::string plain = folded(written);
    for (const std::string_view ending : {std::string_view("admnsts"), std::string_view("term")}) {
        if (plain.size() > ending.size() && plain.ends_with(ending)) plain.resize(plain.size() - ending.size());
    }
    const auto found =
        std::find_if(statuses.begin(), statuses.end(), [&](const Status& s) { return s.folded == plain; });
    return found == statuses.end() ? nullptr : &*found;
}

}  // namespace

std::string folded(std::string_view written) {
    static constexpr std::array<std::string_view, 4> brackets = {"【", "】", "〔", "〕"};
    std::string out;
    out.reserve(written.size());
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t begin = at;
        const auto first = static_cast<unsigned char>(written[at]);
        std::optional<char32_t> c = first;
        if (first < 0x80) {
            ++at;
        } else {
            c = markup::read_code_point(written, at);
            if (c && *c >= 0xFF01 && *c <= 0xFF5E) c = *c - 0xFF01 + U'!';
        }
        const std::string_view letter = written.substr(begin, at - begin);
        if (!c || markup::is_white(*c) || std::find(brackets.begin(), brackets.end(), letter) != brackets.end())
            continue;
        if (*c >= 0x80) {
            out += letter;
        } else if (std::string_view("_-.:/()[]").find(static_cast<char>(*c)) == std::string_view::npos) {
            out += *c >= 'A' && *c <= 'Z' ? static_cast<char>(*c - 'A' + 'a') : static_cast<char>(*c);
        }
    }
    return out;
}

std::string_view element_of(Meta meta) {
    switch (meta) {
        case Meta::admin: return "admin";
        case Meta::descrip: return "descrip";
        case Meta::ref: return "ref";
        case Meta::term_note: return "termNote";
        case Meta::transac: return "transac";
        case Meta::transac_note: return "transacNote";
        case Meta::xref: return "xref";
    }
    return {};
}

const Category* basic_category(std::string_view field_name) {
    if (field_name == graphic.name) return &graphic;
    const auto found =
        std::find_if(categories.begin(), categories.end(), [&](const Category& c) { return c.name == field_name; });
    return found == categories.end() ? nullptr : &*found;
}

bool allows(const Category& category, Level level, std::string_view value) {
    if ((category.levels & static_cast<unsigned>(level)) == 0) return false;
    const bool reference = category.meta == Meta::ref || category.meta == Meta::xref;
    if (category.values.empty()) return reference || !value.empty();
    return std::find(category.values.begin(), category.values.end(), value) != category.values.end();
}

std::string field_name(std::string_view written) {
    if (basic_category(written) != nullptr) return std::string(written);  // nearly all: no need to fold
    const std::string plain = folded(written);
    for (const Category& category : categories) {
        if (same(category.name, plain)) return std::string(category.name);
    }
    const auto other =
        std::find_if(other_names.begin(), other_names.end(), [&](const Pair& pair) { return pair.first == plain; });
    return std::string(other == other_names.end() ? written : other->second);
}

std::string field_value(std::string_view name, std::string_view written) {
    const Category* category = basic_category(name);
    if (category == nullptr || category->values.empty()) return std::string(written);
    const std::string plain = folded(written);
    for (const std::string_view value : category->values) {
        if (value == written || same(value, plain)) return std::string(value);
    }
    const auto other = std::find_if(other_values.begin(), other_values.end(),
                                    [&](const Value& v) { return v.field == name && v.folded == plain; });
    return std::string(other == other_values.end() ? written : other->value);
}

std::optional<store::Usage> usage_of(std::string_view written) {
    const Status* status = status_of(written);
    return status == nullptr ? std::nullopt : std::optional(status->usage);
}

bool is_plain_usage(std::string_view written) {
    const Status* status = status_of(written);
    return status != nullptr && status->plain;
}

std::string_view administrative_status(store::Usage usage) {
    switch (usage) {
        case Usage::unknown: return {};
        case Usage::preferred: return "preferredTerm-admn-sts";
        case Usage::admitted: return "admittedTerm-admn-sts";
        case Usage::deprecated: return "deprecatedTerm-admn-sts";
        case Usage::superseded: return "supersededTerm-admn-sts";
    }
    return {};
}

}  // namespace yakugo::exchange
