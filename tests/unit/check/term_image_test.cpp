// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/term_image.hpp"
#include "glossary/check/match/relevance.hpp"
#include "libalign/core/digest.hpp"
#include "tests/unit/check/drafts.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>
#include <vector>

using namespace yakugo;
using namespace yakugo::check;

namespace {

Glossary sample_glossary() {
    Glossary glossary;
    const auto add = [&](std::string ja, std::string en, std::int64_t concept_id, Standing standing,
                         double confidence) {
        TermPair pair;
        pair.id = 100 + static_cast<std::int64_t>(glossary.pairs.size());
        pair.concept_id = concept_id;
        pair.ja = std::move(ja);
        pair.en = std::move(en);
        pair.type = glossary.pairs.size() % 2 == 0 ? "weapon" : "";
        pair.standing = standing;
        pair.confidence = confidence;
        pair.ja_forbidden = standing == Standing::rejected;
        pair.en_preferred = standing == Standing::accepted;
        glossary.pairs.push_back(pair);
    };
    add("空母", "carrier", 1, Standing::accepted, 1);
    add("航空母艦", "aircraft carrier", 1, Standing::rejected, 0.2);
    add("ヴァイオリン", "violin", 2, Standing::open, 0.4);
    add("運用する", "operate", 3, Standing::open, 0.9);
    add("原子炉", "reactor", 4, Standing::accepted, 1);
    add("炉", "reactor", 5, Standing::open, 0.3);
    add("𠮟る人", "scolder 😀", 6, Standing::open, 0.6);
    add("", "", 0, Standing::open, 0.7);
    glossary.different = {{"カラコ", "アラコ"}, {"", "𠮟"}};
    return glossary;
}

using Fields = std::tuple<std::int64_t, std::int64_t, std::string, std::string, std::string, Standing, double, bool,
                          bool, bool, bool>;

std::vector<Fields> fields_of(const Glossary& glossary) {
    std::vector<Fields> out;
    for (const TermPair& p : glossary.pairs) {
        out.emplace_back(p.id, p.concept_id, p.ja, p.en, p.type, p.standing, p.confidence, p.ja_forbidden,
                         p.en_forbidden, p.ja_preferred, p.en_preferred);
    }
    return out;
}

}  // namespace

TEST_CASE("an image gives what the glossary gives") {
    const Glossary all = sample_glossary();
    const std::string bytes = TermImage::write(all, "state 1");
    const auto image = TermImage::read(bytes, "state 1");
    REQUIRE(image);
    const std::vector<std::vector<std::string>> drafts = {
        {"空母を運用した。"}, {"バイオリンを弾く。"}, {"The reactor and 𠮟る人。"}, {}, {"何もない。"}};
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        INFO(i);
        const Draft draft = yakugo::check::test::japanese_draft(drafts[i]);
        const Glossary part = relevant_part(all, draft), kept = image->relevant_part(draft, 0);
        CHECK(fields_of(kept) == fields_of(part));
        CHECK(kept.different == all.different);
        Glossary sure = all;  // without what is not believed
        std::erase_if(sure.pairs, [](const TermPair& p) { return p.standing == Standing::open && p.confidence < 0.5; });
        CHECK(fields_of(image->relevant_part(draft, 0.5)) == fields_of(relevant_part(sure, draft)));
    }
    CHECK(TermImage::read(TermImage::write({}, ""), ""));
}

TEST_CASE("an image of another state, or a damaged one, is none") {
    const std::string bytes = TermImage::write(sample_glossary(), "state 1");
    CHECK_FALSE(TermImage::read(bytes, "state 2"));
    CHECK_FALSE(TermImage::read(bytes, ""));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        INFO(size);
        const std::string shorter = bytes.substr(0, size);
        REQUIRE_FALSE(TermImage::read(shorter, "state 1"));
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        INFO(at);
        std::string other = bytes;
        other[at] = static_cast<char>(other[at] ^ 0x41);
        REQUIRE_FALSE(TermImage::read(other, "state 1"));
    }
    CHECK_FALSE(TermImage::read(bytes + "12345678", "state 1"));
}

TEST_CASE("images are told apart by their format") {
    // Where this fails, what is written has changed: raise kFormat in term_image.cpp, so that no older image is believed.
    CHECK(digest(TermImage::write(sample_glossary(), "")) == "c89a529cdb810d16-1120");
}
