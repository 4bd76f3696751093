// SPDX-License-Identifier: Apache-2.0
// Real texts, where they are beside the project: a band loses nothing, and strangers do not belong together.
#include "libalign/bitext/anchors.hpp"
#include "libalign/bitext/learn.hpp"
#include "libalign/bitext/passes.hpp"
#include "tests/unit/bitext/support.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace yakugo;
using namespace yakugo::bitext;

namespace {

const std::string kFolder = std::string(YAKUGO_SOURCE_DIR) + "/../shared/data/align/";

/// False, with a warning, where the texts or the dictionary are not there.
bool has_corpora() {
    if (real::resources().lexicon.info().fallback || !std::filesystem::is_directory(kFolder)) {
        WARN("SKIPPED: the aligned texts are not beside the project, or the lexicon was made without EDICT");
        return false;
    }
    return true;
}

/// Names of the documents of a corpus, sorted; those with sentences merged, split and left out, or the others.
std::vector<std::string> documents(const std::string& corpus, bool perturbed) {
    std::vector<std::string> out;
    for (const auto& file : std::filesystem::directory_iterator(kFolder + corpus)) {
        if (file.path().extension() != ".gold") continue;
        const std::string name = file.path().stem().string();
        if ((name.find(".pert") != std::string::npos) == perturbed) out.push_back(corpus + "/" + name);
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::string read(const std::string& document, Language language) {
    std::ifstream in(kFolder + document + "." + std::string(code(language)));
    return {std::istreambuf_iterator<char>(in), {}};
}

Text text_of(const std::string& document, Language language) {
    return read_text(document, read(document, language), language, Layout::one_per_line);
}

/// Sentences of the English and of the Japanese side.
using Places = std::array<std::size_t, 4>;
std::set<Places> places_of(const std::vector<Bead>& beads) {
    std::set<Places> out;
    for (const Bead& bead : beads) out.insert({bead.en.begin, bead.en.end, bead.ja.begin, bead.ja.end});
    return out;
}

std::set<Places> banded(Comparison comparison) {
    Lattice lattice = search(comparison, sample::model().weights);
    make_posteriors(lattice);
    return places_of(most_right(std::move(lattice)));
}

/// The same two passes, with the whole table searched in both.
std::set<Places> unbanded(Comparison comparison) {
    const Band everything = full_band(comparison.en.shapes.size(), comparison.ja.shapes.size());
    constexpr std::size_t kKindsOfFirstPass = 5;  // as in passes.cpp
    Lattice first(comparison, sample::model().weights, everything, kKindsOfFirstPass);
    make_posteriors(first);
    add_links(comparison, learn_words(comparison, first));
    Lattice second(comparison, sample::model().weights, everything);
    make_posteriors(second);
    return places_of(most_right(std::move(second)));
}

std::size_t area(const Band& band) {
    std::size_t out = 0;
    for (const Span& row : band.rows) out += row.size();
    return out;
}

}  // namespace

TEST_CASE("a band loses next to nothing of what the whole table has") {
    if (!has_corpora()) return;
    std::size_t all = 0, same = 0;
    for (const std::string corpus : {"kftt_dev", "pydocs"}) {
        const std::vector<std::string> names = documents(corpus, true);
        REQUIRE(names.size() > 5);
        Text en{corpus, "", Language::en, {}}, ja{corpus, "", Language::ja, {}};
        for (std::size_t i = 0; i < names.size() && en.sentences.size() * ja.sentences.size() < 80000; i += 2) {
            en = read_text(corpus, en.text + read(names[i], Language::en), Language::en, Layout::one_per_line);
            ja = read_text(corpus, ja.text + read(names[i], Language::ja), Language::ja, Layout::one_per_line);
        }
        INFO(corpus << ", " << en.sentences.size() << " x " << ja.sentences.size());
        const Comparison comparison = compare(en, ja, sample::model().units, real::resources());
        CHECK(area(find_band(comparison)) < en.sentences.size() * ja.sentences.size() / 2);
        const std::set<Places> slow = unbanded(comparison), fast = banded(comparison);
        all += slow.size();
        for (const Places& bead : slow) same += fast.count(bead);
    }
    CHECK(all > 500);
    CHECK(static_cast<double>(same) >= 0.999 * static_cast<double>(all));
}

TEST_CASE("translations belong to their texts, strangers hardly ever") {
    if (!has_corpora()) return;
    std::size_t translations = 0, strangers = 0, refused = 0, taken = 0;
    for (const std::string corpus : {"bsd_dev", "progit_par"}) {
        const std::vector<std::string> names = documents(corpus, false);
        REQUIRE(names.size() > 20);
        for (std::size_t i = 0; i + 1 < names.size() && i < 20; ++i) {
            const Text en = text_of(names[i], Language::en), ja = text_of(names[i], Language::ja);
            const Text other = text_of(names[i + 1], Language::ja);
            if (std::min(en.sentences.size(), ja.sentences.size()) < 15 || other.sentences.size() < 15) continue;
            ++translations, ++strangers;
            refused += align(en, ja, sample::model(), real::resources()).belonging < 0.5 ? 1U : 0U;
            taken += align(en, other, sample::model(), real::resources()).belonging >= 0.5 ? 1U : 0U;
        }
    }
    CHECK(translations >= 20);
    CHECK(refused * 20 <= translations);
    CHECK(taken * 20 <= strangers);
}
