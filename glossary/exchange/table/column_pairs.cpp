// SPDX-License-Identifier: Apache-2.0
// Tables of pairs without header: Xbench and DeepL.
#include "glossary/exchange/table/column_forms.hpp"
#include "libalign/text/language_code.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace yakugo::exchange {

namespace {

using store::Term;
using store::Usage;

constexpr std::size_t kDeeplText = 1024;  // bytes: developers.deepl.com, "Glossaries"

std::vector<const Term*> terms_of(const store::ConceptEntry& entry, Language language) {
    std::vector<const Term*> out;
    for (const store::LanguageSection& section : entry.languages)
        if (text::primary_language(section.language) == code(language))
            for (const Term& term : section.terms) out.push_back(&term);
    return out;
}

/// What both tools have in common: pairs of terms, of which only the terms and one text come along.
class PairWriter : public EntryWriter {
public:
    PairWriter(std::unique_ptr<RowWriter> rows, std::string label, const Options& options)
        : rows_(std::move(rows)), label_(std::move(label)), source_(options.source) {}

    void write(const store::ConceptEntry& entry) final;
    Report finish() final;

protected:
    /// Writes the pairs of an entry; false where there is none.
    virtual bool pairs(const store::ConceptEntry& entry, const std::vector<const Term*>& sources,
                       const std::vector<const Term*>& targets) = 0;
    /// Whether a field stands in the file.
    virtual bool carries(const store::Field& field, const store::ConceptEntry& entry) const = 0;

    std::unique_ptr<RowWriter> rows_;
    Cleaner cleaner_;
    Losses losses_;

private:
    void count(const std::vector<store::Field>& fields, const store::ConceptEntry& entry, bool of_entry);
    void leave_forbidden(std::vector<const Term*>& terms);

    std::string label_;
    Language source_;
    Report report_;
};

void PairWriter::count(const std::vector<store::Field>& fields, const store::ConceptEntry& entry, bool of_entry) {
    for (const store::Field& field : fields)
        if (!of_entry || !carries(field, entry)) losses_.field(field.name);
}

void PairWriter::leave_forbidden(std::vector<const Term*>& terms) {
    const std::size_t gone = std::erase_if(terms, [](const Term* term) { return store::is_forbidden(term->usage); });
    for (std::size_t i = 0; i < gone; ++i) losses_.count("forbidden term");
}

void PairWriter::write(const store::ConceptEntry& entry) {
    std::vector<const Term*> sources = terms_of(entry, source_), targets = terms_of(entry, other(source_));
    leave_forbidden(targets);
    leave_forbidden(sources);
    // The preferred one first; the order of the file among equals.
    std::stable_partition(targets.begin(), targets.end(),
                          [](const Term* term) { return term->usage == Usage::preferred; });
    if (sources.empty() || targets.empty()) {
        losses_.count("entry without a usable pair", "entries without a usable pair");
        return;
    }
    if (!pairs(entry, sources, targets)) return;
    ++report_.written;
    count(entry.fields, entry, true);
    for (const store::LanguageSection& section : entry.languages) {
        const std::string_view language = text::primary_language(section.language);
        const bool kept = language == "ja" || language == "en";
        count(section.fields, entry, false);
        for (const Term& term : section.terms) {
            if (!kept) losses_.count("term in another language", "terms in other languages");
            if (kept) count(term.fields, entry, false);
        }
    }
}

Report PairWriter::finish() {
    rows_->finish();
    losses_.tell(report_, label_);
    leave_out_dropped(report_, label_, cleaner_);
    return report_;
}

class XbenchWriter final : public PairWriter {
public:
    XbenchWriter(std::ostream& out, const Options& options)
        : PairWriter(std::make_unique<DelimitedRows>(
                         out, DelimitedRows::Style{.delimiter = '\t', .quotes = false, .cr_lf = false}),
                     "Xbench", options) {}

private:
    /// The definition and the first note, parted by "; ".
    static std::string description(const store::ConceptEntry& entry) {
        std::string out;
        for (const char* name : {"definition", "note"}) {
            const store::Field* field = store::find(entry.fields, name);
            if (field != nullptr) out += (out.empty() ? "" : "; ") + field->value;
        }
        return out;
    }

    bool carries(const store::Field& field, const store::ConceptEntry& entry) const override {
        return (field.name == "definition" || field.name == "note") && store::find(entry.fields, field.name) == &field;
    }

    bool pairs(const store::ConceptEntry& entry, const std::vector<const Term*>& sources,
               const std::vector<const Term*>& targets) override {
        const std::string text = cleaner_.line(description(entry));
        for (const Term* source : sources) {
            const std::string from = cleaner_.term(source->surface);
            for (const Term* target : targets)
                rows_->row(std::array<std::string, 3>{from, cleaner_.term(target->surface), text});
        }
        return true;
    }
};

class DeeplWriter final : public PairWriter {
public:
    DeeplWriter(std::ostream& out, const Options& options)
        : PairWriter(std::make_unique<DelimitedRows>(out, DelimitedRows::Style{}), "DeepL", options),
          from_(options.source == Language::ja ? "JA" : "EN"),
          to_(options.source == Language::ja ? "EN" : "JA") {}

private:
    bool carries(const store::Field&, const store::ConceptEntry&) const override { return false; }

    bool pairs(const store::ConceptEntry&, const std::vector<const Term*>& sources,
               const std::vector<const Term*>& targets) override {
        const std::string to = cleaner_.term(targets.front()->surface);
        for (std::size_t i = 1; i < targets.size(); ++i) losses_.count("further translation");
        bool any = false;
        for (const Term* source : sources) {
            const std::string from = cleaner_.term(source->surface);
            if (from.size() > kDeeplText || to.size() > kDeeplText) {
                losses_.count("term of more than 1024 bytes", "terms of more than 1024 bytes");
            } else if (!seen_.insert(from).second) {
                losses_.count("repeated source term");
            } else {
                rows_->row(std::array<std::string, 4>{from, to, from_, to_});
                any = true;
            }
        }
        return any;
    }

    const std::string from_, to_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

std::unique_ptr<EntryWriter> xbench_tsv_writer(std::ostream& out, const Options& options) {
    return std::make_unique<XbenchWriter>(out, options);
}

std::unique_ptr<EntryWriter> deepl_csv_writer(std::ostream& out, const Options& options) {
    return std::make_unique<DeeplWriter>(out, options);
}

}  // namespace yakugo::exchange
