// SPDX-License-Identifier: Apache-2.0
// UTX: a pair of terms a row.
#include "glossary/exchange/table/column_writer.hpp"
#include "glossary/exchange/table/utx.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

namespace yakugo::exchange {

namespace {

using store::Field;
using store::Term;
using store::Usage;

struct Named {
    std::string_view column, field;
};
constexpr std::array kOfTerm =
    std::to_array<Named>({{"comment", "note"}, {"example", "context"}, {"reading", "reading"}});
constexpr std::array kOfEntry =
    std::to_array<Named>({{"definition", "definition"}, {"domain", "subjectField"}, {"comment", "note"}});

constexpr std::string_view kPos = "partOfSpeech";

/// The word for a use, and for how far the work on a term is.
std::string status_of(const Term& term) {
    switch (term.usage) {
        case Usage::preferred: return "approved";
        case Usage::admitted: return "non-standard";
        case Usage::deprecated:
        case Usage::superseded: return "forbidden";
        case Usage::unknown: break;
    }
    const Field* status = store::find(term.fields, "status");
    return status == nullptr ? "" : status->value == "rejected" ? "forbidden" : "provisional";
}

class UtxWriter final : public EntryWriter {
public:
    UtxWriter(std::ostream& out, const Options& options, bool older);

    void write(const store::ConceptEntry& entry) override;
    Report finish() override;

private:
    using Terms = std::vector<const Term*>;

    Terms terms_of(const store::ConceptEntry& entry, Language language) const;
    void row(const Term& source, const Term* target, const store::ConceptEntry& entry, const std::string& key);
    std::string value(const std::vector<Field>& fields, std::string_view name);
    void count(const std::vector<Field>& fields, std::span<const Named> carried);
    void count(const store::ConceptEntry& entry);

    DelimitedRows rows_;
    Language source_;
    Cleaner cleaner_;
    Report report_;
    Losses losses_;
    std::size_t invented_ = 0;
};

UtxWriter::UtxWriter(std::ostream& out, const Options& options, bool older)
    : rows_(out, {.delimiter = '\t', .quotes = false}), source_(options.source) {
    out << (older ? "#UTX 1.11; " : "#UTX 1.20; ") << code(source_) << '/' << code(other(source_)) << "; "
        << cleaner_.line(options.date) << "; copyright: not stated; license: not stated\r\n";
    const std::string title = cleaner_.line(options.title);
    if (!title.empty()) out << (older ? "#" : "##") << "description: " << title << "\r\n";
    std::vector<std::string> names = {"#src", "tgt", "src:pos", "tgt:pos", "term status", "concept ID", "src:status"};
    for (const std::string side : {"src:", "tgt:"})
        for (const Named& named : kOfTerm) names.push_back(side + std::string(named.column));
    for (const Named& named : kOfEntry) names.emplace_back(named.column);
    rows_.row(names);
}

UtxWriter::Terms UtxWriter::terms_of(const store::ConceptEntry& entry, Language language) const {
    Terms out;
    for (const store::LanguageSection& section : entry.languages)
        if (text::primary_language(section.language) == code(language))
            for (const Term& term : section.terms) out.push_back(&term);
    return out;
}

std::string UtxWriter::value(const std::vector<Field>& fields, std::string_view name) {
    const Field* field = store::find(fields, name);
    return field == nullptr ? std::string() : cleaner_.line(field->value);
}

void UtxWriter::row(const Term& source, const Term* target, const store::ConceptEntry& entry, const std::string& key) {
    std::string from = cleaner_.term(source.surface);
    if (from.starts_with('#')) from.insert(0, " ");  // a # opens a comment at the start of a line only
    static const Term none = {};
    const Term& to = target == nullptr ? none : *target;
    std::vector<std::string> cells = {std::move(from),
                                      cleaner_.term(to.surface),
                                      value(source.fields, kPos),
                                      value(to.fields, kPos),
                                      status_of(to),
                                      key,
                                      status_of(source)};
    for (const Term* term : {&source, &to})
        for (const Named& named : kOfTerm) cells.push_back(value(term->fields, named.field));
    for (const Named& named : kOfEntry) cells.push_back(value(entry.fields, named.field));
    rows_.row(cells);
}

void UtxWriter::write(const store::ConceptEntry& entry) {
    const Terms sources = terms_of(entry, source_), targets = terms_of(entry, other(source_));
    if (sources.empty()) {
        losses_.count("entry without a term in the source language", "entries without a term in the source language");
        return;
    }
    std::string key = cleaner_.line(entry.key);
    const std::size_t rows = sources.size() + std::max<std::size_t>(targets.size(), 1) - 1;
    if (key.empty() && rows > 1) {
        key = '#' + std::to_string(++invented_);
    } else if (key.starts_with('#')) {
        key.insert(0, "#");
    }
    const auto preferred =
        std::find_if(targets.begin(), targets.end(), [](const Term* t) { return t->usage == Usage::preferred; });
    const auto allowed =
        std::find_if(targets.begin(), targets.end(), [](const Term* t) { return status_of(*t) != "forbidden"; });
    const auto best = preferred != targets.end() ? preferred : allowed != targets.end() ? allowed : targets.begin();
    for (const Term* target : targets) row(*sources.front(), target, entry, key);
    if (targets.empty()) row(*sources.front(), nullptr, entry, key);
    for (std::size_t i = 1; i < sources.size(); ++i) row(*sources[i], targets.empty() ? nullptr : *best, entry, key);
    count(entry);
    ++report_.written;
}

void UtxWriter::count(const std::vector<Field>& fields, std::span<const Named> carried) {
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const bool first = std::none_of(fields.begin(), field, [&](const Field& f) { return f.name == field->name; });
        const bool has =
            std::any_of(carried.begin(), carried.end(), [&](const Named& n) { return n.field == field->name; });
        if (field->name == "status" || (field->name == kPos && first)) continue;
        if (!has || !first) losses_.field(field->name);
        if (has && first && !field->with.empty())
            losses_.count("source of a context or definition", "sources of contexts or definitions");
    }
}

void UtxWriter::count(const store::ConceptEntry& entry) {
    count(entry.fields, kOfEntry);
    for (const store::LanguageSection& section : entry.languages) {
        const std::string_view language = text::primary_language(section.language);
        count(section.fields, {});
        for (const Term& term : section.terms) {
            if (language == "ja" || language == "en") {
                count(term.fields, kOfTerm);
            } else {
                losses_.count("term in another language", "terms in other languages");
            }
        }
        const bool region = (language == "ja" || language == "en") && section.language != language;
        if (region) losses_.count("region of a language", "regions of languages");
    }
}

Report UtxWriter::finish() {
    losses_.tell(report_, "UTX");
    leave_out_dropped(report_, "UTX", cleaner_);
    return report_;
}

}  // namespace

std::unique_ptr<EntryWriter> utx_writer(std::ostream& out, const Options& options) {
    return std::make_unique<UtxWriter>(out, options, false);
}

std::unique_ptr<EntryWriter> utx_1_11_writer(std::ostream& out, const Options& options) {
    return std::make_unique<UtxWriter>(out, options, true);
}

}  // namespace yakugo::exchange
