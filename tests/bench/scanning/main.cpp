// SPDX-License-Identifier: Apache-2.0
// yakugo-bench-scan: a dictionary's headwords in a large text, beside the search that a textbook has for it.
#include "glossary/check/match/alphabet.hpp"
#include "glossary/check/match/automaton.hpp"
#include "glossary/check/match/folded_text.hpp"
#include "glossary/check/match/matcher.hpp"
#include "libalign/core/error.hpp"
#include "tests/bench/mining/child.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/scanning/double_array.hpp"
#include "tests/bench/scanning/material.hpp"
#include "tools/train/program.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <optional>

namespace {

using namespace yakugo;
using namespace yakugo::bench;
namespace po = boost::program_options;

constexpr double kMegabyte = 1e6;

void print(const std::string& text) {
    fmt::print("{}", text);
    std::fflush(stdout);
}

/// CPU seconds, because others may use the machine: nothing here waits or has threads.
double seconds_of(const std::function<void()>& work) {
    const double begin = cpu_seconds();
    work();
    return cpu_seconds() - begin;
}

/// What is found, so that nobody can leave the search out.
struct Tally {
    std::size_t hits = 0, bytes = 0;
};

/// Each byte of UTF-8 as a symbol.
class ByteReader {
public:
    ByteReader(std::string_view text, std::size_t from) : text_(text), at_(from) {}
    bool next(std::uint32_t& symbol) {
        if (at_ == text_.size()) return false;
        symbol = 1U + static_cast<unsigned char>(text_[at_++]);
        return true;
    }
    std::size_t position() const { return at_; }

private:
    std::string_view text_;
    std::size_t at_;
};

/// Headwords in their normal form, sorted, each once, as symbols.
struct Keys {
    explicit Keys(const std::vector<std::string>& surfaces) {
        for (const std::string& surface : surfaces) words.push_back(check::folded(surface));
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        if (!words.empty() && words[0].empty()) words.erase(words.begin());
        std::string all;
        for (const std::string& word : words) all += word;
        alphabet.emplace(all);
        for (const std::string& word : words) {
            for (const char *at = word.data(), *end = at + word.size(); at != end;)
                characters.push_back((*alphabet)(check::decode(at, end)));
            character_ends.push_back(static_cast<std::uint32_t>(characters.size()));
            for (const char c : word) bytes.push_back(1U + static_cast<unsigned char>(c));
            byte_ends.push_back(static_cast<std::uint32_t>(bytes.size()));
        }
    }
    std::vector<std::string> words;
    std::optional<check::Alphabet> alphabet;
    std::vector<std::uint32_t> characters, character_ends, bytes, byte_ends;
};

Tally scan_automaton(const check::Automaton& automaton, const Keys& keys, std::string_view text) {
    Tally tally;
    for (std::size_t position = 0;
         const auto found = automaton.find(check::CharacterReader(text, position, *keys.alphabet));) {
        ++tally.hits;
        tally.bytes += keys.words[found->key].size();
        position = found->end;
    }
    return tally;
}

/// All keys that begin at each character.
template <class MakeReader>
Tally scan_array(const DoubleArray& array, std::string_view text, MakeReader reader_at) {
    Tally tally;
    for (std::size_t position = 0; position < text.size(); ++position) {
        if ((static_cast<unsigned char>(text[position]) & 0xC0) == 0x80) continue;
        array.common_prefixes(reader_at(position), [&](std::uint32_t, std::size_t end) {
            ++tally.hits;
            tally.bytes += end - position;
        });
    }
    return tally;
}

void report_scan(const std::vector<std::string>& surfaces, const std::string& text, std::size_t rounds) {
    const Keys keys(surfaces);
    const std::uint32_t largest = *std::max_element(keys.characters.begin(), keys.characters.end());
    std::optional<check::Automaton> automaton;
    std::optional<DoubleArray> by_byte, by_character;
    const double build = seconds_of([&] {
        automaton.emplace(check::SymbolKeys{keys.characters, keys.character_ends});
    });
    const double build_byte = seconds_of([&] { by_byte.emplace(keys.bytes, keys.byte_ends, 256); });
    const double build_character =
        seconds_of([&] { by_character.emplace(keys.characters, keys.character_ends, largest); });
    const check::FoldedText folded(text);
    std::vector<double> speeds[3];
    Tally tallies[3];
    const double megabytes = static_cast<double>(folded.text().size()) / kMegabyte;
    for (std::size_t round = 0; round < rounds; ++round) {
        speeds[0].push_back(megabytes /
                            seconds_of([&] { tallies[0] = scan_automaton(*automaton, keys, folded.text()); }));
        speeds[1].push_back(megabytes / seconds_of([&] {
                                tallies[1] = scan_array(*by_byte, folded.text(),
                                                        [&](std::size_t at) { return ByteReader(folded.text(), at); });
                            }));
        speeds[2].push_back(megabytes / seconds_of([&] {
                                tallies[2] = scan_array(*by_character, folded.text(), [&](std::size_t at) {
                                    return check::CharacterReader(folded.text(), at, *keys.alphabet);
                                });
                            }));
    }
    if (tallies[1].hits != tallies[2].hits) throw Error("the double arrays have not found the same");
    const double mine = median(speeds[0]), bytes = median(speeds[1]), characters = median(speeds[2]);
    print(heading(fmt::format("{} different terms, {:.1f} MB", keys.words.size(), megabytes),
                  {"automaton", "DA, bytes", "DA, chars"}));
    print(row("MB a second", {}, {{mine, false, 1}, {bytes, false, 1}, {characters, false, 1}}));
    print(row("automaton, times the double array", Floor{Floor::Kind::at_least, 1},
              {{std::nullopt}, {mine / bytes, true, 2}, {mine / characters, true, 2}}));
    print(row("seconds to build, from sorted keys", {},
              {{build, false, 2}, {build_byte, false, 2}, {build_character, false, 2}}));
    print(row("MB", {},
              {{static_cast<double>(automaton->memory()) / kMegabyte, false, 1},
               {static_cast<double>(by_byte->memory()) / kMegabyte, false, 1},
               {static_cast<double>(by_character->memory()) / kMegabyte, false, 1}}));
    print(row("hits (leftmost and longest; all)", {},
              {number(tallies[0].hits), number(tallies[1].hits), number(tallies[2].hits)}));
}

std::vector<check::Pattern> patterns_of(const std::vector<std::string>& surfaces) {
    std::vector<check::Pattern> patterns;
    patterns.reserve(surfaces.size());
    for (const std::string& surface : surfaces)
        patterns.push_back({surface, static_cast<std::uint32_t>(patterns.size())});
    return patterns;
}

/// Bytes of the process, by the name of a line of /proc/self/status.
double status_bytes(std::string_view name) {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(name)) return std::stod(line.substr(name.size() + 1)) * 1024;
    }
    throw Error("/proc/self/status has no " + std::string(name));
}

