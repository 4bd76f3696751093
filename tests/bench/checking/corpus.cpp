// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/checking/corpus.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <utility>

namespace yakugo::bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const fs::path& path) {
    std::vector<std::string> out;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// An id that stands alone; -1 for a list and for none.
long single(std::string_view ids) {
    long id = -1;
    const auto [end, error] = std::from_chars(ids.data(), ids.data() + ids.size(), id);
    return error == std::errc{} && end == ids.data() + ids.size() ? id : -1;
}

check::Text text_of(const std::string& text, std::size_t line, ByteRange at) {
    check::Text out;
    out.text = text;
    out.origin.add(text.size(), at);
    out.line = line;
    return out;
}

}  // namespace

std::vector<Pair> aligned_pairs(const std::string& folder) {
    std::vector<Pair> out;
    if (!fs::is_directory(folder)) return out;
    std::vector<fs::path> documents;
    for (const auto& file : fs::directory_iterator(folder)) {
        const fs::path& path = file.path();
        if (path.extension() == ".gold" && path.stem().extension().empty()) documents.push_back(path);
    }
    std::sort(documents.begin(), documents.end());
    for (fs::path path : documents) {
        const auto beads = lines_of(path);
        const auto en = lines_of(path.replace_extension(".en")), ja = lines_of(path.replace_extension(".ja"));
        for (const std::string& bead : beads) {
            const std::size_t colon = std::min(bead.find(':'), bead.size());
            const long e = single(std::string_view(bead).substr(0, colon));
            const long j = colon < bead.size() ? single(std::string_view(bead).substr(colon + 1)) : -1;
            if (e < 0 || j < 0 || e >= static_cast<long>(en.size()) || j >= static_cast<long>(ja.size())) continue;
            out.push_back({ja[static_cast<std::size_t>(j)], en[static_cast<std::size_t>(e)]});
        }
    }
    return out;
}

check::Draft draft_of(const std::vector<Pair>& pairs, Language target) {
    check::Draft draft;
    draft.target = target;
    check::SourceFile file;
    file.name = "draft";
    file.line_starts = {0};
    for (const Pair& pair : pairs) {
        const std::string& written = target == Language::ja ? pair.ja : pair.en;
        const ByteRange at{file.bytes.size(), file.bytes.size() + written.size()};
        check::Unit unit;
        unit.ja = text_of(pair.ja, file.line_starts.size(), target == Language::ja ? at : ByteRange{});
        unit.en = text_of(pair.en, file.line_starts.size(), target == Language::en ? at : ByteRange{});
        unit.key = std::to_string(draft.units.size());
        draft.units.push_back(std::move(unit));
        file.bytes += written + "\n";
        file.line_starts.push_back(file.bytes.size());
    }
    draft.files.push_back(std::move(file));
    return draft;
}

}  // namespace yakugo::bench
