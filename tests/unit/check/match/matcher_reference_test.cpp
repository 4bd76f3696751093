// SPDX-License-Identifier: Apache-2.0
// The matchers against a reference that tries all patterns at all places.
#include "glossary/check/match/edges.hpp"
#include "glossary/check/match/english_text.hpp"
#include "glossary/check/match/inflection.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/unit/check/match/matches.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <sstream>

using namespace yakugo;
using namespace yakugo::check;
using yakugo::check::test::english;
using yakugo::check::test::japanese;

namespace {

/// Begin, end, id.
using Places = std::vector<std::array<std::size_t, 3>>;

/// The end of a pattern's hit at a place; 0: none.
using EndOf = std::function<std::size_t(const Pattern& pattern, std::size_t begin)>;

/// Leftmost, longest, all of one place. `places` are where hits may begin.
Places reference(const std::vector<Pattern>& patterns, const std::vector<std::size_t>& places, const EndOf& end_of) {
    Places found;
    std::size_t behind = 0;
    for (const std::size_t begin : places) {
        if (begin < behind) continue;
        std::size_t longest = 0;
        for (const Pattern& pattern : patterns) longest = std::max(longest, end_of(pattern, begin));
        if (longest == 0) continue;
        for (const Pattern& pattern : patterns) {
            if (end_of(pattern, begin) == longest) found.push_back({begin, longest, pattern.id});
        }
        behind = longest;
    }
    return found;
}

Places bare(const std::vector<Match>& matches) {
    Places places;
    for (const Match& match : matches) places.push_back({match.range.begin, match.range.end, match.id});
    return places;
}

std::vector<std::size_t> characters_of(const std::string& text) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < text.size(); text::next_code_point(text, at)) places.push_back(at);
    return places;
}

std::string pick(std::mt19937& random, const std::vector<std::string>& pieces, std::size_t low, std::size_t high) {
    std::string text;
    for (std::size_t i = low + random() % (high - low + 1); i > 0; --i) text += pieces[random() % pieces.size()];
    return text;
}

/// The rules for edges once more, for kanji, katakana, Latin letters, digits, middle dots and commas only.
bool is_edge(const std::string& text, std::size_t at) {
    if (at == 0 || at == text.size()) return true;
    std::size_t before = at, after = at;
    const text::Script left = text::script_of(text::previous_code_point(text, before));
    const text::Script right = text::script_of(text::next_code_point(text, after));
    const auto is_alnum = [](text::Script s) { return s == text::Script::latin || s == text::Script::digit; };
    if (is_alnum(left) && is_alnum(right)) return false;
    if (left != right || (left != text::Script::kanji && left != text::Script::katakana)) return true;
    bool begins = false, known = true;
    for (const text::JapaneseToken& token : japanese().tokenize(text)) {
        begins = begins || token.range.begin == at;
        if (token.range.begin == at || token.range.end == at) known = known && token.known;
    }
    return begins && (known || left == text::Script::kanji);
}

std::string folder_of_posts() {
    return std::string(YAKUGO_SOURCE_DIR) + "/seeds/posts";
}

}  // namespace

TEST_CASE("the Japanese matcher finds what the reference finds, on random text") {
    const std::vector<std::string> pieces = {"国", "防", "米", "軍",     "空",       "母", "F",
                                             "3",  "ミ", "サ", "ドーム", "ミサイル", "・", "、"};
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (std::size_t round = 0; round < 400; ++round) {
        std::vector<std::string> surfaces;
        for (std::size_t i = random() % 30; i > 0; --i) surfaces.push_back(pick(random, pieces, 1, 1 + round % 4));
        const std::vector<Pattern> patterns = yakugo::check::test::patterns_of(surfaces);
        const Matcher matcher(Language::ja, patterns, english());
        for (std::size_t i = 0; i < 4; ++i) {
            const std::string text = pick(random, pieces, 0, 25);
            INFO(text);
            const auto expected =
                reference(patterns, characters_of(text), [&](const Pattern& pattern, std::size_t begin) {
                    const std::size_t end = begin + pattern.surface.size();
                    const bool same = text.compare(begin, pattern.surface.size(), pattern.surface) == 0;
                    return same && is_edge(text, begin) && is_edge(text, end) ? end : 0;
                });
            REQUIRE(bare(matcher.find(text, japanese(), english())) == expected);
        }
    }
}

