// SPDX-License-Identifier: Apache-2.0
// PO as GNU gettext and the translate toolkit take it: msgfmt finds nothing wrong, the toolkit finds the same messages, and
// makes XLIFF of them that reads as they do.
#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/xliff/xliff.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace yakugo;
using store::TranslationUnit;

namespace fs = std::filesystem;

namespace {

constexpr const char* python = "/usr/bin/python3";  // the toolkit is a Debian package, of that Python

/// A folder of its own for each run, gone at its end.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "yakugo-po-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path(const std::string& name) const { return (path_ / name).string(); }
    std::string file(const std::string& name, const std::string& content) const {
        std::ofstream out(path_ / name, std::ios::binary);
        out << content;
        out.close();
        REQUIRE(out.good());
        return (path_ / name).string();
    }
    /// The exit code of a command, whose output goes to `out`.
    int run(const std::string& command, std::string& out) const {
        const std::string log = (path_ / "log").string();
        const int code = std::system((command + " >'" + log + "' 2>&1").c_str());
        std::ifstream in(log, std::ios::binary);
        out.assign(std::istreambuf_iterator<char>(in), {});
        return code;
    }

private:
    fs::path path_;
};

TranslationUnit pair(const std::string& en, const std::string& ja, std::vector<store::Property> properties = {}) {
    TranslationUnit unit;
    unit.variants = {{"ja", {ja}}, {"en", {en}}};
    if (ja.empty()) unit.variants.erase(unit.variants.begin());
    unit.properties = std::move(properties);
    return unit;
}

/// What hurts: a plural, one text twice, dead and fuzzy messages, line breaks where gettext has rules for them.
std::vector<TranslationUnit> sample(Language source) {
    std::vector<TranslationUnit> units = {
        pair("scold 👩‍🚀", "𠮟る"),
        pair("ruby", "原子炉《げんしろ》"),
        pair("Open %s\n", "%sを開く", {{"x-flag", "c-format"}, {"x-reference", "a b.c:3"}}),
        pair("\nfirst", "最初\n"),
        pair("a \"quoted\" \\ back\tslash\r", "「引用」\\ \t\r"),
        pair("control\x01\x7F", "制\x02御"),
        pair("lines\u2028of\u0085many\vkinds", "行\u2028々"),
        pair("not yet", ""),
        pair("doubtful", "要確認", {{"x-fuzzy", "yes"}, {"x-previous-source", "doubt\nful"}}),
        pair("dead", "廃止", {{"x-obsolete", "yes"}}),
        pair("again", "一"),
        pair("again", "二"),
        pair("again", "三", {{"x-context", "menu \"1\"\n"}}),
        pair("%d file", "%d個", {{"x-plural", "singular"}, {"x-flag", "c-format"}}),
        pair("%d files", "%d個",
             {{"x-plural", "plural"},
              {"x-plural-of", source == Language::en ? "%d file" : "%d個"},
              {"x-flag", "c-format"}}),
        pair("  blanks  ", "　空白　"),
        pair(std::string(100000, 'x'), std::string(100000, 'y')),
        pair("msgid \"x\"", "#~ msgstr"),
    };
    units[0].key = "k\"1\"";
    units[0].notes = {{"訳者\u2028の\r\nmemo", {{"from", "translator"}}}, {"#, fuzzy", {{"from", "developer"}}}};
    units[1].properties = {{"x-client", "T\nU"}, {"x-flag", "two,flags"}, {"x-reference", "\n"}};
    units[1].variants[0].text.tags = {{9, "ph", {}, "&lt;br/&gt;"}};
    return units;
}

std::string written(Language source) {
    std::ostringstream out;
    const auto writer = exchange::po_writer(
        out, {.source = source, .title = "対訳 \"x\"", .date = "2026-05-10T01:02:03Z", .version = "0.1.0"});
    for (const TranslationUnit& unit : sample(source)) writer->write(unit);
    writer->finish();
    return out.str();
}

std::string empty() {
    std::ostringstream out;
    exchange::po_writer(out, {})->finish();
    return out.str();
}

/// A message a record: context, source, plural, target, flags; obsolete ones too.
constexpr const char* kList = R"py(
import sys
from translate.storage import po
out = []
for unit in po.pofile.parsefile(sys.argv[1]).units:
    if unit.isheader():
        continue
    source = [str(s) for s in unit.source.strings] if unit.hasplural() else [unit.source]
    target = [str(s) for s in unit.target.strings] if unit.hasplural() else [unit.target]
    flags = ("fuzzy " if unit.isfuzzy() else "") + ("obsolete" if unit.isobsolete() else "")
    out.append("\x1f".join([unit.getcontext(), "\x1d".join(source), "\x1d".join(target), flags]))
sys.stdout.buffer.write("\x1e".join(out).encode("utf-8"))
)py";

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) out.push_back(part);
    return out;
}

