// SPDX-License-Identifier: Apache-2.0
// Word links that fit together, and the phrases that they make.
#include "libalign/mine/phrases.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;

namespace {

struct Texts {
    std::string ja, en;
    link::JapaneseText japanese;
    link::EnglishText english;

    Texts(std::string a, std::string b)
        : ja(std::move(a)),
          en(std::move(b)),
          japanese(link::analyse_japanese(ja, sample::resources().japanese)),
          english(link::analyse_english(en, sample::resources().english)) {}
    Texts(const Texts&) = delete;
    Texts& operator=(const Texts&) = delete;

    /// A link between a Japanese and an English stretch, each at its first place.
    link::Link link(const std::string& a, const std::string& b, double score) const {
        const auto at = ja.find(a), in = en.find(b);
        REQUIRE(at != std::string::npos);
        REQUIRE(in != std::string::npos);
        link::Link out{{at, at + a.size()}, 0, 0, link::LinkKind::lexicon, score};
        for (std::size_t i = 0; i < english.tokens.size(); ++i) {
            if (english.tokens[i].range.begin == in) out.en_begin = i;
            if (english.tokens[i].range.end == in + b.size()) out.en_end = i + 1;
        }
        REQUIRE(out.en_begin < out.en_end);
        return out;
    }

    std::vector<std::string> chosen(const std::vector<link::Link>& links) const {
        std::vector<std::string> out;
        for (const auto& link : mine::align_words(japanese, english, links).links)
            out.push_back(words({link.ja_begin, link.ja_end}, link.en_begin, link.en_end));
        std::sort(out.begin(), out.end());
        return out;
    }

    std::string words(mine::TokenRange range, std::size_t en_begin, std::size_t en_end) const {
        return std::string(slice(ja, mine::bytes(japanese, range))) + " = " +
               std::string(slice(en, {english.tokens[en_begin].range.begin, english.tokens[en_end - 1].range.end}));
    }
};

const mine::PhrasePair* find(const Texts& texts, const std::vector<mine::PhrasePair>& all, const std::string& words) {
    for (const mine::PhrasePair& pair : all)
        if (texts.words(pair.ja, pair.en_begin, pair.en_end) == words) return &pair;
    return nullptr;
}

}  // namespace

TEST_CASE("no token takes part in two links", "[mine]") {
    const Texts texts("海軍が潜水艦を試験", "navy tests submarine tests");
    CHECK(texts.chosen({texts.link("海軍", "navy", 0.9), texts.link("海軍", "submarine", 0.5),
                        texts.link("潜水艦", "submarine", 0.8), texts.link("試験", "tests", 0.8)}) ==
          std::vector<std::string>{"海軍 = navy", "潜水艦 = submarine", "試験 = tests"});
    CHECK(texts.chosen({}).empty());
}

TEST_CASE("what decides between links", "[mine]") {
    const Texts texts("海軍が潜水艦を試験", "navy tests submarine tests");
    CHECK(texts.chosen({texts.link("海軍", "navy", 0.5), texts.link("潜水艦", "navy", 0.9)}) ==
          std::vector<std::string>{"潜水艦 = navy"});
    // Longer before shorter, though each of the shorter scores as much.
    CHECK(texts.chosen({texts.link("潜水艦", "submarine", 0.8), texts.link("試験", "tests", 0.8),
                        texts.link("潜水艦", "submarine tests", 0.8)}) ==
          std::vector<std::string>{"潜水艦 = submarine tests", "試験 = tests"});
    // Of equals the one whose relative place is alike.
    link::Link late = texts.link("試験", "tests", 0.8), early = late;
    late.en_begin = 3;
    late.en_end = 4;
    const auto alignment = mine::align_words(texts.japanese, texts.english, {early, late});
    REQUIRE(alignment.links.size() == 1);
    CHECK(alignment.links[0].en_begin == 3);
    CHECK(alignment.of_en == std::vector<std::size_t>{mine::kUnlinked, mine::kUnlinked, mine::kUnlinked, 0});
}