TEST_CASE("the Japanese matcher finds what the reference finds, on the sample posts") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::size_t hits = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder_of_posts())) {
        if (file.path().extension() != ".txt") continue;
        std::ifstream in(file.path());
        std::vector<std::string> lines;
        for (std::string line; std::getline(in, line);) {
            if (text::language_of(line) == Language::ja)
                lines.push_back(text::normalized(line, text::Profile::match_ja));
        }
        if (lines.empty()) continue;
        std::vector<std::string> surfaces = {"運用する", "される", "飛ぶ", "高い", "開発する", "した", "の"};
        for (std::size_t i = 0; i < 150; ++i) {
            const std::string& line = lines[random() % lines.size()];
            const std::vector<std::size_t> places = characters_of(line);
            if (places.size() < 12) continue;
            const std::size_t begin = random() % (places.size() - 9);
            surfaces.push_back(line.substr(places[begin], places[begin + 1 + random() % 8] - places[begin]));
            std::string& last = surfaces.back();
            if (last != text::trim(last)) surfaces.pop_back();
        }
        const std::vector<Pattern> patterns = yakugo::check::test::patterns_of(surfaces);
        const Matcher matcher(Language::ja, patterns, english());
        for (const std::string& line : lines) {
            Words words(line, japanese());
            Edges edges(line, words);
            const auto end_of = [&](const Pattern& pattern, std::size_t begin) -> std::size_t {
                const std::string& surface = pattern.surface;
                const ByteRange whole{begin, begin + surface.size()};
                if (line.compare(begin, surface.size(), surface) == 0 && edges.begins(whole) && edges.ends(whole))
                    return whole.end;
                const std::size_t stem = stem_length(surface).value_or(0);
                if (stem == 0 || line.compare(begin, stem, surface, 0, stem) != 0 ||
                    !edges.begins({begin, begin + stem}))
                    return 0;
                std::size_t at = begin + stem;
                const char32_t next = at == line.size() ? U'\0' : text::next_code_point(line, at);
                if (!may_follow_stem(surface.substr(stem), next)) return 0;
                return inflected_end(words, line, begin, surface.substr(0, stem), surface.substr(stem)).value_or(0);
            };
            INFO(line);
            const auto expected = reference(patterns, characters_of(line), end_of);
            hits += expected.size();
            REQUIRE(bare(matcher.find(line, japanese(), english())) == expected);
        }
    }
    CHECK(hits > 300);
}

TEST_CASE("the English matcher finds what the reference finds, on random text") {
    const std::vector<std::string> pieces = {
        "air ",  "Air ", "AIR ", "fighter ", "fighters ", "FIGHTERS ", "UAV ",    "UAVs ",   "uav ", "F-35 ", "F-35A ",
        "F 35 ", "air-", "air/", "iPad ",    "ipad ",     "Iron ",     "iron's ", "iron’s ", ", ",   ". ",    "- "};
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto is_spelt = [](const EnglishWord& pattern, const EnglishWord& word) {
        if (pattern.lower != word.lower) return false;
        if (pattern.capitals == Capitals::none || pattern.cased == word.cased) return true;
        return pattern.capitals == Capitals::first && word.capitals == Capitals::all;
    };
    for (std::size_t round = 0; round < 400; ++round) {
        std::vector<std::string> surfaces;
        for (std::size_t i = random() % 30; i > 0; --i) {
            const std::string surface(text::trim(pick(random, pieces, 1, 1 + round % 4)));
            if (surface.find_first_of(".,") == std::string::npos) surfaces.push_back(surface);
        }
        const std::vector<Pattern> patterns = yakugo::check::test::patterns_of(surfaces);
        const Matcher matcher(Language::en, patterns, english());
        std::vector<std::vector<EnglishWord>> forms;
        for (const std::string& surface : surfaces) forms.push_back(english_words(surface, english()));
        for (std::size_t i = 0; i < 4; ++i) {
            const std::string text = pick(random, pieces, 0, 20);
            INFO(text);
            const std::vector<EnglishWord> words = english_words(text, english());
            std::vector<std::size_t> places;
            for (const EnglishWord& word : words) places.push_back(word.range.begin);
            const auto end_of = [&](const Pattern& pattern, std::size_t begin) -> std::size_t {
                const std::vector<EnglishWord>& form = forms[pattern.id];
                const auto at =
                    static_cast<std::size_t>(std::find(places.begin(), places.end(), begin) - places.begin());
                if (form.empty() || form.size() > words.size() - at) return 0;
                for (std::size_t w = 0; w < form.size(); ++w) {
                    if (!is_spelt(form[w], words[at + w])) return 0;
                }
                const EnglishWord& last = words[at + form.size() - 1];
                return words[at].begins && last.ends ? last.range.end : 0;
            };
            REQUIRE(bare(matcher.find(text, japanese(), english())) == reference(patterns, places, end_of));
        }
    }
}
