// SPDX-License-Identifier: Apache-2.0
// Making texts, and judging alignments by what align.hpp promises.
#include "tests/unit/bitext/support.hpp"

#include "tests/unit/bitext/lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>

using namespace yakugo;
using namespace yakugo::bitext;

namespace sample {

const Model& model() {
    static const Model loaded = Model::open(std::string(YAKUGO_BINARY_DIR) + "/share/yakugo");
    return loaded;
}

bitext::Text lines(Language language, const Sentences& sentences) {
    return lines("lines", language, sentences);
}

Comparison compared(const Sentences& en, const Sentences& ja) {
    return compare(lines(Language::en, en), lines(Language::ja, ja), sample::model().units, real::resources());
}

Alignment aligned(const Sentences& en, const Sentences& ja, std::span<const KnownTerm> known) {
    return align(lines(Language::en, en), lines(Language::ja, ja), model(), real::resources(), known);
}

std::vector<std::string> shown(const std::vector<Bead>& beads) {
    const auto numbers = [](Span span) {
        std::string out;
        for (std::size_t i = span.begin; i < span.end; ++i) out += (out.empty() ? "" : ",") + std::to_string(i);
        return out;
    };
    std::vector<std::string> out;
    for (const Bead& bead : beads) out.push_back(numbers(bead.en) + ":" + numbers(bead.ja) + (bead.moved ? "*" : ""));
    return out;
}

std::string fault(const Alignment& alignment, std::size_t english, std::size_t japanese) {
    std::vector<int> seen(japanese, 0);
    std::size_t next_en = 0, next_ja = 0;
    for (const Bead& bead : alignment.beads) {
        if (bead.en.empty() && bead.ja.empty()) return "an empty bead";
        if (bead.en.begin != next_en || bead.en.end < bead.en.begin) return "English not in order";
        next_en = bead.en.end;
        if (bead.ja.end > japanese || bead.ja.end < bead.ja.begin) return "Japanese outside";
        for (std::size_t j = bead.ja.begin; j < bead.ja.end; ++j) ++seen[j];
        if (bead.moved && (bead.en.empty() || bead.ja.empty())) return "moved without a counterpart";
        if (!bead.moved && !bead.ja.empty()) {
            if (bead.ja.begin < next_ja) return "Japanese not in order";
            next_ja = bead.ja.end;
        }
        if (!(bead.score >= 0 && bead.score <= 1)) return "score " + std::to_string(bead.score);
        if (bead.en.size() > kMostSentences || bead.ja.size() > kMostSentences) return "a bead of too many";
    }
    if (next_en != english) return "English not covered";
    if (std::any_of(seen.begin(), seen.end(), [](int times) { return times != 1; })) return "Japanese not covered once";
    if (!(alignment.belonging >= 0 && alignment.belonging <= 1)) return "belonging";
    return "";
}

namespace {

struct Words {
    const char *en, *ja;
};
constexpr std::array<Words, 24> kWords = {{{"ship", "船"},
                                           {"harbor", "港"},
                                           {"captain", "船長"},
                                           {"island", "島"},
                                           {"weather", "天気"},
                                           {"engine", "エンジン"},
                                           {"radar", "レーダー"},
                                           {"March", "3月"},
                                           {"1.5 billion", "15億"},
                                           {"twenty", "20"},
                                           {"C-130J", "C-130J"},
                                           {"Tokyo", "東京"},
                                           {"Lindqvist", "リンドクビスト"},
                                           {"nuclear power", "原子力"},
                                           {"Ministry of Defense", "防衛省"},
                                           {"doctor", "医師"},
                                           {"the", "その"},
                                           {"not", "ない"},
                                           {"smile", "😀"},
                                           {"scold", "𠮟る"},
                                           {"bread", "パン"},
                                           {"40", "四十"},
                                           {"open", "開く"},
                                           {"cold", "寒い"}}};
constexpr std::array kEnglishEnds = {"", ".", ".", "?", ":", "!", ". Yes.", " \"so\"."};
constexpr std::array kJapaneseEnds = {"", "。", "。", "か。", "：", "！", "。はい。", "「そう」。"};

std::size_t below(std::mt19937& random, std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

}  // namespace

bitext::Text random_text(std::mt19937& random, Language language, std::size_t sentences) {
    bitext::Text out{"random", "", language, {}};
    const bool english = language == Language::en;
    std::size_t paragraph = 0;
    for (std::size_t i = 0; i < sentences; ++i) {
        const std::size_t begin = out.text.size();
        for (std::size_t left = below(random, 8); left > 0; --left) {
            const Words& words = kWords[below(random, kWords.size())];
            if (out.text.size() > begin) out.text += english ? " " : "の";
            out.text += english ? words.en : words.ja;
        }
        if (out.text.size() > begin)
            out.text += english ? kEnglishEnds[below(random, kEnglishEnds.size())]
                                : kJapaneseEnds[below(random, kJapaneseEnds.size())];
        if (i > 0 && below(random, 3) == 0) ++paragraph;
        out.sentences.push_back({{begin, out.text.size()}, i + 1, paragraph, below(random, 6) == 0});
        out.text += '\n';
    }
    return out;
}

Comparison random_comparison(std::mt19937& random, std::size_t english, std::size_t japanese) {
    Comparison out = compare(random_text(random, Language::en, english), random_text(random, Language::ja, japanese),
                             sample::model().units, real::resources());
    const std::size_t en = out.en.vocabulary.words.size(), ja = out.ja.vocabulary.words.size();
    if (en == 0 || ja == 0) return out;
    std::vector<LinkedWords> pairs = pairs_of(out.links);
    for (std::size_t more = below(random, 30); more > 0; --more)
        pairs.push_back({static_cast<Word>(below(random, en)), static_cast<Word>(below(random, ja)),
                         static_cast<Reason>(below(random, kReasons))});
    set_links(out, std::move(pairs));
    return out;
}

Features random_weights(std::mt19937& random) {
    std::uniform_real_distribution<double> weight(-2, 2);
    Features out{};
    for (double& one : out) one = weight(random);
    return out;
}

std::vector<Span> random_rows(std::mt19937& random, std::size_t english, std::size_t japanese) {
    std::vector<Span> out;
    for (std::size_t y = 0; y < japanese; ++y) {
        const std::size_t near = y * english / japanese, begin = near - std::min(near, below(random, 4));
        if (below(random, 6) == 0)
            out.push_back({below(random, english + 3), below(random, english + 3)});
        else
            out.push_back({begin, std::min(english, begin + below(random, 6))});
    }
    return out;
}

}  // namespace sample
