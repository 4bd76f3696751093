// SPDX-License-Identifier: Apache-2.0
// Measures how often a pair by co-occurrence is right, by its log-likelihood ratio: the table of glossary/store/likelihood.hpp.
#include "glossary/store/term_base.hpp"
#include "libalign/core/error.hpp"
#include "libalign/link/linker.hpp"
#include "libalign/mine/segment_words.hpp"
#include "tools/train/program.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <unistd.h>

using namespace yakugo;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSegments = 8;  // of a post
constexpr std::array kLimits = {0.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0, 60.0, 100.0, 1e9};

std::vector<std::string> lines_of(const fs::path& path) {
    std::ifstream file(path);
    if (!file) throw InputError({path.string(), 0}, "cannot be read");
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);) out.push_back(line);
    return out;
}

std::vector<store::TermForm> terms_of(const std::vector<mine::SegmentWord>& words) {
    std::vector<store::TermForm> out;
    for (const mine::SegmentWord& word : words) out.push_back({word.surface, word.form});
    return out;
}

/// Line n of NAME.ja and of NAME.en is one segment, for every bead "n:n" of NAME.gold.
std::vector<store::SegmentRecord> segments_of(const fs::path& gold, const link::Resources& resources) {
    const fs::path stem = gold.parent_path() / gold.stem();
    const std::vector<std::string> ja = lines_of(stem.string() + ".ja"), en = lines_of(stem.string() + ".en");
    std::vector<store::SegmentRecord> out;
    for (std::size_t i = 0; i < std::min(ja.size(), en.size()); ++i) {
        document::Document document;
        document.text = ja[i] + "\n" + en[i];
        const pair::Segment segment{document::BlockKind::caption,
                                    {0, ja[i].size()},
                                    {ja[i].size() + 1, document.text.size()},
                                    2 * i + 1,
                                    2 * i + 2,
                                    1};
        const mine::SegmentWords words = mine::segment_words(document, segment, resources);
        out.push_back({"caption", ja[i], en[i], 2 * i + 1, 2 * i + 2, 1, terms_of(words.ja), terms_of(words.en)});
    }
    return out;
}

std::vector<store::PostRecord> posts_of(const fs::path& folder, const link::Resources& resources) {
    std::set<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (name.ends_with(".gold") && name.find(".pert.") == std::string::npos) files.insert(entry.path());
    }
    std::vector<store::PostRecord> out;
    for (const fs::path& file : files) {
        std::vector<store::SegmentRecord> all = segments_of(file, resources);
        for (std::size_t at = 0; at < all.size(); at += kSegments) {
            store::PostRecord& post = out.emplace_back();
            post.first_line = post.last_line = out.size();
            post.title_ja = fmt::format("{} {}", file.stem().string(), at);
            const auto begin = all.begin() + static_cast<std::ptrdiff_t>(at);
            post.segments.assign(begin, begin + static_cast<std::ptrdiff_t>(std::min(kSegments, all.size() - at)));
        }
    }
    return out;
}

std::vector<std::string> stems(std::string_view english, const link::Resources& resources) {
    std::vector<std::string> out;
    for (const text::EnglishToken& token : resources.english.tokenize(english)) {
        if (token.word && !token.function) out.push_back(token.stem);
    }
    return out;
}

enum class Verdict { right, part, wrong, unknown };

/// Right: one gloss has the same stems; part: one gloss shares a stem; unknown: the dictionary lacks the Japanese.
Verdict judge(const store::PairRow& pair, const link::Resources& resources) {
    const std::vector<std::string> words = stems(pair.en, resources);
    Verdict out = Verdict::unknown;
    for (const lexicon::Entry& entry : resources.lexicon.find_japanese(pair.ja)) {
        for (const lexicon::Gloss& gloss : entry.glosses) {
            const std::vector<std::string> listed = stems(gloss.text, resources);
            if (listed == words) return Verdict::right;
            const bool shares = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                return std::find(listed.begin(), listed.end(), word) != listed.end();
            });
            if (shares) out = Verdict::part;
            if (out == Verdict::unknown) out = Verdict::wrong;
        }
    }
    return out;
}

