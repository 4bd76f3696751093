// SPDX-License-Identifier: Apache-2.0
// TBX v2 (ISO 30042:2008) for programs that know no other: OmegaT, Lokalize, Weblate, the translate toolkit.
#include "glossary/exchange/bans.hpp"
#include "glossary/exchange/losses.hpp"
#include "glossary/exchange/source_form.hpp"
#include "glossary/exchange/tbx/tbx.hpp"
#include "glossary/exchange/tbx/tbx_plain.hpp"
#include "glossary/exchange/term_fields.hpp"
#include "glossary/exchange/xml/xml.hpp"
#include "libalign/text/language_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace yakugo::exchange {

namespace {

using store::Usage;

/// What one language has in the file; surfaces are clean.
struct Form {
    std::string surface;
    const store::Term* term;
};
struct FormSide {
    std::vector<const store::LanguageSection*> sections = {};
    std::vector<Form> forms = {};
    std::vector<Form> forbidden = {};  ///< of the target language only
    bool has(const std::string& surface) const;
};

bool FormSide::has(const std::string& surface) const {
    return std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return form.surface == surface; });
}

/// Preferred before admitted and unknown before superseded before deprecated.
int rank(const Form& form) {
    switch (form.term->usage) {
        case Usage::preferred: return 0;
        case Usage::admitted:
        case Usage::unknown: return 1;
        case Usage::superseded: return 2;
        case Usage::deprecated: return 3;
    }
    return 4;
}

class TbxOmegat final : public EntryWriter {
public:
    TbxOmegat(std::ostream& out, const Options& options) : xml_(out), options_(options) {}

    void write(const store::ConceptEntry& entry) override;
    Report finish() override;

private:
    using Fields = std::vector<store::Field>;

    void begin();
    FormSide side(const store::ConceptEntry& entry, Language language);
    void leave_out(const store::ConceptEntry& entry, const FormSide& source, const FormSide& target);
    void about(const store::ConceptEntry& entry, const FormSide& source, const FormSide& target);
    std::vector<std::string> forbidden(const FormSide& source, const FormSide& target) const;
    void language(Language language, const FormSide& side);
    void term(const Form& form, bool is_target);
    void texts(const Fields& fields, std::string_view name);
    void count(const Fields& fields, std::span<const std::string_view> written);
    void count_others(const store::ConceptEntry& entry);

    XmlStream xml_;
    Options options_;
    Cleaner cleaner_;
    Keys keys_;
    bool begun_ = false;
    std::size_t ordinal_ = 0, written_ = 0;
    Losses losses_;
};

/// The first form of a kind comes first; two languages of one name (en-US, en-GB) have many a term in common.
void add_once(std::vector<Form>& forms, Form form) {
    const auto same =
        std::find_if(forms.begin(), forms.end(), [&](const Form& other) { return other.surface == form.surface; });
    if (same == forms.end()) forms.push_back(std::move(form));
}

void TbxOmegat::begin() {
    begun_ = true;
    xml_.open("martif", {{"type", "TBX-Basic"}, {"xml:lang", std::string(code(options_.source))}});
    xml_.open("martifHeader");
    write_file_description(xml_, cleaner_, options_);
    xml_.open("encodingDesc");
    xml_.element("p", {{"type", "XCSURI"}}, "TBXBasicXCSV02.xcs");
    xml_.close();
    xml_.close();
    xml_.open("text");
    xml_.open("body");
}

void TbxOmegat::write(const store::ConceptEntry& entry) {
    if (!begun_) begin();
    ++ordinal_;
    const Language target_language = other(options_.source);
    const FormSide source = side(entry, options_.source), target = side(entry, target_language);
    if (source.forms.empty() || target.forms.empty()) return leave_out(entry, source, target);
    ++written_;
    const std::string key = cleaner_.line(entry.key);
    const bool first = !key.empty() && keys_.add(key);
    xml_.open("termEntry", {{"id", id_of(key, first, ordinal_)}});
    about(entry, source, target);
    language(options_.source, source);
    language(target_language, target);
    xml_.close();
    count_others(entry);
}

FormSide TbxOmegat::side(const store::ConceptEntry& entry, Language language) {
    FormSide out;
    for (const store::LanguageSection& section : entry.languages) {
        if (text::primary_language(section.language) != code(language)) continue;
        out.sections.push_back(&section);
        for (const store::Term& term : section.terms) {
            Form form{cleaner_.term(term.surface), &term};
            if (form.surface.empty()) continue;
            const bool is_hidden = language != options_.source && store::is_forbidden(term.usage);
            add_once(is_hidden ? out.forbidden : out.forms, std::move(form));
        }
    }
    std::stable_sort(out.forms.begin(), out.forms.end(),
                     [](const Form& a, const Form& b) { return rank(a) < rank(b); });
    return out;
}

