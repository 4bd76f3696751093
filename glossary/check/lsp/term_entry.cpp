// SPDX-License-Identifier: Apache-2.0
#include "glossary/check/lsp/term_entry.hpp"

#include "glossary/check/report/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

namespace yakugo::check {
namespace {

constexpr std::size_t kMostPairs = 10, kMostConcepts = 5;

// CommonMark: any ASCII punctuation may be escaped.
std::string as_markdown(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        if (std::string_view("\\`*_{}[]()<>#+-.!|~&").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string surface(std::string_view text, bool is_preferred, bool is_forbidden) {
    if (text.empty()) return "";
    const std::string_view round = is_forbidden ? "~~" : is_preferred ? "**" : "";
    return fmt::format("{}{}{}", round, as_markdown(text), round);
}

std::string status(const TermPair& pair) {
    std::string out;
    switch (pair.standing) {
        case Standing::accepted: out = "accepted"; break;
        case Standing::open: out = "open"; break;
        case Standing::rejected: out = "rejected"; break;
    }
    if (pair.ja_forbidden || pair.en_forbidden) out += ", forbidden";
    return out;
}

// All pairs of a concept in the order in which they are shown.
std::vector<std::size_t> pairs_of(const Glossary& glossary, std::int64_t concept_id) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < glossary.pairs.size(); ++i)
        if (glossary.pairs[i].concept_id == concept_id) out.push_back(i);
    const auto rank = [&](std::size_t i) {
        const TermPair& pair = glossary.pairs[i];
        const bool forbidden = pair.ja_forbidden || pair.en_forbidden;
        return std::tuple(forbidden, !(pair.ja_preferred || pair.en_preferred), pair.standing, -pair.confidence, i);
    };
    std::sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return out;
}

std::string table_of(const Glossary& glossary, const std::vector<std::size_t>& pairs) {
    std::string out = "| Japanese | English | status | confidence |\n|---|---|---|---|\n";
    for (std::size_t i = 0; i < std::min(pairs.size(), kMostPairs); ++i) {
        const TermPair& pair = glossary.pairs[pairs[i]];
        out += fmt::format("| {} | {} | {} | {:.2f} |\n", surface(pair.ja, pair.ja_preferred, pair.ja_forbidden),
                           surface(pair.en, pair.en_preferred, pair.en_forbidden), status(pair), pair.confidence);
    }
    if (pairs.size() > kMostPairs) out += fmt::format("\nand {} more\n", pairs.size() - kMostPairs);
    return out;
}

}  // namespace

std::string term_entry(const Glossary& glossary, std::span<const std::size_t> pairs) {
    std::vector<std::int64_t> concepts;
    std::string out;
    for (const std::size_t index : pairs) {
        if (index >= glossary.pairs.size()) continue;
        const std::int64_t id = glossary.pairs[index].concept_id;
        if (std::find(concepts.begin(), concepts.end(), id) == concepts.end()) concepts.push_back(id);
    }
    for (std::size_t i = 0; i < std::min(concepts.size(), kMostConcepts); ++i)
        out += (out.empty() ? "" : "\n") + table_of(glossary, pairs_of(glossary, concepts[i]));
    if (concepts.size() > kMostConcepts)
        out += fmt::format("\nand {} more concepts\n", concepts.size() - kMostConcepts);
    return out;
}

}  // namespace yakugo::check
