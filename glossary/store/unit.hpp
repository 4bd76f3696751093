// SPDX-License-Identifier: Apache-2.0
// A translation unit as translation memories hold it, in the words of TMX 1.4b: texts with inline tags, plain values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::store {

using Attributes = std::vector<std::pair<std::string, std::string>>;  ///< name and value, in the order of the file

/// A tag inside a text. `element` is TMX's: bpt, ept (a pair, joined by attribute i), ph (alone), it (half of a pair
/// whose other half is elsewhere), ut (unknown); hi and /hi round highlighted text. Tags of other forms become these:
/// XLIFF's <g> is bpt and ept, <x/> is ph, <mrk> is hi.
struct InlineTag {
    std::size_t at = 0;  ///< byte offset in the text before which the tag stands; offsets never fall from tag to tag
    std::string element;
    Attributes attributes = {};  ///< TMX: x, i, type, pos, assoc, datatype
    std::string code =
        {};  ///< the tool's own code inside the tag, as XML content: escaped, with <sub> where it has some
    friend bool operator==(const InlineTag&, const InlineTag&) = default;
};

/// Text and tags apart, so that the text can be searched and compared.
struct InlineText {
    std::string text;  ///< UTF-8
    std::vector<InlineTag> tags = {};
    friend bool operator==(const InlineText&, const InlineText&) = default;
};

struct Property {
    std::string type;  ///< of a TMX prop: "x-client"
    std::string value;
    Attributes attributes = {};  ///< xml:lang, o-encoding
    friend bool operator==(const Property&, const Property&) = default;
};

struct Note {
    std::string text;
    Attributes attributes = {};
    friend bool operator==(const Note&, const Note&) = default;
};

/// One text of a unit. A language may have several: alternatives, in the order of the file.
struct Variant {
    std::string language;  ///< BCP 47 in its usual case; see text/language_code.hpp
    InlineText text;
    Attributes attributes = {};  ///< creationdate, creationid, changedate, changeid, ... without the language
    std::vector<Property> properties = {};
    std::vector<Note> notes = {};
    friend bool operator==(const Variant&, const Variant&) = default;
};

struct TranslationUnit {
    std::string key;             ///< tuid, or the id that another form gives it; empty where it has none
    Attributes attributes = {};  ///< of the unit: creationdate (20260508T093000Z), creationid, changedate, srclang, ...
    std::vector<Property> properties = {};
    std::vector<Note> notes = {};
    std::vector<Variant> variants = {};
    std::size_t line = 0;  ///< 1-based, where it begins in its file; 0: unknown
    friend bool operator==(const TranslationUnit&, const TranslationUnit&) = default;
};

/// The first variant in a language, "ja" for ja, ja-JP, ...; null where there is none.
const Variant* find(const TranslationUnit& unit, std::string_view language);

}  // namespace yakugo::store
