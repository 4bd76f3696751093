// SPDX-License-Identifier: Apache-2.0
// Texts, ids and language codes as TBX can hold them, and back: what the writers do and the reader undoes.
#pragma once

#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/writing.hpp"
#include "glossary/exchange/xml/xml.hpp"
#include "glossary/store/entry.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::exchange {

/// A text as it survives in an XML file that somebody has indented: clean, lines end in LF without blanks before it, a
/// line that begins with a space or tab goes on where the last one ended. Empty lines are at most one. Twice is as
/// once.
std::string tbx_text(Cleaner& cleaner, std::string_view raw);

/// Whether nothing of the text would be left. Looks at its beginning only, where it is text.
bool is_blank(std::string_view text);

/// Names and targets on one line, values by tbx_text(), and so on in `with`.
store::Field clean_field(Cleaner& cleaner, const store::Field& field);

/// The target of an external reference as the schemas take it: web_address(), where its authority is a host with at
/// most a port (RFC 3986, section 3.2); nothing where it is not.
std::optional<std::string> reference_address(std::string_view url);

/// <fileDesc>: the title, and which program wrote the file on which day. All versions of TBX have it alike.
void write_file_description(XmlStream& xml, Cleaner& cleaner, const Options& options);

/// An xml:id for an entry's key: the key itself where it is the first of its kind and an ASCII NCName, else "yakugo-1-"
/// and the key with _2F for a slash, or "yakugo-7-..." with the number of the entry where it is not the first. key_of()
/// gives the key back.
std::string id_of(std::string_view key, bool first, std::size_t ordinal);
std::string key_of(Cleaner& cleaner, std::string_view id);

/// A value for xml:lang that is an xsd:language: the code itself, or "x-yakugo-6a61206a" for what is none (RFC 5646,
/// section 2.2.7: private use). language_of() gives back what text::language_code() makes of the code.
std::string xml_language(std::string_view language);
std::string language_of(Cleaner& cleaner, std::string_view written);

/// The keys that were there: 64-bit digests, at most 16 bytes a key.
class Keys {
public:
    /// False where the key was there before.
    bool add(std::string_view key);
    bool has(std::string_view key) const;
    std::size_t size() const noexcept { return used_; }

private:
    std::size_t slot(std::uint64_t digest) const;
    void grow();

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);  ///< 0: free
    std::size_t used_ = 0;
};

}  // namespace yakugo::exchange
