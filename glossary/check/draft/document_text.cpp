// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/document_text.hpp"

#include "glossary/check/draft/source_file.hpp"
#include "libalign/document/line_breaks.hpp"

#include <algorithm>
#include <memory>
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

}  // namespace

DocumentText::DocumentText(Draft& draft, const std::string& name, std::string bytes, document::Form form)
    : flow_(document::read_flow(bytes, name, form)), first_file_(draft.files.size()) {
    draft.diagnostics.insert(draft.diagnostics.end(), flow_.diagnostics.begin(), flow_.diagnostics.end());
    const auto archive = std::make_shared<const std::string>(std::move(bytes));
    std::size_t end = 0;
    for (document::Part& part : flow_.parts) {
        const bool is_first = draft.files.size() == first_file_;
        if (part.member.empty()) part.bytes = *archive;
        draft.files.push_back(file_of(part, is_first ? name : name + ':' + part.member, archive, !flow_.paragraphs));
        part.bytes.clear();
        draft.files.back().path = name;
        begins_.push_back(end);
        end += part.text.size();
    }
}

Text DocumentText::at(ByteRange range, BlockKind kind) const {
    const auto behind = std::upper_bound(begins_.begin(), begins_.end(), range.begin);
    const auto index = static_cast<std::size_t>(behind - begins_.begin()) - 1;
    return of({{index, {range.begin - begins_[index], range.end - begins_[index]}}}, kind);
}

Text DocumentText::lines(std::size_t part, std::size_t first, std::size_t last) const {
    const auto& all = flow_.parts[part].lines;
    std::vector<Piece> pieces;
    for (std::size_t i = first; i <= last; ++i) pieces.push_back({part, all[i].range});
    return of(pieces, kind_of(all[first].mark));
}

Text DocumentText::at(const document::Prose& prose, ByteRange range) const {
    std::vector<Piece> pieces;
    auto piece = std::partition_point(prose.pieces.begin(), prose.pieces.end(),
                                      [&](const auto& one) { return one.begin + one.range.size() <= range.begin; });
    for (; piece != prose.pieces.end() && piece->begin < range.end; ++piece) {
        const std::size_t begin = std::max(range.begin, piece->begin) - piece->begin;
        const std::size_t end = std::min(range.end - piece->begin, piece->range.size());
        if (!pieces.empty() && pieces.front().part != piece->part) break;
        pieces.push_back({piece->part, {piece->range.begin + begin, piece->range.begin + end}});
    }
    return of(pieces, BlockKind::sentence);
}

Text DocumentText::of(const std::vector<Piece>& pieces, BlockKind kind) const {
    Text out;
    out.kind = kind;
    out.line = 1;
    out.file = first_file_;
    for (const Piece& piece : pieces) {
        const document::Part& part = flow_.parts[piece.part];
        if (&piece == &pieces.front()) {
            out.file += piece.part;
            const auto line = std::partition_point(part.lines.begin(), part.lines.end(), [&](const FlowLine& one) {
                return one.range.end <= piece.range.begin;
            });
            if (line != part.lines.end()) out.line = line->number;
        } else if (!document::joint_of(out.text, slice(part.text, piece.range)).empty()) {
            out.text += ' ';
            out.origin.append(part.origin, {piece.range.begin - 1, piece.range.begin});
        }
        out.text += slice(part.text, piece.range);
        out.origin.append(part.origin, piece.range);
    }
    std::replace(out.text.begin(), out.text.end(), '\n', ' ');
    return out;
}

}  // namespace yakugo::check
