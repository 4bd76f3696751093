// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/document.hpp"

#include "glossary/check/report/artifact_uri.hpp"

#include <algorithm>
#include <utility>

namespace yakugo::check {

EditorDocument::EditorDocument(std::string uri, std::string language_id, std::string text,
                               std::optional<std::int64_t> the_version)
    : version(the_version),
      uri_(std::move(uri)),
      language_id_(std::move(language_id)),
      text_(std::move(text)),
      path_(path_of_uri(uri_)),
      lines_(text_) {}

void EditorDocument::change(const std::optional<EditorRange>& range, std::string_view text, PositionEncoding encoding) {
    if (range) {
        const ByteRange old = bytes(*range, encoding);
        text_.replace(old.begin, old.size(), text);
    } else {
        text_ = text;
    }
    lines_ = LineIndex(text_);
    is_dirty = true;
}

EditorRange EditorDocument::range(ByteRange bytes, PositionEncoding encoding) const {
    return {lines_.position(text_, bytes.begin, encoding), lines_.position(text_, bytes.end, encoding)};
}

ByteRange EditorDocument::bytes(const EditorRange& range, PositionEncoding encoding) const {
    const auto [begin, end] =
        std::minmax({lines_.byte(text_, range.start, encoding), lines_.byte(text_, range.end, encoding)});
    return {begin, end};
}

bool EditorDocument::holds(const Place& place) const {
    return place.file == uri_ || (path_ && place.file == *path_);
}

}  // namespace yakugo::check
