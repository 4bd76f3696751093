// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/markdown/front_matter.hpp"

#include "libalign/document/day.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace yakugo::document {

namespace {

/// The line before and behind, and what parts a key from its value.
struct Form {
    std::string_view fence;
    char separator;
};
constexpr Form kForms[] = {{"---\n", ':'}, {"+++\n", '='}};

std::string_view unquoted(std::string_view value) {
    value = text::trim(value);
    const bool quoted =
        value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    return quoted ? value.substr(1, value.size() - 2) : value;
}

void add_labels(std::string_view value, Entry& entry) {
    value = text::trim(value);
    if (value.starts_with('[')) value.remove_prefix(1);
    if (value.ends_with(']')) value.remove_suffix(1);
    while (!value.empty()) {
        const std::size_t comma = std::min(value.find(','), value.size());
        add_label(entry.labels, unquoted(value.substr(0, comma)));
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
}

bool is_labels(std::string_view key) {
    return key == "tags" || key == "categories" || key == "category" || key == "labels" || key == "keywords";
}

/// End of the line that closes a list whose first line is given; that line's where nothing closes it.
std::size_t end_of_list(std::string_view matter, ByteRange line) {
    const std::size_t close = matter.find(']', line.begin);
    return close == std::string_view::npos ? line.end : std::min(matter.find('\n', close), matter.size());
}

/// `value` is a part of `text`, as it stands there.
void take_value(std::string_view key, std::string_view value, std::string_view text, FrontMatter& out) {
    const std::string_view plain = unquoted(value);
    if (key == "title" && !plain.empty()) {
        const auto begin = static_cast<std::size_t>(plain.data() - text.data());
        out.title = {begin, begin + plain.size()};
        out.entry.is_post = true;
    } else if (key == "date") {
        out.entry.date = written_day(plain);
    } else if (key == "url" || key == "permalink") {
        out.entry.url = plain;
    } else if (is_labels(key)) {
        add_labels(value, out.entry);
    }
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
    FrontMatter out;
    const auto form =
        std::find_if(std::begin(kForms), std::end(kForms), [&](const Form& f) { return text.starts_with(f.fence); });
    if (form == std::end(kForms)) return out;
    const std::size_t fence = form->fence.size();
    const std::size_t close = text.find("\n" + std::string(form->fence), fence - 1);
    if (close == std::string_view::npos) return out;
    out.end = close + 1 + fence;
    const std::string_view matter = text.substr(0, close);
    std::string_view key;
    for (std::size_t at = fence; at < close;) {
        std::size_t end = std::min(matter.find('\n', at), close);
        const std::string_view line = matter.substr(at, end - at);
        const std::size_t separator = line.find(form->separator);
        if (const std::string_view item = text::trim(line); item.starts_with("- ")) {
            if (is_labels(key)) add_label(out.entry.labels, unquoted(item.substr(2)));
        } else if (separator != std::string_view::npos && !line.starts_with(' ')) {
            key = text::trim(line.substr(0, separator));
            if (text::trim(line.substr(separator + 1)).starts_with('[')) end = end_of_list(matter, {at, end});
            take_value(key, matter.substr(at + separator + 1, end - at - separator - 1), text, out);
        }
        at = end + 1;
    }
    return out;
}

}  // namespace yakugo::document
