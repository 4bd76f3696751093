// SPDX-License-Identifier: Apache-2.0
// Reversible spellings for ids and languages, and the form of texts.
#include "glossary/exchange/tbx/tbx_plain.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/markup/utf8.hpp"
#include "libalign/text/language_code.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yakugo::exchange {

namespace {

constexpr std::string_view own_id = "yakugo-", own_language = "x-yakugo";

/// ASCII only: the editions of XML differ in which other letters a name may have.
bool is_plain_id(std::string_view key) {
    return !key.empty() && (is_ascii_letter(key[0]) || key[0] == '_') && !key.starts_with(own_id) &&
           std::all_of(key.begin(), key.end(), [](char c) {
               return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '.';
           });
}

std::optional<unsigned> hex(char c) {
    if (is_ascii_digit(c)) return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

/// The byte that two hexadecimal digits at `at` are.
std::optional<char> byte_at(std::string_view text, std::size_t at) {
    if (at + 2 > text.size()) return std::nullopt;
    const auto high = hex(text[at]), low = hex(text[at + 1]);
    if (!high || !low) return std::nullopt;
    return static_cast<char>(static_cast<unsigned char>(*high * 16 + *low));
}

/// xsd:language: [a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*
bool is_xsd_language(std::string_view code) {
    std::size_t length = 0;
    bool first = true;
    for (const char c : code) {
        if (c == '-') {
            if (length == 0) return false;
            length = 0;
            first = false;
        } else if (!(is_ascii_letter(c) || (!first && is_ascii_digit(c))) || ++length > 8) {
            return false;
        }
    }
    return length > 0;
}

bool is_indent(char c) {
    return c == ' ' || c == '\t';
}

std::uint64_t digest(std::string_view key) {  // FNV-1a, mixed so that the low bits depend on all of it
    std::uint64_t value = 0xCBF29CE484222325U;
    for (const char c : key) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    value ^= value >> 32U;
    value *= 0x9E3779B97F4A7C15U;
    value ^= value >> 29U;
    return value == 0 ? 1 : value;
}

}  // namespace

std::string tbx_text(Cleaner& cleaner, std::string_view raw) {
    const std::string text = cleaner.text(raw);
    if (text.find_first_of("\n\r") == std::string::npos) return text;
    std::string out;
    std::size_t breaks = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\r", begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        const bool indented = !line.empty() && is_indent(line.front());
        while (!line.empty() && is_indent(line.front())) line.remove_prefix(1);
        while (!line.empty() && is_indent(line.back())) line.remove_suffix(1);
        if (!line.empty()) {
            if (!out.empty()) out += breaks > 1 ? "\n\n" : indented ? " " : "\n";
            out += line;
            breaks = 0;
        }
        ++breaks;
        begin = end + (std::string_view(text).substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return out;
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = markup::read_code_point(text, at);
        if (c && !markup::is_white(*c) && markup::is_xml_character(*c)) return false;
    }
    return true;
}

store::Field clean_field(Cleaner& cleaner, const store::Field& field) {
    store::Field out{cleaner.line(field.name), tbx_text(cleaner, field.value), cleaner.line(field.target)};
    out.with.reserve(field.with.size());
    for (const store::Field& inner : field.with) out.with.push_back(clean_field(cleaner, inner));
    return out;
}

std::optional<std::string> reference_address(std::string_view url) {
    auto address = web_address(url);
    if (!address) return std::nullopt;
    const std::size_t begin = address->find("//") + 2;
    std::string_view host = std::string_view(*address).substr(begin, address->find_first_of("/?#", begin) - begin);
    if (const auto at = host.find('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
    const std::string_view port = host.substr(std::min(host.find(':'), host.size()));
    host.remove_suffix(port.size());
    const bool is_number =
        port.size() <= 6 && std::all_of(port.begin() + (port.empty() ? 0 : 1), port.end(), is_ascii_digit);
    return host.empty() || host.find('@') != std::string_view::npos || !is_number ? std::nullopt : address;
}

void write_file_description(XmlStream& xml, Cleaner& cleaner, const Options& options) {
    xml.open("fileDesc");
    xml.open("titleStmt");
    xml.element("title", cleaner.line(options.title));
    xml.close();
    xml.open("sourceDesc");
    const auto day = calendar_day(options.date);
    const std::string program = cleaner.line("yakugo " + options.version);
    xml.element("p", day ? program + ", exported " + *day : program);
    xml.close();
    xml.close();
}

std::string id_of(std::string_view key, bool first, std::size_t ordinal) {
    if (first && is_plain_id(key)) return std::string(key);
    std::string out = fmt::format("{}{}", own_id, first && !key.empty() ? 1 : ordinal);
    if (!key.empty()) out += '-';
    for (const char c : key) {
        if (is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.') {
            out += c;
        } else {
            out += fmt::format("_{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string key_of(Cleaner& cleaner, std::string_view id) {
    const std::string written = cleaner.line(id);
    std::string_view rest = written;
    if (!rest.starts_with(own_id)) return written;
    rest.remove_prefix(own_id.size());
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0) return written;
    rest.remove_prefix(digits);
    if (rest.empty()) return {};
    if (rest.front() != '-' || rest.size() == 1) return written;
    std::string out;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] != '_') {
            out += rest[at];
            continue;
        }
        const auto byte = byte_at(rest, at + 1);
        if (!byte) return written;
        out += *byte;
        at += 2;
    }
    const std::string clean = Cleaner().line(out);
    return clean == out ? out : written;
}

std::string xml_language(std::string_view language) {
    std::string code = text::language_code(language);
    if (is_xsd_language(code) && !code.starts_with(own_language)) return code;
    std::string out(own_language);
    for (std::size_t i = 0; i < language.size(); ++i) {
        if (i % 4 == 0) out += '-';
        out += fmt::format("{:02x}", static_cast<unsigned char>(language[i]));
    }
    return out;
}

std::string language_of(Cleaner& cleaner, std::string_view written) {
    const std::string code = cleaner.line(written);
    if (!code.starts_with(own_language)) return text::language_code(code);
    std::string out;
    for (std::size_t at = own_language.size(); at < code.size();) {
        if (code[at] == '-') {
            ++at;
            continue;
        }
        const auto byte = byte_at(code, at);
        if (!byte) return code;
        out += *byte;
        at += 2;
    }
    const std::string clean = Cleaner().line(out);
    return clean == out ? out : code;
}

std::size_t Keys::slot(std::uint64_t wanted) const {
    std::size_t at = static_cast<std::size_t>(wanted) & (slots_.size() - 1);
    while (slots_[at] != 0 && slots_[at] != wanted) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void Keys::grow() {
    const std::vector<std::uint64_t> old = std::move(slots_);
    slots_.assign(old.size() * 2, 0);
    for (const std::uint64_t value : old) {
        if (value != 0) slots_[slot(value)] = value;
    }
}

bool Keys::add(std::string_view key) {
    const std::uint64_t value = digest(key);
    std::size_t at = slot(value);
    if (slots_[at] == value) return false;
    if (used_ >= slots_.size() - slots_.size() / 4) {
        grow();
        at = slot(value);
    }
    slots_[at] = value;
    ++used_;
    return true;
}

bool Keys::has(std::string_view key) const {
    const std::uint64_t value = digest(key);
    return slots_[slot(value)] == value;
}

}  // namespace yakugo::exchange
