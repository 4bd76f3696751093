// SPDX-License-Identifier: Apache-2.0
// One suite that every profile passes: what goes out comes in again, whatever it is, and what is broken is refused.
#include "glossary/exchange/formats.hpp"
#include "libalign/core/error.hpp"
#include "tests/conformance/forms.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yakugo;
using namespace yakugo::conformance;
using exchange::Profile;

namespace {

store::ConceptEntry concept_entry(const Entry& entry, std::size_t number) {
    return {.key = std::to_string(number),
            .languages = {{"en", {}, {{entry.en, store::Usage::preferred}}},
                          {"ja", {}, {{entry.ja, store::Usage::preferred}}}}};
}

store::TranslationUnit unit(const Entry& entry, std::size_t number) {
    return {.key = "u" + std::to_string(number), .variants = {{"en", {entry.en}}, {"ja", {entry.ja}}}};
}

store::PairRow pair_row(const Entry& entry, std::size_t number) {
    store::PairRow row;
    row.id = {static_cast<std::int64_t>(number)};
    row.concept_id = {row.id.value};
    row.ja = entry.ja;
    row.en = entry.en;
    row.status = store::Status::accepted;
    row.confidence = 1.0 / static_cast<double>(number);
    return row;
}

std::string written(const Profile& profile, const std::vector<Entry>& entries, Language source) {
    std::ostringstream out;
    const exchange::Options how = options(source);
    std::size_t number = 0;
    if (profile.write_units != nullptr) {
        const auto writer = profile.write_units(out, how);
        for (const Entry& entry : entries) writer->write(unit(entry, ++number));
        CHECK(writer->finish().written == entries.size());
    } else if (profile.write_entries != nullptr) {
        const auto writer = profile.write_entries(out, how);
        for (const Entry& entry : entries) writer->write(concept_entry(entry, ++number));
        CHECK(writer->finish().written == entries.size());
    } else {
        std::vector<store::PairRow> rows;
        for (const Entry& entry : entries) rows.push_back(pair_row(entry, ++number));
        CHECK(profile.write_pairs(out, rows, how).written == entries.size());
    }
    return out.str();
}

std::string text_in(const store::ConceptEntry& entry, std::string_view language) {
    for (const store::LanguageSection& section : entry.languages) {
        if (section.language == language && !section.terms.empty()) return section.terms.front().surface;
    }
    return {};
}

std::string text_in(const store::TranslationUnit& unit, std::string_view language) {
    const store::Variant* variant = store::find(unit, language);
    return variant == nullptr ? std::string() : variant->text.text;
}

struct ReadBack {
    std::vector<Entry> entries;
    markup::ReadReport report;
};

ReadBack read(const Profile& profile, std::string bytes, Language source, bool recover = false) {
    markup::Input input = markup::Input::of(std::move(bytes), "a file");
    ReadBack out;
    const auto take = [&](const auto& one) { out.entries.push_back({text_in(one, "ja"), text_in(one, "en")}); };
    const exchange::ReadOptions how{.recover = recover, .source = source};
    out.report =
        profile.read_units != nullptr ? profile.read_units(input, take, how) : profile.read_entries(input, take, how);
    return out;
}

std::vector<const Profile*> both_ways() {
    std::vector<const Profile*> out;
    for (const Profile& profile : exchange::profiles()) {
        if (profile.reads() && profile.writes()) out.push_back(&profile);
    }
    return out;
}

struct ProfileCase {
    const char* name;
    Entry entry;
};

const std::vector<ProfileCase>& profile_cases() {
    static const std::vector<ProfileCase> all = {
        {"plain", {"冷却材", "coolant"}},
        {"markup", {"<b>弁</b> & \"軸\" '管'", "a < b > c && 'd' \"e\""}},
        {"entities as text", {"&amp;弁&#x5F01;", "&lt;valve&gt; &nbsp;"}},
        {"end of CDATA, comment", {"弁]]>--><!--", "valve ]]> --> <?x?>"}},
        {"ruby as HTML", {"<ruby>弁<rt>べん</rt></ruby>", "valve (ben)"}},
        {"ruby as Aozora", {"｜冷却材《れいきゃくざい》", "coolant"}},
        {"ruby by Unicode", {"\uFFF9弁\uFFFAべん\uFFFB", "valve"}},
        {"beyond the BMP", {"𠮟る、𩸽", "scold 𠮟"}},
        {"emoji with joiner", {"宇宙飛行士👩‍🚀", "astronaut 👩‍🚀 🇯🇵"}},
        {"not normalised", {"か\u3099ス ｶﾞｽ Ａ", "cafe\u0301"}},
        {"separators of tables", {"弁,軸;管", "\"valve\", shaft; pipe"}},
        {"backslash, percent, hash inside", {"C#の\\弁", "100% C# \\n"}},
        {"ideographic space inside", {"冷却\u3000材", "cool ant"}},
        {"formula", {"=弁", "+valve"}},
        {"long", {std::string(9000, 'x') + "弁", std::string(900, 'y')}},
    };
    return all;
}

}  // namespace