TEST_CASE("a weak link of a compound does not lead away from its firm ones", "[mine]") {
    const Texts texts("沿岸音響訓練部隊が港で", "a team from the Coast Acoustic Training Squadron in port");
    const std::vector<link::Link> firm{texts.link("沿岸", "Coast", 0.9), texts.link("音響", "Acoustic", 0.8)};
    const auto with = [&](const link::Link& weak) {
        std::vector<link::Link> links = firm;
        links.push_back(weak);
        return texts.chosen(links).size();
    };
    CHECK(with(texts.link("部隊", "team", 0.5)) == 2);
    CHECK(with(texts.link("部隊", "team", 0.7)) == 3);
    CHECK(with(texts.link("訓練", "Training", 0.5)) == 3);
    CHECK(with(texts.link("部隊", "Squadron", 0.5)) == 2);  // the word between them is nobody's
    CHECK(with(texts.link("港", "team", 0.5)) == 3);        // another compound
    const Texts of("沿岸音響部隊", "a team of the Coast Acoustic");
    CHECK(of.chosen({of.link("沿岸", "Coast", 0.9), of.link("音響", "Acoustic", 0.8), of.link("部隊", "team", 0.5)})
              .size() == 3);
}

TEST_CASE("a link that cuts a token is none", "[mine]") {
    const Texts texts("潜水艦を試験", "submarine tests");
    link::Link cut = texts.link("潜水艦", "submarine", 0.8);
    cut.ja = {3, 9};
    CHECK(texts.chosen({cut}).empty());
    cut.ja = {1, 9};
    CHECK(texts.chosen({cut}).empty());
}

TEST_CASE("phrases are consistent with the links", "[mine]") {
    const Texts texts("海軍が音響浮標を試験", "Navy tests acoustic buoy");
    const std::vector<link::Link> links{texts.link("海軍", "Navy", 0.9), texts.link("音響", "acoustic", 0.8),
                                        texts.link("浮標", "buoy", 0.6), texts.link("試験", "tests", 0.9)};
    const auto alignment = mine::align_words(texts.japanese, texts.english, links);
    const auto pairs = mine::phrase_pairs(texts.japanese, texts.english, alignment);
    const mine::PhrasePair* whole = find(texts, pairs, "音響浮標 = acoustic buoy");
    REQUIRE(whole != nullptr);
    CHECK(whole->score == Approx(0.7));
    CHECK(whole->ja_coverage == Approx(1));
    CHECK(whole->en_coverage == Approx(1));
    CHECK_FALSE(whole->inferred);
    CHECK(find(texts, pairs, "音響 = acoustic") != nullptr);
    CHECK(find(texts, pairs, "海軍 = Navy") != nullptr);
    for (const mine::PhrasePair& pair : pairs) {
        INFO(texts.words(pair.ja, pair.en_begin, pair.en_end));
        for (const auto& link : alignment.links) {
            const bool ja = link.ja_begin >= pair.ja.begin && link.ja_end <= pair.ja.end;
            const bool en = link.en_begin >= pair.en_begin && link.en_end <= pair.en_end;
            CHECK(ja == en);
        }
    }
}

TEST_CASE("a word left over on each side is matched", "[mine]") {
    const Texts texts("音響浮標を試験", "tests acoustic gadget");
    const auto alignment = mine::align_words(texts.japanese, texts.english,
                                             {texts.link("音響", "acoustic", 0.8), texts.link("試験", "tests", 0.9)});
    const auto pairs = mine::phrase_pairs(texts.japanese, texts.english, alignment);
    const mine::PhrasePair* both = find(texts, pairs, "音響浮標 = acoustic gadget");
    REQUIRE(both != nullptr);
    CHECK(both->inferred);
    CHECK(both->ja_coverage < 1);
    CHECK(both->en_coverage == Approx(0.5));
    // The English neighbour stands beyond a comma: nothing is left over beside the phrase.
    const Texts apart("音響浮標を試験", "tests acoustic, gadget");
    const auto other = mine::align_words(apart.japanese, apart.english,
                                         {apart.link("音響", "acoustic", 0.8), apart.link("試験", "tests", 0.9)});
    for (const mine::PhrasePair& pair : mine::phrase_pairs(apart.japanese, apart.english, other))
        CHECK_FALSE(pair.inferred);
}

TEST_CASE("what a suffix says does not stand before the other words", "[mine]") {
    const Texts texts("カモメ級を試験", "tests aging Gull boats");
    const auto alignment = mine::align_words(texts.japanese, texts.english,
                                             {texts.link("カモメ", "Gull", 0.9), texts.link("試験", "tests", 0.9)});
    const auto pairs = mine::phrase_pairs(texts.japanese, texts.english, alignment);
    CHECK(find(texts, pairs, "カモメ級 = Gull boats") != nullptr);
    CHECK(find(texts, pairs, "カモメ級 = aging Gull") == nullptr);
}

