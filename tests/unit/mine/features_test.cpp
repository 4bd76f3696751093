// SPDX-License-Identifier: Apache-2.0
// What the confidence is computed from.
#include "libalign/mine/features.hpp"
#include "tests/unit/mine/support.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace yakugo;
using mine::EvidenceKind;
using mine::Feature;

namespace {

mine::Sighting sighting(std::string ja, std::string en, EvidenceKind kind, double score) {
    mine::Sighting out;
    out.ja = std::move(ja);
    out.en = std::move(en);
    out.kind = kind;
    out.score = score;
    return out;
}

/// Groups of one pair or more, measured against a post about fog.
class Measured {
public:
    explicit Measured(const std::vector<mine::Sighting>& sightings) {
        sample::Parts parts;
        parts.body = "霧の朝、霧の昼、霧の夜、霧の港、霧の船、霧の町、霧の店、霧の窓。灯台が立つ。";
        const sample::Post post(parts);
        mine::Collector collector;
        for (const mine::Sighting& each : sightings) collector.add(each);
        groups_ = std::move(collector).take();
        rows_ = mine::measure(groups_, post.text, sample::types());
    }
    double of(std::string_view ja, std::string_view en, Feature feature) const {
        REQUIRE(rows_.size() == groups_.size());
        for (std::size_t i = 0; i < groups_.size(); ++i)
            if (groups_[i].ja == ja && groups_[i].en == en) return rows_[i][static_cast<std::size_t>(feature)];
        FAIL("no such pair");
        return 0;
    }

private:
    std::vector<mine::Collector::Group> groups_;
    std::vector<mine::Features> rows_;
};

/// Of one pair that the dictionary alone has found.
double known_pair(const char* ja, const char* en, Feature feature) {
    return Measured({sighting(ja, en, EvidenceKind::lexicon, 1)}).of(ja, en, feature);
}

}  // namespace

TEST_CASE("evidence is measured by its strongest sighting of a kind", "[mine]") {
    mine::Sighting linked = sighting("灯台", "lighthouse", EvidenceKind::title_pair, 0.8);
    linked.ja_coverage = 0.75;
    linked.inferred = true;
    linked.embedded = true;
    mine::Sighting worse = sighting("灯台", "lighthouse", EvidenceKind::dek_pair, 0.2);
    worse.embedded = true;
    const Measured one({linked, worse, sighting("霧", "fog", EvidenceKind::parenthetical, 0.7),
                        sighting("霧", "fog", EvidenceKind::parenthetical, 0.9)});
    CHECK(one.of("灯台", "lighthouse", Feature::segment) == Approx(0.8));
    CHECK(one.of("灯台", "lighthouse", Feature::ja_uncovered) == Approx(0.25));
    CHECK(one.of("灯台", "lighthouse", Feature::en_uncovered) == Approx(0));
    CHECK(one.of("灯台", "lighthouse", Feature::inferred) == 1);
    CHECK(one.of("灯台", "lighthouse", Feature::embedded) == 1);
    CHECK(one.of("灯台", "lighthouse", Feature::several) == Approx(1.0 / 3));
    CHECK(one.of("霧", "fog", Feature::parenthetical) == Approx(0.9));
    CHECK(one.of("霧", "fog", Feature::segment) == 0);
    CHECK(one.of("霧", "fog", Feature::several) == 0);
    CHECK(one.of("霧", "fog", Feature::embedded) == 0);
}

TEST_CASE("the better pair beats the other one, on either side", "[mine]") {
    const Measured all({sighting("灯台", "lighthouse", EvidenceKind::title_pair, 0.9),
                        sighting("灯台", "lamp", EvidenceKind::title_pair, 0.5),
                        sighting("灯", "Lamp", EvidenceKind::title_pair, 0.6),
                        sighting("霧", "fog", EvidenceKind::title_pair, 0.1)});
    CHECK(all.of("灯台", "lighthouse", Feature::beaten_ja) == 0);
    CHECK(all.of("灯台", "lamp", Feature::beaten_ja) == Approx(1 - 0.5 / 0.9));
    CHECK(all.of("灯台", "lamp", Feature::beaten_en) == Approx(1 - 0.5 / 0.6));
    CHECK(all.of("灯台", "lamp", Feature::shorter_ja) == 1);
    CHECK(all.of("灯", "Lamp", Feature::longer_ja) == Approx(0.5 / 0.6));
    CHECK(all.of("灯", "Lamp", Feature::beaten_en) == 0);
    CHECK(all.of("霧", "fog", Feature::beaten_ja) == 0);
    CHECK(all.of("霧", "fog", Feature::beaten_en) == 0);
}

