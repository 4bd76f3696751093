// SPDX-License-Identifier: Apache-2.0
// Uses three rooms of an installed yakugo; ends with 0 where each gives what it promises.
#include "glossary/exchange/exchange.hpp"
#include "libalign/lexicon/compile.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/unicode.hpp"

#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

namespace {

bool expect(std::string_view what, std::string_view found, std::string_view expected) {
    if (found == expected) return true;
    std::cerr << what << ": expected \"" << expected << "\", found \"" << found << "\"\n";
    return false;
}

bool decodes_cp932() {
    const auto decoded = yakugo::text::decode("\x90\xed\x93\xac\x8b\x40\x82\xcc\x8e\x8b\x8a\x45", "draft.txt");
    return expect("decode", decoded.text, "戦闘機の視界") &&
           expect("encoding", yakugo::text::name(decoded.encoding), "Windows-31J") &&
           expect("kanji", std::to_string(yakugo::text::count_scripts(decoded.text).kanji), "5");
}

bool compiles_a_lexicon() {
    using yakugo::lexicon::Source;
    const auto compiled =
        yakugo::lexicon::compile({Source{.kind = Source::Kind::seed,
                                         .name = "seed",
                                         .bytes = "空中給油 [くうちゅうきゅうゆ] /(n) aerial refueling/\n"}});
    return expect("diagnostics", std::to_string(compiled.diagnostics.size()), "0") &&
           expect("image", compiled.image.empty() ? "empty" : "filled", "filled");
}

bool exports_a_glossary() {
    yakugo::store::PairRow pair;
    pair.ja = "空中給油";
    pair.en = "aerial refueling";
    pair.type = "concept";
    std::ostringstream out;
    const auto report = yakugo::exchange::write_tsv(out, {pair}, {});
    const bool there = out.str().find("aerial refueling\t空中給油") != std::string::npos;
    return expect("written", std::to_string(report.written), "1") &&
           expect("line", there ? "there" : out.str(), "there");
}

}  // namespace

int main() {
    return decodes_cp932() && compiles_a_lexicon() && exports_a_glossary() ? 0 : 1;
}
