// SPDX-License-Identifier: Apache-2.0
// A decoded text that keeps its bytes, and counts its columns.
#include "glossary/check/draft/source_file.hpp"

#include <utility>

namespace yakugo::check {
namespace {

SourceFile with_bytes(markup::PlacedText placed, std::string name, std::string bytes) {
    SourceFile file{std::move(placed), std::move(name)};
    file.bytes = std::move(bytes);
    count_columns(file);
    return file;
}

}  // namespace

void count_columns(SourceFile& file) {
    const std::string& text = file.text;
    std::size_t count = 0;
    file.code_points.reserve(text.size() / SourceFile::kStride + 1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at % SourceFile::kStride == 0) file.code_points.push_back(count);
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) ++count;
    }
    if (text.size() % SourceFile::kStride == 0) file.code_points.push_back(count);
}

SourceFile read_source_as(std::string name, std::string bytes, const std::string& encoding) {
    markup::PlacedText placed = markup::placed_text_in(bytes, encoding, name);
    return with_bytes(std::move(placed), std::move(name), std::move(bytes));
}

SourceFile read_source(std::string name, std::string bytes, std::vector<Diagnostic>& diagnostics) {
    markup::PlacedText placed = markup::placed_text(bytes, name, diagnostics);
    return with_bytes(std::move(placed), std::move(name), std::move(bytes));
}

}  // namespace yakugo::check
