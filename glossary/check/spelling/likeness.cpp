// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/spelling/likeness.hpp"

#include "libalign/text/folding.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/translit/spelling.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace yakugo::check {
namespace {

// What a dictionary says is taken at its word but for slips in it.
constexpr double kSame = 0.99, kTwo = 0.0, kUnknown = -1.0;
// Two words of one meaning that sound less alike than this are synonyms (パケット, パッケージ): kana of the bench of T106.
constexpr double kLeastSound = 0.1;
constexpr std::size_t kShortestWord = 3;  // kana of a word that a compound is cut at: shorter ones are found by chance
constexpr std::size_t kShortestPart = 2;  // kana of what is left of a compound

std::string match_form(std::string_view text) {
    return text::normalized(text, text::Profile::match_ja);
}

bool share(const auto& a, const auto& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& meaning) { return b.contains(meaning); });
}

// Byte offsets of the characters, and the end.
std::vector<std::size_t> boundaries_of(std::string_view text) {
    std::vector<std::size_t> boundaries = {0};
    for (std::size_t at = 0; at < text.size();) {
        text::next_code_point(text, at);
        boundaries.push_back(at);
    }
    return boundaries;
}

}  // namespace

SpellingJudge::SpellingJudge(const Study& study, const std::vector<Word>& words) : study_(study) {
    for (const Word& word : words) {
        if (word.whole && word.surface.find("・") == std::string::npos) words_.insert(word.surface);
    }
    for (const TermPair& pair : study.glossary().pairs) {
        if (pair.standing == Standing::rejected || !translit::is_katakana(pair.ja)) continue;
        english_[match_form(pair.ja)].insert(lexicon::english_key(pair.en, study.resources().language.english));
    }
    for (const auto& [a, b] : study.glossary().different) different_.insert(ordered(match_form(a), match_form(b)));
}

const SpellingJudge::Meanings& SpellingJudge::meanings(std::string_view spelling) const {
    if (const auto at = meanings_.find(spelling); at != meanings_.end()) return at->second;
    Meanings& meanings = meanings_[std::string(spelling)];
    for (const lexicon::Entry& entry : study_.resources().language.lexicon.find_japanese(spelling)) {
        for (const lexicon::Gloss& gloss : entry.glosses) {
            meanings.insert(text::normalized(gloss.text, text::Profile::match_en));
        }
    }
    return meanings;
}

double SpellingJudge::by_dictionary(std::string_view a, std::string_view b) const {
    const Meanings &of_a = meanings(a), &of_b = meanings(b);
    if (of_a.empty() || of_b.empty()) return kUnknown;
    if (!share(of_a, of_b)) return kTwo;
    return study_.resources().variants.probability(a, b) >= kLeastSound ? kSame : kTwo;
}

double SpellingJudge::by_glossary(const std::string& a, const std::string& b) const {
    const auto of_a = english_.find(a), of_b = english_.find(b);
    if (of_a == english_.end() || of_b == english_.end()) return kUnknown;
    return share(of_a->second, of_b->second) ? kSame : kTwo;
}

bool SpellingJudge::is_sequence_of_words(std::string_view spelling) const {
    const std::vector<std::size_t> ends = boundaries_of(spelling);
    std::vector<bool> reached(ends.size(), false);
    reached[0] = true;
    for (std::size_t end = kShortestWord; end < ends.size(); ++end) {
        for (std::size_t begin = 0; begin + kShortestWord <= end && !reached[end]; ++begin) {
            if (reached[begin]) reached[end] = is_word(spelling.substr(ends[begin], ends[end] - ends[begin]));
        }
    }
    return reached.back();
}

bool SpellingJudge::is_another_word(const std::string& spelling, const std::string& other) const {
    constexpr std::size_t kReadings = 5;  // b and v, l and r, s and th: the right one of them is seldom the first
    const translit::Model& sound = study_.resources().language.sound;
    const std::vector<translit::Spelt> read = sound.to_english(spelling, kReadings);
    const auto means = [&](const translit::Spelt& english) { return meanings(other).contains(english.text); };
    const auto is_word = [&](const translit::Spelt& english) {
        const link::Resources& language = study_.resources().language;
        return sound.commonness(english.text) > 0 ||
               !language.lexicon.words_for_english(lexicon::english_key(english.text, language.english), 1).empty();
    };
    return std::none_of(read.begin(), read.end(), means) && std::any_of(read.begin(), read.end(), is_word);
}