/// An entry that only forbids has no translation to show; what it forbids stands beside the other translations.
void TbxOmegat::leave_out(const store::ConceptEntry& entry, const FormSide& source, const FormSide& target) {
    if (source.forms.empty() || target.forbidden.empty())
        return losses_.count("entry without terms in both languages", "entries without terms in both languages");
    const bool is_told = options_.bans != nullptr &&
                         std::all_of(source.forms.begin(), source.forms.end(),
                                     [&](const Form& form) { return options_.bans->has_translation(form.surface); });
    if (!is_told)
        return losses_.count("ban of a term without another translation", "bans of terms without another translation");
    count(entry.fields, {});
    for (const store::LanguageSection& section : entry.languages) {
        count(section.fields, {});
        for (const store::Term& term : section.terms) count(term.fields, {});
    }
}

/// Of the entry, and of other entries with the same term.
std::vector<std::string> TbxOmegat::forbidden(const FormSide& source, const FormSide& target) const {
    std::vector<std::string> out;
    std::set<std::string> known;
    for (const Form& form : target.forbidden) {
        out.push_back(form.surface);
        known.insert(form.surface);
    }
    if (options_.bans == nullptr) return out;
    for (const Form& form : source.forms) {
        for (const std::string& ban : options_.bans->of(form.term->surface)) {
            const std::string surface = Cleaner().term(ban);
            if (!surface.empty() && !target.has(surface) && known.insert(surface).second) out.push_back(surface);
        }
    }
    return out;
}

void TbxOmegat::about(const store::ConceptEntry& entry, const FormSide& source, const FormSide& target) {
    texts(entry.fields, "subjectField");
    texts(entry.fields, "definition");
    texts(entry.fields, "note");
    for (const Form& form : target.forbidden) count(form.term->fields, {});
    if (const std::vector<std::string> surfaces = forbidden(source, target); !surfaces.empty())
        xml_.element("note", fmt::format("Do not use: {}", fmt::join(surfaces, ", ")));
}

void TbxOmegat::language(Language language, const FormSide& side) {
    xml_.open("langSet", {{"xml:lang", std::string(code(language))}});
    for (const store::LanguageSection* section : side.sections) {
        texts(section->fields, "definition");
        texts(section->fields, "note");
    }
    for (const Form& form : side.forms) term(form, language != options_.source);
    xml_.close();
}

/// OmegaT shows the status of either side beside the pair: that of the source would be taken for the target's.
void TbxOmegat::term(const Form& form, bool is_target) {
    static constexpr std::array<std::string_view, 1> written = {"note"};
    xml_.open("tig");
    xml_.element("term", form.surface);
    if (is_target && form.term->usage == Usage::preferred) {
        xml_.element("termNote", {{"type", "administrativeStatus"}},
                     std::string(administrative_status(Usage::preferred)));
    }
    if (store::is_forbidden(form.term->usage)) xml_.element("note", source_form(form.term->usage));
    texts(form.term->fields, "note");
    xml_.close();
    count(form.term->fields, written);
}

void TbxOmegat::texts(const Fields& fields, std::string_view name) {
    for (const store::Field& field : fields) {
        if (field.name != name) continue;
        const std::string text = tbx_text(cleaner_, field.value);
        if (text.empty()) continue;
        if (name == "note") {
            xml_.element("note", text);
        } else {
            xml_.element("descrip", {{"type", field.name}}, text);
        }
        count(field.with, {});
    }
}

void TbxOmegat::count(const Fields& fields, std::span<const std::string_view> written) {
    for (const store::Field& field : fields) {
        if (std::find(written.begin(), written.end(), field.name) == written.end()) losses_.field(field.name);
    }
}

void TbxOmegat::count_others(const store::ConceptEntry& entry) {
    static constexpr std::array<std::string_view, 3> of_entry = {"subjectField", "definition", "note"};
    count(entry.fields, of_entry);
    for (const store::LanguageSection& section : entry.languages) {
        const std::string_view primary = text::primary_language(section.language);
        if (primary == code(Language::ja) || primary == code(Language::en)) {
            count(section.fields, std::span(of_entry).subspan(1));
        } else {
            losses_.count("term in another language", "terms in other languages", section.terms.size());
        }
    }
}

Report TbxOmegat::finish() {
    if (!begun_) begin();
    xml_.close();
    xml_.close();
    xml_.close();
    Report report;
    report.written = written_;
    losses_.tell(report, "TBX omegat");
    leave_out_dropped(report, "TBX omegat", cleaner_);
    return report;
}

}  // namespace

std::unique_ptr<EntryWriter> tbx_omegat_writer(std::ostream& out, const Options& options) {
    return std::make_unique<TbxOmegat>(out, options);
}

}  // namespace yakugo::exchange
