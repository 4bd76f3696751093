// SPDX-License-Identifier: Apache-2.0
// OmegaT offers whatever stands in its target column: a forbidden term is named in the comment of the others.
#include "glossary/exchange/losses.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/source_form.hpp"
#include "glossary/exchange/table/glossary_omegat.hpp"
#include "glossary/exchange/term_fields.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ostream>
#include <span>
#include <unordered_set>
#include <utility>

namespace yakugo::exchange {

namespace {

using store::ConceptEntry;
using store::Field;
using store::LanguageSection;
using store::Term;
using store::Usage;

struct Side {
    std::vector<const LanguageSection*> sections = {};
    std::vector<std::pair<std::string, const Term*>> terms = {};  ///< with their clean text
    std::vector<std::pair<std::string, const Term*>> forbidden = {};
};

void join(std::string& list, std::string_view part, std::string_view between) {
    if (part.empty()) return;
    if (!list.empty()) list += between;
    list += part;
}

/// How sure a status is, the weakest first.
std::size_t rank(std::string_view status) {
    static constexpr std::array<std::string_view, 3> weak = {"rejected", "suggested", "candidate"};
    const auto found = std::find(weak.begin(), weak.end(), status);
    return static_cast<std::size_t>(found - weak.begin());
}

class OmegatWriter final : public EntryWriter {
public:
    OmegatWriter(std::ostream& out, const Options& options) : out_(out), options_(options) {
        out_ << "# " << code(options_.source) << '\t' << code(other(options_.source)) << "\tcomment\n";
    }

    void write(const ConceptEntry& entry) override;
    Report finish() override;

private:
    Side side(const ConceptEntry& entry, Language language);
    std::string mined(const ConceptEntry& entry, const Term& source, const Term& target);
    std::string about(const ConceptEntry& entry, const Side& source, const Side& target);
    void values(std::string& list, const std::vector<Field>& fields, std::string_view name);
    void count(const ConceptEntry& entry, const Side& source, const Side& target);
    void count(const std::vector<Field>& fields, std::span<const std::string_view> written);

