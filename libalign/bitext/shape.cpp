// SPDX-License-Identifier: Apache-2.0
// Counting characters.
#include "libalign/bitext/shape.hpp"

#include "libalign/text/sentence.hpp"
#include "libalign/text/unicode.hpp"

#include <cmath>
#include <string_view>

namespace yakugo::bitext {

namespace {

bool is_question(char32_t c) {
    return c == '?' || c == U'？';
}

/// か。 asks as well as a question mark does.
bool asks(std::string_view sentence) {
    return sentence.ends_with("か。") || sentence.ends_with("か");
}

Shape shape_of(std::string_view sentence, Language language) {
    Shape out;
    std::size_t straight = 0;
    char32_t last = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const char32_t c = text::next_code_point(sentence, at);
        if (text::is_space(c)) continue;
        last = c;
        out.letters += 1;
        out.question = out.question || is_question(c);
        out.quotes += c == U'「' || c == U'『' || c == U'“' ? 1 : 0;
        straight += c == '"' ? 1 : 0;
    }
    out.log_letters = std::log1p(out.letters);
    out.quotes += static_cast<float>(straight / 2);
    out.colon = last == ':' || last == U'：';
    if (language == Language::ja) out.question = out.question || asks(sentence);
    out.stops = static_cast<float>(text::split_sentences(sentence, language).size());
    return out;
}

}  // namespace

std::vector<Shape> shapes_of(const Text& text) {
    std::vector<Shape> out;
    out.reserve(text.sentences.size());
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        out.push_back(shape_of(text.at(i), text.language));
        out.back().open = text.sentences[i].heading;
        out.back().begins = i == 0 || text.sentences[i].paragraph != text.sentences[i - 1].paragraph;
    }
    return out;
}

}  // namespace yakugo::bitext
