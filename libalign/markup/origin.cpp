// SPDX-License-Identifier: Apache-2.0
#include "libalign/markup/origin.hpp"

#include <algorithm>

namespace yakugo::markup {

void Origin::add(std::size_t text_bytes, ByteRange file) {
    if (text_bytes == 0) return;
    if (!runs_.empty()) {
        Run& last = runs_.back();
        const bool copied = last.is_copied() && text_bytes == file.size();
        if (copied && last.file.end == file.begin) {
            last.size += text_bytes;
            last.file.end = file.end;
            return;
        }
    }
    const std::size_t begin = runs_.empty() ? 0 : runs_.back().text + runs_.back().size;
    runs_.push_back({begin, text_bytes, file});
}

void Origin::append(const Origin& other, ByteRange range) {
    if (other.runs_.empty()) return;
    for (std::size_t i = other.run_at(range.begin); i < other.runs_.size(); ++i) {
        const Run& run = other.runs_[i];
        if (run.text >= range.end) return;
        const std::size_t begin = std::max(run.text, range.begin), end = std::min(run.text + run.size, range.end);
        if (begin >= end) continue;
        if (run.is_copied()) {
            add(end - begin, {run.file.begin + (begin - run.text), run.file.begin + (end - run.text)});
        } else {
            add(end - begin, run.file);
        }
    }
}

// The run that holds a byte of the text: the last one that begins at or before it.
std::size_t Origin::run_at(std::size_t byte) const {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), byte,
                                        [](std::size_t value, const Run& run) { return value < run.text; });
    return after == runs_.begin() ? 0 : static_cast<std::size_t>(after - runs_.begin()) - 1;
}

ByteRange Origin::file(ByteRange range) const {
    if (runs_.empty()) return {};
    const Run& first = runs_[run_at(range.begin)];
    const std::size_t offset = range.begin - first.text;
    if (offset >= first.size) return {first.file.end, first.file.end};
    const std::size_t begin = first.is_copied() ? first.file.begin + offset : first.file.begin;
    if (range.empty()) return {begin, begin};
    const Run& last = runs_[run_at(range.end - 1)];
    const std::size_t end =
        last.is_copied() ? last.file.begin + std::min(range.end - last.text, last.size) : last.file.end;
    return {begin, end};
}

std::size_t Origin::text_at(std::size_t file_byte) const {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), file_byte,
                                        [](std::size_t value, const Run& run) { return value < run.file.begin; });
    if (after == runs_.begin()) return 0;
    const Run& run = *(after - 1);
    if (file_byte >= run.file.end) return run.text + run.size;
    return run.is_copied() ? run.text + (file_byte - run.file.begin) : run.text;
}

bool Origin::is_contiguous(ByteRange range) const {
    if (runs_.empty() || range.empty()) return false;
    const std::size_t end = run_at(range.end - 1);
    for (std::size_t i = run_at(range.begin); i < end; ++i) {
        if (runs_[i].file.end != runs_[i + 1].file.begin) return false;
    }
    return true;
}

}  // namespace yakugo::markup