    std::ostream& out_;
    Options options_;
    Cleaner cleaner_;
    Report report_;
    Losses losses_;
    std::unordered_set<std::string> lines_;
};

/// The preferred ones first; the order of the entry among equals.
Side OmegatWriter::side(const ConceptEntry& entry, Language language) {
    Side out;
    for (const LanguageSection& section : entry.languages) {
        if (text::primary_language(section.language) != code(language)) continue;
        out.sections.push_back(&section);
        for (const Term& term : section.terms) {
            std::string surface = cleaner_.term(term.surface);
            if (surface.empty()) continue;
            const bool hidden = language != options_.source && store::is_forbidden(term.usage);
            (hidden ? out.forbidden : out.terms).emplace_back(std::move(surface), &term);
        }
    }
    std::stable_partition(out.terms.begin(), out.terms.end(),
                          [](const auto& one) { return one.second->usage == Usage::preferred; });
    return out;
}

/// What a translator wants to know of a mined pair, "weapon; accepted; confidence=0.93; title of the post": of its two
/// terms, what the less certain one says.
std::string OmegatWriter::mined(const ConceptEntry& entry, const Term& source, const Term& target) {
    const auto sure = [](const Term& term) {
        const std::string confidence = store::value_of(term.fields, "confidence");
        return confidence.empty() ? 2.0 : std::strtod(confidence.c_str(), nullptr);
    };
    const Term& less = sure(source) <= sure(target) ? source : target;
    const Term& more = &less == &source ? target : source;
    const std::string confidence = store::value_of(less.fields, "confidence");
    std::string status = store::value_of(source.fields, "status");
    if (const std::string of_target = store::value_of(target.fields, "status"); rank(of_target) < rank(status))
        status = of_target;
    if (confidence.empty()) return rank(status) < 3 ? status : std::string();
    std::string out;
    const std::string type = store::value_of(less.fields, "type");
    join(out, cleaner_.line(type.empty() ? store::value_of(more.fields, "type") : type), "");
    join(out, rank(status) < 3 ? status : "accepted", "; ");
    join(out, "confidence=" + cleaner_.line(confidence), "; ");
    std::string title;
    for (const Term* term : {&source, &target})
        if (const Field* context = store::find(term->fields, "context"); context != nullptr && title.empty())
            title = store::value_of(context->with, "source");
    join(out, cleaner_.line(title.empty() ? store::value_of(entry.fields, "source") : title), "; ");
    return out;
}

void OmegatWriter::values(std::string& list, const std::vector<Field>& fields, std::string_view name) {
    for (const Field& field : fields)
        if (field.name == name) join(list, cleaner_.line(field.value), kCommentParts);
}

/// What is said of the entry, and which terms are not to be used.
std::string OmegatWriter::about(const ConceptEntry& entry, const Side& source, const Side& target) {
    std::string out, names;
    for (const auto& [surface, term] : target.forbidden) join(names, surface, ", ");
    if (!names.empty()) out = "NG: " + names;
    for (const std::string_view name : {"definition", "note", "subjectField"}) {
        values(out, entry.fields, name);
        for (const Side* side : {&source, &target})
            for (const LanguageSection* section : side->sections) values(out, section->fields, name);
    }
    return out;
}

void OmegatWriter::write(const ConceptEntry& entry) {
    const Side source = side(entry, options_.source), target = side(entry, other(options_.source));
    if (source.terms.empty() || target.terms.empty()) {
        losses_.count("entry without a usable pair", "entries without a usable pair");
        return;
    }
    const std::string about = this->about(entry, source, target);
    bool any = false;
    for (const auto& [from, source_term] : source.terms) {
        for (const auto& [to, target_term] : target.terms) {
            std::string comment =
                store::is_forbidden(source_term->usage) ? source_form(source_term->usage) : std::string();
            join(comment, mined(entry, *source_term, *target_term), kCommentParts);
            join(comment, about, kCommentParts);
            values(comment, source_term->fields, "note");
            values(comment, target_term->fields, "note");
            // # opens a comment at the start of a line only; OmegaT 3.6 finds the term in spite of the space.
            std::string line = (from.front() == '#' ? " " : "") + from + '\t' + to;
            if (!comment.empty()) line += '\t' + comment;
            if (!lines_.insert(line).second) {
                losses_.count("repeated pair");
                continue;
            }
            out_ << line << '\n';
            any = true;
        }
    }
    report_.written += any ? 1 : 0;
    count(entry, source, target);
}

void OmegatWriter::count(const std::vector<Field>& fields, std::span<const std::string_view> written) {
    for (const Field& field : fields) {
        const bool has = std::find(written.begin(), written.end(), field.name) != written.end();
        if (!has) losses_.field(field.name);
        if (has && !field.with.empty())
            losses_.count("source of a context or definition", "sources of contexts or definitions");
    }
}

void OmegatWriter::count(const ConceptEntry& entry, const Side& source, const Side& target) {
    static constexpr std::array<std::string_view, 4> of_entry = {"definition", "note", "subjectField", "source"};
    static constexpr std::array<std::string_view, 4> of_term = {"type", "status", "confidence", "note"};
    const bool is_mined = std::any_of(target.terms.begin(), target.terms.end(), [](const auto& one) {
        return store::find(one.second->fields, "confidence") != nullptr;
    });
    count(entry.fields, std::span(of_entry).first(is_mined ? 4 : 3));
    for (const Side* side : {&source, &target}) {
        for (const LanguageSection* section : side->sections) count(section->fields, std::span(of_entry).first(3));
        for (const auto& [surface, term] : side->terms) count(term->fields, of_term);
        for (const auto& [surface, term] : side->forbidden) count(term->fields, std::span(of_term).first(3));
    }
    for (const LanguageSection& section : entry.languages) {
        const std::string_view language = text::primary_language(section.language);
        if (language != "ja" && language != "en")
            losses_.count("term in another language", "terms in other languages", section.terms.size());
    }
}

Report OmegatWriter::finish() {
    losses_.tell(report_, "OmegaT");
    leave_out_dropped(report_, "OmegaT", cleaner_);
    return report_;
}

}  // namespace

std::unique_ptr<EntryWriter> omegat_glossary_writer(std::ostream& out, const Options& options) {
    return std::make_unique<OmegatWriter>(out, options);
}

}  // namespace yakugo::exchange
