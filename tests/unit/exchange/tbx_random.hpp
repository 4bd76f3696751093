// SPDX-License-Identifier: Apache-2.0
// Entries that nobody would write, the same for the same seed on every machine.
#pragma once

#include "glossary/store/entry.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace yakugo::testing {

/// Clean entries come back from TBX-Basic as they are; dirty ones have what no XML file holds: broken bytes, control
/// characters, white space at ends, addresses with blanks, empty terms.
class RandomEntries {
public:
    RandomEntries(std::uint32_t seed, bool is_dirty) : engine_(seed), is_dirty_(is_dirty) {}

    store::ConceptEntry entry() {
        static constexpr std::string_view keys[] = {"",     "c1", "c2",  "c3", "12",          "用語 1",  "a b", "_x",
                                                    "A.b-", ":",  "a:b", "𠮟", "yakugo-1-c1", "yakugo-", "-1",  "id"};
        store::ConceptEntry out;
        out.key = one(keys);
        out.fields = fields(5, 3);
        for (std::size_t i = 0; i <= below(3); ++i) out.languages.push_back(section());
        return out;
    }

private:
    std::size_t below(std::size_t limit) { return engine_() % limit; }

    std::string one(std::span<const std::string_view> of) { return std::string(of[below(of.size())]); }

    store::LanguageSection section() {
        static constexpr std::string_view languages[] = {
            "ja", "en", "en-US", "zh-Hant-TW", "", "no language", "x-ab", "und", "??", "ja", "x-yakugo-", "abcdefghi"};
        store::LanguageSection out{one(languages), fields(3, 3), {}};
        for (std::size_t i = 0; i <= below(3); ++i) {
            static constexpr store::Usage usages[] = {store::Usage::unknown, store::Usage::preferred,
                                                      store::Usage::admitted, store::Usage::deprecated,
                                                      store::Usage::superseded};
            out.terms.push_back({line(), usages[below(5)], fields(6, 3)});
        }
        return out;
    }

    std::string line() {
        static constexpr std::string_view words[] = {"冷却材",      "coolant", "𠮟る",         "<b>&amp;</b>",
                                                     "yakugo: a=b", "]]>",     "冷却\u3000材", "\"x\"'y'",
                                                     "👩‍🚀", "-->"};
        static constexpr std::string_view dirt[] = {"", " \t", "\xFF", "a\x01", "\u3000a\n b ", "a  b", "\xED\xA0\x80"};
        return one(words) + (is_dirty_ ? one(dirt) : std::string());
    }

    std::string value() {
        static constexpr std::string_view values[] = {"noun",
                                                      "Noun",
                                                      "properNoun",
                                                      "fullForm",
                                                      "preferredTerm-admn-sts",
                                                      "forbidden",
                                                      "origination",
                                                      "creation",
                                                      "modification",
                                                      "2026-05-08",
                                                      "2026-05-08T09:30:00Z",
                                                      "2026-02-30",
                                                      "masculine",
                                                      "checkBox",
                                                      "0.93",
                                                      "a;b=c{d}\\e",
                                                      "yakugo: a=b",
                                                      "yakugo:",
                                                      "yakugo: {",
                                                      "行1\n行2",
                                                      "段落\n\n段落",
                                                      "<i>&lt;</i>",
                                                      "]]>",
                                                      "𠮟る👩‍🚀",
                                                      "title;\\",
                                                      "{}",
                                                      "=",
                                                      "名詞",
                                                      "https://example.org/a",
                                                      "\\n",
                                                      "れいきゃくざい",
                                                      "a\u3000b",
                                                      "tab\tstop",
                                                      "suggested",
                                                      "yes",
                                                      "x  y"};
        static constexpr std::string_view dirt[] = {"\r\n x",       " ", "\x02", "\xC0\xAF", "\n\n\n\ty",
                                                    "\xEF\xBF\xBF", "\r"};
        if (below(12) == 0) return {};
        return one(values) + (is_dirty_ ? one(dirt) : std::string());
    }