/// The same record of what read_po() finds: plural forms together, as the toolkit has them.
std::vector<std::string> ours(const std::string& file, Language source) {
    std::vector<std::string> out;
    exchange::Input input = exchange::Input::of(file, "a.po");
    std::string plural;
    const auto sink = [&](TranslationUnit& unit) {
        std::string context, flags, number;
        for (const store::Property& property : unit.properties) {
            if (property.type == "x-context") context = property.value;
            if (property.type == "x-fuzzy") flags = "fuzzy " + flags;
            if (property.type == "x-obsolete") flags += "obsolete";
            if (property.type == "x-plural") number = property.value;
        }
        const std::string& from = unit.variants[0].text.text;
        const std::string to = unit.variants.size() > 1 ? unit.variants[1].text.text : "";
        if (number == "singular") {
            plural = context + "\x1f" + from + "\x1d%\x1f" + to + "\x1f" + flags;
        } else if (number == "plural") {
            plural.replace(plural.find("\x1d%") + 1, 1, from);
            if (source == Language::ja) plural.insert(plural.rfind('\x1f'), "\x1d" + to);
            out.push_back(plural);
        } else {
            out.push_back(context + "\x1f" + from + "\x1f" + to + "\x1f" + flags);
        }
    };
    exchange::read_po(input, sink, {.source = source});
    return out;
}

}  // namespace

TEST_CASE("msgfmt finds nothing wrong with PO") {
    if (std::system("command -v msgfmt >/dev/null") != 0) {
        WARN("SKIPPED: msgfmt is not installed");
        return;
    }
    const Folder folder;
    for (const std::string& file : {written(Language::en), written(Language::ja), empty()}) {
        std::string log;
        INFO(file.substr(0, 5000));
        const int code = folder.run("msgfmt -c -o /dev/null '" + folder.file("a.po", file) + "'", log);
        INFO(log);
        CHECK(code == 0);
    }
    std::string log;
    INFO("it does find what is wrong");
    CHECK(folder.run("msgfmt -c -o /dev/null '" +
                         folder.file("b.po", written(Language::en) + "msgid \"again\"\nmsgstr \"\"\n") + "'",
                     log) != 0);
}

TEST_CASE("the translate toolkit reads the messages of a PO that read_po() reads") {
    std::string log;
    const Folder folder;
    if (folder.run(std::string(python) + " -c 'from translate.storage import po'", log) != 0) {
        WARN("SKIPPED: the translate toolkit is not installed");
        return;
    }
    const std::string script = folder.file("list.py", kList);
    for (const Language source : {Language::en, Language::ja}) {
        const std::string file = written(source);
        const int code = folder.run(std::string(python) + " '" + script + "' '" + folder.file("a.po", file) + "'", log);
        INFO(log.substr(0, 2000));
        REQUIRE(code == 0);
        const std::vector<std::string> theirs = split(log, '\x1e'), read = ours(file, source);
        // Two units are one plural message; from Japanese one unit has no source text.
        CHECK(read.size() == sample(source).size() - (source == Language::en ? 1 : 2));
        REQUIRE(theirs.size() == read.size());
        for (std::size_t i = 0; i < read.size(); ++i) CHECK(theirs[i] == read[i]);
    }
}

TEST_CASE("XLIFF that the translate toolkit makes of PO reads as the PO does") {
    if (std::system("command -v po2xliff >/dev/null") != 0) {
        WARN("SKIPPED: the translate toolkit is not installed");
        return;
    }
    std::string log;
    const Folder folder;
    const std::string po =
        "msgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        "# 訳者\n#. dev\n#: a.c:1\n#, fuzzy\nmsgid \"Open <b>%s</b> & 👩‍🚀\\n\"\nmsgstr \"<b>%s</b>を開く "
        "𠮟\\n\"\n\n"
        "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d個\"\n\nmsgid \"not yet\"\nmsgstr \"\"\n";
    const int code = folder.run(
        "po2xliff --progress=none -i '" + folder.file("a.po", po) + "' -o '" + folder.path("a.xlf") + "'", log);
    INFO(log);
    REQUIRE(code == 0);
    std::vector<TranslationUnit> units;
    exchange::Input input = exchange::Input::open(folder.path("a.xlf"));
    exchange::read_xliff(input, [&](TranslationUnit& unit) { units.push_back(unit); }, {});
    REQUIRE(units.size() == 4);
    const auto text = [&](std::size_t unit, std::size_t variant) {
        return variant < units[unit].variants.size() ? units[unit].variants[variant].text.text : "none";
    };
    CHECK(text(0, 0) == "Open <b>%s</b> & 👩‍🚀\n");
    CHECK(text(0, 1) == "<b>%s</b>を開く 𠮟\n");
    CHECK(text(1, 0) == "%d file");
    CHECK(text(1, 1) == "%d個");
    CHECK(text(2, 0) == "%d files");
    CHECK(text(3, 0) == "not yet");
    CHECK(text(3, 1) == "none");
    const auto has = [&](const char* type, const char* value) {
        const auto& all = units[0].properties;
        return std::any_of(all.begin(), all.end(),
                           [&](const store::Property& p) { return p.type == type && p.value == value; });
    };
    CHECK(has("x-fuzzy", "yes"));
    CHECK(has("x-context-sourcefile", "a.c"));
    REQUIRE(units[0].notes.size() == 2);
    CHECK(units[0].notes[0].text == "dev");
    CHECK(units[0].notes[1].text == "訳者");
}
