// SPDX-License-Identifier: Apache-2.0
// Terms inside sentence pairs of a whole text.
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;

namespace {

/// Sentences of two files on lines 10, 20, ... of the one and 1, 2, ... of the other, all of them paired.
class Bitext {
public:
    Bitext() { document.posts.emplace_back(); }
    void add(const std::string& en, const std::string& ja) {
        const std::size_t number = segments.size() + 1;
        const ByteRange left = block(en, Language::en, 10 * number), right = block(ja, Language::ja, number);
        segments.push_back({document::BlockKind::sentence, right, left, number, 10 * number, 0.9});
    }
    std::vector<mine::Candidate> mined() const {
        const mine::Miner miner{
            .resources = sample::resources(), .confidence = sample::confidence(), .types = sample::types()};
        return miner.mine(document, document.posts.front(), segments);
    }

    document::Document document;
    std::vector<pair::Segment> segments;

private:
    ByteRange block(const std::string& text, Language language, std::size_t line) {
        const ByteRange range{document.text.size(), document.text.size() + text.size()};
        document.text += text + "\n";
        document.posts.front().blocks.push_back(
            {document::BlockKind::sentence, language, line, range, {range.end, range.end}});
        return range;
    }
};

}  // namespace

TEST_CASE("sentence pairs are evidence of their own kind, with the lines of both files", "[mine]") {
    if (sample::lacks_edict()) return;
    Bitext text;
    text.add("The coast guard left the harbor at dawn.", "沿岸警備隊は夜明けに港を出た。");
    text.add("A submarine followed the Kestrel.", "潜水艦がケストレルを追った。");
    const auto candidates = text.mined();
    const auto guard = std::find_if(candidates.begin(), candidates.end(),
                                    [](const mine::Candidate& c) { return c.ja == "潜水艦" && c.en == "submarine"; });
    REQUIRE(guard != candidates.end());
    CHECK(guard->confidence >= 0.5);
    const auto evidence = std::find_if(guard->evidence.begin(), guard->evidence.end(), [](const mine::Evidence& e) {
        return e.kind == mine::EvidenceKind::sentence_pair;
    });
    REQUIRE(evidence != guard->evidence.end());
    CHECK(mine::name(evidence->kind) == "sentence_pair");
    CHECK(evidence->ja_line == 2);
    CHECK(evidence->en_line == 20);
    CHECK(evidence->context_ja == "潜水艦がケストレルを追った。");
    CHECK(evidence->context_en == "A submarine followed the Kestrel.");
}

TEST_CASE("English sentences that stand in no pair are heard all the same", "[mine]") {
    Bitext text;
    text.add("It was dark.", "ヴェロニカ・ストランドが来た。");
    text.add("Veronica Strand came.", "暗かった。");
    text.segments.clear();
    const auto candidates = text.mined();
    const bool heard = std::any_of(candidates.begin(), candidates.end(), [](const mine::Candidate& c) {
        return c.ja == "ヴェロニカ・ストランド" && c.en == "Veronica Strand";
    });
    CHECK(heard);
}
