// SPDX-License-Identifier: Apache-2.0
// One suite that every form passes.
#include "tests/conformance/forms.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <streambuf>

using namespace yakugo;
using namespace yakugo::conformance;

namespace {

struct Written {
    std::string file;
    exchange::Report report;
};

Written written(const Form& form, const std::vector<Entry>& entries, Language source) {
    std::ostringstream out;
    exchange::Report report = form.write(out, entries, options(source));
    return {out.str(), std::move(report)};
}

/// Takes the bytes and remembers the largest piece that came at once.
class Meter : public std::streambuf {
public:
    std::string bytes;
    std::size_t largest = 0;

protected:
    std::streamsize xsputn(const char* data, std::streamsize size) override {
        bytes.append(data, static_cast<std::size_t>(size));
        largest = std::max(largest, static_cast<std::size_t>(size));
        return size;
    }
    int_type overflow(int_type c) override {
        bytes += traits_type::to_char_type(c);
        return c;
    }
};

/// A disk that is full after some bytes.
class Full : public std::streambuf {
public:
    explicit Full(std::size_t room) : room_(room) {}

protected:
    int_type overflow(int_type c) override {
        if (room_ == 0) return traits_type::eof();
        --room_;
        return c;
    }

private:
    std::size_t room_;
};

struct Case {
    const char* name;
    Entry given;
    Entry expected;
};

const std::vector<Case>& cases() {
    using namespace std::string_literals;
    static const std::vector<Case> all = {
        {"plain", {"冷却材", "coolant"}, {"冷却材", "coolant"}},
        {"markup",
         {"<b>弁</b> & \"軸\" '管'", "a < b > c && 'd' \"e\""},
         {"<b>弁</b> & \"軸\" '管'", "a < b > c && 'd' \"e\""}},
        {"entities as text", {"&amp;弁&#x5F01;", "&lt;valve&gt; &nbsp;"}, {"&amp;弁&#x5F01;", "&lt;valve&gt; &nbsp;"}},
        {"end of CDATA, comment", {"弁]]>--><!--", "valve ]]> --> <?x?>"}, {"弁]]>--><!--", "valve ]]> --> <?x?>"}},
        {"ruby as HTML",
         {"<ruby>弁<rt>べん</rt></ruby>", "valve (ben)"},
         {"<ruby>弁<rt>べん</rt></ruby>", "valve (ben)"}},
        {"ruby as Aozora", {"｜冷却材《れいきゃくざい》", "coolant"}, {"｜冷却材《れいきゃくざい》", "coolant"}},
        {"ruby by Unicode", {"\uFFF9弁\uFFFAべん\uFFFB", "valve"}, {"\uFFF9弁\uFFFAべん\uFFFB", "valve"}},
        {"beyond the BMP", {"𠮟る、𩸽", "scold 𠮟"}, {"𠮟る、𩸽", "scold 𠮟"}},
        {"emoji with joiner",
         {"宇宙飛行士👩‍🚀", "astronaut 👩‍🚀 🇯🇵"},
         {"宇宙飛行士👩‍🚀", "astronaut 👩‍🚀 🇯🇵"}},
        {"not normalised", {"か\u3099ス ｶﾞｽ Ａ", "cafe\u0301"}, {"か\u3099ス ｶﾞｽ Ａ", "cafe\u0301"}},
        {"separators of tables",
         {"弁,軸;管", "\"valve\", shaft; pipe|rod"},
         {"弁,軸;管", "\"valve\", shaft; pipe|rod"}},
        {"backslash, percent, hash inside", {"C#の\\弁", "100% C# \\n"}, {"C#の\\弁", "100% C# \\n"}},
        {"U+0001",
         {"冷\x01却材",
          "cool\x01"
          "ant"},
         {"冷却材", "coolant"}},
        {"NUL", {"冷\0却材"s, "cool\0ant"s}, {"冷却材", "coolant"}},
        {"ESC and DEL",
         {"冷\x1B却材",
          "cool\x7F"
          "ant"},
         {"冷却材",
          "cool\x7F"
          "ant"}},
        {"U+FFFE and U+FFFF",
         {"冷\xEF\xBF\xBE却材",
          "cool\xEF\xBF\xBF"
          "ant"},
         {"冷却材", "coolant"}},
        {"lone CR", {"冷却\r材", "cool\rant"}, {"冷却 材", "cool ant"}},
        {"CRLF and LF", {"冷却\r\n材", "cool\nant"}, {"冷却 材", "cool ant"}},
        {"tab, VT, FF",
         {"冷\t却\x0B材",
          "cool\x0C"
          "ant"},
         {"冷 却 材", "cool ant"}},
        {"line and paragraph separator",
         {"冷\u2028却\u2029材",
          "cool\xC2\x85"
          "ant"},
         {"冷 却 材", "cool ant"}},
        {"space round the text", {"\u3000 冷却材\n", "\uFEFF\tcoolant\u00A0 "}, {"冷却材", "coolant"}},
        {"ideographic space inside", {"冷却\u3000材", "cool ant"}, {"冷却\u3000材", "cool ant"}},
        {"cut UTF-8", {"冷却材\xE5\x86", "coolant\xF0\x9F"}, {"冷却材", "coolant"}},
        {"overlong UTF-8",
         {"冷\xC0\xBC却材",
          "cool\xE0\x80\xBC"
          "ant"},
         {"冷却材", "coolant"}},
        {"surrogates as UTF-8",
         {"冷\xED\xA0\x80却材",
          "cool\xED\xBF\xBF"
          "ant"},
         {"冷却材", "coolant"}},
        {"beyond Unicode",
         {"冷\xF4\x90\x80\x80却材",
          "cool\xFF"
          "ant"},
         {"冷却材", "coolant"}},
        {"long",
         {std::string(90000, 'x') + "弁", std::string(90000, 'y')},
         {std::string(90000, 'x') + "弁", std::string(90000, 'y')}},
    };
    return all;
}

void check_unit(const Unit& unit, const Entry& expected, Language source) {
    const bool from_ja = source == Language::ja;
    CHECK(unit.source == (from_ja ? expected.ja : expected.en));
    CHECK(unit.target == (from_ja ? expected.en : expected.ja));
    if (unit.source_language.empty()) return;  // the form names no languages
    CHECK(unit.source_language == (from_ja ? "ja" : "en"));
    CHECK(unit.target_language == (from_ja ? "en" : "ja"));
}

}  // namespace

