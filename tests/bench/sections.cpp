// SPDX-License-Identifier: Apache-2.0
// A and B: what the model is worth on words that it has not seen.
#include "tests/bench/sections.hpp"

#include "tests/bench/report.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace yakugo::bench {

namespace {

using Order = train::Neighbours::Order;
using Kind = Floor::Kind;

constexpr std::size_t kSetSize = 2000, kMostOfSource = 2000;
constexpr std::uint64_t kChoiceSeed = 20261101, kGenerationSeed = 20261102;
// What was asked of the transliteration when it was ordered.
constexpr Floor kChoice{Kind::at_least, 0.93}, kBaseline{Kind::about, 0.67}, kTopBand{Kind::at_least, 0.9};
struct GenerationFloors {
    To to;
    std::string_view name;
    Floor first, among_ten;
};
constexpr std::array<GenerationFloors, 2> kGeneration{
    {{To::katakana, "English to katakana", {Kind::at_least, 0.42}, {Kind::at_least, 0.72}},
     {To::english, "katakana to English", {Kind::at_least, 0.24}, {Kind::at_least, 0.58}}}};
// A gloss whose letters differ more than this from the romaji is a translation (パン, bread), which no sound can find.
constexpr double kTranslation = 0.6;

std::string sample(std::string_view title, const std::vector<std::string>& lines, std::size_t most) {
    std::string out = fmt::format("\n   {}: {} of {}\n", title, std::min(most, lines.size()), lines.size());
    // Evenly from all, as they are sorted by letters.
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i)
        out += "      " + lines[i * lines.size() / std::min(most, lines.size())] + "\n";
    return out;
}

struct Column {
    std::string name;
    const translit::Model& model;
};

std::string choice_rows(std::string_view label, const std::vector<Question>& questions,
                        const std::vector<ChoiceResult>& results, const Romaji& romaji) {
    std::vector<Figure> right, sure, zero;
    for (const ChoiceResult& result : results) {
        right.push_back({result.right});
        sure.push_back({result.right_and_sure});
        zero.push_back({result.impossible});
    }
    return row(fmt::format("{} ({})", label, questions.size()), kChoice, right) +
           row("   and likelier than none of them", std::nullopt, sure) +
           row("   the right one has a probability of 0", std::nullopt, zero) +
           row("   baseline: romaji and Levenshtein", kBaseline,
               std::vector<Figure>(results.size(), Figure{ask_baseline(romaji, questions)}));
}

std::vector<ChoiceResult> ask_all(const std::vector<Column>& columns, const std::vector<Question>& questions) {
    std::vector<ChoiceResult> results;
    for (const Column& column : columns) results.push_back(ask(column.model, questions));
    return results;
}

std::string generation_rows(const GenerationFloors& floors, const std::vector<GenerationResult>& results) {
    std::array<std::vector<Figure>, 5> figures;
    for (const GenerationResult& result : results) {
        figures[0].push_back({result.first});
        figures[1].push_back({result.among_ten});
        figures[2].push_back({result.any_first});
        figures[3].push_back({result.any_among_ten});
        figures[4].push_back({result.milliseconds});
    }
    return row(fmt::format("{}, first", floors.name), floors.first, figures[0]) +
           row(fmt::format("{}, among ten", floors.name), floors.among_ten, figures[1]) +
           row("   any spelling of the list, first", floors.first, figures[2]) +
           row("   any spelling of the list, among ten", floors.among_ten, figures[3]) +
           row("   milliseconds a word", std::nullopt, figures[4]);
}

std::vector<GenerationResult> generate_all(const std::vector<Column>& columns, const std::vector<Item>& items, To to,
                                           const References& references) {
    std::vector<GenerationResult> results;
    for (const Column& column : columns) results.push_back(sum_up(generate(column.model, items, to, references)));
    return results;
}

std::string calibration_rows(const std::vector<Column>& columns, const std::vector<Trial>& trials) {
    std::vector<std::vector<Band>> counted;
    std::vector<std::string> heads;
    for (const Column& column : columns) {
        counted.push_back(count_bands(column.model, trials));
        heads.push_back(column.name);
        heads.emplace_back("pairs");
    }
    std::string out = heading("Calibration: share right, near misses one to one", heads);
    for (std::size_t band = 0; band < counted[0].size(); ++band) {
        const bool top = band + 1 == counted[0].size();
        std::string line = padded(fmt::format("   probability {:.1f}-{:.1f}", static_cast<double>(band) / 10,
                                              static_cast<double>(band + 1) / 10),
                                  kLabelColumns) +
                           fmt::format("{:>9}", top ? ">= 0.9" : "");
        for (const std::vector<Band>& bands : counted) {
            const double right = share(bands[band].right, bands[band].pairs);
            line +=
                fmt::format("{:>11.3f}{}{:>11} ", right, top && right < kTopBand.value ? '!' : ' ', bands[band].pairs);
        }
        out += line + "\n";
    }
    return out;
}