using Table = std::array<std::array<std::size_t, 4>, kLimits.size()>;  // verdicts by ratio

void count(Table& counts, const store::TermBase& base, const link::Resources& resources, bool list) {
    for (const store::PairRow& pair : base.pairs({.evidence = "cooccurrence"})) {
        const store::Together together = base.together(pair.id).value();
        const Verdict verdict = judge(pair, resources);
        const auto limit = std::upper_bound(kLimits.begin(), kLimits.end(), together.ratio) - kLimits.begin() - 1;
        ++counts.at(static_cast<std::size_t>(limit)).at(static_cast<std::size_t>(verdict));
        if (list) {
            constexpr std::array names = {"right", "part", "wrong", "unknown"};
            fmt::print("{:.1f}\t{}\t{}\t{}\t{}\t{}\t{}\n", together.ratio, together.texts, together.ja_texts,
                       together.en_texts, pair.ja, pair.en, names.at(static_cast<std::size_t>(verdict)));
        }
    }
}

void print_table(const Table& counts) {
    fmt::print("from\tright\tpart\twrong\tunknown\tright of known\n");
    for (std::size_t i = 0; i + 1 < kLimits.size(); ++i) {
        const auto [right, part, wrong, unknown] = counts.at(i);
        const std::size_t known = right + part + wrong;
        fmt::print("{}\t{}\t{}\t{}\t{}\t{:.2f}\n", kLimits.at(i), right, part, wrong, unknown,
                   known == 0 ? 0 : static_cast<double>(right) / static_cast<double>(known));
    }
}

/// One term base of these posts.
void measure(const std::vector<store::PostRecord>& posts, const link::Resources& resources, bool list, Table& table) {
    const fs::path file = fs::temp_directory_path() / fmt::format("yakugo-cooccurrence-{}.db", ::getpid());
    fs::remove(file);
    {
        store::TermBase base = store::TermBase::open(file.string(), store::Access::write);
        std::vector<store::PostKey> keys;
        for (const store::PostRecord& post : posts) keys.push_back({"", post.title_ja, post.title_ja});
        store::TermBase::Session session = base.begin({"corpus", "1"}, keys);
        for (std::size_t i = 0; i < posts.size(); ++i) {
            using Clock = std::chrono::steady_clock;
            const auto before = Clock::now();
            session.put(posts[i]);
            const std::chrono::duration<double, std::milli> took = Clock::now() - before;
            if (list) fmt::print("post\t{}\t{:.2f}\n", i + 1, took.count());
        }
        session.finish();
        count(table, base, resources, list);
    }
    fs::remove(file);
}

}  // namespace

int main(int argc, char** argv) {
    namespace po = boost::program_options;
    po::options_description described("yakugo-train-cooccurrence --data FOLDER --corpus FOLDER...");
    described.add_options()("data", po::value<std::string>()->required(), "folder with lexicon.bin and translit.model")(
        "corpus", po::value<std::vector<std::string>>()->required(),
        "folder of NAME.ja, NAME.en, NAME.gold: aligned segments, one a line")(
        "posts", po::value<std::size_t>()->default_value(1000), "of one term base; a corpus makes as many as it fills")(
        "list", "print every pair, and what every post took in ms");
    return train::run_program(argc, argv, described, [](const po::variables_map& given) {
        const std::string data = given["data"].as<std::string>();
        const link::Resources resources = link::open_resources(data);
        const std::size_t most = std::max<std::size_t>(given["posts"].as<std::size_t>(), 1);
        for (const std::string& folder : given["corpus"].as<std::vector<std::string>>()) {
            const std::vector<store::PostRecord> all = posts_of(folder, resources);
            Table table{};
            for (std::size_t at = 0; at < all.size(); at += most) {
                const auto begin = all.begin() + static_cast<std::ptrdiff_t>(at);
                const auto end = begin + static_cast<std::ptrdiff_t>(std::min(most, all.size() - at));
                measure({begin, end}, resources, given.count("list") > 0, table);
            }
            fmt::print("{}: {} posts, {} a term base\n", folder, all.size(), most);
            print_table(table);
        }
    });
}