TEST_CASE("a part that never stands alone is no shorter rival", "[mine]") {
    mine::Sighting part = sighting("灯", "Lamp", EvidenceKind::title_pair, 0.6);
    part.embedded = true;
    const mine::Sighting whole = sighting("灯台", "lamp", EvidenceKind::title_pair, 0.5);
    CHECK(Measured({whole, part}).of("灯台", "lamp", Feature::shorter_ja) == 0);
    CHECK(Measured({whole, part}).of("灯", "Lamp", Feature::longer_ja) > 0);
    const mine::Sighting alone = sighting("灯", "Lamp", EvidenceKind::caption_pair, 0.6);
    CHECK(Measured({whole, part, alone}).of("灯台", "lamp", Feature::shorter_ja) == 1);
}

TEST_CASE("a part of a name whose English is a part of the name's English", "[mine]") {
    mine::Sighting part = sighting("アーウィン", "Irwin", EvidenceKind::transliteration, 0.8);
    part.embedded = true;
    const mine::Sighting whole = sighting("アーウィン基地", "Fort Irwin", EvidenceKind::caption_pair, 0.4);
    CHECK(Measured({whole, part}).of("アーウィン", "Irwin", Feature::part_of) == Approx(0.5));
    CHECK(Measured({whole, part}).of("アーウィン基地", "Fort Irwin", Feature::part_of) == 0);
    const mine::Sighting other = sighting("アーウィン基地", "Fort Erwin", EvidenceKind::caption_pair, 0.4);
    CHECK(Measured({other, part}).of("アーウィン", "Irwin", Feature::part_of) == 0);
    const mine::Sighting alone = sighting("アーウィン", "Irwin", EvidenceKind::lexicon, 0.1);
    CHECK(Measured({whole, part, alone}).of("アーウィン", "Irwin", Feature::part_of) == 0);
}

TEST_CASE("all evidence of a fragment is evidence of its longer term", "[mine]") {
    if (sample::lacks_edict()) return;
    const auto several = [](const char* ja, bool embedded) {
        mine::Sighting title = sighting(ja, "Marine Littoral", EvidenceKind::title_pair, 0.8);
        mine::Sighting apart = sighting(ja, "Marine Littoral", EvidenceKind::lexicon, 0.8);
        title.embedded = apart.embedded = embedded;
        return Measured({title, apart}).of(ja, "Marine Littoral", Feature::several);
    };
    CHECK(several("海兵沿岸", true) == 0);  // of 海兵沿岸連隊
    CHECK(several("海兵沿岸", false) == Approx(1.0 / 3));
    CHECK(several("海軍", true) == Approx(1.0 / 3));  // a word of the dictionary
}

TEST_CASE("a designation whose other words the dictionary explains", "[mine]") {
    const auto named_model = [](const char* ja, const char* en, EvidenceKind kind) {
        return Measured({sighting(ja, en, kind, 0.9)}).of(ja, en, Feature::named_model);
    };
    CHECK(named_model("QZ-88灯台", "QZ-88 Lighthouse", EvidenceKind::lexicon) == Approx(0.9));
    CHECK(named_model("QZ-88灯台", "QZ-88 Lighthouse", EvidenceKind::title_pair) == 0);
    CHECK(named_model("灯台", "Lighthouse", EvidenceKind::lexicon) == 0);
}

TEST_CASE("a phrase that the dictionary has", "[mine]") {
    if (sample::lacks_edict()) return;
    CHECK(known_pair("排他的経済水域", "exclusive economic zone", Feature::known_phrase) == 1);
    CHECK(known_pair("排他的経済水域", "quiet northern bay", Feature::known_phrase) == 0);
    CHECK(known_pair("潜水艦", "submarine", Feature::known_phrase) == 0);  // a word
}

