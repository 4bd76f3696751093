// SPDX-License-Identifier: Apache-2.0
// TBX v3 (ISO 30042:2019) by the core structure, TBXcoreStructV03.rng, and the rules of TBX-Basic 1.2.1.
#include "glossary/exchange/tbx/tbx_basic.hpp"

#include "glossary/exchange/tbx/yakugo_note.hpp"

#include <algorithm>

namespace yakugo::exchange {

namespace {

bool has_text(const store::Term& term) {
    return !is_blank(term.surface);
}
bool has_terms(const store::LanguageSection& section) {
    return std::any_of(section.terms.begin(), section.terms.end(), has_text);
}

bool is_alone(const store::Field& field) {
    return field.target.empty() && field.with.empty();
}

/// An ordinary note; one that begins as ours do would be read as ours.
bool is_note(const store::Field& field) {
    return field.name == "note" && is_alone(field) && !field.value.empty() && !looks_like_yakugo_note(field.value);
}

bool is_term_note(const store::Field& field) {
    const Category* category = basic_category(field.name);
    return category != nullptr && category->meta == Meta::term_note;
}

}  // namespace

void TbxBasic::begin() {
    begun_ = true;
    open_root(xml_, std::string(code(options_.source)));
    xml_.open("tbxHeader");
    write_file_description(xml_, cleaner_, options_);
    xml_.close();
    xml_.open("text");
}

void TbxBasic::write(const store::ConceptEntry& entry) {
    if (!begun_) begin();
    ++ordinal_;
    if (std::none_of(entry.languages.begin(), entry.languages.end(), has_terms)) {
        ++entries_;
        return;
    }
    // Not before the first entry: the schema knows a text without body, but no body without entries.
    if (written_++ == 0) xml_.open("body");
    const std::string key = cleaner_.line(entry.key);
    const bool first = !key.empty() && keys_.add(key);
    xml_.open("conceptEntry", {{"id", id_of(key, first, ordinal_)}});
    const Fields fields = clean(entry.fields);
    auxiliary(fields, Level::entry);
    for (const store::LanguageSection& section : entry.languages) this->section(section);
    xml_.close();
}

void TbxBasic::section(const store::LanguageSection& section) {
    if (!has_terms(section)) {
        ++sections_;
        return;
    }
    xml_.open("langSec", {{"xml:lang", xml_language(cleaner_.line(section.language))}});
    auxiliary(clean(section.fields), Level::language);
    for (const store::Term& term : section.terms) this->term(term);
    xml_.close();
}

void TbxBasic::term(const store::Term& term) {
    const std::string surface = cleaner_.term(term.surface);
    if (surface.empty()) {
        ++terms_;
        return;
    }
    xml_.open("termSec");
    xml_.element("term", surface);
    const Fields fields = clean(term.fields);
    const auto term_notes = [&](bool part_of_speech) {
        for (const store::Field& field : fields) {
            if ((field.name == "partOfSpeech") != part_of_speech || !is_term_note(field)) continue;
            if (has_place(field, Level::term)) category(*basic_category(field.name), {}, field.value);
        }
    };
    term_notes(true);
    const std::string_view status = administrative_status(term.usage);
    if (!status.empty()) {
        element(xml_, Meta::term_note, "min", "administrativeStatus", {}, std::string(status));
    }
    term_notes(false);
    auxiliary(fields, Level::term);
    xml_.close();
}

TbxBasic::Fields TbxBasic::clean(const Fields& fields) {
    Fields out;
    out.reserve(fields.size());
    for (const store::Field& field : fields) out.push_back(clean_field(cleaner_, field));
    return out;
}

/// Whether the field can stand in the element of its category; what belongs to it may stand in a note beside it.
bool TbxBasic::has_place(const store::Field& field, Level level) const {
    if (field.name == "note") return is_note(field);
    const Category* category = basic_category(field.name);
    if (category == nullptr || !allows(*category, level, field.value)) return false;
    switch (category->meta) {
        case Meta::descrip:
        case Meta::transac: return field.target.empty();
        case Meta::ref: return field.with.empty() && keys_.has(field.target);
        case Meta::xref: return field.with.empty() && reference_address(field.target).has_value();
        case Meta::admin:
        case Meta::term_note:
        case Meta::transac_note: return is_alone(field);
    }
    return false;
}

/// What stands behind the termNotes in the core structure's auxInfo, in the order given, and the note of all else.
void TbxBasic::auxiliary(const Fields& fields, Level level) {
    Fields others;
    for (const store::Field& field : fields) {
        if (!has_place(field, level)) {
            others.push_back(field);
        } else if (!is_term_note(field)) {
            auxiliary_field(field);
        }
    }
    note_of(others);
}

void TbxBasic::auxiliary_field(const store::Field& field) {
    if (field.name == "note") {
        xml_.element("note", field.value);
        return;
    }
    const Category& what = *basic_category(field.name);
    if (what.meta == Meta::ref) {
        category(what, id_of(field.target, true, 0), field.value);
    } else if (what.meta == Meta::xref) {
        category(what, *reference_address(field.target), field.value);
    } else if (what.meta == Meta::transac || !field.with.empty()) {
        group(field, what);
    } else {
        category(what, {}, field.value);
    }
}

/// transacGrp or descripGrp: the field and what belongs to it.
void TbxBasic::group(const store::Field& field, const Category& what) {
    xml_.open(what.meta == Meta::transac ? "transacGrp" : "descripGrp");
    category(what, {}, field.value);
    Fields others;
    for (const store::Field& inner : field.with) {
        if (!member(inner, what.meta)) others.push_back(inner);
    }
    note_of(others);
    xml_.close();
}

/// Writes the field where a group has an element for it.
bool TbxBasic::member(const store::Field& field, Meta head) {
    const bool in_transaction = head == Meta::transac;
    if (is_note(field)) {
        xml_.element("note", field.value);
    } else if (!is_alone(field) || field.value.empty()) {
        return false;
    } else if (in_transaction && field.name == "date" && is_iso_date(field.value)) {
        xml_.element("date", field.value);
    } else if (in_transaction && field.name == "responsibility") {
        element(xml_, Meta::transac_note, "basic", "responsibility", {}, field.value);
    } else if (!in_transaction && field.name == "source") {
        element(xml_, Meta::admin, "basic", "source", {}, field.value);
    } else {
        return false;
    }
    return true;
}

void TbxBasic::category(const Category& what, const std::string& target, const std::string& text) {
    element(xml_, what.meta, what.module.data(), what.tbx.data(), target, text);
}

void TbxBasic::note_of(const Fields& fields) {
    if (!fields.empty()) xml_.element("note", yakugo_note(fields));
}

Report TbxBasic::finish() {
    if (!begun_) begin();
    if (written_ > 0) xml_.close();
    xml_.close();
    xml_.close();
    Report report;
    report.written = written_;
    leave_out(report, "TBX", entries_, "entry without terms", "entries without terms");
    leave_out(report, "TBX", sections_, "language without terms", "languages without terms");
    leave_out(report, "TBX", terms_, "term without text", "terms without text");
    leave_out_dropped(report, "TBX", cleaner_);
    return report;
}

}  // namespace yakugo::exchange
