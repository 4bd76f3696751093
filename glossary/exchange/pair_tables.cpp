// SPDX-License-Identifier: Apache-2.0
// CSV (RFC 4180) and TSV: one pair a line, all its fields in columns.
#include "glossary/exchange/pair_tables.hpp"

#include "glossary/exchange/evidence.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/source_form.hpp"

#include <array>
#include <ostream>

namespace yakugo::exchange {

namespace {

using Row = std::array<std::string, 11>;

/// The evidence that fills the columns of contexts and post: one that holds both sides where there is one, so that the
/// two contexts translate each other.
struct Shown {
    const store::EvidenceRow* source = nullptr;
    const store::EvidenceRow* target = nullptr;
    const store::EvidenceRow* post = nullptr;
};

Shown shown(const store::PairRow& pair, Language source) {
    const store::PairRow* const one[] = {&pair};
    const Language target = other(source);
    const store::EvidenceRow* both = nullptr;
    for (const store::EvidenceRow& evidence : pair.evidence) {
        const bool whole =
            holds(evidence, source, surface(pair, source)) && holds(evidence, target, surface(pair, target));
        if (whole && (both == nullptr || probability(evidence.score) > probability(both->score))) both = &evidence;
    }
    Shown out{both, both, both};
    if (both != nullptr) return out;
    out.source = best_context(one, source, surface(pair, source));
    out.target = best_context(one, target, surface(pair, target));
    out.post = out.source != nullptr ? out.source : out.target;
    if (out.post == nullptr && !pair.evidence.empty()) out.post = &pair.evidence.front();
    return out;
}

/// "forbidden" is said of the translation: where only the source is not to be used, it has words of its own.
std::string status_of(const store::PairRow& pair, Language source) {
    const bool only_source = pair.forbidden == (source == Language::ja ? store::Forbidden::ja : store::Forbidden::en);
    return only_source ? source_form(store::Usage::deprecated) : std::string(store::shown_status(pair));
}

class Writer {
public:
    Writer(std::ostream& out, const Options& options, bool csv)
        : out_(out), options_(options), csv_(csv), label_(csv ? "CSV" : "TSV") {}

    Report write(const std::vector<store::PairRow>& pairs);

private:
    Row row(const store::PairRow& pair);
    void line(const Row& row);
    std::string cell(const std::string& value);

    std::ostream& out_;
    const Options& options_;
    bool csv_;
    const char* label_;
    Cleaner cleaner_;
    Unwritten unwritten_;
};

Report Writer::write(const std::vector<store::PairRow>& pairs) {
    if (csv_) out_ << "\xEF\xBB\xBF";
    line({"source", "target", "type", "status", "confidence", "evidence", "context_source", "context_target", "post",
          "url", "id"});
    Report report;
    for (const store::PairRow& pair : pairs) {
        line(row(pair));
        ++report.written;
    }
    leave_out(report, label_, unwritten_.contexts, "context sentence", "context sentences");
    leave_out(report, label_, unwritten_.posts, "further post", "further posts");
    leave_out_dropped(report, label_, cleaner_);
    return report;
}

Row Writer::row(const store::PairRow& pair) {
    const store::PairRow* const one[] = {&pair};
    const Language source = options_.source, target = other(source);
    const Shown best = shown(pair, source);
    const bool ja_first = source == Language::ja;
    const store::EvidenceRow* const ja[] = {ja_first ? best.source : best.target};
    const store::EvidenceRow* const en[] = {ja_first ? best.target : best.source};
    const store::EvidenceRow* const post[] = {best.post};
    const Unwritten rest = beyond(one, ja, en, post);
    unwritten_.contexts += rest.contexts;
    unwritten_.posts += rest.posts;
    // A term is one line in CSV too: a line break in it is an accident of the page it came from.
    return {cleaner_.term(surface(pair, source)),
            cleaner_.term(surface(pair, target)),
            pair.type,
            status_of(pair, source),
            two_digits(pair.confidence),
            kinds(one),
            best.source != nullptr ? context(*best.source, source) : "",
            best.target != nullptr ? context(*best.target, target) : "",
            best.post != nullptr ? best.post->post : "",
            best.post != nullptr ? best.post->url : "",
            std::to_string(pair.id.value)};
}

void Writer::line(const Row& row) {
    bool first = true;
    for (const std::string& value : row) {
        if (!first) out_.put(csv_ ? ',' : '\t');
        first = false;
        out_ << cell(value);
    }
    out_ << (csv_ ? "\r\n" : "\n");
}

std::string Writer::cell(const std::string& value) {
    if (!csv_) return cleaner_.line(value);
    std::string text = cleaner_.text(value);
    // A spreadsheet would run such a cell as a formula, and a term base holds text of other people.
    if (text.find_first_of("=+-@") == 0) text.insert(0, "'");
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

}  // namespace

Report write_csv(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options) {
    return Writer(out, options, true).write(pairs);
}

Report write_tsv(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options) {
    return Writer(out, options, false).write(pairs);
}

}  // namespace yakugo::exchange
