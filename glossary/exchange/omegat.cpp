// SPDX-License-Identifier: Apache-2.0
// OmegaT's glossary: source, tab, target, tab, comment.
#include "glossary/exchange/evidence.hpp"
#include "glossary/exchange/exchange.hpp"
#include "glossary/exchange/plain.hpp"

#include <ostream>
#include <set>

namespace yakugo::exchange {

namespace {

/// The evidence with the highest score of a post that has a title; the first of equals.
const store::EvidenceRow* named_post(const store::PairRow& pair) {
    const store::EvidenceRow* best = nullptr;
    for (const store::EvidenceRow& evidence : pair.evidence) {
        if (evidence.post.empty()) continue;
        if (best == nullptr || probability(evidence.score) > probability(best->score)) best = &evidence;
    }
    return best;
}

/// What a translator wants to know of a hit: "weapon; accepted; confidence=0.93; title of the post".
std::string comment(const store::PairRow& pair, const store::EvidenceRow* post, Cleaner& cleaner) {
    std::string out = cleaner.line(pair.type);
    if (!out.empty()) out += "; ";
    out += store::shown_status(pair);
    out += "; confidence=" + two_digits(pair.confidence);
    const std::string title = post == nullptr ? "" : cleaner.line(post->post);
    if (!title.empty()) out += "; " + title;
    return out;
}

struct Counts {
    std::size_t rejected = 0, empty = 0, repeated = 0, contexts = 0, posts = 0;
};

Report report_of(std::size_t written, const Counts& counts, const Cleaner& cleaner) {
    Report report;
    report.written = written;
    leave_out(report, "OmegaT", counts.rejected, "rejected pair", "rejected pairs");
    leave_out(report, "OmegaT", counts.empty, "pair with an empty term", "pairs with an empty term");
    leave_out(report, "OmegaT", counts.repeated, "repeated pair", "repeated pairs");
    leave_out(report, "OmegaT", counts.contexts, "context sentence", "context sentences");
    leave_out(report, "OmegaT", counts.posts, "further post", "further posts");
    leave_out_dropped(report, "OmegaT", cleaner);
    return report;
}

}  // namespace

Report write_omegat(std::ostream& out, const std::vector<store::PairRow>& pairs, const Options& options) {
    const Language source = options.source, target = other(source);
    Cleaner cleaner;
    Counts counts;
    std::set<std::pair<std::string, std::string>> seen;
    std::size_t written = 0;
    out << "# " << code(source) << '\t' << code(target) << "\tcomment\n";
    for (const store::PairRow* pair : ranked(pairs)) {
        const store::PairRow* const one[] = {pair};
        if (pair->status == store::Status::rejected) {
            ++counts.rejected;
            continue;
        }
        const std::string from = cleaner.term(surface(*pair, source)), to = cleaner.term(surface(*pair, target));
        if (from.empty() || to.empty()) {
            ++counts.empty;
        } else if (!seen.emplace(from, to).second) {
            ++counts.repeated;
        } else {
            const store::EvidenceRow* post = named_post(*pair);
            // # opens a comment at the start of a line only; OmegaT 3.6 finds the term in spite of the space.
            if (from.front() == '#') out << ' ';
            out << from << '\t' << to << '\t' << comment(*pair, post, cleaner) << '\n';
            const store::EvidenceRow* const named[] = {post};
            const Unwritten rest = beyond(one, {}, {}, named);
            counts.contexts += rest.contexts;
            counts.posts += rest.posts;
            ++written;
        }
    }
    return report_of(written, counts, cleaner);
}

}  // namespace yakugo::exchange
