// SPDX-License-Identifier: Apache-2.0
// The LISA TMX 1.4 compliance kit, where it is at hand, through our reader and writer: a document that is translated out of a
// memory of the kit, segment by segment, must become the kit's translated document.
#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"
#include "libalign/text/encoding.hpp"
#include "tests/conformance/lisa_documents.hpp"
#include "tests/conformance/lisa_leverage.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace yakugo;
using namespace yakugo::lisa;

namespace fs = std::filesystem;

namespace {

const fs::path kit = fs::path(YAKUGO_SOURCE_DIR) / ".." / "shared/data/tmx/TMXComplianceKit";

bool kit_is_there() {
    if (fs::exists(kit)) return true;
    WARN("SKIPPED: no LISA TMX compliance kit in " << kit.string());
    return false;
}

std::string bytes_of(const std::string& name) {
    std::ifstream in(kit / name, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string text_of(const std::string& name) {
    return text::decode(bytes_of(name), name).text;
}

/// The kit's HTML is windows-1252, of which it uses what is Latin-1, too.
std::string latin1_of(const std::string& name) {
    std::string out;
    for (const char c : bytes_of(name)) {
        const auto byte = static_cast<unsigned char>(c);
        REQUIRE((byte < 0x80 || byte >= 0xA0));
        if (byte >= 0x80) out += static_cast<char>(0xC0 | (byte >> 6));
        out += byte < 0x80 ? c : static_cast<char>(0x80 | (byte & 0x3F));
    }
    return out;
}

std::vector<store::TranslationUnit> units_in(markup::Input input) {
    std::vector<store::TranslationUnit> units;
    exchange::read_tmx(input,
                       [&](store::TranslationUnit& unit) {
                           units.push_back(unit);
                           units.back().line = 0;
                       },
                       {});
    return units;
}

std::vector<store::TranslationUnit> units_of(const std::string& name) {
    return units_in(markup::Input::open((kit / name).string()));
}

/// Replaces each segment; those that the memory does not know stay and are counted.
std::size_t translate(std::vector<store::InlineText>& segments, const Memory& memory) {
    std::size_t unknown = 0;
    for (store::InlineText& segment : segments) {
        auto translation = memory.translate(segment);
        if (translation) {
            segment = std::move(*translation);
        } else {
            ++unknown;
        }
    }
    return unknown;
}

/// Without what says nothing: the order of attributes; that of variants, of which the writer puts those of its two
/// languages first; and srclang, which it says for the whole file where it can.
std::vector<store::TranslationUnit> comparable(std::vector<store::TranslationUnit> units) {
    for (store::TranslationUnit& unit : units) {
        std::erase_if(unit.attributes, [](const auto& attribute) { return attribute.first == "srclang"; });
        std::stable_sort(unit.variants.begin(), unit.variants.end(),
                         [](const store::Variant& a, const store::Variant& b) { return a.language < b.language; });
        for (store::Variant& variant : unit.variants)
            for (store::InlineTag& tag : variant.text.tags) std::sort(tag.attributes.begin(), tag.attributes.end());
    }
    return units;
}

const store::Variant& variant_of(const store::TranslationUnit& unit, const std::string& language) {
    const store::Variant* variant = store::find(unit, language);
    REQUIRE(variant != nullptr);
    return *variant;
}

}  // namespace

TEST_CASE("LISA kit, level 1: text is translated out of memories in all encodings and spellings") {
    if (!kit_is_there()) return;
    struct Case {
        std::string name, target;
    };
    const std::vector<Case> cases = {{"1A", "fr-CA"}, {"1B", "fr-CA"}, {"1C", "fr-CA"},
                                     {"1D", "en-GB"}, {"1E", "en-GB"}, {"1F", "en-GB"},
                                     {"1G", "en-GB"}, {"1H", "en-GB"}, {"1I", "ja-JP"}};
    for (const auto& [name, target] : cases) {
        INFO("ImportTest" << name);
        std::string suffix = "_" + target;
        for (char& c : suffix) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        Document document = read_text(text_of("ImportTest" + name + ".txt"));
        REQUIRE(!document.segments.empty());
        CHECK(translate(document.segments, {units_of("ImportTest" + name + ".tmx"), "en-US", target}) == 0);
        CHECK(write_text(document) == text_of("ImportTest" + name + suffix + ".txt"));
    }
}

TEST_CASE("LISA kit, level 1: units are chosen by their languages") {
    if (!kit_is_there()) return;
    // 1J: either order of the two; 1J_many: "only first and second entries should be imported"; 1K: none.
    const std::vector<std::pair<std::string, std::size_t>> cases = {{"1J", 2}, {"1J_many", 2}, {"1K", 0}};
    for (const auto& [name, count] : cases) {
        INFO("ImportTest" << name);
        const Memory memory(units_of("ImportTest" + name + ".tmx"), "en-US", "en-GB");
        CHECK(memory.size() == count);
        if (count == 0) continue;
        CHECK(memory.translate({.text = "First entry in US English"})->text == "First entry in UK English");
        CHECK(memory.translate({.text = "Second entry in US English"})->text == "Second entry in UK English");
    }
    CHECK(units_of("ImportTest1K.tmx").size() == 2);
}

TEST_CASE("LISA kit, levels 1 and 2: every element and attribute is read") {
    if (!kit_is_there()) return;
    for (const std::string name : {"1L", "2C"}) {
        INFO("ImportTest" << name);
        const auto units = units_of("ImportTest" + name + ".tmx");
        REQUIRE(units.size() == 1);
        const store::TranslationUnit& unit = units[0];
        CHECK(unit.key == "tu001");
        // o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid
        // changedate segtype changeid o-tmf srclang
        CHECK(unit.attributes.size() == 13);
        CHECK(unit.notes.size() == 2);
        CHECK(unit.notes.at(0).text == "Text of tu note 1");
        CHECK(unit.properties.size() == 1);
        CHECK(unit.properties.at(0).value == "Data");
        CHECK(unit.properties.at(0).attributes.size() == 2);
        REQUIRE(unit.variants.size() == 3);
        CHECK(unit.variants[2].language == "en-GB");
        const std::vector<std::size_t> properties = {1, 2, 2};
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(unit.variants[i].attributes.size() == 11);
            CHECK(unit.variants[i].notes.size() == 2);
            CHECK(unit.variants[i].properties.size() == properties[i]);
        }
    }
    CHECK(variant_of(units_of("ImportTest1L.tmx")[0], "fr").text.text == "Texte du segment.");
    const store::InlineText text = variant_of(units_of("ImportTest2C.tmx")[0], "fr").text;
    CHECK(text.text == "Cliquez  pour commencer.");
    std::string elements;
    for (const store::InlineTag& tag : text.tags) elements += tag.element + "@" + std::to_string(tag.at) + " ";
    CHECK(elements == "it@0 bpt@0 ph@8 hi@14 /hi@23 ept@24 ");
    CHECK(text.tags.at(2).code.find("<sub>Commencez ici !</sub>") != std::string::npos);
}

TEST_CASE("LISA kit, level 2: HTML is translated, tags matched as tags") {
    if (!kit_is_there()) return;
    for (const std::string name : {"2A", "2A-0index"}) {
        INFO("ImportTest" << name);
        Document document = read_html(latin1_of("ImportTest2A.htm"));
        REQUIRE(document.segments.size() == 7);
        CHECK(translate(document.segments, {units_of("ImportTest" + name + ".tmx"), "en-US", "fr-CA"}) == 0);
        CHECK(write_html(document) == latin1_of("ImportTest2A_fr-ca.htm"));
    }
}

TEST_CASE("LISA kit, level 2: RTF is translated, tags matched as tags") {
    if (!kit_is_there()) return;
    const Memory memory(units_of("ImportTest2B.tmx"), "en-US", "fr-CA");
    const std::vector<Runs> source = read_rtf(bytes_of("ImportTest2B.rtf"));
    std::vector<Runs> expected = read_rtf(bytes_of("ImportTest2B_fr-ca.rtf"));
    REQUIRE(source.size() == 6);
    expected.resize(6);
    // Where the kit's document is not what the kit's memory says: its bold got lost, "Image : " and "Du texte avec"
    // were written by another hand.
    expected[3] = {{"Première "}, {.text = "phrase. Seconde", .bold = true}, {" phrase."}};
    expected[4] = {{"Image: "}, {}};
    expected[5] = {{"Du text avec une portion délimitée."}};
    for (std::size_t i = 0; i < source.size(); ++i) {
        INFO("paragraph " << i << ": " << show(source[i]));
        auto segments = segments_of(source[i]);
        CHECK(translate(segments, memory) == 0);
        CHECK(show(runs_of(segments)) == show(expected[i]));
    }
}

TEST_CASE("LISA kit: what a segment does not say is no match") {
    if (!kit_is_there()) return;
    const Memory memory(units_of("ImportTest2A.tmx"), "en-US", "fr-CA");
    for (const std::string paragraph :
         {"The big black cat sleeps.", "The big <b>black</b> cat sleeps.", "The big <b>black <u>cat</u></b> sleeps.",
          "the big <b>black</b> <u>cat</u> sleeps."}) {
        INFO(paragraph);
        auto segments = read_html("<p>" + paragraph + "</p>").segments;
        CHECK(translate(segments, memory) == 1);
    }
}

TEST_CASE("LISA kit: what is read is written, and read again as it was") {
    if (!kit_is_there()) return;
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(kit)) {
        if (entry.path().extension() != ".tmx") continue;
        INFO(entry.path().filename().string());
        const auto units = units_of(entry.path().filename().string());
        std::ostringstream out;
        const auto writer = exchange::tmx_writer(out, {.date = "2026-05-10T01:02:03Z", .version = "0"});
        for (const store::TranslationUnit& unit : units) writer->write(unit);
        const exchange::Report report = writer->finish();
        INFO(out.str());
        CHECK(report.written == units.size());
        CHECK(report.left_out.empty());
        CHECK((comparable(units_in(markup::Input::of(out.str(), "again.tmx"))) == comparable(units)));
        ++files;
    }
    CHECK(files == 23);
}