/// By how many bytes a process grows at its peak while it does this.
double peak_of(const std::function<void()>& work) {
    ::malloc_trim(0);  // what is free already would be used first
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0) throw Error("cannot make a pipe");
    const pid_t child = ::fork();
    if (child < 0) throw Error("cannot fork");
    if (child == 0) {
        std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins anew
        const double before = status_bytes("VmRSS:");
        work();
        const double grown = status_bytes("VmHWM:") - before;
        const bool told = ::write(ends[1], &grown, sizeof grown) == sizeof grown;
        ::_exit(told ? 0 : 1);
    }
    ::close(ends[1]);
    double grown = 0;
    const bool told = ::read(ends[0], &grown, sizeof grown) == sizeof grown;
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    if (!told) throw Error("the process whose memory is measured has failed");
    return grown;
}

void report_matcher(const std::vector<std::string>& surfaces, const std::string& text) {
    const std::vector<check::Pattern> patterns = patterns_of(surfaces);
    const text::EnglishTokenizer english;
    std::optional<check::Matcher> matcher;
    const auto build = [&] { matcher.emplace(Language::ja, patterns, english); };
    const double peak = peak_of(build);
    const double time = seconds_of(build);
    const text::JapaneseTokenizer japanese;
    std::size_t hits = 0;
    const double whole = seconds_of([&] { hits = matcher->find(text, japanese, english).size(); });
    std::size_t words = 0;
    const double mecab = seconds_of([&] { words = japanese.tokenize(text).size(); });
    const double fold = seconds_of([&] { words += check::FoldedText(text).text().size(); });
    if (words == 0) throw Error("MeCab has found no words");
    print(heading(fmt::format("the whole matcher, {} terms", surfaces.size()), {"measured"}));
    print(row("seconds to build, from surfaces", Floor{Floor::Kind::below, 2}, {{time, true, 2}}));
    print(row("MB held", Floor{Floor::Kind::below, 250},
              {{static_cast<double>(matcher->memory()) / kMegabyte, true, 1}}));
    print(row("MB at the peak of building", Floor{Floor::Kind::below, 250}, {{peak / kMegabyte, true, 1}}));
    const double megabytes = static_cast<double>(text.size()) / kMegabyte;
    print(row("MB a second, with normal form, edges and MeCab", {}, {{megabytes / whole, false, 2}}));
    print(row("MB a second of the normal form alone", {}, {{megabytes / fold, false, 1}}));
    print(row("MB a second of MeCab alone", {}, {{megabytes / mecab, false, 2}}));
    print(row("hits", {}, {number(hits)}));
}

