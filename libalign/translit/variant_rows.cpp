// SPDX-License-Identifier: Apache-2.0
// Reads the table of costs line by line and doubts every column.
#include "libalign/translit/variant_rows.hpp"

#include "libalign/core/error.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <system_error>

namespace yakugo::translit {

namespace {

constexpr std::size_t kColumns = 5;
constexpr double kMostRowWeight = 1000;
// The table of replacements is as large as the square of this: 4 MB.
constexpr std::size_t kMostTokens = 1024;
constexpr std::string_view kNothing = "*";

using Columns = std::array<std::string_view, kColumns>;

class LineReader {
public:
    LineReader(const std::string& file, std::size_t number, std::string_view line)
        : file_(file), number_(number), line_(line) {}

    CostRow read() const {
        const Columns columns = split();
        CostRow row;
        row.key.kind = kind(columns[0]);
        read_names(columns, row.key);
        if (row.key.a > row.key.b) std::swap(row.key.a, row.key.b);
        if (row.key.kind == CostKind::gap || row.key.kind == CostKind::join || row.key.kind == CostKind::weight) {
            // One name only; it stays on the left.
            if (row.key.a == kAny) std::swap(row.key.a, row.key.b);
        }
        row.value = value(columns[4], row.key.kind);
        return row;
    }

    [[noreturn]] void fail(const std::string& expected, std::string_view found) const {
        throw InputError({file_, number_}, "expected " + expected + ", found \"" + std::string(found) + "\"");
    }

private:
    Columns split() const {
        Columns columns;
        std::string_view rest = line_;
        for (std::size_t i = 0; i < kColumns; ++i) {
            const std::size_t tab = rest.find('\t');
            if ((tab == std::string_view::npos) != (i + 1 == kColumns))
                fail("five columns parted by tabs: kind, a, b, place, value", line_);
            columns[i] = rest.substr(0, tab);
            rest.remove_prefix(std::min(rest.size(), columns[i].size() + 1));
        }
        return columns;
    }

    CostKind kind(std::string_view name) const {
        for (std::size_t i = 0; i < kCostKinds; ++i) {
            if (kind_name(static_cast<CostKind>(i)) == name) return static_cast<CostKind>(i);
        }
        fail("consonant, vowel, both, respell, replace, gap, join or weight", name);
    }

    template <class Parse>
    std::uint16_t name(std::string_view text, Parse parse, const char* expected) const {
        const auto number = parse(text);
        if (!number) fail(expected, text);
        return static_cast<std::uint16_t>(*number);
    }
    void nothing(std::string_view text) const {
        if (text != kNothing) fail("*", text);
    }

    void read_names(const Columns& columns, CostKey& key) const {
        const std::string_view a = columns[1], b = columns[2], place = columns[3];
        const bool any = a == kNothing;
        if (key.kind != CostKind::gap) nothing(place);
        switch (key.kind) {
            case CostKind::consonant:
            case CostKind::vowel: {
                if (any) return nothing(b);
                const bool consonant = key.kind == CostKind::consonant;
                const auto parse = [&](std::string_view t) { return consonant ? parse_consonant(t) : parse_vowel(t); };
                const char* const expected = consonant ? "a consonant such as k, ky, sh" : "a vowel: a, i, u, e, o, -";
                key.a = name(a, parse, expected);
                key.b = name(b, parse, expected);
                return;
            }
            case CostKind::both:
            case CostKind::respell: nothing(a); return nothing(b);
            case CostKind::replace:
                key.a = name(a, parse_token, "a mora such as ティ, エ+ー, ッ+k");
                key.b = name(b, parse_token, "a mora such as ティ, エ+ー, ッ+k");
                return;
            case CostKind::gap:
                nothing(b);
                if (!any) key.a = name(a, parse_token, "a mora such as ティ, エ+ー, ッ+k");
                key.place = name(place, parse_place, "a place: start, inside, end");
                return;
            case CostKind::join:
                nothing(b);
                if (!any) key.a = name(a, parse_token, "a mora such as ティ");
                return;
            case CostKind::weight:
                nothing(b);
                key.a = name(a, parse_weight, "a weight: bias, distance, distance_per_mora, log_morae");
        }
    }

    static std::optional<std::size_t> parse_weight(std::string_view text) {
        const auto* const at = std::find(kVariantWeightNames.begin(), kVariantWeightNames.end(), text);
        if (at == kVariantWeightNames.end()) return std::nullopt;
        return static_cast<std::size_t>(at - kVariantWeightNames.begin());
    }

    double value(std::string_view text, CostKind kind) const {
        double number = 0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool is_weight = kind == CostKind::weight;
        const double least = is_weight ? -kMostRowWeight : kind == CostKind::both ? -kMostCost : kLeastCost;
        const double most = is_weight ? kMostRowWeight : kMostCost;
        if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || !(number >= least && number <= most))
            fail(is_weight ? "a number from -1000 to 1000" : "a cost in nats, from 0.02 to 100", text);
        return number;
    }

    const std::string& file_;
    std::size_t number_;
    std::string_view line_;
};

}  // namespace

std::vector<CostRow> parse_cost_rows(std::string_view tsv, const std::string& file) {
    std::vector<CostRow> rows;
    std::map<CostKey, std::size_t> lines;
    std::set<Token> tokens;
    std::size_t number = 0;
    for (std::size_t at = 0; at < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
        const std::string_view line = tsv.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.empty() || line[0] == '#') continue;
        const LineReader reader(file, number, line);
        const CostRow row = reader.read();
        const auto [known, added] = lines.try_emplace(row.key, number);
        if (!added) reader.fail("each row once (see line " + std::to_string(known->second) + ")", line);
        if (row.key.kind >= CostKind::replace && row.key.kind <= CostKind::join) tokens.insert({row.key.a, row.key.b});
        if (tokens.size() > kMostTokens) reader.fail("at most 1024 different morae", line);
        rows.push_back(row);
    }
    for (std::uint16_t i = 0; i < kVariantWeights; ++i) {
        if (lines.find({CostKind::weight, i}) == lines.end())
            throw InputError({file, number}, "expected a row for the weight \"" + std::string(kVariantWeightNames[i]) +
                                                 "\", found the end of the file");
    }
    return rows;
}

std::string write_cost_row(const CostRow& row) {
    const CostKey& key = row.key;
    const auto name = [&](std::uint16_t number) {
        if (number == kAny) return std::string(kNothing);
        switch (key.kind) {
            case CostKind::consonant: return consonant_name(number);
            case CostKind::vowel: return vowel_name(number);
            case CostKind::weight: return std::string(kVariantWeightNames[number]);
            default: return token_name(number);
        }
    };
    std::array<char, 32> digits{};
    const int precision = key.kind == CostKind::weight ? 4 : 2;
    const auto result =
        std::to_chars(digits.data(), digits.data() + digits.size(), row.value, std::chars_format::fixed, precision);
    std::string out(kind_name(key.kind));
    out += '\t' + name(key.a) + '\t' + name(key.b) + '\t';
    out += key.place == kAny ? kNothing : place_name(static_cast<Place>(key.place));
    return out + '\t' + std::string(digits.data(), result.ptr);
}

}  // namespace yakugo::translit
