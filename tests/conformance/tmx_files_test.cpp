// SPDX-License-Identifier: Apache-2.0
// TMX of others, where it is at hand, and TMX of ours out of units that no tool would write.
#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/encoding.hpp"
#include "tests/conformance/validators.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;
namespace fs = std::filesystem;

namespace {

using Units = std::vector<store::TranslationUnit>;

Units read(markup::Input input, bool recover, std::size_t* bad = nullptr) {
    Units units;
    const auto keep = [&](store::TranslationUnit& unit) {
        units.push_back(unit);
        units.back().line = 0;
    };
    const markup::ReadReport report = exchange::read_tmx(input, keep, {.recover = recover});
    if (bad != nullptr) *bad = report.bad;
    return units;
}

std::string write(const Units& units) {
    std::ostringstream out;
    const auto writer = exchange::tmx_writer(out, {.date = "", .version = "1"});
    for (const store::TranslationUnit& unit : units) writer->write(unit);
    writer->finish();
    return out.str();
}

/// Whether what our TMX holds of units comes back as it is: once written, nothing changes any more.
void check_round_trip(const Units& units) {
    const Units once = read(markup::Input::of(write(units), "once.tmx"), false);
    const Units twice = read(markup::Input::of(write(once), "twice.tmx"), false);
    CHECK(once.size() == twice.size());
    for (std::size_t i = 0; i < std::min(once.size(), twice.size()); ++i) {
        INFO("unit " << i << "\n" << write({once[i]}) << write({twice[i]}));
        CHECK((once[i] == twice[i]));
    }
}

bool is_at_hand(const fs::path& folder) {
    if (fs::is_directory(folder)) return true;
    WARN("SKIPPED: " << folder.filename().string() << " is not there");
    return false;
}

/// Lines as text, whatever their encoding.
std::vector<std::string> lines_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::istringstream text(text::decode(bytes, path.string()).text);
    std::vector<std::string> out;
    for (std::string line; std::getline(text, line);)
        if (!line.empty()) out.push_back(line);
    return out;
}

/// What the memory has for a text, to the letter.
std::string translated(const Units& units, const std::string& source, const std::string& from, const std::string& to) {
    for (const store::TranslationUnit& unit : units) {
        const store::Variant *source_variant = nullptr, *target = nullptr;
        for (const store::Variant& variant : unit.variants) {
            if (variant.language == from) source_variant = &variant;
            if (variant.language == to) target = &variant;
        }
        if (source_variant != nullptr && target != nullptr && source_variant->text.text == source)
            return target->text.text;
    }
    return "(not found) " + source;
}

/// Values that break a form: empty, markup, controls, broken UTF-8, beyond the BMP, dates, numbers.
class OddUnits {
public:
    explicit OddUnits(unsigned seed) : random_(seed) {}
    store::TranslationUnit unit();

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }
    std::string text();
    std::string name();
    store::Attributes attributes();
    store::InlineText inline_text();

    std::mt19937 random_;
};

std::string OddUnits::text() {
    static const std::vector<std::string> pieces = {"弁",
                                                    "𠮟",
                                                    "👩‍🚀",
                                                    "valve",
                                                    " ",
                                                    "\n",
                                                    "\t",
                                                    "\r",
                                                    "<",
                                                    ">",
                                                    "&",
                                                    "\"",
                                                    "'",
                                                    "]]>",
                                                    "&amp;",
                                                    "&#1;",
                                                    "<sub>",
                                                    "</sub>",
                                                    "<!--",
                                                    "<ph x=\"1\"/>",
                                                    "--",
                                                    "\x01",
                                                    std::string(1, '\0'),
                                                    "\xFF",
                                                    "\xE5\xBC",
                                                    "\xEF\xBF\xBF",
                                                    "\xED\xA0\x80",
                                                    "2026-05-08",
                                                    "*all*",
                                                    "ja",
                                                    "-1"};
    std::string out;
    for (std::size_t i = below(5); i > 0; --i) out += pieces[below(pieces.size())];
    return out;
}

std::string OddUnits::name() {
    static const std::vector<std::string> names = {"creationdate",
                                                   "creationid",
                                                   "changedate",
                                                   "changeid",
                                                   "usagecount",
                                                   "lastusagedate",
                                                   "creationtool",
                                                   "creationtoolversion",
                                                   "segtype",
                                                   "datatype",
                                                   "o-encoding",
                                                   "o-tmf",
                                                   "srclang",
                                                   "lang",
                                                   "xml:lang",
                                                   "i",
                                                   "x",
                                                   "type",
                                                   "pos",
                                                   "assoc",
                                                   "tuid",
                                                   "a b",
                                                   "",
                                                   "1x",
                                                   "mq:status",
                                                   "弁",
                                                   "xmlns"};
    return names[below(names.size())];
}

