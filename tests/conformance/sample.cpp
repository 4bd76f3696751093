// SPDX-License-Identifier: Apache-2.0
// Values that a schema could refuse: hostile addresses, dates that are none, markup in every text.
#include "tests/conformance/sample.hpp"

#include <limits>
#include <string>

namespace yakugo::conformance {

namespace {

store::EvidenceRow evidence(const std::string& kind, double score, const std::string& ja, const std::string& en,
                            const std::string& post, const std::string& url) {
    store::EvidenceRow row;
    row.kind = kind;
    row.score = score;
    row.context_ja = ja;
    row.context_en = en;
    row.source = "/home/someone/posts.txt";
    row.post = post;
    row.url = url;
    return row;
}

store::PairRow pair(std::int64_t id, std::int64_t concept_id, const std::string& ja, const std::string& en,
                    const std::string& type, store::Status status, double confidence) {
    store::PairRow row;
    row.id = {id};
    row.concept_id = {concept_id};
    row.ja = ja;
    row.en = en;
    row.type = type;
    row.status = status;
    row.confidence = confidence;
    row.created = "2026-05-08T09:30:00Z";
    row.changed = "2026-05-09T10:00:00Z";
    return row;
}

store::SegmentRow segment(std::int64_t id, const std::string& ja, const std::string& en) {
    store::SegmentRow row;
    row.id = id;
    row.kind = "caption";
    row.ja = ja;
    row.en = en;
    row.score = 0.875;
    row.source = "posts <1> & \"2\".txt";
    row.post = "艦上機の「ビーストモード」\x0B試験 <速報> & 'more'";
    row.url = "https://example.org/a?b=1&c=<2>";
    row.created = "2026-05-08T09:30:00Z";
    return row;
}

}  // namespace

std::vector<store::PairRow> sample_pairs() {
    using store::Status;
    auto terror = pair(1, 7, "外国テロ組織", "foreign terrorist organization", "concept", Status::accepted, 0.97);
    terror.evidence = {evidence("parenthetical", 0.9, "外国テロ組織(FTO)に指定した。", "", "記事 <1> & more",
                                "https://example.org/日本語?q=\"x\"&y=[1]#a#b"),
                       evidence("title_pair", 0.8, "外国テロ組織とは", "What a Foreign Terrorist Organization is", "",
                                "ftp://example.org/file"),
                       evidence("lexicon", 0.7, "", "", "", "javascript:alert(1)")};
    auto acronym = pair(2, 7, "外国テロ組織", "FTO", "acronym", Status::candidate, 0.93);
    acronym.evidence = {evidence("parenthetical", 0.9, "外国テロ組織(FTO)に指定した。", "FTO 100% <sure>\r\nindeed",
                                 "記事", "HTTP://example.org/%zz%41")};
    auto wrong = pair(3, 7, "外国テロ組織", "foreign policy", "concept", Status::rejected, 0.2);
    auto beast = pair(4, 9, "ビーストモード", "beast mode", "concept", Status::candidate,
                      std::numeric_limits<double>::quiet_NaN());
    beast.created = "2026-02-30T00:00:00Z";
    beast.changed = "yesterday";
    auto scold = pair(5, 8, "𠮟責 ", "  repri\x01mand\n👩‍🚀", "", Status::candidate, 1.5);
    scold.changed = scold.created;
    auto empty = pair(6, 10, "\xEF\xBF\xBE", "nothing", "concept", Status::candidate, 0.5);
    return {terror, acronym, wrong, beast, scold, empty};
}

std::vector<store::SegmentRow> sample_segments() {
    auto undated = segment(4, "𠮟られた<b>猫</b>👩‍🚀", "The cat & the \"astronaut\" got an earful");
    undated.created = "2026-13-01T00:00:00Z";
    undated.post = "";
    undated.url = "";
    return {segment(1, "ビーストモードのF-35I", "The F-35I in beast mode"),
            segment(2, "ビーストモードのF-35I", "An F-35I in beast mode"), segment(3, "", "A unit without Japanese"),
            undated};
}

}  // namespace yakugo::conformance
