// SPDX-License-Identifier: Apache-2.0
// Fixes put into the bytes of a file: in its encoding, escaped as its form asks, nothing else touched.
#pragma once

#include "glossary/check/draft/draft.hpp"
#include "glossary/check/finding.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

/// A replacement of bytes.
struct Edit {
    ByteRange bytes;          ///< of SourceFile::bytes
    std::string replacement;  ///< bytes as they are to stand there
    friend bool operator==(const Edit&, const Edit&) = default;
};

/// Why a fix was not applied.
struct Refusal {
    Place place;
    std::string reason;  ///< "expected "ビースト・モード" there, found tags in between"
};

struct Edits {
    std::vector<Edit> edits;  ///< ascending, disjoint
    std::vector<Refusal> refusals;
};

/// The fixes of all findings whose place, or one of whose further places, is in this file. A place gets its fix only
/// where its bytes are exactly `found`, written as the form writes it: not where a tag, a line break or a continuation
/// of a PO string stands in between. Of two that overlap the first in the file wins, of two that begin together the
/// first of `findings`; equal ones are one. Characters that the encoding lacks become references in XML and are refused
/// elsewhere; ISO-2022-JP, whose bytes depend on those before them, is refused, and so is what a table would have to
/// quote. Example: ビースト・モード in a Shift_JIS file, fix ビーストモード.
Edits edits_of(const SourceFile& file, std::span<const Finding> findings);

/// The bytes of the file with all edits: of a docx, of its member.
std::string edited(const SourceFile& file, std::span<const Edit> edits);

/// A file, or a part of one, with its edits.
struct EditedPart {
    const SourceFile* file = nullptr;
    std::vector<Edit> edits = {};
};

/// The file on disk with the edits of all its parts: as edited(), but of an archive the whole of it. The parts are those
/// of one file.
std::string edited_file(std::span<const EditedPart> parts);

/// What `diff -u` says of the file and edited(), for `patch`: lines by LF, three lines of context, names a/NAME and
/// b/NAME. Bytes in the file's encoding; UTF-16, which is no text for patch, is shown as UTF-8. Empty without edits.
std::string unified_diff(const SourceFile& file, std::span<const Edit> edits);

}  // namespace yakugo::check
