// SPDX-License-Identifier: Apache-2.0
// Drafts of every form as check reads them: each letter leads back to the bytes of its file.
#include "glossary/check/draft/read.hpp"
#include "glossary/check/suppress/comments.hpp"
#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/fuzz/parts.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

using check::Form;

/// Bytes of a text that stand in its file as they are.
bool is_as_written(const check::SourceFile& file) {
    return file.escapes == check::Escapes::none && file.encoding == "UTF-8" && !file.guessed && file.member.empty();
}

void check_letters(const check::SourceFile& file, const check::Text& text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.text.size();) {
        const std::size_t from = at;
        text::next_code_point(text.text, at);
        const ByteRange origin = text.origin.file({from, at});
        expect(origin.begin <= origin.end && origin.end <= file.bytes.size(), "a letter comes from its file");
        expect(origin.begin >= begin, "letters have the order of their file");
        begin = origin.begin;
        const std::string_view letter = slice(text.text, {from, at});
        if (!is_as_written(file) || letter == " " || letter == "\xEF\xBF\xBD") continue;
        expect(slice(file.bytes, origin) == letter, "a letter is as its file has it");
    }
}

void check_text(const check::Draft& draft, const check::Text& text) {
    expect_text(text.text);
    expect(text.file < draft.files.size(), "a text has a file");
    const check::SourceFile& file = draft.files[text.file];
    expect_ranges(text.text, text.masked);
    expect_ranges(text.text, text.quoted);
    std::size_t last = 0;
    for (const std::size_t tag : text.tags) {
        expect(tag >= last && tag <= text.text.size(), "tags stand in the text, in order");
        last = tag;
    }
    if (!text.origin.empty()) check_letters(file, text);
    const std::size_t lines = std::max<std::size_t>(file.line_starts.size(), 1);
    for (const ByteRange range : {ByteRange{0, text.text.size()}, ByteRange{text.text.size(), text.text.size()}}) {
        const check::Place place = draft.place(text, range);
        expect(place.bytes.end <= file.bytes.size(), "a place lies in its file");
        expect(file.line_starts.empty() || text.origin.empty() || (place.line >= 1 && place.line <= lines),
               "a place is on a line");
        expect(place.column >= 1 && place.column <= file.bytes.size() + 1, "a place has a column");
    }
}

void check_draft(const check::Draft& draft) {
    for (const check::Unit& unit : draft.units) {
        expect(unit.ja || unit.en, "a unit has a side");
        expect_text(unit.key);
        for (const auto* text : {&unit.ja, &unit.en})
            if (*text) check_text(draft, **text);
    }
    for (const Diagnostic& diagnostic : draft.diagnostics) expect_message(describe(diagnostic));
    check::Comments comments(draft);
    for (const check::Finding& finding : comments.unused({})) expect_text(finding.message);
}

void read(std::string bytes, std::optional<Form> form) {
    try {
        check_draft(check::read_draft("draft", std::move(bytes), {.form = form}));
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

template <Form form>
void run(std::string_view bytes) {
    read(std::string(bytes), form);
}

void run_any(std::string_view bytes) {
    read(std::string(bytes), std::nullopt);
}

template <Form form>
void run_parts(std::string_view parts) {
    read(zip_of(parts), form);
}

const Register draft_any("draft", run_any), draft_text("draft_text", run<Form::text>),
    draft_markdown("draft_markdown", run<Form::markdown>), draft_dump("draft_dump", run<Form::dump>),
    draft_table("draft_table", run<Form::table>), draft_tmx("draft_tmx", run<Form::tmx>),
    draft_xliff("draft_xliff", run<Form::xliff>), draft_po("draft_po", run<Form::po>),
    draft_docx("draft_docx", run<Form::docx>), draft_docx_parts("draft_docx_parts", run_parts<Form::docx>),
    draft_odt("draft_odt", run_parts<Form::odt>), draft_epub("draft_epub", run_parts<Form::epub>),
    draft_html("draft_html", run<Form::html>), draft_feed("draft_feed", run<Form::feed>);

}  // namespace

}  // namespace yakugo::fuzz
