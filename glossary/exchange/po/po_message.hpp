// SPDX-License-Identifier: Apache-2.0
// One message of PO as it is written, and how a translation unit becomes one.
#pragma once

#include "glossary/store/unit.hpp"
#include "libalign/core/language.hpp"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

struct PoEntry {
    enum class Number { none, singular, plural };

    std::string key;  ///< of the unit
    std::optional<std::string> context, plural;
    std::string id;
    std::vector<std::string> forms;                  ///< msgstr, or with a plural msgstr[0], ...
    std::vector<std::string> translator, developer;  ///< lines of comments
    std::vector<std::string> references, flags;
    std::optional<std::string> previous_context, previous_id, previous_plural;
    bool obsolete = false;
    Number number = Number::none;
    std::string plural_of;  ///< msgid of the singular, where the number is plural
};

/// What units held and PO does not.
struct PoLosses {
    std::size_t sources = 0;     ///< units without a source text
    std::size_t variants = 0;    ///< of other languages, and alternatives
    std::size_t tags = 0;        ///< without a code
    std::size_t attributes = 0;  ///< of notes and properties
    std::size_t characters = 0;
};

class PoEntryMaker {
public:
    explicit PoEntryMaker(Language source) : source_(source) {}
    /// Nothing where the unit has no source text.
    std::optional<PoEntry> make(const store::TranslationUnit& unit);
    const PoLosses& losses() const noexcept { return losses_; }

private:
    std::string clean(std::string_view text);
    std::string line(std::string_view text);
    std::string text_of(const store::InlineText& text);
    void property(const store::Property& property, PoEntry& entry);
    void note(const store::Note& note, PoEntry& entry);
    void own(std::string_view scope, const store::Attributes& attributes, PoEntry& entry);
    void own(std::string_view scope, const store::Variant& variant, PoEntry& entry);

    Language source_;
    PoLosses losses_;
};

void write_po_entry(std::ostream& out, const PoEntry& entry);

}  // namespace yakugo::exchange
