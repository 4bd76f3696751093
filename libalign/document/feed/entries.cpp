// SPDX-License-Identifier: Apache-2.0
#include "libalign/document/feed/entries.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/document/day.hpp"
#include "libalign/document/flow.hpp"
#include "libalign/document/html/tokens.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/markup/xml/tokens.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace yakugo::document::feed {

namespace {

constexpr std::size_t kDeepest = 1024;  // elements; what is deeper is damage, which read_xml() tells of

using markup::XmlToken;
using markup::XmlTokens;

// "wp" of <wp:status>; empty where there is none. Only names are known to XmlToken.
std::string_view prefix_of(std::string_view text, const XmlToken& tag) {
    const std::size_t name = static_cast<std::size_t>(tag.name.data() - text.data());
    const std::size_t begin = tag.range.begin + (tag.kind == XmlToken::Kind::end ? 2 : 1);
    return name > begin ? text.substr(begin, name - begin - 1) : std::string_view();
}

class Scanner {
public:
    explicit Scanner(const markup::PlacedText& file) : file_(file), text_(file.text), tokens_(file.text) {}

    Entries scan() {
        for (XmlToken token; tokens_.next(token);) {
            if (token.kind == XmlToken::Kind::start)
                start(token);
            else if (token.kind == XmlToken::Kind::end)
                end(token);
        }
        while (!open_.empty()) close(text_.size());
        return std::move(out_);
    }

private:
    struct Element {
        std::string_view name, prefix;
        XmlToken tag;
    };

    void start(const XmlToken& token) {
        const std::string_view prefix = prefix_of(text_, token);
        if (open_.empty() && (token.name == "feed" || token.name == "rss" || token.name == "RDF")) out_.is_feed = true;
        const bool is_entry = (token.name == "entry" || token.name == "item") && (prefix.empty() || prefix == "atom");
        if (is_entry && !entry_) {
            entry_ = open_.size();
            out_.entries.emplace_back();
        } else if (!entry_ && token.name == "link") {
            base_link(token);
        } else if (entry_ && open_.size() == *entry_ + 1) {
            attributes(token);
        }
        if (open_.size() == kDeepest && !token.is_empty) return;
        open_.push_back({token.name, prefix, token});
        if (token.is_empty) close(token.range.end);
    }

    void end(const XmlToken& token) {
        const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                        [&](const Element& element) { return element.name == token.name; });
        if (found == open_.rend()) return;
        const auto depth = static_cast<std::size_t>(open_.rend() - found) - 1;
        while (open_.size() > depth) close(token.range.begin);
    }

    // The innermost element ends before byte `end`.
    void close(std::size_t end) {
        const Element element = open_.back();
        open_.pop_back();
        const ByteRange inside{element.tag.range.end, std::max(end, element.tag.range.end)};
        if (!entry_) return;
        if (open_.size() == *entry_) {
            finish();
            entry_.reset();
        } else if (open_.size() == *entry_ + 1) {
            field(element, inside);
        } else if (element.name == "draft" && open_.back().name == "control") {
            if (value(inside) == "yes") status_ = "draft";
        }
    }

    FeedEntry& entry() { return out_.entries.back(); }

