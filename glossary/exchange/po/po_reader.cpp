// SPDX-License-Identifier: Apache-2.0
// Reading PO message by message, so that one that is damaged costs no other.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/po/po_blocks.hpp"
#include "glossary/exchange/po/po_charset.hpp"
#include "glossary/exchange/po/po_parser.hpp"
#include "glossary/exchange/po/po_units.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/converter.hpp"
#include "libalign/text/language_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yakugo::exchange {

namespace {

constexpr std::uintmax_t kLargestUtf16 = 256U << 20U;  // bytes; read whole, and nobody writes PO so

/// The value of a header's field, without white space round it.
std::string field(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::string_view line = header.substr(0, header.find('\n'));
        header.remove_prefix(std::min(line.size() + 1, header.size()));
        if (!line.starts_with(name) || line.substr(name.size(), 1) != ":") continue;
        const auto begin = line.find_first_not_of(" \t", name.size() + 1);
        return begin == std::string_view::npos ? std::string() : text::language_code(line.substr(begin));
    }
    return {};
}

std::size_t lines_before(std::string_view text, std::size_t offset) {
    return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

class Reader {
public:
    /// `decoded`: the text is UTF-8 by now, whatever charset its header names.
    Reader(markup::Input& input, const UnitSink& sink, const ReadOptions& options, bool decoded)
        : input_(input), sink_(sink), options_(options), decoded_(decoded), languages_(languages("")) {}
    markup::ReadReport read();

private:
    PoLanguages languages(std::string_view header) const;
    Location place(const PoBlock& block, std::string_view text, std::size_t at) const;
    void take(PoBlock& block);
    void charset(const PoBlock& header);
    void header(std::size_t line, const PoMessage& message);
    void give(std::size_t line, const PoMessage& message);
    void damage(Location where, const std::string& message);

    markup::Input& input_;
    const UnitSink& sink_;
    const ReadOptions& options_;
    const bool decoded_;
    markup::ReadReport report_;
    PoCharset charset_;
    PoLanguages languages_;
};

PoLanguages Reader::languages(std::string_view header) const {
    PoLanguages out{field(header, "X-Source-Language"), field(header, "Language")};
    if (out.source.empty()) out.source = code(options_.source);
    const bool english = text::primary_language(out.source) == code(Language::en);
    if (out.target.empty()) out.target = code(english ? Language::ja : Language::en);
    return out;
}

markup::ReadReport Reader::read() {
    PoBlocks blocks(input_);
    for (PoBlock block; blocks.next(block);) take(block);
    return std::move(report_);
}

/// Of a character of a block.
Location Reader::place(const PoBlock& block, std::string_view text, std::size_t at) const {
    const std::size_t line_begin = text.rfind('\n', at) + 1;  // npos + 1 is 0
    return {input_.name(), block.line + lines_before(text, at), at - line_begin + 1};
}

void Reader::take(PoBlock& block) {
    const Location begin{input_.name(), block.line};
    if (block.too_large)
        return damage(begin, fmt::format("expected a message of less than {} MiB, found a larger one",
                                         PoBlocks::kLargest >> 20U));
    if (block.header) charset(block);
    const PoCharset::Decoded decoded = charset_.decode(block.bytes);
    if (decoded.bad)
        return damage(place(block, decoded.text, *decoded.bad),
                      fmt::format("expected text in {}, found bytes that are none", charset_.in_use()));
    if (decoded.misnamed)
        add(report_, Severity::warning, place(block, decoded.text, *decoded.misnamed),
            fmt::format("expected text in {}, as the header says, found UTF-8, and read it as that", charset_.name()));
    const PoCatalogue parsed = parse_po(decoded.text);
    if (parsed.problem)
        return damage({begin.file, block.line + parsed.problem->line - 1, parsed.problem->column},
                      parsed.problem->message);
    std::size_t line = block.line, counted = 0;  // on from message to message: a block may hold very many
    for (const PoMessage& message : parsed.messages) {
        line += lines_before(std::string_view(decoded.text).substr(counted), message.at - counted);
        counted = message.at;
        if (message.id.empty() && !message.context) {
            header(line, message);
        } else {
            give(line, message);
        }
    }
    if (parsed.loose_comments) add(report_, Severity::note, begin, "comments that belong to no message are not kept");
}

/// That of the header and of what follows it.
void Reader::charset(const PoBlock& header) {
    const std::string name(decoded_ ? "UTF-8" : po_charset_name(header.bytes));
    auto named = PoCharset::of(name);
    charset_ = named ? std::move(*named) : PoCharset();
    if (!named && !name.empty())
        damage({input_.name(), header.line}, fmt::format("expected a charset that is known, found \"{}\"", name));
}

void Reader::header(std::size_t line, const PoMessage& message) {
    languages_ = languages(message.forms.front());
    if (languages_.source == languages_.target)
        add(report_, Severity::warning, {input_.name(), line},
            fmt::format("Language says that msgstr is in {}, in which msgid is taken to be: --source tells the "
                        "language of msgid where X-Source-Language does not",
                        languages_.target));
}

void Reader::give(std::size_t line, const PoMessage& message) {
    std::size_t dropped = 0;
    for (std::size_t form = 0; form < po_forms(message); ++form) {
        std::size_t dropped_here = 0;  // characters are counted once a message, not once a form
        store::TranslationUnit unit = po_unit(message, form, languages_, dropped_here);
        dropped = std::max(dropped, dropped_here);
        unit.line = line;
        ++report_.read;
        sink_(unit);
    }
    if (dropped > 0)
        add(report_, Severity::warning, {input_.name(), line},
            fmt::format("{} control character{} dropped", dropped, dropped == 1 ? "" : "s"));
}

void Reader::damage(Location where, const std::string& message) {
    if (!options_.recover) throw InputError(std::move(where), message);
    ++report_.bad;
    add(report_, Severity::error, std::move(where), message);
}

}  // namespace

markup::ReadReport read_po(markup::Input& input, const UnitSink& sink, const ReadOptions& options) {
    const std::string_view begin = input.peek();
    const bool little = begin.starts_with("\xFF\xFE"), big = begin.starts_with("\xFE\xFF");
    if (!little && !big) return Reader(input, sink, options, false).read();
    const std::string bytes = input.rest(kLargestUtf16);
    markup::Input whole = markup::Input::of(
        text::convert(bytes, little ? text::Encoding::utf16le : text::Encoding::utf16be).text, input.name());
    return Reader(whole, sink, options, true).read();
}

}  // namespace yakugo::exchange
