// SPDX-License-Identifier: Apache-2.0
// What the pairs and their evidence say of a concept, as fields.
#include "glossary/exchange/concepts.hpp"

#include "glossary/exchange/entry.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace yakugo::exchange {

namespace {

using store::Field;
using Witnesses = std::vector<const store::EvidenceRow*>;

/// "posts.txt" of "/home/somebody/posts.txt": a term base goes to clients, the translator's directories do not.
std::string_view base_name(std::string_view file) {
    const auto slash = file.find_last_of("/\\");
    return slash == std::string_view::npos ? file : file.substr(slash + 1);
}

std::string source_of(const store::EvidenceRow& evidence, Cleaner& cleaner) {
    return cleaner.line(evidence.post.empty() ? base_name(evidence.source) : std::string_view(evidence.post));
}

/// Whether nothing but suggestions that nobody has decided speaks for the term.
bool is_suggested(const EntryTerm& term) {
    return std::all_of(term.pairs.begin(), term.pairs.end(), [](const store::PairRow* pair) {
        return pair->suggested && pair->status == store::Status::candidate;
    });
}

/// Adds the field where there is something to say.
void add(std::vector<Field>& fields, std::string name, std::string value) {
    if (!value.empty()) fields.push_back({std::move(name), std::move(value)});
}

void add_transaction(std::vector<Field>& fields, const char* kind, std::string_view utc) {
    if (const auto day = calendar_day(utc)) {
        fields.push_back({.name = "transaction", .value = kind, .with = {{"date", *day}}});
    }
}

class Maker {
public:
    Maker(const Options& options, Cleaner& cleaner, PairLosses& losses)
        : options_(options), cleaner_(cleaner), losses_(losses) {}

    store::ConceptEntry entry(const Entry& made);

private:
    void transactions(std::vector<Field>& fields, const Pairs& pairs);
    void addresses(std::vector<Field>& fields, const Pairs& pairs);
    Witnesses language(store::ConceptEntry& out, const Entry& made, Language language);
    store::Term term(const EntryTerm& from, Language language, bool first, bool has_acronym);
    void context(std::vector<Field>& fields, const store::EvidenceRow& evidence, Language language);
    void own_fields(std::vector<Field>& fields, const EntryTerm& term);

