// SPDX-License-Identifier: Apache-2.0
// TMX 1.4: one translation unit a segment.
#include "glossary/exchange/exchange.hpp"
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/xml.hpp"

#include <unordered_map>

namespace yakugo::exchange {

namespace {

class Writer {
public:
    Writer(std::ostream& out, const Options& options) : xml_(out), options_(options) {}

    Report write(const std::vector<store::SegmentRow>& rows);

private:
    void header();
    void unit(const store::SegmentRow& row, const std::string& source, const std::string& target);
    void property(const char* type, const std::string& value);
    void variant(Language language, const std::string& text);

    XmlStream xml_;
    const Options& options_;
    Cleaner cleaner_;
};

/// The index of texts is what one pass costs in memory: only the first unit of a source text may be written, because
/// OmegaT takes the last one and other tools any.
Report Writer::write(const std::vector<store::SegmentRow>& rows) {
    Report report;
    std::size_t empty = 0, repeated = 0, rival = 0;
    std::unordered_map<std::string, std::string> written;  // target by source; only looked up, never walked through
    header();
    xml_.open("body");
    for (const store::SegmentRow& row : rows) {
        const std::string ja = cleaner_.line(row.ja), en = cleaner_.line(row.en);
        const std::string& source = options_.source == Language::ja ? ja : en;
        const std::string& target = options_.source == Language::ja ? en : ja;
        if (source.empty() || target.empty()) {
            ++empty;
        } else if (const auto [first, is_new] = written.try_emplace(source, target); is_new) {
            unit(row, source, target);
            ++report.written;
        } else {
            ++(first->second == target ? repeated : rival);
        }
    }
    xml_.close();
    xml_.close();
    leave_out(report, Format::tmx, empty, "unit with an empty side", "units with an empty side");
    leave_out(report, Format::tmx, rival, "further translation of a source text",
              "further translations of a source text");
    leave_out(report, Format::tmx, repeated, "repeated unit", "repeated units");
    leave_out_dropped(report, Format::tmx, cleaner_);
    return report;
}

void Writer::header() {
    xml_.doctype("tmx SYSTEM \"tmx14.dtd\"");
    xml_.open("tmx", {{"version", "1.4"}});
    xml_.open("header", {{"creationtool", "yakugo"},
                         {"creationtoolversion", cleaner_.line(options_.version)},
                         {"segtype", "sentence"},
                         {"o-tmf", "yakugo"},
                         {"adminlang", "en"},
                         {"srclang", std::string(code(options_.source))},
                         {"datatype", "plaintext"}});
    if (const auto time = compact_time(options_.date)) xml_.PushAttribute("creationdate", time->c_str());
    xml_.close();
}

void Writer::unit(const store::SegmentRow& row, const std::string& source, const std::string& target) {
    xml_.open("tu", {{"tuid", "s" + std::to_string(row.id)}});
    if (const auto time = compact_time(row.created)) xml_.PushAttribute("creationdate", time->c_str());
    // Names with x-: OmegaT takes a unit with a property "file", "id", "prev", "next" or "path" for an alternative
    // translation, which it does not insert.
    // Without its folder, which is nobody's business but the translator's.
    property("x-source", row.source.substr(row.source.rfind('/') + 1));
    property("x-post", row.post);
    property("x-url", row.url);
    property("x-kind", row.kind);
    xml_.element("prop", {{"type", "x-score"}}, two_digits(row.score));
    variant(options_.source, source);
    variant(other(options_.source), target);
    xml_.close();
}

void Writer::property(const char* type, const std::string& value) {
    const std::string text = cleaner_.line(value);
    if (!text.empty()) xml_.element("prop", {{"type", type}}, text);
}

void Writer::variant(Language language, const std::string& text) {
    xml_.open("tuv", {{"xml:lang", std::string(code(language))}});
    xml_.element("seg", text);
    xml_.close();
}

}  // namespace

Report write_tmx(std::ostream& out, const std::vector<store::SegmentRow>& segments, const Options& options) {
    return Writer(out, options).write(segments);
}

}  // namespace yakugo::exchange
