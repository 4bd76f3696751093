// SPDX-License-Identifier: Apache-2.0
// yakugo translit: English and katakana, each in the script of the other.
#include "libalign/core/error.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/unicode.hpp"
#include "libalign/text/width.hpp"
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/rows.hpp"
#include "tools/yakugo/transliterator.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <iostream>
#include <iterator>
#include <sstream>
#include <utility>

namespace yakugo::cli {

namespace {

using nlohmann::ordered_json;

constexpr int kMostAnswers = 100;

/// Prints the rows of one input after another: at once where the format needs to know nothing of those that follow.
class RowPrinter {
public:
    RowPrinter(Style style, const TranslitOptions& options) : style_(style) {
        columns_ = {{"input", 40}, {"output", 40}, {"score", 8}, {"rank", 4}};
        if (options.candidates) columns_.push_back({"candidate", 9});
        if (options.explain) columns_.push_back({"units", 100});
    }

    void put(std::vector<ordered_json> rows) {
        if (style_ == Style::table || style_ == Style::tsv) {
            for (ordered_json& row : rows) make_plain(row);
        }
        if (style_ == Style::table || style_ == Style::json) {
            rows_.insert(rows_.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        } else if (!rows.empty()) {
            std::ostringstream text;
            print_rows(text, style_, columns_, rows);
            const std::string all = text.str();
            // Each time print_rows() begins with the line of names.
            const bool skips = style_ == Style::tsv && std::exchange(begun_, true);
            std::cout << (skips ? std::string_view(all).substr(all.find('\n') + 1) : std::string_view(all));
        }
    }

    void finish() {
        if (style_ == Style::json || (style_ == Style::table && !rows_.empty()))
            print_rows(std::cout, style_, columns_, rows_);
    }

private:
    /// Four decimals, which among many spellings matter, and the units as ビ=bea ー= ス=s ト=t.
    static void make_plain(ordered_json& row) {
        row["score"] = fmt::format("{:.4f}", row["score"].get<double>());
        if (!row.contains("units")) return;
        std::string units;
        for (const ordered_json& unit : row["units"])
            units += fmt::format("{}{}={}", units.empty() ? "" : " ", unit["kana"].get<std::string>(),
                                 unit["letters"].get<std::string>());
        row["units"] = units;
    }

    Style style_;
    std::vector<Column> columns_;
    std::vector<ordered_json> rows_;
    bool begun_ = false;
};

/// A word as a message may show it: short, and nothing that a terminal would obey.
std::string shown(const std::string& input) {
    constexpr std::size_t kCells = 40;
    std::string clean;
    for (std::size_t at = 0; at < input.size();) {
        const char32_t c = text::next_code_point(input, at);
        text::append(clean, c < 0x20 || c == 0x7F ? U' ' : c);
    }
    return '"' + text::shortened(clean, kCells) + '"';
}

/// The lines that hold something, with their numbers.
std::vector<SpellingCandidate> read_candidates(const std::string& path) {
    std::istringstream lines(text::decode(read_input(path), path).text);
    std::vector<SpellingCandidate> out;
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (const std::string_view text = text::trim(line); !text.empty()) out.push_back({std::string(text), number});
    }
    if (out.empty()) throw UsageError("--candidates: " + path + ": expected one candidate a line, found none");
    return out;
}

TranslitOptions options_of(const Parser& parser) {
    const auto& values = parser.values();
    TranslitOptions out;
    if (values.count("lang-in") > 0) {
        const std::string name = values["lang-in"].as<std::string>();
        if (name != "en" && name != "ja") throw UsageError("--lang-in: expected en or ja, found \"" + name + "\"");
        out.language = name == "en" ? Language::en : Language::ja;
    }
    const int most = values["n-best"].as<int>();
    if (most < 1 || most > kMostAnswers)
        throw UsageError(fmt::format("--n-best: expected a number from 1 to {}, found {}", kMostAnswers, most));
    out.most = static_cast<std::size_t>(most);
    out.explain = values["explain"].as<bool>();
    if (values.count("candidates") > 0) out.candidates = read_candidates(values["candidates"].as<std::string>());
    return out;
}

void add_options(Parser& parser) {
    namespace po = boost::program_options;
    parser.positional("word", 1, "at least one WORD (- is standard input)");
    parser.own()("lang-in", po::value<std::string>()->value_name("LANG"),
                 "language of the words, en or ja (default: ja with katakana in it, else en)")(
        "n-best", po::value<int>()->default_value(5)->value_name("N"), "rows a word, 1 to 100")(
        "candidates", po::value<std::string>()->value_name("FILE"),
        "candidates, one a line: rank them, and \"none\" among them")("explain", po::bool_switch(),
                                                                      "show which letters go with which kana");
}

/// Calls take(word, its name in messages) for each word; standard input is read a line at a time.
void for_each_word(const std::vector<std::string>& words,
                   const std::function<void(const std::string&, const std::string&)>& take) {
    for (const std::string& word : words) {
        if (word != "-") {
            take(word, shown(word));
            continue;
        }
        std::string line;
        for (std::size_t number = 1; std::getline(std::cin, line); ++number)
            take(line, fmt::format("standard input:{}", number));
    }
}

}  // namespace

int command_translit(const Arguments& arguments) {
    Parser parser(
        "translit [options] WORD...",
        "Spells English in katakana and katakana in English, most probable spelling first, or tells which of\n"
        "some candidates a word is. A WORD of - reads words from standard input, one a line. A word that\n"
        "holds a TAB is a pair, of both scripts or two katakana spellings; its score is the probability that\n"
        "they are one word.");
    add_options(parser);
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const TranslitOptions options = options_of(parser);
    RowPrinter printer(common.style, options);
    const Transliterator transliterator(data_folder(), options);
    bool failed = false;
    for_each_word(parser.words("word"), [&](const std::string& word, const std::string& name) {
        Answer answer = transliterator.answer(word);
        printer.put(std::move(answer.rows));
        if (answer.why_not.empty()) return;
        failed = true;
        std::cout.flush();
        fmt::print(stderr, "yakugo: {}: {}\n", name, answer.why_not);
    });
    printer.finish();
    return failed ? exit_input : exit_well;
}

}  // namespace yakugo::cli