TEST_CASE("every form gives back what it can hold, in both directions") {
    for (const Form& form : forms()) {
        for (const Language source : {Language::ja, Language::en}) {
            for (const Case& c : cases()) {
                INFO(form.name << " from " << code(source) << ": " << c.name);
                const Written out = written(form, {c.given}, source);
                const std::vector<Unit> units = form.read(out.file);
                CHECK(out.report.written == 1);
                REQUIRE(units.size() == 1);
                check_unit(units[0], c.expected, source);
            }
        }
    }
}

TEST_CASE("every form says what it dropped, and only then") {
    for (const Form& form : forms()) {
        INFO(form.name);
        const std::string begin = std::string(form.name) + ": ";
        CHECK(written(form, {{"冷却材", "coolant"}}, Language::en).report.left_out.empty());
        CHECK(written(form,
                      {{"冷\x01却\x02材",
                        "cool\x1B"
                        "ant"}},
                      Language::en)
                  .report.left_out ==
              std::vector<std::string>{begin + "3 control characters or broken bytes left out"});
        CHECK(written(form, {{"冷却材\xFF", "coolant"}}, Language::en).report.left_out ==
              std::vector<std::string>{begin + "1 control character or broken byte left out"});
    }
}

TEST_CASE("every form makes a whole file of nothing") {
    for (const Form& form : forms()) {
        for (const Language source : {Language::ja, Language::en}) {
            INFO(form.name << " from " << code(source));
            const Written out = written(form, {}, source);
            CHECK(out.report.written == 0);
            CHECK(out.report.left_out.empty());
            CHECK_FALSE(out.file.empty());
            CHECK(form.read(out.file).empty());
        }
    }
}

TEST_CASE("every form streams: no piece of the output grows with the number of entries") {
    std::vector<Entry> entries;
    for (int i = 0; i < 10000; ++i) {
        entries.push_back({"用語" + std::to_string(i) + "番𠮟", "term number " + std::to_string(i)});
    }
    for (const Form& form : forms()) {
        INFO(form.name);
        Meter meter;
        std::ostream out(&meter);
        const exchange::Report report = form.write(out, entries, options(Language::en));
        CHECK(report.written == 10000);
        CHECK(report.left_out.empty());
        CHECK(meter.bytes.size() > 300000);
        CHECK(meter.largest < 100000);  // a buffer
        const std::vector<Unit> units = form.read(meter.bytes);
        REQUIRE(units.size() == 10000);
        CHECK(units.front().source == "term number 0");
        CHECK(units.back().target == "用語9999番𠮟");
    }
}

TEST_CASE("every form gives the same bytes for the same input") {
    const std::vector<Entry> entries = {{"弁", "valve"}, {"𠮟責", "reprimand"}, {"冷却材", "coolant"}};
    for (const Form& form : forms()) {
        INFO(form.name);
        CHECK(written(form, entries, Language::ja).file == written(form, entries, Language::ja).file);
        CHECK(written(form, entries, Language::ja).file != written(form, entries, Language::en).file);
    }
}

TEST_CASE("every form leaves a full disk to the stream's state") {
    for (const Form& form : forms()) {
        for (const std::size_t room : {0U, 1U, 20U}) {
            INFO(form.name << " with " << room << " bytes");
            Full full(room);
            std::ostream out(&full);
            CHECK_NOTHROW(form.write(out, {{"弁", "valve"}}, options(Language::en)));
            CHECK_FALSE(out.good());
        }
    }
}
