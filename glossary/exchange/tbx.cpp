// SPDX-License-Identifier: Apache-2.0
// TBX v3 (ISO 30042:2019), dialect TBX-Basic, DCA style.
#include "glossary/exchange/entry.hpp"
#include "glossary/exchange/exchange.hpp"
#include "glossary/exchange/xml.hpp"

#include <algorithm>
#include <set>

namespace yakugo::exchange {

namespace {

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

class Writer {
public:
    Writer(std::ostream& out, const Options& options) : xml_(out), options_(options) {}

    Report write(const std::vector<store::PairRow>& rows);

private:
    void header();
    void entry(const Entry& entry);
    void transactions(const Pairs& pairs);
    void transaction(const char* kind, std::string_view utc);
    void addresses(const Pairs& pairs);
    Witnesses language(const Entry& entry, Language language);
    const store::EvidenceRow* term(const Entry& entry, std::size_t index, Language language);
    void context(const store::EvidenceRow& evidence, Language language);
    std::string note(const EntryTerm& term);

    XmlStream xml_;
    const Options& options_;
    Cleaner cleaner_;
    std::size_t contexts_ = 0, addresses_ = 0;  ///< left out
};

Report Writer::write(const std::vector<store::PairRow>& rows) {
    Report report;
    std::size_t empty = 0;
    const Entries entries = group(rows);
    header();
    xml_.open("text");
    for (const Pairs& pairs : entries.concepts) {
        const Entry made = make_entry(pairs, cleaner_);
        empty += pairs.size() - made.pairs.size();
        if (made.pairs.empty()) continue;
        // Not before the first entry: the schema knows a text without body, but no body without entries.
        if (report.written++ == 0) xml_.open("body");
        entry(made);
    }
    if (report.written > 0) xml_.close();
    xml_.close();
    xml_.close();
    leave_out(report, Format::tbx, entries.rejected, "rejected pair", "rejected pairs");
    leave_out(report, Format::tbx, empty, "pair with an empty term", "pairs with an empty term");
    leave_out(report, Format::tbx, contexts_, "context sentence", "context sentences");
    leave_out(report, Format::tbx, addresses_, "address that is not http or https",
              "addresses that are not http or https");
    leave_out_dropped(report, Format::tbx, cleaner_);
    return report;
}

void Writer::header() {
    xml_.open("tbx", {{"type", "TBX-Basic"},
                      {"style", "dca"},
                      {"xml:lang", std::string(code(options_.source))},
                      {"xmlns", "urn:iso:std:iso:30042:ed-2"}});
    xml_.open("tbxHeader");
    xml_.open("fileDesc");
    xml_.open("titleStmt");
    xml_.element("title", cleaner_.line(options_.title));
    xml_.close();
    xml_.open("sourceDesc");
    const auto day = calendar_day(options_.date);
    const std::string program = cleaner_.line("yakugo " + options_.version);
    xml_.element("p", day ? program + ", exported " + *day : program);
    xml_.close();
    xml_.close();
    xml_.close();
}

void Writer::entry(const Entry& entry) {
    xml_.open("conceptEntry", {{"id", "c" + std::to_string(entry.id.value)}});
    transactions(entry.pairs);
    addresses(entry.pairs);
    const Language source = options_.source;
    const Witnesses first = language(entry, source), second = language(entry, other(source));
    xml_.close();
    const bool ja_first = source == Language::ja;
    contexts_ += beyond(entry.pairs, ja_first ? first : second, ja_first ? second : first, {}).contexts;
}

/// The concept began with its first pair and changed with its last. ISO 8601 times in UTC sort as text.
void Writer::transactions(const Pairs& pairs) {
    std::string created, changed;
    for (const store::PairRow* pair : pairs) {
        if (calendar_day(pair->created) && (created.empty() || pair->created < created)) created = pair->created;
        if (calendar_day(pair->changed)) changed = std::max(changed, pair->changed);
    }
    if (!created.empty()) transaction("origination", created);
    if (!changed.empty() && changed != created) transaction("modification", changed);
}

void Writer::transaction(const char* kind, std::string_view utc) {
    const auto day = calendar_day(utc);
    if (!day) return;
    xml_.open("transacGrp");
    xml_.element("transac", {{"type", "transactionType"}}, kind);
    xml_.element("date", *day);
    xml_.close();
}

void Writer::addresses(const Pairs& pairs) {
    std::set<std::string> seen;
    for (const store::PairRow* pair : pairs) {
        for (const store::EvidenceRow& evidence : pair->evidence) {
            if (evidence.url.empty() || !seen.insert(evidence.url).second) continue;
            const auto address = web_address(cleaner_.line(evidence.url));
            if (!address) {
                ++addresses_;
            } else if (*address == evidence.url || seen.insert(*address).second) {
                const std::string title = cleaner_.line(evidence.post);
                xml_.element("xref", {{"type", "externalCrossReference"}, {"target", *address}},
                             title.empty() ? *address : title);
            }
        }
    }
}

Witnesses Writer::language(const Entry& entry, Language language) {
    Witnesses written;
    xml_.open("langSec", {{"xml:lang", std::string(code(language))}});
    for (std::size_t i = 0; i < entry.terms(language).size(); ++i) written.push_back(term(entry, i, language));
    xml_.close();
    return written;
}

/// Gives the evidence whose text stands in the file.
const store::EvidenceRow* Writer::term(const Entry& entry, std::size_t index, Language language) {
    const EntryTerm& term = entry.terms(language)[index];
    xml_.open("termSec");
    xml_.element("term", term.surface);
    xml_.element("termNote", {{"type", "partOfSpeech"}}, "noun");
    xml_.element("termNote", {{"type", "administrativeStatus"}},
                 index == 0 && !is_suggested(term) ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts");
    if (entry.has_acronym) {
        xml_.element("termNote", {{"type", "termType"}}, is_acronym(term.surface) ? "acronym" : "fullForm");
    }
    const store::EvidenceRow* best = best_context(term.pairs, language, term.surface);
    if (best != nullptr) context(*best, language);
    xml_.element("note", note(term));
    xml_.close();
    return best;
}

void Writer::context(const store::EvidenceRow& evidence, Language language) {
    const std::string text = cleaner_.line(exchange::context(evidence, language));
    if (text.empty()) return;
    xml_.open("descripGrp");
    xml_.element("descrip", {{"type", "context"}}, text);
    const std::string source = source_of(evidence, cleaner_);
    if (!source.empty()) xml_.element("admin", {{"type", "source"}}, source);
    xml_.close();
}

std::string Writer::note(const EntryTerm& term) {
    const auto surest = std::max_element(term.pairs.begin(), term.pairs.end(), [](const auto* a, const auto* b) {
        return probability(a->confidence) < probability(b->confidence);
    });
    std::string out = "yakugo: confidence=" + two_digits((*surest)->confidence);
    const std::string evidence = cleaner_.line(kinds(term.pairs)), type = cleaner_.line(term.pairs.front()->type);
    if (!evidence.empty()) out += "; evidence=" + evidence;
    if (!type.empty()) out += "; type=" + type;
    if (is_suggested(term)) out += "; status=suggested";
    return out;
}

}  // namespace

Report write_tbx(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options) {
    return Writer(out, options).write(pairs);
}

}  // namespace yakugo::exchange