void report_start(const std::string& folder, std::size_t count, std::size_t rounds) {
    std::vector<std::string> ja = headwords(folder, 1U << 30U), en = glosses(folder, 1U << 30U);
    const auto thin = [count](std::vector<std::string>& words) {
        std::vector<std::string> some;
        for (std::size_t i = 0; i < count && !words.empty(); ++i) some.push_back(words[i * words.size() / count]);
        words = std::move(some);
    };
    thin(ja);
    thin(en);
    const std::vector<check::Pattern> patterns_ja = patterns_of(ja), patterns_en = patterns_of(en);
    const text::EnglishTokenizer english;
    std::vector<double> times[2];
    std::size_t memory[2] = {};
    for (std::size_t round = 0; round < rounds; ++round) {
        std::optional<check::Matcher> matcher;
        times[0].push_back(1000 * seconds_of([&] { matcher.emplace(Language::ja, patterns_ja, english); }));
        memory[0] = matcher->memory();
        const text::EnglishTokenizer fresh;  // which remembers nothing
        times[1].push_back(1000 * seconds_of([&] { matcher.emplace(Language::en, patterns_en, fresh); }));
        memory[1] = matcher->memory();
    }
    print(heading(fmt::format("start with {} terms a language", count), {"Japanese", "English"}));
    const auto least = [](const std::vector<double>& list) { return *std::min_element(list.begin(), list.end()); };
    print(row("ms to build, median", {}, {{median(times[0]), false, 1}, {median(times[1]), false, 1}}));
    print(row("ms to build, least", {}, {{least(times[0]), false, 1}, {least(times[1]), false, 1}}));
    print(row("ms, the first time", {}, {{times[0].front(), false, 1}, {times[1].front(), false, 1}}));
    print(row("MB held", {},
              {{static_cast<double>(memory[0]) / kMegabyte, false, 1},
               {static_cast<double>(memory[1]) / kMegabyte, false, 1}}));
}

void run(const po::variables_map& options) {
    const std::string edict = options["edict"].as<std::string>(), source = options["source"].as<std::string>();
    const auto rounds = options["rounds"].as<std::size_t>();
    const auto bytes = static_cast<std::size_t>(options["megabytes"].as<double>() * kMegabyte);
    report_start(edict, options["start"].as<std::size_t>(), rounds);
    std::string origin;
    const std::string text = japanese_text(options["shared"].as<std::string>(), source + "/seeds/posts", bytes, origin);
    train::say("Japanese text of " + origin);
    const std::vector<std::string> surfaces = headwords(edict, options["terms"].as<std::size_t>());
    if (surfaces.empty()) throw InputError({edict, 0}, "there are no headwords");
    report_matcher(surfaces, text);
    report_scan(surfaces, text, rounds);
}

}  // namespace

int main(int argc, char** argv) {
    po::options_description described("yakugo-bench-scan [options]\n\nOptions");
    auto add = described.add_options();
    const auto text = [](const std::string& value) { return po::value<std::string>()->default_value(value); };
    const auto number = [](std::size_t value) { return po::value<std::size_t>()->default_value(value); };
    add("source", text(YAKUGO_SOURCE_DIR), "the checkout, for sample posts");
    add("shared", text(YAKUGO_SOURCE_DIR "/../shared"), "where data/align has Japanese text");
    add("edict", text("/usr/share/edict"), "where EDICT and ENAMDICT are");
    add("terms", number(1000000), "lines of them that are searched for");
    add("megabytes", po::value<double>()->default_value(10), "of text");
    add("start", number(50000), "terms of a language whose start is timed");
    add("rounds", number(5), "alternating rounds");
    return train::run_program(argc, argv, described, run);
}
