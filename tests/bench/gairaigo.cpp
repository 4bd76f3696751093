// SPDX-License-Identifier: Apache-2.0
// Reads the rows and cuts their fields into words.
#include "tests/bench/gairaigo.hpp"

#include "libalign/core/error.hpp"
#include "libalign/text/unicode.hpp"
#include "tests/bench/romaji.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace yakugo::bench {

namespace {

constexpr std::size_t kLeastLetters = 3, kLeastKana = 2;
constexpr double kAlike = 0.5;
constexpr std::array<std::string_view, 9> kSaysNothing{"the",  "and", "for",  "with", "from",
                                                       "that", "not", "used", "such"};

template <class Range>
bool contains(const Range& range, std::string_view word) {
    return std::find(range.begin(), range.end(), word) != range.end();
}

/// Fields of one row (RFC 4180); a quoted field has its quotes doubled. No row of the file goes over two lines.
std::vector<std::string> fields(std::string_view line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            out.back() += line[i++];
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            out.emplace_back();
        } else {
            out.back() += line[i];
        }
    }
    return out;
}

/// Without remarks, which are brackets of several words that no letter stands before: "perma(nent wave)" has none.
std::string without_remarks(std::string_view text) {
    std::string out;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool remark = text[i] == '(' && (i == 0 || text[i - 1] == ' ') &&
                            text.substr(i, text.find(')', i) - i).find(' ') != std::string_view::npos;
        if (remark || (depth > 0 && text[i] == '(')) ++depth;
        if (depth == 0) out += text[i];
        if (text[i] == ')' && depth > 0) --depth;
    }
    return out;
}

/// Words between spaces, commas and the like, folded; `joins`: characters that are dropped, so that what they part is one word.
std::vector<std::string> words(std::string_view text, std::string_view joins) {
    std::vector<std::string> out;
    std::string word;
    const auto end_word = [&] {
        std::string folded = fold_english(word);
        if (!folded.empty() && !contains(out, folded)) out.push_back(std::move(folded));
        word.clear();
    };
    for (const char c : text) {
        if (joins.find(c) != std::string_view::npos) continue;
        const auto byte = static_cast<unsigned char>(c);
        const bool in_word = byte >= 0x80 || c == '\'' || (byte | 0x20U) - unsigned{'a'} < 26;
        if (in_word)
            word += c;
        else
            end_word();
    }
    end_word();
    return out;
}

std::vector<std::string> katakana_spellings(std::string_view text) {
    std::vector<std::string> out(1);
    std::vector<std::string> good;
    std::size_t kana = 0;
    const auto end_spelling = [&] {
        if (kana >= kLeastKana) good.push_back(out.back());
        out.emplace_back();
        kana = 0;
    };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t point = text::next_code_point(text, i);
        if (text::script_of(point) == text::Script::katakana || point == U'・') {
            out.back() += text.substr(begin, i - begin);
            ++kana;
        } else if (point == U' ' || point == U'\u3000' || point == U',') {
            end_spelling();
        } else if (point > 0x7F) {
            kana = 0;  // ビー玉: the rest is no word by itself
            out.back().clear();
            break;
        }
    }
    end_spelling();
    return good;
}

}  // namespace

std::vector<Loanword> read_gairaigo(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw InputError({path}, "cannot open");
    std::vector<Loanword> loans;
    std::string line;
    std::getline(in, line);  // the heading
    while (std::getline(in, line)) {
        if (line.ends_with('\r')) line.pop_back();
        const std::vector<std::string> row = fields(line);
        if (row.size() < 5) continue;
        const std::string origin = without_remarks(row[2]);
        Loanword loan{katakana_spellings(row[0]),
                      words(origin, "()"),
                      words(origin, ""),
                      words(row[1], ""),
                      words(without_remarks(row[3]), ""),
                      row[4]};
        for (std::string& joined : words(origin, "() ")) loan.variants.push_back(std::move(joined));
        // karaoke is no wrong word for カラオケ
        std::erase_if(loan.meaning, [&](const std::string& word) {
            return word.size() < kLeastLetters || contains(kSaysNothing, word) || contains(loan.romaji, word);
        });
        if (!loan.katakana.empty()) loans.push_back(std::move(loan));
    }
    return loans;
}

bool look_alike(std::string_view a, std::string_view b) {
    if (a.size() >= kLeastLetters && b.size() >= kLeastLetters && (a.starts_with(b) || b.starts_with(a))) return true;
    return relative_distance(a, b) <= kAlike;
}

bool is_cognate(const Loanword& loan, std::string_view word) {
    const auto alike = [&](const std::string& origin) { return look_alike(origin, word); };
    return std::any_of(loan.origin.begin(), loan.origin.end(), alike) ||
           std::any_of(loan.variants.begin(), loan.variants.end(), alike);
}

bool is_continental(const Loanword& loan) {
    return loan.language.find("French") != std::string::npos || loan.language.find("German") != std::string::npos ||
           loan.language.find("Dutch") != std::string::npos;
}

bool is_made_in_japan(const Loanword& loan) {
    if (is_continental(loan) || loan.language.find("English") == std::string::npos) return false;
    return std::any_of(loan.origin.begin(), loan.origin.end(), [&](const std::string& origin) {
        return std::none_of(loan.meaning.begin(), loan.meaning.end(),
                            [&](const std::string& word) { return look_alike(origin, word); });
    });
}

}  // namespace yakugo::bench
