// SPDX-License-Identifier: Apache-2.0
// What the elements say: terms, fields, what belongs to them, and what is wrong with an entry.
#include "glossary/exchange/source_form.hpp"
#include "glossary/exchange/table/column_values.hpp"
#include "glossary/exchange/tbx/tbx_reader.hpp"
#include "glossary/exchange/tbx/yakugo_note.hpp"
#include "glossary/exchange/term_fields.hpp"
#include "libalign/core/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yakugo::exchange {

namespace {

using store::Field;

bool is_empty(const Field& field) {
    return field.value.empty() && field.target.empty() && field.with.empty();
}

/// "descrip" of descripGrp; empty for groups of no known dialect.
std::string_view head_of(std::string_view group) {
    if (group == "termCompList") return "termComp";
    for (const std::string_view known :
         {"descripGrp", "adminGrp", "transacGrp", "termNoteGrp", "noteGrp", "termCompGrp"}) {
        if (group == known) return group.substr(0, group.size() - 3);
    }
    return {};
}

/// <note><noteKey>Client</noteKey><noteValue>Acme</noteValue></note> of TBX-Min (2013).
Field key_and_value(std::vector<Field> parts) {
    Field out{"note", {}};
    if (parts.empty()) return out;
    std::vector<Field> all = std::move(parts.front().with);
    parts.front().with.clear();
    all.insert(all.begin(), std::move(parts.front()));
    for (Field& part : all) {
        if (part.name == "noteKey") {
            out.name = field_name(part.value);
        } else if (part.name == "noteValue") {
            out.value = std::move(part.value);
        } else {
            out.with.push_back(std::move(part));
        }
    }
    out.value = field_value(out.name, out.value);
    return out;
}

/// The parts of a term, "cool|ant", under the name of the list: hyphenation, termElement ...
Field parts_of_term(std::string_view type, std::vector<Field> parts) {
    Field out{std::string(type.empty() ? "termCompList" : type), {}};
    for (Field& part : parts) {
        if (part.name == "termComp") {
            if (!out.value.empty()) out.value += '|';
            out.value += part.value;
            out.with.insert(out.with.end(), part.with.begin(), part.with.end());
        } else {
            out.with.push_back(std::move(part));
        }
    }
    return out;
}

}  // namespace

void TbxReader::end_leaf(Frame& leaf) {
    if (leaf.element == "term") {
        take_surface();
        return;
    }
    std::string value = tbx_text(cleaner_, text_);
    if (leaf.element == "concept" && root_ == "mtf") {
        entry_.key = value;
    } else if (leaf.element == "note") {
        take_note(leaf, value);
    } else if (leaf.element == "transac") {
        take_transaction(leaf, value);
    } else {
        Field field = field_of(leaf, std::move(value));
        if (!is_empty(field)) place(std::move(field), leaf.kind);
    }
}

Field TbxReader::field_of(Frame& leaf, std::string value) {
    Field out{{}, std::move(value), std::move(leaf.target), std::move(leaf.with)};
    const bool is_ref = leaf.kind == "ref", is_xref = leaf.kind == "xref";
    if (!leaf.type.empty()) {
        out.name = field_name(leaf.type);
    } else if (leaf.element == leaf.kind && (is_ref || is_xref)) {
        out.name = is_ref ? "crossReference" : "externalCrossReference";
    } else {
        out.name = field_name(cleaner_.line(leaf.element));
        if (leaf.element == leaf.kind && leaf.element != "date") {
            say_once(fmt::format("expected a type, found a <{}> without one", leaf.element));
        }
    }
    if (is_ref) out.target = key_of(cleaner_, out.target);
    if (is_xref && out.target.empty() && web_address(out.value)) out.target = out.value;
    if (out.name == "date") {
        if (auto date = iso_date(out.value)) out.value = std::move(*date);
    } else if (out.name == "responsibility" && !out.target.empty()) {
        out.target.clear();
        say_once("expected names, found a reference to a person of the back matter, which is not kept");
    } else {
        out.value = field_value(out.name, out.value);
    }
    return out;
}

/// TBX says <transac type="transactionType">origination</transac>, MultiTerm <transac
/// type="origination">Sato</transac>.
void TbxReader::take_transaction(Frame& leaf, const std::string& value) {
    const Category& category = *basic_category("transaction");
    const std::string by_type = field_value("transaction", leaf.type), by_text = field_value("transaction", value);
    Field out{"transaction", by_text, std::move(leaf.target), std::move(leaf.with)};
    if (allows(category, Level::entry, by_type)) {
        out.value = by_type;
        if (!value.empty()) out.with.insert(out.with.begin(), {"responsibility", value});
    } else if (!leaf.type.empty() && field_name(leaf.type) != "transaction") {
        if (allows(category, Level::entry, by_text)) {
            out.with.push_back({"type", leaf.type});
        } else {
            out = {leaf.type, value, out.target, out.with};
        }
    }
    if (!is_empty(out)) place(std::move(out), "transac");
}

