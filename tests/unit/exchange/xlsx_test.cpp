// SPDX-License-Identifier: Apache-2.0
// Workbooks made by hand: strings, dates, sheets, damage, bombs.
#include "glossary/exchange/xlsx/xlsx.hpp"

#include "glossary/exchange/xlsx/xlsx_book.hpp"
#include "tests/unit/exchange/column_entries.hpp"

#include <catch2/catch.hpp>

#include <zip.h>

#include <map>

using namespace yakugo;
using exchange::read_xlsx;
using testing::read_entries;
using testing::shown;

namespace {

using Lines = std::vector<std::string>;
using Parts = std::map<std::string, std::string>;

/// A ZIP archive in memory.
std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    REQUIRE(archive != nullptr);
    for (const auto& [name, bytes] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    REQUIRE(zip_close(archive) == 0);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, out.data(), out.size());
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

/// A workbook with sheets of these rows, named Guide, Terms, ...
Parts workbook(const Lines& sheets, const std::string& strings = "") {
    static const Lines names = {"Guide", "Terms", "More"};
    Parts parts;
    std::string list, relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string n = std::to_string(i + 1);
        list += "<sheet name=\"" + names[i] + "\" sheetId=\"" + n + "\" r:id=\"r" + n + "\"/>";
        relations += "<Relationship Id=\"r" + n + "\" Type=\"x/worksheet\" Target=\"" + (i == 0 ? "" : "/xl/") +
                     "worksheets/sheet" + n + ".xml\"/>";
        parts["xl/worksheets/sheet" + n + ".xml"] =
            "<worksheet xmlns=\"m\"><sheetData>" + sheets[i] + "</sheetData></worksheet>";
    }
    parts["xl/workbook.xml"] = "<workbook xmlns=\"m\" xmlns:r=\"r\"><sheets>" + list + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"p\">" + relations + "</Relationships>";
    parts["xl/sharedStrings.xml"] = "<sst xmlns=\"m\">" + strings + "</sst>";
    parts["xl/styles.xml"] =
        "<styleSheet xmlns=\"m\"><numFmts><numFmt numFmtId=\"170\" "
        "formatCode=\"[$-411]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
        "<numFmt numFmtId=\"171\" formatCode=\"0.00 &quot;days&quot;\"/></numFmts><cellStyleXfs><xf "
        "numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf "
        "numFmtId=\"171\"/></cellXfs></styleSheet>";
    return parts;
}