store::Attributes OddUnits::attributes() {
    static const std::vector<std::string> usual = {"20260508T093000Z", "sentence", "begin", "end", "ja", "en-US", "1"};
    store::Attributes out;
    for (std::size_t i = below(4); i > 0; --i)
        out.emplace_back(name(), below(2) == 0 ? text() : usual[below(usual.size())]);
    return out;
}

store::InlineText OddUnits::inline_text() {
    static const std::vector<std::string> elements = {"bpt", "ept", "it", "ph", "hi", "/hi", "ut", "sub", "x", "", "<"};
    store::InlineText out{text() + text(), {}};
    for (std::size_t i = below(3) * below(3); i > 0; --i)
        out.tags.push_back({below(20), elements[below(elements.size())], attributes(), text()});
    return out;
}

store::TranslationUnit OddUnits::unit() {
    static const std::vector<std::string> languages = {"en", "ja",     "en-US", "ja-JP",           "fr",       "und",
                                                       "",   "日本語", "a_b",   "toolonglanguage", "x-klingon"};
    store::TranslationUnit unit;
    unit.key = text();
    unit.attributes = attributes();
    for (std::size_t i = below(3); i > 0; --i) unit.properties.push_back({text(), text(), attributes()});
    for (std::size_t i = below(3); i > 0; --i) unit.notes.push_back({text(), attributes()});
    for (std::size_t i = below(4); i > 0; --i)
        unit.variants.push_back({languages[below(languages.size())],
                                 inline_text(),
                                 attributes(),
                                 {{text(), text(), attributes()}},
                                 {{text(), {}}}});
    return unit;
}

}  // namespace

TEST_CASE("TMX is valid whatever units hold, and comes back as it was written") {
    constexpr unsigned seed = 20260508;
    INFO("seed " << seed);
    OddUnits odd(seed);
    const Folder folder;
    std::vector<std::string> files;
    for (int file = 0; file < 20; ++file) {
        Units units;
        for (int i = 0; i < 200; ++i) units.push_back(odd.unit());
        files.push_back(std::to_string(file) + ".tmx");
        folder.write(files.back(), write(units));
        check_round_trip(units);
    }
    check_valid(tmx_validators(), folder, files);
}

TEST_CASE("The LISA compliance kit: a text translated through its memory is the kit's translation") {
    const fs::path kit = shared_folder() / "data/tmx/TMXComplianceKit";
    if (!is_at_hand(kit)) return;
    for (const char* target : {"1A fr-ca fr-CA", "1B fr-ca fr-CA", "1C fr-ca fr-CA", "1D en-gb en-GB", "1E en-gb en-GB",
                               "1F en-gb en-GB", "1G en-gb en-GB", "1H en-gb en-GB", "1I ja-jp ja-JP"}) {
        std::istringstream words(target);
        std::string test, suffix, language;
        words >> test >> suffix >> language;
        const std::string stem = (kit / ("ImportTest" + test)).string();
        INFO(stem);
        const Units units = read(markup::Input::open(stem + ".tmx"), false);
        check_round_trip(units);
        std::vector<std::string> got;
        for (const std::string& line : lines_of(stem + ".txt"))
            got.push_back(translated(units, line, "en-US", language));
        CHECK(got == lines_of(stem + "_" + suffix + ".txt"));
    }
}

TEST_CASE("TMX of the kit and of tools goes in and out again") {
    std::size_t files = 0;
    for (const char* folder : {"data/tmx/TMXComplianceKit", "data/tmx/variants", "data/made-by-tools"}) {
        if (!is_at_hand(shared_folder() / folder)) continue;
        for (const fs::directory_entry& entry : fs::directory_iterator(shared_folder() / folder)) {
            if (entry.path().extension() != ".tmx") continue;
            INFO(entry.path().string());
            const bool is_broken = entry.path().stem() == "ctrl-char-ref" || entry.path().stem() == "illformed";
            std::size_t bad = 0;
            if (is_broken) CHECK_THROWS_AS(read(markup::Input::open(entry.path().string()), false), InputError);
            const Units units = read(markup::Input::open(entry.path().string()), is_broken, &bad);
            CHECK_FALSE(units.empty());
            CHECK(bad == (is_broken ? 1 : 0));
            check_round_trip(units);
            ++files;
        }
    }
    if (files > 0) CHECK(files > 70);
}
