// SPDX-License-Identifier: Apache-2.0
// Saved pages, feeds and office documents: the lines that libalign/document finds in them, with their bytes.
#include "glossary/check/draft/dump_reader.hpp"
#include "glossary/check/draft/readers.hpp"
#include "glossary/check/draft/source_file.hpp"

#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

using document::BlockKind;
using document::FlowLine;

BlockKind kind_of(document::Mark mark) {
    switch (mark) {
        case document::Mark::title:
        case document::Mark::heading: return BlockKind::heading;
        case document::Mark::caption: return BlockKind::caption;
        case document::Mark::alt: return BlockKind::alt;
        case document::Mark::list: return BlockKind::list;
        default: return BlockKind::body;
    }
}

// The file behind a part, as it is on disk: its markup is text here, so that fixes find their way.
SourceFile file_of(document::Part& part, const std::string& name, std::shared_ptr<const std::string> archive,
                   bool has_lines) {
    SourceFile file = read_source_as(name, part.bytes, part.encoding);
    file.guessed = part.guessed;
    file.escapes = Escapes::xml;
    if (!part.member.empty()) file.archive = std::move(archive);
    file.member = part.member;
    if (!has_lines) file.line_starts.clear();
    return file;
}

class FlowTexts {
public:
    FlowTexts(document::Flow flow, std::size_t first_file) : flow_(std::move(flow)), first_file_(first_file) {
        std::size_t end = 0;
        for (const document::Part& part : flow_.parts) {
            begins_.push_back(end);
            end += part.text.size();
        }
    }

    // `range` is of the texts of all parts, one behind the other, as posts_of() joins them.
    Text at(ByteRange range, BlockKind kind) const {
        const auto behind = std::upper_bound(begins_.begin(), begins_.end(), range.begin);
        const auto index = static_cast<std::size_t>(behind - begins_.begin()) - 1;
        return of(index, {range.begin - begins_[index], range.end - begins_[index]}, kind);
    }
    Text of(std::size_t index, ByteRange range, BlockKind kind) const {
        const document::Part& part = flow_.parts[index];
        Text out;
        out.file = first_file_ + index;
        out.kind = kind;
        out.text = slice(part.text, range);
        std::replace(out.text.begin(), out.text.end(), '\n', ' ');
        out.origin.append(part.origin, range);
        const auto line = std::partition_point(part.lines.begin(), part.lines.end(),
                                               [&](const FlowLine& one) { return one.range.end <= range.begin; });
        out.line = line == part.lines.end() ? 1 : line->number;
        return out;
    }

    const document::Flow& flow() const { return flow_; }

private:
    document::Flow flow_;
    std::size_t first_file_;
    std::vector<std::size_t> begins_;
};

}  // namespace

void read_document(Draft& draft, const std::string& name, std::string bytes, document::Form form,
                   const ReadDraft& options) {
    document::Flow flow = document::read_flow(bytes, name, form);
    draft.diagnostics.insert(draft.diagnostics.end(), flow.diagnostics.begin(), flow.diagnostics.end());
    const auto archive = std::make_shared<const std::string>(std::move(bytes));
    const std::size_t first_file = draft.files.size();
    for (document::Part& part : flow.parts) {
        const bool is_first = draft.files.size() == first_file;
        if (part.member.empty()) part.bytes = *archive;
        draft.files.push_back(file_of(part, is_first ? name : name + ':' + part.member, archive, !flow.paragraphs));
        part.bytes.clear();
        draft.files.back().path = name;
    }
    document::Document document = document::posts_of(flow, name);
    const FlowTexts texts(std::move(flow), first_file);
    DumpReader posts(draft, std::move(document),
                     [&texts](ByteRange range, BlockKind kind) { return texts.at(range, kind); });
    if (posts.is_dump()) {
        draft.target = options.target.value_or(Language::ja);
        return posts.read(options.resources);
    }
    draft.target = target_of(document::prose_of(texts.flow()).text, options);
    for (std::size_t i = 0; i < texts.flow().parts.size(); ++i) {
        for (const FlowLine& line : texts.flow().parts[i].lines)
            add_text(draft, texts.of(i, line.range, kind_of(line.mark)), line.entry);
    }
}

}  // namespace yakugo::check
