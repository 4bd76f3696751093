// SPDX-License-Identifier: Apache-2.0
// Reading beads.
#include "tools/train/bitext/corpus.hpp"

#include "libalign/core/error.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

namespace yakugo::train {

namespace {

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path, 0}, "cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

/// "3,4,5" as a range; nothing where it is none.
std::optional<bitext::Span> parse_ids(std::string_view ids) {
    bitext::Span out;
    for (const char* at = ids.data(); at != ids.data() + ids.size();) {
        std::size_t id = 0;
        const auto [end, error] = std::from_chars(at, ids.data() + ids.size(), id);
        if (error != std::errc{} || (!out.empty() && id != out.end)) return std::nullopt;
        if (out.empty()) out.begin = id;
        out.end = id + 1;
        at = end != ids.data() + ids.size() && *end == ',' ? end + 1 : end;
    }
    return out;
}

std::vector<bitext::Bead> read_beads(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw InputError({path, 0}, "cannot be read");
    std::vector<bitext::Bead> out;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const std::size_t colon = std::min(line.find(':'), line.size());
        const auto en = parse_ids(std::string_view(line).substr(0, colon));
        const auto ja = parse_ids(std::string_view(line).substr(std::min(colon + 1, line.size())));
        if (colon == line.size() || !en || !ja)
            throw InputError({path, number},
                             "expected two lists of neighbouring numbers with a colon between, found \"" + line + "\"");
        out.push_back({*en, *ja});
    }
    return out;
}

}  // namespace

std::vector<ParallelDocument> read_parallel(const std::string& folder, bool perturbed) {
    std::vector<std::string> stems;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::filesystem::path path = entry.path();
        if (path.extension() != ".gold") continue;
        const bool is_perturbed = path.stem().extension() == ".pert";
        if (is_perturbed == perturbed) stems.push_back((path.parent_path() / path.stem()).string());
    }
    std::sort(stems.begin(), stems.end());
    std::vector<ParallelDocument> out;
    for (const std::string& stem : stems) {
        const auto side = [&](const char* extension, Language language) {
            return bitext::read_text(stem + extension, read_file(stem + extension), language,
                                     bitext::Layout::one_per_line);
        };
        out.push_back({stem, side(".en", Language::en), side(".ja", Language::ja), read_beads(stem + ".gold")});
    }
    return out;
}

}  // namespace yakugo::train
