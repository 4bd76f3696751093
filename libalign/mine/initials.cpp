// SPDX-License-Identifier: Apache-2.0
// Set dynamic programming over the letters of an acronym.
#include "libalign/mine/initials.hpp"

#include "libalign/core/ascii.hpp"
#include "libalign/text/normalize.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace yakugo::mine {

namespace {

constexpr std::size_t kMostLetters = 10;
constexpr std::size_t kLongestListed = 4;  // tokens of one dictionary word
constexpr std::size_t kShortestPrefix = 3;
constexpr double kCanBegin = 0.02;  // of the words that begin with a mora; rarer letters come with misspelt names
constexpr std::size_t kSenses = 12, kSensesOfOneKanji = 4;  // glosses of a word that are looked at

using Mask = std::uint16_t;

class Options {
public:
    Options(std::string_view letters, const link::Resources& resources) : letters_(letters), resources_(resources) {}

    std::vector<Mask> of(std::string_view word) {
        found_.clear();
        std::size_t at = 0;
        if (const char32_t first = text::next_code_point(word, at); text::script_of(first) == text::Script::katakana)
            add_sound(word);
        if (const link::KnownEntries entries(word, resources_); entries.begin() != entries.end()) {
            // A single kanji means too much: only its first senses count. Romanised names explain no acronym.
            const std::size_t most = text::count_code_points(word) == 1 ? kSensesOfOneKanji : kSenses;
            for (const lexicon::Entry& entry : entries) {
                if (entry.origin == lexicon::Origin::enamdict) continue;
                for (std::size_t i = 0; i < std::min(entry.glosses.size(), most); ++i) add_gloss(entry.glosses[i].text);
            }
        }
        if (text::count_scripts(word).latin > 0) add_run(word);
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        return found_;
    }

private:
    /// コ: C, K, Q.
    void add_sound(std::string_view katakana) {
        const std::array<double, 26> initials = resources_.sound.initials(katakana);
        for (std::size_t p = 0; p < letters_.size(); ++p) {
            if (initials.at(static_cast<std::size_t>(letters_[p] - 'A')) >= kCanBegin)
                found_.push_back(static_cast<Mask>(1u << p));
        }
    }

    void add_letters(std::string_view any_of) {
        for (std::size_t p = 0; p < letters_.size(); ++p) {
            if (any_of.find(letters_[p]) != std::string_view::npos) found_.push_back(static_cast<Mask>(1u << p));
        }
    }

    /// The letters of `run` where the acronym has them in a row.
    void add_run(std::string_view run) {
        std::string upper;
        for (const char c : run) upper += ascii_upper(c);
        for (auto p = letters_.find(upper); !upper.empty() && p != std::string_view::npos;
             p = letters_.find(upper, p + 1)) {
            found_.push_back(static_cast<Mask>(((1u << upper.size()) - 1) << p));
        }
    }

    void add_gloss(std::string_view gloss) {
        std::string initials;
        bool start = true;
        std::size_t words = 0;
        for (std::size_t i = 0; i < gloss.size(); ++i) {
            const char c = gloss[i];
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter && start) {
                const std::size_t end = std::min(gloss.find_first_of(" -/", i), gloss.size());
                const std::string word = text::normalized(gloss.substr(i, end - i), text::Profile::match_en);
                if (!text::is_function_word(word)) {
                    initials += c;
                    ++words;
                    for (std::size_t k = std::min(word.size(), letters_.size()); k >= kShortestPrefix; --k)
                        add_run(word.substr(0, k));
                }
            }
            start = c == ' ' || c == '-' || c == '/';
        }
        if (words == 1)
            add_letters(std::string{static_cast<char>(initials[0] >= 'a' ? initials[0] - 'a' + 'A' : initials[0])});
        else if (words > 1)
            add_run(initials);
    }

    std::string_view letters_;
    const link::Resources& resources_;
    std::vector<Mask> found_;
};

}  // namespace

std::string acronym_letters(std::string_view acronym) {
    std::string out;
    for (const char c : acronym) {
        if (c >= 'A' && c <= 'Z' && out.size() < kMostLetters) out += c;
    }
    return out;
}

bool is_acronym(std::string_view latin) {
    if (latin.size() > 1 && latin.back() == 's') latin.remove_suffix(1);
    std::size_t upper = 0;
    for (const char c : latin) {
        if (c >= 'A' && c <= 'Z')
            ++upper;
        else if (c >= 'a' && c <= 'z')
            return false;
        else if (!(c >= '0' && c <= '9') && c != '-' && c != '/' && c != '&' && c != '.')
            return false;
    }
    return upper >= 2 && upper <= kMostLetters && latin.size() <= 12;
}

bool is_spoken(std::string_view latin) {
    if (has_ascii_digit(latin)) return false;
    return !is_acronym(latin) || latin.find_first_of("AEIOUY", 1) != std::string_view::npos;
}

std::vector<double> initials_coverage(const link::JapaneseText& japanese, std::size_t begin, std::size_t end,
                                      std::string_view acronym, const link::Resources& resources) {
    const std::string letters = acronym_letters(acronym);
    std::vector<double> out(end - begin, 0);
    if (letters.empty()) return out;
    Options options(letters, resources);
    const std::size_t masks = std::size_t{1} << letters.size();
    std::vector<std::vector<bool>> reach(end - begin + 1, std::vector<bool>(masks, false));
    reach[end - begin][0] = true;
    int best = 0;
    for (std::size_t i = end - begin; i-- > 0;) {
        reach[i] = reach[i + 1];
        for (std::size_t k = 1; k <= kLongestListed && i + k <= end - begin; ++k) {
            const std::size_t first = begin + i, last = begin + i + k - 1;
            if (k > 1 && japanese.tokens[last].range.begin != japanese.tokens[last - 1].range.end) break;
            for (const Mask option : options.of(
                     slice(japanese.text, {japanese.tokens[first].range.begin, japanese.tokens[last].range.end}))) {
                for (std::size_t m = 0; m < masks; ++m) {
                    if (reach[i + k][m] && (m & option) == 0) reach[i][m | option] = true;
                }
            }
        }
        for (std::size_t m = 0; m < masks; ++m) {
            if (reach[i][m]) best = std::max(best, std::popcount(m));
        }
        out[i] = static_cast<double>(best) / static_cast<double>(letters.size());
    }
    return out;
}

bool spells_out(std::string_view acronym, const link::EnglishText& english, std::size_t begin, std::size_t end) {
    const std::string letters = acronym_letters(acronym);
    std::string all, content;
    for (std::size_t i = begin; i < end; ++i) {
        const text::EnglishToken& token = english.tokens[i];
        if (!token.word || token.lower.empty()) continue;
        const char c = ascii_upper(token.lower[0]);
        all += c;
        if (!token.function) content += c;
    }
    return letters.size() >= 2 && (letters == all || letters == content);
}

}  // namespace yakugo::mine
