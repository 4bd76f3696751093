// SPDX-License-Identifier: Apache-2.0
// Random translation units come back from TMX and PO as they were.
#include "glossary/exchange/po/po.hpp"
#include "tests/unit/exchange/tmx_units.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace yakugo;
using store::TranslationUnit;

namespace {

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    std::string text(bool may_be_empty = false) {
        static const std::vector<std::string> pieces = {
            "弁", "valve", "𠮟る", "👩\u200D🚀", "ｶﾞ",     " ",   "  ",     "\n",     "\t",  "<b>",      "&amp;",
            "&",  "]]>",   "-->",  "\"",       "\\",     "\\n", "'",      "%d",     "{0}", "か\u3099", "\u00A0",
            "　", "#",     "~",    "#~ msgid", "msgstr", "=",   "\u2028", "\uFFFD", "é",   "\u200B"};
        std::string out;
        for (std::size_t i = below(6) + (may_be_empty ? 0 : 1); i > 0; --i) out += pieces[below(pieces.size())];
        // White space at the ends belongs to how a file is printed: tmx_reader.hpp.
        const auto first = out.find_first_not_of(" \t\n");
        if (first == std::string::npos) return may_be_empty ? "" : "x";
        return out.substr(first, out.find_last_not_of(" \t\n") - first + 1);
    }

    TranslationUnit tmx_unit(std::size_t number) {
        TranslationUnit unit{.key = below(4) == 0 ? "" : "u" + std::to_string(number)};
        if (below(2) == 0) unit.attributes = {{"creationdate", "20260508T093000Z"}, {"creationid", text()}};
        if (below(3) == 0) unit.properties = {{"x-" + std::to_string(below(9)), text()}};
        if (below(3) == 0) unit.notes = {{text()}, {text()}};
        unit.variants = {variant("en", 1), variant("ja", 10)};
        if (below(5) == 0) unit.variants.push_back(variant("ja", 20));
        return unit;
    }

    TranslationUnit po_unit() {
        TranslationUnit unit;
        unit.variants = {{.language = "en", .text = {text()}}, {.language = "ja", .text = {text()}}};
        return unit;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    store::Variant variant(const std::string& language, std::size_t first_tag) {
        store::Variant out{.language = language, .text = {text()}};
        if (below(3) == 0) out.properties = {{"p", text()}};
        if (below(2) == 0) return out;
        const std::string i = std::to_string(first_tag);
        const std::size_t end = out.text.text.size();
        out.text.tags = {{0, "bpt", {{"i", i}, {"x", "1"}}, "&lt;b&gt;"},
                         {end, "ept", {{"i", i}}, "&lt;/b&gt;"},
                         {end, "ph", {{"x", "2"}}}};
        return out;
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("random units come back from TMX as they were, and are written as the same bytes again") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        Generator generator(seed);
        std::vector<TranslationUnit> given;
        for (std::size_t i = 0; i < 5; ++i) given.push_back(generator.tmx_unit(i));
        const auto written = testing::write_tmx(given);
        CHECK(written.report.written == given.size());
        const auto back = testing::read_tmx(written.file);
        REQUIRE(back.units.size() == given.size());
        for (std::size_t i = 0; i < given.size(); ++i) REQUIRE(testing::show(back.units[i]) == testing::show(given[i]));
        REQUIRE(testing::write_tmx(back.units).file == written.file);
    }
}

TEST_CASE("random messages come back from PO as they were, and are written as the same bytes again") {
    const auto write = [](const std::vector<TranslationUnit>& units) {
        std::ostringstream out;
        const auto writer = exchange::po_writer(out, {.date = "2026-05-10T01:02:03Z", .version = "0.1.0"});
        for (const TranslationUnit& unit : units) writer->write(unit);
        CHECK(writer->finish().written == units.size());
        return out.str();
    };
    for (unsigned seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        Generator generator(seed);
        std::vector<TranslationUnit> given;
        std::set<std::string> sources;  // a catalogue has each message once
        for (std::size_t i = 0; i < 5; ++i) {
            TranslationUnit unit = generator.po_unit();
            if (sources.insert(unit.variants[0].text.text).second) given.push_back(unit);
        }
        const std::string file = write(given);
        std::vector<TranslationUnit> back;
        markup::Input input = markup::Input::of(file, "t.po");
        exchange::read_po(input, [&](TranslationUnit& unit) { back.push_back(unit); }, {});
        REQUIRE(back.size() == given.size());
        for (std::size_t i = 0; i < given.size(); ++i) {
            INFO(file);
            for (std::size_t side = 0; side < 2; ++side)
                REQUIRE(back[i].variants.at(side).text == given[i].variants[side].text);
        }
        REQUIRE(write(back) == file);
    }
}
