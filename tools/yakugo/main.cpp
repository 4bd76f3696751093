// SPDX-License-Identifier: Apache-2.0
// The program: finds the command and explains what went wrong.
#include "tools/yakugo/commands.hpp"
#include "tools/yakugo/streams.hpp"
#include "tools/yakugo/version.hpp"

#include "libalign/core/error.hpp"
#include "libalign/core/printable.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <exception>
#include <new>

namespace {

using namespace yakugo;

struct Command {
    std::string_view name, summary;
    int (*run)(const cli::Arguments&);
};

constexpr std::array<Command, 22> kCommands = {{
    {"mine", "read posts, pair their texts, mine terms into the term base", cli::command_mine},
    {"align", "align a text with its translation, sentence by sentence", cli::command_align},
    {"check", "find wrong and inconsistent terms in drafts", cli::command_check},
    {"fix", "apply the fixes that are safe", cli::command_fix},
    {"lsp", "show findings in an editor", cli::command_lsp},
    {"posts", "list the posts of the term base", cli::command_posts},
    {"segments", "list the paired English and Japanese texts", cli::command_segments},
    {"terms", "list the terms, most certain first", cli::command_terms},
    {"review", "decide on terms in the browser", cli::command_review},
    {"accept", "accept terms by their id", cli::command_accept},
    {"reject", "reject terms by their id", cli::command_reject},
    {"reopen", "bring decided terms back to be decided anew", cli::command_reopen},
    {"edit", "give a term other words, a note, a whole entry", cli::command_edit},
    {"merge", "make one concept out of several terms", cli::command_merge},
    {"apart", "say that two terms are not one", cli::command_apart},
    {"undo", "take back what was decided last", cli::command_undo},
    {"redo", "do again what was taken back", cli::command_redo},
    {"history", "list what was decided", cli::command_history},
    {"import", "bring in term bases and translation memories of other tools", cli::command_import},
    {"export", "write terms and segments in the forms of other tools", cli::command_export},
    {"translit", "spell English in katakana and katakana in English", cli::command_translit},
    {"doctor", "show what is installed and which data are used", cli::command_doctor},
}};

int help() {
    fmt::print(
        "Usage: yakugo [-d FILE] COMMAND [...]\nBuilds a term base out of a translator's own "
        "publications.\n\nCommands:\n");
    for (const Command& command : kCommands) fmt::print("  {:<10}{}\n", command.name, command.summary);
    fmt::print("\n\"yakugo COMMAND --help\" tells more, and so does \"man yakugo-COMMAND\".\n");
    return cli::exit_well;
}

int run(cli::Arguments arguments) {
    const std::size_t at = cli::command_position(arguments);
    for (std::size_t i = 0; i < at; ++i) {
        if (arguments[i] == "--help" || arguments[i] == "-h") return help();
        if (arguments[i] == "--version") {
            fmt::print("yakugo {}\n", cli::kVersion);
            return cli::exit_well;
        }
    }
    if (at == arguments.size()) throw cli::UsageError("expected a command; \"yakugo --help\" lists them");
    const std::string name = arguments[at];
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    for (const Command& command : kCommands) {
        if (command.name == name) return command.run(arguments);
    }
    throw cli::UsageError("no command \"" + name + "\"; \"yakugo --help\" lists them");
}

}  // namespace

int main(int argc, char** argv) {
    cli::prepare_streams();
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // else it counts its memory under a lock, which nobody asks for
    try {
        const int code = run(cli::Arguments(argv + 1, argv + argc));
        cli::finish_output();  // a summary that nobody could read, or half a list, is no success
        return code;
    } catch (const cli::UsageError& error) {
        fmt::print(stderr, "yakugo: {}\n", printable(error.what()));  // it may have words of yakugo.conf
        return cli::exit_usage;
    } catch (const Error& error) {
        fmt::print(stderr, "yakugo: {}\n", error.what());
        return cli::exit_input;
    } catch (const std::bad_alloc&) {
        fmt::print(stderr, "yakugo: out of memory\n");
        return cli::exit_internal;
    } catch (const std::exception& error) {
        fmt::print(stderr, "yakugo: internal error: {}\n", error.what());
        return cli::exit_internal;
    }
}
