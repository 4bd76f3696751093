// SPDX-License-Identifier: Apache-2.0
// The unified form of POSIX diff, out of edits that are known: nothing is compared.
#include "glossary/check/edit/edits.hpp"

#include "libalign/text/stream_decoder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yakugo::check {
namespace {

constexpr std::size_t kContext = 3;  // lines

// Lines [begin, end) of the old text, and the edits in them.
struct Change {
    std::size_t begin = 0, end = 0;
    std::vector<Edit> edits;
};

class Diff {
public:
    Diff(std::string_view text, std::span<const Edit> edits) : text_(text) {
        for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1)
            lines_.push_back(at);
        lines_.push_back(text.size());
        for (const Edit& edit : edits) add(edit);
    }

    std::string write(std::string_view name) const {
        std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", name);
        std::ptrdiff_t shift = 0;  // by how many lines the new text is longer so far
        for (std::size_t first = 0; first < changes_.size();) {
            std::size_t last = first + 1;
            while (last < changes_.size() && changes_[last].begin <= changes_[last - 1].end + 2 * kContext) ++last;
            write_hunk(first, last, shift, out);
            first = last;
        }
        return out;
    }

private:
    std::size_t line_of(std::size_t byte) const {
        return static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end() - 1, byte) - lines_.begin()) - 1;
    }

    void add(const Edit& edit) {
        const std::size_t begin = line_of(edit.bytes.begin);
        const std::size_t end = line_of(std::max(edit.bytes.begin + 1, edit.bytes.end) - 1) + 1;
        if (!changes_.empty() && begin < changes_.back().end) {
            changes_.back().end = std::max(changes_.back().end, end);
        } else {
            changes_.push_back({begin, end, {}});
        }
        changes_.back().edits.push_back(edit);
    }

    std::string changed(const Change& change) const {
        std::string out;
        std::size_t at = lines_[change.begin];
        for (const Edit& edit : change.edits) {
            out.append(text_.substr(at, edit.bytes.begin - at)).append(edit.replacement);
            at = edit.bytes.end;
        }
        return out.append(text_.substr(at, lines_[change.end] - at));
    }

    // Each line of a piece behind a sign; returns how many there are.
    static std::size_t put(std::string_view piece, char sign, std::string& out) {
        std::size_t count = 0;
        while (!piece.empty()) {
            const std::size_t end = std::min(piece.find('\n'), piece.size() - 1) + 1;
            out.append(1, sign).append(piece.substr(0, end));
            if (out.back() != '\n') out += "\n\\ No newline at end of file\n";
            piece.remove_prefix(end);
            ++count;
        }
        return count;
    }

    void write_hunk(std::size_t first, std::size_t last, std::ptrdiff_t& shift, std::string& out) const {
        const std::size_t total = lines_.size() - 1;
        std::size_t at = changes_[first].begin - std::min(changes_[first].begin, kContext);
        const std::size_t begin = at, end = std::min(changes_[last - 1].end + kContext, total);
        std::string body;
        std::size_t new_count = 0;
        const auto context = [&](std::size_t to) {
            new_count += put(text_.substr(lines_[at], lines_[to] - lines_[at]), ' ', body);
        };
        for (std::size_t i = first; i < last; ++i) {
            const Change& change = changes_[i];
            context(change.begin);
            put(text_.substr(lines_[change.begin], lines_[change.end] - lines_[change.begin]), '-', body);
            new_count += put(changed(change), '+', body);
            at = change.end;
        }
        context(end);
        const std::size_t old_count = end - begin;
        const auto new_begin = static_cast<std::ptrdiff_t>(begin) + shift;
        out +=
            fmt::format("@@ -{},{} +{},{} @@\n", begin + 1, old_count, new_begin + (new_count > 0 ? 1 : 0), new_count);
        out += body;
        shift += static_cast<std::ptrdiff_t>(new_count) - static_cast<std::ptrdiff_t>(old_count);
    }

    std::string_view text_;
    std::vector<std::size_t> lines_;  // where they begin, and the end of the text
    std::vector<Change> changes_;
};

}  // namespace

std::string unified_diff(const SourceFile& file, std::span<const Edit> edits) {
    if (edits.empty()) return {};
    if (!file.encoding.starts_with("UTF-16") && !file.encoding.starts_with("UTF-32"))
        return Diff(file.bytes, edits).write(file.name);
    std::vector<Edit> shown;
    for (const Edit& edit : edits) {
        std::string text;
        std::vector<text::BadSequence> bad;
        if (auto decoder = text::StreamDecoder::open(file.encoding)) decoder->decode(edit.replacement, true, text, bad);
        shown.push_back({{file.origin.text_at(edit.bytes.begin), file.origin.text_at(edit.bytes.end)}, text});
    }
    return Diff(file.text, shown).write(file.name);
}

}  // namespace yakugo::check