void TbxReader::take_note(Frame& leaf, const std::string& value) {
    auto fields = leaf.with.empty() ? read_yakugo_note(value) : std::nullopt;
    if (!fields) {
        if (leaf.with.empty() && leaf.type.empty() && take_source_form(value)) return;
        Field note{"note", value, std::move(leaf.target), std::move(leaf.with)};
        if (!leaf.type.empty()) note.with.push_back({"type", leaf.type});
        if (!is_empty(note)) place(std::move(note), "note");
        return;
    }
    Frame* const to = holder();
    for (Field& field : *fields) {
        // A status in our own note is no usage: the writer has put that into its element.
        field = clean_field(cleaner_, field);
        if (to->role == TbxRole::group) {
            place(std::move(field), "note");
        } else {
            fields_of(*to).push_back(std::move(field));
        }
    }
}

/// Whether the note is what our own file says of a term that has no status in it.
bool TbxReader::take_source_form(const std::string& note) {
    const auto usage = read_source_form(note);
    if (!usage || holder()->role != TbxRole::term) return false;
    store::Term& term = section().terms.back();
    if (term.usage == store::Usage::unknown) term.usage = *usage;
    return term.usage == *usage;
}

/// A <term> without a section round it is one by itself.
void TbxReader::take_surface() {
    const bool is_bare = !is_inside_term();
    if (is_bare) {
        start_term();
    } else if (!section().terms.back().surface.empty()) {
        say("expected one <term>, found another; it is taken as a term of its own");
        section().terms.emplace_back();
    }
    section().terms.back().surface = cleaner_.term(text_);
    if (is_bare) end_term(section_index());
}

void TbxReader::end_group(Frame& group) {
    if (group.element == "note") {
        Field note = key_and_value(std::move(group.heads));
        if (!is_empty(note)) place(std::move(note), "note");
        return;
    }
    if (group.element == "termCompList") {
        place(parts_of_term(group.type, std::move(group.heads)), "termNote");
        return;
    }
    for (Field& field : group.early) place(std::move(field), "inner");
    const bool is_within = holder() != nullptr && holder()->role == TbxRole::group;
    for (Field& field : group.heads) place(std::move(field), is_within ? "inner" : "");
}

TbxReader::Frame* TbxReader::holder() {
    const auto found = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
        return frame.role == TbxRole::group || frame.role == TbxRole::term || frame.role == TbxRole::language ||
               frame.role == TbxRole::entry;
    });
    return found == frames_.rend() ? nullptr : &*found;
}

TbxReader::Fields& TbxReader::fields_of(const Frame& level) {
    if (level.role == TbxRole::entry) return entry_.fields;
    store::LanguageSection& section = entry_.languages[level.section];
    return level.role == TbxRole::term ? section.terms.back().fields : section.fields;
}

void TbxReader::place(Field field, std::string_view kind) {
    Frame* const to = holder();
    if (to == nullptr) return;
    if (to->role != TbxRole::group) {
        if (to->role != TbxRole::term || !take_status(field)) fields_of(*to).push_back(std::move(field));
        return;
    }
    const std::string_view head = head_of(to->element);
    const bool is_head =
        kind != "inner" && ((!head.empty() && kind == head) || (to->heads.empty() && (kind.empty() || head.empty())));
    if (is_head) {
        field.with.insert(field.with.end(), std::make_move_iterator(to->early.begin()),
                          std::make_move_iterator(to->early.end()));
        to->early.clear();
        to->heads.push_back(std::move(field));
    } else {
        (to->heads.empty() ? to->early : to->heads.back().with).push_back(std::move(field));
    }
}

/// A status, {"Status", "forbidden"}, or a mark as MultiTerm's and Phrase's users have it: {"Forbidden", "Yes"}, which counts
/// whatever the status is.
bool TbxReader::take_status(const Field& field) {
    const bool is_status = field.name == "administrativeStatus" || ascii_lowered(field.name) == "status" ||
                           ascii_lowered(field.name) == "usage";
    if (!is_status && !is_yes(field.value)) return false;
    const std::string& said = is_status ? field.value : field.name;
    const auto usage = usage_of(said);
    store::Term& term = section().terms.back();
    const bool is_ban = usage && !is_status && store::is_forbidden(*usage);
    if (!usage || (term.usage != store::Usage::unknown && !is_ban))
        return usage && term.usage == *usage && is_plain_usage(said);
    term.usage = *usage;
    return is_plain_usage(said) && field.with.empty() && field.target.empty();
}

void TbxReader::end_term(std::size_t section) {
    auto& terms = entry_.languages[section].terms;
    if (!terms.back().surface.empty()) return;
    say("expected text in a <term>, found none; the term is lost");
    terms.pop_back();
}

void TbxReader::end_language(std::size_t section) {
    if (entry_.languages[section].language.empty()) say("expected a language, found none");
}

void TbxReader::end_entry() {
    auto& languages = entry_.languages;
    languages.erase(std::remove_if(languages.begin(), languages.end(),
                                   [](const auto& l) { return l.terms.empty() && l.fields.empty(); }),
                    languages.end());
    const bool has_terms =
        std::any_of(languages.begin(), languages.end(), [](const auto& l) { return !l.terms.empty(); });
    if (!has_terms) {
        say("expected a term, found an entry without any, which is lost");
        return;
    }
    ++report_.read;
    sink_(entry_);
}

}  // namespace yakugo::exchange
