// SPDX-License-Identifier: Apache-2.0
// md4c's events as tags. Its texts are views of what it reads, which is how their places are known.
#include "libalign/document/markdown/markdown_html.hpp"

#include "libalign/core/error.hpp"

#include <md4c.h>

#include <exception>
#include <functional>
#include <limits>
#include <string>
#include <string_view>

namespace yakugo::document {

namespace {

class Renderer {
public:
    explicit Renderer(const markup::PlacedText& markdown) : markdown_(markdown) {}

    void open(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_H) {
            level_ = std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            return tag("<h" + level_ + ">");
        }
        if (const std::string_view name = name_of(type); !name.empty()) tag('<' + std::string(name) + '>');
        if (type == MD_BLOCK_HR) tag("<hr>");
    }
    void close(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_H) return tag("</h" + level_ + ">");
        if (const std::string_view name = name_of(type); !name.empty()) tag("</" + std::string(name) + '>');
    }
    void open(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_IMG && pictures_++ == 0) tag("<img alt=\"");
        if (type != MD_SPAN_A || pictures_ > 0) return;
        tag("<a href=\"");
        const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        const std::size_t before = at_;
        if (href.text != nullptr) escaped({href.text, href.size});
        at_ = before;  // the address stands behind the text that the link is put around
        tag("\">");
    }
    void close(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG && --pictures_ == 0) tag("\">");
        if (type == MD_SPAN_A && pictures_ == 0) tag("</a>");
    }
    void text(MD_TEXTTYPE type, std::string_view text) {
        switch (type) {
            case MD_TEXT_BR: return tag(pictures_ > 0 ? " " : "<br>");
            case MD_TEXT_SOFTBR: return tag("\n");
            case MD_TEXT_NULLCHAR: return tag("\xEF\xBF\xBD");
            case MD_TEXT_HTML: return pictures_ > 0 ? escaped(text) : raw(text);
            case MD_TEXT_ENTITY: return raw(text);
            default: return escaped(text);
        }
    }
    markup::PlacedText take() { return std::move(out_); }

private:
    static std::string_view name_of(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_QUOTE: return "blockquote";
            case MD_BLOCK_UL: return "ul";
            case MD_BLOCK_OL: return "ol";
            case MD_BLOCK_LI: return "li";
            case MD_BLOCK_CODE: return "pre";
            case MD_BLOCK_P: return "p";
            case MD_BLOCK_TABLE: return "table";
            case MD_BLOCK_TR: return "tr";
            case MD_BLOCK_TH: return "th";
            case MD_BLOCK_TD: return "td";
            default: return "";
        }
    }
    /// The place of a view of the text; nothing of a copy, as md4c makes of some addresses and lines.
    bool is_view(std::string_view text) const {
        const char* const first = markdown_.text.data();
        const std::less_equal<> not_behind;
        return not_behind(first, text.data()) && not_behind(text.data() + text.size(), first + markdown_.text.size());
    }
    void raw(std::string_view text) {
        if (!is_view(text)) return tag(text);
        const auto begin = static_cast<std::size_t>(text.data() - markdown_.text.data());
        out_.text += text;
        out_.origin.append(markdown_.origin, {begin, begin + text.size()});
        at_ = markdown_.origin.file({begin, begin + text.size()}).end;
    }
    void escaped(std::string_view text) {
        while (!text.empty()) {
            const std::size_t plain = std::min(text.find_first_of("<>&\""), text.size());
            if (plain > 0) raw(text.substr(0, plain));
            if (plain == text.size()) return;
            const char c = text[plain];
            const std::string_view reference = c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : "&quot;";
            ByteRange range{at_, at_};
            if (is_view(text)) {
                const auto begin = static_cast<std::size_t>(text.data() - markdown_.text.data()) + plain;
                range = markdown_.origin.file({begin, begin + 1});
            }
            out_.text += reference;
            out_.origin.add(reference.size(), range);
            at_ = range.end;
            text.remove_prefix(plain + 1);
        }
    }
    void tag(std::string_view text) {
        out_.text += text;
        out_.origin.add(text.size(), {at_, at_});
    }

    const markup::PlacedText& markdown_;
    markup::PlacedText out_;
    std::size_t at_ = 0;        // byte of the file that was last read
    std::size_t pictures_ = 0;  // that are open: their text is an attribute
    std::string level_;         // of the heading that is open
};

/// Runs a call of md4c; no exception goes through its frames.
struct Guarded {
    Renderer renderer;
    std::exception_ptr thrown;

    template <typename Call>
    int run(Call call) noexcept {
        try {
            call(renderer);
            return 0;
        } catch (...) {
            thrown = std::current_exception();
            return -1;
        }
    }
};

Guarded& guarded(void* data) {
    return *static_cast<Guarded*>(data);
}

MD_PARSER parser_of_markdown() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return guarded(data).run([&](Renderer& out) { out.open(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        return guarded(data).run([&](Renderer& out) { out.close(type); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        return guarded(data).run([&](Renderer& out) { out.open(type, detail); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        return guarded(data).run([&](Renderer& out) { out.close(type); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return guarded(data).run([&](Renderer& out) { out.text(type, {text, size}); });
    };
    return parser;
}

}  // namespace

markup::PlacedText markdown_html(const markup::PlacedText& markdown, std::size_t begin) {
    Guarded state{Renderer(markdown), nullptr};
    const std::string_view text = std::string_view(markdown.text).substr(begin);
    if (text.size() > std::numeric_limits<MD_SIZE>::max() / 2) throw InputError("expected Markdown of at most 2 GiB");
    const MD_PARSER parser = parser_of_markdown();
    const int failed = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &state);
    if (state.thrown) std::rethrow_exception(state.thrown);
    if (failed != 0) throw InputError("expected Markdown, found more than the memory holds");
    return state.renderer.take();
}

}  // namespace yakugo::document
