// SPDX-License-Identifier: Apache-2.0
// Workbooks and openpyxl, which is nobody of ours: it reads what we write, and we read what it writes.
#include "glossary/exchange/xlsx/xlsx.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

using namespace yakugo;

namespace fs = std::filesystem;

namespace {

/// Debian's own Python, which has Debian's openpyxl.
const std::string python = "/usr/bin/python3";

bool installed() {
    return std::system((python + " -c 'import openpyxl' >/dev/null 2>&1").c_str()) == 0;
}

/// A folder of its own for each run, gone at its end.
class XlsxFolder {
public:
    XlsxFolder() {
        std::string name = (fs::temp_directory_path() / "yakugo-xlsx-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~XlsxFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    XlsxFolder(const XlsxFolder&) = delete;
    XlsxFolder& operator=(const XlsxFolder&) = delete;

    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    fs::path path_;
};

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Runs a script with arguments; its standard output.
std::string run(const XlsxFolder& folder, const std::string& script, const std::string& arguments) {
    write(folder.file("script.py"), script);
    const std::string command = "PYTHONUTF8=1 " + python + " '" + folder.file("script.py") + "' " + arguments + " > '" +
                                folder.file("out") + "' 2>&1";
    const int failed = std::system(command.c_str());
    std::string out = read(folder.file("out"));
    INFO(out);
    CHECK(failed == 0);
    return out;
}

store::ConceptEntry entry() {
    store::ConceptEntry out;
    out.key = "c7";
    out.fields = {{"subjectField", "原子力"}, {"note", "=1+1"}, {"note", "two\nlines"}};
    out.languages = {{.language = "en",
                      .terms = {{.surface = "coolant", .usage = store::Usage::preferred},
                                {.surface = "=cooling <medium>", .usage = store::Usage::deprecated}}},
                     {.language = "ja",
                      .terms = {{.surface = "冷却材𠮟👩‍🚀",
                                 .usage = store::Usage::preferred,
                                 .fields = {{"context", "冷却材を入れる", {}, {{"source", "手順書"}}}}}}}};
    return out;
}

}  // namespace

TEST_CASE("openpyxl reads our workbook: cells, frozen header, filter, date") {
    if (!installed()) {
        WARN("SKIPPED: openpyxl is not installed");
        return;
    }
    const XlsxFolder folder;
    std::ostringstream out;
    auto writer = exchange::xlsx_writer(
        out, {.source = Language::en, .title = "用語 & co", .date = "2026-05-10T01:02:03Z", .version = "0.1.0"});
    writer->write(entry());
    writer->finish();
    write(folder.file("a.xlsx"), out.str());
    const std::string shown = run(folder,
                                  "import openpyxl, sys\n"
                                  "book = openpyxl.load_workbook(sys.argv[1])\n"
                                  "print(book.sheetnames, book.properties.title, book.properties.created.isoformat())\n"
                                  "sheet = book['Terms']\n"
                                  "print(sheet.freeze_panes, sheet.auto_filter.ref.split(':')[0], sheet.max_row)\n"
                                  "names = [c.value for c in sheet[1]]\n"
                                  "print(names[:6])\n"
                                  "for row in sheet.iter_rows(min_row=2):\n"
                                  "    print({names[i]: c.value for i, c in enumerate(row) if c.value is not None}, "
                                  "{c.data_type for c in row if c.value is not None})\n",
                                  "'" + folder.file("a.xlsx") + "'");
    CHECK(shown ==
          "['Terms'] 用語 & co 2026-05-10T01:02:03\n"
          "A2 A1 3\n"
          "['id', 'en', 'ja', 'en.administrativeStatus', 'ja.administrativeStatus', 'subjectField']\n"
          "{'id': 'c7', 'en': 'coolant', 'ja': '冷却材𠮟👩\\u200d🚀', 'en.administrativeStatus': 'preferred', "
          "'ja.administrativeStatus': 'preferred', "
          "'subjectField': '原子力', 'note': '=1+1', 'ja.context': '冷却材を入れる', 'ja.context@source': '手順書'} "
          "{'s'}\n"
          "{'id': 'c7', 'en': '=cooling <medium>', 'en.administrativeStatus': 'deprecated', 'note': 'two\\nlines'} "
          "{'s'}\n");
}

TEST_CASE("a workbook of openpyxl is read: shared strings, dates, numbers, booleans, several sheets") {
    if (!installed()) {
        WARN("SKIPPED: openpyxl is not installed");
        return;
    }
    const XlsxFolder folder;
    run(folder,
        "import datetime, openpyxl, sys\n"
        "book = openpyxl.Workbook()\n"
        "book.active.title = 'Guide'\n"
        "book.active['B2'] = 'Read me'\n"
        "sheet = book.create_sheet('用語')\n"
        "sheet.append(['ID', '英語', '日本語', '備考', '作成日', '使用禁止'])\n"
        "sheet.append([7, 'coolant', '冷却材𠮟', 'a\\nb', datetime.date(2026, 5, 8), False])\n"
        "sheet.append([8, 'tap', '=\"栓\"', 0.1, datetime.datetime(2026, 5, 8, 9, 30), True])\n"
        "book.save(sys.argv[1])\n",
        "'" + folder.file("b.xlsx") + "'");
    std::vector<store::ConceptEntry> entries;
    markup::Input input = markup::Input::open(folder.file("b.xlsx"));
    const markup::ReadReport report =
        exchange::read_xlsx(input, [&](store::ConceptEntry& e) { entries.push_back(e); }, {});
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].where.file.ends_with("b.xlsx:Guide"));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].key == "7");
    CHECK(entries[0].languages.at(1).terms.at(0).surface == "冷却材𠮟");
    CHECK(entries[0].fields ==
          std::vector<store::Field>{{"note", "a\nb"},
                                    {.name = "transaction", .value = "origination", .with = {{"date", "2026-05-08"}}}});
    CHECK(entries[1].languages.at(0).terms.at(0).usage == store::Usage::deprecated);
    CHECK(entries[1].fields.at(0) == store::Field{"note", "0.1"});
    CHECK(entries[1].fields.at(1).with == std::vector<store::Field>{{"date", "2026-05-08T09:30:00Z"}});
}
