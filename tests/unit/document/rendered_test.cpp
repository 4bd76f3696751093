// SPDX-License-Identifier: Apache-2.0
// The sample posts as a Blogger page and as exports of Blogger and WordPress say what their dumps say.
#include "tests/unit/document/rendered.hpp"
#include "libalign/core/data_file.hpp"
#include "libalign/document/post_dump.hpp"
#include "libalign/document/read.hpp"
#include "libalign/document/readers.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yakugo;
using namespace yakugo::document;

namespace {

Document dump_of(const std::string& file) {
    const std::string path = std::string(YAKUGO_SOURCE_DIR) + "/seeds/posts/" + file;
    return read_post_dump(text::decode(read_data_file(path), file), file);
}

std::vector<std::string> texts(const Document& document, const Post& post, const std::vector<BlockKind>& kinds) {
    std::vector<std::string> out;
    for (const Block& block : post.blocks)
        if (std::find(kinds.begin(), kinds.end(), block.kind) != kinds.end())
            out.emplace_back(document.at(block.range));
    return out;
}

// Runs of white space in an attribute or element are one space.
std::vector<std::string> collapsed(std::vector<std::string> texts) {
    for (std::string& text : texts)
        for (std::size_t at = text.find("  "); at != std::string::npos; at = text.find("  ")) text.erase(at, 1);
    return texts;
}

void check_same(const Document& expected, const Document& found) {
    REQUIRE(found.posts.size() == expected.posts.size());
    for (std::size_t i = 0; i < expected.posts.size(); ++i) {
        const Post &a = expected.posts[i], &b = found.posts[i];
        INFO(a.title_ja.text);
        CHECK(b.title_ja.text == a.title_ja.text);
        CHECK(b.title_en.text == a.title_en.text);
        CHECK(b.dek_ja.text == a.dek_ja.text);
        CHECK(b.dek_en.text == a.dek_en.text);
        CHECK(b.comment == a.comment);
        CHECK(b.outlet == a.outlet);
        CHECK(b.printed_outlet == a.printed_outlet);
        CHECK(b.authors == a.authors);
        CHECK(b.url == a.url);
        if (!a.date.empty()) CHECK(b.date == a.date);
        // A short line is a heading or a paragraph by the blank lines round it, which are not the same here.
        for (const std::vector<BlockKind>& kinds :
             std::vector<std::vector<BlockKind>>{{BlockKind::caption},
                                                 {BlockKind::alt},
                                                 {BlockKind::credit},
                                                 {BlockKind::list},
                                                 {BlockKind::body, BlockKind::heading}}) {
            INFO(std::string(name(kinds.front())));
            CHECK(texts(found, b, kinds) == collapsed(texts(expected, a, kinds)));
        }
    }
}

struct Rendering {
    const char* name;
    std::string (*render)(const Document&);
    Flow (*read)(const std::string&, const std::string&);
    std::vector<std::string> notes;
};

}  // namespace

TEST_CASE("the sample posts say the same in every form", "[document]") {
    const std::vector<Rendering> forms = {
        {"page.html", rendered::blogger_page, read_html_flow, {}},
        {"backup.xml",
         rendered::blogger_backup,
         read_feed_flow,
         {"1 comment was left out", "1 post that is not published was left out", "1 page that is no post was left out",
          "2 entries that are no posts (settings, templates, attachments) were left out"}},
        {"takeout.atom",
         rendered::blogger_takeout,
         read_feed_flow,
         {"1 comment was left out", "1 post that is not published was left out",
          "1 page that is no post was left out"}},
        {"export.xml", rendered::wordpress_export, read_feed_flow, {}},
    };
    for (const char* file : {"2026-05-page.txt", "2026-06-page.txt", "2026-07-page.txt", "2026-07-cp932.txt"}) {
        const Document expected = dump_of(file);
        for (const Rendering& form : forms) {
            INFO(file << " as " << form.name);
            Flow flow = form.read(form.render(expected), form.name);
            REQUIRE(flow.entries.size() == expected.posts.size());
            for (std::size_t i = 0; i < flow.entries.size(); ++i) {
                CHECK(flow.entries[i].is_post);
                CHECK(flow.entries[i].url == rendered::url(i + 1));
                CHECK(flow.entries[i].labels == std::vector<std::string>{"航空", "U-2 & SR-71"});
                CHECK(flow.entries[i].date == (expected.posts[i].date.empty() ? "2026-01-01" : expected.posts[i].date));
            }
            std::vector<std::string> notes;
            for (const Diagnostic& diagnostic : flow.diagnostics) notes.push_back(diagnostic.message);
            if (!form.notes.empty()) CHECK(notes == form.notes);
            check_same(expected, posts_of(std::move(flow), form.name));
        }
    }
}
