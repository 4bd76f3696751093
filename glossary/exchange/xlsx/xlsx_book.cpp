// SPDX-License-Identifier: Apache-2.0
// The small parts of a workbook, each with a handler of its own.
#include "glossary/exchange/xlsx/xlsx_book.hpp"

#include "libalign/markup/xml/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::uintmax_t kSmallPart = std::uintmax_t{16} << 20U;  // bytes: of lists of sheets, relations and styles
constexpr std::size_t kMostStringBytes = std::size_t{256} << 20U;

std::string value_of(const markup::XmlElement& element, std::string_view name) {
    return std::string(element.attribute(name).value_or(std::string_view()));
}

bool is_true(std::string_view value) {
    return value == "1" || value == "true";
}

std::size_t number_of(std::string_view text) {
    std::size_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

class Relations final : public markup::XmlHandler {
public:
    std::map<std::string, std::string> targets;  ///< by id
    std::string document;                        ///< the workbook's own

    void start(const markup::XmlElement& element) override {
        if (element.name != "Relationship") return;
        targets[value_of(element, "Id")] = value_of(element, "Target");
        if (value_of(element, "Type").ends_with("/officeDocument")) document = value_of(element, "Target");
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

class Workbook final : public markup::XmlHandler {
public:
    explicit Workbook(XlsxBook& book) : book_(book) {}

    void start(const markup::XmlElement& element) override {
        if (element.name == "workbookPr") book_.from_1904 = is_true(value_of(element, "date1904"));
        if (element.name != "sheet") return;
        std::string relation;
        for (const markup::XmlElement::Attribute& attribute : element.attributes)
            if (attribute.name == "id" && !attribute.prefix.empty()) relation = attribute.value;
        const std::string state = value_of(element, "state");
        book_.sheets.push_back({value_of(element, "name"), relation, state == "hidden" || state == "veryHidden"});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

private:
    XlsxBook& book_;
};

/// Numbers of built-in formats that are dates or times (ECMA-376, part 1, 18.8.30; 27 to 36 and 50 to 58 are those of
/// East Asia).
bool is_date_format(std::size_t format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
           (format >= 50 && format <= 58);
}

/// "yyyy/m/d", "[$-411]ggge\"年\"" and "h:mm" are dates, "0.00 \"days\"" and "[Red]0" are not.
bool is_date_code(std::string_view code) {
    bool quoted = false, bracket = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\\' || c == '_' || c == '*') ++at;
        if (c == '[') bracket = true;
        if (c == ']') bracket = false;
        if (!bracket && std::string_view("ymdhsgeYMDHSGE").find(c) != std::string_view::npos)
            return code.find("General") == std::string_view::npos && code.find("E+") == std::string_view::npos;
    }
    return false;
}

class Styles final : public markup::XmlHandler {
public:
    explicit Styles(XlsxBook& book) : book_(book) {}

    void start(const markup::XmlElement& element) override {
        if (element.name == "numFmt" && is_date_code(value_of(element, "formatCode")))
            dates_.insert(number_of(value_of(element, "numFmtId")));
        if (element.name == "cellXfs") inside_ = true;
        if (element.name != "xf" || !inside_) return;
        const std::size_t format = number_of(value_of(element, "numFmtId"));
        book_.dates.push_back(is_date_format(format) || dates_.count(format) != 0);
    }
    void end(std::string_view name) override {
        if (name == "cellXfs") inside_ = false;
    }
    void text(std::string_view) override {}

private:
    XlsxBook& book_;
    std::set<std::size_t> dates_;
    bool inside_ = false;
};

class Strings final : public markup::XmlHandler {
public:
    Strings(XlsxBook& book, std::string place) : book_(book), place_(std::move(place)) {}

    void start(const markup::XmlElement& element) override {
        if (element.name == "si") {
            text_.clear();
            count(sizeof(std::string));
        }
        if (element.name == "rPh") phonetic_ = true;
        if (element.name == "t") inside_ = !phonetic_;
    }
    void end(std::string_view name) override {
        if (name == "t") inside_ = false;
        if (name == "rPh") phonetic_ = false;
        if (name == "si") book_.strings.push_back(unescaped(text_));
    }
    void text(std::string_view piece) override {
        if (!inside_) return;
        count(piece.size());
        text_ += piece;
    }

private:
    void count(std::size_t bytes) {
        total_ += bytes;
        if (total_ > kMostStringBytes)
            throw InputError({place_, line()}, "expected at most 256 MiB of shared strings, found more");
    }

    XlsxBook& book_;
    std::string place_, text_;
    std::size_t total_ = 0;
    bool inside_ = false, phonetic_ = false;
};

void read_part(const XlsxArchive& archive, const std::string& part, markup::XmlHandler& handler,
               markup::ReadReport& report, std::uintmax_t limit = kSmallPart) {
    markup::Input input = archive.open(part, limit);
    markup::read_xml(input, handler, {}, report);
}

/// A target is relative to the folder of its part, or begins with a slash.
std::string resolved(const std::string& folder, std::string target) {
    if (target.starts_with('/')) return target.substr(1);
    std::string base = folder;
    while (target.starts_with("../")) {
        target.erase(0, 3);
        const std::size_t slash = base.empty() ? std::string::npos : base.rfind('/', base.size() - 2);
        base.erase(slash == std::string::npos ? 0 : slash + 1);
    }
    return base + target;
}

}  // namespace

XlsxBook read_book(const XlsxArchive& archive, markup::ReadReport& report) {
    Relations roots;
    if (archive.has("_rels/.rels")) read_part(archive, "_rels/.rels", roots, report);
    const std::string document = roots.document.empty() ? "xl/workbook.xml" : resolved("", roots.document);
    const std::size_t slash = document.rfind('/') + 1;  // npos + 1 is 0
    const std::string folder = document.substr(0, slash);
    XlsxBook book;
    Workbook workbook(book);
    read_part(archive, document, workbook, report);
    Relations relations;
    read_part(archive, folder + "_rels/" + document.substr(slash) + ".rels", relations, report);
    for (XlsxBook::Sheet& sheet : book.sheets) {
        const auto found = relations.targets.find(sheet.part);
        sheet.part = found == relations.targets.end() ? std::string() : resolved(folder, found->second);
    }
    Styles styles(book);
    if (archive.has(folder + "styles.xml")) read_part(archive, folder + "styles.xml", styles, report);
    const std::string strings = folder + "sharedStrings.xml";
    Strings handler(book, archive.name() + ':' + strings);
    if (archive.has(strings)) read_part(archive, strings, handler, report, kXlsxLargestPart);
    return book;
}

}  // namespace yakugo::exchange
