// SPDX-License-Identifier: Apache-2.0
// One <trans-unit> or <unit>, collected to its end and then given segment by segment.
#pragma once

#include "glossary/exchange/reading.hpp"
#include "glossary/exchange/xliff/xliff_text.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yakugo::exchange {

/// What is said of a unit or of one of its segments.
struct XliffFacts {
    store::Attributes attributes;  ///< in TMX's words: changeid, changedate, ...
    std::vector<store::Property> properties;
    std::vector<store::Note> notes;

    /// x-state, and x-fuzzy where that state is one of those that mean "not finished".
    void state(std::string_view value);
    /// Any attribute of an element under its own name, "x-mq:percent"; those that have a place go there.
    void attribute(const markup::XmlElement::Attribute& attribute);
    /// <sdl:value key="modified_on">
    void sdl_value(std::string_view key, const std::string& value);
    void add(const XliffFacts& other);
};

/// One of an XLIFF 2 unit; XLIFF 1 has them inside the texts.
struct XliffPart {
    std::string id;
    bool ignorable = false;
    std::optional<XliffContent> source, target;
    std::string source_language, target_language;  ///< of the texts, where they say so
    XliffFacts facts;
};

struct XliffUnit {
    std::size_t line = 0;
    std::string id;
    std::string source_language, target_language;  ///< of the file
    std::vector<XliffPart> parts;                  ///< XLIFF 1: one
    std::optional<XliffContent> segmented;         ///< <seg-source>
    XliffFacts facts;
    std::map<std::string, XliffFacts, std::less<>> of_segments;  ///< by mid: <sdl:seg>
    XliffCodes data;                                             ///< <originalData>
};

/// Makes units of it. One for a document: it knows the keys that were given.
class XliffUnits {
public:
    XliffUnits(const std::string& file, const UnitSink& sink, markup::ReadReport& report)
        : file_(file), sink_(sink), report_(report) {}

    void file(std::string_view name) { path_ = name; }
    /// `codes` and `remarks` are the document's: tag definitions, comments by their ids.
    void give(XliffUnit& unit, const XliffCodes& codes, const std::map<std::string, store::Note, std::less<>>& remarks);
    void remark(Severity severity, std::size_t line, const std::string& message);

private:
    struct Pair;
    void give_segments(XliffUnit& unit, XliffPart& part, const XliffCodes& codes);
    void give(const XliffUnit& unit, const XliffPart& part, Pair&& pair);
    std::string key(const std::string& id, const std::string& segment);
    void check(const XliffContent& content, std::size_t line);

    const std::string& file_;
    const UnitSink& sink_;
    markup::ReadReport& report_;
    std::string path_;
    const std::map<std::string, store::Note, std::less<>>* remarks_ = nullptr;
    std::unordered_map<std::uint64_t, std::uint32_t> keys_;  // by digest: the last number given to it
};

}  // namespace yakugo::exchange
