// SPDX-License-Identifier: Apache-2.0
// Normalises segment by segment, so that each byte that comes out knows the characters it was made of. Kana, kanji and ASCII, which are
// most of any text, are their own normal form but for case, and are copied in runs.
#include "libalign/text/normalize.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace yakugo::text {
namespace {

// Code points of one segment: the limit of Unicode's Stream-Safe Text Format (UAX #15, 13). Sorting the marks of a longer
// one, which no writing needs, would take quadratic time.
constexpr std::size_t kLongestSegment = 31;

const icu::Normalizer2& nfkc() {
    static const icu::Normalizer2* const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFKCInstance(status);
        if (U_FAILURE(status)) throw Error(std::string("ICU has no NFKC data: ") + u_errorName(status));
        return found;
    }();
    return *normalizer;
}

/// Bytes of the character at `at` where it is plain: no profile changes it but for its case, whatever stands beside it; 0 where it is not.
/// '=' may join katakana, and a space behind a space is left out.
std::size_t plain_length(std::string_view text, std::size_t at, char32_t before) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) < 0x80) {
        const bool plain = byte(0) > ' ' ? byte(0) != '=' && byte(0) != 0x7F : byte(0) == ' ' && before != U' ';
        return plain ? 1 : 0;
    }
    if (byte(0) < 0xE3 || byte(0) > 0xE9) return 0;
    const char32_t c = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    const bool plain = (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FE) ||
                       (c >= 0x3001 && c <= 0x3002) || (c >= 0x3005 && c <= 0x3011);
    return plain ? 3 : 0;
}

/// Where the run of plain characters from `begin` ends; before the last of them where something follows that may be one with it.
std::size_t plain_end(std::string_view text, std::size_t begin, char32_t before) {
    std::size_t at = begin, last = begin;
    while (at < text.size()) {
        const std::size_t length = plain_length(text, at, before);
        if (length == 0) return last;
        before = static_cast<unsigned char>(text[at]);  // only whether it is a space matters
        last = at;
        at += length;
    }
    return at;
}

/// Collects the folded characters. `keeps_map` is what normalized() does without.
class Sink {
public:
    Sink(Profile profile, bool keeps_map) : profile_(profile), keeps_map_(keeps_map) {}

    /// Where a run of plain characters from `begin` ends that needs no look; `begin` where none begins.
    std::size_t run_end(std::string_view original, std::size_t begin) const {
        return last_ == U'=' ? begin : plain_end(original, begin, last_);
    }

    void put_run(std::string_view original, ByteRange run) {
        if (keeps_map_) pieces.push_back({text.size(), run, true});
        const std::size_t from = text.size();
        text += slice(original, run);
        if (profile_ == Profile::match_en) {
            for (std::size_t i = from; i < text.size(); ++i) {
                if (text[i] >= 'A' && text[i] <= 'Z') text[i] = static_cast<char>(text[i] + ('a' - 'A'));
            }
        }
        last_ =
            static_cast<unsigned char>(text.back());  // whether it is a space; '=' never is, nor katakana before one
        before_last_ = 0;
    }

    void put(char32_t code_point, ByteRange from) {
        if (is_space(code_point) && code_point != 0xFEFF) return put_space(from);
        if (code_point < 0x80 && profile_ != Profile::match_en) return push(code_point, from);
        for (const char32_t folded : fold(code_point, profile_)) push(folded, from);
    }

    std::string text;
    std::vector<Normalized::Piece> pieces;

private:
    void put_space(ByteRange from) {
        if (last_ != U' ') return push(U' ', from);
        if (keeps_map_) pieces.back().origin.end = from.end;
    }

    void push(char32_t code_point, ByteRange from) {
        if (profile_ == Profile::match_ja && last_ == U'=' && script_of(before_last_) == Script::katakana &&
            script_of(code_point) == Script::katakana) {
            text.pop_back();  // = between katakana joins the parts of a foreign name, as ・ does
            append(text, U'・');
        }
        const bool goes_on = keeps_map_ && !pieces.empty() && !pieces.back().plain && pieces.back().origin == from;
        // A space is a piece of its own: what follows may become part of it.
        if (keeps_map_ && (!goes_on || code_point == U' ')) pieces.push_back({text.size(), from});
        append(text, code_point);
        before_last_ = std::exchange(last_, code_point);
    }

