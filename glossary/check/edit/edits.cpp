// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/edit/edits.hpp"

#include "glossary/check/edit/escape.hpp"
#include "libalign/markup/zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

struct Wish {
    const Finding* finding;
    const Place* place;
};

// In the order of the file; where two begin together the findings keep theirs.
std::vector<Wish> wishes_of(const SourceFile& file, std::span<const Finding> findings) {
    std::vector<Wish> out;
    for (const Finding& finding : findings) {
        if (!finding.fix) continue;
        if (finding.place.file == file.name) out.push_back({&finding, &finding.place});
        for (const Place& place : finding.also)
            if (place.file == file.name) out.push_back({&finding, &place});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Wish& a, const Wish& b) { return a.place->bytes.begin < b.place->bytes.begin; });
    return out;
}

}  // namespace

Edits edits_of(const SourceFile& file, std::span<const Finding> findings) {
    Edits out;
    for (const Wish& wish : wishes_of(file, findings)) {
        const Finding& finding = *wish.finding;
        const ByteRange bytes = wish.place->bytes;
        const auto refuse = [&](std::string reason) { out.refusals.push_back({*wish.place, std::move(reason)}); };
        const std::optional<std::string> found = text_at(file, bytes);
        if (!found) {
            refuse(fmt::format("expected \"{}\" in one piece, found tags or breaks inside", finding.found));
            continue;
        }
        if (*found != finding.found) {
            refuse(fmt::format("expected \"{}\" there, found \"{}\"", finding.found, *found));
            continue;
        }
        std::string reason;
        std::optional<std::string> replacement = bytes_for(file, bytes, *finding.fix, reason);
        if (!replacement) {
            refuse(std::move(reason));
            continue;
        }
        Edit edit{bytes, std::move(*replacement)};
        if (!out.edits.empty() && out.edits.back() == edit) continue;
        if (!out.edits.empty() && out.edits.back().bytes.end > bytes.begin) {
            refuse("another fix is made there");
            continue;
        }
        out.edits.push_back(std::move(edit));
    }
    return out;
}

std::string edited(const SourceFile& file, std::span<const Edit> edits) {
    std::string out;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        out.append(file.bytes, at, edit.bytes.begin - at).append(edit.replacement);
        at = edit.bytes.end;
    }
    return out.append(file.bytes, at, std::string::npos);
}

std::string edited_file(std::span<const EditedPart> parts) {
    const SourceFile& first = *parts.front().file;
    if (first.member.empty()) return edited(first, parts.front().edits);
    std::vector<std::pair<std::string, std::string>> members;
    for (const EditedPart& part : parts)
        if (!part.edits.empty()) members.emplace_back(part.file->member, edited(*part.file, part.edits));
    if (members.empty()) return *first.archive;
    return markup::ZipArchive(*first.archive, first.name).with(members);
}

}  // namespace yakugo::check
