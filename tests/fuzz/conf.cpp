// SPDX-License-Identifier: Apache-2.0
// yakugo.conf, as the commands read it.
#include "libalign/core/error.hpp"
#include "tests/fuzz/file.hpp"
#include "tests/fuzz/target.hpp"
#include "tools/yakugo/check_options.hpp"

#include <filesystem>

namespace yakugo::fuzz {

namespace {

void run_conf(std::string_view bytes) {
    static const Folder folder;
    static const std::filesystem::path outside = std::filesystem::current_path();  // where libFuzzer keeps what it learns
    folder.write("yakugo.conf", bytes);
    std::filesystem::current_path(folder.path());
    try {
        cli::Parser parser("check [FILE...]", "Checks.");
        cli::add_check_options(parser);
        parser.positional("file", 0, "drafts");
        cli::Common common;
        parser.parse({"draft.txt"}, common);
        const cli::CheckOptions options = cli::check_options(parser, common);
        expect(options.settings.min_confidence >= 0 && options.settings.min_confidence <= 1,
               "a confidence is from 0 to 1");
        for (const char* path : {"訳文.md", "posts/2026/draft.txt", "𠮟"}) options.settings.is_excluded(path);
    } catch (const cli::UsageError&) {  // main() prints its message so that a terminal obeys nothing in it
    }
    std::filesystem::current_path(outside);
}

const Register conf_target("conf", run_conf);

}  // namespace

}  // namespace yakugo::fuzz
