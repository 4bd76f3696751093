// SPDX-License-Identifier: Apache-2.0
// From labelled lines to posts and blocks.
#include "libalign/document/post_dump.hpp"

#include "libalign/document/credit.hpp"
#include "libalign/document/labels.hpp"
#include "libalign/document/outlet.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/document/tail.hpp"
#include "libalign/text/unicode.hpp"

#include <utility>

namespace yakugo::document {

namespace {

Field field(const Document& document, const LineFeatures& line) {
    return {std::string(document.at(line.range)), line.line, line.range};
}

/// Alt text and photographer on one line, parted by a no-break space: the alt text alone.
ByteRange before_nbsp(const Document& document, ByteRange range) {
    const auto at = document.at(range).find("\u00a0 ");
    if (at == std::string_view::npos || at == 0) return range;
    return {range.begin, range.begin + text::trim(document.at(range).substr(0, at)).size()};
}

/// A line that is a picture's caption, alt text or both, with the credit cut from its end.
Block figure(const Document& document, const LineFeatures& line, BlockKind kind) {
    Block block{kind, line.language, line.line, line.range, {line.range.end, line.range.end}};
    if (line.slug || line.range.size() > kLookedAt) return block;
    if (const ByteRange alone = before_nbsp(document, line.range); alone != line.range) {
        block.credit = {alone.end, line.range.end};
        block.range = alone;
    } else if (const ByteRange credit = trailing_credit(document.at(line.range)); !credit.empty() && credit.begin > 0) {
        block.credit = {line.range.begin + credit.begin, line.range.begin + credit.end};
        block.range.end = line.range.begin + text::trim(document.at(line.range).substr(0, credit.begin)).size();
    }
    return block;
}

/// An English picture text is a caption when it is a sentence, else an alt text.
BlockKind english_figure(const LineFeatures& line) {
    return line.full_stop || line.trailing_credit || line.words >= 14 ? BlockKind::caption : BlockKind::alt;
}

void add_title(const Document& document, const LineFeatures& line, Post& post) {
    const std::string_view text = document.at(line.range);
    const TitleLine title = parse_title_line(text);
    const ByteRange range{line.range.begin + title.title.begin, line.range.begin + title.title.end};
    post.title_ja = {std::string(document.at(range)), line.line, range};
    post.printed_outlet = title.outlet;
    post.comment = title.comment;
    post.first_line = line.line;
    post.blocks.push_back({BlockKind::title, Language::ja, line.line, range, {range.end, range.end}});
}

void add_byline(const Document& document, const LineFeatures& line, Post& post) {
    if (line.range.size() > kLookedAt) return;
    for (std::string& name : authors_of(document.at(line.range))) post.authors.push_back(std::move(name));
    if (post.authors_line == 0 && !post.authors.empty()) post.authors_line = line.line;
}

void set_once(Field& target, Field value) {
    if (target.text.empty()) target = std::move(value);
}

/// Adds one labelled line to the post it belongs to.
void add_line(const Document& document, const LineFeatures& line, Label label, Post& post) {
    const auto add = [&](BlockKind kind) {
        post.blocks.push_back({kind, line.language, line.line, line.range, {line.range.end, line.range.end}});
    };
    switch (label) {
        case Label::title_ja: add_title(document, line, post); break;
        case Label::head_english:
        case Label::body_english: post.blocks.push_back(figure(document, line, english_figure(line))); break;
        case Label::head_caption:
        case Label::body_caption: post.blocks.push_back(figure(document, line, BlockKind::caption)); break;
        case Label::head_credit:
        case Label::body_credit: add(BlockKind::credit); break;
        case Label::dek_ja:
            set_once(post.dek_ja, field(document, line));
            add(BlockKind::dek);
            break;
        case Label::title_en:
            set_once(post.title_en, field(document, line));
            add(BlockKind::title);
            break;
        case Label::dek_en:
            set_once(post.dek_en, field(document, line));
            add(BlockKind::dek);
            break;
        case Label::byline:
            add_byline(document, line, post);
            add(BlockKind::byline);
            break;
        case Label::role: add(BlockKind::byline); break;
        case Label::date:
            if (post.date.empty()) post.date = english_date(document.at(line.range)).value_or("");
            add(BlockKind::date);
            break;
        case Label::url:
            if (post.url.empty()) post.url = document.at(line.range);
            add(BlockKind::url);
            break;
        case Label::heading: add(BlockKind::heading); break;
        case Label::list: add(BlockKind::list); break;
        case Label::body:
        case Label::about_author: add(BlockKind::body); break;
        case Label::day: break;
    }
    post.last_line = line.line;
}

}  // namespace

Document read_post_dump(text::Decoded decoded, const std::string& source) {
    Document document{source, std::move(decoded.text), {}, std::move(decoded.diagnostics)};
    const std::vector<LineFeatures> lines = observe(document.text);
    const std::vector<Label> labels = label_lines(lines);
    std::string day;
    std::vector<std::string> days;
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (labels[i] == Label::day) {
            day = day_header(document.at(lines[i].range)).value_or(day);
            continue;
        }
        if (labels[i] == Label::title_ja) {
            document.posts.emplace_back();
            days.push_back(day);
        }
        if (document.posts.empty())
            ++skipped;
        else
            add_line(document, lines[i], labels[i], document.posts.back());
    }
    for (std::size_t i = 0; i < document.posts.size(); ++i) {
        if (document.posts[i].date.empty()) document.posts[i].date = days[i];
    }
    if (skipped > 0 || document.posts.empty()) {
        const std::string what =
            document.posts.empty()
                ? "no post found: expected a Japanese title line"
                : std::to_string(skipped) + " lines before the first Japanese title belong to no post";
        const LineFeatures first = lines.empty() ? LineFeatures{} : lines.front();
        document.diagnostics.push_back({Severity::warning, Location{source, first.line}, first.range.begin, what});
    }
    settle_outlets(document);
    return document;
}

}  // namespace yakugo::document
