// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scanning/material.hpp"

#include "libalign/core/error.hpp"
#include "libalign/lexicon/dictionary_line.hpp"
#include "libalign/text/encoding.hpp"
#include "libalign/text/unicode.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>

namespace yakugo::bench {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path.string(), 0}, "cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

void each_line(std::string_view text, const std::function<void(std::string_view)>& take) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        take(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

void each_entry(const std::string& folder, const std::function<void(const lexicon::DictionaryLine&)>& take) {
    using Kind = lexicon::Source::Kind;
    for (const auto& [name, kind] : {std::pair{"edict", Kind::edict}, std::pair{"enamdict", Kind::enamdict}}) {
        const fs::path path = fs::path(folder) / name;
        const std::string text = text::decode_as(read_file(path), text::Encoding::euc_jp, path.string()).text;
        each_line(text, [&, kind = kind](std::string_view line) {
            if (const auto entry = lexicon::parse_dictionary_line(line, kind)) take(*entry);
        });
    }
}

}  // namespace

std::vector<std::string> headwords(const std::string& folder, std::size_t limit) {
    std::vector<std::string> words;
    each_entry(folder, [&](const lexicon::DictionaryLine& entry) {
        if (words.size() < limit) words.emplace_back(entry.headword);
    });
    return words;
}

std::vector<std::string> glosses(const std::string& folder, std::size_t limit) {
    std::vector<std::string> words;
    each_entry(folder, [&](const lexicon::DictionaryLine& entry) {
        if (words.size() < limit && !entry.glosses.empty()) words.push_back(entry.glosses.front());
    });
    return words;
}

std::string japanese_text(const std::string& shared, const std::string& posts, std::size_t bytes, std::string& origin) {
    const fs::path align = fs::path(shared) / "data/align";
    const bool real = fs::is_directory(align);
    origin = real ? align.string() : posts;
    std::vector<std::string> lines;
    std::vector<fs::path> files;
    for (const auto& file : fs::recursive_directory_iterator(real ? align : fs::path(posts))) {
        if (file.path().extension() == (real ? ".ja" : ".txt")) files.push_back(file.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        each_line(text::decode(read_file(file), file.string()).text, [&](std::string_view line) {
            if (text::language_of(line) == Language::ja) lines.push_back(std::string(line) + "\n");
        });
    }
    if (lines.empty()) throw InputError({origin, 0}, "there is no Japanese text");
    std::mt19937 random(1);
    std::string text;
    while (text.size() < bytes) text += lines[random() % lines.size()];
    return text;
}

}  // namespace yakugo::bench
