// SPDX-License-Identifier: Apache-2.0
// Random sentences out of a list of words.
#include "tests/bench/transfer/memory_file.hpp"

#include "glossary/exchange/tmx/tmx_writer.hpp"
#include "libalign/core/error.hpp"

#include <fmt/format.h>

#include <array>
#include <fstream>

namespace yakugo::bench {

namespace {

constexpr std::array kEnglish = {"the",     "valve",    "of",      "close",  "fighter",   "new",      "and",
                                 "AT&T",    "reactor",  "coolant", "to",     "is",        "maker",    "in",
                                 "program", "a",        "check",   "before", "starting",  "system",   "test",
                                 "radar",   "unmanned", "said",    "with",   "\"pilot\"", "contract", "pressure",
                                 "for",     "x < 10,",  "will",    "insert"};
constexpr std::array kJapanese = {"弁を",       "閉める",   "原子炉の", "冷却材", "を確認", "する",           "、",
                                  "戦闘機",     "新型",     "計画",     "の",     "無人機", "によると",       "契約",
                                  "圧力",       "レーダー", "試験",     "は",     "A&B社",  "開発",           "した",
                                  "「操縦士」", "前に",     "制御棒",   "挿入",   "𠮟る",   "ビーストモード", "米空軍",
                                  "が",         "発表",     "x<10",     "装置"};

}  // namespace

void UnitMaker::sentence(bool japanese, std::size_t words, std::string& out) {
    out.clear();
    for (std::size_t i = 0; i < words; ++i) {
        if (japanese) {
            out += kJapanese[below(kJapanese.size())];
        } else {
            (out += i == 0 ? "" : " ") += kEnglish[below(kEnglish.size())];
        }
    }
    out += japanese ? fmt::format("{}。", number_) : fmt::format(" {}.", number_);
}

void UnitMaker::make(store::TranslationUnit& unit) {
    ++number_;
    unit.key = fmt::format("unit-{}", number_);
    const std::string date =
        fmt::format("2026{:02}{:02}T{:02}{:02}{:02}Z", 1 + below(12), 1 + below(28), below(24), below(60), below(60));
    unit.attributes = {{"creationdate", date}, {"creationid", "sato"}, {"changedate", date}, {"changeid", "smith"}};
    unit.properties = {{"x-document", fmt::format("manual {}", below(100)), {}}, {"x-domain", "航空", {}}};
    unit.notes.clear();
    if (below(10) == 0) unit.notes.push_back({"checked by the client", {}});
    unit.variants.resize(2);
    const std::size_t words = 4 + below(37);
    for (const bool japanese : {false, true}) {
        store::Variant& variant = unit.variants[japanese ? 1 : 0];
        variant.language = japanese ? "ja" : "en";
        sentence(japanese, words, variant.text.text);
        variant.text.tags.clear();
    }
    if (below(8) != 0) return;
    for (store::Variant& variant : unit.variants) {
        const std::size_t end = variant.text.text.size();
        variant.text.tags = {{0, "bpt", {{"i", "1"}, {"x", "1"}, {"type", "bold"}}, "&lt;b&gt;"},
                             {end, "ept", {{"i", "1"}}, "&lt;/b&gt;"},
                             {end, "ph", {{"x", "2"}}, "&lt;br/&gt;"}};
    }
}

std::size_t write_memory(const std::string& path, std::size_t bytes, std::uint32_t seed) {
    std::ofstream out(path, std::ios::binary);
    const auto writer = exchange::tmx_writer(out, {.date = "", .version = "bench"});
    UnitMaker maker(seed);
    store::TranslationUnit unit;
    std::size_t units = 0;
    for (; static_cast<std::size_t>(out.tellp()) < bytes; ++units) {
        maker.make(unit);
        writer->write(unit);
    }
    writer->finish();
    if (!out.flush()) throw InputError({path, 0}, "cannot be written");
    return units;
}

}  // namespace yakugo::bench