    // What a field says, with its white space.
    std::string value(ByteRange inside) const {
        std::string text;
        markup::Origin origin;
        XmlTokens tokens(text_.substr(inside.begin, std::min<std::size_t>(inside.size(), 10'000)));
        for (XmlToken token; tokens.next(token);) {
            if (token.kind != XmlToken::Kind::text && token.kind != XmlToken::Kind::cdata) continue;
            token.range = {token.range.begin + inside.begin, token.range.end + inside.begin};
            markup::add_xml_text(file_, token, text, origin);
        }
        return std::string(text::trim(text));
    }

    std::string attribute(const XmlToken& token, std::string_view name) const {
        return html::unescaped(tokens_.attribute(token, name), true);
    }

    void base_link(const XmlToken& token) {
        const std::string rel = attribute(token, "rel");
        if (rel == "alternate" || rel.empty()) base_ = attribute(token, "href");
    }

    // What Atom says in attributes.
    void attributes(const XmlToken& token) {
        if (token.name == "link") {
            const std::string rel = attribute(token, "rel"), href = attribute(token, "href");
            if (!href.empty() && (rel.empty() || rel == "alternate")) entry().url = href;
        } else if (token.name == "category") {
            const std::string scheme = attribute(token, "scheme"), term = attribute(token, "term");
            if (scheme.ends_with("#kind"))
                kind_ = term.substr(term.rfind('#') + 1);
            else
                label(term);
        } else if (token.name == "in-reply-to") {
            kind_ = "comment";
        }
    }

    // What the file calls an entry, in lower case, and its state; all of it is known at its end only.
    Kind kind() const {
        const bool is_live = status_.empty() || status_ == "publish" || status_ == "live";
        if (kind_.empty() || kind_ == "post") return is_live ? Kind::post : Kind::draft;
        if (kind_ == "comment") return Kind::comment;
        return kind_ == "page" ? Kind::page : Kind::other;
    }

    void label(std::string_view name) { add_label(entry().labels, name); }

    Text text_of(const Element& element, ByteRange inside, TextType usual) const {
        const std::string type = attribute(element.tag, "type");
        if (type == "html" || type == "text/html") return {inside, TextType::html};
        if (type == "xhtml" || type == "application/xhtml+xml") return {inside, TextType::xhtml};
        if (type == "text" || type == "text/plain") return {inside, TextType::text};
        return {inside, usual};
    }

    void field(const Element& element, ByteRange inside) {
        FeedEntry& entry = this->entry();
        const std::string_view name = element.name, prefix = element.prefix;
        const bool is_atom = open_[*entry_].name == "entry";
        const TextType usual = is_atom ? TextType::text : TextType::html;
        if (prefix.empty() || prefix == "atom") {
            if (name == "title" && !entry.title) entry.title = text_of(element, inside, TextType::text);
            if (name == "content") entry.content = text_of(element, inside, usual);
            if (name == "summary" || name == "description") entry.summary = text_of(element, inside, usual);
            if (name == "link" && !is_atom && entry.url.empty()) entry.url = value(inside);
            if (name == "guid" && attribute(element.tag, "isPermaLink") != "false") guid_ = value(inside);
            if (name == "category" && !is_atom) label(value(inside));
            if (name == "published" || name == "pubDate") published_ = value(inside);
            if (name == "updated") updated_ = value(inside);
        } else if (prefix == "content" && name == "encoded") {
            entry.content = Text{inside, TextType::html};
        } else if (prefix == "dc" && name == "date") {
            updated_ = value(inside);
        } else if (prefix == "wp") {
            wordpress(name, inside);
        } else if (prefix == "blogger") {
            blogger(name, inside);
        }
    }

    void wordpress(std::string_view name, ByteRange inside) {
        FeedEntry& entry = this->entry();
        if (name == "post_type") {
            entry.has_own_breaks = true;
            kind_ = value(inside);
        } else if (name == "status") {
            status_ = value(inside);
        } else if (name == "post_date") {
            date_ = value(inside);
        } else if (name == "comment") {
            ++entry.comments;
        }
    }

    void blogger(std::string_view name, ByteRange inside) {
        if (name == "type") {
            kind_ = ascii_lowered(value(inside));
        } else if (name == "status") {
            status_ = ascii_lowered(value(inside));
        } else if (name == "filename") {
            filename_ = value(inside);
        } else if (name == "created") {
            if (updated_.empty()) updated_ = value(inside);
        }
    }

    void finish() {
        FeedEntry& entry = this->entry();
        if (entry.url.empty() && is_url(guid_)) entry.url = guid_;
        if (entry.url.empty() && filename_.starts_with('/') && is_url(base_)) {
            const std::size_t host = base_.find("//") + 2;
            entry.url = base_.substr(0, base_.find('/', host)) + filename_;
        }
        for (const std::string* date : {&date_, &published_, &updated_}) {
            if (entry.date.empty()) entry.date = written_day(*date);
        }
        entry.kind = kind();
        for (std::string* field : {&kind_, &status_, &guid_, &filename_, &date_, &published_, &updated_})
            field->clear();
    }

    const markup::PlacedText& file_;
    std::string_view text_;
    XmlTokens tokens_;
    Entries out_;
    std::vector<Element> open_;
    std::optional<std::size_t> entry_;  // the depth of the open one
    std::string base_, kind_, status_, guid_, filename_, date_, published_, updated_;
};

}  // namespace

Entries entries_of(const markup::PlacedText& file) {
    return Scanner(file).scan();
}

}  // namespace yakugo::document::feed
