// SPDX-License-Identifier: Apache-2.0
// A document that an editor has open.
#pragma once

#include "glossary/check/finding.hpp"
#include "glossary/check/lsp/position.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yakugo::check {

struct EditorRange {
    Position start, end;
    friend bool operator==(const EditorRange&, const EditorRange&) = default;
};

/// Text, version and what was found in it. Text is valid UTF-8.
class EditorDocument {
public:
    EditorDocument(std::string uri, std::string language_id, std::string text, std::optional<std::int64_t> version);

    /// Puts `text` in the place of a range; none: of everything. A range that ends before it begins is taken the
    /// other way round.
    void change(const std::optional<EditorRange>& range, std::string_view text, PositionEncoding encoding);

    const std::string& uri() const noexcept { return uri_; }
    const std::string& language_id() const noexcept { return language_id_; }
    const std::string& text() const noexcept { return text_; }
    const LineIndex& lines() const noexcept { return lines_; }

    EditorRange range(ByteRange bytes, PositionEncoding encoding) const;
    ByteRange bytes(const EditorRange& range, PositionEncoding encoding) const;
    /// Whether a place is in this document: the file is its URI, or the path that its URI means.
    bool holds(const Place& place) const;

    std::optional<std::int64_t> version;
    std::vector<Finding> findings;  ///< of the text as it is, unless `is_dirty`
    bool is_dirty = true;           ///< to be checked

private:
    std::string uri_, language_id_, text_;
    std::optional<std::string> path_;
    LineIndex lines_;
};

}  // namespace yakugo::check
