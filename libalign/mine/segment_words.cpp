// SPDX-License-Identifier: Apache-2.0
// Spans of both sides of a segment, whatever links them.
#include "libalign/mine/segment_words.hpp"

#include "libalign/mine/collector.hpp"
#include "libalign/mine/spans.hpp"
#include "libalign/mine/surface.hpp"
#include "libalign/text/english.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <set>
#include <string_view>
#include <utility>

namespace yakugo::mine {

namespace {

constexpr std::size_t kMostSideWords = 60;     // of one side: a caption of 40 English words has about as many runs
constexpr std::size_t kLongestEnglishRun = 3;  // English words

/// Takes each form once.
class Gathered {
public:
    void add(std::string surface, std::string form) {
        if (words_.size() == kMostSideWords || form.empty() || !forms_.insert(form).second) return;
        words_.push_back({std::move(surface), std::move(form)});
    }
    std::vector<SegmentWord> take() && { return std::move(words_); }

private:
    std::vector<SegmentWord> words_;
    std::set<std::string> forms_;
};

bool is_word(const text::EnglishToken& token) {
    return token.word && !token.number && !token.function && token.lower.size() > 1;
}

std::vector<SegmentWord> japanese_words(const link::JapaneseText& japanese) {
    Gathered out;
    for (const Span& span : term_spans(japanese)) {
        const std::string_view surface = slice(japanese.text, bytes(japanese, span.tokens));
        const text::ScriptCounts scripts = text::count_scripts(surface);
        if (span.joined || is_amount(japanese, span.tokens) || text::count_code_points(surface) < 2 ||
            scripts.kanji + scripts.katakana == 0)
            continue;
        out.add(std::string(surface), text::normalized(surface, text::Profile::match_ja));
    }
    return std::move(out).take();
}

std::vector<SegmentWord> english_words(const EnglishPiece& piece) {
    Gathered out;
    const std::vector<text::EnglishToken>& tokens = piece.analysis.tokens;
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        std::size_t words = 0;
        for (std::size_t at = begin; at < tokens.size() && words < kLongestEnglishRun; ++at) {
            const bool hyphen = at > begin && slice(piece.analysis.text, tokens[at].range) == "-";
            if (!hyphen && !is_word(tokens[at])) break;
            if (hyphen) continue;
            ++words;
            std::string surface = citation(piece, begin, at + 1);
            std::string form = Collector::english_form(surface);
            out.add(std::move(surface), std::move(form));
        }
    }
    return std::move(out).take();
}

}  // namespace

SegmentWords segment_words(const document::Document& document, const pair::Segment& segment,
                           const link::Resources& resources) {
    if (segment.ja.size() > kLongestSide || segment.en.size() > kLongestSide) return {};
    if (segment.kind == document::BlockKind::credit) return {};  // 写真 would go with "photo" throughout the posts
    return {japanese_words(link::analyse_japanese(document.at(segment.ja), resources.japanese)),
            english_words(english_side(document, segment, resources))};
}

}  // namespace yakugo::mine
