// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/html/metadata.hpp"

#include "libalign/document/day.hpp"
#include "libalign/document/flow.hpp"
#include "libalign/document/html/properties.hpp"
#include "libalign/document/html/tokens.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/text/unicode.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace yakugo::document::html {

namespace {

using nlohmann::json;

constexpr std::size_t kLongestJson = 2'000'000;  // bytes; real ones have some thousands, articleBody among them
constexpr std::size_t kSavedFrom = 4000;         // bytes at the beginning of a page
constexpr std::size_t kObjects = 1000;           // of JSON-LD that are looked at

std::string string_of(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    if (found->is_object() && found->contains("@id") && (*found)["@id"].is_string()) return (*found)["@id"];
    return {};
}

bool is_article_type(const json& type) {
    if (type.is_array()) return std::any_of(type.begin(), type.end(), is_article_type);
    if (!type.is_string()) return false;
    const std::string name = type.get<std::string>();
    return name.ends_with("Article") || name == "BlogPosting" || name == "Report";
}

class Reader {
public:
    Reader(std::string_view text, const Tree& tree) : text_(text), tree_(tree) {}

    Metadata read() {
        for (NodeIndex i = 1; i < tree_.nodes.size(); ++i) {
            const Node& node = tree_.nodes[i];
            if (!node.is_element()) continue;
            if (node.tag == Tag::svg) {  // its <title> is the name of a picture
                i = node.last - 1;
                continue;
            }
            if (node.tag == Tag::meta) meta(Properties(text_, node.range()));
            if (node.tag == Tag::link) link(Properties(text_, node.range()));
            if (node.tag == Tag::title && !title_) title_ = text_of(i);
            if (node.tag == Tag::script && Properties(text_, node.range()).is(Key::type, "application/ld+json"))
                linked_data(i);
        }
        finish();
        return std::move(out_);
    }

private:
    std::optional<ByteRange> text_of(NodeIndex i) const {
        if (tree_.nodes[i].last == i + 1) return std::nullopt;
        return tree_.nodes[i + 1].range();
    }

    void meta(const Properties& properties) {
        const std::string key = properties.value(properties.has(Key::property) ? Key::property : Key::name);
        if (key.empty() || !properties.has(Key::content)) return;
        const std::string value(text::trim(properties.value(Key::content)));
        if (key == "og:url") og_url_ = value;
        if (key == "og:type" && value == "article") out_.is_article = true;
        if (key == "og:site_name") out_.site = value;
        if (key == "og:title" && !out_.title) out_.title = properties.range(Key::content);
        if (key == "article:tag") add_label(value);
        if (key == "keywords" || key == "news_keywords") keywords_ = value;
        constexpr auto dates = std::to_array<std::string_view>(
            {"article:published_time", "datePublished", "pubdate", "publishdate", "date", "dc.date", "DC.date",
             "DC.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"});
        if (out_.date.empty() && std::find(dates.begin(), dates.end(), key) != dates.end())
            out_.date = written_day(value);
    }

    void link(const Properties& properties) {
        if (out_.url.empty() && properties.has_word(Key::rel, "canonical")) take_url(properties.value(Key::href));
    }

    void take_url(const std::string& value) {
        const std::string_view url = text::trim(value);
        if (out_.url.empty() && is_url(url)) out_.url = url;
    }

    void add_label(std::string_view label) { document::add_label(out_.labels, text::trim(label)); }

    // schema.org as JSON-LD: one object, a list of them, or a @graph.
    void linked_data(NodeIndex script) {
        const auto range = text_of(script);
        if (!range || range->size() > kLongestJson) return;
        const json whole = json::parse(slice(text_, *range), nullptr, false);
        std::vector<const json*> waiting = {&whole};
        for (std::size_t i = 0; i < waiting.size() && i < kObjects; ++i) {
            const json& object = *waiting[i];
            if (object.is_array()) {
                for (const json& one : object) waiting.push_back(&one);
            } else if (object.is_object()) {
                if (const auto graph = object.find("@graph"); graph != object.end()) waiting.push_back(&*graph);
                if (const auto type = object.find("@type"); type != object.end() && is_article_type(*type))
                    articles_.push_back({string_of(object, "url"), string_of(object, "mainEntityOfPage"),
                                         string_of(object, "datePublished")});
            }
        }
    }

    void finish() {
        take_url(og_url_);
        if (articles_.size() == 1) {
            out_.is_article = true;
            take_url(articles_[0].url);
            take_url(articles_[0].page);
            if (out_.date.empty()) out_.date = written_day(articles_[0].date);
        }
        take_url(saved_from());
        if (out_.labels.empty()) {
            for (std::size_t at = 0; at < keywords_.size();) {
                const std::size_t end = std::min(keywords_.find(',', at), keywords_.size());
                add_label(std::string_view(keywords_).substr(at, end - at));
                at = end + 1;
            }
        }
        if (!out_.title && title_) out_.title = without_site(*title_);
    }

    // What browsers write on top of a page that they save: <!-- saved from url=(0026)https://blog.example/1.html -->
    std::string saved_from() const {
        constexpr std::string_view mark = "<!-- saved from url=(";
        const std::string_view head = text_.substr(0, kSavedFrom);
        const std::size_t at = head.find(mark),
                          close = head.find(')', at == std::string_view::npos ? at : at + mark.size());
        if (close == std::string_view::npos) return {};
        return std::string(head.substr(close + 1, head.find_first_of(" \n>", close) - close - 1));
    }

    // "Title | Site": separators with space round them, and the Japanese ones without.
    ByteRange without_site(ByteRange title) const {
        constexpr auto separators = std::to_array<std::string_view>(
            {" | ", " - ", " – ", " — ", " :: ", " : ", " » ", " « ", "｜", " &raquo; ", " &#8211; ", " &#8212; ",
             " &ndash; ", " &mdash; ", " &#8211; ", " &laquo; ", " / "});
        const std::string_view all = slice(text_, title);
        if (!out_.site.empty() && all.starts_with(out_.site)) {
            for (const std::string_view separator : separators) {
                const std::size_t begin = out_.site.size() + separator.size();
                if (all.substr(out_.site.size()).starts_with(separator) && begin < all.size())
                    return {title.begin + begin, title.end};
            }
        }
        std::size_t cut = 0;
        for (const std::string_view separator : separators) {
            const std::size_t at = all.rfind(separator);
            // What is longer in front is the title; a site's name is short.
            if (at != std::string_view::npos && at > cut && at + separator.size() + at >= all.size()) cut = at;
        }
        return cut == 0 ? title : ByteRange{title.begin, title.begin + cut};
    }

    struct Article {
        std::string url, page, date;
    };
    std::string_view text_;
    const Tree& tree_;
    Metadata out_;
    std::string og_url_, keywords_;
    std::optional<ByteRange> title_;
    std::vector<Article> articles_;
};

}  // namespace

Metadata metadata_of(std::string_view text, const Tree& tree) {
    return Reader(text, tree).read();
}

}  // namespace yakugo::document::html
