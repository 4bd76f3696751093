// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/articles.hpp"

#include "libalign/document/day.hpp"
#include "libalign/document/html/layout.hpp"
#include "libalign/document/html/published.hpp"
#include "libalign/document/html/tokens.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>

namespace yakugo::document::html {

namespace {

constexpr std::size_t kShortest = 60;     // bytes of text: a post that has fewer is an entry of a list
constexpr std::size_t kTitleNodes = 100;  // inside of a title that is compared
constexpr std::size_t kSmallPart = 3;     // one in so many bytes of running text, or less
constexpr std::size_t kShortestShare =
    50;  // one in so many bytes of the longest article; cards of other articles have less

class Finder {
public:
    Finder(std::string_view text, const Tree& tree, Survey& survey, const Metadata& metadata)
        : text_(text), tree_(tree), survey_(survey), metadata_(metadata) {}

    std::vector<Article> find() {
        count();
        std::vector<Article> found = marked_articles();
        choose(found);
        if (found.empty()) found = content_only();
        distrust_contents(found);
        if (is_beside(found)) found.clear();
        if (found.empty()) found.push_back(whole_page());
        const bool is_alone = found.size() == 1;
        for (Article& article : found) complete(article, is_alone);
        return found;
    }

private:
    const Node& node(NodeIndex i) const { return tree_.nodes[i]; }
    std::size_t inside(const std::vector<std::uint32_t>& counts, NodeIndex i) const {
        return counts[node(i).last] - counts[i];
    }

    // Of each node how many of a kind stand before it.
    void count() {
        const std::size_t size = tree_.nodes.size();
        candidates_.resize(size + 1);
        titles_.resize(size + 1);
        contents_.resize(size + 1);
        NodeIndex hidden = 0;
        for (NodeIndex i = 0; i < size; ++i) {
            if (survey_.skipped()[i] && node(i).last > hidden) hidden = node(i).last;
            const bool shown = i >= hidden;
            if (shown && node(i).is_element() && node(i).tag == Tag::h1) ++headings_;
            candidates_[i + 1] = candidates_[i] + (shown && survey_.has(i, kArticle | kMaybeArticle) ? 1U : 0U);
            titles_[i + 1] = titles_[i] + (shown && survey_.has(i, kTitle) ? 1U : 0U);
            contents_[i + 1] = contents_[i] + (shown && survey_.has(i, kContent) ? 1U : 0U);
        }
    }

    bool is_article(NodeIndex i) const {
        if (survey_.has(i, kArticle)) return true;
        return survey_.has(i, kMaybeArticle) && inside(contents_, i) > 0;
    }

    // The outermost ones; but one that holds several with titles of their own is a list of them.
    std::vector<Article> marked_articles() {
        std::vector<Article> found;
        std::string day;
        for (NodeIndex i = 1; i < tree_.nodes.size();) {
            if (survey_.has(i, kDayHeader)) day = written_day(plain_text(text_, tree_, i));
            const bool is_list = inside(candidates_, i) > 2 && inside(titles_, i) > 1 && inside(contents_, i) > 1;
            if (survey_.skipped()[i] || !is_article(i) || is_list) {
                i = survey_.behind(i);
                continue;
            }
            Article article;
            article.root = i;
            article.parts = contents_of(i);
            article.title = title_of(i);
            article.entry.date = published_in(text_, tree_, survey_, i);
            if (article.entry.date.empty()) article.entry.date = day;
            article.entry.is_post = true;
            found.push_back(std::move(article));
            i = node(i).last;
        }
        return found;
    }

    // The outermost elements of content.
    std::vector<NodeIndex> contents_of(NodeIndex root) const {
        std::vector<NodeIndex> contents;
        for (NodeIndex i = root; i < node(root).last;) {
            if (survey_.has(i, kContent) && !survey_.skipped()[i] && survey_.shown(i) > 0) {
                contents.push_back(i);
                i = node(i).last;
            } else {
                i = survey_.behind(i);
            }
        }
        return contents;
    }

