// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/markdown.hpp"
#include "glossary/check/draft/readers.hpp"

namespace yakugo::check {

void read_markdown(Draft& draft, std::size_t file, const ReadDraft& options) {
    const SourceFile& source = draft.files[file];
    const Markdown markdown = read_blocks(source.text);
    std::string prose;
    for (const MarkdownBlock& block : markdown.blocks)
        for (const ByteRange line : block.lines) prose.append(slice(source.text, line)) += '\n';
    draft.target = target_of(prose, options);
    for (const MarkdownBlock& block : markdown.blocks)
        add_text(draft, compose(draft, file, without_emphasis(source.text, block), block.kind));
    if (markdown.unclosed > 0)
        draft.diagnostics.push_back({Severity::warning,
                                     {source.name, markdown.unclosed},
                                     source.line_starts[markdown.unclosed - 1],
                                     "a code block begins here that is not closed: all that follows is not checked"});
}

}  // namespace yakugo::check
