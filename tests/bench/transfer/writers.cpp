// SPDX-License-Identifier: Apache-2.0
// tmx_writer() beside xmlTextWriter.
#include "tests/bench/transfer/writers.hpp"

#include "glossary/exchange/tmx/tmx_reader.hpp"
#include "glossary/exchange/tmx/tmx_writer.hpp"
#include "libalign/core/error.hpp"
#include "tests/bench/mining/child.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/temporary.hpp"
#include "tests/bench/transfer/memory_file.hpp"

#include <libxml/xmlwriter.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <vector>

namespace yakugo::bench {

namespace {

using Units = std::vector<store::TranslationUnit>;

const xmlChar* text(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}
const xmlChar* text(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}

/// One TMX file through xmlTextWriter, indented as ours.
class TextWriter {
public:
    explicit TextWriter(const std::string& file) : writer_(xmlNewTextWriterFilename(file.c_str(), 0)) {
        if (!writer_) throw Error("libxml2 has no writer");
        xmlTextWriterSetIndent(writer_.get(), 1);
        xmlTextWriterSetIndentString(writer_.get(), text("  "));
        xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr);
        xmlTextWriterStartDTD(writer_.get(), text("tmx"), nullptr, text("tmx14.dtd"));
        xmlTextWriterEndDTD(writer_.get());
        open("tmx", {{"version", "1.4"}});
        open("header", {{"creationtool", "bench"},
                        {"creationtoolversion", "1"},
                        {"segtype", "sentence"},
                        {"o-tmf", "bench"},
                        {"adminlang", "en"},
                        {"srclang", "en"},
                        {"datatype", "plaintext"}});
        close();
        open("body", {});
    }
    void write(const store::TranslationUnit& unit) {
        open("tu", {{"tuid", unit.key}});
        attributes(unit.attributes);
        for (const store::Property& property : unit.properties) {
            open("prop", {{"type", property.type}});
            string(property.value);
            close();
        }
        for (const store::Note& note : unit.notes) {
            open("note", note.attributes);
            string(note.text);
            close();
        }
        for (const store::Variant& variant : unit.variants) {
            open("tuv", {{"xml:lang", variant.language}});
            open("seg", {});
            segment(variant.text);
            close();
            xmlTextWriterSetIndent(writer_.get(), 1);
            close();
        }
        close();
    }
    void finish() { xmlTextWriterEndDocument(writer_.get()); }

private:
    struct Free {
        void operator()(xmlTextWriter* writer) const noexcept { xmlFreeTextWriter(writer); }
    };

    void open(const char* name, const store::Attributes& given) {
        xmlTextWriterStartElement(writer_.get(), text(name));
        attributes(given);
    }
    void attributes(const store::Attributes& given) {
        for (const auto& [name, value] : given) xmlTextWriterWriteAttribute(writer_.get(), text(name), text(value));
    }
    void string(const std::string& content) { xmlTextWriterWriteString(writer_.get(), text(content)); }
    void close() { xmlTextWriterEndElement(writer_.get()); }
    void segment(const store::InlineText& segment) {
        if (segment.tags.empty()) return string(segment.text);
        xmlTextWriterSetIndent(writer_.get(), 0);
        std::size_t at = 0;
        for (const store::InlineTag& tag : segment.tags) {
            if (tag.at > at) string(segment.text.substr(at, tag.at - at));
            at = tag.at;
            open(tag.element.c_str(), tag.attributes);
            xmlTextWriterWriteRaw(writer_.get(), text(tag.code));
            close();
        }
        if (at < segment.text.size()) string(segment.text.substr(at));
    }

    std::unique_ptr<xmlTextWriter, Free> writer_;
};

void write_ours(const Units& units, const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    const auto writer = exchange::tmx_writer(out, {.date = "", .version = "bench"});
    for (const store::TranslationUnit& unit : units) writer->write(unit);
    writer->finish();
}

void write_libxml2(const Units& units, const std::string& file) {
    TextWriter writer(file);
    for (const store::TranslationUnit& unit : units) writer.write(unit);
    writer.finish();
}

/// What rounds of a work took.
struct Rounds {
    std::vector<double> clock = {}, cpu = {};

    void run(const std::function<void()>& work) {
        const double before = cpu_seconds();
        const auto begin = std::chrono::steady_clock::now();
        work();
        clock.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        cpu.push_back(cpu_seconds() - before);
    }
    Seconds medians() const { return {median(clock), median(cpu)}; }
};

/// Whether a file holds just these units.
bool holds(const std::string& file, const Units& units) {
    markup::Input input = markup::Input::open(file);
    std::size_t at = 0;
    bool same = true;
    const auto compare = [&](store::TranslationUnit& unit) {
        unit.line = 0;
        same = same && at < units.size() && unit == units[at];
        ++at;
    };
    exchange::read_tmx(input, compare, {});
    return same && at == units.size();
}

}  // namespace

WriterCosts time_writers(std::size_t count, std::size_t rounds, unsigned seed) {
    Units units(count);
    UnitMaker maker(seed);
    for (store::TranslationUnit& unit : units) maker.make(unit);
    WriterCosts out;
    {
        const TemporaryFolder folder;
        const std::string ours = (folder.path() / "ours.tmx").string(),
                          theirs = (folder.path() / "theirs.tmx").string();
        write_ours(units, ours);
        write_libxml2(units, theirs);
        if (!holds(ours, units) || !holds(theirs, units)) throw Error("the files of the two writers are not the same");
        out.megabytes = static_cast<double>(std::filesystem::file_size(ours)) / 1e6;
    }
    Rounds ours, theirs;
    for (std::size_t i = 0; i < rounds; ++i) {
        ours.run([&] { write_ours(units, "/dev/null"); });
        theirs.run([&] { write_libxml2(units, "/dev/null"); });
    }
    out.ours = ours.medians();
    out.libxml2 = theirs.medians();
    return out;
}

}  // namespace yakugo::bench