    Profile profile_;
    bool keeps_map_;
    char32_t last_ = 0;
    char32_t before_last_ = 0;
};

/// The longest piece from `begin` that normalisation has to see as a whole, as code points; `end` is moved behind it.
std::u32string next_segment(std::string_view text, std::size_t& end, Profile profile) {
    std::u32string segment(1, fold_before_nfkc(next_code_point(text, end), profile));
    while (end < text.size() && segment.size() < kLongestSegment) {
        if (static_cast<unsigned char>(text[end]) < 0x80) break;  // ASCII always begins a segment
        std::size_t after = end;
        const char32_t c = next_code_point(text, after);
        if (nfkc().hasBoundaryBefore(static_cast<UChar32>(c))) break;
        segment += c;
        end = after;
    }
    return segment;
}

bool is_unchanged(char32_t c) {
    return c < 0x80 || u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NFKC_QUICK_CHECK) == UNORM_YES;
}

void put_normalized(const std::u32string& segment, ByteRange from, Sink& sink) {
    icu::UnicodeString source;
    for (const char32_t c : segment) source.append(static_cast<UChar32>(c));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString result = nfkc().normalize(source, status);
    if (U_FAILURE(status)) throw Error(std::string("ICU cannot normalise: ") + u_errorName(status));
    for (std::int32_t i = 0; i < result.length(); i = result.moveIndex32(i, 1)) {
        sink.put(static_cast<char32_t>(result.char32At(i)), from);
    }
}

Sink run(std::string_view text, Profile profile, bool keeps_map) {
    Sink sink(profile, keeps_map);
    sink.text.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        if (const std::size_t end = sink.run_end(text, position); end > position) {
            sink.put_run(text, {position, end});
            position = end;
            continue;
        }
        const std::size_t begin = position;
        const std::u32string segment = next_segment(text, position, profile);
        const ByteRange from{begin, position};
        if (segment.size() == 1 && is_unchanged(segment[0])) {
            sink.put(segment[0], from);
        } else {
            put_normalized(segment, from, sink);
        }
    }
    return sink;
}

}  // namespace

Normalized::Normalized(std::string text, std::vector<Piece> pieces)
    : text_(std::move(text)), pieces_(std::move(pieces)) {
    assert(text_.empty() == pieces_.empty());
}

ByteRange Normalized::origin_of(std::size_t byte) const {
    const auto behind = std::upper_bound(pieces_.begin(), pieces_.end(), byte,
                                         [](std::size_t value, const Piece& piece) { return value < piece.begin; });
    const Piece& piece = *std::prev(behind);
    if (!piece.plain) return piece.origin;
    const auto continues = [this](std::size_t at) { return (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80; };
    std::size_t begin = byte, end = byte + 1;
    while (continues(begin)) --begin;
    while (end < text_.size() && continues(end)) ++end;
    return {piece.origin.begin + (begin - piece.begin), piece.origin.begin + (end - piece.begin)};
}

ByteRange Normalized::original(ByteRange range) const {
    assert(range.begin <= range.end && range.end <= text_.size());
    if (!range.empty()) return {origin_of(range.begin).begin, origin_of(range.end - 1).end};
    if (range.begin < text_.size()) return {origin_of(range.begin).begin, origin_of(range.begin).begin};
    const std::size_t end = pieces_.empty() ? 0 : pieces_.back().origin.end;
    return {end, end};
}

Normalized normalize(std::string_view text, Profile profile) {
    Sink sink = run(text, profile, true);
    return {std::move(sink.text), std::move(sink.pieces)};
}

std::string normalized(std::string_view text, Profile profile) {
    return run(text, profile, false).text;
}

}  // namespace yakugo::text
