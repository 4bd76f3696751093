// SPDX-License-Identifier: Apache-2.0
// Documents of every form as lines: each letter leads back to the bytes of its part, posts lie in the text.
#include "libalign/core/error.hpp"
#include "libalign/document/read.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/fuzz/parts.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

void check_letters(const document::Part& part, ByteRange line, std::string_view bytes) {
    std::size_t begin = 0;
    for (std::size_t at = line.begin; at < line.end;) {
        const std::size_t from = at;
        text::next_code_point(part.text, at);
        const ByteRange origin = part.origin.file({from, at});
        expect(origin.begin <= origin.end && origin.end <= bytes.size(), "a letter comes from its file");
        expect(origin.begin >= begin, "the letters of a line have the order of their file");
        begin = origin.begin;
    }
}

void check_part(const document::Part& part, std::string_view file) {
    expect_text(part.text);
    expect_text(part.member);
    const std::string_view bytes = part.member.empty() ? file : std::string_view(part.bytes);
    std::vector<ByteRange> ranges;
    for (const document::FlowLine& line : part.lines) {
        ranges.push_back(line.range);
        const std::string_view text = slice(part.text, line.range);
        expect(!text.empty() && text::trim(text) == text, "a line is trimmed, and not blank");
        expect(text.find('\n') == std::string_view::npos, "a line is one");
        expect(line.number > 0, "a line has a number");
    }
    expect_ranges(part.text, ranges);
    for (const document::FlowLine& line : part.lines) check_letters(part, line.range, bytes);
}

void check_posts(document::Flow flow) {
    const document::Document document = document::posts_of(std::move(flow), "input");
    expect_text(document.text);
    for (const document::Post& post : document.posts)
        for (const document::Block& block : post.blocks) expect_range(document.text, block.range);
    for (const Diagnostic& diagnostic : document.diagnostics) expect_message(describe(diagnostic));
}

void read_flow_of(const std::string& bytes, std::optional<document::Form> form) {
    try {
        document::Flow flow = document::read_flow(bytes, "input", form);
        for (const document::Part& part : flow.parts) {
            check_part(part, bytes);
            for (const document::FlowLine& line : part.lines)
                expect(line.entry < flow.entries.size(), "a line has an entry");
        }
        for (const document::Entry& entry : flow.entries) {
            expect_text(entry.date);
            expect_text(entry.url);
            for (const std::string& label : entry.labels) expect_text(label);
        }
        for (const Diagnostic& diagnostic : flow.diagnostics) expect_message(describe(diagnostic));
        check_posts(std::move(flow));
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

template <document::Form form>
void run_flow(std::string_view bytes) {
    read_flow_of(std::string(bytes), form);
}

template <document::Form form>
void run_flow_parts(std::string_view parts) {
    read_flow_of(zip_of(parts), form);
}

void run_any_flow(std::string_view bytes) {
    read_flow_of(std::string(bytes), std::nullopt);
}

const Register flow_any("flow", run_any_flow), flow_text("flow_text", run_flow<document::Form::text>),
    flow_html("flow_html", run_flow<document::Form::html>), flow_feed("flow_feed", run_flow<document::Form::feed>),
    flow_markdown("flow_markdown", run_flow<document::Form::markdown>),
    flow_docx("flow_docx", run_flow_parts<document::Form::docx>),
    flow_odt("flow_odt", run_flow_parts<document::Form::odt>),
    flow_epub("flow_epub", run_flow_parts<document::Form::epub>);

}  // namespace

}  // namespace yakugo::fuzz
