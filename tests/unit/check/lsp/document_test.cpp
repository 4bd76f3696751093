// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/document.hpp"

#include "libalign/text/unicode.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace yakugo;
using namespace yakugo::check;

namespace {

constexpr auto k8 = PositionEncoding::utf8;
constexpr auto k16 = PositionEncoding::utf16;

/// A text as an editor may hold it: lines of code points, each with its line break. Slow and plain.
class Model {
public:
    explicit Model(std::u32string text) { split(std::move(text)); }

    void change(EditorRange range, const std::u32string& text, PositionEncoding encoding) {
        std::size_t begin = at(range.start, encoding), end = at(range.end, encoding);
        if (end < begin) std::swap(begin, end);
        std::u32string all = joined();
        split(all.substr(0, begin) + text + all.substr(end));
    }

    std::string utf8() const {
        std::string out;
        for (const char32_t c : joined()) text::append(out, c);
        return out;
    }

    const std::vector<std::u32string>& lines() const { return lines_; }

private:
    std::u32string joined() const {
        std::u32string out;
        for (const std::u32string& line : lines_) out += line;
        return out;
    }

    void split(const std::u32string& text) {
        lines_.assign(1, {});
        for (std::size_t i = 0; i < text.size(); ++i) {
            lines_.back() += text[i];
            const bool is_first_of_two = text[i] == U'\r' && i + 1 < text.size() && text[i + 1] == U'\n';
            if ((text[i] == U'\n' || text[i] == U'\r') && !is_first_of_two) lines_.emplace_back();
        }
    }

    std::size_t at(Position position, PositionEncoding encoding) const {
        std::size_t out = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i < position.line) {
                out += lines_[i].size();
                continue;
            }
            std::size_t units = 0;
            for (const char32_t c : lines_[i]) {
                if (c == U'\n' || c == U'\r') break;
                std::string bytes;
                text::append(bytes, c);
                units += encoding == k8 ? bytes.size() : c > 0xFFFF ? 2U : 1U;
                if (units > position.character) break;
                ++out;
            }
            break;
        }
        return out;
    }

    std::vector<std::u32string> lines_;
};

}  // namespace

TEST_CASE("positions and bytes") {
    const std::string text = "𠮟る😀\r\n訳\rab\n";
    const LineIndex lines(text);
    CHECK(lines.lines() == 4);
    const struct {
        const char* name;
        std::size_t byte;
        Position utf8, utf16;
    } cases[] = {{"begin", 0, {0, 0}, {0, 0}},        {"behind 𠮟", 4, {0, 4}, {0, 2}},
                 {"behind る", 7, {0, 7}, {0, 3}},    {"behind the emoji", 11, {0, 11}, {0, 5}},
                 {"second line", 13, {1, 0}, {1, 0}}, {"behind 訳", 16, {1, 3}, {1, 1}},
                 {"third line", 17, {2, 0}, {2, 0}},  {"end of it", 19, {2, 2}, {2, 2}},
                 {"the end", 20, {3, 0}, {3, 0}}};
    for (const auto& c : cases) {
        INFO(c.name);
        CHECK(lines.position(text, c.byte, k8) == c.utf8);
        CHECK(lines.position(text, c.byte, k16) == c.utf16);
        CHECK(lines.byte(text, c.utf8, k8) == c.byte);
        CHECK(lines.byte(text, c.utf16, k16) == c.byte);
    }
    CHECK(lines.position(text, 2, k16) == Position{0, 0});    // inside 𠮟
    CHECK(lines.position(text, 12, k16) == Position{0, 5});   // between CR and LF
    CHECK(lines.position(text, 999, k16) == Position{3, 0});  // behind the end
    CHECK(lines.byte(text, {0, 1}, k16) == 0);                // between two surrogates
    CHECK(lines.byte(text, {0, 2}, k8) == 0);                 // inside a character
    CHECK(lines.byte(text, {0, 4}, k16) == 7);                // between the surrogates of the emoji
    CHECK(lines.byte(text, {0, 99}, k16) == 11);              // behind the line, before its break
    CHECK(lines.byte(text, {9, 0}, k16) == 20);
    CHECK(LineIndex("").position("", 0, k16) == Position{0, 0});
}

TEST_CASE("changes of a document") {
    EditorDocument document("file:///tmp/%E8%A8%B3.md", "markdown", "一\r\n二𠮟三\r\n", 1);
    document.is_dirty = false;
    document.change(EditorRange{{1, 1}, {1, 3}}, "叱", k16);
    CHECK(document.text() == "一\r\n二叱三\r\n");
    CHECK(document.is_dirty);
    document.change(EditorRange{{1, 1}, {0, 1}}, "", k16);  // the wrong way round
    CHECK(document.text() == "一叱三\r\n");
    document.change(EditorRange{{1, 0}, {1, 0}}, "末", k16);
    CHECK(document.text() == "一叱三\r\n末");
    document.change(std::nullopt, "新", k16);
    CHECK(document.text() == "新");
    CHECK(document.holds({"file:///tmp/%E8%A8%B3.md", 1, 1, {}}));
    CHECK(document.holds({"/tmp/訳.md", 1, 1, {}}));
    CHECK_FALSE(document.holds({"/tmp/b.md", 1, 1, {}}));
}

TEST_CASE("random changes leave what a plain model has") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    const std::u32string alphabet = U"aé訳ｶ𠮟😀\u3099\u200D\r\n\t ";
    const auto words = [&](std::size_t most) {
        std::u32string out;
        for (std::size_t n = below(most + 1); n > 0; --n) out += alphabet[below(alphabet.size())];
        return out;
    };
    for (int round = 0; round < 200; ++round) {
        const PositionEncoding encoding = round % 2 == 0 ? k8 : k16;
        Model model(words(60));
        EditorDocument document("untitled:1", "", model.utf8(), std::nullopt);
        for (int step = 0; step < 30; ++step) {
            const auto position = [&] { return Position{below(model.lines().size() + 2), below(12)}; };
            const EditorRange range{position(), position()};
            const std::u32string text = words(5);
            std::string bytes;
            for (const char32_t c : text) text::append(bytes, c);
            model.change(range, text, encoding);
            document.change(range, bytes, encoding);
            REQUIRE(document.text() == model.utf8());
            REQUIRE(document.lines().lines() == model.lines().size());
        }
        for (std::size_t at = 0; at < document.text().size(); text::next_code_point(document.text(), at)) {
            if (document.text().substr(at, 1) == "\n" && at > 0 && document.text()[at - 1] == '\r') continue;
            const Position position = document.lines().position(document.text(), at, encoding);
            REQUIRE(document.lines().byte(document.text(), position, encoding) == at);
        }
    }
}
