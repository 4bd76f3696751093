// SPDX-License-Identifier: Apache-2.0
// A blog page saved as text: posts and blocks that lie in it.
#include "libalign/core/error.hpp"
#include "libalign/document/post_dump.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>

namespace yakugo::fuzz {

namespace {

void check(const document::Document& document, const document::Field& field) {
    expect_text(field.text);
    expect_range(document.text, field.range);
    expect(field.text.empty() || field.line > 0, "a field stands on a line");
}

void check(const document::Document& document, const document::Post& post) {
    for (const auto* field : {&post.title_ja, &post.title_en, &post.dek_ja, &post.dek_en}) check(document, *field);
    for (const auto* text : {&post.comment, &post.outlet, &post.printed_outlet, &post.date, &post.url})
        expect_text(*text);
    for (const std::string& author : post.authors) expect_text(author);
    expect(post.first_line <= post.last_line, "a post ends behind its beginning");
    for (const document::Block& block : post.blocks) {
        expect_range(document.text, block.range);
        expect_range(document.text, block.credit);
        expect(block.line >= post.first_line && block.line <= post.last_line, "a block lies in its post");
    }
}

void run_dump(std::string_view bytes) {
    try {
        const document::Document document = document::read_post_dump(text::decode(bytes, "dump.txt"), "dump.txt");
        expect_text(document.text);
        const auto lines = static_cast<std::size_t>(std::count(document.text.begin(), document.text.end(), '\n')) + 1;
        std::size_t line = 0;
        for (const document::Post& post : document.posts) {
            expect(post.first_line > line && post.last_line <= lines, "posts do not overlap");
            line = post.last_line;
            check(document, post);
        }
        for (const Diagnostic& diagnostic : document.diagnostics) expect_message(describe(diagnostic));
    } catch (const InputError& error) {
        expect_message(error.what());
    }
}

const Register dump_target("dump", run_dump);

}  // namespace

}  // namespace yakugo::fuzz