bool SpellingJudge::is_compound(std::string_view spelling) const {
    const std::vector<std::size_t> ends = boundaries_of(spelling);
    return std::any_of(ends.begin(), ends.end(), [&](std::size_t cut) {
        return cut > 0 && cut < spelling.size() && is_sequence_of_words(spelling.substr(0, cut)) &&
               is_sequence_of_words(spelling.substr(cut));
    });
}

// Both are free of middle dots, so that a word may begin wherever what stands before it is a word. Parts that the
// dictionary knows both come first, then the shorter ones.
std::pair<std::string, std::string> SpellingJudge::smallest_parts(const std::string& a, const std::string& b) const {
    const std::vector<std::size_t> in_a = boundaries_of(a), in_b = boundaries_of(b);
    const std::size_t length_a = in_a.size() - 1, length_b = in_b.size() - 1, shorter = std::min(length_a, length_b);
    std::size_t front = 0, back = 0;
    const auto same = [&](std::size_t i, std::size_t j) {
        return slice(a, {in_a[i], in_a[i + 1]}) == slice(b, {in_b[j], in_b[j + 1]});
    };
    while (front < shorter && same(front, front)) ++front;
    while (back < shorter - front && same(length_a - 1 - back, length_b - 1 - back)) ++back;
    std::pair<std::string, std::string> best = {a, b};
    bool best_known = false;
    for (std::size_t begin = 0; begin <= front; ++begin) {
        if (begin > 0 && !is_sequence_of_words(std::string_view(a).substr(0, in_a[begin]))) continue;
        for (std::size_t end = 0; end <= back && begin + end + kShortestPart <= shorter; ++end) {
            const std::size_t end_a = in_a[length_a - end], end_b = in_b[length_b - end];
            if (end > 0 && !is_sequence_of_words(std::string_view(a).substr(end_a))) continue;
            std::pair part{a.substr(in_a[begin], end_a - in_a[begin]), b.substr(in_b[begin], end_b - in_b[begin])};
            const bool known = is_known(part.first) && is_known(part.second);
            const bool smaller = part.first.size() < best.first.size();
            if (known == best_known ? !smaller : best_known) continue;
            if (!known && !is_word(part.first) && !is_word(part.second)) continue;
            best = std::move(part);
            best_known = known;
        }
    }
    return best;
}

Likeness SpellingJudge::judge(const std::string& a, const std::string& b) const {
    const std::vector<std::string> parts_a = parts_of(a), parts_b = parts_of(b);
    if (parts_a.size() == 1 || parts_a.size() != parts_b.size()) return judge_parts(a, b);
    // Names of several words are compared word by word: ジェネラル・アトミックス differs from ジェネラル・アトミクス as アトミックス does.
    Likeness all{1, a, b};
    std::size_t differing = 0;
    for (std::size_t i = 0; i < parts_a.size(); ++i) {
        if (parts_a[i] == parts_b[i]) continue;
        const Likeness part = judge_parts(parts_a[i], parts_b[i]);
        if (++differing == 1) {
            all = part;
        } else {
            all = {all.probability * part.probability, a, b};
        }
    }
    if (by_glossary(a, b) == kSame) return {kSame, all.a, all.b, true};
    return all;
}

Likeness SpellingJudge::judge_parts(const std::string& a, const std::string& b) const {
    if (different_.contains(ordered(a, b))) return {0, a, b};
    const double glossary = by_glossary(a, b);
    if (glossary == kSame) return {kSame, a, b, true};
    if (glossary == kTwo) return {kTwo, a, b};
    if (const double whole = by_dictionary(a, b); whole != kUnknown) {
        const auto [part_a, part_b] = smallest_parts(a, b);
        return whole == kSame && by_dictionary(part_a, part_b) == kSame ? Likeness{whole, part_a, part_b}
                                                                        : Likeness{whole, a, b};
    }
    const std::string plain_a = without_dots(a), plain_b = without_dots(b);
    if (plain_a == plain_b) return {kSame, a, b};
    auto [part_a, part_b] = smallest_parts(plain_a, plain_b);
    if (different_.contains(ordered(part_a, part_b))) return {0, part_a, part_b};
    double probability = by_dictionary(part_a, part_b);
    if (probability == kUnknown) probability = study_.resources().variants.probability(a, b);
    return {probability, part_a, part_b};
}

}  // namespace yakugo::check