    const Options& options_;
    Cleaner& cleaner_;
    PairLosses& losses_;
};

store::ConceptEntry Maker::entry(const Entry& made) {
    store::ConceptEntry out;
    out.key = "c" + std::to_string(made.id.value);
    transactions(out.fields, made.pairs);
    addresses(out.fields, made.pairs);
    const Language source = options_.source;
    const Witnesses first = language(out, made, source), second = language(out, made, other(source));
    const bool ja_first = source == Language::ja;
    losses_.contexts += beyond(made.pairs, ja_first ? first : second, ja_first ? second : first, {}).contexts;
    return out;
}

/// The concept began with its first pair and changed with its last. ISO 8601 times in UTC sort as text.
void Maker::transactions(std::vector<Field>& fields, const Pairs& pairs) {
    std::string created, changed;
    for (const store::PairRow* pair : pairs) {
        if (calendar_day(pair->created) && (created.empty() || pair->created < created)) created = pair->created;
        if (calendar_day(pair->changed)) changed = std::max(changed, pair->changed);
    }
    if (!created.empty()) add_transaction(fields, "origination", created);
    if (!changed.empty() && changed != created) add_transaction(fields, "modification", changed);
}

void Maker::addresses(std::vector<Field>& fields, const Pairs& pairs) {
    std::set<std::string> seen;
    for (const store::PairRow* pair : pairs) {
        for (const store::EvidenceRow& evidence : pair->evidence) {
            if (evidence.url.empty() || !seen.insert(evidence.url).second) continue;
            const auto address = web_address(cleaner_.line(evidence.url));
            if (!address) {
                ++losses_.addresses;
            } else if (*address == evidence.url || seen.insert(*address).second) {
                const std::string title = cleaner_.line(evidence.post);
                fields.push_back({"externalCrossReference", title.empty() ? *address : title, *address});
            }
        }
    }
}

/// Gives the evidence whose text is in the entry.
Witnesses Maker::language(store::ConceptEntry& out, const Entry& made, Language language) {
    Witnesses written;
    store::LanguageSection section{.language = std::string(code(language))};
    for (const EntryTerm& from : made.terms(language)) {
        store::Term term = this->term(from, language, section.terms.empty(), made.has_acronym);
        const store::EvidenceRow* best = best_context(from.pairs, language, from.surface);
        if (best != nullptr) context(term.fields, *best, language);
        own_fields(term.fields, from);
        section.terms.push_back(std::move(term));
        written.push_back(best);
    }
    out.languages.push_back(std::move(section));
    return written;
}

/// Whether every pair that holds the term forbids it.
bool is_forbidden(const EntryTerm& term, Language language) {
    const store::Forbidden side = language == Language::ja ? store::Forbidden::ja : store::Forbidden::en;
    return std::all_of(term.pairs.begin(), term.pairs.end(), [&](const store::PairRow* pair) {
        return pair->forbidden == side || pair->forbidden == store::Forbidden::both;
    });
}

store::Term Maker::term(const EntryTerm& from, Language language, bool first, bool has_acronym) {
    const bool preferred = first && !is_suggested(from);
    store::Term out{.surface = from.surface,
                    .usage = is_forbidden(from, language) ? store::Usage::deprecated
                             : preferred                  ? store::Usage::preferred
                                                          : store::Usage::admitted};
    add(out.fields, "partOfSpeech", "noun");
    if (has_acronym) add(out.fields, "termType", is_acronym(from.surface) ? "acronym" : "fullForm");
    return out;
}

void Maker::context(std::vector<Field>& fields, const store::EvidenceRow& evidence, Language language) {
    Field field{"context", cleaner_.line(exchange::context(evidence, language))};
    if (field.value.empty()) return;
    add(field.with, "source", source_of(evidence, cleaner_));
    fields.push_back(std::move(field));
}

void Maker::own_fields(std::vector<Field>& fields, const EntryTerm& term) {
    const auto surest = std::max_element(term.pairs.begin(), term.pairs.end(), [](const auto* a, const auto* b) {
        return probability(a->confidence) < probability(b->confidence);
    });
    add(fields, "confidence", two_digits((*surest)->confidence));
    add(fields, "evidence", cleaner_.line(kinds(term.pairs)));
    add(fields, "type", cleaner_.line(term.pairs.front()->type));
    // An importer takes a term without status at its word.
    if (is_suggested(term)) return add(fields, "status", "suggested");
    const bool accepted = std::any_of(term.pairs.begin(), term.pairs.end(), [](const store::PairRow* pair) {
        return pair->status == store::Status::accepted;
    });
    if (!accepted) add(fields, "status", "candidate");
}

}  // namespace

void leave_out(Report& report, std::string_view form, const PairLosses& losses) {
    leave_out(report, form, losses.rejected, "rejected pair", "rejected pairs");
    leave_out(report, form, losses.empty, "pair with an empty term", "pairs with an empty term");
    leave_out(report, form, losses.contexts, "further context sentence", "further context sentences");
    leave_out(report, form, losses.addresses, "address that is not http or https",
              "addresses that are not http or https");
}

std::optional<store::ConceptEntry> entry_of(const Pairs& pairs, const Options& options, Cleaner& cleaner,
                                            PairLosses& losses) {
    const Entry made = make_entry(pairs, cleaner);
    losses.empty += pairs.size() - made.pairs.size();
    if (made.pairs.empty()) return std::nullopt;
    return Maker(options, cleaner, losses).entry(made);
}

}  // namespace yakugo::exchange