std::string text_cell(const std::string& text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

const std::string header_row = "<row>" + text_cell("en") + text_cell("ja") + text_cell("note") + "</row>";

Lines lines(const testing::ReadBack& read) {
    Lines out;
    for (const auto& entry : read.entries) out.push_back(shown(entry));
    return out;
}

testing::ReadBack read(const Parts& parts, const exchange::ReadOptions& options = {}) {
    return read_entries(read_xlsx, zipped(parts), options, "terms.xlsx");
}

std::string xlsx_error(const std::string& bytes) {
    try {
        read_entries(read_xlsx, bytes, {}, "terms.xlsx");
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("shared strings without phonetic runs, sparse cells, all kinds of values") {
    const auto back = read(workbook(
        {"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\" "
         "t=\"inlineStr\"><is><r><t>no</t></r><r><t>te</t></r></is></c></row>"
         "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"C3\" t=\"s\"><v>3</v></c><c r=\"D3\" "
         "s=\"1\"><v>46150</v></c></row>"
         "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>1+1</f><v>a_x000D_b</v></c><c r=\"C4\" t=\"s\"><v>4</v></c><c r=\"D4\" "
         "s=\"2\"><v>46150.5</v></c></row>"
         "<row r=\"5\"><c r=\"A5\"><v>0.93000000000000005</v></c><c r=\"C5\" t=\"b\"><v>1</v></c><c r=\"D5\" "
         "s=\"3\"><v>2.5</v></c></row>"
         "<row r=\"6\"><c r=\"A6\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"C6\" t=\"e\"><v>#REF!</v></c></row>"},
        "<si><t>English</t></si><si><t>日本語</t><rPh sb=\"0\" eb=\"3\"><t>ニホンゴ</t></rPh><phoneticPr "
        "fontId=\"1\"/></si><si><t>coolant</t></si>"
        "<si><r><t>冷却</t></r><r><rPr><b/></rPr><t>材</t></r><rPh sb=\"0\" "
        "eb=\"2\"><t>レイキャク</t></rPh></si><si><t xml:space=\"preserve\"> 𠮟る👩‍🚀 "
        "&amp;lt;</t></si>"));
    CHECK(lines(back) == Lines{"note=2026-05-08 | en coolant | ja 冷却材",
                               "note=2026-05-08T12:00:00 | en a b | ja 𠮟る👩‍🚀 &lt;",
                               "note=2.5 | en 0.93 | ja TRUE", "en x"});
    CHECK(back.entries.at(0).line == 3);
    CHECK(back.messages == Lines{"terms.xlsx:Guide!C6: warning: expected a value, found the error #REF!"});
}

TEST_CASE("a workbook as Japanese Excel saves it: readings in shared strings, rich text and cells are no text") {
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n",
                      main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"",
                      types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const Parts parts = {
        {"[Content_Types].xml",
         xml + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
               "Extension=\"xml\" ContentType=\"application/xml\"/></Types>"},
        {"xl/workbook.xml",
         xml + "<workbook " + main + " xmlns:r=\"" + types +
             "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x15\" "
             "xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\"><workbookPr "
             "defaultThemeVersion=\"166925\"/><sheets><sheet name=\"用語集\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
             "<calcPr calcId=\"191029\"/></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         xml +
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"rId4\" Type=\"" +
             types + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId1\" Type=\"" + types +
             "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml",
         xml + "<worksheet " + main +
             "><dimension ref=\"A1:C4\"/><sheetData><row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>0</v></c><c "
             "r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\" spans=\"1:3\" ht=\"18.75\"><c r=\"A2\" t=\"s\"><v>2</v>"
             "</c><c r=\"B2\" s=\"1\" t=\"s\"><v>3</v></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>4</v></c><c "
             "r=\"B3\" "
             "t=\"s\"><v>5</v></c></row><row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>valve</t></is></c><c r=\"B4\" "
             "t=\"inlineStr\"><is><t>弁</t><rPh sb=\"0\" eb=\"1\"><t>ベン</t></rPh><phoneticPr fontId=\"1\"/></is></c>"
             "</row><row r=\"5\"><c r=\"A5\" t=\"s\"><v>6</v></c><c r=\"B5\" t=\"s\"><v>1</v></c></row></sheetData>"
             "<phoneticPr fontId=\"1\"/><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" "
             "header=\"0.3\" footer=\"0.3\"/></worksheet>"},
        {"xl/sharedStrings.xml",
         xml + "<sst " + main +
             " count=\"7\" uniqueCount=\"6\"><si><t>英語</t><rPh sb=\"0\" eb=\"2\"><t>エイゴ</t></rPh><phoneticPr "
             "fontId=\"1\"/></si><si><t>日本語</t><rPh sb=\"0\" eb=\"3\"><t>ニホンゴ</t></rPh><phoneticPr "
             "fontId=\"1\"/>"
             "</si><si><t>coolant</t><phoneticPr fontId=\"1\"/></si><si><t>冷却材の量</t><rPh sb=\"0\" eb=\"2\"><t>"
             "レイキャク</t></rPh><rPh sb=\"2\" eb=\"3\"><t>ザイ</t></rPh><rPh sb=\"4\" eb=\"5\"><t "
             "xml:space=\"preserve\">"
             " リョウ</t></rPh><phoneticPr fontId=\"1\" type=\"Hiragana\" alignment=\"center\"/></si><si><r><t>to "
             "</t></r><r><rPr><b/><sz val=\"11\"/><rFont val=\"游ゴシック\"/></rPr><t>scold</t></r><phoneticPr "
             "fontId=\"1\"/></si><si><r><rPr><b/></rPr><t>𠮟</t></r><r><t>る</t></r><rPh sb=\"0\" eb=\"2\"><t>シカ</t>"
             "</rPh><phoneticPr fontId=\"1\"/></si></sst>"}};
    const auto back = read(parts);
    CHECK(lines(back) == Lines{"en coolant | ja 冷却材の量", "en to scold | ja 𠮟る", "en valve | ja 弁", "ja 日本語"});
    CHECK(back.messages ==
          Lines{"terms.xlsx:用語集!A5: warning: expected the number of one of 6 shared strings, found 6"});
}

TEST_CASE("the first sheet with a header, below a title") {
    const auto back = read(workbook({"<row>" + text_cell("How to use this workbook") + "</row>",
                                     "<row>" + text_cell("Terms of 2026") + "</row>" + header_row + "<row>" +
                                         text_cell("valve") + text_cell("弁") + "</row>",
                                     header_row}));
    CHECK(lines(back) == Lines{"en valve | ja 弁"});
    CHECK(
        back.messages ==
        Lines{
            "terms.xlsx:Guide: note: the sheet is not read: expected a header that names columns of terms, found none",
            "terms.xlsx:More: note: the sheet is not read: one before it holds the terms"});
    CHECK(lines(read(workbook({"", "<row>" + text_cell("valve") + text_cell("弁") + "</row>"}))) ==
          Lines{"en valve | ja 弁"});
    CHECK(read(workbook({"", ""})).entries.empty());
    exchange::ReadOptions options;
    options.columns = {{"ja", "訳"}};
    CHECK_THROWS_WITH(read(workbook({header_row}), options),
                      "terms.xlsx:Guide!A1: expected a column \"訳\" for ja, found en, ja, note");
}

TEST_CASE("what is no workbook, or a damaged one, is refused with its place") {
    CHECK(xlsx_error("").starts_with("terms.xlsx: expected a workbook (a ZIP archive), found an empty file"));
    CHECK(xlsx_error("\xD0\xCF\x11\xE0 old")
              .starts_with("terms.xlsx: expected a workbook (a ZIP archive), found an encrypted workbook or one of "
                           "Excel 97 (.xls)"));
    CHECK(xlsx_error("source,target\n")
              .starts_with("terms.xlsx: expected a workbook (a ZIP archive), found something else"));
    CHECK(xlsx_error(zipped({{"a.txt", "x"}})) ==
          "terms.xlsx: expected the part xl/workbook.xml of a workbook, found none; of another archive (.mqxlz, .zip) "
          "unpack what is in it, and take that");
    Parts broken = workbook({header_row + "<row><c><v>1</row>"});
    CHECK(xlsx_error(zipped(broken)).starts_with("terms.xlsx:xl/worksheets/sheet1.xml:1:"));
    std::string cut = zipped(workbook({header_row + "<row>" + text_cell(std::string(5000, 'x')) + "</row>"}));
    cut.resize(cut.size() / 2);
    CHECK(xlsx_error(cut).starts_with("terms.xlsx: expected a workbook"));
    CHECK(xlsx_error(zipped(workbook({"<row><c r=\"ZZZZ1\"><v>1</v></c></row>"}))) ==
          "terms.xlsx:Guide!A1: expected at most 16,384 columns, found more");
    CHECK(xlsx_error(zipped(workbook({"<!DOCTYPE x [<!ENTITY a \"b\">]>&a;"}))) != "no error");
}

TEST_CASE("with recovery the rows before and behind damage are read") {
    exchange::ReadOptions options;
    options.recover = true;
    const auto back = read(workbook({header_row + "<row>" + text_cell("valve") + text_cell("弁") +
                                     "</row><row><c><v>1</row><row>" + text_cell("tap") + text_cell("栓") + "</row>"}),
                           options);
    CHECK(lines(back) == Lines{"en valve | ja 弁", "en tap | ja 栓"});
    CHECK(back.report.bad == 1);
}

TEST_CASE("a bomb is refused: a part of more than 512 MiB, a row of more than 16 MiB") {
    const std::string cell = "<c t=\"inlineStr\"><is><t>" + std::string(5U << 20U, 'x') + "</t></is></c>";
    CHECK(xlsx_error(zipped(workbook({header_row + "<row>" + cell + cell + cell + cell + "</row>"}))) ==
          "terms.xlsx:Guide!A2: expected a row of at most 16 MiB, found a longer one");
    Parts bomb = workbook({header_row});
    bomb["xl/sharedStrings.xml"] = "<sst xmlns=\"m\">" + std::string(513U << 20U, ' ') + "</sst>";
    CHECK(xlsx_error(zipped(bomb)) == "terms.xlsx:xl/sharedStrings.xml: expected at most 512 MiB, found more");
}

TEST_CASE("dates and numbers of cells") {
    struct Case {
        const char *serial, *text;
    };
    for (const Case& c : {Case{"1", "1900-01-01"}, Case{"59", "1900-02-28"}, Case{"61", "1900-03-01"},
                          Case{"45658.25", "2025-01-01T06:00:00"}, Case{"0.5", "12:00:00"},
                          Case{"46150.999999", "2026-05-09"}, Case{"2958466", "2958466"}, Case{"-1", "-1"},
                          Case{"x", "x"}, Case{"nan", "nan"}, Case{"-inf", "-inf"}, Case{"1e300", "1e+300"}}) {
        INFO(c.serial);
        CHECK(exchange::iso_date(c.serial, false) == c.text);
    }
    CHECK(exchange::iso_date("44688", true) == "2026-05-08");
    CHECK(exchange::short_number("12345678901234567890") == "12345678901234567890");
    CHECK(exchange::short_number("1E-3") == "0.001");
    CHECK(exchange::unescaped("_x0041__x005F_x0041_ _x_ _xD83D_ x_x304") == "A_x0041_ _x_ _xD83D_ x_x304");
}

TEST_CASE("a long cell is cut where Excel ends it, and that is counted") {
    store::ConceptEntry entry{.key = "1"};
    entry.fields = {{"note", std::string(32768, 'x')}};
    entry.languages = {{.language = "en", .terms = {{.surface = "valve"}}}};
    const auto out = testing::write_entries(exchange::xlsx_writer, {entry});
    CHECK(out.report.left_out == Lines{"XLSX: 1 cell or row beyond the limits of the form left out"});
    const auto back = read_entries(read_xlsx, out.bytes);
    REQUIRE(back.entries.size() == 1);
    CHECK(back.entries[0].fields.at(0).value.size() == 32767);
}