    std::string target() {
        static constexpr std::string_view targets[] = {"",
                                                       "",
                                                       "",
                                                       "c1",
                                                       "c2",
                                                       "c3",
                                                       "12",
                                                       "用語 1",
                                                       "none",
                                                       "a b",
                                                       "1",
                                                       "ftp://example.org/",
                                                       "https://example.org/?a=1&b=2",
                                                       "http://example.org/%E5%BC%81#x",
                                                       "javascript:x()"};
        static constexpr std::string_view dirt[] = {
            "https://a b/弁<>",  "http://[x", "HTTP://%zz/\\",           "https:// ",
            "http://a:b:c/#x#y", "\x01",      "https://example.org/\xFF"};
        return is_dirty_ && below(3) == 0 ? one(dirt) : one(targets);
    }

    std::vector<store::Field> fields(std::size_t most, std::size_t depth) {
        static constexpr std::string_view names[] = {"subjectField",
                                                     "definition",
                                                     "context",
                                                     "partOfSpeech",
                                                     "termType",
                                                     "geographicalUsage",
                                                     "grammaticalGender",
                                                     "termLocation",
                                                     "customerSubset",
                                                     "projectSubset",
                                                     "source",
                                                     "transaction",
                                                     "crossReference",
                                                     "externalCrossReference",
                                                     "xGraphic",
                                                     "note",
                                                     "note",
                                                     "confidence",
                                                     "evidence",
                                                     "type",
                                                     "status",
                                                     "reading",
                                                     "doNotTranslate",
                                                     "administrativeStatus",
                                                     "date",
                                                     "responsibility",
                                                     "",
                                                     "a=b;{}\\",
                                                     "用語",
                                                     "Part of Speech",
                                                     "language",
                                                     "definition",
                                                     "transaction"};
        std::vector<store::Field> out;
        for (std::size_t i = below(most + 1); i > 0; --i) {
            store::Field field{one(names), value(), below(3) == 0 ? target() : std::string()};
            if (is_dirty_ && below(20) == 0) field.name += "\n\x03 x";
            const bool is_reference = field.name.ends_with("Reference") || field.name == "xGraphic";
            if (is_reference && below(4) > 0) field.target = target();
            if (depth > 0 && below(3) == 0) field.with = fields(3, depth - 1);
            out.push_back(std::move(field));
        }
        return out;
    }

    std::mt19937 engine_;
    bool is_dirty_;
};

inline bool before(const store::Field& a, const store::Field& b) {
    const auto key = [](const store::Field& f) { return std::tie(f.name, f.value, f.target); };
    if (key(a) != key(b)) return key(a) < key(b);
    return std::lexicographical_compare(a.with.begin(), a.with.end(), b.with.begin(), b.with.end(), before);
}

/// Which fields there are, in one order: forms that keep some apart change it.
inline void sort_fields(std::vector<store::Field>& fields) {
    for (store::Field& field : fields) sort_fields(field.with);
    std::sort(fields.begin(), fields.end(), before);
}

inline store::ConceptEntry sorted(store::ConceptEntry entry) {
    entry.line = 0;
    sort_fields(entry.fields);
    for (store::LanguageSection& section : entry.languages) {
        sort_fields(section.fields);
        for (store::Term& term : section.terms) sort_fields(term.fields);
    }
    return entry;
}

/// For messages.
inline std::string described(const std::vector<store::Field>& fields) {
    std::string out;
    for (const store::Field& field : fields) {
        out += "[" + field.name + "|" + field.value + "|" + field.target + "|" + described(field.with) + "]";
    }
    return out;
}
inline std::string described(const store::ConceptEntry& entry) {
    std::string out = "entry \"" + entry.key + "\" " + described(entry.fields);
    for (const store::LanguageSection& section : entry.languages) {
        out += "\n  \"" + section.language + "\" " + described(section.fields);
        for (const store::Term& term : section.terms) {
            out += "\n    \"" + term.surface + "\" " + std::string(name(term.usage)) + " " + described(term.fields);
        }
    }
    return out;
}

}  // namespace yakugo::testing
