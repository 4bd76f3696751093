// SPDX-License-Identifier: Apache-2.0
// Normalises segment by segment, so that each byte that comes out knows the characters it was made of.
#include "libalign/text/normalize.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/folding.hpp"
#include "libalign/text/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <cassert>
#include <utility>

namespace yakugo::text {
namespace {

// Code points of one segment: the limit of Unicode's Stream-Safe Text Format (UAX #15, 13). Sorting the marks of a longer
// one, which no writing needs, would take quadratic time.
constexpr std::size_t kLongestSegment = 31;

const icu::Normalizer2& nfkc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status)) throw Error(std::string("ICU has no NFKC data: ") + u_errorName(status));
    return *normalizer;
}

/// Collects the folded characters. `keeps_map` is what normalized() does without.
class Sink {
public:
    Sink(Profile profile, bool keeps_map) : profile_(profile), keeps_map_(keeps_map) {}

    void reserve(std::size_t bytes) {
        text.reserve(bytes);
        if (keeps_map_) origin.reserve(bytes);
    }

    void put(char32_t code_point, ByteRange from) {
        if (is_space(code_point) && code_point != 0xFEFF) return put_space(from);
        if (code_point < 0x80 && profile_ != Profile::match_en) return push(code_point, from);
        for (const char32_t folded : fold(code_point, profile_)) push(folded, from);
    }

    std::string text;
    std::vector<ByteRange> origin;

private:
    void put_space(ByteRange from) {
        if (last_ != U' ') return push(U' ', from);
        if (keeps_map_) origin.back().end = from.end;
    }

    void push(char32_t code_point, ByteRange from) {
        if (profile_ == Profile::match_ja && last_ == U'=' && script_of(before_last_) == Script::katakana &&
            script_of(code_point) == Script::katakana) {
            replace_equals_sign();
        }
        append(text, code_point);
        if (keeps_map_) origin.resize(text.size(), from);
        before_last_ = std::exchange(last_, code_point);
    }

    /// = between katakana joins the parts of a foreign name, as ・ does.
    void replace_equals_sign() {
        text.pop_back();
        append(text, U'・');
        if (keeps_map_) origin.resize(text.size(), ByteRange(origin.back()));
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
    sink.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
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

Normalized::Normalized(std::string text, std::vector<ByteRange> origin)
    : text_(std::move(text)), origin_(std::move(origin)) {
    assert(text_.size() == origin_.size());
}

ByteRange Normalized::original(ByteRange range) const {
    assert(range.begin <= range.end && range.end <= text_.size());
    if (!range.empty()) return {origin_[range.begin].begin, origin_[range.end - 1].end};
    if (range.begin < origin_.size()) return {origin_[range.begin].begin, origin_[range.begin].begin};
    const std::size_t end = origin_.empty() ? 0 : origin_.back().end;
    return {end, end};
}

Normalized normalize(std::string_view text, Profile profile) {
    Sink sink = run(text, profile, true);
    return {std::move(sink.text), std::move(sink.origin)};
}

std::string normalized(std::string_view text, Profile profile) {
    return run(text, profile, false).text;
}

}  // namespace yakugo::text
