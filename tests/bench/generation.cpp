// SPDX-License-Identifier: Apache-2.0
// Compares what is made with what the list has.
#include "tests/bench/generation.hpp"

#include "libalign/translit/spelling.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/romaji.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <chrono>
#include <utility>

namespace yakugo::bench {

namespace {

constexpr std::size_t kMade = 10, kShown = 4;

/// Katakana without their width and dots.
std::string fold_katakana(std::string_view katakana) {
    translit::Spelling kana;
    std::string out;
    if (!translit::spell_katakana(katakana, kana)) return out;
    for (std::size_t i = 0; i < kana.size; ++i) out += translit::katakana_utf8(kana.symbol(i)).data();
    return out;
}

std::string fold(std::string_view text, To to) {
    return to == To::katakana ? fold_katakana(text) : fold_english(text);
}

std::string line_of(const Item& item, To to, const std::set<std::string>& expected,
                    const std::vector<translit::Spelt>& made) {
    std::string references;
    for (const std::string& one : expected) references += (references.empty() ? "" : "/") + one;
    std::string line =
        padded(to == To::katakana ? item.english : item.katakana, 22) + padded(references, 26) + " made ";
    for (std::size_t i = 0; i < std::min(made.size(), kShown); ++i)
        line += fmt::format("{}{} {:.2f}", i == 0 ? "" : ", ", made[i].text, made[i].probability);
    return made.empty() ? line + "nothing" : line;
}

}  // namespace

References::References(const std::vector<Item>& list) {
    for (const Item& item : list) {
        const std::string katakana = fold_katakana(item.katakana), english = fold_english(item.english);
        katakana_[english].insert(katakana);
        english_[katakana].insert(english);
    }
}

const std::set<std::string>& References::of(const Item& item, To to) const {
    return to == To::katakana ? katakana_.at(fold_english(item.english)) : english_.at(fold_katakana(item.katakana));
}

std::vector<Answer> generate(const translit::Model& model, const std::vector<Item>& items, To to,
                             const References& references) {
    std::vector<Answer> answers;
    for (const Item& item : items) {
        const auto begin = std::chrono::steady_clock::now();
        const std::vector<translit::Spelt> made =
            to == To::katakana ? model.to_katakana(item.english, kMade) : model.to_english(item.katakana, kMade);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
        const std::set<std::string>& all = references.of(item, to);
        const std::string own = fold(to == To::katakana ? item.katakana : item.english, to);
        Answer answer{.milliseconds = time.count(), .line = line_of(item, to, all, made)};
        for (std::size_t i = 0; i < made.size(); ++i) {
            const std::string text = fold(made[i].text, to);
            answer.among_ten = answer.among_ten || text == own;
            answer.any_among_ten = answer.any_among_ten || all.contains(text);
            if (i > 0) continue;
            answer.first = text == own;
            answer.any_first = all.contains(text);
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

GenerationResult sum_up(const std::vector<Answer>& answers, const std::vector<bool>& counts) {
    GenerationResult sum;
    double all = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!counts.empty() && !counts[i]) continue;
        ++all;
        sum.first += answers[i].first ? 1 : 0;
        sum.among_ten += answers[i].among_ten ? 1 : 0;
        sum.any_first += answers[i].any_first ? 1 : 0;
        sum.any_among_ten += answers[i].any_among_ten ? 1 : 0;
        sum.milliseconds += answers[i].milliseconds;
        if (!answers[i].any_first) sum.wrong.push_back(answers[i].line);
    }
    for (double* figure : {&sum.first, &sum.among_ten, &sum.any_first, &sum.any_among_ten, &sum.milliseconds})
        *figure /= std::max(all, 1.0);
    return sum;
}

}  // namespace yakugo::bench
