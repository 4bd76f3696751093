// SPDX-License-Identifier: Apache-2.0
// Lines become paragraphs, and paragraphs sentences.
#include "libalign/bitext/text.hpp"

#include "libalign/bitext/layout.hpp"
#include "libalign/bitext/marker.hpp"
#include "libalign/text/sentence.hpp"
#include "libalign/text/unicode.hpp"

#include <utility>

namespace yakugo::bitext {
namespace {

std::vector<Sentence> sentences_of_lines(std::string_view text, const std::vector<Line>& lines) {
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view content = slice(text, lines[i].content);
        const bool heading = !content.empty() && (is_marked_heading(content) || !ends_with_stop(content));
        sentences.push_back({lines[i].content, i + 1, i, heading});
    }
    return sentences;
}

std::vector<Sentence> sentences_of_paragraphs(std::string_view text, const std::vector<Line>& lines,
                                              Language language) {
    std::vector<Sentence> sentences;
    std::size_t line = 0;
    const std::vector<ByteRange> paragraphs = find_paragraphs(text, lines);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const std::string_view paragraph = slice(text, paragraphs[i]);
        const std::vector<ByteRange> ranges = text::split_sentences(paragraph, language);
        const bool heading = is_marked_heading(paragraph) || (ranges.size() == 1 && !ends_with_stop(paragraph));
        for (const ByteRange range : ranges) {
            const std::size_t begin = paragraphs[i].begin + range.begin;
            while (line + 1 < lines.size() && lines[line + 1].begin <= begin) ++line;
            sentences.push_back({{begin, paragraphs[i].begin + range.end}, line + 1, i, heading});
        }
    }
    return sentences;
}

}  // namespace

Text read_text(std::string source, std::string utf8, Language language, Layout layout) {
    Text text{std::move(source), std::move(utf8), language, {}};
    const std::vector<Line> lines = read_lines(text.text);
    text.sentences = layout == Layout::one_per_line ? sentences_of_lines(text.text, lines)
                                                    : sentences_of_paragraphs(text.text, lines, language);
    return text;
}

std::optional<Language> language_of(std::string_view utf8) {
    constexpr std::size_t kLettersOfCharacter =
        2;                                  // a kana is a syllable, a kanji more; names and code come in Latin letters
    constexpr std::size_t kManyKanji = 50;  // a Japanese text of so many has kana too, a Chinese one has not
    std::size_t kanji = 0, kana = 0, latin = 0, other = 0;
    for (std::size_t position = 0; position < utf8.size();) {
        switch (text::script_of(text::next_code_point(utf8, position))) {
            case text::Script::kanji: ++kanji; break;
            case text::Script::hiragana:
            case text::Script::katakana: ++kana; break;
            case text::Script::latin: ++latin; break;
            case text::Script::other: ++other; break;
            default: break;
        }
    }
    const std::size_t japanese = (kanji + kana) * kLettersOfCharacter;
    if (other > latin && other > japanese) return std::nullopt;
    if (japanese <= latin) return latin > 0 ? std::optional(Language::en) : std::nullopt;
    const bool chinese = kanji > kManyKanji && kana * kManyKanji < kanji;
    return chinese ? std::nullopt : std::optional(Language::ja);
}

}  // namespace yakugo::bitext
