// SPDX-License-Identifier: Apache-2.0
// Putting the rooms together, in the order of the data flow.
#include "tools/yakugo/engine.hpp"

#include "glossary/store/term_base.hpp"
#include "libalign/core/data_file.hpp"
#include "libalign/core/digest.hpp"
#include "libalign/core/error.hpp"
#include "libalign/mine/segment_words.hpp"
#include "tools/yakugo/version.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace yakugo::cli {

namespace {

std::vector<store::TermForm> terms_of(const std::vector<mine::SegmentWord>& words) {
    std::vector<store::TermForm> out;
    for (const mine::SegmentWord& word : words) out.push_back({word.surface, word.form});
    return out;
}

store::SegmentRecord record_of(const document::Document& document, const pair::Segment& segment,
                               const link::Resources& resources) {
    const mine::SegmentWords words = mine::segment_words(document, segment, resources);
    return {std::string(document::name(segment.kind)),
            std::string(document.at(segment.ja)),
            std::string(document.at(segment.en)),
            segment.ja_line,
            segment.en_line,
            segment.score,
            terms_of(words.ja),
            terms_of(words.en)};
}

store::PairRecord record_of(mine::Candidate candidate) {
    store::PairRecord out{.ja = std::move(candidate.ja),
                          .en = std::move(candidate.en),
                          .type = std::string(mine::name(candidate.type)),
                          .confidence = candidate.confidence,
                          .suggested = candidate.suggested};
    const auto add = [&](std::string_view name, double value) {
        if (value != 0) out.features.push_back({std::string(name), value});
    };
    const auto is_set = [](double value) { return value != 0; };
    out.features.reserve(static_cast<std::size_t>(
        std::count_if(candidate.features.begin(), candidate.features.end(), is_set) +
        std::count_if(candidate.hints.begin(), candidate.hints.end(), is_set)));
    for (std::size_t i = 0; i < candidate.features.size(); ++i)
        add(mine::name(static_cast<mine::Feature>(i)), candidate.features[i]);
    for (std::size_t i = 0; i < candidate.hints.size(); ++i)
        add(mine::name(static_cast<mine::Hint>(i)), candidate.hints[i]);
    out.evidence.reserve(candidate.evidence.size());
    for (mine::Evidence& evidence : candidate.evidence) {
        out.evidence.push_back({std::string(mine::name(evidence.kind)), evidence.score, evidence.ja_line,
                                evidence.en_line, evidence.ja_range, evidence.en_range, std::move(evidence.context_ja),
                                std::move(evidence.context_en)});
    }
    return out;
}

store::PostRecord record_of(const document::Post& post) {
    store::PostRecord out;
    out.first_line = post.first_line;
    out.last_line = post.last_line;
    out.title_ja = post.title_ja.text;
    out.title_en = post.title_en.text;
    out.dek_ja = post.dek_ja.text;
    out.dek_en = post.dek_en.text;
    out.outlet = post.outlet;
    out.date = post.date;
    out.url = post.url;
    out.authors = post.authors;
    out.labels = post.labels;
    return out;
}

}  // namespace

std::string data_folder() {
    if (const char* set = std::getenv("YAKUGO_DATA"); set != nullptr && *set != '\0') return set;
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    const std::filesystem::path folder = program.parent_path().parent_path() / "share" / "yakugo";
    if (failed || !std::filesystem::is_directory(folder, failed)) {
        throw InputError({folder.string(), 0},
                         "the folder of yakugo's data files is missing; set YAKUGO_DATA or install yakugo completely");
    }
    return folder.string();
}

Engine::Engine(const std::string& folder)
    : resources_(link::open_resources(folder)),
      confidence_(mine::ConfidenceModel::load(folder + "/confidence.tsv")),
      types_(mine::TypeRules::load(folder + "/types.tsv", mine::GivenNames::load(folder + "/given_names.tsv"))),
      suggester_(mine::SuggestionModel::load(folder + "/suggestions.tsv"), mine::HeadRules::load(folder + "/heads.tsv"),
                 mine::GivenNames::load(folder + "/given_names.tsv")) {
    for (const char* file : {"/types.tsv", "/heads.tsv", "/given_names.tsv"})
        rules_ += digest(read_data_file(folder + file)) + " ";
}

std::string Engine::fingerprint() const {
    // A term base of an older schema lacks what this program stores, so its sources are mined once more.
    std::string made_of = std::string(kVersion) + " " + std::to_string(store::TermBase::schema_version()) +
                          resources_.lexicon.info().sources + resources_.sound.description();
    made_of += rules_;
    for (const double weight : confidence_.weights) made_of += std::to_string(weight) + " ";
    for (const double weight : suggester_.model().weights) made_of += std::to_string(weight) + " ";
    return digest(made_of + std::to_string(confidence_.bias) + " " + std::to_string(suggester_.model().bias));
}

store::PostRecord Engine::mine(const document::Document& document, const document::Post& post) const {
    return mine(document, post, pair::pair_post(document, post, resources_), Suggestions::made);
}

store::PostRecord Engine::mine(const document::Document& document, const document::Post& post,
                               const std::vector<pair::Segment>& segments, Suggestions suggestions) const {
    mine::Miner miner{.resources = resources_, .confidence = confidence_, .types = types_, .suggester = &suggester_};
    if (suggestions == Suggestions::only_confirm) miner.least_suggestion = 2;  // no probability reaches it
    store::PostRecord record = record_of(post);
    for (const pair::Segment& segment : segments) record.segments.push_back(record_of(document, segment, resources_));
    std::vector<mine::Candidate> candidates = miner.mine(document, post, segments);
    record.pairs.reserve(candidates.size());
    for (mine::Candidate& candidate : candidates) record.pairs.push_back(record_of(std::move(candidate)));
    return record;
}

}  // namespace yakugo::cli
