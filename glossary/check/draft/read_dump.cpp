// SPDX-License-Identifier: Apache-2.0
// A dump of posts as plain text.
#include "glossary/check/draft/compose.hpp"
#include "glossary/check/draft/dump_reader.hpp"
#include "glossary/check/draft/readers.hpp"

#include "libalign/bitext/layout.hpp"
#include "libalign/document/post_dump.hpp"
#include "libalign/text/encoding.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

// A page keeps a paragraph on one line; where many lines were joined, they are no blocks of posts.
bool is_wrapped(std::string_view text) {
    constexpr std::size_t kFewest = 5;  // of as many lines one that goes on with the line before
    const std::vector<bitext::Line> lines = bitext::read_lines(text);
    const auto filled = static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [](const bitext::Line& line) { return !line.content.empty(); }));
    return (filled - bitext::find_paragraphs(text, lines).size()) * kFewest > filled;
}

}  // namespace

bool read_dump(Draft& draft, std::size_t file, const ReadDraft& options, bool sure) {
    text::Decoded decoded;
    decoded.text = draft.files[file].text;
    document::Document document = document::read_post_dump(std::move(decoded), draft.files[file].name);
    const bool wrapped = is_wrapped(document.text);
    DumpReader reader(draft, std::move(document), [&draft, file](ByteRange range, document::BlockKind kind) {
        return text_of(draft, file, range, kind);
    });
    if (!sure && (wrapped || !reader.is_dump())) return false;
    draft.target = options.target.value_or(Language::ja);
    reader.read(options.resources);
    return true;
}

}  // namespace yakugo::check
