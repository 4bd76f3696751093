// SPDX-License-Identifier: Apache-2.0
// From lines of a flow to posts and blocks: the grammar says what most are, markup what the rest is.
#include "libalign/document/read.hpp"

#include "libalign/document/credit.hpp"
#include "libalign/document/features.hpp"
#include "libalign/document/labels.hpp"
#include "libalign/document/outlet.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/document/tail.hpp"
#include "libalign/document/teasers.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <span>
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
        const std::string_view credit = text::trim(document.at({alone.end, line.range.end}));
        block.credit = {line.range.end - credit.size(), line.range.end};
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

/// What markup itself tells to be a picture's text or a note: the grammar is not asked.
bool is_beside(Mark mark) {
    return mark == Mark::caption || mark == Mark::alt || mark == Mark::note;
}

/// Puts the lines of a document into its posts.
class Posts {
public:
    Posts(Document& document, const std::vector<LineFeatures>& lines) : document_(document), lines_(lines) {}

    /// Lines among which posts are looked for.
    void add_lines(std::span<const std::size_t> which, Entry entry);
    /// Lines that are one post, its title first; as add_lines() where that is not so.
    void add_post(std::span<const std::size_t> which, const Entry& entry);
    /// Lines that came before any post.
    std::size_t skipped() const { return skipped_; }

private:
    std::vector<LineFeatures> for_grammar(std::span<const std::size_t> which) const;
    void begin(const Entry& entry) {
        document_.posts.emplace_back().labels = entry.labels;
        dates_.push_back(entry.date);
    }
    void add(const LineFeatures& line, Label label) { add_line(document_, line, label, document_.posts.back()); }
    void add_beside(const LineFeatures& line);
    void add_labelled(std::span<const std::size_t> which, const std::vector<Label>& labels, Entry entry,
                      std::size_t first_post);
    std::vector<std::size_t> without_title(std::span<const std::size_t> which);
    void finish(std::size_t first_post);

    Document& document_;
    const std::vector<LineFeatures>& lines_;
    std::vector<std::string> dates_;  // of publication, by post
    std::size_t skipped_ = 0;
};

std::vector<LineFeatures> Posts::for_grammar(std::span<const std::size_t> which) const {
    std::vector<LineFeatures> out;
    for (const std::size_t i : which)
        if (!is_beside(lines_[i].mark)) out.push_back(lines_[i]);
    return out;
}

void Posts::add_beside(const LineFeatures& line) {
    Post& post = document_.posts.back();
    if (line.mark == Mark::note) {
        const ByteRange none{line.range.end, line.range.end};
        post.blocks.push_back({BlockKind::body, line.language, line.line, line.range, none});
    } else {
        post.blocks.push_back(figure(document_, line, line.mark == Mark::alt ? BlockKind::alt : BlockKind::caption));
    }
    post.last_line = line.line;
}

void Posts::add_lines(std::span<const std::size_t> which, Entry entry) {
    const std::size_t first_post = document_.posts.size();
    add_labelled(which, label_lines(for_grammar(which)), std::move(entry), first_post);
    finish(first_post);
}

/// Lines before the first post, of those from `first_post` on, are skipped.
void Posts::add_labelled(std::span<const std::size_t> which, const std::vector<Label>& labels, Entry entry,
                         std::size_t first_post) {
    std::size_t next = 0;  // of labels
    for (const std::size_t i : which) {
        const LineFeatures& line = lines_[i];
        const bool beside = is_beside(line.mark);
        const Label label = beside ? Label::body : labels[next++];
        if (label == Label::day) {
            entry.date = day_header(document_.at(line.range)).value_or(entry.date);
            continue;
        }
        if (label == Label::title_ja) begin(entry);
        if (document_.posts.size() == first_post)
            ++skipped_;
        else if (beside)
            add_beside(line);
        else
            add(line, label);
    }
}

