// SPDX-License-Identifier: Apache-2.0
// Sentences of both languages, brackets, and whole texts of an alignment.
#include "libalign/text/sentence.hpp"
#include "libalign/bitext/text.hpp"
#include "libalign/text/japanese_brackets.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

/// What stands between sentences is white space: joined, they are the text.
void check_sentences(std::string_view text, Language language) {
    std::size_t end = 0;
    for (const ByteRange range : text::split_sentences(text, language)) {
        expect_range(text, range);
        expect(range.begin >= end, "sentences ascend");
        const std::string_view sentence = slice(text, range);
        expect(!sentence.empty() && text::trim(sentence) == sentence, "a sentence is trimmed");
        expect(text::trim(slice(text, {end, range.begin})).empty(), "nothing is lost between sentences");
        end = range.end;
    }
    expect(text::trim(text.substr(end)).empty(), "nothing is lost behind the last one");
}

void check_brackets(std::string_view text) {
    const auto letters = text::read_letters(text);
    const auto partners = text::match_brackets(letters);
    expect(partners.size() >= letters.size() - 1, "each letter is answered for");
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
        while (!open.empty() && open.back() <= i) open.pop_back();
        if (partners[i] == text::kNoPartner) continue;
        expect(partners[i] > i && partners[i] + 1 < letters.size(), "a bracket closes behind the one that opens");
        expect(open.empty() || partners[i] < open.back(), "pairs of brackets are not crossed");
        open.push_back(partners[i]);
    }
}

void check_text(const std::string& text, Language language, bitext::Layout layout) {
    const bitext::Text read = bitext::read_text("text", text, language, layout);
    std::vector<ByteRange> ranges;
    std::size_t line = 1;
    for (const bitext::Sentence& sentence : read.sentences) {
        ranges.push_back(sentence.range);
        expect(sentence.line >= line, "lines ascend");
        line = sentence.line;
    }
    expect_ranges(read.text, ranges);
}

void run_sentence(std::string_view bytes) {
    const std::string text = valid_text(bytes);
    for (const Language language : {Language::ja, Language::en}) {
        check_sentences(text, language);
        check_text(text, language, bitext::Layout::paragraphs);
        check_text(text, language, bitext::Layout::one_per_line);
    }
    check_brackets(text);
}

const Register sentence_target("sentence", run_sentence);

}  // namespace

}  // namespace yakugo::fuzz
