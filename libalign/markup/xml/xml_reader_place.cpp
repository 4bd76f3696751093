// SPDX-License-Identifier: Apache-2.0
// Where events are: offsets of libxml2 in the text of the file, lines and columns; which elements are what the options name.
#include "libalign/markup/xml/xml_reader_parse.hpp"

#include <algorithm>
#include <cstring>

namespace yakugo::markup {

std::size_t XmlParse::offset() const {
    const xmlParserInput* const in = context_->input;
    if (in == nullptr) return fed_;
    const std::size_t read = in->consumed + static_cast<std::size_t>(in->cur - in->base);
    return start_ + (read > opening_.size() ? read - opening_.size() : 0);
}

/// Of the last "<" between two offsets; no attribute can hold one. `behind` where there is none.
std::size_t XmlParse::tag_begin(std::size_t least, std::size_t behind) const {
    least = std::min(least, behind);
    const std::string_view text = window_.from(least).substr(0, behind - least);
    const auto* const found = static_cast<const char*>(::memrchr(text.data(), '<', text.size()));
    return found == nullptr ? behind : least + static_cast<std::size_t>(found - text.data());
}

std::size_t XmlParse::last_of(const char* marks, std::size_t least, std::size_t behind) const {
    least = std::min(least, behind);
    const std::size_t found = window_.from(least).substr(0, behind - least).find_last_of(marks);
    return found == std::string_view::npos ? behind : least + found;
}

TextWindow::Place XmlParse::place() {
    const std::size_t at = context_ == nullptr ? last_ : offset();
    return window_.place(at_tag_ ? tag_begin(before_, at) : at);
}

/// As place(), but by libxml2's count of lines.
std::size_t XmlParse::line() {
    if (!at_tag_ || context_ == nullptr || context_->input == nullptr) return place().line;
    const std::size_t at = offset(), line = start_line_ + static_cast<std::size_t>(context_->input->line) - 1;
    const std::size_t begin = tag_begin(before_, at);
    const std::string_view tag = window_.from(begin).substr(0, at - begin);
    std::size_t within = 0;  // most tags stand on one line: a search ends sooner than a count
    for (std::size_t end = tag.find('\n'); end != std::string_view::npos; end = tag.find('\n', end + 1)) ++within;
    return line - within;
}

/// Whether the text that is being read may have any size.
bool XmlParse::is_large() const {
    if (options_.large.empty() || unit_depth_ > 0 || open_.empty()) return false;
    const std::string_view name = std::string_view(open_.back().name).substr(open_.back().name.find(':') + 1);
    return std::find(options_.large.begin(), options_.large.end(), name) != options_.large.end();
}

bool XmlParse::is_unit(std::string_view name) const {
    return std::find(options_.units.begin(), options_.units.end(), name) != options_.units.end();
}

}  // namespace yakugo::markup