void Posts::add_post(std::span<const std::size_t> which, const Entry& entry) {
    const bool is_japanese =
        std::any_of(which.begin(), which.end(), [&](std::size_t i) { return lines_[i].language == Language::ja; });
    const LineFeatures& title = lines_[which.front()];
    if (title.mark != Mark::title || !is_japanese) return add_lines(which, entry);
    const std::size_t first_post = document_.posts.size();
    begin(entry);
    add(title, title.language == Language::en ? Label::title_en : Label::title_ja);
    document_.posts.back().first_line = title.line;
    const std::vector<std::size_t> rest = without_title(which.subspan(1));
    add_labelled(rest, label_post(for_grammar(rest)), entry, first_post);
    finish(first_post);
}

/// The lines behind the title without one that says it once more, perhaps with the publication behind it.
std::vector<std::size_t> Posts::without_title(std::span<const std::size_t> which) {
    constexpr std::size_t kNear = 4;  // lines in which that happens
    Post& post = document_.posts.back();
    std::vector<std::size_t> out(which.begin(), which.end());
    for (std::size_t i = 0; i < std::min(kNear, out.size()); ++i) {
        const LineFeatures& line = lines_[out[i]];
        if (is_beside(line.mark) || line.range.size() > kLookedAt || post.title_ja.text.empty()) continue;
        const std::string_view text = document_.at(line.range);
        const TitleLine again = parse_title_line(text);
        if (slice(text, again.title) != post.title_ja.text) continue;
        if (post.printed_outlet.empty()) post.printed_outlet = again.outlet;
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
        break;
    }
    return out;
}

void Posts::finish(std::size_t first_post) {
    for (std::size_t i = first_post; i < document_.posts.size(); ++i) {
        if (document_.posts[i].date.empty()) document_.posts[i].date = dates_[i];
    }
}

/// The text of all parts, and what is seen of its lines.
std::vector<LineFeatures> join_parts(Flow& flow, Document& document, std::vector<std::size_t>& entries) {
    std::vector<LineFeatures> out;
    for (Part& part : flow.parts) {
        const std::size_t base = document.text.size();
        std::vector<LineFeatures> seen = observe(part.text);
        const std::vector<bool> teasers = teasers_of(part);
        auto line = part.lines.begin();
        for (LineFeatures& one : seen) {
            while (line != part.lines.end() && line->range.end < one.range.end) ++line;
            if (line == part.lines.end()) break;
            if (teasers[static_cast<std::size_t>(line - part.lines.begin())]) continue;
            one.line = line->number;
            one.mark = line->mark;
            one.bullet = one.bullet || one.mark == Mark::list;
            one.range = {one.range.begin + base, one.range.end + base};
            entries.push_back(line->entry);
            out.push_back(one);
        }
        if (base == 0)
            document.text = std::move(part.text);
        else
            document.text += part.text;
    }
    return out;
}

void report_skipped(Document& document, const std::vector<LineFeatures>& lines, std::size_t skipped, bool paragraphs) {
    if (skipped == 0 && !document.posts.empty()) return;
    const std::string what = document.posts.empty()
                                 ? "no post found: expected a Japanese title line"
                                 : std::to_string(skipped) + (paragraphs ? " paragraphs" : " lines") +
                                       " before the first Japanese title belong to no post";
    const LineFeatures first = lines.empty() ? LineFeatures{} : lines.front();
    document.diagnostics.push_back({Severity::warning, Location{document.source, first.line}, first.range.begin, what});
}

}  // namespace

Document posts_of(Flow flow, const std::string& source) {
    Document document;
    document.source = source;
    document.diagnostics = std::move(flow.diagnostics);
    std::vector<std::size_t> entries;  // by line
    const std::vector<LineFeatures> lines = join_parts(flow, document, entries);
    Posts posts(document, lines);
    std::vector<std::size_t> of_entry;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        of_entry.push_back(i);
        if (i + 1 < lines.size() && entries[i + 1] == entries[i]) continue;
        const Entry& entry = flow.entries.at(entries[i]);
        if (entry.is_post)
            posts.add_post(of_entry, entry);
        else
            posts.add_lines(of_entry, entry);
        of_entry.clear();
    }
    report_skipped(document, lines, posts.skipped(), flow.paragraphs);
    settle_outlets(document);
    return document;
}

}  // namespace yakugo::document
