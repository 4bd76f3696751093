// SPDX-License-Identifier: Apache-2.0
// Posts that nobody writes: mining ends, and what it gives points into the text.
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

using namespace yakugo;

namespace {

std::string times(std::size_t count, std::string_view text) {
    std::string out;
    out.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

/// Mines the post and checks what must hold of any result.
std::size_t survives(const sample::Post& post) {
    const mine::Miner miner{sample::resources(), sample::confidence(), sample::types()};
    const auto candidates = miner.mine(post.document, post.document.posts.front(), post.segments);
    for (const mine::Candidate& candidate : candidates) {
        INFO(candidate.ja << " = " << candidate.en);
        CHECK(candidate.ja.size() <= 4 * 80);
        CHECK(candidate.en.size() <= 4 * 80);
        for (const mine::Evidence& evidence : candidate.evidence) {
            CHECK(evidence.ja_range.end <= evidence.context_ja.size());
            CHECK(evidence.en_range.end <= evidence.context_en.size());
        }
    }
    return candidates.size();
}

}  // namespace

TEST_CASE("odd bodies", "[mine]") {
    struct Case {
        const char* name;
        std::string body;
    };
    for (const Case& c : {
             Case{"unclosed brackets", times(50, "沿岸警備隊(CG、「霧の（")},
             {"closing brackets only", "港の船" + times(500, ")）」")},
             {"ten thousand opening brackets", "港の船" + times(10000, "(") + "CG"},
             {"ten thousand nested brackets", "港の船" + times(5000, "（") + "CG" + times(5000, "）")},
             {"ten thousand glosses", times(5000, "船隊(CG)")},
             {"quotes that never close", times(2000, "「霧の") + "(CG)"},
             {"a bracket at the very end", "港の沿岸警備隊("},
             {"nothing but signs", "港の" + times(1000, "・-=/−")},
             {"beyond the BMP", times(300, "𠮟😀") + "の港(CG)。"},
             {"joiners and marks", "港の船が\xE2\x80\x8B\xCC\x81\xEF\xB8\x8F(CG)に\xE2\x80\x8D入る。"},
             {"a long acronym", "港の沿岸警備隊(" + times(5000, "QZ") + ")だ。"},
             {"a long katakana run", "港の" + times(3000, "カモメ・") + "だ。"},
             {"a long Latin run", "港の" + times(3000, "Fog ") + "だ。"},
             {"a list without end", times(2000, "港、") + "船(CG)だ。"},
             {"paragraphs that have lost a letter", times(2000, "モメの港へ行った。\n\nカモメの港だ。\n\n")},
             {"の without end", times(2000, "港の") + "船(CG)だ。"},
         }) {
        INFO(c.name);
        sample::Parts parts;
        parts.body = c.body;
        CHECK_NOTHROW(survives(sample::Post(parts)));
    }
}

TEST_CASE("a paragraph of a megabyte", "[mine]") {
    sample::Parts parts;
    parts.body = times(24000, "霧の港で沿岸警備隊の船が待った。") + "沿岸警備隊(CG)";
    REQUIRE(parts.body.size() > 1000000);
    CHECK_NOTHROW(survives(sample::Post(parts)));
}

TEST_CASE("posts that lack most parts", "[mine]") {
    sample::Parts parts;
    parts.title_en.clear();
    parts.author.clear();
    CHECK_NOTHROW(survives(sample::Post(parts)));
    parts.body.clear();
    CHECK_NOTHROW(survives(sample::Post(parts)));
}

TEST_CASE("a post without blocks or segments has no pairs", "[mine]") {
    const mine::Miner miner{sample::resources(), sample::confidence(), sample::types()};
    CHECK(miner.mine({}, {}, {}).empty());
}
