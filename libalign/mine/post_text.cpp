// SPDX-License-Identifier: Apache-2.0
// Collecting the texts of a post.
#include "libalign/mine/post_text.hpp"

#include "libalign/core/occurrences.hpp"
#include "libalign/document/patterns.hpp"
#include "libalign/mine/lost_initial.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yakugo::mine {

namespace {

using document::Block;
using document::BlockKind;

/// Longest stretch of a block that is analysed: a paragraph is far shorter, a page without line breaks is no paragraph.
constexpr std::size_t kLongestBlock = 64 * 1024;

/// Japanese blocks of a post before the one that leads its body, with a drop cap: titles, captions, what stands beside
/// them.
constexpr std::size_t kMostBeforeLead = 30;

ByteRange bounded(std::string_view text, ByteRange range) {
    if (range.size() <= kLongestBlock) return range;
    range.end = range.begin + kLongestBlock;
    while (text::cuts_character(text, range.end)) --range.end;
    return range;
}

void add_piece(PostText& out, EnglishSource source, std::size_t line, ByteRange range, std::optional<std::string> text,
               bool credit = false) {
    const bool exact = !text.has_value();
    const std::string_view view =
        exact ? out.document->at(range) : std::string_view(out.owned.emplace_back(std::move(*text)));
    link::EnglishText analysis = link::analyse_english(view, out.resources->english);
    const bool title_case = source == EnglishSource::block && !credit && is_title_case(analysis);
    out.english.push_back({source, line, range, exact, title_case, credit, std::move(analysis)});
}

std::string spaced(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

void add_japanese(PostText& out, BlockKind kind, std::size_t line, ByteRange range, const std::string& initial = {}) {
    std::string_view text = out.document->at(range);
    if (!initial.empty()) text = out.owned.emplace_back(initial + std::string(text));
    link::JapaneseText analysis = link::analyse_japanese(text, out.resources->japanese);
    std::vector<TokenRange> all = compounds(analysis);
    std::vector<Span> spans = term_spans(analysis, all);
    for (Span& span : spans) span.embedded = is_embedded(analysis, span.tokens);
    out.japanese.push_back({kind, line, range, std::move(analysis), std::move(all), std::move(spans), initial.size()});
}

void add_block(PostText& out, const Block& block) {
    const std::string_view text = out.document->text;
    if (block.kind == BlockKind::url || block.kind == BlockKind::date || block.range.empty()) return;
    if (block.language == Language::ja) {
        const ByteRange range = bounded(text, block.range);
        const bool may_lead = out.japanese.size() < kMostBeforeLead;
        add_japanese(out, block.kind, block.line, range,
                     may_lead ? lost_initial(*out.document, *out.post, block, *out.resources) : std::string());
        if (block.kind != BlockKind::credit) {
            for (const link::LatinPhrase& phrase : link::latin_phrases(out.japanese.back().analysis)) {
                const Place place = out.japanese.back().place(phrase.range);
                add_piece(out, EnglishSource::inline_latin, block.line, place.range, std::nullopt);
            }
        }
        if (!block.credit.empty()) {
            add_japanese(out, BlockKind::credit, block.line, block.credit);
        }
    } else if (block.kind == BlockKind::title || block.kind == BlockKind::dek || block.kind == BlockKind::caption ||
               block.kind == BlockKind::alt || block.kind == BlockKind::sentence) {
        if (document::is_slug(out.document->at(block.range))) {
            add_piece(out, EnglishSource::slug, block.line, block.range,
                      spaced(document::ascii_words(out.document->at(block.range))));
        } else {
            add_piece(out, EnglishSource::block, block.line, bounded(text, block.range), std::nullopt);
        }
        if (!block.credit.empty()) add_piece(out, EnglishSource::block, block.line, block.credit, std::nullopt, true);
    }
}

}  // namespace

bool is_title_case(const link::EnglishText& english) {
    std::size_t words = 0, capitals = 0;
    for (const text::EnglishToken& token : english.tokens) {
        if (!token.word || token.number || token.function || token.lower.size() < 4) continue;
        ++words;
        capitals += token.capital;
    }
    const bool sentence = !english.tokens.empty() && slice(english.text, english.tokens.back().range) == ".";
    return !sentence && words >= 3 && capitals * 5 >= words * 4;
}

PostText take_apart(const document::Document& document, const document::Post& post,
                    const std::vector<pair::Segment>& segments, const link::Resources& resources) {
    PostText out;
    out.document = &document;
    out.post = &post;
    out.segments = &segments;
    out.resources = &resources;
    for (const Block& block : post.blocks) add_block(out, block);
    for (const std::string& author : post.authors) add_piece(out, EnglishSource::byline, post.authors_line, {}, author);
    if (!post.outlet.empty() && post.outlet.find('.') == std::string::npos) {
        add_piece(out, EnglishSource::outlet, post.title_ja.line, {}, post.outlet);
    }
    for (const JapaneseBlock& block : out.japanese) (out.all_japanese += block.analysis.text) += '\0';
    return out;
}

double frequency(std::string_view ja, const PostText& post) {
    const std::size_t count = count_occurrences(post.all_japanese, ja);
    return std::clamp(std::log2(static_cast<double>(std::max<std::size_t>(count, 1))) / 3, 0.0, 1.0);
}

EnglishPiece english_side(const document::Document& document, const pair::Segment& segment,
                          const link::Resources& resources) {
    const bool credit = segment.kind == BlockKind::credit;  // its capitals are those of names
    EnglishPiece out{EnglishSource::block,
                     segment.en_line,
                     segment.en,
                     true,
                     false,
                     credit,
                     link::analyse_english(document.at(segment.en), resources.english)};
    out.title_case = !credit && is_title_case(out.analysis);
    return out;
}

}  // namespace yakugo::mine
