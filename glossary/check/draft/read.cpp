// SPDX-License-Identifier: Apache-2.0
// What a file is, and the reader for it.
#include "glossary/check/draft/read.hpp"

#include "glossary/check/draft/masks.hpp"
#include "glossary/check/draft/readers.hpp"
#include "glossary/check/draft/source_file.hpp"

#include "glossary/exchange/formats.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yakugo::check {
namespace {

constexpr std::array<std::string_view, 12> kNames = {"text", "markdown", "posts", "table", "tmx", "xliff",
                                                     "po",   "html",     "feed",  "docx",  "odt", "epub"};

bool has_extension(std::string_view name, std::string_view extension) {
    if (name.size() < extension.size()) return false;
    const std::string_view end = name.substr(name.size() - extension.size());
    return std::equal(end.begin(), end.end(), extension.begin(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

bool has_one_of(std::string_view name, std::initializer_list<std::string_view> extensions) {
    return std::any_of(extensions.begin(), extensions.end(),
                       [&](std::string_view one) { return has_extension(name, one); });
}

// The profile that the content shows, or the extension: null for what exchange does not know, as texts are.
const exchange::Profile* profile_of(const std::string& name, std::string_view bytes) {
    constexpr std::size_t kLook = 4096;  // what Input::peek() gives
    markup::Input input = markup::Input::of(std::string(bytes.substr(0, kLook)), name);
    try {
        return &exchange::recognise(input);
    } catch (const InputError&) {
        return nullptr;
    }
}

// The forms that libalign/document alone reads; Markdown and texts are read here, for what is to be masked.
constexpr std::array<std::pair<Form, document::Form>, 5> kDocuments = {{{Form::html, document::Form::html},
                                                                        {Form::feed, document::Form::feed},
                                                                        {Form::docx, document::Form::docx},
                                                                        {Form::odt, document::Form::odt},
                                                                        {Form::epub, document::Form::epub}}};

// Nothing of a text.
std::optional<Form> form_from(document::Form form) {
    if (form == document::Form::markdown) return Form::markdown;
    for (const auto& [draft, document] : kDocuments)
        if (document == form) return draft;
    return std::nullopt;
}

std::optional<document::Form> document_form(std::optional<Form> form) {
    for (const auto& [draft, document] : kDocuments)
        if (draft == form) return document;
    return std::nullopt;
}

// Nothing: a text, which its paragraphs must tell more of.
std::optional<Form> form_of(const std::string& name, const std::string& bytes) {
    if (bytes.starts_with("PK\x03\x04")) return form_from(document::form_of(bytes, name));
    const exchange::Profile* profile = profile_of(name, bytes);
    if (profile == nullptr || document::is_markdown_name(name)) return form_from(document::form_of(bytes, name));
    if (profile->name == "tmx") return Form::tmx;
    if (profile->name == "xliff") return Form::xliff;
    if (profile->name == "po") return Form::po;
    const bool table = profile->read_entries != nullptr && has_one_of(name, {".tsv", ".csv", ".tab"});
    if (table && profile->name != "xlsx") return Form::table;
    if (has_one_of(name, {".txt", ".utf8"})) return std::nullopt;  // glossaries have these extensions too, and no mark
    throw InputError({name, 0},
                     "expected a draft (text, Markdown, HTML, DOCX, ODT, EPUB, TSV, CSV, TMX, XLIFF, PO), found " +
                         std::string(profile->label) + ", which holds terms");
}

void read_as(Draft& draft, const std::string& name, std::string bytes, std::optional<Form> form,
             const ReadDraft& options) {
    if (form == Form::tmx || form == Form::xliff) return read_xml_units(draft, name, std::move(bytes), *form, options);
    if (form == Form::po) return read_po_units(draft, name, std::move(bytes), options);
    if (form == Form::table) return read_table_units(draft, name, std::move(bytes), options);
    if (const auto known = document_form(form)) return read_document(draft, name, std::move(bytes), *known, options);
    draft.files.push_back(read_source(name, std::move(bytes), draft.diagnostics));
    if (form == Form::markdown) return read_markdown(draft, 0, options);
    if (form != Form::text && read_dump(draft, 0, options, form == Form::dump)) return;
    read_text(draft, 0, options);
}

}  // namespace

std::string_view name(Form form) {
    return kNames.at(static_cast<std::size_t>(form));
}

std::optional<Form> form_named(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Form>(found - kNames.begin());
}

Draft read_draft(const std::string& name, std::string bytes, const ReadDraft& options) {
    Draft draft;
    const std::optional<Form> form = options.form ? options.form : form_of(name, bytes);
    read_as(draft, name, std::move(bytes), form, options);
    mark(draft, options.jobs);
    return draft;
}

}  // namespace yakugo::check