std::vector<bool> no_translations(const std::vector<Item>& items, const Romaji& romaji) {
    std::vector<bool> out;
    for (const Item& item : items)
        out.push_back(relative_distance(romaji.of(item.katakana), fold_english(item.english)) <= kTranslation);
    return out;
}

/// One source: all its words, and those that are no translations.
std::string source_rows(std::string_view name, const std::vector<train::Entry>& entries, const translit::Model& model,
                        const Romaji& romaji, std::size_t wrong) {
    const std::vector<Item> all = held_out_tenth(entries, kMostOfSource);
    if (all.empty()) return fmt::format("\n== {}: skipped, its file is missing\n", name);
    const std::vector<bool> alike = no_translations(all, romaji);
    const std::vector<Question> of_all = make_questions(all, all, Order::nearest);
    std::vector<Question> of_alike;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (alike[i]) of_alike.push_back(of_all[i]);
    }
    const ChoiceResult first = ask(model, of_all), second = ask(model, of_alike);
    std::string out = heading(fmt::format("B. {}, held-out tenth", name), {"all", "sounds like"});
    out += row("words", std::nullopt, {number(of_all.size()), number(of_alike.size())});
    out += row("20-way choice, nearest", kChoice, {{first.right}, {second.right}});
    out += row("   and likelier than none of them", std::nullopt, {{first.right_and_sure}, {second.right_and_sure}});
    out += row("   the right one has a probability of 0", std::nullopt, {{first.impossible}, {second.impossible}});
    out += row("   baseline: romaji and Levenshtein", std::nullopt,
               {{ask_baseline(romaji, of_all)}, {ask_baseline(romaji, of_alike)}});
    const References references(items_of(entries));
    for (const GenerationFloors& floors : kGeneration) {
        const std::vector<Answer> answers = generate(model, all, floors.to, references);
        out += generation_rows(floors, {sum_up(answers), sum_up(answers, alike)});
    }
    return out + sample("wrong choices of the words that sound alike", second.wrong, wrong / 3);
}

}  // namespace

Sets make_sets(const Corpus& corpus) {
    Sets sets;
    sets.names = names_of(corpus);
    sets.choice = draw(sets.names, kSetSize, kChoiceSeed, sets.words);
    sets.generation = draw(sets.names, kSetSize, kGenerationSeed, sets.words);
    sets.nearest = make_questions(sets.choice, sets.names, Order::nearest);
    sets.any = make_questions(sets.choice, sets.names, Order::any);
    sets.nearest_of_set = make_questions(sets.choice, sets.choice, Order::nearest);
    return sets;
}

std::string report_names(const Sets& sets, const translit::Model& strict, const translit::Model& as_used,
                         const Romaji& romaji, std::size_t wrong) {
    const std::vector<Column> columns{{"strict", strict}, {"as used", as_used}};
    std::string out = heading("A. Names that were not learned: 20-way choice", {"strict", "as used"});
    const std::vector<ChoiceResult> nearest = ask_all(columns, sets.nearest);
    out += choice_rows("nearest others of the set", sets.nearest_of_set, ask_all(columns, sets.nearest_of_set), romaji);
    out += choice_rows("nearest others of the whole list", sets.nearest, nearest, romaji);
    out += choice_rows("any others of the list that share a bigram", sets.any, ask_all(columns, sets.any), romaji);
    out += heading(fmt::format("Generation ({})", sets.generation.size()), {"strict", "as used"});
    const References references(sets.names);
    std::string misses = sample("wrong choices, strict, nearest of the whole list", nearest[0].wrong, wrong);
    for (const GenerationFloors& floors : kGeneration) {
        const std::vector<GenerationResult> results = generate_all(columns, sets.generation, floors.to, references);
        out += generation_rows(floors, results);
        misses += sample(fmt::format("wrong, strict, {}", floors.name), results[0].wrong, wrong);
    }
    return out + calibration_rows(columns, make_trials(sets.nearest)) + misses;
}

std::string report_sources(const Corpus& corpus, const translit::Model& apart, const Romaji& romaji,
                           std::size_t wrong) {
    return source_rows("EDICT", corpus.edict, apart, romaji, wrong) +
           source_rows("ENAMDICT", corpus.enamdict, apart, romaji, wrong) +
           source_rows("Names", corpus.names, apart, romaji, wrong);
}

std::vector<Item> some_items(const Corpus& corpus, const Sets& sets) {
    if (!sets.generation.empty()) return sets.generation;
    return held_out_tenth(corpus.edict.empty() ? corpus.enamdict : corpus.edict, kMostOfSource);
}

}  // namespace yakugo::bench