TEST_CASE("numbers and Latin words that only one side has", "[mine]") {
    CHECK(known_pair("ソノ2000哨戒機", "Sono patrol aircraft", Feature::lost) == 1);
    CHECK(known_pair("ソノ2000哨戒機", "Sono 2000 patrol aircraft", Feature::lost) == 0);
    CHECK(known_pair("ソノ２０００哨戒機", "Sono 2000 patrol aircraft", Feature::lost) == 0);
    CHECK(known_pair("QZ型哨戒機", "patrol aircraft", Feature::lost) == 1);
    CHECK(known_pair("哨戒機", "patrol aircraft 7", Feature::lost) == 0);
    // A Latin name holds two sides together that stand in no segment together; a numeral does not.
    CHECK(known_pair("QZXニュース", "QZX News", Feature::apart_phrase) == 0);
    CHECK(known_pair("ソノIII", "Sono III", Feature::apart_phrase) == 1);
    CHECK(known_pair("霧のニュース", "Fog News", Feature::apart_phrase) == 1);
}

TEST_CASE("a common noun that the rules of types know", "[mine]") {
    CHECK(known_pair("潜水艦", "submarine", Feature::kind) == 1);
    CHECK(known_pair("潜水艦", "Submarine", Feature::kind) == 0);  // a name is one without the rule
    CHECK(known_pair("霧笛", "fog horn", Feature::kind) == 0);
}

TEST_CASE("words are measured by their form", "[mine]") {
    const auto one = [](const char* ja, const char* en, Feature feature) {
        return Measured({sighting(ja, en, EvidenceKind::lexicon, 0.5)}).of(ja, en, feature);
    };
    CHECK(one("ソノブイ", "sonobuoy", Feature::katakana) == 1);
    CHECK(one("ソノ島", "Sono", Feature::katakana) == 0);
    CHECK(one("QZ-7型", "QZ-7", Feature::designation) == 1);
    CHECK(one("QZ型", "new type", Feature::designation) == 0);
    CHECK(one("霧", "fog", Feature::tiny) == 1);
    CHECK(one("霧笛", "fog horn", Feature::tiny) == 0);
    CHECK(one("霧笛", "FH", Feature::tiny) == 1);
    CHECK(one("𠮟", "scolding", Feature::tiny) == 1);
    CHECK(one("霧笛", "fog horn", Feature::multiword) == Approx(1.0 / 3));
    CHECK(one("霧笛", "very old fog-horn of ours", Feature::multiword) == 1);
    CHECK(one("霧笛", "scolding", Feature::inflected) == 1);
    CHECK(one("霧笛", "old scolding", Feature::inflected) == 0);
    CHECK(one("霧", "fog", Feature::frequent) == 1);
    CHECK(one("灯台", "lighthouse", Feature::frequent) == Approx(1.0 / 3));  // title and body
    CHECK(one("窓", "window", Feature::frequent) == 0);
    CHECK(one("試験", "test", Feature::verbal) == 1);
    CHECK(one("潜水艦", "submarine", Feature::verbal) == 0);
    CHECK(one("北極海弾道実験", "experiment", Feature::compound) > one("実験", "experiment", Feature::compound));
}

TEST_CASE("every feature is 0 to 1 and has a name of its own", "[mine]") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < mine::kFeatures; ++i) names.insert(mine::name(static_cast<Feature>(i)));
    CHECK(names.size() == mine::kFeatures);
    for (const char* ja : {"霧", "ソノブイ", "😀", "𠮟責委員会", "QZ-7", "東京"}) {
        const Measured one({sighting(ja, "Tokyo fog", EvidenceKind::lexicon, 1)});
        for (std::size_t i = 0; i < mine::kFeatures; ++i) {
            INFO(ja << " " << mine::name(static_cast<Feature>(i)));
            CHECK(one.of(ja, "Tokyo fog", static_cast<Feature>(i)) >= 0);
            CHECK(one.of(ja, "Tokyo fog", static_cast<Feature>(i)) <= 1);
        }
    }
    CHECK(mine::measure({}, sample::Post(sample::Parts{}).text, sample::types()).empty());
}
