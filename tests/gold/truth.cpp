// SPDX-License-Identifier: Apache-2.0
// Reading the truth.
#include "tests/gold/truth.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace gold {

namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        out.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::vector<Row> read_rows(const std::string& path) {
    return read_tsv(read_file(path), path);
}

std::vector<Post> read_posts(const std::string& path) {
    std::vector<Post> out;
    for (const std::string& line : split(read_file(path), '\n')) {
        if (line.empty()) continue;
        const auto json = nlohmann::json::parse(line);
        Post post;
        for (const char* field : {"title_ja", "title_en", "dek_ja", "dek_en", "url", "outlet"}) {
            if (json.contains(field) && json[field].is_string()) post.fields[field] = json[field].get<std::string>();
        }
        if (json.contains("authors")) post.authors = json["authors"].get<std::vector<std::string>>();
        out.push_back(std::move(post));
    }
    return out;
}

}  // namespace

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path + ": cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Row> read_tsv(std::string_view text, const std::string& file) {
    const std::vector<std::string> lines = split(text, '\n');
    const std::vector<std::string> header = split(lines.front(), '\t');
    std::vector<Row> out;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const std::vector<std::string> cells = split(lines[i], '\t');
        if (cells.size() > header.size())
            throw std::runtime_error(file + ":" + std::to_string(i + 1) + ": more cells than the header has names");
        Row row;
        for (std::size_t c = 0; c < cells.size(); ++c) row[header[c]] = cells[c];
        out.push_back(std::move(row));
    }
    return out;
}

Truth read_truth(const std::string& folder) {
    Truth out = read_terms(folder);
    out.posts = read_posts(folder + "/posts.jsonl");
    out.segments = read_rows(folder + "/segments.tsv");
    out.sentences = read_rows(folder + "/caption_sentences.tsv");
    out.credits = read_rows(folder + "/credits.tsv");
    if (out.posts.empty() || out.segments.empty()) throw std::runtime_error(folder + ": the truth is empty");
    return out;
}

Truth read_terms(const std::string& folder) {
    Truth out;
    out.terms = read_rows(folder + "/terms.tsv");
    out.optional_terms = read_rows(folder + "/terms_optional.tsv");
    out.terms_without_evidence = read_rows(folder + "/terms_no_evidence.tsv");
    if (out.terms.empty()) throw std::runtime_error(folder + ": the truth is empty");
    return out;
}

}  // namespace gold
