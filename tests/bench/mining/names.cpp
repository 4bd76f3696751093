// SPDX-License-Identifier: Apache-2.0
// A text as runs of katakana, letters and digits, each looked up.
#include "tests/bench/mining/names.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"

#include <array>
#include <fstream>
#include <numeric>
#include <utility>

namespace yakugo::bench {

namespace {

enum class Kind { katakana, latin, number, other };

Kind kind_of(char32_t c) {
    if (c < 0x80 && c != U',') {
        if (c >= U'0' && c <= U'9') return Kind::number;
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ? Kind::latin : Kind::other;
    }
    return text::script_of(c) == text::Script::katakana ? Kind::katakana : Kind::other;
}

/// Calls visit(kind, run) for all runs in order. A comma between digits belongs to the number.
template <class Visit>
void for_each_run(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const Kind kind = kind_of(text::next_code_point(text, at));
        while (at < text.size()) {
            std::size_t next = at;
            const char32_t c = text::next_code_point(text, next);
            const bool comma = kind == Kind::number && c == U',' && next < text.size() &&
                               kind_of(static_cast<unsigned char>(text[next])) == Kind::number;
            if (!comma && kind_of(c) != kind) break;
            at = next;
        }
        visit(kind, text.substr(begin, at - begin));
    }
}

std::string lower(std::string_view latin) {
    std::string out(latin);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// `name` in the case of `word`: small, all capitals, or as a name.
std::string in_case_of(std::string_view word, const std::string& name) {
    const std::string small = lower(word);
    if (word == small) return lower(name);
    if (word.size() < 2 || lower(word.substr(1)) == word.substr(1)) return name;
    std::string out = name;
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

}  // namespace

std::size_t Random::below(std::size_t below) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31)) % below);
}

NameTable read_names(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw InputError({path, 0}, "cannot be read");
    NameTable out;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        if (second == std::string::npos)
            throw InputError({path, 0}, "expected kind, katakana and English, found " + line);
        out[line.substr(0, first)].push_back({line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return out;
}

Exchange::Exchange(const Slots& slots, const NameTable& names, Random& random) {
    std::map<std::string, const NamePair*> others;
    for (const auto& [kind, name] : slots.names) {
        const auto pool = names.find(kind);
        if (pool == names.end()) continue;
        const NamePair& other = pool->second[random.below(pool->second.size())];
        // A second spelling of a name becomes the same other one.
        const auto english = others.try_emplace(lower(name.en), &other).first;
        words_.try_emplace(english->first, english->second->en);
        words_.try_emplace(name.ja, english->second->ja);
    }
    // 0 to 2 stay: a number keeps its length, and a year stays one.
    std::array<char, 10> digits{};
    std::iota(digits.begin(), digits.end(), '0');
    for (std::size_t i = 3; i < 9; ++i) std::swap(digits[i], digits[i + random.below(10 - i)]);
    for (const std::string& number : slots.numbers) {
        std::string& other = numbers_[number] = number;
        for (char& c : other) c = c == ',' ? c : digits[static_cast<std::size_t>(c - '0')];
    }
}

std::string Exchange::apply(std::string_view text) const {
    std::string out;
    for_each_run(text, [&](Kind kind, std::string_view run) {
        const auto& map = kind == Kind::number ? numbers_ : words_;
        const auto found = map.find(kind == Kind::latin ? lower(run) : std::string(run));
        if (found == map.end() || kind == Kind::other)
            out += run;
        else
            out += kind == Kind::latin ? in_case_of(run, found->second) : found->second;
    });
    return out;
}

std::set<std::string> numbers_of(std::string_view text) {
    std::set<std::string> out;
    for_each_run(text, [&](Kind kind, std::string_view run) {
        if (kind == Kind::number) out.emplace(run);
    });
    return out;
}

}  // namespace yakugo::bench
