// SPDX-License-Identifier: Apache-2.0
// What the two styles of TBX-Basic have in common: the structure of ISO 30042:2019, and which field goes where.
#pragma once

#include "glossary/exchange/tbx/tbx_plain.hpp"
#include "glossary/exchange/term_fields.hpp"
#include "glossary/exchange/writing.hpp"
#include "glossary/exchange/xml/xml.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yakugo::exchange {

/// A dialect says how an element of a data category looks.
class TbxBasic : public EntryWriter {
public:
    void write(const store::ConceptEntry& entry) final;
    Report finish() final;

    /// For what is made on the way to the writer: one count of what was dropped.
    Cleaner& cleaner() noexcept { return cleaner_; }

protected:
    TbxBasic(std::ostream& out, const Options& options) : xml_(out), options_(options) {}

    virtual void open_root(XmlStream& xml, const std::string& language) const = 0;
    /// A whole element; `target` is written where it is not empty.
    virtual void element(XmlStream& xml, Meta meta, const char* module, const char* category, const std::string& target,
                         const std::string& text) const = 0;

private:
    using Fields = std::vector<store::Field>;

    void begin();
    void section(const store::LanguageSection& section);
    void term(const store::Term& term);
    Fields clean(const Fields& fields);
    bool has_place(const store::Field& field, Level level) const;
    void auxiliary(const Fields& fields, Level level);
    void auxiliary_field(const store::Field& field);
    void group(const store::Field& field, const Category& category);
    bool member(const store::Field& field, Meta head);
    void category(const Category& category, const std::string& target, const std::string& text);
    void note_of(const Fields& fields);

    XmlStream xml_;
    Options options_;
    Cleaner cleaner_;
    Keys keys_;
    bool begun_ = false;
    std::size_t ordinal_ = 0, written_ = 0;
    std::size_t entries_ = 0, sections_ = 0, terms_ = 0;  ///< left out
};

}  // namespace yakugo::exchange
