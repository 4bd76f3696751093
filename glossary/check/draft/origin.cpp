// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/draft/origin.hpp"

#include <algorithm>

namespace yakugo::check {

void Origin::add(std::size_t text_bytes, ByteRange file) {
    if (text_bytes == 0) return;
    if (!runs_.empty()) {
        Run& last = runs_.back();
        const bool copied = last.size == last.file.size() && text_bytes == file.size();
        if (copied && last.file.end == file.begin) {
            last.size += text_bytes;
            last.file.end = file.end;
            return;
        }
    }
    const std::size_t begin = runs_.empty() ? 0 : runs_.back().text + runs_.back().size;
    runs_.push_back({begin, text_bytes, file});
}

// The run that holds a byte of the text: the last one that begins at or before it.
const Origin::Run& Origin::run_at(std::size_t byte) const {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), byte,
                                        [](std::size_t value, const Run& run) { return value < run.text; });
    return after == runs_.begin() ? runs_.front() : *(after - 1);
}

ByteRange Origin::file(ByteRange range) const {
    if (runs_.empty()) return {};
    const Run& first = run_at(range.begin);
    const std::size_t offset = range.begin - first.text;
    if (offset >= first.size) return {first.file.end, first.file.end};
    const std::size_t begin = first.is_copied() ? first.file.begin + offset : first.file.begin;
    if (range.empty()) return {begin, begin};
    const Run& last = run_at(range.end - 1);
    const std::size_t end =
        last.is_copied() ? last.file.begin + std::min(range.end - last.text, last.size) : last.file.end;
    return {begin, end};
}

bool Origin::is_contiguous(ByteRange range) const {
    if (runs_.empty() || range.empty()) return false;
    const Run* end = &run_at(range.end - 1);
    for (const Run* run = &run_at(range.begin); run != end; ++run) {
        if (run->file.end != (run + 1)->file.begin) return false;
    }
    return true;
}

}  // namespace yakugo::check
