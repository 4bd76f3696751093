// SPDX-License-Identifier: Apache-2.0
// PO: the units of exchange's reader, each text with its place between the quotation marks of the file.
#include "glossary/check/draft/places.hpp"

#include "glossary/check/draft/po_text.hpp"
#include "glossary/check/draft/readers.hpp"
#include "glossary/check/draft/source_file.hpp"
#include "glossary/check/draft/unit_draft.hpp"
#include "libalign/core/ascii.hpp"

#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/po/po_charset.hpp"
#include "glossary/exchange/po/po_lexer.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

using exchange::PoToken;

// The charset that the header names; empty where nobody knows it. Behind the first msgstr, and not in a comment.
std::string charset_of(std::string_view bytes) {
    constexpr std::size_t kHeader = 65536;  // bytes that are looked through for it
    if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
    bytes = bytes.substr(0, kHeader);
    const std::size_t header = bytes.find("\nmsgstr");
    if (header == std::string_view::npos) return {};
    const std::size_t end = bytes.find("\nmsg", header + 1);
    std::string name(exchange::po_charset_name(bytes.substr(header, end - header)));
    if (!exchange::PoCharset::of(name)) return {};
    const std::string folded = [&] {
        std::string upper;
        for (const char c : name) upper += ascii_upper(c);
        return upper;
    }();
    return folded == "UTF-8" || folded == "UTF8" || folded == "ASCII" || folded == "US-ASCII" ? "UTF-8" : name;
}

// Messages one after the other, without a look at what is right.
class PoScanner {
public:
    explicit PoScanner(const SourceFile& file) : file_(file), lexer_(file.text) {}

    // msgid and msgid_plural, each msgstr.
    bool next(ScannedUnit& unit) {
        unit = {};
        bool in_text = false;
        for (;; held_ = false) {
            if (!held_) token_ = lexer_.next();
            if (token_.kind == PoToken::Kind::end) break;
            if (token_.previous) {
                if (token_.kind == PoToken::Kind::string) lexer_.add_string(unused_);
                in_text = false;
                continue;
            }
            const bool begins = token_.kind == PoToken::Kind::id || token_.kind == PoToken::Kind::context;
            if (begins && has_target_) {
                held_ = true;
                has_target_ = false;
                break;
            }
            take(unit, in_text);
            unused_.clear();
        }
        unit.last_line = line_;
        return !unit.texts.empty();
    }

private:
    void take(ScannedUnit& unit, bool& in_text) {
        const std::size_t at = token_.at;
        switch (token_.kind) {
            case PoToken::Kind::id:
            case PoToken::Kind::plural:
            case PoToken::Kind::translation:
                has_target_ = token_.kind == PoToken::Kind::translation;
                unit.texts.push_back({.target = has_target_, .may_repeat = true});
                in_text = true;
                break;
            case PoToken::Kind::context: in_text = false; break;
            case PoToken::Kind::string:
                lexer_.add_string(unused_);
                if (in_text)
                    add_po_text(file_, {at + 1, file_.text.size()}, unit.texts.back().text, unit.texts.back().origin);
                break;
            default: break;
        }
        line_ = file_.line_of(file_.origin.file({at, at}).begin);
    }

    const SourceFile& file_;
    exchange::PoLexer lexer_;
    PoToken token_;
    bool held_ = false, has_target_ = false;
    std::size_t line_ = 1;
    std::string unused_;
};

bool is_obsolete(const store::TranslationUnit& unit) {
    return std::any_of(unit.properties.begin(), unit.properties.end(),
                       [](const store::Property& one) { return one.type == "x-obsolete"; });
}

bool is_number(const store::TranslationUnit& unit, std::string_view number) {
    return std::any_of(unit.properties.begin(), unit.properties.end(),
                       [&](const store::Property& one) { return one.type == "x-plural" && one.value == number; });
}

// Of a message with one form for all numbers only the plural: a singular need not have the number that the form has.
class PoUnits {
public:
    PoUnits(Draft& draft, const ReadDraft& options) : units_(draft, options) {}

    void add(store::TranslationUnit& unit, std::vector<std::optional<markup::Origin>> origins) {
        if (!is_number(unit, "plural") || !singular_ || target_of(*singular_) != target_of(unit)) flush();
        singular_.reset();
        if (is_number(unit, "singular")) {
            singular_ = std::move(unit);
            origins_ = std::move(origins);
        } else {
            units_.add(unit, std::move(origins), 0);
        }
    }
    void finish(markup::ReadReport report) {
        flush();
        units_.finish(std::move(report));
    }

private:
    static std::string_view target_of(const store::TranslationUnit& unit) {
        return unit.variants.size() < 2 ? std::string_view() : unit.variants.back().text.text;
    }
    void flush() {
        if (singular_) units_.add(*singular_, std::move(origins_), 0);
        singular_.reset();
    }

    UnitDraft units_;
    std::optional<store::TranslationUnit> singular_;
    std::vector<std::optional<markup::Origin>> origins_;
};

}  // namespace

void read_po_units(Draft& draft, std::string name, std::string bytes, const ReadDraft& options) {
    markup::Input input = markup::Input::of(bytes, name);
    const std::string charset = charset_of(bytes);
    draft.files.push_back(charset.empty() ? read_source(std::move(name), std::move(bytes), draft.diagnostics)
                                          : read_source_as(std::move(name), std::move(bytes), charset));
    draft.files.back().escapes = Escapes::po;
    PoScanner scanner(draft.files.back());
    Places places([&](ScannedUnit& unit) { return scanner.next(unit); });
    PoUnits units(draft, options);
    const auto sink = [&](store::TranslationUnit& unit) {
        Places::Found found = places.find(unit, true);
        if (!is_obsolete(unit)) units.add(unit, std::move(found.origins));
    };
    units.finish(exchange::read_po(input, sink, {.recover = true, .source = options.source.value_or(Language::en)}));
}

}  // namespace yakugo::check
