// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/document/rendered.hpp"

#include <algorithm>

namespace rendered {

using yakugo::document::Block;
using yakugo::document::BlockKind;
using yakugo::document::Document;
using yakugo::document::Post;

namespace {

// With what stands between the text and its credit.
std::string line_of(const Document& document, const Block& block) {
    return std::string(document.at({block.range.begin, std::max(block.range.end, block.credit.end)}));
}

bool is_title_of(const Block& block, const Post& post) {
    return block.kind == BlockKind::title && block.range == post.title_ja.range;
}

std::string picture(const std::string& alt) {
    return "<a href=\"https://img.example/s1600/a.jpg\" style=\"margin-left: 1em\"><img alt=\"" + escaped(alt) +
           "\" border=\"0\" src=\"https://img.example/s640/a.jpg\" /></a>";
}

std::string day_of(const Post& post) {
    return post.date.empty() ? "2026-01-01" : post.date;
}

std::string labels(std::string_view begin, std::string_view end) {
    return std::string(begin) + "航空" + std::string(end) + std::string(begin) + "U-2 &amp; SR-71" + std::string(end);
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string title(const Document& document, const Post& post) {
    const std::string& text = document.text;
    const std::size_t before = text.rfind('\n', post.title_ja.range.begin);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    return text.substr(begin, text.find('\n', post.title_ja.range.end) - begin);
}

std::string url(std::size_t number) {
    return "https://blog.example/2026/05/post-" + std::to_string(number) + ".html";
}

std::string body(const Document& document, const Post& post) {
    std::string out;
    for (const Block& block : post.blocks) {
        const std::string line = line_of(document, block);
        if (is_title_of(block, post)) continue;
        if (block.kind == BlockKind::alt) {
            out += "<div class=\"separator\" style=\"clear: both;\">" + picture(line) + "</div>";
        } else if (block.kind == BlockKind::caption) {
            out += "<table align=\"center\" class=\"tr-caption-container\"><tbody><tr><td>" + picture("") +
                   "</td></tr><tr><td class=\"tr-caption\">" + escaped(line) + "</td></tr></tbody></table>";
        } else if (block.kind == BlockKind::heading) {
            out += "<h3>" + escaped(line) + "</h3>";
        } else {
            out += "<div>" + escaped(line) + "</div><div><br /></div>";
        }
        out += "\n";
    }
    return out;
}

std::string blogger_page(const Document& document) {
    std::string out =
        "<!DOCTYPE html>\n<html dir='ltr' lang='ja'><head><meta charset='UTF-8'/><title>訳の蔵: 5月 2026</title>\n"
        "<meta content='blogger' name='generator'/><link href='https://blog.example/2026/05/' rel='canonical'/>\n"
        "<script>var a = '<p>no text</p>';</script></head><body class='loading'>\n"
        "<div class='header section'><div class='widget Header'><h1 class='title'>訳の蔵</h1></div></div>\n"
        "<div class='main section'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'>\n";
    std::size_t number = 0;
    for (const Post& post : document.posts) {
        ++number;
        out +=
            "<div class='date-outer'><h2 class='date-header'><span>2026年5月8日金曜日</span></h2>\n"
            "<div class='post-outer'><div class='post hentry' itemtype='http://schema.org/BlogPosting'>\n"
            "<h3 class='post-title entry-title' itemprop='name'><a href='" +
            url(number) + "'>" + escaped(title(document, post)) +
            "</a></h3>\n<div class='post-body entry-content' itemprop='description articleBody'>\n" +
            body(document, post) +
            "</div>\n<div class='post-footer'>投稿者 <span class='fn'>訳者</span> 時刻: <a rel='bookmark' href='" +
            url(number) + "'><abbr class='published' title='" + day_of(post) +
            "T21:00:00+09:00'>21:00</abbr></a> 0 件のコメント\n"
            "ラベル: " +
            labels("<a rel='tag' href='/l'>", "</a>, ") + "</div></div></div></div>\n";
    }
    return out +
           "</div><div class='blog-pager'><a href='/older'>前の投稿</a></div></div></div>\n"
           "<aside><div class='widget Profile'><h2>自己紹介</h2><p>翻訳をしています。</p></div></aside>\n"
           "</body></html>\n";
}

std::string blogger_backup(const Document& document) {
    const auto entry = [](std::string_view kind, std::string_view day, std::string_view title, std::string_view content,
                          std::string_view rest) {
        return "<entry><id>tag:blogger.com,1999:blog-1.post-2</id><published>" + std::string(day) +
               "T21:00:00.000+09:00</published><updated>2026-06-01T08:00:00.000+09:00</updated>"
               "<category scheme='http://schemas.google.com/g/2005#kind' "
               "term='http://schemas.google.com/blogger/2008/kind#" +
               std::string(kind) + "'/>" + std::string(rest) + "<title type='text'>" + escaped(title) +
               "</title><content type='html'>" + escaped(content) +
               "</content><author><name>訳者</name></author></entry>\n";
    };
    std::string out =
        "<?xml version='1.0' encoding='UTF-8'?>\n<?xml-stylesheet href=\"http://www.blogger.com/styles/atom.css\"?>\n"
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app' "
        "xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-1.archive</id>"
        "<title type='text'>訳の蔵</title><link rel='alternate' type='text/html' href='https://blog.example/'/>\n" +
        entry("settings", "2026-01-01", "Blog Description", "設定です", "") +
        entry("template", "2026-01-01", "Template", "<html></html>", "");
    std::size_t number = 0;
    for (const Post& post : document.posts) {
        ++number;
        out += entry("post", day_of(post), title(document, post), body(document, post),
                     labels("<category scheme='http://www.blogger.com/atom/ns#' term='", "'/>") +
                         "<link rel='replies' href='https://blog.example/feeds'/><link rel='alternate' href='" +
                         url(number) + "'/>");
    }
    out += entry("post", "2026-05-09", "下書き(Draft)", "<p>書きかけです。</p>",
                 "<app:control><app:draft>yes</app:draft></app:control>");
    out += entry("comment", "2026-05-09", "コメント", "面白い!", "<thr:in-reply-to href='x' ref='y' source='z'/>");
    return out + entry("page", "2026-05-09", "このブログについて", "<p>ページです。</p>", "") + "</feed>\n";
}

std::string blogger_takeout(const Document& document) {
    const auto entry = [](std::string_view type, std::string_view status, std::string_view day, std::string_view title,
                          std::string_view content, std::string_view rest) {
        return "<entry><id>tag:blogger.com,1999:blog-1.post-2</id><blogger:type>" + std::string(type) +
               "</blogger:type><blogger:status>" + std::string(status) +
               "</blogger:status><author><name>訳者</name></author><title>" + escaped(title) +
               "</title><content type='html'>" + escaped(content) + "</content><blogger:created>" + std::string(day) +
               "T12:00:00Z</blogger:created><published>" + std::string(day) +
               "T12:00:00Z</published><updated>2026-06-01T08:00:00Z</updated>" + std::string(rest) +
               "<blogger:trashed/></entry>\n";
    };
    std::string out =
        "<?xml version='1.0' encoding='utf-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom' "
        "xmlns:blogger='http://schemas.google.com/blogger/2018'><title>訳の蔵</title>"
        "<link rel='alternate' href='https://blog.example/'/>\n";
    std::size_t number = 0;
    for (const Post& post : document.posts) {
        ++number;
        out += entry("POST", "LIVE", day_of(post), title(document, post), body(document, post),
                     labels("<category scheme='tag:blogger.com,1999:blog-1' term='", "'/>") +
                         "<blogger:filename>/2026/05/post-" + std::to_string(number) + ".html</blogger:filename>");
    }
    out += entry("POST", "DRAFT", "2026-05-09", "下書き(Draft)", "<p>書きかけです。</p>", "");
    return out + entry("COMMENT", "LIVE", "2026-05-09", "", "面白い!", "") +
           entry("PAGE", "LIVE", "2026-05-09", "頁", "<p>ページです。</p>", "") + "</feed>\n";
}

std::string wordpress_export(const Document& document) {
    const auto item = [](std::string_view type, std::string_view status, std::string_view day, std::string_view title,
                         std::string_view content, std::string_view rest) {
        return "<item><title>" + escaped(title) +
               "</title><pubDate>Mon, 01 Jun 2026 00:00:00 +0000</pubDate><dc:creator><![CDATA[yaku]]></dc:creator>"
               "<guid isPermaLink=\"false\">https://blog.example/?p=1</guid><description></description>"
               "<content:encoded><![CDATA[" +
               std::string(content) +
               "]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_date>" + std::string(day) +
               " 21:00:00</wp:post_date><wp:status>" + std::string(status) + "</wp:status><wp:post_type>" +
               std::string(type) + "</wp:post_type>" + std::string(rest) + "</item>\n";
    };
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" "
        "xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" "
        "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n"
        "<channel><title>訳の蔵</title><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>\n";
    std::size_t number = 0;
    for (const Post& post : document.posts) {
        ++number;
        std::string content;
        for (const Block& block : post.blocks) {
            if (is_title_of(block, post)) continue;
            const std::string line = escaped(line_of(document, block));
            if (block.kind == BlockKind::alt)
                content += "<img class=\"alignnone\" src=\"a.jpg\" alt=\"" + line + "\" />\n\n";
            else if (block.kind == BlockKind::caption)
                content +=
                    "[caption id=\"attachment_1\" align=\"aligncenter\" width=\"640\"]<a href=\"b.jpg\"><img "
                    "src=\"b.jpg\" alt=\"\" /></a> " +
                    line + "[/caption]\n\n";
            else if (block.kind == BlockKind::heading)
                content += "<h3>" + line + "</h3>\n";
            else
                content += line + "\n\n";
        }
        out += item("post", "publish", day_of(post), title(document, post), content,
                    "<category domain=\"category\" nicename=\"air\"><![CDATA[航空]]></category>"
                    "<category domain=\"post_tag\" nicename=\"u2\"><![CDATA[U-2 & SR-71]]></category>"
                    "<wp:comment><wp:comment_content><![CDATA[面白い!]]></wp:comment_content></wp:comment>"
                    "<link>" +
                        url(number) + "</link>");
    }
    out += item("post", "draft", "2026-05-09", "下書き(Draft)", "書きかけです。", "");
    return out + item("attachment", "inherit", "2026-05-09", "b.jpg", "", "") +
           item("page", "publish", "2026-05-09", "頁", "ページです。", "") + "</channel></rss>\n";
}

}  // namespace rendered