TEST_CASE("a unit's letters in brackets belong to its name, and what it does to nothing", "[mine]") {
    const Texts texts("第45音響部隊が港へ", "Acoustic Squadron (VA) 45 flies into port");
    const std::vector<link::Link> links{texts.link("45", "45", 1), texts.link("音響", "Acoustic", 0.8),
                                        texts.link("部隊", "flies", 0.9)};
    CHECK(texts.chosen(links) == std::vector<std::string>{"45 = 45", "音響 = Acoustic"});
    const auto alignment = mine::align_words(texts.japanese, texts.english, links);
    const auto pairs = mine::phrase_pairs(texts.japanese, texts.english, alignment);
    const mine::PhrasePair* whole = find(texts, pairs, "第45音響部隊 = Acoustic Squadron (VA) 45");
    REQUIRE(whole != nullptr);
    CHECK(whole->en_coverage == Approx(2.0 / 3));  // Squadron has no link; VA needs none
    for (const mine::PhrasePair& pair : pairs) CHECK(pair.en_end <= 6);
    const Texts apart("音響部隊が港へ", "Acoustic (VA) Squadron");  // no unit: brackets part what stands round them
    const auto other = mine::align_words(apart.japanese, apart.english,
                                         {apart.link("音響", "Acoustic", 0.8), apart.link("部隊", "Squadron", 0.8)});
    CHECK(find(apart, mine::phrase_pairs(apart.japanese, apart.english, other), "音響部隊 = Acoustic (VA) Squadron") ==
          nullptr);
}

TEST_CASE("without links there are no phrases", "[mine]") {
    for (const auto& [ja, en] : {std::pair{"海軍が音響浮標を試験", "Navy tests buoy"}, {"", ""}, {"𠮟😀", "😀"}}) {
        const Texts texts(ja, en);
        CHECK(mine::phrase_pairs(texts.japanese, texts.english, mine::align_words(texts.japanese, texts.english, {}))
                  .empty());
    }
}

TEST_CASE("a doubtful link gives way to a firm one", "[mine]") {
    const Texts texts("西岸で隊はボブ基地へ行った", "the coast based team went to Fort Bob");
    const auto alignment = mine::align_words(texts.japanese, texts.english,
                                             {texts.link("基地", "based", 0.6), texts.link("ボブ", "Bob", 1)});
    const auto pairs = mine::phrase_pairs(texts.japanese, texts.english, alignment);
    const mine::PhrasePair* whole = find(texts, pairs, "ボブ基地 = Fort Bob");
    REQUIRE(whole != nullptr);
    CHECK(whole->inferred);
    CHECK(whole->ja_coverage == Approx(0.5));
}

TEST_CASE("compounds that a particle or quotation marks join", "[mine]") {
    const Texts texts("宇宙への迎撃弾と漁業組合「灯」", "space interceptors and the fishery union Lamp");
    const auto alignment = mine::align_words(
        texts.japanese, texts.english,
        {texts.link("宇宙", "space", 1), texts.link("迎撃", "interceptors", 0.9), texts.link("漁業", "fishery", 1),
         texts.link("組合", "union", 1), texts.link("灯", "Lamp", 1)});
    const auto pairs = mine::phrase_pairs(texts.japanese, texts.english, alignment);
    const mine::PhrasePair* particle = find(texts, pairs, "宇宙への迎撃弾 = space interceptors");
    REQUIRE(particle != nullptr);
    CHECK(particle->joined);
    const mine::PhrasePair* quoted = find(texts, pairs, "漁業組合「灯」 = fishery union Lamp");
    REQUIRE(quoted != nullptr);
    CHECK(quoted->joined);
}

TEST_CASE("what is left over beside linked words", "[mine]") {
    const Texts texts("漁業組合の当番は静かだ", "The fishery union watchers are quiet");
    const auto alignment = mine::align_words(
        texts.japanese, texts.english,
        {texts.link("漁業", "fishery", 1), texts.link("組合", "union", 1), texts.link("静か", "quiet", 1)});
    const auto pairs = mine::phrase_pairs(texts.japanese, texts.english, alignment);
    const mine::PhrasePair* beside = find(texts, pairs, "当番 = watchers");
    REQUIRE(beside != nullptr);
    CHECK(beside->inferred);
    CHECK(beside->ja_coverage == 0);
}