    std::optional<NodeIndex> title_of(NodeIndex root) const {
        std::optional<NodeIndex> marked, own, heading;
        for (NodeIndex i = root + 1; i < node(root).last; i = survey_.behind(i)) {
            if (survey_.skipped()[i] || !node(i).is_element() || survey_.shown(i) == 0) continue;
            if (survey_.has(i, kTitle) && !marked && inside(contents_, i) == 0 && (root > 0 || is_page_title(i)))
                marked = i;
            if (!is(node(i).tag, kHeading)) continue;
            if (!own && root == 0 && headings_ > 1 && is_page_title(i)) own = i;
            if (!heading || (node(i).tag == Tag::h1 && node(*heading).tag != Tag::h1)) heading = i;
        }
        // The heading inside of what is marked, or the marked one inside of the heading: the outer one, all its text.
        if (marked) return marked;
        return own ? own : heading;
    }

    std::size_t size_of(const Article& article) const {
        std::size_t bytes = 0;
        for (const NodeIndex part : article.parts) bytes += survey_.shown(part);
        if (!article.parts.empty()) return bytes;
        const std::size_t title = article.title ? survey_.shown(*article.title) : 0;
        return survey_.shown(article.root) - title;
    }

    void choose(std::vector<Article>& found) const {
        if (found.empty()) return;
        const auto longest = std::max_element(
            found.begin(), found.end(), [&](const Article& a, const Article& b) { return size_of(a) < size_of(b); });
        const std::size_t most = size_of(*longest);
        const auto headings = std::count_if(found.begin(), found.end(), [&](const Article& article) {
            return article.title && node(*article.title).tag == Tag::h1;
        });
        if (metadata_.is_article || headings == 1) {
            if (most >= kShortest)
                found = {Article(*longest)};
            else
                found.clear();
            return;
        }
        const std::size_t least = std::max(kShortest, most / kShortestShare);
        std::erase_if(found, [&](const Article& article) { return size_of(article) < least; });
    }

    // Content without an article round it: one post, where the page has a date or says so.
    std::vector<Article> content_only() const {
        Article article;
        article.parts = contents_of(0);
        std::erase_if(article.parts, [&](NodeIndex i) { return survey_.shown(i) < kShortest; });
        if (article.parts.empty()) return {};
        article.title = title_of(0);
        article.entry.date = published_in(text_, tree_, survey_, 0);
        article.entry.is_post = metadata_.is_article || (article.parts.size() == 1 && !article.entry.date.empty());
        return {article};
    }

    // The page's own title, as against those of cards: what its head says, or its only h1.
    bool is_page_title(NodeIndex i) const {
        if (node(i).tag == Tag::h1 && headings_ == 1) return true;
        if (!metadata_.title || node(i).last - i > kTitleNodes) return false;
        const std::string printed = plain_text(text_, tree_, i);
        const std::string said = unescaped(slice(text_, *metadata_.title), false);
        return !printed.empty() && !said.empty() && (said.starts_with(printed) || printed.starts_with(said));
    }

    std::size_t prose_of(const Article& article) const {
        if (article.parts.empty()) return survey_.prose(article.root);
        std::size_t bytes = 0;
        for (const NodeIndex part : article.parts) bytes += survey_.prose(part);
        return bytes;
    }

    // An article whose content has but a small part of its running text: what is marked belongs to cards in it.
    void distrust_contents(std::vector<Article>& found) const {
        for (Article& article : found) {
            const NodeIndex most = survey_.main_prose(article.root);
            if (article.parts.empty() || article.root == 0 || prose_of(article) * kSmallPart >= survey_.prose(most))
                continue;
            article.parts.clear();
            article.root = most;
        }
    }

