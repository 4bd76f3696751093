// SPDX-License-Identifier: Apache-2.0
// Delimited text: quotes, line ends, encodings, damage.
#include "glossary/exchange/table/table_rows.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace yakugo;
using namespace yakugo::exchange;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
    Rows rows;
    std::vector<std::size_t> lines;
    markup::ReadReport report;
};

Outcome read(const std::string& bytes, char delimiter = ',', Quotes quotes = Quotes::many_lines, bool recover = false) {
    Outcome out;
    markup::Input input = markup::Input::of(bytes, "terms.csv");
    TableRows rows(input, out.report, recover);
    rows.set(rows.separator() == '\0' ? delimiter : rows.separator(), quotes);
    TableRow row;
    while (rows.next(row)) {
        out.rows.push_back(row.cells);
        out.lines.push_back(row.number);
    }
    return out;
}

std::string message_of(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("rows and cells as RFC 4180 has them, and as files have them") {
    struct Case {
        const char* name;
        std::string bytes;
        Rows rows;
    };
    const Case cases[] = {
        {"empty file", "", {}},
        {"byte order mark only", "\xEF\xBB\xBF", {}},
        {"line ends only", "\n\r\n\r\n", {}},
        {"no last line end", "a,b\nc,d", {{"a", "b"}, {"c", "d"}}},
        {"CR LF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
        {"CR", "a,b\rc,d\r", {{"a", "b"}, {"c", "d"}}},
        {"byte order mark", "\xEF\xBB\xBF冷却材,coolant\n", {{"冷却材", "coolant"}}},
        {"empty cells", ",,\n", {{"", "", ""}}},
        {"empty lines between", "a,b\n\n\nc,d\n", {{"a", "b"}, {"c", "d"}}},
        {"delimiter and quotes in quotes", "\"a,b\",\"say \"\"𠮟\"\"\"\n", {{"a,b", "say \"𠮟\""}}},
        {"line breaks in quotes", "\"a\r\nb\rc\nd\",e\n", {{"a\nb\nc\nd", "e"}}},
        {"quote inside a cell", "5\" gun,b\n", {{"5\" gun", "b"}}},
        {"empty quotes", "\"\",b\n", {{"", "b"}}},
        {"quotes at the end of the file", "a,\"b\"", {{"a", "b"}}},
        {"sep line", "sep=;\r\na;b,c\n", {{"a", "b,c"}}},
        {"emoji and ruby", "👩‍🚀,｜弁《べん》\n", {{"👩‍🚀", "｜弁《べん》"}}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(read(c.bytes).rows == c.rows);
    }
}

TEST_CASE("lines are counted through quoted line breaks") {
    CHECK(read("a,\"x\ny\r\nz\"\nb,c\r\n\r\nd,e\n").lines == std::vector<std::size_t>{1, 4, 6});
}

TEST_CASE("a quotation mark in tab-separated text is a letter unless its line closes it") {
    const auto one_line = [](const std::string& bytes) { return read(bytes, '\t', Quotes::one_line).rows; };
    CHECK(one_line("\"a\tb\nc\td\n") == Rows{{"\"a", "b"}, {"c", "d"}});
    CHECK(one_line("\"a\tb\"\tc\n") == Rows{{"a\tb", "c"}});
    CHECK(one_line("\"a \"\"b\"\"\"\tc\n") == Rows{{"a \"b\"", "c"}});
    CHECK(one_line("\"a\" b\tc\n") == Rows{{"\"a\" b", "c"}});
    CHECK(read("\"a\"\tc\n", '\t', Quotes::none).rows == Rows{{"\"a\"", "c"}});
}

TEST_CASE("text behind a closing quotation mark is kept and told of") {
    const Outcome out = read("x,y\n\"a\"b,c\n");
    CHECK(out.rows == Rows{{"x", "y"}, {"ab", "c"}});
    REQUIRE(out.report.diagnostics.size() == 1);
    CHECK(describe(out.report.diagnostics[0]) ==
          "terms.csv:2: warning: expected a delimiter or the end of the line behind a closing quotation mark, found "
          "text");
}

TEST_CASE("a quotation mark that nothing closes: the line where it stands") {
    CHECK(message_of("a,b\nc,\"d\ne,f\n") ==
          "terms.csv:2: expected a quotation mark that closes the one opened in this row, found the end of the file");
    CHECK(message_of("a,b\n\"c\nd\",\"e\nf\n") ==
          "terms.csv:3: expected a quotation mark that closes the one opened in this row, found the end of the file");
    const Outcome out = read("a,b\nc,\"d\ne,f\ng,h\n", ',', Quotes::many_lines, true);
    CHECK(out.rows == Rows{{"a", "b"}, {"e", "f"}, {"g", "h"}});
    CHECK(out.lines == std::vector<std::size_t>{1, 3, 4});
    CHECK(out.report.bad == 1);
    REQUIRE(out.report.diagnostics.size() == 1);
    CHECK(out.report.diagnostics[0].where.line == 2);
}

TEST_CASE("a large cell is read, a row of more than 16 MiB refused, with recovery passed over") {
    const std::string large(12U << 20U, 'x');
    CHECK(read("a,b\n" + large + ",c\n").rows.at(1).at(0).size() == large.size());
    const std::string huge(17U << 20U, 'x');
    CHECK(message_of("a,b\n" + huge + ",c\n") == "terms.csv:2: expected a row of at most 16 MiB, found a longer one");
    CHECK(message_of("a,b\n\"" + huge + "\",c\n") ==
          "terms.csv:2: expected a row of at most 16 MiB, found a longer one");
    const Outcome out = read("a,b\n" + huge + ",c\nd,e\n", ',', Quotes::many_lines, true);
    REQUIRE(out.rows.size() == 2);
    CHECK(out.rows[1].size() == 2);
    CHECK(out.rows[1][0].substr(0, 10) == "d");
    CHECK(out.report.bad == 1);
}

TEST_CASE("the delimiter that parts most cells of the header") {
    CHECK(delimiter_of("source,target") == ',');
    CHECK(delimiter_of("Entry_ID;English;Japanese") == ';');
    CHECK(delimiter_of("a\tb, c") == '\t');
    CHECK(delimiter_of("\"a;b;c\",d") == ',');
    CHECK(delimiter_of("英語|日本語|備考") == '|');
    CHECK(delimiter_of("term") == ',');
}

TEST_CASE("encodings of Japanese spreadsheets") {
    struct Case {
        const char* name;
        std::string bytes;
    };
    using namespace std::string_literals;
    const Case cases[] = {
        {"UTF-8", "英語,日本語\nvalve,冷却材\n"},
        {"UTF-16LE",
         "\xFF\xFE\xF1\x82\x9E\x8A,\0\xE5\x65,g\x9E\x8A\n\0v\0a\0l\0v\0e\0,\0\xB7\x51\x74\x53\x50\x67\n\0"s},
        {"CP932", "\x89\x70\x8C\xEA,\x93\xFA\x96\x7B\x8C\xEA\nvalve,\x97\xE2\x8B\x70\x8D\xDE\n"},
        {"EUC-JP", "\xB1\xD1\xB8\xEC,\xC6\xFC\xCB\xDC\xB8\xEC\nvalve,\xCE\xE4\xB5\xD1\xBA\xE0\n"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const Rows rows = read(c.bytes).rows;
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].at(0) == "英語");
        CHECK(rows[1].at(0) == "valve");
        if (std::string(c.name) != "UTF-16LE") CHECK(rows[1].at(1) == "冷却材");
    }
    CHECK_THROWS_AS(read(std::string("PK\x03\x04\0\0\0\0\x01\x02", 10)), InputError);
}

TEST_CASE("a long file streams: rows beyond the first 8 MiB come as those before") {
    std::string bytes;
    std::size_t count = 0;
    while (bytes.size() < (9U << 20U)) bytes += "用語" + std::to_string(count++) + ",\"term, 𠮟\"\r\n";
    const Outcome out = read(bytes);
    REQUIRE(out.rows.size() == count);
    CHECK(out.rows.back() == std::vector<std::string>{"用語" + std::to_string(count - 1), "term, 𠮟"});
    CHECK(out.lines.back() == count);
}
