// SPDX-License-Identifier: Apache-2.0
// XML by libxml2's pull reader; tables by hand, after their specification.
#include "tests/conformance/reading.hpp"
#include "tests/conformance/split.hpp"

#include <libxml/xmlreader.h>

#include <memory>
#include <stdexcept>
#include <string_view>

namespace yakugo::conformance {

namespace {

using Reader = std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)>;

std::string taken(xmlChar* text) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> owner(text, xmlFree);
    return text == nullptr ? "" : std::string(reinterpret_cast<const char*>(text));
}

std::string language_of(xmlTextReader* reader) {
    return taken(xmlTextReaderXmlLang(reader));
}

/// The texts of all elements `text_element`, in pairs: one unit has two languages.
std::vector<Unit> read_pairs(const std::string& file, std::string_view text_element) {
    const Reader reader(xmlReaderForMemory(file.data(), static_cast<int>(file.size()), "test", nullptr,
                                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE),
                        xmlFreeTextReader);
    if (!reader) throw std::runtime_error("no reader");
    std::vector<Unit> units;
    bool second = false;
    int state = 0;
    while ((state = xmlTextReaderRead(reader.get())) == 1) {
        if (xmlTextReaderNodeType(reader.get()) != XML_READER_TYPE_ELEMENT) continue;
        const auto* name = reinterpret_cast<const char*>(xmlTextReaderConstLocalName(reader.get()));
        if (name != text_element) continue;
        const std::string text = taken(xmlTextReaderReadString(reader.get()));
        const std::string language = language_of(reader.get());
        if (second) {
            units.back().target = text;
            units.back().target_language = language;
        } else {
            units.push_back({text, "", language, ""});
        }
        second = !second;
    }
    if (state != 0) throw std::runtime_error("not well-formed");
    if (second) throw std::runtime_error("a unit without its second language");
    return units;
}

/// Takes off the header and checks that all records have its width.
std::vector<std::vector<std::string>> body(std::vector<std::vector<std::string>> records) {
    if (records.empty() || records[0].size() != 11) throw std::runtime_error("no header of 11 columns");
    for (const auto& record : records) {
        if (record.size() != 11) throw std::runtime_error("a record of another width than the header");
    }
    records.erase(records.begin());
    return records;
}

std::vector<Unit> units_of(const std::vector<std::vector<std::string>>& records) {
    std::vector<Unit> units;
    for (const auto& record : records) units.push_back({record[0], record[1], "", ""});
    return units;
}

}  // namespace

std::vector<Unit> read_tbx(const std::string& file) {
    return read_pairs(file, "term");
}
std::vector<Unit> read_tmx(const std::string& file) {
    return read_pairs(file, "seg");
}

std::vector<std::vector<std::string>> csv_records(const std::string& file) {
    if (file.substr(0, 3) != "\xEF\xBB\xBF") throw std::runtime_error("no byte order mark");
    std::vector<std::vector<std::string>> records(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t at = 3; at < file.size(); ++at) {
        const char c = file[at];
        const char next = at + 1 < file.size() ? file[at + 1] : '\0';
        if (quoted && c == '"' && next == '"') {
            records.back().back() += file[at++];
        } else if (c == '"') {
            if (!quoted && !records.back().back().empty()) throw std::runtime_error("a quote inside a bare field");
            quoted = !quoted;
        } else if (quoted) {
            records.back().back() += c;
        } else if (c == ',') {
            records.back().emplace_back();
        } else if (c == '\r' && next == '\n') {
            records.emplace_back(1);
            ++at;
        } else if (c == '\r' || c == '\n') {
            throw std::runtime_error("a bare line break");
        } else {
            records.back().back() += c;
        }
    }
    if (quoted || records.back() != std::vector<std::string>(1)) throw std::runtime_error("an unfinished record");
    records.pop_back();
    return body(std::move(records));
}

std::vector<std::vector<std::string>> tsv_records(const std::string& file) {
    if (file.empty() || file.back() != '\n') throw std::runtime_error("an unfinished line");
    std::vector<std::vector<std::string>> records;
    for (const std::string& line : split(file.substr(0, file.size() - 1), '\n')) records.push_back(split(line, '\t'));
    return body(std::move(records));
}

std::vector<Unit> read_csv(const std::string& file) {
    return units_of(csv_records(file));
}
std::vector<Unit> read_tsv(const std::string& file) {
    return units_of(tsv_records(file));
}

std::vector<GlossaryLine> omegat_lines(const std::string& file) {
    std::string lines;
    for (std::size_t at = 0; at < file.size(); ++at) {
        const bool crlf = file[at] == '\r' && at + 1 < file.size() && file[at + 1] == '\n';
        if (!crlf) lines += file[at] == '\r' ? '\n' : file[at];
    }
    std::vector<GlossaryLine> out;
    for (const std::string& line : split(lines, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto parts = split(line, '\t');
        if (parts.size() < 2 || parts[0].empty()) continue;
        out.push_back({parts[0], parts[1], parts.size() > 2 ? parts[2] : ""});
    }
    return out;
}

std::vector<Unit> read_omegat(const std::string& file) {
    std::vector<Unit> units;
    for (const GlossaryLine& line : omegat_lines(file)) units.push_back({line.source, line.target, "", ""});
    return units;
}

}  // namespace yakugo::conformance
