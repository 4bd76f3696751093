// SPDX-License-Identifier: Apache-2.0
// Normalisation and its way back.
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/fuzz/target.hpp"

namespace yakugo::fuzz {

namespace {

void check(std::string_view text, text::Profile profile) {
    const text::Normalized result = text::normalize(text, profile);
    expect_text(result.text());
    expect(result.text() == text::normalized(text, profile), "the text is the same without its map");
    const ByteRange all = result.original({0, result.text().size()});
    expect_range(text, all);
    std::size_t begin = 0, end = 0;
    for (std::size_t at = 0; at < result.text().size();) {
        const std::size_t from = at;
        text::next_code_point(result.text(), at);
        const ByteRange origin = result.original({from, at});
        expect_range(text, origin);
        expect(!origin.empty(), "a character was made of something");
        expect(origin.begin >= begin && origin.end >= end, "origins ascend");
        begin = origin.begin;
        end = origin.end;
    }
}

void run_normalize(std::string_view bytes) {
    const std::string text = valid_text(bytes);
    for (const auto profile : {text::Profile::nfkc, text::Profile::match_ja, text::Profile::match_en})
        check(text, profile);
}

const Register normalize_target("normalize", run_normalize);

}  // namespace

}  // namespace yakugo::fuzz