TEST_CASE("every profile reads what it has written, in both directions") {
    for (const Profile* profile : both_ways()) {
        for (const Language source : {Language::en, Language::ja}) {
            for (const ProfileCase& c : profile_cases()) {
                INFO(profile->name << " from " << code(source) << ": " << c.name);
                // Limits of the tools themselves.
                if (profile->name == "deepl" && c.entry.ja.size() > 1024) continue;
                const ReadBack again = read(*profile, written(*profile, {c.entry}, source), source);
                REQUIRE(again.entries.size() == 1);
                CHECK(again.entries[0].ja == c.entry.ja);
                CHECK(again.entries[0].en == c.entry.en);
                CHECK(again.report.read == 1);
                CHECK(again.report.bad == 0);
            }
        }
    }
}

TEST_CASE("every profile makes a whole file of nothing, and reads it") {
    for (const Profile* profile : both_ways()) {
        INFO(profile->name);
        CHECK(read(*profile, written(*profile, {}, Language::en), Language::en).entries.empty());
    }
}

TEST_CASE("every profile is known again by its content or its extension") {
    for (const Profile* profile : both_ways()) {
        INFO(profile->name);
        const std::string extension(profile->extensions.substr(0, profile->extensions.find(' ')));
        markup::Input input =
            markup::Input::of(written(*profile, {{"弁", "valve"}}, Language::en), "terms" + extension);
        const Profile& found = exchange::recognise(input);
        CHECK((found.read_units == nullptr) == (profile->read_units == nullptr));
        CHECK(found.has_extension("x" + extension));
    }
}

TEST_CASE("every profile carries ten thousand entries") {
    std::vector<Entry> entries;
    for (int i = 0; i < 10000; ++i)
        entries.push_back({"用語" + std::to_string(i) + "番𠮟", "term number " + std::to_string(i)});
    for (const Profile* profile : both_ways()) {
        INFO(profile->name);
        const std::vector<Entry> again = read(*profile, written(*profile, entries, Language::en), Language::en).entries;
        REQUIRE(again.size() == entries.size());
        CHECK(again.back().ja == "用語9999番𠮟");
        CHECK(again.back().en == "term number 9999");
    }
}

TEST_CASE("every profile survives damage: an error that names the file, or what is whole") {
    const std::vector<Entry> entries = {{"弁", "valve"}, {"軸", "shaft"}, {"管", "pipe"}};
    for (const Profile* profile : both_ways()) {
        const std::string whole = written(*profile, entries, Language::en);
        for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 60) {
            for (const char* with : {"", "\x01", "\xFF", "<", "&", "\"", "\n"}) {
                INFO(profile->name << " at " << at << " with " << static_cast<int>(static_cast<unsigned char>(*with)));
                // "": the file ends there.
                const std::string bytes = *with == '\0' ? whole.substr(0, at) : std::string(whole).replace(at, 1, with);
                for (const bool recover : {false, true}) {
                    try {
                        const ReadBack found =
                            read(*profile, bytes, Language::en, recover);  // outside of CHECK, which catches
                        CHECK(found.report.read == found.entries.size());
                    } catch (const InputError& error) {
                        CHECK(std::string(error.what()).starts_with("a file"));
                    }
                }
            }
        }
    }
}
