// SPDX-License-Identifier: Apache-2.0
// yakugo mine: from files to the term base.
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/engine.hpp"
#include "tools/yakugo/files.hpp"
#include "tools/yakugo/summary.hpp"

#include "libalign/core/digest.hpp"
#include "libalign/core/error.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <iostream>

#include <unistd.h>

namespace yakugo::cli {

namespace {

/// A line on the terminal that is rewritten; nothing where stderr is no terminal.
class Progress {
public:
    explicit Progress(bool wanted) : shown_(wanted && ::isatty(STDERR_FILENO) == 1) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const std::string& source, std::size_t done, std::size_t all) {
        if (!shown_) return;
        constexpr std::size_t kCells = 24;
        const std::size_t full = all == 0 ? kCells : kCells * done / all;
        fmt::print(stderr, "\r\033[K[{}{}] {}/{} {}", std::string(full, '#'), std::string(kCells - full, ' '), done,
                   all, source);
        std::fflush(stderr);
        dirty_ = true;
    }
    void clear() {
        if (dirty_) fmt::print(stderr, "\r\033[K");
        dirty_ = false;
    }

private:
    bool shown_, dirty_ = false;
};

SourceSummary mine_source(const std::string& source, const Engine& engine, store::TermBase& base, Progress& progress) {
    SourceSummary out;
    out.source = source;
    try {
        const std::string bytes = read_input(source);
        const std::string fingerprint = digest(bytes) + " " + engine.fingerprint();
        if (base.digest_of(source) == fingerprint) {
            out.unchanged = true;
            return out;
        }
        Mined mined =
            engine.mine(bytes, source, [&](std::size_t done, std::size_t all) { progress.show(source, done, all); });
        if (bytes.empty()) out.remarks.push_back("the file is empty");
        for (const Diagnostic& diagnostic : mined.diagnostics) out.remarks.push_back(describe(diagnostic));
        out.posts = std::move(mined.posts);
        out.stored = base.put_source({source, fingerprint}, out.posts);
    } catch (const InputError& error) {
        out.failure = error.what();
    }
    return out;
}

}  // namespace

int command_mine(const Arguments& arguments) {
    Parser parser("mine [options] INPUT...",
                  "Reads dumps of posts, pairs their English and Japanese texts and mines terms into the term base.\n"
                  "The same input twice changes nothing; a changed input updates its posts and keeps all decisions.");
    parser.positional("input", 1, "at least one INPUT (- is standard input)");
    Common common;
    if (!parser.parse(arguments, common)) return exit_well;
    const Engine engine(data_folder());
    store::TermBase base = store::TermBase::open(common.db, store::Access::write);
    Progress progress(!common.quiet);
    std::vector<SourceSummary> sources;
    bool failed = false;
    for (const std::string& input : parser.words("input")) {
        sources.push_back(mine_source(input, engine, base, progress));
        progress.clear();
        failed = failed || !sources.back().failure.empty();
        if (!sources.back().failure.empty()) fmt::print(stderr, "yakugo: {}\n", sources.back().failure);
    }
    if (!common.quiet || common.style != Style::table)
        print_summary(std::cout, common.style, sources, base.totals(), common.db);
    return failed ? exit_input : exit_well;
}

}  // namespace yakugo::cli
