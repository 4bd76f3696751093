// SPDX-License-Identifier: Apache-2.0
// A saved page: its articles, each an entry.
#include "libalign/document/html/articles.hpp"
#include "libalign/document/html/encoding.hpp"
#include "libalign/document/html/layout.hpp"
#include "libalign/document/readers.hpp"

#include <limits>
#include <utility>

namespace yakugo::document {

namespace html {
namespace {

constexpr std::size_t kLargest = std::numeric_limits<std::uint32_t>::max() / 4;  // bytes; text may grow by decoding

bool ends_with_xml_name(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos) return false;
    const std::string_view extension = std::string_view(name).substr(dot);
    return extension == ".xhtml" || extension == ".xht" || extension == ".xml";
}

// Writes what lies in an article between its title and its content and belongs to it: dek, picture, in English pages
// byline and date, which posts have behind their text.
class Writer {
public:
    Writer(const markup::PlacedText& page, const Tree& tree, Survey& survey, PartWriter& out,
           const HtmlContext& context)
        : tree_(tree), survey_(survey), layout_(page, tree, survey.skipped(), out, context) {}

    void write(const Article& article) {
        layout_.gap();
        if (article.title) {
            if (!article.parts.empty() || article.entry.is_post) {
                layout_.write_line(*article.title, Mark::title);
                survey_.skip(*article.title);
            }
        } else if (article.printed_title && (article.entry.is_post || !has_heading(article.root))) {
            layout_.write_value(*article.printed_title, Mark::title);
        } else if (const NodeIndex heading = first_heading(article.root); heading > 0) {
            layout_.set_title(heading);
        }
        layout_.gap();
        if (article.parts.empty()) {
            if (article.entry.is_post) skip_remarks(article);
            layout_.write(article.root);
            return;
        }
        write_head(article);
        for (const NodeIndex part : article.parts) {
            layout_.gap();
            layout_.write(part);
        }
    }

private:
    NodeIndex first_heading(NodeIndex root) const {
        for (NodeIndex i = root; i < tree_.nodes[root].last; i = survey_.behind(i)) {
            if (tree_.nodes[i].tag == Tag::h1 && !survey_.skipped()[i] && survey_.shown(i) > 0) return i;
        }
        return 0;
    }
    bool has_heading(NodeIndex root) const { return first_heading(root) > 0; }

    std::uint16_t head_parts(const Article& article) const {
        return article.is_english ? kLead | kByline | kPublished : kLead;
    }

    void write_head(const Article& article) {
        const NodeIndex end = article.parts.front();
        NodeIndex i = article.root > 0 ? article.root + 1 : article.title.value_or(end);
        while (i < end) {
            const Node& node = tree_.nodes[i];
            const bool around = node.last > end;  // the content is inside
            if (survey_.skipped()[i] || (!around && survey_.has(i, kTitle))) {
                i = node.last;
            } else if (!around &&
                       (survey_.has(i, head_parts(article)) || node.tag == Tag::figure || node.tag == Tag::img)) {
                layout_.gap();
                layout_.write(i);
                i = node.last;
            } else {
                ++i;
            }
        }
    }

    // Where nothing marks the content, what is known not to be part of it is left out.
    void skip_remarks(const Article& article) {
        if (article.is_english) return;
        for (NodeIndex i = article.root + 1; i < tree_.nodes[article.root].last; ++i) {
            const bool is_remark = survey_.has(i, kByline | kPublished | kTag) && survey_.shown(i) < 200;
            if (is_remark) survey_.skip(i);
        }
    }

    const Tree& tree_;
    Survey& survey_;
    Layout layout_;
};

void report(const Tree& tree, const markup::PlacedText& page, const std::string& name, Flow& flow) {
    if (tree.broken_tag) {
        const std::size_t byte = page.origin.file({*tree.broken_tag, *tree.broken_tag}).begin;
        flow.diagnostics.push_back({Severity::warning,
                                    {name, page.line_of(byte)},
                                    byte,
                                    "expected the end of a tag, found the end of the file"});
    }
    if (tree.too_deep > 0) {
        flow.diagnostics.push_back({Severity::note,
                                    {name},
                                    0,
                                    "has elements more than 512 levels deep; " + std::to_string(tree.too_deep) +
                                        " of them were read as if they were not nested"});
    }
}

}  // namespace
}  // namespace html

Flow read_html_flow(const std::string& bytes, const std::string& name) {
    if (bytes.size() > html::kLargest)
        throw InputError({name}, "expected a page of at most 1 GB, found " + std::to_string(bytes.size()) + " bytes");
    Flow flow;
    markup::PlacedText page = html::decode(bytes, name, flow.diagnostics);
    const bool is_xml = html::ends_with_xml_name(name) || std::string_view(page.text).starts_with("<?xml");
    const html::Tree tree = html::parse(page.text, is_xml);
    html::report(tree, page, name, flow);
    html::Survey survey(page.text, tree);
    const html::Metadata metadata = html::metadata_of(page.text, tree);
    Part& part = flow.parts.emplace_back();
    PartWriter out(part);
    for (html::Article& article : html::find_articles(page.text, tree, survey, metadata)) {
        HtmlContext context;
        context.number = [&](std::size_t byte) { return page.line_of(byte); };
        context.entry = flow.entries.size();
        context.url = metadata.url.empty() ? article.entry.url : metadata.url;
        context.is_xml = is_xml;
        html::Writer(page, tree, survey, out, context).write(article);
        if (!part.lines.empty() && part.lines.back().entry == context.entry)
            flow.entries.push_back(std::move(article.entry));
    }
    part.encoding = page.encoding;
    part.guessed = page.guessed;
    part.line_starts = std::move(page.line_starts);
    return flow;
}

}  // namespace yakugo::document
