// SPDX-License-Identifier: Apache-2.0
// Reading beads.
#include "tools/train/bitext/corpus.hpp"

#include "libalign/bitext/model.hpp"
#include "libalign/core/data_file.hpp"
#include "libalign/core/error.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

namespace yakugo::train {

namespace {

/// "3,4,5" as a range; nothing where it is none.
std::optional<bitext::Span> parse_ids(std::string_view ids) {
    bitext::Span out;
    for (const char* at = ids.data(); at != ids.data() + ids.size();) {
        std::size_t id = 0;
        const auto [end, error] = std::from_chars(at, ids.data() + ids.size(), id);
        if (error != std::errc{} || (!out.empty() && id != out.end)) return std::nullopt;
        if (out.empty()) out.begin = id;
        out.end = id + 1;
        const bool goes_on = end + 1 < ids.data() + ids.size() && *end == ',';
        if (!goes_on && end != ids.data() + ids.size()) return std::nullopt;
        at = goes_on ? end + 1 : end;
    }
    return out;
}

/// Whether the search knows such beads: of any number of lonely sentences, or of a kind of kKinds.
bool is_known(const bitext::Bead& bead) {
    const bitext::Kind kind{bead.en.size(), bead.ja.size()};
    if (kind.en == 0 || kind.ja == 0) return kind.en + kind.ja > 0;
    return std::find(bitext::kKinds.begin(), bitext::kKinds.end(), kind) != bitext::kKinds.end();
}

std::vector<bitext::Bead> read_beads(const std::string& path, std::size_t english, std::size_t japanese) {
    std::ifstream in(path);
    if (!in) throw InputError({path, 0}, "cannot be read");
    std::vector<bitext::Bead> out;
    std::size_t number = 0, en_next = 0, ja_next = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const auto refuse = [&](const std::string& expected) {
            throw InputError({path, number}, "expected " + expected + ", found \"" + line + "\"");
        };
        const std::size_t colon = std::min(line.find(':'), line.size());
        const auto en = parse_ids(std::string_view(line).substr(0, colon));
        const auto ja = parse_ids(std::string_view(line).substr(std::min(colon + 1, line.size())));
        if (colon == line.size() || !en || !ja) refuse("two lists of neighbouring numbers with a colon between");
        const bitext::Bead bead{*en, *ja};
        if (!is_known(bead))
            refuse("a bead of at most " + std::to_string(bitext::kMostSentences) + " sentences to one");
        if ((!en->empty() && en->begin != en_next) || (!ja->empty() && ja->begin != ja_next))
            refuse("the next English sentence to be " + std::to_string(en_next) + " and the next Japanese one " +
                   std::to_string(ja_next));
        if (!en->empty()) en_next = en->end;
        if (!ja->empty()) ja_next = ja->end;
        out.push_back(bead);
    }
    if (en_next != english || ja_next != japanese)
        throw InputError({path, number}, "expected beads of all " + std::to_string(english) + " English and " +
                                             std::to_string(japanese) + " Japanese sentences");
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
            return bitext::read_text(stem + extension, read_data_file(stem + extension), language,
                                     bitext::Layout::one_per_line);
        };
        bitext::Text en = side(".en", Language::en), ja = side(".ja", Language::ja);
        std::vector<bitext::Bead> gold = read_beads(stem + ".gold", en.sentences.size(), ja.sentences.size());
        out.push_back({stem, std::move(en), std::move(ja), std::move(gold)});
    }
    return out;
}

}  // namespace yakugo::train