    // The same of the page: what is found are cards of other articles, beside one that nothing marks.
    bool is_beside(const std::vector<Article>& found) const {
        std::size_t bytes = 0;
        for (const Article& article : found) {
            if (article.root > 0 && article.title && !article.parts.empty() && is_page_title(*article.title))
                return false;
            bytes += prose_of(article);
        }
        return bytes * kSmallPart < survey_.prose(survey_.main_prose(0));
    }

    Article whole_page() {
        Article article;
        for (NodeIndex i = 1; i < tree_.nodes.size() && article.root == 0; ++i) {
            if (survey_.has(i, kMain) && !survey_.skipped()[i] && survey_.shown(i) * 2 > survey_.shown(0))
                article.root = i;
        }
        article.root = survey_.main_prose(article.root);
        for (NodeIndex i = article.root + 1; i < node(article.root).last; ++i) {
            if (survey_.has(i, kHeader) && survey_.shown(i) * 4 < survey_.shown(0)) skip_header(i);
        }
        survey_.skip_link_boxes(article.root);
        article.entry.is_post = metadata_.is_article;
        return article;
    }

    void skip_header(NodeIndex header) {
        for (NodeIndex i = header; i < node(header).last; ++i) {
            if (node(i).tag == Tag::h1) return;
        }
        survey_.skip(header);
    }

    std::string link_of(NodeIndex i) const {
        const std::string href = Properties(text_, node(i).range()).value(Key::href);
        const std::string_view url = text::trim(href);
        if (!is_url(url)) return {};
        if (!metadata_.url.empty() && host_of(metadata_.url) != host_of(url)) return {};
        return std::string(url);
    }

    std::string url_of(const Article& article) const {
        const NodeIndex root = article.root;
        for (NodeIndex i = root + 1; i < node(root).last; ++i) {
            const bool in_title = article.title && i >= *article.title && i < node(*article.title).last;
            if (node(i).tag != Tag::a || !(in_title || survey_.has(i, kPermalink))) continue;
            if (std::string url = link_of(i); !url.empty()) return url;
        }
        // The title may stand inside of the link.
        const NodeIndex outer = article.title ? node(*article.title).parent : 0;
        return outer > 0 && node(outer).tag == Tag::a ? link_of(outer) : std::string();
    }

    void take_labels(Article& article, NodeIndex root) const {
        for (NodeIndex i = root + 1; i < node(root).last; ++i) {
            if (!survey_.has(i, kTag)) continue;
            std::string label = plain_text(text_, tree_, i);
            auto& labels = article.entry.labels;
            if (!label.empty() && std::find(labels.begin(), labels.end(), label) == labels.end())
                labels.push_back(std::move(label));
        }
    }

    // What the page says where the article itself does not.
    void complete(Article& article, bool is_alone) const {
        article.entry.url = url_of(article);
        take_labels(article, article.root);
        if (is_alone) {
            if (article.entry.is_post && !article.title) article.title = title_of(0);
            if (article.entry.date.empty()) article.entry.date = metadata_.date;
            if (article.entry.url.empty() || metadata_.is_article) {
                if (!metadata_.url.empty()) article.entry.url = metadata_.url;
            }
            if (article.entry.labels.empty()) take_labels(article, 0);
            if (article.entry.labels.empty()) article.entry.labels = metadata_.labels;
            article.printed_title = metadata_.title;
        }
        std::string title = article.title ? plain_text(text_, tree_, *article.title) : std::string();
        if (!article.title && article.printed_title) title = slice(text_, *article.printed_title);
        article.is_english = text::language_of(title) == Language::en;
    }

    std::string_view text_;
    const Tree& tree_;
    Survey& survey_;
    const Metadata& metadata_;
    std::vector<std::uint32_t> candidates_, titles_, contents_;
    std::size_t headings_ = 0;  // h1
};

}  // namespace

std::vector<Article> find_articles(std::string_view text, const Tree& tree, Survey& survey, const Metadata& metadata) {
    return Finder(text, tree, survey, metadata).find();
}

}  // namespace yakugo::document::html
