// SPDX-License-Identifier: Apache-2.0
// Reading PO in pieces: some hundred messages at once, one by one where something is wrong with them.
#include "glossary/exchange/plain.hpp"
#include "glossary/exchange/po/po.hpp"
#include "glossary/exchange/po/po_blocks.hpp"
#include "glossary/exchange/po/po_catalogue.hpp"
#include "glossary/exchange/po/po_charset.hpp"
#include "glossary/exchange/po/po_units.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/converter.hpp"
#include "libalign/text/language_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yakugo::exchange {

namespace {

// Without a header the library takes no character beyond ASCII for one.
constexpr std::string_view kHeader = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
constexpr std::size_t kHeaderLines = 2;
constexpr std::size_t kPieceMessages = 256,
                      kPieceBytes = 1U << 18U;         // enough that a call costs nothing beside its messages
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
    Reader(Input& input, const UnitSink& sink, const ReadOptions& options, bool decoded)
        : input_(input), sink_(sink), options_(options), decoded_(decoded), languages_(languages("")) {}
    ReadReport read();

private:
    PoLanguages languages(std::string_view header) const;
    void take(PoBlock&& block);
    bool decode(PoBlock& block);
    void header(const PoBlock& block);
    void flush();
    void alone(const PoBlock& block);
    void give(const PoBlock& block, const PoMessage& message);
    void damage(Location where, const std::string& message);
    void remark(Severity severity, Location where, const std::string& message);

    Input& input_;
    const UnitSink& sink_;
    const ReadOptions& options_;
    const bool decoded_;
    ReadReport report_;
    PoCharset charset_;
    PoLanguages languages_;
    std::vector<PoBlock> piece_;
    std::size_t piece_bytes_ = 0;
};

PoLanguages Reader::languages(std::string_view header) const {
    PoLanguages out{field(header, "X-Source-Language"), field(header, "Language")};
    if (out.source.empty()) out.source = code(options_.source);
    const bool english = text::primary_language(out.source) == code(Language::en);
    if (out.target.empty()) out.target = code(english ? Language::ja : Language::en);
    return out;
}

ReadReport Reader::read() {
    PoBlocks blocks(input_);
    for (PoBlock block; blocks.next(block);) take(std::move(block));
    flush();
    return std::move(report_);
}

void Reader::take(PoBlock&& block) {
    if (block.too_large) {
        flush();
        return damage(
            {input_.name(), block.line},
            fmt::format("expected a message of less than {} MiB, found a larger one", PoBlocks::kLargest >> 20U));
    }
    if (block.header) {
        flush();
        return header(block);
    }
    if (!decode(block)) return;
    piece_bytes_ += block.bytes.size();
    piece_.push_back(std::move(block));
    if (piece_.size() >= kPieceMessages || piece_bytes_ >= kPieceBytes) flush();
}

/// False where the block is damaged.
bool Reader::decode(PoBlock& block) {
    PoCharset::Decoded decoded = charset_.decode(block.bytes);
    if (decoded.bad) {
        flush();
        const std::size_t line = block.line + lines_before(decoded.text, *decoded.bad);
        damage({input_.name(), line}, fmt::format("expected text in {}, found bytes that are none",
                                                  charset_.name().empty() ? "UTF-8" : charset_.name()));
        return false;
    }
    block.bytes = std::move(decoded.text);
    return true;
}

void Reader::header(const PoBlock& raw) {
    PoBlock block = raw;
    const std::string name(decoded_ ? "UTF-8" : po_charset_name(block.bytes));
    if (auto named = PoCharset::of(name); named) {
        charset_ = std::move(*named);
    } else {
        charset_ = PoCharset();
        if (!name.empty())
            damage({input_.name(), block.line}, fmt::format("expected a charset that is known, found \"{}\"", name));
    }
    if (!decode(block)) return;
    const PoCatalogue parsed = parse_po(with_utf8_charset(block.bytes));
    if (!parsed.problems.empty()) {
        const PoProblem& problem = parsed.problems.front();
        return damage({input_.name(), block.line + std::max<std::size_t>(problem.line, 1) - 1, problem.column},
                      "expected the header of a PO file, found: " + problem.message);
    }
    languages_ = languages(parsed.messages.empty() ? "" : parsed.messages.front().forms.front());
    if (languages_.source == languages_.target)
        remark(Severity::warning, {input_.name(), block.line},
               fmt::format("Language says that msgstr is in {}, in which msgid is taken to be: --source tells the "
                           "language of msgid where X-Source-Language does not",
                           languages_.target));
}

/// The pieces that have nothing wrong in them, which is nearly all, cost one call of the library.
void Reader::flush() {
    const std::vector<PoBlock> piece = std::move(piece_);
    piece_.clear();
    piece_bytes_ = 0;
    std::string text(kHeader);
    for (const PoBlock& block : piece) text += block.bytes;
    const auto messages = static_cast<std::size_t>(
        std::count_if(piece.begin(), piece.end(), [](const PoBlock& block) { return block.entry_line != 0; }));
    const PoCatalogue parsed = piece.empty() ? PoCatalogue() : parse_po(text);
    if (!parsed.problems.empty() || parsed.messages.size() != messages + 1) {
        for (const PoBlock& block : piece) alone(block);
        return;
    }
    auto message = parsed.messages.begin();
    for (const PoBlock& block : piece) {
        if (block.entry_line != 0) give(block, *++message);
        if (block.comments_only) alone(block);
    }
}

void Reader::alone(const PoBlock& block) {
    if (block.comments_only) {
        if (block.bytes.find('#') != std::string::npos)
            remark(Severity::note, {input_.name(), block.line}, "comments that belong to no message are not kept");
        return;
    }
    const PoCatalogue parsed = parse_po(std::string(kHeader) + block.bytes);
    if (!parsed.problems.empty()) {
        const PoProblem& problem = parsed.problems.front();
        const std::size_t line = std::max(problem.line, kHeaderLines + 1) - kHeaderLines - 1;
        return damage({input_.name(), block.line + line, problem.column},
                      "expected a PO message, found: " + problem.message);
    }
    for (const PoMessage& message : parsed.messages) {
        if (!message.id.empty() || message.context) give(block, message);
    }
}

void Reader::give(const PoBlock& block, const PoMessage& message) {
    std::size_t dropped = 0;
    for (store::TranslationUnit& unit : po_units(message, po_marks(block.bytes), languages_, dropped)) {
        unit.line = block.entry_line;
        ++report_.read;
        sink_(unit);
    }
    if (dropped > 0)
        remark(Severity::warning, {input_.name(), block.entry_line},
               fmt::format("{} control character{} dropped", dropped, dropped == 1 ? "" : "s"));
}

void Reader::damage(Location where, const std::string& message) {
    if (!options_.recover) throw InputError(std::move(where), message);
    ++report_.bad;
    remark(Severity::error, std::move(where), message);
}

void Reader::remark(Severity severity, Location where, const std::string& message) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.where = std::move(where);
    diagnostic.message = message;
    add(report_, std::move(diagnostic));
}

}  // namespace

ReadReport read_po(Input& input, const UnitSink& sink, const ReadOptions& options) {
    const std::string_view begin = input.peek();
    const bool little = begin.starts_with("\xFF\xFE"), big = begin.starts_with("\xFE\xFF");
    if (!little && !big) return Reader(input, sink, options, false).read();
    const std::string bytes = input.rest(kLargestUtf16);
    Input whole =
        Input::of(text::convert(bytes, little ? text::Encoding::utf16le : text::Encoding::utf16be).text, input.name());
    return Reader(whole, sink, options, true).read();
}

}  // namespace yakugo::exchange
