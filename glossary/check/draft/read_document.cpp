// SPDX-License-Identifier: Apache-2.0
// Saved pages, feeds and office documents: the lines that libalign/document finds in them, with their bytes.
#include "glossary/check/draft/document_text.hpp"
#include "glossary/check/draft/dump_reader.hpp"
#include "glossary/check/draft/readers.hpp"

#include "libalign/document/line_breaks.hpp"

#include <utility>

namespace yakugo::check {

void read_document(Draft& draft, const std::string& name, std::string bytes, document::Form form,
                   const ReadDraft& options) {
    const DocumentText texts(draft, name, std::move(bytes), form);
    DumpReader posts(draft, document::posts_of(texts.flow(), name),
                     [&texts](ByteRange range, document::BlockKind kind) { return texts.at(range, kind); });
    if (posts.is_dump()) {
        draft.target = options.target.value_or(Language::ja);
        return posts.read(options.resources);
    }
    draft.target = target_of(document::prose_of(texts.flow()).text, options);
    for (std::size_t i = 0; i < texts.flow().parts.size(); ++i) {
        const document::Part& part = texts.flow().parts[i];
        for (std::size_t first = 0, last = 0; first < part.lines.size(); first = last + 1) {
            last = first;
            while (last + 1 < part.lines.size() && document::continues_sentence(part, last + 1)) ++last;
            add_text(draft, texts.lines(i, first, last), part.lines[first].entry);
        }
    }
}

}  // namespace yakugo::check
