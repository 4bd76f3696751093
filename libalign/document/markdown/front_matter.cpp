// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/markdown/front_matter.hpp"

#include "libalign/document/day.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string>

namespace yakugo::document {

namespace {

constexpr std::string_view kFence = "---\n";

std::string_view unquoted(std::string_view value) {
    value = text::trim(value);
    const bool quoted =
        value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    return quoted ? value.substr(1, value.size() - 2) : value;
}

void add_labels(std::string_view value, Entry& entry) {
    value = text::trim(value);
    if (value.starts_with('[') && value.ends_with(']')) value = value.substr(1, value.size() - 2);
    while (!value.empty()) {
        const std::size_t comma = std::min(value.find(','), value.size());
        add_label(entry.labels, unquoted(value.substr(0, comma)));
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
}

bool is_labels(std::string_view key) {
    return key == "tags" || key == "categories" || key == "category" || key == "labels" || key == "keywords";
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
    FrontMatter out;
    if (!text.starts_with(kFence)) return out;
    const std::size_t close = text.find("\n---\n", kFence.size() - 1);
    if (close == std::string_view::npos) return out;
    out.end = close + 1 + kFence.size();
    std::string_view key;
    for (std::size_t at = kFence.size(); at < close;) {
        const std::size_t end = std::min(text.find('\n', at), close);
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (const std::string_view item = text::trim(line); item.starts_with("- ")) {
            if (is_labels(key)) add_label(out.entry.labels, unquoted(item.substr(2)));
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || line.starts_with(' ')) continue;
        key = line.substr(0, colon);
        const std::string_view value = unquoted(line.substr(colon + 1));
        if (key == "title" && !value.empty()) {
            const auto begin = static_cast<std::size_t>(value.data() - text.data());
            out.title = {begin, begin + value.size()};
            out.entry.is_post = true;
        } else if (key == "date") {
            out.entry.date = written_day(value);
        } else if (key == "url" || key == "permalink") {
            out.entry.url = value;
        } else if (is_labels(key)) {
            add_labels(line.substr(colon + 1), out.entry);
        }
    }
    return out;
}

}  // namespace yakugo::document
