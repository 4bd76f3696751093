// SPDX-License-Identifier: Apache-2.0
// Atom, RSS and Movable Type's export: each post an entry.
#include "libalign/document/feed/entries.hpp"
#include "libalign/document/feed/movable_type.hpp"
#include "libalign/document/feed/wordpress.hpp"
#include "libalign/document/html/html.hpp"
#include "libalign/document/readers.hpp"
#include "libalign/markup/xml/decoding.hpp"
#include "libalign/markup/xml/tokens.hpp"
#include "libalign/markup/xml/xml_reader.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace yakugo::document {

namespace feed {
namespace {

constexpr std::size_t kDeepestFeed = 1024;  // elements; inline XHTML nests

// Reads nothing: asks for damage and for what is refused.
class NoHandler final : public markup::XmlHandler {
public:
    void start(const markup::XmlElement&) override {}
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

std::string check(const std::string& bytes, const std::string& name, std::vector<Diagnostic>& diagnostics) {
    std::size_t at = 0;
    markup::Input input = markup::Input::from(
        [&](std::span<char> into) {
            const std::size_t count = std::min(into.size(), bytes.size() - at);
            std::memcpy(into.data(), bytes.data() + at, count);
            at += count;
            return count;
        },
        name);
    std::string encoding = markup::xml_encoding(input.peek());
    markup::ReadReport report;
    NoHandler handler;
    markup::read_xml(input, handler, {.recover = true, .units = {"entry", "item"}, .max_depth = kDeepestFeed}, report);
    std::move(report.diagnostics.begin(), report.diagnostics.end(), std::back_inserter(diagnostics));
    return encoding;
}

class Writer {
public:
    Writer(const markup::PlacedText& file, Part& part) : file_(file), out_(part) {}

    void write(const FeedEntry& entry, std::size_t index) {
        HtmlContext context;
        context.number = [this](std::size_t byte) { return file_.line_of(byte); };
        context.entry = index;
        context.url = entry.url;
        out_.gap();
        if (entry.title) title(*entry.title, context);
        out_.gap();
        const auto& content = entry.content && !entry.content->range.empty() ? entry.content : entry.summary;
        if (content) write_content(*content, entry.has_own_breaks, context);
        if (entry.more) write_content(*entry.more, entry.has_own_breaks, context);
    }

private:
    void title(const Text& title, HtmlContext& context) {
        const markup::PlacedText text = text_of(title);
        if (title.type != TextType::text) {
            context.is_xml = title.type == TextType::xhtml;
            append_html_line(text, Mark::title, out_, context);
        } else {
            add_line(text, {0, text.text.size()}, Mark::title, context);
        }
    }

    void write_content(const Text& content, bool has_own_breaks, HtmlContext& context) {
        markup::PlacedText text = text_of(content);
        if (content.type == TextType::text) return write_lines(text, context);
        if (has_own_breaks) text = wordpress_html(text);
        context.is_xml = content.type == TextType::xhtml;
        append_html(text, out_, context);
    }

    // The inside of an element: as it is where it is markup itself, else what its escapes say.
    markup::PlacedText text_of(const Text& inside) const {
        markup::PlacedText text;
        if (inside.type == TextType::xhtml || inside.type == TextType::markup) {
            text.text = slice(file_.text, inside.range);
            text.origin.append(file_.origin, inside.range);
            return text;
        }
        markup::XmlTokens tokens(std::string_view(file_.text).substr(inside.range.begin, inside.range.size()));
        for (markup::XmlToken token; tokens.next(token);) {
            using Kind = markup::XmlToken::Kind;
            if (token.kind != Kind::text && token.kind != Kind::cdata) continue;
            token.range = {token.range.begin + inside.range.begin, token.range.end + inside.range.begin};
            markup::add_xml_text(file_, token, text.text, text.origin);
        }
        return text;
    }

    // A line of plain text; breaks in it are spaces.
    bool add_line(const markup::PlacedText& text, ByteRange range, Mark mark, const HtmlContext& context) {
        const std::string_view all = text.text, trimmed = text::trim(slice(all, range));
        if (trimmed.empty()) return false;
        const std::size_t begin = static_cast<std::size_t>(trimmed.data() - all.data()), end = begin + trimmed.size();
        for (std::size_t at = begin; at < end;) {
            const std::size_t stop = std::min(all.find('\n', at), end);
            out_.add(all, text.origin, {at, stop});
            if (stop < end) out_.add(" ", text.origin.file({stop, stop + 1}));
            at = stop + 1;
        }
        return out_.end(mark, context.number(text.origin.file({begin, end}).begin), context.entry);
    }

    void write_lines(const markup::PlacedText& text, const HtmlContext& context) {
        for (std::size_t at = 0; at < text.text.size();) {
            const std::size_t end = std::min(text.text.find('\n', at), text.text.size());
            if (!add_line(text, {at, end}, Mark::none, context)) out_.gap();
            at = end + 1;
        }
    }

    const markup::PlacedText& file_;
    PartWriter out_;
};

void report(const Entries& entries, const std::string& name, std::vector<Diagnostic>& diagnostics) {
    std::size_t comments = 0, pages = 0, drafts = 0, others = 0;
    for (const FeedEntry& entry : entries.entries) {
        comments += entry.comments;
        if (entry.kind == Kind::comment) ++comments;
        if (entry.kind == Kind::page) ++pages;
        if (entry.kind == Kind::draft) ++drafts;
        if (entry.kind == Kind::other) ++others;
    }
    const auto note = [&](std::size_t count, const char* what) {
        if (count > 0)
            diagnostics.push_back({Severity::note, {name}, 0, std::to_string(count) + ' ' + what + " left out"});
    };
    note(comments, comments == 1 ? "comment was" : "comments were");
    note(drafts, drafts == 1 ? "post that is not published was" : "posts that are not published were");
    note(pages, pages == 1 ? "page that is no post was" : "pages that are no posts were");
    note(others, others == 1 ? "entry that is no post (setting, template, attachment) was"
                             : "entries that are no posts (settings, templates, attachments) were");
}

}  // namespace
}  // namespace feed

Flow read_feed_flow(const std::string& bytes, const std::string& name) {
    Flow flow;
    const bool is_xml = !feed::is_movable_type(bytes);
    markup::PlacedText file;
    if (is_xml)
        file = markup::placed_text_in(bytes, feed::check(bytes, name, flow.diagnostics), name);
    else
        file = markup::placed_text(bytes, name, flow.diagnostics);
    feed::Entries entries = is_xml ? feed::entries_of(file) : feed::movable_type_entries(file);
    if (!entries.is_feed) throw InputError({name, 1}, "expected a feed (Atom, RSS), found other XML");
    Part& part = flow.parts.emplace_back();
    feed::Writer writer(file, part);
    for (feed::FeedEntry& entry : entries.entries) {
        if (entry.kind != feed::Kind::post) continue;
        const std::size_t before = part.lines.size(), index = flow.entries.size();
        writer.write(entry, index);
        if (part.lines.size() == before) continue;
        flow.entries.push_back({true, std::move(entry.date), std::move(entry.url), std::move(entry.labels)});
    }
    feed::report(entries, name, flow.diagnostics);
    part.encoding = file.encoding;
    part.guessed = file.guessed;
    part.line_starts = std::move(file.line_starts);
    return flow;
}

}  // namespace yakugo::document
